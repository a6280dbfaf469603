"""How a procedural table looks: rules, shading, sizes, where its sections are named."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Style:
    """Chosen once for each paper.

    `rules`: grid, rows, head, columns, none, frame. `band`: shaded, boxed, line, centred, underlined, span
    (a column at the left over the section's rows) or over (a heading over a small table of its own).
    `heads`: each_page, once, each_section. `blocks`: one, pairs, newspaper.
    """

    rules: str
    shaded_head: bool
    zebra: bool
    size: float
    pad: float
    band: str
    heads: str
    blocks: str
    numbered_head: bool
    bold_head: bool
    landscape: bool
    restart: bool
    section_total: str
    middle: bool
    margin: float

    @property
    def air(self) -> float:
        """The mm between two columns: more where no rule stands between them."""
        return 3.0 if self.rules in ("grid", "columns") else 4.6


def invent_style(rng: Random, sectioned: bool, narrow: bool) -> Style:
    """A look by lot; `sectioned` where the rows are under headings, `narrow` where two blocks fit beside."""
    blocks = (
        rng.choice(("one", "one", "one", "pairs", "pairs" if sectioned else "newspaper", "newspaper"))
        if narrow
        else "one"
    )
    band = rng.choice(("shaded", "boxed", "line", "centred", "underlined", "over", "over", "span"))
    if blocks != "one" and band == "span":
        band = "centred"
    heads = rng.choice(("each_page", "each_page", "once"))
    if sectioned and (band == "over" or blocks == "pairs"):
        heads = rng.choice(("each_section", "each_section", "once"))
    return Style(
        rules=rng.choice(("grid", "grid", "rows", "head", "columns", "none", "frame")),
        shaded_head=rng.random() < 0.35,
        zebra=rng.random() < 0.2,
        size=rng.choice((7.0, 7.5, 8.0, 8.5, 9.0)) - (0.5 if blocks != "one" else 0.0),
        pad=rng.choice((0.4, 0.7, 1.0, 1.4)),
        band=band,
        heads=heads,
        blocks=blocks,
        numbered_head=rng.random() < 0.12,
        bold_head=rng.random() < 0.75,
        landscape=rng.random() < (0.4 if blocks == "pairs" else 0.15),
        restart=sectioned and rng.random() < 0.4,
        section_total=rng.choice(("", "", "line", "line_right", "row")) if sectioned else "",
        middle=rng.random() < 0.4,
        margin=rng.choice((12.0, 15.0, 18.0)),
    )
