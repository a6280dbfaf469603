"""Tables of one programme: pages of a transcript, a repeat of it, or another education's marks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.grouping.award import Award, is_basic
from extractors.grouping.documents import Paper
from extractors.grouping.equivalents import same_meaning
from extractors.grouping.numbers import plain_number
from extractors.grouping.pairing import Links
from extractors.grouping.rows import shared_rows, titles_agree
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind
from schemas.reading import DocumentReading

_REPEATED = 0.8  # of a sheet's rows that stand in the other papers too: it is another copy of them
_FEW = 3
_TOO_LATE = 2  # years between the end of studies and the diploma's decision that no one programme has


@dataclass(slots=True)
class Programme:
    """The tables to count, those that only repeat them, and what was left out, in words."""

    papers: list[Paper] = field(default_factory=list)
    repeats: list[Paper] = field(default_factory=list)
    checks: list[CrossCheck] = field(default_factory=list)


def of_one_programme(papers: Sequence[Paper], award: Award, linked: Links) -> Programme:
    """Of tables in one language those of the diploma's programme, the surest first.

    A table that something surely tells apart (diploma number, specialty, dates, the calendar of its
    semesters) is left out and said; what nothing tells apart is taken for a page of the same transcript.
    """
    found = Programme()
    diploma = award.papers[0] if award.papers and award.papers[0].document.kind in _DIPLOMAS else None
    for paper in sorted(papers, key=lambda one: _strength(one, diploma, linked)):
        why = _of_another_diploma(paper, diploma, linked) if len(papers) > 1 else ""
        why = why or next((text for other in found.papers if (text := _apart(paper, other))), "")
        if why:
            detail = f"{paper.id} is of another programme ({why}); its rows are not counted"
            found.checks.append(CrossCheck(name="other_programme", ok=False, detail=detail))
        elif _repeats(paper, found.papers):
            found.repeats.append(paper)
        else:
            found.papers.append(paper)
    return found


def basic_tables(papers: Sequence[Paper], linked: Links) -> list[Paper]:
    """Papers with a table, but none whose diploma or original is of another education."""
    elsewhere = {paper.id for paper in papers if not is_basic(paper)}
    return [
        paper
        for paper in papers
        if is_basic(paper)
        and (courses_of(paper) or _has_totals(paper))
        and linked.belongs_to.get(paper.id) not in elsewhere
        and not elsewhere & {id_ for id_, found in linked.translated_by.items() if paper.id in found}
    ]


def courses_of(paper: Paper) -> list[Course]:
    """The rows of a paper."""
    table = paper.reading.transcript if paper.reading else None
    return table.courses if table else []


_DIPLOMAS = (DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT)


def _has_totals(paper: Paper) -> bool:
    table = paper.reading.transcript if paper.reading else None
    return table is not None and (table.totals.credits.present or table.totals.hours.present)


def _strength(paper: Paper, diploma: Paper | None, linked: Links) -> tuple[bool, bool, int, str]:
    """Papers that go with the diploma first, then those with most rows."""
    tied = diploma is not None and linked.belongs_to.get(paper.id) == diploma.id
    agrees = diploma is not None and _numbers(paper, diploma) is True
    return (not agrees, not tied, -len(courses_of(paper)), paper.id)


def _numbers(one: Paper, other: Paper) -> bool | None:
    a, b = _reading(one).text("diploma_number"), _reading(other).text("diploma_number")
    if not (a.trusted and b.trusted):
        return None
    return plain_number(a.value or "") == plain_number(b.value or "")


def _of_another_diploma(paper: Paper, diploma: Paper | None, linked: Links) -> str:
    if diploma is None or paper.id == diploma.id:
        return ""
    owner = linked.belongs_to.get(paper.id, diploma.id)
    if owner != diploma.id:
        return f"it goes with {owner}"
    if _numbers(paper, diploma) is False:
        return "its diploma number is another"
    return _other_specialty(paper, diploma) or _ended_long_before(paper, diploma)


def _other_specialty(paper: Paper, other: Paper) -> str:
    a, b = _reading(paper).text("specialty"), _reading(other).text("specialty")
    surely = a.trusted and b.trusted
    if surely and same_meaning("specialty", a.value or "", b.value or "") is False:
        return f"specialty '{a.value}', not '{b.value}'"
    return ""


def _ended_long_before(paper: Paper, diploma: Paper) -> str:
    end, decided = _reading(paper).text("completion_date"), _reading(diploma).text("decision_date")
    if not (end.trusted and decided.trusted and end.value and decided.value):
        return ""
    years = int(decided.value[:4]) - int(end.value[:4])
    return f"its studies ended {end.value}" if abs(years) >= _TOO_LATE else ""


def _apart(paper: Paper, other: Paper) -> str:
    """What surely tells two tables apart; empty when nothing does."""
    if _numbers(paper, other) is False:
        return f"its diploma number is not that of {other.id}"
    if why := _other_specialty(paper, other):
        return why
    first, second = _reading(paper), _reading(other)
    dates = [(first.text(name), second.text(name)) for name in ("entry_date", "completion_date")]
    differ = [(a.value or "")[:4] != (b.value or "")[:4] for a, b in dates if a.trusted and b.trusted]
    if len(differ) == len(dates) and all(differ):
        return f"studies from {first.text('entry_date').value}, not {second.text('entry_date').value}"
    return _other_calendar(courses_of(paper), courses_of(other))


def _other_calendar(one: Sequence[Course], other: Sequence[Course]) -> str:
    """The same semester of the programme in other years, for every semester both tables have."""
    mine, theirs = _calendar(one), _calendar(other)
    shared = sorted(set(mine) & set(theirs))
    away = [abs(mine[semester] - theirs[semester]) for semester in shared]
    if shared and ((all(away) and len(shared) > 1) or min(away) >= _TOO_LATE):
        return f"semester {shared[0]} in {mine[shared[0]]}, not {theirs[shared[0]]}"
    return ""


def _calendar(courses: Sequence[Course]) -> dict[int, int]:
    """By number of the semester the year in which most of its rows began, as surely read."""
    years: dict[int, Counter[int]] = {}
    for course in courses:
        semester, year = course.semester, course.academic_year
        if not (semester and semester.trusted and year and year.trusted):
            continue
        if (semester.value or "").isdecimal() and (year.value or "")[:4].isdecimal():
            years.setdefault(int(semester.value or 0), Counter())[int((year.value or "")[:4])] += 1
    return {number: counted.most_common(1)[0][0] for number, counted in years.items()}


def _repeats(paper: Paper, kept: Sequence[Paper]) -> bool:
    """True when nearly all rows of a paper stand in the others too: the same sheet once more.

    Of a supplement in two languages the titles may be unknown, the numbers of its rows are the same.
    """
    rows = courses_of(paper)
    foreign = [other for other in kept if not set(other.document.languages) & set(paper.document.languages)]
    if len(rows) >= _FEW and any(shared_rows(courses_of(other), rows) >= _REPEATED for other in foreign):
        return True
    known = [course for other in kept for course in courses_of(other)]
    again = sum(any(_same_course(course, other) for other in known) for course in rows)
    return len(rows) >= _FEW and again >= _REPEATED * len(rows)


def _same_course(one: Course, other: Course) -> bool:
    """The same title in the same place of the studies, as far as both tell it."""
    if titles_agree(one, other) is not True:
        return False
    places = [(one.semester, other.semester), (one.academic_year, other.academic_year)]
    return all(a.value == b.value for a, b in places if a and b and a.present and b.present)


def _reading(paper: Paper) -> DocumentReading:
    assert paper.reading is not None  # only papers with a table get this far
    return paper.reading
