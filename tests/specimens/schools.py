"""Schools by group and year of graduation, with their names of that time."""

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.specimens.study import School

_FILE = Path(__file__).parent / "data" / "schools.json"
_TEXTS = ("az", "en", "city", "city_en", "faculty", "faculty_en", "ru", "tr", "az_cyrl", "city_ru", "country")


@cache
def _groups() -> dict[str, list[dict[str, Any]]]:
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return {name: rows for name, rows in data.items() if isinstance(rows, list)}


def schools_of(group: str, year: int, country: str | None = None) -> list[School]:
    """The schools of a group that graduated physicians in that year, under their names of then."""
    return [
        School(id=row["id"], **{key: row.get(key, "") for key in _TEXTS})
        for row in _groups()[group]
        if row["from"] <= year <= row["to"] and country in (None, row["country"])
    ]


def pick_school(rng: Random, group: str, year: int, country: str | None = None) -> School:
    """One of them; ValueError when the group has none in that year."""
    found = schools_of(group, year, country)
    if not found:
        raise ValueError(f"no school of the group {group} in {year} {country or ''}")
    return rng.choice(found)
