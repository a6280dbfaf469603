"""Tables of scans whose lines came broken: a wall or a floor that stops in one cell goes on through it.

A scanner loses pieces of thin lines. Where most of a line is there and no word stands across the missing
piece, the piece is taken as drawn; cells that reach over a line with one word in them stay whole.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Word
from extractors.transcript.fits import crosses
from extractors.transcript.grid.lattice import Lattice, cells_of

_MOSTLY = 0.6  # of its length that must be drawn of a level line that goes on
_PARTLY, _STRAY = 0.35, 0.1  # as much of an upright one, which words of so many rows may cross
_ROW = 0.5  # the share of such walls that a row must have of its own: a line across all columns has none
_CROSSED = 0.25  # of a word's height
_BLANK = 0.8  # of a word's height


def mended(lattice: Lattice, words: Sequence[Word], aspect: float) -> Lattice:
    """The lattice with the missing pieces of its lines; `aspect` is the page's width by its height.

    In rows above the first that is whole, as those of a heading, a line parts nothing but two labels.
    """
    walls = [list(row) for row in lattice.walls]
    inside = _by_row(lattice, words)
    parted = [place for place, row in enumerate(walls) if any(row[1:-1])]
    usual = [
        bound
        for bound in range(1, len(lattice.xs) - 1)
        if _share([walls[place][bound] for place in parted]) >= _PARTLY
        and _share([_crossed(inside[place], lattice.xs[bound]) for place in parted]) <= _STRAY
    ]
    first = next(
        (place for place, row in enumerate(walls) if usual and all(row[bound] for bound in usual)), None
    )
    if first is None:
        return lattice
    for place, row in enumerate(walls):
        if _share([row[bound] for bound in usual]) < _ROW:
            continue
        for bound in usual:
            x = lattice.xs[bound]
            free = not _crossed(inside[place], x)
            labels = place >= first or _two_labels(inside[place], lattice.xs[bound - 1 : bound + 2], aspect)
            row[bound] = row[bound] or (free and labels)
    floors = _floors(lattice, first, inside)
    cells = tuple(cells_of(walls, floors))
    return replace(lattice, cells=cells, walls=tuple(map(tuple, walls)), floors=tuple(map(tuple, floors)))


def _two_labels(words: Sequence[Word], bounds: Sequence[float], aspect: float) -> bool:
    """True for words in the cells on either side of the middle bound with more than a blank between."""
    left, x, right = bounds
    before = [word for word in words if left <= word.centre < x]
    after = [word for word in words if x <= word.centre < right]
    if not before or not after:
        return False
    heights = [word.box[3] - word.box[1] for word in (*before, *after)]
    blank = _BLANK * min(heights) / max(aspect, 0.1)
    return min(word.box[0] for word in after) - max(word.box[2] for word in before) > blank


def _floors(lattice: Lattice, first: int, inside: Sequence[Sequence[Word]]) -> list[list[bool]]:
    """The level lines; a piece missing between two words of a column is put in."""
    floors = [list(row) for row in lattice.floors]
    for bound in range(first + 1, len(lattice.ys) - 1):
        if _share(floors[bound]) < _MOSTLY:
            continue
        y = lattice.ys[bound]
        for column, drawn in enumerate(floors[bound]):
            left, right = lattice.xs[column], lattice.xs[column + 1]
            above, below = (
                [word for word in inside[row] if left <= word.centre < right] for row in (bound - 1, bound)
            )
            both = bool(above) and bool(below) and not any(_cut(word, y) for word in (*above, *below))
            floors[bound][column] = drawn or both
    return floors


def _by_row(lattice: Lattice, words: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in lattice.ys[1:]]
    left, _, right, _ = lattice.box
    for word in words:
        height = (word.box[1] + word.box[3]) / 2
        if not (left <= word.centre < right and lattice.ys[0] <= height < lattice.ys[-1]):
            continue
        found[bisect_right(lattice.ys, height) - 1].append(word)
    return found


def _crossed(words: Sequence[Word], x: float) -> bool:
    return any(crosses(word, x) for word in words)


def _cut(word: Word, y: float) -> bool:
    margin = _CROSSED * (word.box[3] - word.box[1])
    return word.box[1] + margin < y < word.box[3] - margin


def _share(drawn: Sequence[bool]) -> float:
    return sum(drawn) / len(drawn) if drawn else 0.0
