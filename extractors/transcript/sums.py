"""Printed sums against the rows: what agrees makes doubtful cells sure, what does not makes them doubtful."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.confidence import agree, status_of
from extractors.transcript.totals import Total
from schemas.courses import Course, CrossCheck
from schemas.facts import Fact

_SUM_SURE = 0.97  # how much an agreeing sum says for each of its parts
_DISAGREES = 0.8  # how sure a cell can be at most that belongs to a sum that does not agree
_NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Span:
    """The courses (from, to exclusive) a printed sum is for, and what to call them."""

    first: int
    last: int
    name: str


def raised(fact: Fact[float] | None, by: float) -> Fact[float] | None:
    """A fact an agreeing sum speaks for."""
    if fact is None or fact.value is None:
        return fact
    sure = round(agree(fact.confidence, min(by, _SUM_SURE)), 4)
    return fact.model_copy(update={"confidence": sure, "status": status_of(sure)})


def lowered(fact: Fact[float] | None) -> Fact[float] | None:
    """A fact a sum speaks against."""
    if fact is None or fact.value is None:
        return fact
    sure = min(fact.confidence, _DISAGREES)
    return fact.model_copy(update={"confidence": sure, "status": status_of(sure)})


def check_sum(
    courses: list[Course], total: Total, spans: Sequence[Span]
) -> tuple[list[Course], CrossCheck, Span]:
    """Compare a printed sum of credits or hours with the rows it may be for.

    `spans` are the sections it may belong to, the likeliest first. The first whose rows sum up to
    it is taken; when none does, the likeliest one's cells become doubtful.
    """
    for span in spans:
        for counted in (_all, _passed):
            if _sum(courses, span, total.kind, counted) == total.value:
                made = _changed(courses, span, total, counted, agrees=True)
                return made, _words(total, span, total.value, ok=True), span
    span = spans[0]
    made = _changed(courses, span, total, _all, agrees=False)
    return made, _words(total, span, _sum(courses, span, total.kind, _all), ok=False), span


def _value(course: Course, kind: str) -> Fact[float] | None:
    return course.credits if kind == "credits" else course.hours


def _all(course: Course) -> bool:
    return True


def _passed(course: Course) -> bool:
    return not (course.passed and course.passed.value is False)


def _sum(courses: Sequence[Course], span: Span, kind: str, counted: Callable[[Course], bool]) -> float:
    facts = [_value(course, kind) for course in courses[span.first : span.last] if counted(course)]
    return round(sum(fact.value for fact in facts if fact and fact.value is not None), 2)


def _changed(
    courses: list[Course], span: Span, total: Total, counted: Callable[[Course], bool], *, agrees: bool
) -> list[Course]:
    made = list(courses)
    for index in range(span.first, span.last):
        course = made[index]
        if counted(course):
            old = _value(course, total.kind)
            new = raised(old, total.probability) if agrees else lowered(old)
            made[index] = course.model_copy(update={total.kind: new})
    return made


def _words(total: Total, span: Span, found: float, *, ok: bool) -> CrossCheck:
    says = f"{total.kind} of {span.name}: printed {_plain(total.value)}, rows sum up to {_plain(found)}"
    where = total.source.evidence()
    place = f" (page {where[0].page})" if where else ""
    return CrossCheck(name=f"sum_{total.kind}", ok=ok, detail=says + place)


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
