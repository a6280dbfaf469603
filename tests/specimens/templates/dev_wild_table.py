"""Procedural transcripts and supplements: every seed draws another design, in each language and era."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.specimens.paper import Paper, Truth
from tests.specimens.plans import joined
from tests.specimens.sheet import A4, A4_LANDSCAPE, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.templates.dev_wild_cells import Manner, invent_manner
from tests.specimens.templates.dev_wild_columns import WildColumn, invent_columns, invent_kinds
from tests.specimens.templates.dev_wild_flow import Flow
from tests.specimens.templates.dev_wild_foot import draw_legend, draw_officials, draw_totals, total_lines
from tests.specimens.templates.dev_wild_heading import head_strip
from tests.specimens.templates.dev_wild_ledger import Ledger, Strip, gap
from tests.specimens.templates.dev_wild_parts import (
    Part,
    average,
    cells_of,
    decimal,
    parts_of,
    row_truth_of,
    sums,
)
from tests.specimens.templates.dev_wild_style import Style, invent_style
from tests.specimens.templates.dev_wild_top import day_as, draw_pairs, draw_title, said_of
from tests.specimens.templates.dev_wild_words import Words, fonts_for
from tests.specimens.truths import table_of, with_more

_DATA = "wild_tables"
_LABEL = 24.0


@dataclass(frozen=True)
class Dialect:
    """What papers of a language and era have in common: wordings, scale of marks, amounts of work."""

    data: str
    languages: tuple[str, ...]
    scale: str
    amounts: str
    soviet: bool = False
    sectioned: float = 0.75
    """How often the rows stand under headings."""


AZ = Dialect("az", ("az",), "points", "credits")
EN = Dialect("en", ("en",), "points", "credits")
RU = Dialect("ru", ("ru",), "russian", "credits", sectioned=0.5)
TR = Dialect("tr", ("tr",), "turkish", "credits", sectioned=0.85)
SOVIET = Dialect("az-old", ("ru", "az-Cyrl"), "words", "hours", soviet=True, sectioned=0.15)
NINETIES = Dialect("az-old", ("az", "az-Cyrl", "ru"), "words", "hours", soviet=True, sectioned=0.3)


@dataclass
class _Draft:
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
    placed: int = 0

    @property
    def kinds(self) -> list[str]:
        return [column.kind for column in self.columns]

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.sheet, self.columns, self.style)


def table(dialect: Dialect) -> Callable[[Study, str], Paper]:
    """The drawing of a family: a design by lot for every seed."""

    def draw(study: Study, seed: str) -> Paper:
        return _drawn(dialect, study, seed)

    return draw


def _drawn(dialect: Dialect, study: Study, seed: str) -> Paper:
    rng = Random(f"design/{seed}")
    language = rng.choice(dialect.languages)
    text = Words(_DATA, "ru" if language == "ru" else dialect.data, language)
    if dialect.scale == "russian" and rng.random() < 0.5:
        study = replace(study, rows=tuple(joined(list(study.rows))))
    sectioned = rng.random() < dialect.sectioned and len(study.rows) == len(
        {(r.semester, r.en, r.score) for r in study.rows}
    )
    sections = "none" if not sectioned else "year" if dialect.soviet or rng.random() < 0.35 else "semester"
    style = invent_style(rng, sections != "none", narrow=True)
    manner = invent_manner(rng, text)
    manner = replace(manner, hundred=manner.hundred and not dialect.soviet)
    sheet = Sheet(seed, A4_LANDSCAPE if style.landscape else A4, rng.choice(fonts_for(language)))
    y, title, said = _top(sheet, rng, study, text, dialect)
    parts = parts_of(rng, study, sections, style.blocks, manner, text)
    columns = _columns(rng, dialect, study, sections, style, manner, text, sheet)
    draft = _Draft(sheet, rng, study, text, manner, style, columns, parts, [])
    flow = _lay(draft, y)
    totals, officials, sealed, issue = _bottom(draft, flow)
    also = title.pop("also_right") | said[1]
    fields = title | said[0]
    if fields["issue_date"] is None:
        fields["issue_date"] = issue
    truth = table_of(
        study,
        [language],
        fields.pop("document_title"),
        draft.truths,
        totals,
        officials,
        seal=sealed,
        **fields,
    )
    return Paper(
        "transcript", f"dev_wild_table.{dialect.data}", sheet.pdf(), sheet.pages, with_more(truth, (), also)
    )


def _top(
    sheet: Sheet, rng: Random, study: Study, text: Words, dialect: Dialect
) -> tuple[float, Truth, tuple[Truth, Truth]]:
    words = str(text.every("specimen")[0])
    page = str(text.one(rng, "page"))
    if rng.random() < 0.7:
        x, align = rng.choice(((sheet.width - 15, "right"), (sheet.width / 2, "centre")))
        sheet.number_pages(x, rng.choice((sheet.height - 6, 8.0)), page, align=align)
    sheet.specimen(words)
    sheet.specimen_line(sheet.height - 2.5, "SPECIMEN")
    y, title = draw_title(sheet, rng, study, text)
    said = said_of(rng, study, text, dialect.soviet)
    y = draw_pairs(sheet, rng, y + 3, said.pairs) + 1
    return y, title, (said.fields, said.also)


def _columns(
    rng: Random,
    dialect: Dialect,
    study: Study,
    sections: str,
    style: Style,
    manner: Manner,
    text: Words,
    sheet: Sheet,
) -> list[WildColumn]:
    choices: tuple[tuple[str, ...], ...] = ((),)
    if sections == "none" and not dialect.soviet:
        choices = (("semester",), ("semester",), ("year", "semester"), ())
    kinds = invent_kinds(rng, dialect.scale, dialect.amounts, rng.choice(choices), text)
    width = sheet.width - 2 * style.margin
    if style.blocks != "one":
        width = (width - 4) / 2
    elif style.band == "span" and sections != "none":
        width -= _LABEL
    return invent_columns(rng, kinds, text, sheet, list(study.rows), manner, width, style.size)


def _begin(draft: _Draft) -> Callable[[Sheet], float]:
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


def _lay(draft: _Draft, y: float) -> Flow:
    """The table laid on its pages."""
    style, sheet, ledger = draft.style, draft.sheet, draft.ledger
    spanned = style.band == "span" and style.blocks == "one" and bool(draft.parts[0].band)
    left = style.margin + (_LABEL if spanned else 0.0)
    lefts = [left] if style.blocks == "one" else [left, sheet.width / 2 + 2]
    repeat = (lambda: head_strip(ledger)) if style.heads == "each_page" else None
    flow = Flow(
        sheet,
        lefts,
        y,
        sheet.height - 14,
        _begin(draft),
        repeat,
        _LABEL if spanned else 0.0,
        style.rules == "grid",
    )
    if style.blocks == "pairs" and len(draft.parts) > 1:
        _pairs(draft, flow)
    else:
        _one_after_another(draft, flow, spanned)
    return flow


def _one_after_another(draft: _Draft, flow: Flow, spanned: bool) -> None:
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
    flow.place(strips)


def _section(draft: _Draft, part: Part, *, with_head: bool) -> list[Strip]:
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


def _band(draft: _Draft, words: str) -> Strip:
    look = draft.style.band
    align = "centre" if look in ("centred", "underlined") else "left"
    return draft.ledger.line(words, "band", align, "bold" if look != "line" else "regular", look)


def _rows(draft: _Draft, part: Part) -> list[Strip]:
    strips, kinds, style = [], draft.kinds, draft.style
    if style.restart:
        draft.placed = 0
    for row in part.rows:
        draft.placed += 1
        texts, cells = cells_of(row, kinds, draft.manner, draft.placed)
        strips.append(draft.ledger.row(texts, style.zebra and draft.placed % 2 == 0))
        draft.truths.append(row_truth_of(row, part.told, cells, draft.manner))
    if style.section_total:
        strips.append(_total(draft, part.rows))
    return strips


def _total(draft: _Draft, rows: list[Row]) -> Strip:
    """The sum of a section, as a line or as a row of the table."""
    said = sums(rows, draft.kinds, draft.manner)
    word = str(Random(draft.sheet.rng.random()).choice(draft.text.every("total_row")))
    if draft.style.section_total == "row":
        return draft.ledger.row(_sum_cells(draft, word, said), face="bold", kind="total")
    template = _fitting(draft)
    align = "right" if draft.style.section_total == "line_right" else "left"
    return draft.ledger.line(template.format(**said), "total", align, "regular")


def _fitting(draft: _Draft) -> str:
    """A wording of the sum that says only what the columns have; the same for the whole paper."""

    def says(template: str) -> bool:
        return (
            ("{credits}" not in template or "credits" in draft.kinds)
            and ("{hours}" not in template or "hours" in draft.kinds)
            and (
                "{average}" not in template
                or average(list(draft.study.rows), draft.kinds, draft.manner) is not None
            )
        )

    fitting = [t for t in draft.text.every("section_totals") if "{" in t and says(t)]
    return (
        str(Random(f"sum/{draft.study.number}").choice(fitting))
        if fitting
        else str(draft.text.every("total_row")[0])
    )


def _sum_cells(draft: _Draft, word: str, said: dict[str, object]) -> list[str]:
    return [
        word if c.kind == "title" else str(said[c.kind]) if c.kind in ("credits", "hours") else ""
        for c in draft.columns
    ]


def _pairs(draft: _Draft, flow: Flow) -> None:
    """Sections two and two beside each other."""
    level = draft.style.rules == "grid" and draft.style.zebra is False
    with_head = draft.style.heads != "once"
    for place in range(0, len(draft.parts), 2):
        two = draft.parts[place : place + 2]
        blocks = [_section(draft, part, with_head=with_head or place == 0) for part in two]
        over = _over(draft, two[0].over) if two[0].over else None
        flow.place_beside(blocks[0], blocks[1] if len(blocks) > 1 else [], level=level, over=over)
        flow.y += 3


def _over(draft: _Draft, words: str) -> Strip:
    """The year's heading in the middle above its two halves."""

    def paint(_x: float, y: float, _tall: float) -> None:
        draft.sheet.text(draft.sheet.width / 2, y + 4.4, words, 9.5, "bold", "centre")

    return Strip("over", 6.5, paint)


