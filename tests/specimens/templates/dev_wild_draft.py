"""A procedural table while it is drawn: its sections, rows and sums as strips, laid on pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.specimens.paper import Truth
from tests.specimens.sheet import Sheet
from tests.specimens.study import Extra, Row, Study
from tests.specimens.templates.dev_wild_cells import Manner
from tests.specimens.templates.dev_wild_columns import WildColumn
from tests.specimens.templates.dev_wild_flow import Flow
from tests.specimens.templates.dev_wild_heading import head_strip
from tests.specimens.templates.dev_wild_ledger import Ledger, Strip, gap
from tests.specimens.templates.dev_wild_lines import placeholders
from tests.specimens.templates.dev_wild_parts import Part, average, cells_of, row_truth_of, sums
from tests.specimens.templates.dev_wild_style import Style
from tests.specimens.templates.dev_wild_words import Words

_NOT_OF_EXTRAS = {"hours", "credits", "lectures", "practice", "local", "code", "semester", "year", "kind"}
LABEL = 24.0
"""The mm of the column that names sections at the left of their rows."""


@dataclass
class Draft:
    """A paper while it is drawn."""

    sheet: Sheet
    rng: Random
    study: Study
    text: Words
    manner: Manner
    style: Style
    columns: list[WildColumn]
    parts: list[Part]
    truths: list[Truth]
    more: list[Extra]
    """Exams and practice listed under the courses."""
    more_truths: list[Truth]
    final_row: bool = False
    """Whether the table ends in a row of its sums."""
    placed: int = 0

    @property
    def kinds(self) -> list[str]:
        return [column.kind for column in self.columns]

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.sheet, self.columns, self.style)


def _begin(draft: Draft) -> Callable[[Sheet], float]:
    """A new page: the mark, and sometimes a line of the paper's own at the top."""
    running = draft.rng.random() < 0.3
    name = draft.study.person.name(draft.text.language).full

    def begin(sheet: Sheet) -> float:
        sheet.specimen(str(draft.text.every("specimen")[0]))
        sheet.specimen_line(sheet.height - 2.5, "SPECIMEN")
        if running:
            sheet.text(draft.style.margin, 12, name, 8, "italic")
            sheet.line(draft.style.margin, 13.5, sheet.width - draft.style.margin, 13.5, 0.3)
        return 17.0 if running else 14.0

    return begin


def lay(draft: Draft, y: float) -> Flow:
    """The table laid on its pages."""
    style, sheet, ledger = draft.style, draft.sheet, draft.ledger
    spanned = style.band == "span" and style.blocks == "one" and bool(draft.parts[0].band)
    left = style.margin + (LABEL if spanned else 0.0)
    lefts = [left] if style.blocks == "one" else [left, sheet.width / 2 + 2]
    repeat = (lambda: head_strip(ledger)) if style.heads == "each_page" else None
    flow = Flow(
        sheet,
        lefts,
        y,
        sheet.height - 14,
        _begin(draft),
        repeat,
        ledger.width,
        LABEL if spanned else 0.0,
        style.rules == "grid",
    )
    if style.blocks == "pairs" and len(draft.parts) > 1:
        _pairs(draft, flow)
    else:
        _one_after_another(draft, flow, spanned)
    return flow


def _one_after_another(draft: Draft, flow: Flow, spanned: bool) -> None:
    style = draft.style
    inside = style.heads != "each_section" or not draft.parts[0].band
    strips = [head_strip(draft.ledger)] if inside else []
    for part in draft.parts:
        if spanned:
            flow.place(strips)
            flow.label(part.band)
            flow.place(_rows(draft, part))
            strips = []
            continue
        strips += _section(draft, part, with_head=not inside)
    flow.place([*strips, *_more(draft)])


def _more(draft: Draft) -> list[Strip]:
    """The sum of all rows, then state exams and practice under headings of their own."""
    strips = []
    if draft.final_row:
        said = sums(draft.study.rows, draft.kinds, draft.manner)
        strips.append(draft.ledger.row(_sum_cells(draft, _sum_word(draft), said), face="bold", kind="total"))
    for section in ("state_exam", "practice", "course_paper"):
        extras = [extra for extra in draft.more if extra.section == section]
        if extras:
            strips.append(_band(draft, str(draft.text.one(draft.rng, "extras", section))))
            strips += [_extra(draft, extra) for extra in extras]
    return strips


