"""A reading as short rows of text, to compare with what a test expects."""

from schemas.courses import Course, TranscriptReading
from schemas.facts import Fact

COLUMNS = (
    "title", "code", "academic_year", "semester", "hours", "credits",
    "score", "letter", "grade", "passed", "transferred_from",
)  # fmt: skip


def cell(fact: Fact[object] | None) -> str | None:
    """A value as text, `?` behind a doubtful one, `-` for an absent one, None for no column."""
    if fact is None:
        return None
    if fact.value is None:
        return "-"
    text = f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value)
    return text if fact.trusted else text + "?"


def row(course: Course, *names: str) -> tuple[str | None, ...]:
    """Some cells of a course."""
    return tuple(cell(getattr(course, name)) for name in names)


def rows(reading: TranscriptReading, *names: str) -> list[tuple[str | None, ...]]:
    """Some cells of every course."""
    return [row(course, *names) for course in reading.courses]


def check(reading: TranscriptReading, name: str) -> list[bool | None]:
    """How the cross-checks of one name came out."""
    return [found.ok for found in reading.cross_checks if found.name == name]
