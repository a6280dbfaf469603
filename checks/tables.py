"""Tables people keep: CSV or JSON, read with messages that name file, row and column."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from checks.errors import DirectoryError

LIMIT_BYTES = 20_000_000
"""A table larger than this is not one that people keep by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file as an editor counts lines (the header is 1), and its cells."""

    file: str
    number: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell, without blanks around it; empty when the column is not there."""
        return self.cells.get(column, "").strip()

    def error(self, column: str, what: str, todo: str) -> DirectoryError:
        """The error to raise for a cell of this row."""
        return DirectoryError(self.file, what, todo, row=self.number, column=column)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read, and the hash of its bytes."""

    file: str
    version: str
    rows: list[Row]


def read_table(path: Path, columns: Sequence[str], required: Sequence[str]) -> Table:
    """The rows of a CSV or JSON table; `required` columns must be there and filled.

    Raises DirectoryError for a file that is missing, too large, not UTF-8, or not such a table.
    """
    data = _bytes(path)
    version = sha256(data).hexdigest()[:12]
    text = _decoded(path, data)
    rows = _json_rows(path, text) if path.suffix.lower() == ".json" else _csv_rows(path, text)
    for row in rows[:1]:
        _known_columns(path, row, columns, required)
    for row in rows:
        for column in required:
            if not row.text(column):
                raise row.error(column, "the cell is empty.", "Fill it in, or take the row out.")
    return Table(str(path), version, rows)


def write_table(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    """Writes the rows beside the file and then puts them in its place, so a crash leaves the old one."""
    out = io.StringIO(newline="")
    if path.suffix.lower() == ".json":
        json.dump(list(rows), out, ensure_ascii=False, indent=1)
        out.write("\n")
    else:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with NamedTemporaryFile("w", encoding="utf-8", newline="", dir=path.parent, delete=False) as beside:
        beside.write(out.getvalue())
    Path(beside.name).replace(path)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LIMIT_BYTES:
            raise DirectoryError(
                path, "the file is too large for such a table.", "Check that it is the right file."
            )
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise DirectoryError(path, f"the file cannot be read ({why}).", "Check the path.") from None


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        todo = "Save it again as 'CSV UTF-8' from the spreadsheet program."
        raise DirectoryError(path, "the file is not UTF-8 text.", todo) from None


def _csv_rows(path: Path, text: str) -> list[Row]:
    lines = text.splitlines(keepends=True)
    skipped = 0
    while lines and (lines[0].startswith("#") or not lines[0].strip()):
        lines, skipped = lines[1:], skipped + 1
    first = lines[0] if lines else ""
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter, strict=True)
    rows: list[Row] = []
    try:
        for cells in reader:
            number = skipped + reader.line_num
            if None in cells:
                what = "the row has more cells than the header."
                raise DirectoryError(
                    path, what, "Put a cell that holds a comma in double quotes.", row=number
                )
            rows.append(Row(str(path), number, {key.strip(): value or "" for key, value in cells.items()}))
    except csv.Error as error:
        todo = "Open it in a spreadsheet program and save it again as CSV UTF-8."
        raise DirectoryError(
            path, f"the table is damaged ({error}).", todo, row=skipped + reader.line_num
        ) from None
    return rows


def _json_rows(path: Path, text: str) -> list[Row]:
    try:
        data = json.loads(text)
    except ValueError as error:
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


def _known_columns(path: Path, row: Row, columns: Sequence[str], required: Sequence[str]) -> None:
    for column in required:
        if column not in row.cells:
            what = f"the column {column} is missing."
            raise DirectoryError(path, what, f"The columns are: {', '.join(columns)}.")
    for column in row.cells:
        if column not in columns:
            near = get_close_matches(column, columns, 1)
            todo = f"Did you mean {near[0]}?" if near else f"The columns are: {', '.join(columns)}."
            raise DirectoryError(path, f"the column '{column}' is not known.", todo)
