"""Hours against credits: a programme that gives every credit the same hours says each number twice."""

from collections import Counter
from collections.abc import Sequence

from extractors.transcript.sums import jointly, lowered, raised
from schemas.courses import Course, CrossCheck

_ENOUGH = 5  # rows, surely read, that show the rule
_RULE = 0.9  # the share of rows that keep it
_EXCEPTION = 0.03  # how often a course has other hours by right
_BOTH_WRONG = 0.02  # how often two misread numbers keep it all the same


def hours_per_credit(courses: Sequence[Course]) -> float | None:
    """The hours of one credit, when nearly all surely read rows have the same."""
    ratios = [
        round(course.hours.value / course.credits.value, 2)
        for course in courses
        if course.hours and course.credits and course.hours.trusted and course.credits.trusted
        and course.hours.value and course.credits.value
    ]  # fmt: skip
    if len(ratios) < _ENOUGH:
        return None
    ratio, count = Counter(ratios).most_common(1)[0]
    return ratio if count >= _RULE * len(ratios) else None


def check_workload(courses: list[Course]) -> tuple[list[Course], CrossCheck | None]:
    """Rows that keep the rule are surer in both numbers, those that break it doubtful in both."""
    ratio = hours_per_credit(courses)
    if ratio is None:
        return courses, None
    made, broken = list(courses), []
    for index, course in enumerate(courses):
        hours, points = course.hours, course.credits
        if not hours or not points or hours.value is None or points.value is None:
            continue
        if round(points.value * ratio, 2) == hours.value:
            sure = jointly([hours.confidence, points.confidence], 0.0, _BOTH_WRONG)
            made[index] = course.model_copy(
                update={"hours": raised(hours, sure), "credits": raised(points, sure)}
            )
        else:
            broken.append(f"{course.title.value or '?'}: {points.value:g} credits, {hours.value:g} hours")
            right = hours.confidence * points.confidence * (1 - _EXCEPTION)
            blame = {"hours": lowered(hours, right), "credits": lowered(points, right)}
            made[index] = course.model_copy(update=blame)
    detail = "; ".join(broken) or f"{ratio:g} hours to the credit in every row"
    # A course may have other hours by right, so a broken rule accuses nobody.
    return made, CrossCheck(name="hours_per_credit", ok=None if broken else True, detail=detail)
