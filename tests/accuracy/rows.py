"""The table of a transcript held against the truth: rows found and invented, cells by column, totals."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz.fuzz import ratio

from schemas.courses import Course, TranscriptReading
from tests.accuracy.behind import without_semester
from tests.accuracy.outcomes import Outcome, Printed, Verdict, weigh
from tests.accuracy.sameness import same, stands_in, unified
from tests.specimens.paper import Truth

COLUMNS = (
    "title",
    "code",
    "academic_year",
    "semester",
    "hours",
    "credits",
    "score",
    "letter",
    "grade",
    "passed",
    "transferred_from",
)
_FIGURE_AND_WORD = re.compile(r"(\d+)\s*\((.+)\)")
_TOTALS = ("credits", "hours", "average", "courses")
_ALIKE = 60.0
"""Titles less alike than this (0..100) are not of one row."""
_CELL, _ORDER = 8.0, 12.0
"""What an equal cell and the same place in the table weigh beside the title's likeness."""


def transcript_outcomes(
    truth: Truth, read: TranscriptReading | None, text: str = ""
) -> Iterator[Outcome | None]:
    """Outcomes of rows, cells and totals; of invented rows only where the paper has no table."""
    printed: list[Truth] = truth.get("courses", [])
    courses = list(read.courses) if read else []
    allowed: list[Truth] = truth.get("other_rows", [])  # exams, practice: courses or not, both are right
    silent = not any("code" in row for row in printed)
    pairs = paired(printed, courses)
    for place, row in enumerate(printed):
        course = courses[pairs[place]] if place in pairs else None
        yield _row(row["title"], course)
        yield from (cell for cell in _cells(row, course) if cell and not (silent and _is_code(cell, text)))
    taken = set(pairs.values())
    for place, course in enumerate(courses):
        if place not in taken and not any(_title_likeness(row, course) >= _ALIKE for row in allowed):
            yield weigh("row", "row", None, course.title)
    for name in _TOTALS:
        fact = getattr(read.totals, name) if read else None
        yield weigh("total", name, truth.get("totals", {}).get(name), fact)


def paired(printed: Sequence[Truth], courses: Sequence[Course]) -> dict[int, int]:
    """Which row read is which row printed: the likeliest pairs first, every row once."""
    likely = [
        (likeness(row, course) - _ORDER * _apart(i, len(printed), j, len(courses)), -i, -j)
        for i, row in enumerate(printed)
        for j, course in enumerate(courses)
        if _title_likeness(row, course) >= _ALIKE
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(likely, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def likeness(row: Truth, course: Course) -> float:
    """How much a row read looks like a row printed: its title, and every cell that is the same."""
    cells = sum(same(row[name], _value(course, name)) for name in COLUMNS[1:] if row.get(name) is not None)
    return _title_likeness(row, course) + _CELL * cells


def _apart(i: int, rows: int, j: int, others: int) -> float:
    """How far apart two rows stand in their tables, 0..1."""
    return abs(i / max(1, rows - 1) - j / max(1, others - 1))


def _title_likeness(row: Truth, course: Course) -> float:
    return ratio(unified(str(row["title"])).casefold(), unified(str(course.title.value or "")).casefold())


def _value(course: Course, name: str) -> Any:
    fact = getattr(course, name)
    return fact.value if fact is not None else None


def _row(title: str, course: Course | None) -> Outcome:
    """Whether the row was found at all; how sure it is, its title's cell says."""
    if course is None:
        return Outcome("row", "row", Verdict.ABSENT, title, None, 0.0)
    verdict = Verdict.RIGHT_TRUSTED if course.title.trusted else Verdict.RIGHT_DOUBTFUL
    return Outcome("row", "row", verdict, title, course.title.value, course.title.confidence)


def _also(name: str, row: Truth) -> tuple[object, ...]:
    """Other right values of a cell: what its truth allows; a half-year without its word; a figure apart."""
    told: tuple[object, ...] = tuple(row.get("also_right", {}).get(name, ()))
    if name == "semester":
        return (*told, without_semester(row.get(name)))
    both = _FIGURE_AND_WORD.fullmatch(str(row.get("grade") or ""))
    if both and name in {"score", "grade"}:
        return (*told, float(both[1])) if name == "score" else (*told, both[2])
    return told


def _is_code(cell: Outcome, text: str) -> bool:
    """A code that stands on the paper, where the truth tells no codes at all."""
    return cell.name == "code" and cell.printed is None and stands_in(text, cell.read)


def _cells(row: Truth, course: Course | None) -> Iterator[Outcome | None]:
    for name in COLUMNS:
        printed = row.get(name)
        fact = getattr(course, name) if course else None
        stands = Printed(printed, also=_also(name, row))
        if printed is None and fact is not None and fact.value in stands.also:
            continue  # the figure of `5 (əla)`, given apart
        outcome = weigh("cell", name, stands, fact)
        if outcome is not None and not (name == "passed" and row.get(name) is None):
            yield outcome
