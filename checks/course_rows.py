"""What one row of a transcript says for the credit years: its year, whether it gave credit, whose it is."""

from collections.abc import Sequence
from functools import cache
from math import ceil
from typing import Any

from checks.data import table
from checks.letters import fold
from schemas.courses import Course
from schemas.facts import Fact

Year = tuple[str, Fact[Any]]

_WITHIN_A_YEAR = 2
"""Semester numbers up to this may begin anew each year, and then say nothing of the whole programme."""


def year_of_study(course: Course, *, by_calendar: bool) -> Year | None:
    """The academic year of a row, else the year of study its semester number belongs to."""
    if by_calendar:
        fact = course.academic_year
        return (str(fact.value), fact) if fact and fact.present else None
    semester = course.semester
    number = semester_number(str(semester.value)) if semester and semester.present else None
    return (f"year {ceil(number / 2)}", semester) if number and semester else None


def gave_credit(course: Course) -> bool:
    """True when the row certainly gave credit: passed, with credits or hours, every one of them trusted."""
    passed = course.passed
    amounts = [amount for amount in (course.credits, course.hours) if amount is not None and amount.present]
    if not (passed and passed.trusted and passed.value):
        return False
    if course.credits is not None and course.credits.present:
        amounts = [course.credits]
    return all(amount.trusted and (amount.value or 0) > 0 for amount in amounts) and bool(amounts)


def credited(course: Course) -> bool | None:
    """Whether the row gave credit; None when it cannot be told."""
    if course.passed is None or course.passed.value is None or not course.passed.trusted:
        return None
    return bool(course.passed.value)


def repeated(courses: Sequence[Course]) -> set[int]:
    """The places of rows that pass again what an earlier year had passed: they give no new credit.

    A course of the same title in another semester of the programme is its next part, so rows are
    compared only where semesters are numbered through the whole programme.
    """
    numbers = [_number(course) for course in courses]
    if max(numbers, default=0) <= _WITHIN_A_YEAR:
        return set()
    passed: dict[tuple[str, int], object] = {}
    again: set[int] = set()
    for place, (course, number) in enumerate(zip(courses, numbers, strict=True)):
        year = course.academic_year.value if course.academic_year else None
        if not (number and year and credited(course)):
            continue
        if passed.setdefault((fold(course.title.value or ""), number), year) != year:
            again.add(place)
    return again


def _number(course: Course) -> int:
    semester = course.semester
    return (semester_number(str(semester.value)) or 0) if semester and semester.present else 0


def is_preparatory(course: Course) -> bool:
    """True for a course of a foundation year, which is outside the medical curriculum."""
    title = fold(course.title.value or "")
    return any(word in title for word in _preparatory())


def is_transferred(course: Course) -> bool:
    """True for a course recognised from another school."""
    return bool(course.transferred_from and course.transferred_from.present)


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
