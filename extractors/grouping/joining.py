"""One transcript from several files: its sheets in order, its rows once, its sums and pages compared anew."""

from collections.abc import Sequence

from extractors.grouping.documents import Paper, natural
from extractors.grouping.overlapping import rows_once
from extractors.grouping.programme import courses_of
from extractors.grouping.row_count import RowCount, counted, first_number
from extractors.grouping.sheets import Sheets, check_sheets, numbered_pages
from extractors.transcript.whole import academic_years, recheck
from schemas.case import Transcript
from schemas.courses import CrossCheck, TranscriptReading, TranscriptTotals
from schemas.facts import Fact

_OF_THE_WHOLE = ("semesters", "average", "course_count", "page_numbers", "hours_per_credit")


def table_of(paper: Paper) -> TranscriptReading:
    """The table of a paper, an empty one where it has none."""
    if paper.reading is None or paper.reading.transcript is None:
        return TranscriptReading()
    return paper.reading.transcript


def in_order(papers: Sequence[Paper]) -> list[Paper]:
    """Files of one transcript by row or page number, else by first year and semester, else by file name."""
    rows = {paper.id: row for paper in papers if (row := first_number(paper)) is not None}
    if len(rows) == len(papers):
        return sorted(papers, key=lambda paper: (rows[paper.id], natural(paper.id)))
    numbers = {paper.id: pages[0].number for paper in papers if (pages := numbered_pages(paper))}
    everywhere = len(numbers) == len(papers)

    def place(paper: Paper) -> tuple[int, str, int, int, tuple[tuple[int, int | str], ...]]:
        number = numbers.get(paper.id, 0)
        first = number if everywhere else 0
        return (first, _first_year(paper), _first_semester(paper), number, natural(paper.id))

    return sorted(papers, key=place)


def _first_year(paper: Paper) -> str:
    return min(
        (c.academic_year.value for c in courses_of(paper) if c.academic_year and c.academic_year.value),
        default="",
    )


def _first_semester(paper: Paper) -> int:
    values = [c.semester.value for c in courses_of(paper) if c.semester and c.semester.value]
    return min((int(value) for value in values if value.isdecimal()), default=99)


def joined(papers: Sequence[Paper], sheets: Sequence[Paper], unread: Sequence[Paper] = ()) -> Transcript:
    """The transcript of all its papers.

    `sheets` are those whose page numbers count, rows or not; `unread` are papers that may be a sheet, but
    whose rows were not read.
    """
    ordered = in_order(papers)
    pages, rows = check_sheets(sheets) if len(sheets) > 1 else None, counted(ordered, unread)
    if len(ordered) == 1 and not (pages and _lacked_pages(ordered[0])):
        return _with_rows(_alone(ordered[0], pages), rows)
    readings = [table_of(paper) for paper in ordered]
    totals = _totals(readings)
    found = recheck(rows_once(ordered), totals)
    kept = [check for reading in readings for check in reading.cross_checks if of_a_part(check)]
    return _with_rows(
        Transcript(
            document_ids=[paper.id for paper in ordered],
            courses=found.courses,
            totals=totals,
            academic_years=academic_years(found.courses),
            cross_checks=[*kept, *found.checks, *([pages.check] if pages else [])],
            complete=False if pages and pages.missing else found.complete,
        ),
        rows,
    )


def _with_rows(whole: Transcript, rows: RowCount | None) -> Transcript:
    """The transcript with what the running numbers over all sheets say in place of what each sheet's do.

    What a sheet lacks that is there, and only unread, is no longer missing: sums and semesters that do not
    come out have their reason.
    """
    if rows is None:
        return whole
    checks = [check for check in whole.cross_checks if check.name not in ("row_numbers", "rows_unread")]
    if rows.unread:
        checks = [_explained(check) for check in checks]
    complete = None if rows.unread else False if rows.missing else whole.complete
    return whole.model_copy(update={"cross_checks": [*checks, rows.check], "complete": complete})


def _explained(check: CrossCheck) -> CrossCheck:
    lacks = check.name.startswith("sum_") or check.name in (
        "semesters",
        "course_count",
        "page_numbers",
        "average",
    )
    return check.model_copy(update={"ok": None}) if lacks and check.ok is False else check


def _lacked_pages(paper: Paper) -> bool:
    """True when the file alone lacks pages, which another file may hold."""
    return any(check.name == "page_numbers" and not check.ok for check in table_of(paper).cross_checks)


def _alone(paper: Paper, pages: Sheets | None) -> Transcript:
    """The transcript of one file with rows, whose further sheets have none."""
    one = table_of(paper)
    checks = [check for check in one.cross_checks if not (pages and check.name == "page_numbers")]
    return Transcript(
        document_ids=[paper.id],
        courses=one.courses,
        totals=one.totals,
        academic_years=one.academic_years,
        cross_checks=[*checks, *([pages.check] if pages else [])],
        complete=False if pages and pages.missing else one.complete,
    )


def of_a_part(check: CrossCheck) -> bool:
    """True for a check that still holds when more pages join."""
    return check.name not in _OF_THE_WHOLE and not (check.name.startswith("sum_") and not check.ok)


def _totals(readings: Sequence[TranscriptReading]) -> TranscriptTotals:
    """The sums for everything: the largest credits and hours printed, the last average."""

    def biggest(facts: Sequence[Fact[float]]) -> Fact[float]:
        present = [fact for fact in facts if fact.value is not None]
        return max(present, key=lambda fact: fact.value or 0.0) if present else Fact[float]()

    averages = [reading.totals.average for reading in readings if reading.totals.average.present]
    counts = [reading.totals.courses for reading in readings if reading.totals.courses.present]
    return TranscriptTotals(
        credits=biggest([reading.totals.credits for reading in readings]),
        hours=biggest([reading.totals.hours for reading in readings]),
        average=averages[-1] if averages else Fact[float](),
        courses=counts[-1] if counts else Fact[int](),
    )
