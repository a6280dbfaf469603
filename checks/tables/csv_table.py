"""CSV, as spreadsheet programs write it: commas or semicolons, comment lines before the heading."""

import csv
import io
from pathlib import Path

from checks.errors import DirectoryError
from checks.tables.rows import Row, no_doubles


def csv_rows(path: Path, text: str) -> list[Row]:
    """The rows of a CSV text. Raises DirectoryError for a damaged table."""
    # Only line ends part lines: pasted text holds other separators that `splitlines` would take for one.
    lines = list(io.StringIO(text, newline=""))
    skipped = 0
    while lines and (lines[0].startswith("#") or not lines[0].strip()):
        lines, skipped = lines[1:], skipped + 1
    first = lines[0] if lines else ""
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter, strict=True)
    rows: list[Row] = []
    try:
        no_doubles(path, [name.strip() for name in reader.fieldnames or ()])
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
