"""JSON: a list of objects with the columns' names."""

import json
from collections.abc import Mapping
from pathlib import Path

from checks.errors import DirectoryError
from checks.tables.rows import Row


def json_rows(path: Path, text: str) -> list[Row]:
    """The rows of a JSON text; a list in a cell is its parts with `|` between. Raises DirectoryError."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DirectoryError(path, f"the file is not JSON ({error}).", "Correct the place named.") from None
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise DirectoryError(path, "the file is not a list of rows.", "Write it as [{...}, {...}].")
    return [Row(str(path), number, _cells(item)) for number, item in enumerate(data, start=1)]


def _cells(item: Mapping[str, object]) -> dict[str, str]:
    return {str(key): _cell(value) for key, value in item.items()}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "|".join(str(part) for part in value)
    return "" if value is None else str(value)
