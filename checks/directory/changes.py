"""What a new directory changes in the old one, column by column."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.directory.store import Foreign, cells, school_of
from schemas.school import Directory, School

_SAID = frozenset({"ecfmg_note_text", "graduation_years"})
_NOTE = _SAID | {"read_at", "read_by", "screenshot"}
"""The columns of a note, which stand or fall together: a day of reading belongs to what was read that day."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: a school added or gone, or one column of a school that says something else."""

    kind: str  # added | gone | changed
    wdoms_id: str
    name: str
    column: str = ""
    was: str = ""
    now: str = ""

    def __str__(self) -> str:
        """The change in plain words."""
        if not self.column:
            return f"{self.kind}: {self.wdoms_id} {self.name}"
        return f"changed: {self.wdoms_id} {self.name}, {self.column}: “{self.was}” becomes “{self.now}”"


def changes(old: Directory, new: Directory) -> list[Change]:
    """Every difference between two directories: schools added, gone, changed."""
    before, after = _by_id(old), _by_id(new)
    added = [Change("added", key, after[key].name) for key in sorted(after.keys() - before.keys())]
    gone = [Change("gone", key, before[key].name) for key in sorted(before.keys() - after.keys())]
    both = sorted(before.keys() & after.keys())
    return added + gone + [change for key in both for change in _columns(before[key], after[key])]


def merged(old: Directory, new: Foreign) -> Directory:
    """The old directory with the schools of a list put in.

    Only the columns that the list has change a school that was there. A note that somebody read
    stays where the list brings none, or an older one: a list of schools must not wipe out what the
    office looked up.
    """
    fresh = _by_id(new.directory)
    schools = [_changed(school, fresh.pop(school.wdoms_id, None), new.columns) for school in old.schools]
    return new.directory.model_copy(update={"schools": [*schools, *fresh.values()]})


def _changed(old: School, new: School | None, columns: frozenset[str]) -> School:
    if new is None:
        return old
    brought = columns | _NOTE if _brings_note(old, new, columns) else columns - _NOTE
    told = cells(new)
    return school_of(cells(old) | {column: told[column] for column in brought})


def _brings_note(old: School, new: School, columns: frozenset[str]) -> bool:
    """True for a list that says what the note says and when that was read, not before the office's own."""
    return bool(columns & _SAID and new.note.read_at) and new.note.read_at >= old.note.read_at


def _columns(was: School, now: School) -> Iterator[Change]:
    before, after = cells(was), cells(now)
    for column in before:
        if before[column] != after[column]:
            yield Change("changed", now.wdoms_id, now.name, column, before[column], after[column])


def _by_id(directory: Directory) -> dict[str, School]:
    return {school.wdoms_id: school for school in directory.schools}
