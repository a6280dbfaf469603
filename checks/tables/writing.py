"""Tables written so that a crash leaves the old one."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from openpyxl import Workbook


def write_table(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    """Writes the rows as CSV, JSON or XLSX, by the file's ending, and only then replaces the old file."""
    write = {".json": _json, ".xlsx": _xlsx}.get(path.suffix.lower(), _csv)
    data = write(columns, rows)
    with NamedTemporaryFile("wb", dir=path.parent, delete=False) as beside:
        beside.write(data)
    Path(beside.name).replace(path)


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _json(_columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    return (json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n").encode()


def _xlsx(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("table")
    sheet.append(list(columns))
    for row in rows:
        sheet.append([row[column] for column in columns])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
