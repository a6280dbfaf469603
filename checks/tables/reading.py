"""A table from a file of any of the kinds people keep."""

from collections.abc import Sequence
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from checks.errors import DirectoryError
from checks.tables.csv_table import csv_rows
from checks.tables.json_table import json_rows
from checks.tables.mapping import Mapping
from checks.tables.rows import Row, Table
from checks.tables.xlsx_table import xlsx_rows

LIMIT_BYTES = 20_000_000
"""A table larger than this is not one that people keep by hand."""

_AS_IT_IS = Mapping()


def read_table(
    path: Path,
    columns: Sequence[str],
    required: Sequence[str],
    mapping: Mapping = _AS_IT_IS,
    sheet: str | None = None,
) -> Table:
    """The rows of a CSV, JSON or XLSX table; `required` columns must be there and filled.

    `mapping` says which of the file's headings stand for our columns, `sheet` which sheet of a
    workbook to take (the first). Raises DirectoryError for a file that is missing, too large, not
    UTF-8, or not such a table.
    """
    data = _bytes(path)
    found = _rows(path, data, sheet)
    rows = mapping.renamed(found, columns)
    for row in rows[:1]:
        _known_columns(path, row, columns, required)
    for row in rows:
        for column in required:
            if not row.text(column):
                raise row.error(column, "the cell is empty.", "Fill it in, or take the row out.")
    left_out = tuple(mapping.left_out(found, columns))
    return Table(str(path), sha256(data).hexdigest()[:12], rows, left_out)


def _rows(path: Path, data: bytes, sheet: str | None) -> list[Row]:
    match path.suffix.lower():
        case ".xlsx" | ".xlsm":
            return xlsx_rows(path, data, sheet)
        case ".json":
            return json_rows(path, _decoded(path, data))
        case _:
            return csv_rows(path, _decoded(path, data))


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
