"""The report put together, as generous as three pages allow."""

from collections.abc import Callable, Mapping

from reportlab.platypus import Flowable, Spacer
from reportlab.platypus.doctemplate import LayoutError

from flows.report.grouping import Groups, grouped
from flows.report.pdf.checklist import checklist
from flows.report.pdf.findings import decisions, documents, facts, school
from flows.report.pdf.fonts import register
from flows.report.pdf.pages import MOST_PAGES, Built, build
from flows.report.pdf.pen import Pen
from flows.report.pdf.pictures import pictures
from flows.report.pdf.plan import PLANS, Plan
from flows.report.pdf.summary import first, head, outcome_panel
from flows.report.texts import texts
from schemas.record import Record


def render_report(record: Record, crops: Mapping[str, bytes], language: str = "en") -> bytes:
    """report.pdf of a record, one to three A4 pages; the same record always gives the same bytes.

    `crops` holds PNG bytes by the names `select_evidence` gave; missing or broken ones are left out.
    `language` is `en` or `az`. What does not fit is counted on the page and stands in record.json.
    """
    register()
    groups = grouped(record, language)

    def made(plan: Plan) -> Built | None:
        pen = Pen(texts(language), plan)
        try:
            return build(_story(record, groups, crops, pen), record, pen)
        except LayoutError:  # too many pages, or a piece higher than a page
            return None

    fitting = _generous(made) or _tightest_needed(made)
    if fitting is None:
        raise ValueError(f"the report of {record.applicant.reference} does not fit {MOST_PAGES} pages")
    return fitting.pdf


def _generous(made: Callable[[Plan], Built | None]) -> Built | None:
    """One of the two widest layouts, if it fits: the second only where it saves a nearly empty page."""
    first = made(PLANS[0])
    if first and first.pages < MOST_PAGES:
        return first
    second = made(PLANS[1])
    fitting = [one for one in (first, second) if one]
    return min(fitting, key=lambda one: one.pages, default=None)


def _tightest_needed(made: Callable[[Plan], Built | None]) -> Built | None:
    """The widest of the other layouts that fits, found by halving, since each is tighter than the last."""
    low, high, best = 2, len(PLANS) - 1, None
    while low <= high:
        middle = (low + high) // 2
        one = made(PLANS[middle])
        if one:
            best, high = one, middle - 1
        else:
            low = middle + 1
    return best


def _story(record: Record, groups: Groups, crops: Mapping[str, bytes], pen: Pen) -> list[Flowable]:
    return [
        *head(record, pen),
        *outcome_panel(record, groups, pen),
        *first(record, groups, pen),
        *checklist(groups, pen),
        *school(record, pen),
        *documents(record, pen),
        *facts(record, pen),
        *decisions(record, pen),
        *pictures(record, crops, pen),
        Spacer(0, 10),
        pen.small(pen.own("disclaimer")),
    ]
