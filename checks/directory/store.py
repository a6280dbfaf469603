"""The directory file: CSV or JSON with the contract's columns (section 5), read and written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from checks.data import FOLDER
from checks.directory.programs import format_programs, parse_programs
from checks.directory.school_names import format_name, parse_name
from checks.directory.years import format_years, parse_years
from checks.errors import DirectoryError
from checks.tables import Mapping, Row, Table, read_table, write_table
from schemas.school import Directory, School, SponsorNote, YearRange

T = TypeVar("T")

SHIPPED = FOLDER / "directory.csv"
COLUMNS = (
    "wdoms_id",
    "name",
    "alternate_names",
    "city",
    "country",
    "operational",
    "ecfmg_note_text",
    "graduation_years",
    "read_at",
    "read_by",
)
EXTRA = ("screenshot", "source", "as_of", "operational_years", "accreditation", "programs")
"""Columns beyond the contract's; a table may have any of them or none."""
REQUIRED = ("wdoms_id", "name")
DEMONSTRATION = "DEMONSTRATION"

_ID = re.compile(r"^F\d{7}$")
_YES, _NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})


def load(path: Path | None = None) -> Directory:
    """The directory at `path`, or the shipped one; its version is the hash of the file's bytes.

    Raises DirectoryError naming file, row and column when the table cannot be used.
    """
    return _directory(read_table(path or SHIPPED, COLUMNS + EXTRA, REQUIRED))


@dataclass(frozen=True, slots=True)
class Foreign:
    """A table of other headings: its schools, our columns that it has, and its headings left out."""

    directory: Directory
    columns: frozenset[str]
    left_out: tuple[str, ...]


def load_foreign(path: Path, mapping: Mapping, sheet: str | None = None) -> Foreign:
    """A directory from a table with headings of its own. Raises DirectoryError as `load` does."""
    table = read_table(path, COLUMNS + EXTRA, REQUIRED, mapping, sheet)
    return Foreign(_directory(table), table.columns, table.left_out)


def _directory(table: Table) -> Directory:
    schools = [_school(row) for row in table.rows]
    _no_doubles(table, schools)
    return Directory(
        schools=schools,
        version=table.version,
        as_of=max((school.as_of for school in schools), default=""),
        demonstration=any(map(_invented, schools)),
    )


def _invented(school: School) -> bool:
    """True when the row says that its note is the demonstration's, in whichever cell that still stands."""
    said = (school.source, school.note.text, school.note.read_by)
    return any(text.upper().startswith(DEMONSTRATION) for text in said)


def save(directory: Directory, path: Path) -> None:
    """Writes the directory as CSV, JSON or XLSX (by the file's ending); never half a file is left behind."""
    write_table(path, COLUMNS + EXTRA, [cells(school) for school in directory.schools])


def _school(row: Row) -> School:
    identity = row.text("wdoms_id")
    if not _ID.match(identity):
        raise row.error(
            "wdoms_id", f"'{identity}' is not a World Directory id.", "Write it as F and seven digits."
        )
    return School(
        wdoms_id=identity,
        name=row.text("name"),
        alternate_names=[parse_name(part) for part in row.text("alternate_names").split("|") if part.strip()],
        city=row.text("city"),
        country=row.text("country"),
        operational=_yes_no(row, "operational"),
        operational_years=_understood(row, "operational_years", _years),
        accreditation=row.text("accreditation"),
        programs=_understood(row, "programs", parse_programs),
        note=_note(row),
        source=row.text("source"),
        as_of=_date(row, "as_of"),
    )


def _understood(row: Row, column: str, parse: Callable[[str], T]) -> T:
    """The cell as `parse` understands it; what it does not understand is an error that names the cell."""
    try:
        return parse(row.text(column))
    except ValueError as error:
        raise row.error(column, f"{error}.", "Correct it, or leave the cell empty.") from None


def _years(text: str) -> list[YearRange]:
    ranges, rest = parse_years(text)
    if rest:
        raise ValueError(f"'{rest}' are no years: write 1930 - 1991; 2000 - Current")
    return ranges


def _note(row: Row) -> SponsorNote:
    years = row.text("graduation_years")
    ranges, unparsed = parse_years(years)
    return SponsorNote(
        text=row.text("ecfmg_note_text"),
        years=years,
        read_at=_date(row, "read_at"),
        read_by=row.text("read_by"),
        ranges=ranges,
        unparsed=unparsed,
        screenshot=row.text("screenshot"),
    )


def _date(row: Row, column: str) -> str:
    text = row.text(column)
    if not text:
        return ""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        raise row.error(
            column, f"'{text}' is not a date.", "Write it as 2026-11-22, or leave it empty."
        ) from None


def _yes_no(row: Row, column: str) -> bool | None:
    text = row.text(column).lower()
    if not text:
        return None
    if text in _YES | _NO:
        return text in _YES
    raise row.error(column, f"'{text}' is neither yes nor no.", "Write yes or no, or leave it empty.")


def _no_doubles(table: Table, schools: list[School]) -> None:
    seen: dict[str, int] = {}
    for row, school in zip(table.rows, schools, strict=True):
        if school.wdoms_id in seen:
            what = f"{school.wdoms_id} stands here and in row {seen[school.wdoms_id]}."
            raise DirectoryError(
                table.file, what, "Keep one row for each school.", row=row.number, column="wdoms_id"
            )
        seen[school.wdoms_id] = row.number


def school_of(row: dict[str, str]) -> School:
    """The school of a row as `cells` gives it."""
    return _school(Row("directory", 0, row))


def cells(school: School) -> dict[str, str]:
    """The school as a row of the table: the cells by column."""
    return {
        "wdoms_id": school.wdoms_id,
        "name": school.name,
        "alternate_names": " | ".join(map(format_name, school.alternate_names)),
        "city": school.city,
        "country": school.country,
        "operational": {True: "yes", False: "no", None: ""}[school.operational],
        "ecfmg_note_text": school.note.text,
        "graduation_years": school.note.years,
        "read_at": school.note.read_at,
        "read_by": school.note.read_by,
        "screenshot": school.note.screenshot,
        "source": school.source,
        "as_of": school.as_of,
        "operational_years": format_years(school.operational_years),
        "accreditation": school.accreditation,
        "programs": format_programs(school.programs),
    }
