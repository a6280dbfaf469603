"""Procedural transcripts and supplements: every seed draws another design, in each language and era."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.specimens.paper import Paper, Truth
from tests.specimens.plans import joined
from tests.specimens.sheet import A4, A4_LANDSCAPE, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.templates.dev_wild_bureau import (
    Bureau,
    as_translation,
    draw_letterhead,
    draw_statement,
    invent_bureau,
)
from tests.specimens.templates.dev_wild_cells import Manner, invent_manner
from tests.specimens.templates.dev_wild_columns import WildColumn, invent_columns, invent_kinds
from tests.specimens.templates.dev_wild_draft import LABEL, Draft, lay
from tests.specimens.templates.dev_wild_flow import Flow
from tests.specimens.templates.dev_wild_foot import draw_legend, draw_officials, draw_totals, total_lines
from tests.specimens.templates.dev_wild_parts import (
    average,
    decimal,
    parts_of,
    sums,
)
from tests.specimens.templates.dev_wild_style import Style, invent_style
from tests.specimens.templates.dev_wild_top import day_as, draw_pairs, draw_title, said_of
from tests.specimens.templates.dev_wild_words import Words, fonts_for
from tests.specimens.truths import table_of, with_more

_DATA = "wild_tables"


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
    more: float = 0.0
    """How often state exams and practice are listed under the courses."""


AZ = Dialect("az", ("az",), "points", "credits")
EN = Dialect("en", ("en",), "points", "credits")
RU = Dialect("ru", ("ru",), "russian", "credits", sectioned=0.5, more=0.4)
TR = Dialect("tr", ("tr",), "turkish", "credits", sectioned=0.85)
SOVIET = Dialect("az-old", ("ru", "az-Cyrl"), "words", "hours", soviet=True, sectioned=0.15, more=0.5)
SOVIET_IN_ENGLISH = Dialect("en", ("en",), "words", "hours", soviet=True, sectioned=0.15, more=0.3)
NINETIES = Dialect("az-old", ("az", "az-Cyrl", "ru"), "words", "hours", soviet=True, sectioned=0.3, more=0.5)


def table(dialect: Dialect, translated_from: str = "") -> Callable[[Study, str], Paper]:
    """The drawing of a family: a design by lot for every seed; a translation from the language named."""

    def draw(study: Study, seed: str) -> Paper:
        return _drawn(dialect, study, seed, translated_from)

    return draw


def _drawn(dialect: Dialect, study: Study, seed: str, translated_from: str) -> Paper:
    rng = Random(f"design/{seed}")
    bureau = invent_bureau(rng, study, translated_from) if translated_from else None
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
    y, title, said = _top(sheet, rng, study, text, dialect, bureau)
    parts = parts_of(rng, study, sections, style.blocks, manner, text)
    columns = _columns(rng, dialect, study, sections, style, manner, text, sheet)
    manner = replace(manner, hundred=manner.hundred and "five" not in [column.kind for column in columns])
    more = list(study.extras) if rng.random() < dialect.more else []
    draft = Draft(sheet, rng, study, text, manner, style, columns, parts, [], more, [])
    alone = not style.section_total and style.blocks == "one"
    draft.final_row = alone and rng.random() < 0.3 and bool({"credits", "hours"} & set(draft.kinds))
    flow = lay(draft, y)
    totals, officials, sealed, issue = _bottom(draft, flow, bureau)
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
    truth = with_more(truth, draft.more_truths, also)
    if bureau is not None:
        truth = as_translation(truth, bureau, "transcript")
    kind = "translation_supplement" if bureau else "transcript"
    return Paper(kind, f"dev_wild_table.{dialect.data}", sheet.pdf(), sheet.pages, truth)


def _top(
    sheet: Sheet, rng: Random, study: Study, text: Words, dialect: Dialect, bureau: Bureau | None
) -> tuple[float, Truth, tuple[Truth, Truth]]:
    words = str(text.every("specimen")[0])
    page = str(text.one(rng, "page"))
    if rng.random() < 0.7:
        x, align = rng.choice(((sheet.width - 15, "right"), (sheet.width / 2, "centre")))
        sheet.number_pages(x, rng.choice((sheet.height - 6, 8.0)), page, align=align)
    sheet.specimen(words)
    sheet.specimen_line(sheet.height - 2.5, "SPECIMEN")
    y, title = draw_title(sheet, rng, study, text, draw_letterhead(sheet, bureau) if bureau else 15.0)
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
        width -= LABEL
    return invent_columns(rng, kinds, text, sheet, list(study.rows), manner, width, style)


def _bottom(draft: Draft, flow: Flow, bureau: Bureau | None) -> tuple[Truth, list[Truth], bool, str | None]:
    """Sums, legend, officials; gives the truth of sums, of officials, of the seal, and the date of issue."""
    rng, sheet, text, rows = draft.rng, draft.sheet, draft.text, list(draft.study.rows)
    y = flow.finish()
    shown, totals = _totals(draft, rows)
    if y + 62 > sheet.height - 8:
        flow.turn()
        y = flow.y
    y = draw_totals(sheet, rng, draft.style.margin, y + 6, total_lines(rng, text, shown))
    y = draw_legend(sheet, rng, draft.style.margin, y, text)
    if bureau is not None:
        sheet.text(15, y + 5, str(Words("wild_letters", "translation", "en").one(rng, "marks")), 9)
        draw_statement(sheet, bureau, y + 14)
        return totals, [], bureau.sealed, None
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


def _totals(draft: Draft, rows: list[Row]) -> tuple[dict[str, str], Truth]:
    rng, said = draft.rng, sums(rows, draft.kinds, draft.manner)
    shown: dict[str, str] = {}
    truth: Truth = {}
    for name in ("credits", "hours"):
        if name in draft.kinds and draft.final_row:
            truth[name] = said[name]
        if name in draft.kinds and rng.random() < (0.3 if draft.final_row else 0.75):
            shown[name], truth[name] = str(said[name]), said[name]
    mean = average(rows, draft.kinds, draft.manner)
    if mean is not None and rng.random() < 0.7:
        shown["average"], truth["average"] = decimal(mean, draft.manner), mean
    if rng.random() < 0.12:
        shown["courses"], truth["courses"] = str(len(rows)), len(rows)
    return shown, truth
