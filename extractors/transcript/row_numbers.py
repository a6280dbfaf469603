"""Running numbers of rows in cells that are none of theirs, and two of them in one row."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.transcript.fits import MARKS
from extractors.transcript.model import Record, column_key
from extractors.transcript.values import RowNumber, row_number

_FEWEST, _MOSTLY = 8, 0.9  # rows, and the share of steps by one, that show running numbers
_HOLDING = (*MARKS, "score_part")
_NEARLY = 0.75  # of the steps, where those of rows that were not read are longer
_TWO_ROWS = 0.6


def row_numbers_apart(records: Sequence[Record]) -> list[Record]:
    """The records; running numbers taken out of the marks that one heading stands over with them.

    Those behind marks are the next table's and go; those before them are the row's own.
    """
    made = _without_the_next(records)
    for key in sorted({key for record in records for key in record.cells if column_key(key) in _HOLDING}):
        held = [index for index, record in enumerate(made) if record.kind == "data" and key in record.cells]
        led = {index: read.value for index in held if (read := _leading(made[index], key))}
        steps = [other - one for one, other in pairwise(led.values())]
        runs = len(led) >= max(_FEWEST, _MOSTLY * len(held))
        if runs and sum(step == 1 for step in steps) >= _MOSTLY * len(steps):
            for index in led:
                made[index] = _apart(made[index], key)
    return made


def _without_the_next(records: Sequence[Record]) -> list[Record]:
    """The records; running numbers of a table beside theirs, behind their marks, are none of their cells."""
    made = list(records)
    for key in sorted({key for record in records for key in record.cells if column_key(key) in MARKS}):
        held = {
            index: read.value
            for index, record in enumerate(made)
            if record.kind == "data" and (read := _behind(record, key))
        }
        steps = [other - one for one, other in pairwise(held.values())]
        runs = all(step > 0 for step in steps) and sum(step == 1 for step in steps) >= _NEARLY * len(steps)
        if len(held) < _FEWEST or not runs:
            continue
        for index in held:
            cell = made[index].cells[key]
            mark, _ = cell.parted(len(cell.words) - 1)
            made[index] = replace(made[index], cells={**made[index].cells, key: mark})
    return made


def _behind(record: Record, key: str) -> RowNumber | None:
    """A running number behind a word of a grade."""
    words = record.cells[key].words if key in record.cells else ()
    worded = len(words) > 1 and any(char.isalpha() for char in words[0].text)
    return row_number(words[-1].text) if worded else None


def _leading(record: Record, key: str) -> RowNumber | None:
    words = record.cells[key].words
    alone = column_key(key) == "score_part"  # marks alone in their cells are doubted elsewhere
    held = len(words) > 1 or alone
    return row_number(words[0].text) if held and "number" not in record.cells else None


def _apart(record: Record, key: str) -> Record:
    number, mark = record.cells[key].parted(1)
    rest = {name: cell for name, cell in record.cells.items() if name != key}
    return replace(record, cells={**rest, "number": number, **({key: mark} if mark.words else {})})


def two_in_one_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; a row with two running numbers, one after the other, is two rows: all of it is doubted."""
    return [
        record.at_most(_TWO_ROWS, record.cells) if record.kind == "data" and _has_two(record) else record
        for record in records
    ]


def _has_two(record: Record) -> bool:
    cell = record.cells.get("number")
    numbers = [read.value for word in cell.words if (read := row_number(word.text))] if cell else []
    return any(other - one == 1 for one, other in pairwise(numbers))
