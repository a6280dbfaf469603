"""Everything a transcript says twice, compared: sums, running numbers, letters, semesters, page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.confidence import agree, status_of
from extractors.page import PageText
from extractors.transcript import grades
from extractors.transcript.average import check_average
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.sums import Span, check_sum
from extractors.transcript.totals import Total
from extractors.transcript.values import number
from extractors.transcript.vocabulary import find
from schemas.courses import Course, CrossCheck

_PAGES = re.compile(r"(\d{1,3})\s*(?:/|of|из|dən|dan|ҹи|[-–])\s*(\d{1,3})")


@dataclass(slots=True)
class Findings:
    """Courses as the checks leave them, the checks, and what they say of completeness."""

    courses: list[Course]
    checks: list[CrossCheck]
    holes: bool = False
    proven: bool = False


def cross_check(
    courses: Sequence[Course], drafts: Sequence[Draft], totals: Sequence[Total], pages: Sequence[PageText]
) -> Findings:
    """All comparisons of one transcript."""
    found = Findings(list(courses), [])
    for check in (_letters, _numbers, _semesters):
        check(found, drafts)
    _sums(found, drafts, totals)
    for total in totals:
        if total.kind == "average" and _is_overall(total, totals, len(found.courses)):
            found.courses, result = check_average(found.courses, total)
            found.checks.append(result)
    _count(found, totals)
    _page_numbers(found, pages)
    return found


def _is_overall(total: Total, totals: Sequence[Total], courses: int) -> bool:
    same = [other for other in totals if other.kind == total.kind]
    return total is same[-1] and (total.before in (0, courses) or len(same) == 1)


def _letters(found: Findings, drafts: Sequence[Draft]) -> None:
    """Each letter against the band of its score (0-100 scale)."""
    compared, wrong = 0, []
    for index, course in enumerate(found.courses):
        sign, score = course.letter, course.score
        if not (sign and sign.value and score and score.value is not None and score.value > 10):
            continue
        fits = grades.in_band(score.value, sign.value)
        if fits is None:
            continue
        compared += 1
        sure = round(agree(sign.confidence, 0.9 * score.confidence), 4) if fits else min(sign.confidence, 0.8)
        changed: dict[str, object] = {
            "letter": sign.model_copy(update={"confidence": sure, "status": status_of(sure)})
        }
        if not fits:
            low = min(score.confidence, 0.8)
            changed["score"] = score.model_copy(update={"confidence": low, "status": status_of(low)})
            wrong.append(f"{course.title.value or '?'}: {score.value:g} is not {sign.value}")
        found.courses[index] = course.model_copy(update=changed)
    if compared:
        detail = "; ".join(wrong) if wrong else f"{compared} letters fit their scores"
        found.checks.append(CrossCheck(name="letter_band", ok=not wrong, detail=detail))


def _numbers(found: Findings, drafts: Sequence[Draft]) -> None:
    """The running numbers of the rows: a jump means that rows are missing."""
    gaps, last, seen = [], 0, 0
    for index, item in enumerate(drafts):
        cell = item.record.cells.get("number")
        read = number(cell.text) if cell else None
        if not cell or not read or read.ceiling < 1 or cell.probability < 0.85:
            last = last + 1 if last else 0
            continue
        value, seen = int(read.value), seen + 1
        restarts = value == 1
        if not restarts and value != last + 1 and (last or index == 0):
            page = item.record.line.page.number
            gaps.append(
                f"row {value} follows row {last} (page {page})"
                if last
                else f"the first row is {value} (page {page})"
            )
        last = value
    if seen > 1:
        detail = "; ".join(gaps) if gaps else f"{seen} row numbers without a gap"
        found.checks.append(CrossCheck(name="row_numbers", ok=not gaps, detail=detail))
        found.holes |= bool(gaps)


def _semesters(found: Findings, drafts: Sequence[Draft]) -> None:
    """Semesters of the programme must follow one another without a hole."""
    there = sorted(
        {
            int(c.semester.value)
            for c in found.courses
            if c.semester and c.semester.value and c.semester.value.isdigit()
        }
    )
    if len(there) < 2:
        return
    missing = [str(n) for n in range(1, there[-1]) if n not in there]
    detail = (
        f"no rows for semester {', '.join(missing)}"
        if missing
        else f"semesters 1 to {there[-1]} all have rows"
    )
    found.checks.append(CrossCheck(name="semesters", ok=not missing, detail=detail))
    found.holes |= bool(missing)
    before = {str(int(number) - 1) for number in missing}
    found.courses = [_place_doubted(course) if _in(course, before) else course for course in found.courses]


def _in(course: Course, semesters: set[str]) -> bool:
    return course.semester is not None and course.semester.value in semesters


def _place_doubted(course: Course) -> Course:
    """A row of the semester before a hole may belong to the missing one, whose heading was not read."""
    changed = {}
    for name in ("semester", "academic_year"):
        fact = getattr(course, name)
        if fact is not None and fact.present:
            low = min(fact.confidence, 0.8)
            changed[name] = fact.model_copy(update={"confidence": low, "status": status_of(low)})
    return course.model_copy(update=changed)


def _sums(found: Findings, drafts: Sequence[Draft], totals: Sequence[Total]) -> None:
    size = len(found.courses)
    for total in totals:
        if total.kind not in ("credits", "hours") or not _has(found.courses, total.kind):
            continue
        spans = _spans(drafts, total, totals, size)
        found.courses, check, span = check_sum(found.courses, total, spans)
        found.checks.append(check)
        if check.ok and (span.first, span.last) == (0, size) and size > 1:
            found.proven = True
        found.holes |= not check.ok


def _has(courses: Sequence[Course], kind: str) -> bool:
    return any((course.credits if kind == "credits" else course.hours) is not None for course in courses)


def _spans(drafts: Sequence[Draft], total: Total, totals: Sequence[Total], size: int) -> list[Span]:
    """The sections a sum may be for: the one that ends at it, its year, or everything."""
    end = total.before
    everything = Span(0, size, "the whole transcript")
    if end == 0:
        return [everything]
    here = drafts[end - 1].place
    group = next(i for i in range(end) if drafts[i].place.group == here.group)
    year = next(i for i in range(end) if drafts[i].place.year_group == here.year_group)
    semester = f"semester {here.semester.value}" if here.semester else "the section"
    spans = [
        Span(group, end, semester),
        Span(year, end, "the year"),
        Span(0, end, "all rows so far"),
        everything,
    ]
    biggest = max(other.value for other in totals if other.kind == total.kind)
    last = end == size and total is [other for other in totals if other.kind == total.kind][-1]
    if total.overall or (last and total.value == biggest):
        return [everything, *spans[:3]]
    return spans


def _count(found: Findings, totals: Sequence[Total]) -> None:
    for total in totals:
        if total.kind == "courses":
            ok = total.value == len(found.courses)
            detail = f"courses: printed {total.value:g}, rows {len(found.courses)}"
            found.checks.append(CrossCheck(name="course_count", ok=ok, detail=detail))
            found.proven |= ok
            found.holes |= not ok


def _page_numbers(found: Findings, pages: Sequence[PageText]) -> None:
    """`Page 2 of 3`: every page there is must be in the papers."""
    printed: set[int] = set()
    sheets = 0
    for page in pages:
        for line in page.lines:
            match = _PAGES.search(line.text) if find(fold(line.text), "page") else None
            if match and int(match.group(1)) <= int(match.group(2)):
                printed.add(int(match.group(1)))
                sheets = max(sheets, int(match.group(2)))
    if not sheets:
        return
    missing = [str(n) for n in range(1, sheets + 1) if n not in printed]
    detail = (
        f"page {', '.join(missing)} of {sheets} is not there" if missing else f"all {sheets} pages are there"
    )
    found.checks.append(CrossCheck(name="page_numbers", ok=not missing, detail=detail))
    found.holes |= bool(missing) and len(printed) >= len(pages)
