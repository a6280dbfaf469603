"""What a new titles table changes in the old one. A row is known by its school and its years."""

from collections.abc import Iterator

from checks.directory.changes import Change
from checks.directory.spans import format_span
from checks.titles.store import cells
from schemas.school import DegreeTitle, DegreeTitles

_Key = tuple[str, int, int]
_OPEN = 9999


def changes(old: DegreeTitles, new: DegreeTitles) -> list[Change]:
    """Every difference between two tables: rows added, gone, changed."""
    before, after = _by_key(old), _by_key(new)
    added = [_change("added", after[key]) for key in sorted(after.keys() - before.keys())]
    gone = [_change("gone", before[key]) for key in sorted(before.keys() - after.keys())]
    both = sorted(before.keys() & after.keys())
    return added + gone + [change for key in both for change in _columns(before[key], after[key])]


def merged(old: DegreeTitles, new: DegreeTitles) -> DegreeTitles:
    """The old table with the rows of another put in.

    A row that somebody has read stays where the other table says nothing of when its own was read, or
    was read before.
    """
    rows = _by_key(old)
    for key, row in _by_key(new).items():
        if key not in rows or row.read_at >= rows[key].read_at:
            rows[key] = row
    return new.model_copy(update={"rows": [rows[key] for key in sorted(rows)]})


def with_row(titles: DegreeTitles, row: DegreeTitle) -> DegreeTitles:
    """The table with this row, in place of one of the same school and years."""
    rows = _by_key(titles) | {_key(row): row}
    return titles.model_copy(update={"rows": [rows[key] for key in sorted(rows)]})


def _columns(was: DegreeTitle, now: DegreeTitle) -> Iterator[Change]:
    before, after = cells(was), cells(now)
    for column in before:
        if before[column] != after[column]:
            yield Change("changed", now.wdoms_id, _years(now), column, before[column], after[column])


def _change(kind: str, row: DegreeTitle) -> Change:
    return Change(kind, row.wdoms_id, f"{_years(row)}: {' / '.join(row.titles)}")


def _years(row: DegreeTitle) -> str:
    return format_span("", (row.from_year, row.to_year)).strip(" ()") or "all years"


def _by_key(titles: DegreeTitles) -> dict[_Key, DegreeTitle]:
    """Rows by school and years; two rows of the same ones are one with the titles of both."""
    found: dict[_Key, DegreeTitle] = {}
    for row in titles.rows:
        same = found.get(_key(row))
        found[_key(row)] = row if same is None else _together(same, row)
    return found


def _together(one: DegreeTitle, other: DegreeTitle) -> DegreeTitle:
    """One row for both, as old as the older reading."""
    both = list(dict.fromkeys([*one.titles, *other.titles]))
    return other.model_copy(update={"titles": both, "read_at": min(one.read_at, other.read_at)})


def _key(row: DegreeTitle) -> _Key:
    return row.wdoms_id, row.from_year or 0, row.to_year or _OPEN
