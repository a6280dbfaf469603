"""The printed average against the one the rows give."""

from collections.abc import Sequence

from extractors.transcript.sums import raised
from extractors.transcript.totals import Total
from schemas.courses import Course, CrossCheck

_MOST_DOUBTFUL = 5  # so many scores at most may be confirmed by one average
_ROUNDING = 0.0051


def weighted(courses: Sequence[Course]) -> float | None:
    """Scores weighted by credits, a failed course earning nothing (the rule of the credit regulation)."""
    pairs = _pairs(courses)
    planned = sum(credits for _, credits, _ in pairs)
    if not pairs or not planned:
        return None
    return sum(score * credits for score, credits, passed in pairs if passed) / planned


def _pairs(courses: Sequence[Course]) -> list[tuple[float, float, bool]]:
    return [
        (course.score.value, course.credits.value, not (course.passed and course.passed.value is False))
        for course in courses
        if course.score
        and course.score.value is not None
        and course.credits
        and course.credits.value is not None
    ]


def _plain_mean(courses: Sequence[Course]) -> float | None:
    scores = [course.score.value for course in courses if course.score and course.score.value is not None]
    return sum(scores) / len(scores) if scores else None


def _weighted_all(courses: Sequence[Course]) -> float | None:
    pairs = _pairs(courses)
    planned = sum(credits for _, credits, _ in pairs)
    return sum(score * credits for score, credits, _ in pairs) / planned if planned else None


def check_average(courses: list[Course], total: Total) -> tuple[list[Course], CrossCheck]:
    """Compare a printed average with the rows; an agreeing one speaks for a few doubtful scores."""
    ways = (
        ("weighted by credits", weighted),
        ("weighted, failed courses counted", _weighted_all),
        ("plain", _plain_mean),
    )
    found = [(name, value) for name, way in ways if (value := way(courses)) is not None]
    for name, value in found:
        if abs(value - total.value) <= _ROUNDING:
            detail = f"average: printed {total.value:g}, rows give {value:.2f} ({name})"
            return _spoken_for(courses, total), CrossCheck(name="average", ok=True, detail=detail)
    if not found:
        detail = f"average: printed {total.value:g}, but the rows have no scores to compare"
        return courses, CrossCheck(name="average", ok=None, detail=detail)
    detail = f"average: printed {total.value:g}, rows give {found[0][1]:.2f} ({found[0][0]})"
    return courses, CrossCheck(name="average", ok=False, detail=detail)


def _spoken_for(courses: list[Course], total: Total) -> list[Course]:
    doubtful = [
        i
        for i, course in enumerate(courses)
        if course.score and course.score.present and not course.score.trusted
    ]
    if len(doubtful) > _MOST_DOUBTFUL or round(total.value, 1) == total.value:
        return courses
    made = list(courses)
    for index in doubtful:
        made[index] = made[index].model_copy(update={"score": raised(made[index].score, total.probability)})
    return made
