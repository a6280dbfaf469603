"""The titles file: CSV, JSON or XLSX with the contract's columns (section 5), read and written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks.tables import Mapping, Row, Table, read_table, write_table
from schemas.school import DegreeTitle, DegreeTitles

COLUMNS = ("wdoms_id", "from_year", "to_year", "titles", "read_at", "read_by")
REQUIRED = ("wdoms_id", "titles")

_ID = re.compile(r"^F\d{7}$")


def load(path: Path | None = None) -> DegreeTitles:
    """The table at `path`; without a path an empty one, since no title is known to us.

    Raises DirectoryError naming file, row and column when the table cannot be used.
    """
    return DegreeTitles() if path is None else _titles(read_table(path, COLUMNS, REQUIRED))


@dataclass(frozen=True, slots=True)
class Foreign:
    """A table of other headings: its rows, and its headings that no column of ours stands for."""

    titles: DegreeTitles
    left_out: tuple[str, ...]


def load_foreign(path: Path, mapping: Mapping, sheet: str | None = None) -> Foreign:
    """A titles table to be brought in. Stricter than `load`: ids, days and years must be such.

    Raises DirectoryError naming file, row and column.
    """
    table = read_table(path, COLUMNS, REQUIRED, mapping, sheet)
    for row in table.rows:
        _strictly(row)
    return Foreign(_titles(table), table.left_out)


def save(titles: DegreeTitles, path: Path) -> None:
    """Writes the table as CSV, JSON or XLSX (by the file's ending); never half a file is left behind."""
    write_table(path, COLUMNS, [cells(row) for row in titles.rows])


def a_row(
    school: str, years: tuple[int | None, int | None], titles: Sequence[str], read_at: str, read_by: str
) -> DegreeTitle:
    """A row as a person read it in the Reference Guide on the ISO date `read_at`.

    Raises ValueError in words for an id that is none, no title, or years the wrong way round.
    """
    given = [title.strip() for title in titles if title.strip()]
    if not _ID.match(school):
        raise ValueError(f"'{school}' is not a World Directory id: write it as F and seven digits.")
    if not given:
        raise ValueError("Give at least one title, in the wording of the Reference Guide.")
    _in_order(*years)
    return DegreeTitle(
        wdoms_id=school,
        from_year=years[0],
        to_year=years[1],
        titles=given,
        read_at=read_at,
        read_by=read_by,
    )


def rows_for(titles: DegreeTitles, school_id: str, year: int) -> list[DegreeTitle]:
    """The rows for that school and graduation year; an empty year is an open end."""
    return [
        row
        for row in titles.rows
        if row.wdoms_id == school_id
        and (row.from_year is None or row.from_year <= year)
        and (row.to_year is None or year <= row.to_year)
    ]


def cells(row: DegreeTitle) -> dict[str, str]:
    """The row as the table writes it: the cells by column."""
    return {
        "wdoms_id": row.wdoms_id,
        "from_year": str(row.from_year or ""),
        "to_year": str(row.to_year or ""),
        "titles": " | ".join(row.titles),
        "read_at": row.read_at,
        "read_by": row.read_by,
    }


def _titles(table: Table) -> DegreeTitles:
    """The table as read; one without rows says what no table says, and is of the same version."""
    if not table.rows:
        return DegreeTitles()
    return DegreeTitles(rows=[_title(row) for row in table.rows], version=table.version)


def _title(row: Row) -> DegreeTitle:
    return DegreeTitle(
        wdoms_id=row.text("wdoms_id"),
        from_year=_year(row, "from_year"),
        to_year=_year(row, "to_year"),
        titles=[title.strip() for title in row.text("titles").split("|") if title.strip()],
        read_at=row.text("read_at"),
        read_by=row.text("read_by"),
    )


def _year(row: Row, column: str) -> int | None:
    text = row.text(column)
    if not text or text.lower() in {"current", "present"}:
        return None
    if text.isdecimal() and len(text) == 4:
        return int(text)
    raise row.error(column, f"'{text}' is not a year.", "Write four digits, or leave it empty for no limit.")


def _strictly(row: Row) -> None:
    """Raises DirectoryError for an id, a day or years that would be judged by without being such."""
    if not _ID.match(row.text("wdoms_id")):
        what = f"'{row.text('wdoms_id')}' is not a World Directory id."
        raise row.error("wdoms_id", what, "Write it as F and seven digits.")
    try:
        _in_order(_year(row, "from_year"), _year(row, "to_year"))
    except ValueError as error:
        raise row.error("to_year", str(error), "Turn them round.") from None
    day = row.text("read_at")
    try:
        future = bool(day) and date.fromisoformat(day) > date.today()
    except ValueError:
        raise row.error("read_at", f"'{day}' is not a date.", "Write it as 2026-11-22.") from None
    if future:
        raise row.error("read_at", f"{day} lies in the future.", "Give the day on which it was read.")


def _in_order(start: int | None, end: int | None) -> None:
    if start is not None and end is not None and end < start:
        raise ValueError(f"The years end ({end}) before they begin ({start}).")
