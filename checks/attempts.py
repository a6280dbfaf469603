"""Attempts at a course: the ways in which schools count rows that were failed or taken again."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from checks.data import table
from checks.letters import fold
from schemas.courses import Course

_SAME_TITLE = 90.0  # of 100: one letter in ten may be misread


def ways_to_count(courses: Sequence[Course]) -> list[list[Course]]:
    """All rows; each course once, a failed attempt left out when a later one follows; passed rows only."""
    return [
        list(courses),
        without_superseded(courses),
        [course for course in courses if not failed(course)],
    ]


def without_superseded(courses: Sequence[Course]) -> list[Course]:
    """The courses without failed attempts that a later attempt at the same course made up for."""
    titles = [_base_title(course) for course in courses]
    return [
        course
        for index, course in enumerate(courses)
        if not (failed(course) and _again(titles[index], titles[index + 1 :]))
    ]


def failed(course: Course) -> bool:
    """True when the course was not passed."""
    return course.passed is not None and course.passed.value is False


def _again(title: str, later: Sequence[str]) -> bool:
    return bool(title) and any(fuzz.ratio(title, other) >= _SAME_TITLE for other in later)


def _base_title(course: Course) -> str:
    said = {fold(word) for word in table("semesters")["retake"]}
    return " ".join(word for word in fold(course.title.value or "").split() if word not in said)
