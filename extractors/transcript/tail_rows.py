"""Lines below a table that look like its rows but hold none of its values: a date, a heading, a name."""

from collections.abc import Sequence
from statistics import median

from extractors.transcript.amounts import amounts
from extractors.transcript.fits import MARKS, NUMERIC
from extractors.transcript.grades import is_value
from extractors.transcript.model import Record, Text, column_key
from extractors.transcript.values import number

_DOUBTED = 0.6
_HIGHEST = 200.0  # no scale of marks goes beyond
_USUAL = 2  # values in most rows of a table that is told by them


def tail_rows_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; rows without a value doubted where no row with values follows on their page.

    A numbered row whose values were all misread looks the same, so it is doubted, not dropped.
    """
    counts = [_values(record) if record.kind == "data" else 0 for record in records]
    filled = [count for record, count in zip(records, counts, strict=True) if record.kind == "data"]
    if not filled or median(filled) < _USUAL:
        return list(records)
    last = {record.line.page.number: place for place, record in enumerate(records) if counts[place]}
    return [
        record.at_most(_DOUBTED, record.cells)
        if record.kind == "data" and not counts[place] and place > last.get(record.line.page.number, -1)
        else record
        for place, record in enumerate(records)
    ]


def _values(record: Record) -> int:
    """How many cells of amounts and marks hold one, read as it stands."""
    return sum(
        _is_filled(column_key(key), cell)
        for key, cell in record.cells.items()
        if column_key(key) in (*NUMERIC, *MARKS)
    )


def _is_filled(key: str, cell: Text) -> bool:
    read = number(cell.text)
    if read is not None and key in MARKS:
        return read.ceiling == 1.0 and read.value <= _HIGHEST  # `2011` is a year
    united = any(unit != "plain" for unit in amounts(cell.text))
    return united or is_value(cell.text)
