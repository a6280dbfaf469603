"""Credit years counted from the transcript's rows, and the sums that confirm or question them (ELG-06)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Any

from checks.attempts import ways_to_count
from checks.context import Context
from checks.data import table
from checks.letters import fold
from schemas.case import Transcript
from schemas.courses import Course
from schemas.facts import Evidence, Fact, FactStatus
from schemas.record import RecordCredits

NEEDED = 4
"""ECFMG asks for at least four credit years (ELG-06)."""
CREDITS_PER_YEAR = 60.0
"""On the European scale, which Azerbaijan uses: 30 credits a semester."""
_ECTS_YEAR_FROM = 45.0
"""A year with fewer credits is not on that scale, and dividing by 60 would be wrong."""
_SUM_TOLERANCE = 0.5

Year = tuple[str, Fact[Any]]


@dataclass(frozen=True, slots=True)
class Counted:
    """Credit years by each method; None where a method has nothing to go by.

    `sure` maps each proven year to the fact that proves it; `possible` adds the years that doubtful
    or undecided rows would give. `unplaced` counts credited rows that name neither year nor semester,
    as the supplements of before the credit era do.
    """

    sure: dict[str, Fact[Any]]
    possible: frozenset[str]
    by_credits: int | None
    by_dates: int | None
    preparatory: int
    unplaced: int

    @property
    def years(self) -> int:
        """The proven credit years."""
        return len(self.sure)

    @property
    def agree(self) -> bool:
        """True when no other method speaks against the count."""
        against_credits = self.by_credits is not None and (
            abs(self.by_credits - self.years) > 1
            or min(self.by_credits, self.years) < NEEDED <= max(self.by_credits, self.years)
        )
        return not against_credits and not (self.by_dates is not None and self.by_dates < self.years)


def count(context: Context) -> Counted:
    """Distinct academic years with a passed and credited course of the awarding school's own programme."""
    transcript = context.case.transcript
    by_calendar = any(course.academic_year and course.academic_year.present for course in transcript.courses)
    sure: dict[str, Fact[Any]] = {}
    possible: set[str] = set()
    preparatory = unplaced = 0
    for course in transcript.courses:
        if is_preparatory(course):
            preparatory += 1
            continue
        year = year_of_study(course, by_calendar=by_calendar)
        if is_transferred(course):
            continue
        if year is None:
            unplaced += _credited(course) is not False
            continue
        if _credited(course) is not False:
            possible.add(year[0])
        if year[1].trusted and _proven(course) and year[0] not in sure:
            sure[year[0]] = year[1]
    return Counted(
        sure,
        frozenset(possible),
        _by_credits(transcript, len(sure)),
        _by_dates(context),
        preparatory,
        unplaced,
    )


def year_of_study(course: Course, *, by_calendar: bool) -> Year | None:
    """The academic year of a row, else the year of study its semester number belongs to."""
    if by_calendar:
        fact = course.academic_year
        return (str(fact.value), fact) if fact and fact.present else None
    semester = course.semester
    number = semester_number(str(semester.value)) if semester and semester.present else None
    return (f"year {ceil(number / 2)}", semester) if number and semester else None


def is_preparatory(course: Course) -> bool:
    """True for a course of a foundation year, which is outside the medical curriculum."""
    title = fold(course.title.value or "")
    return any(word in title for word in _preparatory())


def is_transferred(course: Course) -> bool:
    """True for a course recognised from another school."""
    return bool(course.transferred_from and course.transferred_from.present)


def record(context: Context) -> RecordCredits:
    """The credits as the record shows them."""
    transcript, counted = context.case.transcript, count(context)
    return RecordCredits(
        credit_years=_fact(counted, complete=transcript.complete),
        total_credits=confirmed(transcript.totals.credits, "credits", transcript),
        total_hours=confirmed(transcript.totals.hours, "hours", transcript),
        average=transcript.totals.average,
        academic_years=transcript.academic_years or sorted(counted.possible),
        document_ids=transcript.document_ids,
        courses=transcript.courses,
        cross_checks=transcript.cross_checks,
    )


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


def _fact(counted: Counted, *, complete: bool | None) -> Fact[int]:
    if not counted.possible:
        return Fact[int]()
    proof: list[Evidence] = [shown for fact in counted.sure.values() for shown in fact.evidence[:1]]
    # Rows that are not there may be of further years: only a whole transcript gives a sure number.
    whole = complete is True or (complete is None and counted.by_dates == counted.years)
    sure = whole and counted.agree and len(counted.possible) == counted.years
    least = min((fact.confidence for fact in counted.sure.values()), default=0.0)
    return Fact[int](
        value=counted.years,
        confidence=least if sure else min(least, 0.5),
        status=FactStatus.READ if sure else FactStatus.DOUBTFUL,
        evidence=proof,
    )


def _proven(course: Course) -> bool:
    """True when the row certainly gave credit: passed, with credits or hours, every one of them trusted."""
    passed = course.passed
    amounts = [amount for amount in (course.credits, course.hours) if amount is not None and amount.present]
    if not (passed and passed.trusted and passed.value):
        return False
    if course.credits is not None and course.credits.present:
        amounts = [course.credits]
    return all(amount.trusted and (amount.value or 0) > 0 for amount in amounts) and bool(amounts)


def _credited(course: Course) -> bool | None:
    """Whether the row gave credit; None when it cannot be told."""
    if course.passed is None or course.passed.value is None or not course.passed.trusted:
        return None
    return bool(course.passed.value)


def _by_credits(transcript: Transcript, years: int) -> int | None:
    earned = [
        c
        for c in transcript.courses
        if _credited(c) and c.credits is not None and c.credits.value is not None
    ]
    own = [c for c in earned if not is_transferred(c) and not is_preparatory(c)]
    total = sum(c.credits.value for c in own if c.credits is not None and c.credits.value is not None)
    if not own or not years or total / years < _ECTS_YEAR_FROM:
        return None
    return int(total // CREDITS_PER_YEAR)


def _by_dates(context: Context) -> int | None:
    """Years between entry and end, by the transcript, else by the office's card."""
    card = context.case.card.attended
    start = context.case.transcript.entry_date.value or (card.from_ if card else None)
    end = context.case.transcript.completion_date.value or (card.to if card else None)
    if not start or not end or not (start[:4].isdecimal() and end[:4].isdecimal()):
        return None
    span = int(end[:4]) - int(start[:4])
    return span if span >= 0 else None


def semester_number(text: str) -> int | None:
    """A semester's number in Arabic or Roman digits, with or without words around it."""
    numerals: dict[str, int] = table("semesters")["roman"]
    for word in fold(text).split():
        if word.isdecimal() and 1 <= int(word) <= 20:
            return int(word)
        bare = word.removeprefix("s")
        if bare.isdecimal() and 1 <= int(bare) <= 20:
            return int(bare)
        if word.upper() in numerals:
            return numerals[word.upper()]
    return None


@cache
def _preparatory() -> tuple[str, ...]:
    return tuple(fold(word) for word in table("semesters")["preparatory"])
