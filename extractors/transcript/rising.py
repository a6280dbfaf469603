"""Semesters printed row by row rise down the page: one that does not fit between the others is doubtful."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.model import Record
from extractors.transcript.sections import Place

_MOSTLY = 0.7  # the share of rows in order from which on the list is one by semesters
_ENOUGH = 6
_OUT_OF_ORDER = 0.6


def rising(records: Sequence[Record], placed: Sequence[Place]) -> list[Place]:
    """The places; a row's own semester that breaks the order of nearly all others is doubted."""
    told = own_semesters(records, placed)
    kept = longest([number for _, number in told])
    if len(told) < _ENOUGH or len(kept) < _MOSTLY * len(told):
        return list(placed)
    made = list(placed)
    for order, (index, _) in enumerate(told):
        said = made[index].semester
        if order not in kept and said:
            sure = min(said.probability, _OUT_OF_ORDER)
            made[index] = replace(made[index], semester=replace(said, probability=sure))
    return made


def own_semesters(records: Sequence[Record], placed: Sequence[Place]) -> list[tuple[int, int]]:
    """The rows that print a semester of their own, by their index, each with its number."""
    return [
        (index, int(place.semester.value))
        for index, (record, place) in enumerate(zip(records, placed, strict=True))
        if record.kind == "data"
        and "semester" in record.cells
        and place.semester
        and place.semester.value.isdecimal()
    ]


def longest(numbers: Sequence[int]) -> set[int]:
    """Which of some numbers make the longest run that never falls."""
    best: list[tuple[int, int | None]] = []
    for index, number in enumerate(numbers):
        before = [(best[i][0], i) for i in range(index) if numbers[i] <= number]
        length, last = max(before, default=(0, None), key=lambda item: item[0])
        best.append((length + 1, last))
    place = max(range(len(best)), key=lambda index: best[index][0]) if best else None
    found: set[int] = set()
    while place is not None:
        found.add(place)
        place = best[place][1]
    return found
