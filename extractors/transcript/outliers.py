"""Credits and hours unlike all others: a figure glued to its neighbour, a comma nobody printed."""

from collections.abc import Sequence
from statistics import median

from extractors.confidence import at_confidence
from schemas.courses import Course

_ENOUGH = 8  # rows
_WHOLE = 0.8  # the share of whole numbers from which on a broken one is odd
_MANY, _TIMES = 15.0, 3.0  # so many, and so many times the usual credits, are odd for a course
_LONG, _MANY_TIMES = 600.0, 6.0  # hours; so many, and so many times the usual ones, are odd for a course
_ODD = 0.5


def without_outliers(courses: Sequence[Course]) -> list[Course]:
    """The courses; credits doubted that differ in kind or size from all others, and hours in size."""
    courses = _hours_in_size(courses)
    points = [
        course.credits.value for course in courses if course.credits and course.credits.value is not None
    ]
    if len(points) < _ENOUGH:
        return list(courses)
    whole = sum(value == int(value) for value in points) >= _WHOLE * len(points)
    usual = median(points)
    made = []
    for course in courses:
        fact = course.credits
        value = fact.value if fact else None
        odd = value is not None and (
            (whole and round(2 * value) != 2 * value) or (value >= _MANY and value > _TIMES * usual)
        )
        if fact and odd and fact.confidence > _ODD:
            doubted = at_confidence(fact, _ODD)
            made.append(course.model_copy(update={"credits": doubted}))
        else:
            made.append(course)
    return made


def _hours_in_size(courses: Sequence[Course]) -> list[Course]:
    values = [course.hours.value for course in courses if course.hours and course.hours.value is not None]
    limit = max(_LONG, _MANY_TIMES * median(values)) if len(values) >= _ENOUGH else float("inf")
    made = []
    for course in courses:
        fact = course.hours
        if fact and fact.value is not None and fact.value > limit and fact.confidence > _ODD:
            fact = at_confidence(fact, _ODD)
        made.append(course.model_copy(update={"hours": fact}))
    return made
