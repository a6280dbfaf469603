"""Printed sums against the rows: what agrees makes doubtful cells sure, what does not makes them doubtful."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import prod
from typing import TypeVar

from extractors.confidence import READ_FROM, at_confidence
from extractors.transcript.attempts import without_superseded
from extractors.transcript.totals import Total
from schemas.courses import Course
from schemas.facts import Fact

_ONE_WRONG = 0.005  # how often a sum agrees though one of its parts, or two of them, were misread:
_MORE_WRONG = 0.1  # the total may be misread alike, or two misreadings make up for each other
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """The courses (from, to exclusive) a printed sum is for, and what to call them."""

    first: int
    last: int
    name: str


def jointly(probabilities: Iterable[float], one_wrong: float, more_wrong: float) -> float:
    """The probability that all of some values are right, once a sum over them has come out right.

    `one_wrong` and `more_wrong` say how likely the sum comes out right all the same when one value,
    or more than one, is wrong.
    """
    none, one = 1.0, 0.0
    for probability in probabilities:
        one = one * probability + none * (1 - probability)
        none *= probability
    passing = none + one * one_wrong + max(0.0, 1 - none - one) * more_wrong
    return none / passing if passing else 0.0


def raised(fact: Fact[T] | None, to: float) -> Fact[T] | None:
    """A fact an agreeing sum speaks for, at least as sure as all its parts together are."""
    if fact is None or fact.value is None:
        return fact
    sure = round(max(fact.confidence, to), 4)
    return at_confidence(fact, sure)


def lowered(fact: Fact[T] | None, together: float) -> Fact[T] | None:
    """A fact of a sum that does not agree: its share of the blame, when some value must be wrong.

    `together` is the probability that all parts are right. With a part that was hardly read, or not
    at all, that one is to blame and the others stay as they are.
    """
    if fact is None or fact.value is None or together >= 1.0:
        return fact
    sure = round(max(0.0, 1.0 - (1.0 - fact.confidence) / (1.0 - together)), 4)
    sure = min(fact.confidence, sure)
    return at_confidence(fact, sure)


@dataclass(frozen=True, slots=True)
class SumResult:
    """The rows after the comparison, whether they agree, in words, and which rows the sum is for."""

    courses: list[Course]
    ok: bool
    detail: str
    span: Span


def check_sum(courses: list[Course], total: Total, spans: Sequence[Span]) -> SumResult:
    """Compare a printed sum of credits or hours with the rows it may be for.

    `spans` are the sections it may belong to, the likeliest first. The first whose rows sum up to
    it is taken; when none does, the likeliest one's cells share the blame.
    """
    for span in spans:
        for counted in (_all, _passed, _last_attempts(courses, span)):
            if _sum(courses, span, total.kind, counted) == total.value:
                made = _changed(courses, span, total, counted, agrees=True)
                return SumResult(made, True, _words(total, span, total.value), span)
    span = spans[0]
    made = _changed(courses, span, total, _all, agrees=False)
    return SumResult(made, False, _words(total, span, _sum(courses, span, total.kind, _all)), span)


def sum_is_sure(courses: Sequence[Course], total: Total, span: Span) -> bool:
    """True when a sum that does not agree means missing rows: all of it was read, and surely."""
    facts = [_value(course, total.kind) for course in courses[span.first : span.last]]
    read = all(fact is not None and fact.trusted for fact in facts if fact is None or fact.present)
    return (
        read and all(fact is not None and fact.present for fact in facts) and total.probability >= READ_FROM
    )


def _value(course: Course, kind: str) -> Fact[float] | None:
    return course.credits if kind == "credits" else course.hours


def _all(course: Course) -> bool:
    return True


def _passed(course: Course) -> bool:
    return not (course.passed and course.passed.value is False)


def _last_attempts(courses: Sequence[Course], span: Span) -> Callable[[Course], bool]:
    """Counts every course once: attempts that a later one made up for are left out."""
    kept = {id(course) for course in without_superseded(courses[span.first : span.last])}
    return lambda course: id(course) in kept


def _sum(courses: Sequence[Course], span: Span, kind: str, counted: Callable[[Course], bool]) -> float:
    facts = [_value(course, kind) for course in courses[span.first : span.last] if counted(course)]
    return round(sum(fact.value for fact in facts if fact and fact.value is not None), 2)


def _changed(
    courses: list[Course], span: Span, total: Total, counted: Callable[[Course], bool], *, agrees: bool
) -> list[Course]:
    made = list(courses)
    places = [index for index in range(span.first, span.last) if counted(courses[index])]
    facts = [fact for index in places if (fact := _value(courses[index], total.kind))]
    # An empty cell is 0 to a sum that agrees, and the likeliest culprit of one that does not.
    parts = [total.probability, *(fact.confidence for fact in facts if fact.present or not agrees)]
    together = jointly(parts, _ONE_WRONG, _MORE_WRONG) if agrees else prod(parts)
    for index in places:
        old = _value(courses[index], total.kind)
        new = raised(old, together) if agrees else lowered(old, together)
        made[index] = courses[index].model_copy(update={total.kind: new})
    return made


def _words(total: Total, span: Span, found: float) -> str:
    says = f"{total.kind} of {span.name}: printed {_plain(total.value)}, rows sum up to {_plain(found)}"
    where = total.evidence
    place = f" (page {where[0].page})" if where else ""
    return says + place


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
