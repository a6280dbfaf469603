"""Words and tables of languages and countries, with where they come from; read once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

Table = dict[str, Any]
"""A JSON object; each reader knows the shape of its own table."""

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> Table:
    """The JSON table `name` of this folder; it is shared, so callers must not change it."""
    data: Table = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return data
