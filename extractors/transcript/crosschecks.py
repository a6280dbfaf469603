"""Everything a transcript says twice, compared: sums, letters, running numbers, semesters, pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from extractors.confidence import READ_FROM, at_confidence
from extractors.page import PageText
from extractors.transcript import grades
from extractors.transcript.attempts import without_superseded
from extractors.transcript.average import check_average
from extractors.transcript.codes import codes_compared
from extractors.transcript.courses import Draft
from extractors.transcript.lost_signs import lost_signs_doubted
from extractors.transcript.lost_words import is_typed
from extractors.transcript.numbering import check_numbers, check_pages
from extractors.transcript.outliers import without_outliers
from extractors.transcript.relations import concordance
from extractors.transcript.sums import Span, check_sum, jointly, sum_is_sure
from extractors.transcript.totals import Total
from extractors.transcript.workload import check_workload
from schemas.courses import Course, CrossCheck
from schemas.facts import Fact

T = TypeVar("T")

_FIT_BY_CHANCE = 0.2
_MOSTLY = 0.5
_IMPLAUSIBLE = 20.0  # so low a score of 100 is more often a number of another column
_FEWEST_OF_A_SCALE, _OTHER_BANDS, _IN_ORDER = 10, 0.25, 0.97
"""Letters that show a scale of other bands than ours, the share outside ours, and of pairs in order."""
_UNFIT = 0.8  # how sure a score and a letter can be at most that do not fit each other


@dataclass(slots=True)
class Findings:
    """Courses as the checks leave them, the checks, and what they say of completeness.

    `holes` is set only by what was read surely: a misread number must not make pages missing.
    `overall` are the sums that turned out to be for everything, `of_sections` (by identity) those for
    a part of it.
    """

    courses: list[Course]
    checks: list[CrossCheck]
    overall: dict[str, Total]
    of_sections: set[int] = field(default_factory=set)
    holes: bool = False
    proven: bool = False

    def add(self, name: str, detail: str, *, ok: bool, sure: bool = True) -> None:
        """Take up a check; what fails but rests on doubtful readings could not really be made."""
        self.checks.append(CrossCheck(name=name, ok=ok if ok or sure else None, detail=detail))
        self.holes |= sure and not ok

    @property
    def complete(self) -> bool | None:
        """Whether rows or pages are missing; None when nothing proves it either way."""
        if self.proven and not self.holes:
            return True
        return False if self.holes else None


def cross_check(
    courses: Sequence[Course], drafts: Sequence[Draft], totals: Sequence[Total], pages: Sequence[PageText]
) -> Findings:
    """All comparisons of one transcript."""
    found = Findings(list(courses), [], {})
    typed = [is_typed(item) for item in drafts]
    found.courses = codes_compared(without_outliers(found.courses), typed)
    check_letters(found)
    found.courses = lost_signs_doubted(found.courses, typed)
    numbers = check_numbers(drafts)
    if numbers:
        name = "rows_unread" if numbers.unread else "row_numbers"
        found.add(name, numbers.detail, ok=numbers.ok, sure=numbers.sure)
    check_semesters(found)
    found.courses, workload = check_workload(found.courses)
    found.checks += [workload] if workload else []
    for total in totals:
        if total.kind in ("credits", "hours") and _has(found.courses, total.kind):
            _sum(found, total, spans_of(drafts, total, totals, len(found.courses)))
    check_counts(found, totals)
    sheets = check_pages(pages)
    if sheets:
        found.add("page_numbers", sheets.detail, ok=sheets.ok, sure=sheets.sure)
    return found


def check_counts(found: Findings, totals: Sequence[Total]) -> None:
    """The printed average and number of courses, where they are for everything."""
    averages = [total for total in totals if total.kind == "average"]
    if averages and (averages[-1].before in (0, len(found.courses)) or len(averages) == 1):
        found.courses, result = check_average(found.courses, averages[-1])
        found.checks.append(result)
    for total in totals:
        if total.kind == "courses":
            sizes = {len(found.courses), len(without_superseded(found.courses))}
            detail = f"courses: printed {total.value:g}, rows {len(found.courses)}"
            found.add("course_count", detail, ok=total.value in sizes, sure=total.probability >= READ_FROM)
            found.proven |= total.value in sizes


def check_letters(found: Findings) -> None:
    """Each letter against the band of its score (0-100 scale)."""
    compared, wrong = 0, []
    if not _on_hundred(found.courses) or _doubled(found.courses) or _of_other_bands(found.courses):
        return
    for index, course in enumerate(found.courses):
        sign, score = course.letter, course.score
        if score and score.value is not None and score.value < _IMPLAUSIBLE:
            score = _at(score, min(score.confidence, _UNFIT))
            found.courses[index] = course.model_copy(update={"score": score})
        if not (sign and sign.value and score and score.value is not None):
            continue
        fits = grades.in_band(score.value, sign.value)
        if fits is None:
            continue
        compared += 1
        found.courses[index] = _judged(found.courses[index], sign, score, fits=fits)
        if not fits:
            wrong.append((f"{course.title.value or '?'}: {score.value:g} is not {sign.value}", sign, score))
    if compared:
        sure = any(sign.trusted and score.trusted for _, sign, score in wrong)
        detail = "; ".join(text for text, *_ in wrong) or f"{compared} letters fit their scores"
        found.checks.append(
            CrossCheck(name="letter_band", ok=not wrong if sure or not wrong else None, detail=detail)
        )


def _of_other_bands(courses: Sequence[Course]) -> bool:
    """True for letters of a scale with other bands: too many do not fit, yet all rise with their scores."""
    pairs = [
        (course.score.value, course.letter.value)
        for course in courses
        if course.score and course.score.value is not None and course.letter and course.letter.value
    ]
    fits = [fit for score, sign in pairs if (fit := grades.in_band(score, sign)) is not None]
    if len(fits) < _FEWEST_OF_A_SCALE or fits.count(False) < _OTHER_BANDS * len(fits):
        return False
    order = concordance([f"{score:g}" for score, _ in pairs], [sign for _, sign in pairs])
    return order is not None and order >= _IN_ORDER


def _doubled(courses: Sequence[Course]) -> bool:
    """True for letters of the Turkish scale (AA, BA, CC), where a `C` is half a letter and fits no band."""
    signs = [course.letter.value for course in courses if course.letter and course.letter.value]
    doubles = sum(len(sign) > 1 and sign[1].isalpha() and sign != "FX" for sign in signs)
    return doubles > _MOSTLY * len(signs)


def _on_hundred(courses: Sequence[Course]) -> bool:
    """True when scores are of the 0-100 scale, though many may have been misread."""
    scores = [course.score.value for course in courses if course.score and course.score.value is not None]
    return (
        bool(scores)
        and grades.scale_of(scores, (), ()) != grades.TWO_HUNDRED
        and max(scores) > _IMPLAUSIBLE
        and sum(score > 10 for score in scores) > 0.2 * len(scores)
    )


def _judged(course: Course, sign: Fact[str], score: Fact[float], *, fits: bool) -> Course:
    """A letter that fits its score is surer; the score is not, for nine others would fit too."""
    if fits:
        # The letter is wrong only if both were misread and fit by chance.
        together = jointly([sign.confidence, score.confidence], 0.0, _FIT_BY_CHANCE)
        sure = round(max(sign.confidence, together), 4)
        return course.model_copy(update={"letter": _at(sign, sure)})
    changed: dict[str, Fact[str] | Fact[float] | Fact[bool] | None] = {
        "letter": _at(sign, min(sign.confidence, _UNFIT)),
        "score": _at(score, min(score.confidence, _UNFIT)),
    }
    if course.passed and course.passed.value is not None:
        changed["passed"] = _at(course.passed, min(course.passed.confidence, _UNFIT))
    return course.model_copy(update=changed)


def _at(fact: Fact[T], sure: float) -> Fact[T]:
    return at_confidence(fact, sure)


def check_semesters(found: Findings) -> None:
    """Semesters of the programme must follow one another without a hole."""
    said = [course.semester for course in found.courses if course.semester and course.semester.value]
    there = sorted({int(fact.value) for fact in said if fact.value and fact.value.isdecimal()})
    if len(there) < 2:
        return
    missing = [number for number in range(1, there[-1]) if number not in there]
    if not missing:
        found.add("semesters", f"semesters 1 to {there[-1]} all have rows", ok=True)
        return
    around = {str(number + step) for number in missing for step in (-1, 1)}
    sure = all(fact.trusted for fact in said if fact.value in around)
    numbers = ", ".join(map(str, missing))
    found.add("semesters", f"no rows for semester {numbers}", ok=False, sure=sure)
    before = {str(number - 1) for number in missing}
    found.courses = [_place_doubted(course) if _in(course, before) else course for course in found.courses]


def _in(course: Course, semesters: set[str]) -> bool:
    return course.semester is not None and course.semester.value in semesters


def _place_doubted(course: Course) -> Course:
    """A row of the semester before a hole may belong to the missing one, whose heading was not read."""
    changed = {}
    for name in ("semester", "academic_year"):
        fact = getattr(course, name)
        if fact is not None and fact.present:
            changed[name] = _at(fact, min(fact.confidence, _UNFIT))
    return course.model_copy(update=changed)


def _sum(found: Findings, total: Total, spans: Sequence[Span]) -> None:
    result = check_sum(found.courses, total, spans)
    sure = sum_is_sure(found.courses, total, result.span)
    found.courses = result.courses
    found.add(f"sum_{total.kind}", result.detail, ok=result.ok, sure=sure)
    if _is_everything(found.courses, total.kind, result.span):
        found.overall[total.kind] = total
        found.proven |= result.ok and result.span.last - result.span.first > 1
    elif result.ok:
        found.of_sections.add(id(total))


def _is_everything(courses: Sequence[Course], kind: str, span: Span) -> bool:
    """True when no row outside a section has a value of this kind (state examinations have no credits)."""
    outside = [*courses[: span.first], *courses[span.last :]]
    return not any((fact := getattr(course, kind)) and fact.present for course in outside)


def _has(courses: Sequence[Course], kind: str) -> bool:
    return any(getattr(course, kind) is not None for course in courses)


def spans_of(drafts: Sequence[Draft], total: Total, totals: Sequence[Total], size: int) -> list[Span]:
    """The sections a sum may be for: the one that ends at it, its year, or everything."""
    end = total.before
    everything = Span(0, size, "the whole transcript")
    if end == 0:
        return [everything]
    here = drafts[end - 1].place
    group = next(i for i in range(end) if drafts[i].place.group == here.group)
    year = next(i for i in range(end) if drafts[i].place.year_group == here.year_group)
    semester = f"semester {here.semester.value}" if here.semester else "the section"
    # Sections under headings nobody knows are told by the sums that end them.
    summed = max((one.before for one in totals if one.kind == total.kind and one.before < end), default=0)
    spans = [
        *([Span(summed, end, "the section")] if summed > group else []),
        Span(group, end, semester),
        Span(year, end, "the year"),
        Span(0, end, "all rows so far"),
        everything,
    ]
    same = [other for other in totals if other.kind == total.kind]
    biggest = total.value == max(other.value for other in same)
    if total.overall or (end == size and total is same[-1] and biggest):
        return [everything, *spans[:3]]
    return spans
