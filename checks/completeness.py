"""Whether rows that a transcript lacks are missing from the folder, or stand there and were not read.

Only what is missing may be asked of the applicant; what was not read is for a person to look at.
"""

from collections.abc import Sequence

from checks.attempts import ways_to_count
from checks.context import Context
from checks.legibility import all_clearly_read
from schemas.case import Transcript
from schemas.courses import Course, CrossCheck

DOUBTFUL_SHARE = 0.2
"""With more doubtful rows than this a person reads the table against the paper."""

_PAGES = "page_numbers"
_ROWS = "row_numbers"
"""Comparisons that show a gap in what is numbered."""
ROWS_UNREAD = "rows_unread"
"""The comparison that shows rows lacking inside a page: they stand there and were not read."""
_SUMS = ("sum_", "course_count", "average")
"""Comparisons of the rows with what is printed of them in total."""
_OF_A_SHEET = (*_SUMS, "semesters")
"""Comparisons that fail where a sheet is missing, and where it was not read."""

_A_SHEET = 0.15
"""From this share (0..1) of a printed sum on, what the rows lack of it is a sheet's and not a row's."""
_TOLERANCE = 0.5


def surely_missing(context: Context, failed: Sequence[CrossCheck]) -> bool:
    """True when rows or pages are missing rather than unread.

    `failed` are the comparisons that do not come out. A gap in the numbering of the pages, or in that of
    the rows where one page ends, shows it. Sums, semesters and years that lack something do so only of a
    table that was read clearly, every row of it, and only where as much is lacking as a sheet holds.
    """
    names = {check.name for check in failed}
    if _PAGES in names:
        return True
    if sums_come_out(context.case.transcript):
        return False
    if _ROWS in names:
        return True
    about_sheets = all(name.startswith(_OF_A_SHEET) for name in names)
    return about_sheets and _lacks_a_sheet(context.case.transcript) and _read_throughout(context)


def surely_whole(context: Context) -> bool:
    """True when no further row can stand on the papers: they prove it, or lack what surely is missing."""
    transcript = context.case.transcript
    if transcript.complete is True:
        return True
    open_ = {check.name for check in transcript.cross_checks if check.ok is not True}
    if any(name.startswith((*_SUMS, ROWS_UNREAD)) for name in open_):
        return False
    numbering = [check.ok for check in transcript.cross_checks if check.name in (_ROWS, _PAGES)]
    return bool(numbering) and None not in numbering and all_clearly_read(context, context.transcripts)


def undecided(course: Course) -> bool:
    """True when a cell that credit years rest on is doubtful: year, credits, whether it was passed."""
    facts = (course.academic_year, course.credits, course.passed)
    return any(fact is not None and fact.present and not fact.trusted for fact in facts)


def sums_come_out(transcript: Transcript) -> bool:
    """True when the rows give the credits or hours that are printed of all of them: no row is lacking."""
    return any(abs(lacking) <= _TOLERANCE for lacking, _ in _lacking(transcript))


def _lacks_a_sheet(transcript: Transcript) -> bool:
    """True when the rows lack so much of what is printed in total, or no total says how much they lack."""
    return all(lacking >= _A_SHEET * printed for lacking, printed in _lacking(transcript))


def _lacking(transcript: Transcript) -> list[tuple[float, float]]:
    """What the rows lack of each printed total, by the way of counting that comes nearest, and the total."""
    totals = ((transcript.totals.credits.value, "credits"), (transcript.totals.hours.value, "hours"))
    found: list[tuple[float, float]] = []
    for printed, name in totals:
        sums = [_sum(courses, name) for courses in ways_to_count(transcript.courses)]
        if printed is not None and any(sums):
            found.append((min((printed - one for one in sums), key=abs), printed))
    return found


def _sum(courses: Sequence[Course], name: str) -> float:
    facts = [course.credits if name == "credits" else course.hours for course in courses]
    return sum(fact.value for fact in facts if fact is not None and fact.value is not None)


def _read_throughout(context: Context) -> bool:
    courses = context.case.transcript.courses
    decided = sum(map(undecided, courses)) <= DOUBTFUL_SHARE * len(courses)
    return decided and all_clearly_read(context, context.transcripts)
