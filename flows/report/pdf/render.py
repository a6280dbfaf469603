"""The report put together, as generous as three pages allow."""

from collections.abc import Mapping

from reportlab.platypus import Flowable, Spacer
from reportlab.platypus.doctemplate import LayoutError

from flows.report.grouping import Groups, grouped
from flows.report.pdf.checklist import checklist
from flows.report.pdf.findings import decisions, documents, facts, school
from flows.report.pdf.fonts import register
from flows.report.pdf.pages import build
from flows.report.pdf.pen import Pen
from flows.report.pdf.pictures import pictures
from flows.report.pdf.plan import PLANS
from flows.report.pdf.summary import first, head, outcome
from flows.report.texts import texts
from schemas.record import Record

MOST_PAGES = 3


def render_report(record: Record, crops: Mapping[str, bytes], language: str = "en") -> bytes:
    """report.pdf of a record, one to three A4 pages; the same record always gives the same bytes.

    `crops` holds PNG bytes by the names `select_evidence` gave; missing or broken ones are left out.
    `language` is `en` or `az`. What does not fit is counted on the page and stands in record.json.
    """
    register()
    words, groups = texts(language), grouped(record, language)
    for plan in PLANS:
        pen = Pen(words, plan)
        try:
            made, pages = build(_story(record, groups, crops, pen), record, pen)
        except LayoutError:  # one piece is higher than a page: a tighter layout shortens it
            continue
        if pages <= MOST_PAGES:
            return made
    raise ValueError(f"the report of {record.applicant.reference} does not fit {MOST_PAGES} pages")


def _story(record: Record, groups: Groups, crops: Mapping[str, bytes], pen: Pen) -> list[Flowable]:
    return [
        *head(record, pen),
        *outcome(record, groups, pen),
        *first(groups, pen),
        *checklist(groups, pen),
        *school(record, pen),
        *facts(record, pen),
        *documents(record, pen),
        *decisions(record, pen),
        *pictures(record, crops, pen),
        Spacer(0, 10),
        pen.small(pen.own("disclaimer")),
    ]
