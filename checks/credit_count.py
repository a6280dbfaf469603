"""Credit years counted from the transcript's rows, and the sums that confirm or question them (ELG-06)."""

from collections.abc import Set
from dataclasses import dataclass
from statistics import median
from typing import Any

from checks.context import Context
from checks.course_rows import (
    credited,
    gave_credit,
    is_preparatory,
    is_transferred,
    repeated,
    year_of_study,
)
from checks.credit_totals import confirmed
from checks.data import table
from checks.letters import fold
from schemas.case import Transcript
from schemas.facts import Evidence, Fact, FactStatus
from schemas.record import RecordCredits

NEEDED = 4
"""ECFMG asks for at least four credit years (ELG-06)."""
CREDITS_PER_YEAR = 60.0
"""On the European scale, which Azerbaijan uses: 30 credits a semester."""
_ECTS_YEAR_FROM = 45.0
"""A year with fewer credits is not on that scale, and dividing by 60 would be wrong."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Credit years by each method; None where a method has nothing to go by.

    `sure` maps each proven year to the fact that proves it; `possible` adds the years that doubtful
    or undecided rows would give. `unplaced` counts credited rows that name neither year nor semester,
    as the supplements of before the credit era do. `transferred` are the years of courses that were
    recognised from another school and not failed: they count only if the transfer rules let them.
    `little` says that all credits together (`credits`, at most) make less than the years needed, on the
    scale that the school's country uses, however few a year has. `thin` are proven years of which so
    few courses and credits were read, beside the others, that they may be no year of study.
    """

    sure: dict[str, Fact[Any]]
    possible: frozenset[str]
    by_credits: int | None
    by_dates: int | None
    preparatory: int
    unplaced: int
    transferred: frozenset[str]
    little: bool
    credits: float
    thin: frozenset[str] = frozenset()

    @property
    def years(self) -> int:
        """The proven credit years."""
        return len(self.sure)

    @property
    def agree(self) -> bool:
        """True when nothing speaks against the count."""
        few = self.years - len(self.thin) < NEEDED <= self.years
        return self.methods_agree and not (self.little or few)

    @property
    def methods_agree(self) -> bool:
        """True when no number of years that was counted otherwise speaks against the count."""
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
    transferred: set[str] = set()
    preparatory = unplaced = 0
    again = repeated(transcript.courses)
    for place, course in enumerate(transcript.courses):
        year = year_of_study(course, by_calendar=by_calendar)
        if is_preparatory(course):
            preparatory += 1
        elif is_transferred(course):
            transferred |= {year[0]} if year and credited(course) is not False else set()
        elif year is None:
            unplaced += credited(course) is not False
        elif place not in again and credited(course) is not False:
            possible.add(year[0])
            if year[1].trusted and gave_credit(course):
                sure.setdefault(*year)
    return Counted(
        sure,
        frozenset(possible),
        _by_credits(transcript, len(sure)),
        _by_dates(context),
        preparatory,
        unplaced,
        frozenset(transferred),
        _little(context, len(sure)),
        _own_credits_at_most(transcript),
        _thin(transcript, sure.keys(), by_calendar=by_calendar),
    )


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


def _by_credits(transcript: Transcript, years: int) -> int | None:
    total = _own_credits_at_most(transcript)
    if not total or not years or total / years < _ECTS_YEAR_FROM:
        return None
    return int(total // CREDITS_PER_YEAR)


def _little(context: Context, years: int) -> bool:
    """True when credits of the European scale were counted, and fewer than four years have of them."""
    school, year = context.school, context.year.value
    since = table("semesters")["european_credits"]["from"].get(fold(school.country)) if school else None
    if since is None or year is None or year < since or years < NEEDED:
        return False
    return 0 < _own_credits_at_most(context.case.transcript) < NEEDED * CREDITS_PER_YEAR


def _thin(transcript: Transcript, years: Set[str], *, by_calendar: bool) -> frozenset[str]:
    """The years with at most half of the usual year's courses and less than half of its credits, or hours."""
    if not years:
        return frozenset()
    courses = dict.fromkeys(years, 0)
    amounts = dict.fromkeys(years, 0.0)
    for course in transcript.courses:
        year = year_of_study(course, by_calendar=by_calendar)
        if year is None or year[0] not in years or credited(course) is False or is_transferred(course):
            continue
        courses[year[0]] += 1
        amount = course.credits if course.credits is not None and course.credits.present else course.hours
        amounts[year[0]] += (amount.value or 0.0) if amount is not None else 0.0
    few, little = median(courses.values()) / 2, median(amounts.values()) / 2
    return frozenset(year for year in years if courses[year] <= few and amounts[year] < little)


def _own_credits_at_most(transcript: Transcript) -> float:
    """The credits of courses that were passed at the awarding school itself; 0 where none were read.

    A course whose credits are not there may have as many as any other.
    """
    own = [
        course.credits.value if course.credits is not None else None
        for course in transcript.courses
        if credited(course) and not is_transferred(course) and not is_preparatory(course)
    ]
    known = [value for value in own if value is not None]
    return sum(known) + (len(own) - len(known)) * max(known, default=0.0)


def _by_dates(context: Context) -> int | None:
    """Years between entry and end, by the transcript, else by the office's card."""
    card = context.case.card.attended
    start = context.case.transcript.entry_date.value or (card.from_ if card else None)
    end = context.case.transcript.completion_date.value or (card.to if card else None)
    if not start or not end or not (start[:4].isdecimal() and end[:4].isdecimal()):
        return None
    span = int(end[:4]) - int(start[:4])
    return span if span >= 0 else None
