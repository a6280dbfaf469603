"""Lines of sums whose words were misread: told by their numbers, so that none is counted as a course."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.fits import MARKS
from extractors.transcript.model import Record, column_key
from extractors.transcript.values import is_empty, number

_SUMMED = ("credits", "credits_ects", "hours", "hours_total")
_FEWEST = 2  # rows a sum is for
_GRADED = 0.8  # the share of rows with a grade, from which on one without a grade is odd
_TOO_MANY = 15  # credits: no course has as many


def with_hidden_totals(records: Sequence[Record]) -> list[Record]:
    """The records; a row without number and grade that sums up the rows before it is a total."""
    data = [record for record in records if record.kind == "data"]
    graded = sum(_graded(record) for record in data) >= _GRADED * len(data)
    made: list[Record] = []
    section: list[Record] = []
    for record in records:
        hidden = record.kind == "data" and not _graded(record) and not _numbered(record)
        if hidden and (_sums_up(record, section) or (graded and _too_many(record))):
            made.append(replace(record, kind="total"))
            section = []
            continue
        made.append(record)
        section = [*section, record] if record.kind == "data" else []
    return made


def _graded(record: Record) -> bool:
    return any(column_key(key) in MARKS and not is_empty(cell.text) for key, cell in record.cells.items())


def _numbered(record: Record) -> bool:
    return any(key in record.cells and not is_empty(record.cells[key].text) for key in ("number", "code"))


def _sums_up(record: Record, section: Sequence[Record]) -> bool:
    amounts = {key: value for key in _SUMMED if (value := _amount(record, key)) is not None}
    if len(section) < _FEWEST or not amounts:
        return False
    return all(value == sum(_amount(row, key) or 0.0 for row in section) for key, value in amounts.items())


def _too_many(record: Record) -> bool:
    return any((_amount(record, key) or 0.0) >= _TOO_MANY for key in ("credits", "credits_ects"))


def _amount(record: Record, key: str) -> float | None:
    read = number(record.cells[key].text) if key in record.cells else None
    return read.value if read else None
