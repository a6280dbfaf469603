"""What was found: school and note, the key facts, the documents, what people decided."""

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from flows.report.facts import Row, agreements, credit_evidence, credit_rows, disagreements, graduation_rows
from flows.report.pdf.layout import GAP, ruled, table
from flows.report.pdf.marks import Mark
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import AMBER, MUTED, WIDTH
from flows.report.school import school_lines
from schemas.case import Decision
from schemas.facts import FactStatus
from schemas.record import Record, RecordDocument

_VALUE = 160  # characters of a fact's value; no true value is longer
_LABEL = 118.0
_HALF = (WIDTH - 2 * GAP) / 2


def school(record: Record, pen: Pen) -> list[Flowable]:
    """The school as matched, its note with the day it was read, the directory used."""
    rows = [
        [pen.text(pen.safe(label), color=MUTED), pen.text(pen.safe(value))]
        for label, value in school_lines(record, pen.words)
    ]
    return [*_heading("school", pen), table(rows, [_LABEL, WIDTH - _LABEL])]


def facts(record: Record, pen: Pen) -> list[Flowable]:
    """Graduation and credits in two columns, each value with its mark and word; then the evidence line."""
    graduation = graduation_rows(record, pen.words)
    middle = (len(graduation) + len(credit_rows(record, pen.words)) + 1) // 2
    rows = graduation + credit_rows(record, pen.words)
    halves = [_fact_table(rows[:middle], pen), _fact_table(rows[middle:], pen)]
    beside = table([halves], [_HALF + GAP, _HALF + GAP], ("RIGHTPADDING", (1, 0), (1, 0), 0))
    parts = [*_heading("facts", pen), beside, Spacer(0, 4)]
    parts.append(pen.text(pen.safe(credit_evidence(record, pen.words))))
    for text in disagreements(record.credits.cross_checks, pen.words)[: pen.plan.first]:
        parts.append(pen.text(pen.safe(text), bold=True, color=AMBER.strong))
    agreed = agreements(record.credits.cross_checks, pen.words)
    if agreed and pen.plan.met_reasons:
        parts.append(pen.small(pen.safe(" ".join(f"{text.rstrip('.')}." for text in agreed))))
    return parts


def _fact_table(rows: list[Row], pen: Pen) -> Flowable:
    cells = [_fact_row(row, pen) for row in rows]
    return ruled(cells, [82, _HALF - 82 - 80, 12, 68], ("TOPPADDING", (2, 0), (2, -1), 4))


def _fact_row(row: Row, pen: Pen) -> list[Flowable | list[Flowable]]:
    doubtful = row.status is FactStatus.DOUBTFUL
    color = AMBER.strong if doubtful else MUTED
    value: list[Flowable] = [pen.text(pen.safe(row.value, min(pen.plan.text, _VALUE)) or "–", bold=doubtful)]
    if row.remark:
        value.append(pen.small(pen.safe(row.remark, 160)))
    word = pen.small(pen.safe(pen.words(f"status.{row.status.value}")), color)
    return [pen.small(pen.safe(row.label)), value, Mark(row.status.value, 6.5), word]


def documents(record: Record, pen: Pen) -> list[Flowable]:
    """Every document of the folder: file, what it is, languages, pages, what is the matter with it."""
    words, shown = pen.words, record.documents[: pen.plan.documents]
    if not shown:
        return [*_heading("documents", pen), pen.text(pen.safe(words("documents_none")))]
    head = [
        pen.small(f"<b>{pen.safe(words(f'document_{name}'))}</b>")
        for name in ("file", "kind", "languages", "pages", "remarks")
    ]
    widths = [WIDTH * share for share in (0.27, 0.22, 0.1, 0.09, 0.32)]
    parts = _heading("documents", pen)
    parts.append(ruled([head, *(_document(one, pen) for one in shown)], widths))
    if len(record.documents) > len(shown):
        parts.append(pen.small(pen.safe(words("more_in_record", n=len(record.documents) - len(shown)))))
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
        pen.text(pen.safe(document.id, 160)),
        pen.text(pen.safe(words(f"kind.{document.kind.value}"))),
        pen.text(pen.safe(", ".join(document.languages))),
        pen.text(str(document.pages or "–")),
        pen.text(pen.safe("; ".join(remarks))),
    ]


def decisions(record: Record, pen: Pen) -> list[Flowable]:
    """What people decided, who and when; nothing when nobody did."""
    if not record.history:
        return []
    lines = [pen.text(pen.safe(_decision(one, pen))) for one in record.history[: pen.plan.documents]]
    return [*_heading("history", pen), *lines]


def _decision(one: Decision, pen: Pen) -> str:
    field = (one.fact or "").rsplit(".", 1)[-1]
    what = pen.words.or_plain(f"field.{field}", one.fact or "") if one.fact else one.requirement or ""
    value = "" if one.value is None else str(one.value)
    plain = pen.words.or_plain(f"requirement.{one.decision}", one.decision)
    decided = pen.words.or_plain(f"decision.{one.decision}", plain).replace("{value}", value)
    return pen.words("history_line", what=what, decision=decided, person=one.by, date=one.at[:10])


def _heading(key: str, pen: Pen) -> list[Flowable]:
    return [CondPageBreak(80), Spacer(0, 12), pen.heading(pen.words(key)), Spacer(0, 3)]
