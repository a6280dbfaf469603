"""Marks to two places whose point a scan lost: `1850` in a column of `16.00`, `19.25` was `18.50`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.model import Record, Text, column_key

_PRINTED, _LOST = re.compile(r"^\d{1,2}[.,]\d\d$"), re.compile(r"^\d{3,4}$")
_FEWEST, _MOSTLY = 8, 0.6  # cells to two places, and their share of a column, that show how it is printed
_REPAIRED = 0.6  # how sure a mark can be at most whose point was put back
_MARKS = ("score", "grade", "score_part")


def lost_points_put_back(records: Sequence[Record]) -> list[Record]:
    """The records; marks without their point, in a column of marks to two places, with it, doubted.

    One higher than all those with a point may be another figure, and stays. What was typed lost no point.
    """
    made = list(records)
    for key in sorted({key for record in records for key in record.cells if column_key(key) in _MARKS}):
        cells = {index: record.cells[key] for index, record in enumerate(made) if _holds(record, key)}
        printed = [_value(cell.text) for cell in cells.values() if _PRINTED.match(cell.text)]
        if len(printed) < max(_FEWEST, _MOSTLY * len(cells)):
            continue
        for index, cell in cells.items():
            if _LOST.match(cell.text) and _value(_pointed(cell.text)) <= max(printed):
                made[index] = replace(made[index], cells={**made[index].cells, key: _put_back(cell)})
    return made


def _holds(record: Record, key: str) -> bool:
    return record.kind == "data" and key in record.cells and not record.line.page.typed


def _value(text: str) -> float:
    return float(text.replace(",", "."))


def _pointed(text: str) -> str:
    return f"{text[:-2]}.{text[-2:]}"


def _put_back(cell: Text) -> Text:
    (word,) = cell.words
    sure = min(word.confidence, _REPAIRED)
    return replace(cell, words=(replace(word, text=_pointed(word.text), confidence=sure),))
