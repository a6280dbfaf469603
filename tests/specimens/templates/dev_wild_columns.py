"""Which columns a procedural table has, in which order, under which headings and how wide."""

from dataclasses import dataclass, replace
from random import Random

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.sheet import Sheet
from tests.specimens.study import Row
from tests.specimens.templates.dev_wild_cells import Manner, cell
from tests.specimens.templates.dev_wild_style import Style
from tests.specimens.templates.dev_wild_words import Words

_MARKS: dict[str, tuple[tuple[str, ...], ...]] = {
    "points": (
        ("score",),
        ("score", "letter"),
        ("score", "word"),
        ("score", "letter", "word"),
        ("letter", "word"),
        ("letter",),
        ("percent", "letter"),
        ("letter", "points"),
        ("score", "passed"),
        ("score", "letter", "passed"),
        ("score_letter",),
        ("figure_word",),
    ),
    "turkish": (
        ("letter",),
        ("letter", "points"),
        ("score", "letter"),
        ("score", "letter", "points"),
        ("letter", "passed"),
        ("score", "letter", "passed"),
        ("score_letter",),
    ),
    "words": (("word",), ("word",), ("figure_word",), ("five", "word")),
    "russian": (
        ("word",),
        ("figure_word",),
        ("five", "word"),
        ("score", "letter", "word"),
        ("score", "word"),
        ("score", "letter"),
    ),
}
_DROPPED_FIRST = (
    "teacher",
    "kind",
    "lectures",
    "practice",
    "date",
    "local",
    "points",
    "year",
    "code",
    "number",
)
_CENTRED = {"title": "left", "teacher": "left"}


@dataclass(frozen=True)
class WildColumn:
    """A column: what it holds, its heading, the heading over it, its width in mm, how it is set."""

    kind: str
    head: str
    group: str = ""
    width: float = 0.0
    align: str = "left"
    rotated: bool = False


def invent_kinds(rng: Random, scale: str, amounts: str, placed: tuple[str, ...], text: Words) -> list[str]:
    """The kinds of columns in their order. `placed` are columns that tell the place in the programme."""
    has = {
        kind
        for kind in ("code", "kind", "date", "teacher")
        if rng.random() < 0.25 and text.every("heads", kind)
    }
    has -= {"kind"} if scale == "words" else set()
    number = ["number"] if rng.random() < 0.6 else []
    code = ["code"] if "code" in has else []
    front = rng.choice(
        ([*number, *code, "title"], [*number, *code, "title"], [*code, "title"], [*number, "title", *code])
    )
    marks = list(rng.choice(_MARKS[scale]))
    if rng.random() < 0.2:
        rng.shuffle(marks)
    much = _amounts(rng, amounts, scale)
    back = [marks, much] if rng.random() < 0.15 else [much, marks]
    late = [kind for kind in ("date", "teacher") if kind in has]
    early, after = (list(placed), []) if rng.random() < 0.5 else ([], list(placed))
    middle = ["kind"] if "kind" in has else []
    return [*early, *front, *after, *middle, *back[0], *back[1], *late]


def _amounts(rng: Random, amounts: str, scale: str) -> list[str]:
    if amounts == "hours":
        return rng.choice((["hours"], ["hours"], ["hours"], ["lectures", "practice", "hours"]))
    if scale == "turkish":
        return rng.choice(
            (["lectures", "practice", "credits"], ["lectures", "practice", "local", "credits"], ["credits"])
        )
    return rng.choice(
        (
            ["credits"],
            ["credits"],
            ["hours", "credits"],
            ["credits", "hours"],
            ["lectures", "practice", "credits"],
        )
    )


def invent_columns(
    rng: Random,
    kinds: list[str],
    text: Words,
    sheet: Sheet,
    rows: list[Row],
    manner: Manner,
    width: float,
    style: Style,
) -> list[WildColumn]:
    """The columns with headings and widths that fill `width` mm; the least needed ones are left out."""
    kinds = list(kinds)
    columns = [_column(rng, kind, text, sheet, rows, manner, style) for kind in kinds]
    narrowest = _longest_word(rows, manner, sheet, style) + 2.4
    least = max(44.0 if width > 120 else 33.0, narrowest)
    for kind in _DROPPED_FIRST:
        if _spare(columns, width) >= least:
            break
        columns = [column for column in columns if column.kind != kind]
    if _spare(columns, width) < least:
        columns = [
            replace(c, rotated=True, width=_content(c.kind, sheet, rows, manner, style))
            if c.kind != "title"
            else c
            for c in columns
        ]
    for kind, instead in (("hours", "credits"), ("letter", "score"), ("points", "letter")):
        if _spare(columns, width) < narrowest and {kind, instead} <= {c.kind for c in columns}:
            columns = [column for column in columns if column.kind != kind]
    title = max(narrowest, min(_spare(columns, width), 120.0))
    columns = [replace(column, width=title) if column.kind == "title" else column for column in columns]
    return _grouped(rng, columns, text) if rng.random() < 0.35 else columns


def _longest_word(rows: list[Row], manner: Manner, sheet: Sheet, style: Style) -> float:
    """The mm of the longest word of a title: a column of titles is never narrower."""
    words = {word for row in rows for word in row.title(manner.language).split()}
    return max(stringWidth(word, sheet.face(), style.size) for word in words) / mm


def _spare(columns: list[WildColumn], width: float) -> float:
    return width - sum(column.width for column in columns if column.kind != "title")


def _column(
    rng: Random, kind: str, text: Words, sheet: Sheet, rows: list[Row], manner: Manner, style: Style
) -> WildColumn:
    head = str(text.one(rng, "heads", kind))
    align = _CENTRED.get(kind) or rng.choice(("centre", "centre", "left", "right"))
    rotated = kind not in ("title", "number", "teacher", "word") and rng.random() < 0.12 and len(head) > 6
    wide = _content(kind, sheet, rows, manner, style)
    if not rotated and kind != "title":
        longest = max(stringWidth(word, sheet.face("bold"), style.size * 0.85) / mm for word in head.split())
        wide = max(wide, min(longest + 2.4, 24.0))
    return WildColumn(kind, head, "", wide, align, rotated)


def _content(kind: str, sheet: Sheet, rows: list[Row], manner: Manner, style: Style) -> float:
    """The width of the widest cell of that kind, with air."""
    if kind == "title":
        return 0.0
    widest = max(
        stringWidth(cell(kind, row, manner, place)[0], sheet.face(), style.size)
        for place, row in enumerate(rows, 1)
    )
    return max(7.0, widest / mm + style.air)


_GROUPS = (
    ("marks", {"score", "letter", "word", "points", "five", "percent"}),
    ("amounts", {"hours", "credits", "lectures", "practice", "local"}),
    ("exam", {"date", "score", "word", "letter", "teacher"}),
)


def _grouped(rng: Random, columns: list[WildColumn], text: Words) -> list[WildColumn]:
    """Neighbouring columns of one meaning under a common heading."""
    for name, kinds in _GROUPS:
        inside = [place for place, column in enumerate(columns) if column.kind in kinds and not column.group]
        together = [place for place in inside if place - 1 in inside or place + 1 in inside]
        if len(together) < 2 or together[-1] - together[0] != len(together) - 1:
            continue
        head = str(text.one(rng, "groups", name))
        columns = [replace(c, group=head) if place in together else c for place, c in enumerate(columns)]
    return columns