def _extra(draft: Draft, extra: Extra) -> Strip:
    said = extra.titles
    row = replace(draft.study.rows[-1], score=extra.score, form="exam", retake=False)
    row = replace(row, az=said["az"], az_cyrl=said["az-Cyrl"], ru=said["ru"], en=said["en"], tr=said["tr"])
    draft.placed += 1
    made = cells_of(row, draft.kinds, draft.manner, draft.placed)
    blank = {place for place, kind in enumerate(draft.kinds) if kind in _NOT_OF_EXTRAS}
    texts = ["" if place in blank else text for place, text in enumerate(made[0])]
    told = [truth for place, truth in enumerate(made[1]) if place not in blank]
    truth = row_truth_of(row, {}, told, draft.manner)
    draft.more_truths.append({"section": extra.section, **truth})
    return draft.ledger.row(texts)


def _section(draft: Draft, part: Part, *, with_head: bool) -> list[Strip]:
    """Heading, head of its own, rows and sum of a section."""
    strips: list[Strip] = []
    if part.band:
        strips.append(_band(draft, part.band))
    if with_head:
        strips.append(head_strip(draft.ledger))
    strips += _rows(draft, part)
    if part.band and draft.style.band == "over":
        strips.append(gap(2.5))
    return strips


def _band(draft: Draft, words: str) -> Strip:
    look = draft.style.band
    align = "centre" if look in ("centred", "underlined") else "left"
    return draft.ledger.line(words, "band", align, "bold" if look != "line" else "regular", look)


def _rows(draft: Draft, part: Part) -> list[Strip]:
    strips, kinds, style = [], draft.kinds, draft.style
    if style.restart:
        draft.placed = 0
    for row in part.rows:
        draft.placed += 1
        texts, cells = cells_of(row, kinds, draft.manner, draft.placed)
        strips.append(draft.ledger.row(texts, style.zebra and draft.placed % 2 == 0))
        draft.truths.append(row_truth_of(row, part.told, cells, draft.manner))
    if style.section_total == "row" or (style.section_total and _fitting(draft)):
        strips.append(_total(draft, part.rows))
    return strips


def _total(draft: Draft, rows: list[Row]) -> Strip:
    """The sum of a section, as a line or as a row of the table."""
    said = sums(rows, draft.kinds, draft.manner)
    if draft.style.section_total == "row":
        return draft.ledger.row(_sum_cells(draft, _sum_word(draft), said), face="bold", kind="total")
    template = _fitting(draft)
    align = "right" if draft.style.section_total == "line_right" else "left"
    return draft.ledger.line(template.format(**said), "total", align, "regular")


def _sum_word(draft: Draft) -> str:
    return str(Random(f"word/{draft.study.number}").choice(draft.text.every("total_row")))


def _fitting(draft: Draft) -> str:
    """A wording of the sum that says only what the columns have, or none; the same for the whole paper."""
    has: set[str] = {name for name in ("credits", "hours") if name in draft.kinds}
    if average(list(draft.study.rows), draft.kinds, draft.manner) is not None:
        has.add("average")
    fitting = [t for t in draft.text.every("section_totals") if (said := placeholders([t])) and said <= has]
    return str(Random(f"sum/{draft.study.number}").choice(fitting)) if fitting else ""


def _sum_cells(draft: Draft, word: str, said: dict[str, object]) -> list[str]:
    return [
        word if c.kind == "title" else str(said[c.kind]) if c.kind in ("credits", "hours") else ""
        for c in draft.columns
    ]


def _pairs(draft: Draft, flow: Flow) -> None:
    """Sections two and two beside each other."""
    level = draft.style.rules == "grid" and draft.style.zebra is False
    with_head = draft.style.heads != "once"
    for place in range(0, len(draft.parts), 2):
        two = draft.parts[place : place + 2]
        blocks = [_section(draft, part, with_head=with_head or place == 0) for part in two]
        over = _over(draft, two[0].over) if two[0].over else None
        flow.place_beside(blocks[0], blocks[1] if len(blocks) > 1 else [], level=level, over=over)
        flow.y += 3


def _over(draft: Draft, words: str) -> Strip:
    """The year's heading in the middle above its two halves."""

    def paint(_x: float, y: float, _tall: float) -> None:
        draft.sheet.text(draft.sheet.width / 2, y + 4.4, words, 9.5, "bold", "centre")

    return Strip("over", 6.5, paint)
