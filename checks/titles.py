"""The degree title table: what ECFMG's Reference Guide lists for a school and year (ELG-07)."""

from pathlib import Path

from checks.tables import Row, read_table
from schemas.school import DegreeTitle, DegreeTitles

COLUMNS = ("wdoms_id", "from_year", "to_year", "titles", "read_at", "read_by")


def load(path: Path | None = None) -> DegreeTitles:
    """The table at `path`; without a path an empty one, since no title is known to us.

    Raises DirectoryError naming file, row and column when the table cannot be used.
    """
    if path is None:
        return DegreeTitles()
    table = read_table(path, COLUMNS, ("wdoms_id", "titles"))
    return DegreeTitles(rows=[_title(row) for row in table.rows], version=table.version)


def rows_for(titles: DegreeTitles, school_id: str, year: int) -> list[DegreeTitle]:
    """The rows for that school and graduation year; an empty year is an open end."""
    return [
        row
        for row in titles.rows
        if row.wdoms_id == school_id
        and (row.from_year is None or row.from_year <= year)
        and (row.to_year is None or year <= row.to_year)
    ]


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
