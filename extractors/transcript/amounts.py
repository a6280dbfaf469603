"""Credits and hours as one cell may give them together: `4 з.е. 120 час.`, `6 (90 saat)`, `3 / 108`."""

import re
from functools import lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.values import DIGIT_FOR, REPAIRED, Number
from extractors.transcript.vocabulary import alike, words

_PIECES = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:\.[^\W\d_]+)*")
_UNITS = (("credits", "credit_unit"), ("hours", "hour_unit"))


def unit_of(text: str) -> str | None:
    """`credits` or `hours` for a word that names such a unit, else None."""
    folded = fold(text)
    for kind, group in _UNITS:
        if any(alike(folded, known) for known in words(group)):
            return kind
    return None


@lru_cache(maxsize=16384)
def amounts(text: str) -> dict[str, Number]:
    """The numbers of a cell by their unit (`credits`, `hours`), under `plain` the first without one.

    A digit glued to its unit and read as a letter (`бз.е.`) is put right and can hardly be sure.
    """
    found: dict[str, Number] = {}
    pieces = _PIECES.findall(text)
    for index, piece in enumerate(pieces):
        if piece[0].isdecimal():
            kind = unit_of(pieces[index + 1]) if index + 1 < len(pieces) else None
            found.setdefault(kind or "plain", Number(float(piece.replace(",", ".")), 1.0))
        elif (glued := piece[0].translate(DIGIT_FOR)).isdecimal() and (kind := unit_of(piece[1:])):
            found.setdefault(kind, Number(float(glued), REPAIRED))
    return found
