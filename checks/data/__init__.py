"""Words and tables of languages and countries, with where they come from; read once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> Any:
    """The JSON table `name` of this folder; it is shared, so callers must not change it."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
