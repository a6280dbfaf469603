"""Halves of a lattice: a heading that comes twice side by side is of two lists beside each other."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.transcript.fold import fold
from extractors.transcript.grid.lattice import Lattice, spans_of
from extractors.transcript.grid.words import Filled

_FEWEST = 3  # cells of a heading that comes twice
_MOST_BESIDE = 4
_ROWS_LOOKED_AT = 12


def strips(table: Filled) -> list[tuple[int, int]]:
    """The stretches of columns that are lists of their own, from left to right; the whole one if none."""
    whole = [(0, len(table.lattice.xs) - 1)]
    for row in range(min(_ROWS_LOOKED_AT, len(table.lattice.ys) - 1)):
        cells = sorted((cell for cell in table.lattice.cells if cell.top == row), key=lambda cell: cell.left)
        texts = [" ".join(fold(word.text) for word in table.in_cell(cell)) for cell in cells]
        for times in range(_MOST_BESIDE, 1, -1):
            if _repeats(texts, times):
                step = len(cells) // times
                starts = [0, *(cells[place * step].left for place in range(1, times)), whole[0][1]]
                found = list(pairwise(starts))
                return found if _parted(table.lattice, row, starts[1:-1]) else whole
    return whole


def _repeats(texts: Sequence[str], times: int) -> bool:
    if len(texts) % times or len(texts) // times < 2 or len(texts) < _FEWEST:
        return False
    step = len(texts) // times
    first = texts[:step]
    named = sum(any(char.isalpha() for char in text) for text in first) >= 2
    return named and all(texts[place * step : (place + 1) * step] == first for place in range(times))


def _parted(lattice: Lattice, row: int, bounds: Sequence[int]) -> bool:
    """True when hardly a row has a cell that reaches over the bounds but those that span all."""
    crossing = 0
    for other in range(row, len(lattice.ys) - 1):
        spans = spans_of(lattice, other)
        crossing += len(spans) > 1 and any(left < bound < right for bound in bounds for left, right in spans)
    return crossing <= 0.2 * (len(lattice.ys) - 1 - row)


def over_all(lattice: Lattice, bounds: Sequence[int]) -> list[int]:
    """Rows that begin a new block of the lists: one cell of them reaches over a bound between two lists."""
    return [cell.top for cell in lattice.cells if any(cell.left < bound < cell.right for bound in bounds)]
