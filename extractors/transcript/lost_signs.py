"""Letters of grades that lost their sign on a scan: an `A` with fewer points than an `A-` was one."""

from collections.abc import Sequence

from extractors.confidence import at_confidence
from schemas.courses import Course

_DOUBTED = 0.8  # how sure a letter can be at most whose sign may be lost


def lost_signs_doubted(courses: Sequence[Course], typed: Sequence[bool]) -> list[Course]:
    """The courses; bare letters doubted whose score lies among those of the same letter with a sign.

    Holds whatever the bands of the scale are. What is `typed` lost no sign.
    """
    signed: dict[str, list[float]] = {}
    for course in courses:
        letter, score = _pair(course)
        if letter is not None and score is not None and letter[1:] in ("+", "-"):
            signed.setdefault(letter, []).append(score)
    return [course if sure else _doubted(course, signed) for course, sure in zip(courses, typed, strict=True)]


def _pair(course: Course) -> tuple[str | None, float | None]:
    """The letter and the score of a row."""
    return course.letter.value if course.letter else None, course.score.value if course.score else None


def _doubted(course: Course, signed: dict[str, list[float]]) -> Course:
    letter, score = _pair(course)
    if course.letter is None or letter is None or score is None or len(letter) > 1:
        return course
    lower, higher = signed.get(f"{letter}-", ()), signed.get(f"{letter}+", ())
    if not (any(score <= other for other in lower) or any(score >= other for other in higher)):
        return course
    sure = min(course.letter.confidence, _DOUBTED)
    return course.model_copy(update={"letter": at_confidence(course.letter, sure)})
