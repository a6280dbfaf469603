"""The sections of a procedural table: rows, headings and what those tell of each row, sums."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.specimens.paper import Truth
from tests.specimens.scales import five, gpa, turkish
from tests.specimens.study import Row, Study
from tests.specimens.templates.dev_wild_cells import Manner, cell
from tests.specimens.templates.dev_wild_words import Words, filled, place_words

_WEIGHTED = {"score", "percent", "score_letter"}


@dataclass
class Part:
    """A section. `over` is the heading above it and its neighbour, `band` its own heading (or empty)."""

    rows: list[Row]
    band: str = ""
    over: str = ""
    told: Truth = field(default_factory=dict)
    """What the headings tell of every row of the section, as printed."""
    total: str = ""


def parts_of(
    rng: Random, study: Study, sections: str, blocks: str, manner: Manner, text: Words
) -> list[Part]:
    """The study's rows in sections `none`, `semester` or `year`; in pairs the year may stand over both."""
    if sections == "none":
        return [Part(list(study.rows))]
    by_half = sections == "semester" and blocks == "pairs"
    own = str(text.one(rng, "half_bands" if by_half else f"{sections}_bands"))
    over = str(text.one(rng, "year_bands")) if by_half else ""
    key: Callable[[Row], int] = (
        (lambda r: r.semester) if sections == "semester" else (lambda r: (r.semester + 1) // 2)
    )
    found = []
    for number in sorted({key(row) for row in study.rows}):
        rows = [row for row in study.rows if key(row) == number]
        said = place_words(
            rows[0].semester, rows[0].academic_year, list(manner.seasons), text.language, manner.year
        )
        found.append(Part(rows, filled(own, said), filled(over, said), _told(own + over, said, rows[0])))
    return found


def _told(template: str, said: dict[str, object], row: Row) -> Truth:
    """What the placeholders of a heading tell of a row."""
    told: Truth = {}
    if "{s}" in template:
        told["semester"] = said["s"]
    if any(sign in template for sign in ("{n}", "{r}", "{o}")):
        told["semester"] = str(row.semester)
    if "{y}" in template:
        told["academic_year"] = row.academic_year
    return told


def row_truth_of(row: Row, told: Truth, cells: Sequence[Truth], manner: Manner) -> Truth:
    """A row as printed: its section's heading and its cells; its place in the programme is never wrong."""
    truth: Truth = {"title": row.title(manner.language), "passed": row.passed, **told}
    season = manner.seasons[(row.semester - 1) % 2]
    also: Truth = {
        "semester": [str(row.semester), season, told.get("semester")],
        "academic_year": [row.academic_year],
    }
    for some in cells:
        also |= some.get("also_right", {})
        truth |= {key: value for key, value in some.items() if key != "also_right"}
    return truth | {"also_right": also}


def cells_of(row: Row, kinds: Sequence[str], manner: Manner, place: int) -> tuple[list[str], list[Truth]]:
    """The texts of a row and what each tells."""
    made = [cell(kind, row, manner, place) for kind in kinds]
    return [text for text, _ in made], [truth for _, truth in made]


def average(rows: Sequence[Row], kinds: Sequence[str], manner: Manner) -> float | None:
    """The mean of the passed rows, weighted by credits, on the scale of the columns; None for words."""
    counted = [row for row in rows if row.passed and row.form != "pass"]
    if not counted:
        return None
    mark: Callable[[Row], float] | None = None
    if _WEIGHTED & set(kinds) or ("figure_word" in kinds and manner.hundred):
        mark = lambda row: row.score  # noqa: E731
    elif "five" in kinds or "figure_word" in kinds:
        mark = lambda row: five(row.score)  # noqa: E731
    elif "letter" in kinds:
        mark = (
            (lambda row: turkish(row.score)[1]) if manner.language == "tr" else (lambda row: gpa(row.score))
        )
    if mark is None:
        return None
    return round(sum(mark(row) * row.credits for row in counted) / sum(row.credits for row in counted), 2)


def sums(rows: Sequence[Row], kinds: Sequence[str], manner: Manner) -> dict[str, object]:
    """Credits and hours of the passed rows and their average, as a sum line prints them."""
    mean = average(rows, kinds, manner)
    return {
        "credits": sum(row.credits for row in rows if row.passed),
        "hours": sum(row.hours for row in rows if row.passed),
        "average": decimal(mean, manner) if mean is not None else "–",
    }


def decimal(number: float, manner: Manner) -> str:
    """With a comma, but in English."""
    text = f"{number:.2f}"
    return text if manner.language == "en" else text.replace(".", ",")
