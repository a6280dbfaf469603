"""A reading held against the truth: rows found and invented, cells right, doubtful and wrong."""

from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from schemas.courses import Course, TranscriptReading
from schemas.facts import Fact

CELLS = ("title", "hours", "credits", "score", "letter", "grade", "semester", "academic_year", "passed")
_SAME_ROW = 70.0


@dataclass
class Measured:
    """Counts of rows and, per field, of cells; `lies` are trusted cells that are wrong."""

    rows: Counter[str] = field(default_factory=Counter)
    cells: Counter[tuple[str, str]] = field(default_factory=Counter)
    lies: list[str] = field(default_factory=list)


def measure(reading: TranscriptReading, truth: list[dict[str, object]]) -> Measured:
    """Rows paired in order by their titles, then cell by cell."""
    found = Measured()
    pairs = _paired(reading.courses, truth)
    found.rows.update(expected=len(truth), found=len(pairs), invented=len(reading.courses) - len(pairs))
    for course, row in pairs:
        for name in CELLS:
            _cell(found, name, getattr(course, name), row)
    return found


def _cell(found: Measured, name: str, fact: Fact[object] | None, row: dict[str, object]) -> None:
    expected = row[name]
    if expected is None:
        if fact is not None and fact.trusted and name not in ("semester", "academic_year", "letter", "grade"):
            found.lies.append(f"{row['title']}: {name} invented {fact.value}")
        return
    if fact is None or fact.value is None:
        found.cells[name, "absent"] += 1
        return
    right = _same(name, fact.value, expected)
    found.cells[name, ("right" if right else "wrong") + (" trusted" if fact.trusted else " doubtful")] += 1
    if not right and fact.trusted:
        found.lies.append(f"{row['title']}: {name} {expected} read as {fact.value}")


def _same(name: str, value: object, expected: object) -> bool:
    if name == "semester" and not str(value).isdecimal():
        return True  # the document's own word for it
    return str(value) == str(expected) or (
        isinstance(value, float) and isinstance(expected, int | float) and abs(value - expected) < 1e-6
    )


def _paired(courses: list[Course], truth: list[dict[str, object]]) -> list[tuple[Course, dict[str, object]]]:
    """The longest run of rows alike in the same order."""
    likeness = [
        [fuzz.ratio(course.title.value or "", str(row["title"])) for row in truth] for course in courses
    ]
    best = [[0.0] * (len(truth) + 1) for _ in range(len(courses) + 1)]
    for i in range(len(courses) - 1, -1, -1):
        for j in range(len(truth) - 1, -1, -1):
            same = likeness[i][j] if likeness[i][j] >= _SAME_ROW else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + same)
    pairs, i, j = [], 0, 0
    while i < len(courses) and j < len(truth):
        same = likeness[i][j] if likeness[i][j] >= _SAME_ROW else 0.0
        if same and best[i][j] == best[i + 1][j + 1] + same:
            pairs.append((courses[i], truth[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
