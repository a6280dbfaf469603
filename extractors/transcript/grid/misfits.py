"""Columns of a ruled table whose cells are not what their heading seems to ask for.

Where it is one column alone its heading was misunderstood, not the table: grades in words under `Result`.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM
from extractors.transcript.fits import WORDY, fits_column
from extractors.transcript.grades import mark
from extractors.transcript.model import Record, column_key

_FITTING = 0.9  # the share of cells that must hold what their column asks for
_MOSTLY = 0.9  # the share of cells that must be words alone
_HALF = 0.5


def misfits(data: Sequence[Record]) -> dict[str, float]:
    """The columns of which more than a few cells do not hold what is asked for, and the share of these."""
    shares = {key: _misfit(data, key) for key in sorted({key for record in data for key in record.cells})}
    return {key: share for key, share in shares.items() if share > 1 - _FITTING}


def _misfit(data: Sequence[Record], key: str) -> float:
    """The share of cells that do not fit; hardly read ones say nothing but that too few say anything."""
    cells = [record.cells[key] for record in data if key in record.cells]
    told = [fits_column(column_key(key), cell.text) for cell in cells if cell.probability >= READ_FROM]
    rest = [fits_column(column_key(key), cell.text) for cell in cells if cell.probability < READ_FROM]
    share = told.count(False) / max(1, len(told) - told.count(None))
    return share if told.count(True) >= rest.count(False) else max(share, _HALF)


def another_name(data: Sequence[Record], key: str, share: float) -> str | None:
    """What such a column holds: grades where it speaks in words under a score's heading, else no fact.

    None where most of its cells do fit: then it is not the heading that was misunderstood.
    """
    texts = _texts(data, key)
    worded = sum(bool(WORDY.search(text)) and not any(map(str.isdecimal, text)) for text in texts)
    others = {column_key(other) for record in data for other in record.cells}
    if worded >= _MOSTLY * len(texts) and "grade" not in others and _may_hold_words(key, texts):
        return "grade"
    return "other" if share > _HALF else None


def _may_hold_words(key: str, texts: Sequence[str]) -> bool:
    """True under a heading of scores, and under one of letters over words of grades (`in letters`)."""
    graded = sum(mark(text).word is not None for text in texts)
    return column_key(key) == "score" or (column_key(key) == "letter" and graded >= _MOSTLY * len(texts))


def renamed(records: Sequence[Record], key: str, name: str) -> tuple[Record, ...]:
    """The records with another name for what a column holds."""
    return tuple(_renamed(record, key, name) for record in records)


def _texts(data: Sequence[Record], key: str) -> list[str]:
    return [record.cells[key].text for record in data if key in record.cells]


def _renamed(record: Record, key: str, name: str) -> Record:
    found = record.place_of(key)
    place = -1 if found is None else found
    columns = tuple(
        replace(column, key=name) if index == place else column for index, column in enumerate(record.columns)
    )
    own = f"{name}#{place}" if name in record.cells else name
    cells = {own if known == key else known: cell for known, cell in record.cells.items()}
    return replace(record, cells=cells, columns=columns)
