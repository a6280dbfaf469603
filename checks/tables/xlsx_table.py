"""XLSX: the first sheet, or the one named; its first filled row is the heading."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook

from checks.errors import DirectoryError
from checks.tables.rows import Row, no_doubles

LIMIT_UNPACKED = 200_000_000
LIMIT_ROWS = 100_000


def xlsx_rows(path: Path, data: bytes, sheet: str | None = None) -> list[Row]:
    """The rows of a workbook's sheet; empty rows are left out. Raises DirectoryError."""
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > LIMIT_UNPACKED:
            raise DirectoryError(path, "the workbook is too large unpacked.", "Keep one table in it.")
        return list(_rows(path, data, sheet))
    except DirectoryError:
        raise
    except Exception as error:  # the library lets out errors of every kind for what is no workbook
        todo = "Open it in a spreadsheet program and save it again as XLSX or CSV UTF-8."
        raise DirectoryError(path, f"the workbook cannot be read ({error}).", todo) from None


def _rows(path: Path, data: bytes, sheet: str | None) -> Iterator[Row]:
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        if sheet is not None and sheet not in book.sheetnames:
            names = ", ".join(book.sheetnames)
            raise DirectoryError(path, f"there is no sheet '{sheet}'.", f"The sheets are: {names}.")
        chosen = next((one for one in book.worksheets if sheet in (None, one.title)), None)
        if chosen is None:
            raise DirectoryError(path, "the workbook has no sheet with rows.", "Name the sheet of the table.")
        heading: list[str] = []
        for number, values in enumerate(chosen.iter_rows(values_only=True), start=1):
            if number > LIMIT_ROWS:
                raise DirectoryError(path, f"the sheet has more than {LIMIT_ROWS} rows.", "Part it.")
            cells = [_cell(value) for value in values]
            if not any(cells):
                continue
            if heading:
                yield Row(str(path), number, _named(path, number, heading, cells))
            else:
                heading = cells
                no_doubles(path, heading)
    finally:
        book.close()


def _named(path: Path, number: int, heading: list[str], cells: list[str]) -> dict[str, str]:
    if any(cells[len(heading) :]) or any(
        cell and not name for name, cell in zip(heading, cells, strict=False)
    ):
        raise DirectoryError(path, "a cell has no heading above it.", "Give its column a name.", row=number)
    return {name: cell for name, cell in zip(heading, cells, strict=False) if name}


def _cell(value: object) -> str:
    """The cell as a person would type it: days as ISO dates, whole numbers without a decimal point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
