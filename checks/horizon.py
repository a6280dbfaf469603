"""Until when a judgement holds: some rules look at the calendar, and the same papers may fail them later.

A passport expires, a note grows old, an exam's seven years end. A record says how long it holds,
so that one that was ready does not stay so by standing still.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from checks.directory.years import format_years
from checks.judge import judge
from checks.rules.exams import deadline_days
from checks.rules.school import ANYWHERE_AHEAD
from checks.rules.stage import turning_days
from schemas.case import Case, Decision
from schemas.office import Office

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})(?![-\d])")
_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d{2})(?!\d)")  # no decimals: boxes are full of them
_NEXT = timedelta(days=1)
_DAYS_LOOKED_AT = 150
"""Papers full of dates must not cost hours: what comes later is looked at when these days are over."""
Outcomes = list[tuple[str, str | None]]


def holds_until(
    case: Case,
    office: Office,
    decisions: Sequence[Decision],
    as_of: date,
) -> date | None:
    """The last day on which every point comes out as on `as_of`; None when no date in sight changes one.

    Found by judging again on each later day that could matter: the days, months and years that the
    papers, the office and the notes name, and the ends of the terms that rules count from them.
    """

    def outcomes(day: date) -> Outcomes:
        made = judge(case, office, decisions, day)
        return [(item.code, item.document) for item in made.requirements]

    now = outcomes(as_of)
    later = sorted({day for day in _turning_days(case, office) if day > as_of})
    looked_at = later[:_DAYS_LOOKED_AT]
    changed = next((day for day in looked_at if outcomes(day) != now), None)
    if changed is None and len(later) > len(looked_at):
        return looked_at[-1]
    return changed - _NEXT if changed is not None else None


def _turning_days(case: Case, office: Office) -> Iterator[date]:
    """Every day on which a rule might begin to judge otherwise."""
    for day in _named_days(case.model_dump_json()):
        yield from _after(day, 0, 1)
    ages = office.note_ages
    for school in office.directory.schools:
        yield from _named_days(f"{school.note.years}; {format_years(school.operational_years)}")
        for read_at in _named_days(school.note.read_at):
            yield from _after(read_at, -ANYWHERE_AHEAD, ages.graduates + 1, ages.students + 1)
    if case.card.exams is not None:
        yield from deadline_days(case.card.exams)
    yield from turning_days(case)


def _after(day: date, *terms: int) -> Iterator[date]:
    """The days so many days later (or before), as far as the calendar goes: papers may name 9999-12-31."""
    for days in terms:
        with suppress(OverflowError):
            yield day + timedelta(days=days)


def _named_days(text: str) -> Iterator[date]:
    """The days a text names, and where each month or year that it names begins and is over."""
    found = {(int(y), int(m), int(d)) for y, m, d in (item.split("-") for item in _DAY.findall(text))}
    for year, month in _MONTH.findall(text):
        found |= {(int(year), int(month), 1), (int(year) + int(month) // 12, int(month) % 12 + 1, 1)}
    found |= {(int(year) + over, 1, 1) for year in _YEAR.findall(text) for over in (0, 1)}
    for year, month, day in sorted(found):
        with suppress(ValueError):
            yield date(year, month, day)
