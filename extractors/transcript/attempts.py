"""Attempts at a course: which failed ones a later attempt made up for."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.transcript.fold import fold
from extractors.transcript.vocabulary import words
from schemas.courses import Course

_SAME_TITLE = 90.0


def without_superseded(courses: Sequence[Course]) -> list[Course]:
    """The courses without failed attempts that a later attempt at the same course made up for."""
    titles = [_base_title(course) for course in courses]
    return [
        course
        for index, course in enumerate(courses)
        if not (
            failed(course)
            and any(fuzz.ratio(titles[index], later) >= _SAME_TITLE for later in titles[index + 1 :] if later)
        )
    ]


def _base_title(course: Course) -> str:
    retake = {part for phrase in words("retake") for part in phrase.split()}
    exam = {"imtahan", "имтахан", "exam", "examination"}
    kept = [token for token in fold(course.title.value or "").split() if token not in retake | exam]
    return " ".join(kept)


def failed(course: Course) -> bool:
    """True when the course was not passed."""
    return course.passed is not None and course.passed.value is False