def _bottom(draft: _Draft, flow: Flow) -> tuple[Truth, list[Truth], bool, str | None]:
    """Sums, legend, officials; gives the truth of sums, of officials, of the seal, and the date of issue."""
    rng, sheet, text, rows = draft.rng, draft.sheet, draft.text, list(draft.study.rows)
    y = flow.finish()
    shown, totals = _totals(draft, rows)
    if y + 62 > sheet.height - 8:
        flow.turn()
        y = flow.y
    y = draw_totals(sheet, rng, draft.style.margin, y + 6, total_lines(rng, text, shown))
    y = draw_legend(sheet, rng, draft.style.margin, y, text)
    officials, sealed = draw_officials(sheet, rng, y + 10, draft.study, text)
    issue = None
    if rng.random() < 0.4:
        style = rng.choice(("dotted", "words"))
        sheet.text(
            15,
            sheet.height - 10,
            f"{text.one(rng, 'labels', 'issue_date')}: {day_as(draft.study.issue, style, text.language)}",
            9,
        )
        issue = draft.study.issue.isoformat()
    return totals, officials, sealed, issue


def _totals(draft: _Draft, rows: list[Row]) -> tuple[dict[str, str], Truth]:
    rng, said = draft.rng, sums(rows, draft.kinds, draft.manner)
    shown: dict[str, str] = {}
    truth: Truth = {}
    for name in ("credits", "hours"):
        if name in draft.kinds and rng.random() < 0.75:
            shown[name], truth[name] = str(said[name]), said[name]
    mean = average(rows, draft.kinds, draft.manner)
    if mean is not None and rng.random() < 0.7:
        shown["average"], truth["average"] = decimal(mean, draft.manner), mean
    if rng.random() < 0.12:
        shown["courses"], truth["courses"] = str(len(rows)), len(rows)
    return shown, truth
