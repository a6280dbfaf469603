"""What was found: school and note, the key facts, the documents, what people decided."""

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from flows.report.decided import decided, decision_words
from flows.report.facts import Row, agreements, credit_evidence, credit_rows, disagreements, graduation_rows
from flows.report.pdf.layout import GAP, Cell, ruled, table
from flows.report.pdf.marks import Mark
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import AMBER, MUTED, RULE, WIDTH
from flows.report.places import languages_words
from flows.report.school import school_lines
from schemas.facts import FactStatus
from schemas.record import Record, RecordDocument

_VALUE = 160  # characters of a fact's value; no true value is longer
_LABEL = 118.0
_NAME = 92.0
_HALF = (WIDTH - 2 * GAP) / 2


def school(record: Record, pen: Pen) -> list[Flowable]:
    """The school as matched, its note with the day it was read, the directory used."""
    rows = [
        [pen.text(pen.safe(label), color=MUTED), pen.text(pen.safe(value, max(pen.plan.text, 300)))]
        for label, value in school_lines(record, pen.words)
    ]
    return [KeepTogether([*_heading("school", pen), table(rows, [_LABEL, WIDTH - _LABEL])])]


def facts(record: Record, pen: Pen) -> list[Flowable]:
    """Graduation and credits in two columns, each value with its mark and word; then the evidence line."""
    rows = graduation_rows(record, pen.words) + credit_rows(record, pen.words)
    if not any(row.value for row in rows):
        return [*_heading("facts", pen), pen.text(pen.own("facts_none"))]
    parts: list[Flowable] = [
        KeepTogether([*_heading("facts", pen), _fact_table(rows, pen), _legend(pen)]),
        Spacer(0, 4),
    ]
    parts.append(pen.text(pen.safe(credit_evidence(record, pen.words))))
    for text in disagreements(record.credits.cross_checks, pen.words)[: pen.plan.first]:
        parts.append(pen.text(pen.safe(text), bold=True, color=AMBER.strong))
    agreed = agreements(record.credits.cross_checks, pen.words)
    if agreed and pen.plan.met_reasons:
        parts.append(pen.small(pen.safe(" ".join(f"{text.rstrip('.')}." for text in agreed))))
    return parts


def _fact_table(rows: list[Row], pen: Pen) -> Flowable:
    """The rows in two columns, read down the left one first."""
    cells = [_fact_row(row, pen) for row in rows]
    middle = (len(cells) + 1) // 2
    right = cells[middle:] + [["", "", ""]] * (2 * middle - len(cells))
    beside = [[*left, "", *other] for left, other in zip(cells[:middle], right, strict=True)]
    widths = [13.0, _NAME, _HALF - _NAME - 13]
    last = len(cells) - middle - 1
    rules = [("LINEBELOW", (0, 0), (2, -1), 0.4, RULE), ("LINEBELOW", (4, 0), (6, last), 0.4, RULE)]
    marks = [("TOPPADDING", (column, 0), (column, -1), 4) for column in (0, 4)]
    return table(beside, [*widths, 2 * GAP, *widths], *rules, *marks)


def _fact_row(row: Row, pen: Pen) -> list[Cell]:
    doubtful = row.status is FactStatus.DOUBTFUL
    status = pen.own(f"status.{row.status.value}")
    if row.status is FactStatus.ABSENT:
        value: list[Flowable] = [pen.small(status)]
    else:
        value = [pen.text(pen.safe(row.value, min(pen.plan.text, _VALUE)), bold=doubtful)]
    if doubtful:
        value.append(pen.small(f"<b>{status}</b>", AMBER.strong))
    elif row.status in {FactStatus.CONFIRMED, FactStatus.CORRECTED}:
        value.append(pen.small(f"{status} {pen.safe(row.remark, _VALUE)}"))
    return [Mark(row.status.value, 6.5), pen.small(pen.safe(row.label)), value]


def _legend(pen: Pen) -> Flowable:
    cells: list[Flowable] = []
    for status in ("read", "doubtful", "absent"):
        cells += [Mark(status, 6.5), pen.small(pen.own(f"status.{status}"))]
    return table([cells], [11, 60, 11, 130, 11, 80], ("TOPPADDING", (0, 0), (-1, -1), 2.5))


def documents(record: Record, pen: Pen) -> list[Flowable]:
    """Every document of the folder: file, what it is, languages, pages, what is the matter with it."""
    shown = record.documents[: pen.plan.documents]
    if not shown:
        return [*_heading("documents", pen), pen.text(pen.own("documents_none"))]
    head = [
        pen.small(f"<b>{pen.own(f'document_{name}')}</b>")
        for name in ("file", "kind", "languages", "pages", "remarks")
    ]
    widths = [WIDTH * share for share in (0.27, 0.23, 0.14, 0.08, 0.28)]
    parts = _heading("documents", pen)
    parts.append(ruled([head, *(_document(one, pen) for one in shown)], widths))
    if len(record.documents) > len(shown):
        parts.append(pen.small(pen.own("more_in_record", n=len(record.documents) - len(shown))))
    return parts


def _document(document: RecordDocument, pen: Pen) -> list[Flowable]:
    words = pen.words
    remarks = [words("translation_of", file=document.translation_of)] if document.translation_of else []
    remarks += [words("duplicate_of", file=document.duplicate_of)] if document.duplicate_of else []
    remarks += [
        words("problem_on_page", page=problem.page, message=problem.message)
        if problem.page
        else problem.message
        for problem in document.problems
    ]
    return [
        pen.text(pen.file(document.id)),
        pen.text(pen.own(f"kind.{document.kind.value}")),
        pen.text(pen.safe(languages_words(document.languages, pen.words))),
        pen.text(str(document.pages or "–")),
        pen.text(pen.safe("; ".join(remarks))),
    ]


def decisions(record: Record, pen: Pen) -> list[Flowable]:
    """What people decided, who and when, and which decisions fit nothing here; nothing when nobody did."""
    parts: list[Flowable] = []
    for key, made in decided(record).items():
        lines = [pen.text(pen.safe(decision_words(one, pen.words))) for one in made[: pen.plan.documents]]
        parts += [*_heading(key, pen), *lines]
    return parts


def _heading(key: str, pen: Pen) -> list[Flowable]:
    return [CondPageBreak(80), Spacer(0, 12), pen.heading(key), Spacer(0, 3)]
