"""Rows that two photos of neighbouring pages both show, told by their running numbers."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz

from extractors.grouping.documents import Paper
from extractors.grouping.facts import contradicted
from extractors.grouping.programme import courses_of
from extractors.grouping.rows import without_repeats
from extractors.grouping.running_numbers import numbers_of
from schemas.courses import Course
from schemas.facts import Fact

_ALIKE = 80.0  # titles of one number that differ by no more than misread letters
_CELLS = ("credits", "hours", "score", "letter", "grade", "academic_year", "semester", "passed")


def rows_once(sheets: Sequence[Paper]) -> list[Course]:
    """The rows of all sheets in order, each once.

    Of a row with one number on two sheets the first reading stays; what the second reads otherwise is
    doubted. Where there are no numbers, only rows that are wholly alike are one.
    """
    kept: list[Course] = []
    place_of: dict[int, int] = {}
    for paper in sheets:
        rows, numbers = courses_of(paper), numbers_of(paper)
        known = numbers.of_rows if numbers else (None,) * len(rows)
        before = dict(place_of)
        for row, number in zip(rows, known, strict=True):
            place = before.get(number) if number is not None else None
            if place is not None and _one_row(kept[place], row):
                kept[place] = _doubted(kept[place], row)
                continue
            if number is not None:
                place_of[number] = len(kept)
            kept.append(row)
    return without_repeats(kept)


def _one_row(one: Course, other: Course) -> bool:
    return fuzz.ratio((one.title.value or "").lower(), (other.title.value or "").lower()) >= _ALIKE


def _doubted(row: Course, again: Course) -> Course:
    changed: dict[str, Fact[Any]] = {}
    for name in _CELLS:
        mine: Fact[Any] | None = getattr(row, name)
        theirs: Fact[Any] | None = getattr(again, name)
        if mine and theirs and mine.present and theirs.present and mine.value != theirs.value:
            changed[name] = contradicted(mine, theirs)
    return row.model_copy(update=changed)
