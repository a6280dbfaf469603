"""The totals a transcript prints, confirmed by its rows or not."""

from collections.abc import Iterable

from checks.attempts import ways_to_count
from schemas.case import Transcript
from schemas.courses import Course
from schemas.facts import Fact, FactStatus

_SUM_TOLERANCE = 0.5


def confirmed(printed: Fact[float], name: str, transcript: Transcript) -> Fact[float]:
    """The printed total of `credits` or `hours`, trusted only when the rows give the same sum.

    Schools sum up all rows, or each course once, or what was passed. Without a printed total it is
    the sum of each course once, trusted when the rows are all there and every one of them is.
    """
    ways = [
        [fact for course in courses if (fact := _amount(course, name)) is not None]
        for courses in ways_to_count(transcript.courses)
    ]
    facts = ways[1]
    if not facts:
        return printed
    if printed.value is None:
        sure = transcript.complete is True and all(row.trusted for row in facts)
        least = min(row.confidence for row in facts)
        return Fact[float](
            value=_total(facts),
            confidence=least if sure else min(least, 0.5),
            status=FactStatus.READ if sure else FactStatus.DOUBTFUL,
            evidence=[shown for row in facts for shown in row.evidence[:1]],
        )
    if any(abs(printed.value - _total(way)) <= _SUM_TOLERANCE for way in ways):
        status = printed.status if printed.trusted else FactStatus.READ
        return printed.model_copy(update={"status": status, "confidence": max(printed.confidence, 0.99)})
    if printed.by is not None:
        return printed
    return printed.model_copy(
        update={"status": FactStatus.DOUBTFUL, "confidence": min(printed.confidence, 0.5)}
    )


def _amount(course: Course, name: str) -> Fact[float] | None:
    fact = course.credits if name == "credits" else course.hours
    return fact if fact is not None and fact.value is not None else None


def _total(facts: Iterable[Fact[float]]) -> float:
    return round(sum(fact.value for fact in facts if fact.value is not None), 2)
