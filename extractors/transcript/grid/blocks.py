"""Tables that stand on top of one another and share their lines: each has columns of its own."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.page import Ruling, Word
from extractors.transcript.grid.lattice import Lattice, lattices_of, refines, spans_of
from extractors.transcript.grid.words import Filled, filled
from extractors.transcript.headings import heading_of
from schemas.facts import Box

_NEAR = 0.002  # of the page: how exactly lines end where others run
_FEWEST = 2  # rows that show another table; a single odd row is a sum's

Spans = tuple[tuple[int, int], ...]


def by_blocks(
    lattice: Lattice, rulings: Sequence[Ruling], words: Sequence[Word], aspect: float
) -> list[Filled]:
    """The tables of a lattice from the top, filled: a new one begins where its columns are others."""
    table = filled(lattice, words, aspect)
    begins = _begins(table)
    if len(begins) == 1:
        return [table]
    left, top, right, bottom = lattice.box
    ends = [top, *(lattice.ys[row] for row in begins[1:]), bottom]
    parts = [_within(rulings, (left, one, right, other)) for one, other in pairwise(ends)]
    return [filled(own, words, aspect) for part in parts for own in lattices_of(part)]


def _within(rulings: Sequence[Ruling], box: Box) -> list[Ruling]:
    """The lines in a box, those that run through it cut at its top and bottom."""
    kept = []
    for ruling in rulings:
        left, top, right, bottom = ruling.box
        if right < box[0] - _NEAR or left > box[2] + _NEAR:
            continue
        top, bottom = max(top, box[1] - _NEAR), min(bottom, box[3] + _NEAR)
        if bottom - top > (0 if ruling.horizontal else 2 * _NEAR):
            kept.append(replace(ruling, box=(left, top, right, bottom)))
    return kept


def _begins(table: Filled) -> list[int]:
    """The first rows of the tables; one begins behind a row without cells, too."""
    lattice = table.lattice
    found, finest = [0], spans_of(lattice, 0)
    for row in range(1, len(lattice.ys) - 1):
        own = spans_of(lattice, row)
        apart = bool(own) and not spans_of(lattice, row - 1)
        other = own if apart else None if _agree(own, finest) else _finest_from(lattice, row, finest)
        if other is not None:
            found.append(row if apart else _with_heading(table, row, found[-1]))
        finest = other or (own if refines(own, finest) else finest)
    return [row for row in found if not row or _is_closed(lattice, row)]


def _agree(one: Spans, other: Spans) -> bool:
    return refines(one, other) or refines(other, one)


def _finest_from(lattice: Lattice, first: int, before: Spans) -> Spans | None:
    """The columns of a table that begins with a row; None where the rows from there on show none."""
    finest = spans_of(lattice, first)
    rows = range(first + 1, min(first + _FEWEST, len(lattice.ys) - 1))
    for row in rows:
        own = spans_of(lattice, row)
        if not _agree(own, finest) or _agree(own, before):
            return None
        finest = own if refines(own, finest) else finest
    covered = bool(finest) and (finest[0][0], finest[-1][1]) == (before[0][0], before[-1][1])
    return finest if covered and rows and len(finest) > 1 else None


def _with_heading(table: Filled, row: int, top: int) -> int:
    """The row, or the one above it that names nothing but the sections that begin."""
    texts = [
        " ".join(word.text for word in words)
        for cell in table.lattice.cells
        if cell.top == row - 1 and (words := table.in_cell(cell))
    ]
    named = row - 1 > top and bool(texts) and all(heading_of(text) for text in texts)
    return row - 1 if named else row


def _is_closed(lattice: Lattice, row: int) -> bool:
    """True where no cell reaches over the line above a row."""
    return not any(cell.top < row < cell.bottom for cell in lattice.cells)
