"""The last academic year a transcript shows, and whether it shows the whole programme."""

from dataclasses import dataclass
from math import ceil

from checks.course_rows import semester_number
from checks.finding import AnyFact
from schemas.case import Case

_YEARS = range(1900, 2100)
"""What can be the year in which an academic year begins; anything else was misread."""
_WHOLE_SEMESTERS = 12
_WHOLE_CREDITS = 360
"""The longest medical programme in Azerbaijan: fewer credits may be a student's of the last year."""


@dataclass(frozen=True, slots=True)
class LastYear:
    """The academic year of the last courses by the year in which it began, and the value it was read from."""

    start: int
    fact: AnyFact

    @property
    def name(self) -> str:
        """As people write it, `2014/2015`."""
        return f"{self.start}/{self.start + 1}"


def last_year(case: Case) -> LastYear | None:
    """By the years of the rows, the surely read ones if there are; else by the entry and the semesters."""
    facts = [c.academic_year for c in case.transcript.courses if c.academic_year and c.academic_year.present]
    facts = [fact for fact in facts if fact.trusted] or facts
    found = [LastYear(start, fact) for fact in facts if (start := _begins(str(fact.value))) is not None]
    return max(found, key=lambda last: last.start) if found else _by_semesters(case)


def whole_programme(case: Case) -> bool:
    """True when the transcript has the last semester of six years, or all their credits.

    Semesters that begin anew each year say nothing of the programme; then the years are counted.
    """
    last = max((number for number, _ in _semesters(case)), default=0)
    if last > 2:
        years = last >= _WHOLE_SEMESTERS
    else:
        years = len(case.transcript.academic_years) * 2 >= _WHOLE_SEMESTERS
    total = case.transcript.totals.credits.value
    return years or (total is not None and total >= _WHOLE_CREDITS)


def _by_semesters(case: Case) -> LastYear | None:
    """Semesters counted through the programme, from the year of entry on."""
    attended = case.card.attended
    entry = _begins(case.transcript.entry_date.value or (attended.from_ if attended else None) or "")
    number, fact = max(_semesters(case), key=lambda item: item[0], default=(0, None))
    if entry is None or fact is None or number <= 2:
        return None
    return LastYear(entry + ceil(number / 2) - 1, fact)


def _semesters(case: Case) -> list[tuple[int, AnyFact]]:
    facts = [course.semester for course in case.transcript.courses]
    return [(n, fact) for fact in facts if fact and fact.present and (n := semester_number(str(fact.value)))]


def _begins(text: str) -> int | None:
    """The year a text begins with."""
    return int(text[:4]) if text[:4].isdecimal() and int(text[:4]) in _YEARS else None
