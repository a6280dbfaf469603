"""The columns of a table of very few rows: what stands together in a row goes under its part of the heading.

Words that stand one under another show columns only where many rows do so; the first words of a few titles
leave empty stretches that look like the blank between two columns.
"""

from collections.abc import Sequence
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.gaps import cut_at_blanks, emptiest
from extractors.transcript.header import Header
from extractors.transcript.model import Column, Row, hull
from extractors.transcript.owners import owners_of

_APART = 2.0  # character widths: a blank between two words of a cell is smaller


def columns_of_few(
    header: Header, rows: Sequence[Row], words: Sequence[Word], left: float, right: float
) -> list[Column]:
    """Columns by the heading and the cells of a few rows; `words` are all that stand below the heading."""
    reach = _reach(header, rows)
    edges = [left]
    for (one, before), (other, after) in pairwise(zip(header.parts, reach, strict=True)):
        if before[1] < after[0]:
            edges.append((before[1] + after[0]) / 2)
        else:
            low, high = (one.left + one.right) / 2, (other.left + other.right) / 2
            edges.append(emptiest(words, low, high, (one.right + other.left) / 2))
    edges.append(right)
    return [
        Column(key, start, end, heading=part.text)
        for key, part, start, end in zip(header.keys, header.parts, edges, edges[1:], strict=False)
    ]


def _reach(header: Header, rows: Sequence[Row]) -> list[tuple[float, float]]:
    """How far the cells under each part of the heading reach; the part itself where it has none."""
    found: list[list[tuple[float, float]]] = [[] for _ in header.parts]
    for row in rows:
        cells = _cells(row)
        for cell, owner in zip(cells, owners_of(cells, header.parts), strict=True):
            if owner is not None:
                found[owner].append(cell)
    return [
        (min(cell[0] for cell in cells), max(cell[1] for cell in cells)) if cells else (part.left, part.right)
        for part, cells in zip(header.parts, found, strict=True)
    ]


def _cells(row: Row) -> list[tuple[float, float]]:
    """Left and right ends of what stands together in a row."""
    return [hull(group) for group in cut_at_blanks(row.words, _APART)]
