"""The letters of names in the scripts in use: one table, kept as data."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def letters() -> dict[str, Any]:
    """How letters sound and are written in Azerbaijani (both scripts), Russian and English."""
    path = files("extractors.grouping") / "data" / "letters.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data
