"""The office's degree titles, copied by people from ECFMG's Reference Guide."""

from collections.abc import Callable
from pathlib import Path

from checks import titles
from checks.tables import Mapping
from flows.office.changing import Keeper
from flows.office.tables import OFFICE_TITLES
from schemas.school import DegreeTitle, DegreeTitles


def own_titles(place: Path = OFFICE_TITLES) -> bool:
    """See that the office has a table of its own, empty where there is none; True when it was made now."""
    if place.exists():
        return False
    titles.save(titles.load(), place)
    return True


def record_title(row: DegreeTitle, place: Path) -> DegreeTitles:
    """Put the row into the table at `place`, in place of one of the same school and years."""
    _, after = TITLES.change(place, lambda table: titles.with_row(table, row))
    return after


def _bring(
    file: Path, mapping: Mapping, sheet: str | None
) -> tuple[Callable[[DegreeTitles], DegreeTitles], DegreeTitles, tuple[str, ...]]:
    found = titles.load_foreign(file, mapping, sheet)
    return lambda old: titles.merged(old, found.titles), found.titles, found.left_out


TITLES: Keeper[DegreeTitles] = Keeper(titles.load, titles.save, titles.changes, _bring)
"""How degree titles are kept."""
