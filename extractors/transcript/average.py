"""The printed average against the one the rows give."""

from collections.abc import Sequence

from extractors.confidence import READ_FROM
from extractors.transcript.attempts import failed, without_superseded
from extractors.transcript.sums import jointly, raised
from extractors.transcript.totals import Total
from schemas.courses import Course, CrossCheck

_MISSED = 0.05  # how often an average agrees though a score was misread
_ROUNDING = 0.0051


def _weighted(courses: Sequence[Course]) -> float | None:
    """Scores weighted by credits, a failed course earning nothing (the rule of the credit regulation)."""
    return _mean([(0.0 if lost else score, weight) for score, weight, lost in _pairs(courses)])


def _weighted_all(courses: Sequence[Course]) -> float | None:
    return _mean([(score, weight) for score, weight, _ in _pairs(courses)])


def _pairs(courses: Sequence[Course]) -> list[tuple[float, float, bool]]:
    return [
        (course.score.value, course.credits.value, failed(course))
        for course in courses
        if course.score
        and course.score.value is not None
        and course.credits
        and course.credits.value is not None
    ]


def _plain(courses: Sequence[Course]) -> float | None:
    scores = [course.score.value for course in courses if course.score and course.score.value is not None]
    return sum(scores) / len(scores) if scores else None


def _mean(pairs: Sequence[tuple[float, float]]) -> float | None:
    planned = sum(weight for _, weight in pairs)
    return sum(value * weight for value, weight in pairs) / planned if planned else None


def averages(courses: Sequence[Course]) -> list[tuple[str, float]]:
    """Every way schools work out an average, with its name."""
    last = without_superseded(courses)
    ways = (
        ("weighted by credits", _weighted(last)),
        ("weighted by credits, with every attempt", _weighted(courses)),
        ("weighted by credits, failed courses counted", _weighted_all(courses)),
        ("plain", _plain(last)),
        ("plain, with every attempt", _plain(courses)),
    )
    return [(name, value) for name, value in ways if value is not None]


def check_average(courses: list[Course], total: Total) -> tuple[list[Course], CrossCheck]:
    """Compare a printed average with the rows; an agreeing one speaks for a few doubtful scores."""
    found = averages(courses)
    printed = f"average: printed {total.value:g}"
    if not found:
        return courses, CrossCheck(
            name="average", ok=None, detail=f"{printed}, but the rows have no scores to compare"
        )
    for name, value in found:
        if abs(value - total.value) <= _ROUNDING:
            detail = f"{printed}, rows give {value:.2f} ({name})"
            return _spoken_for(courses, total), CrossCheck(name="average", ok=True, detail=detail)
    detail = f"{printed}, rows give {found[0][1]:.2f} ({found[0][0]})"
    other_scale = total.value <= 5 < found[0][1]
    unsure = other_scale or not _surely_read(courses, total)
    return courses, CrossCheck(name="average", ok=None if unsure else False, detail=detail)


def _spoken_for(courses: list[Course], total: Total) -> list[Course]:
    # An average to one decimal hardly moves when one score of ninety is wrong.
    if round(total.value, 1) == total.value:
        return courses
    scores = [course.score.confidence for course in courses if course.score and course.score.present]
    together = jointly([total.probability, *scores], _MISSED, _MISSED)
    return [
        course.model_copy(update={"score": raised(course.score, together)})
        if course.score and course.score.present
        else course
        for course in courses
    ]


def _surely_read(courses: Sequence[Course], total: Total) -> bool:
    """True when nothing the average rests on is in doubt or was not read."""
    facts = [fact for course in courses for fact in (course.score, course.credits) if fact is not None]
    return total.probability >= READ_FROM and all(fact.trusted for fact in facts)
