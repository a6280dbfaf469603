"""Cells of two columns of which one heading was not read: scores before their letters, hours before `Exam`.

That they are two, and what they are, all rows show together: scores as high as their letters are good, and a
few words over and over behind the figures.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.transcript.fits import NUMERIC
from extractors.transcript.grades import letter
from extractors.transcript.model import Record, Text, column_key
from extractors.transcript.relations import concordance
from extractors.transcript.values import number

_FEWEST, _MOSTLY = 8, 0.8  # rows that show it, and their share of those with such a cell
_CONCORDANT = 0.97  # letters and scores so much of one mind belong together
_FEW_KINDS = 0.34  # different words, of the rows

Parted = dict[int, tuple[Text, Text]]
"""The figure and the rest of a cell, by the record it is of."""


def crowded_parted(records: Sequence[Record]) -> list[Record]:
    """The records; such cells cut into the two they are."""
    made = list(records)
    parted = _with_figures(made, "letter", "score")
    if _rise_together(parted):
        made = _cut(made, parted, "score", "letter")
    for key in NUMERIC:
        parted = _with_figures(made, key, "type")
        kinds = {rest.text for _, rest in parted.values()}
        if all(map(_is_worded, kinds)) and len(kinds) <= _FEW_KINDS * len(parted):
            made = _cut(made, parted, key, "type")
    return made


def _with_figures(records: Sequence[Record], key: str, lost: str) -> Parted:
    """The cells of a column that are a figure and more, in tables without the other column; none for few."""
    held = [
        index
        for index, record in enumerate(records)
        if record.kind == "data" and key in record.cells and not _has(record, lost)
    ]
    found = {index: records[index].cells[key].parted(1) for index in held}
    parted = {index: pair for index, pair in found.items() if pair[1].words and _is_figure(pair[0].text)}
    return parted if len(parted) >= max(_FEWEST, _MOSTLY * len(held)) else {}


def _has(record: Record, key: str) -> bool:
    return key in {column_key(name) for name in record.cells} or key in {one.key for one in record.columns}


def _is_figure(text: str) -> bool:
    read = number(text)
    return read is not None and read.ceiling == 1.0


def _is_worded(text: str) -> bool:
    return text.replace(" ", "").isalpha() and letter(text) is None


def _rise_together(parted: Parted) -> bool:
    """True for figures as high as the letters behind them are good."""
    said = (
        concordance(*zip(*((one.text, rest.text) for one, rest in parted.values()), strict=True))
        if parted
        else None
    )
    return said is not None and said >= _CONCORDANT


def _cut(
    records: Sequence[Record], parted: Mapping[int, tuple[Text, Text]], first: str, second: str
) -> list[Record]:
    """The records with the cells for a figure and for the rest."""
    return [
        replace(record, cells={**record.cells, first: parted[index][0], second: parted[index][1]})
        if index in parted
        else record
        for index, record in enumerate(records)
    ]
