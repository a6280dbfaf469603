"""Drawn lines to lattices: the bounds of columns and rows, and the cells, merged where no line parts them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.page import Ruling
from schemas.facts import Box

_TOUCH = 0.006  # of the page: lines this near to each other meet
_SAME = 0.0045  # of the page: lines this near to each other are one bound
_WALL = 0.6  # the share of a cell's side along which a line must run to part it from its neighbour
_FEWEST_UPRIGHT, _FEWEST_LEVEL = 3, 3
_MOST_UPRIGHT = 60  # more are squared paper or a pattern, no table's columns


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as the rows and columns it covers, from and to (exclusive)."""

    top: int
    bottom: int
    left: int
    right: int

    def part(self, left: int, right: int) -> "Cell | None":
        """The cell in a part of the columns, counted from its first; cut where it reaches out at the right.

        One that reaches in from the left is none of the part's.
        """
        if not left <= self.left < right:
            return None
        return Cell(self.top, self.bottom, self.left - left, min(self.right, right) - left)


@dataclass(frozen=True, slots=True)
class Lattice:
    """A ruled table: the bounds of its columns and rows in page fractions, and its cells row by row.

    `walls` say of every row at which of `xs` a line stands, `floors` of each of `ys` over which columns.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]
    walls: tuple[tuple[bool, ...], ...] = ()
    floors: tuple[tuple[bool, ...], ...] = ()

    @property
    def box(self) -> Box:
        """The box around all cells."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def bounds(self, cell: Cell) -> Box:
        """A cell's box on the page."""
        return (self.xs[cell.left], self.ys[cell.top], self.xs[cell.right], self.ys[cell.bottom])

    def at(self, x: float, y: float) -> Cell | None:
        """The cell a point lies in."""
        for cell in self.cells:
            left, top, right, bottom = self.bounds(cell)
            if left <= x < right and top <= y < bottom:
                return cell
        return None

    def part(self, left: int, right: int) -> "Lattice":
        """The columns from one bound to another as a lattice of its own."""
        cells = tuple(part for cell in self.cells if (part := cell.part(left, right)))
        return Lattice(self.xs[left : right + 1], self.ys, cells)


def lattices_of(rulings: Sequence[Ruling]) -> list[Lattice]:
    """The ruled tables of a page, top to bottom, left to right."""
    found = [lattice for group in _groups(rulings) if (lattice := _lattice(group)) is not None]
    return sorted(found, key=lambda lattice: (lattice.ys[0], lattice.xs[0]))


def _groups(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Lines that meet, directly or through others.

    Level lines are looked up by their height: a page may bear thousands of strokes of a pattern.
    """
    level = sorted((one for one in rulings if one.horizontal), key=lambda one: one.box[1])
    upright = [one for one in rulings if not one.horizontal]
    tops = [one.box[1] for one in level]
    thick = max((one.box[3] - one.box[1] for one in level), default=0.0)
    owner = list(range(len(level) + len(upright)))

    for place, one in enumerate(upright, len(level)):
        first = bisect_left(tops, one.box[1] - _TOUCH - thick)
        for other in range(first, bisect_right(tops, one.box[3] + _TOUCH)):
            if _meet(one.box, level[other].box):
                owner[_root(owner, place)] = _root(owner, other)
    groups: dict[int, list[Ruling]] = {}
    for place, one in enumerate([*level, *upright]):
        groups.setdefault(_root(owner, place), []).append(one)
    return list(groups.values())


def _root(owner: list[int], place: int) -> int:
    """The line that stands for all those a line meets; the way to it is shortened."""
    while owner[place] != place:
        owner[place] = owner[owner[place]]
        place = owner[place]
    return place


def _meet(a: Box, b: Box) -> bool:
    across = a[0] - _TOUCH <= b[2] and b[0] - _TOUCH <= a[2]
    return across and a[1] - _TOUCH <= b[3] and b[1] - _TOUCH <= a[3]


def _lattice(group: Sequence[Ruling]) -> Lattice | None:
    level = [one.box for one in group if one.horizontal]
    upright = [(b[1], b[0], b[3], b[2]) for one in group if not one.horizontal for b in (one.box,)]
    if len(level) < 2 or len(upright) < 2:
        return None
    ys = _places(level, (min(b[0] for b in upright), max(b[2] for b in upright)))
    xs = _places(upright, (min(b[0] for b in level), max(b[2] for b in level)))
    if not _FEWEST_UPRIGHT <= len(xs) <= _MOST_UPRIGHT or len(ys) < _FEWEST_LEVEL:
        return None
    ys = _parting(ys, level, xs)
    xs = _parting(xs, upright, ys)
    if len(xs) < _FEWEST_UPRIGHT or len(ys) < _FEWEST_LEVEL:
        return None
    by_bound = [[_drawn(near, *side) for side in pairwise(ys)] for near in _along(upright, xs)]
    walls = tuple(zip(*by_bound, strict=True))
    floors = tuple(tuple(_drawn(near, *side) for side in pairwise(xs)) for near in _along(level, ys))
    return Lattice(tuple(xs), tuple(ys), tuple(cells_of(walls, floors)), walls, floors)


def _places(lines: Sequence[Box], ends: tuple[float, float]) -> list[float]:
    """Where lines run, from first to last; a side that no line closes is where the crossing lines end."""
    found: list[list[float]] = []
    for place in sorted((box[1] + box[3]) / 2 for box in lines):
        if found and place - found[-1][0] <= _SAME:
            found[-1].append(place)
        else:
            found.append([place])
    places = [sum(group) / len(group) for group in found]
    before = [ends[0]] if ends[0] < places[0] - 2 * _SAME else []
    after = [ends[1]] if ends[1] > places[-1] + 2 * _SAME else []
    return [*before, *places, *after]


def _parting(places: Sequence[float], lines: Sequence[Box], across: Sequence[float]) -> list[float]:
    """The bounds but for those that part no two squares: a stroke, or a scrap of a line, is no bound."""
    along = _along(lines, places)
    return [
        place
        for index, place in enumerate(places)
        if index in (0, len(places) - 1)
        or any(_drawn(along[index], start, end) for start, end in pairwise(across))
    ]


def cells_of(walls: Sequence[Sequence[bool]], floors: Sequence[Sequence[bool]]) -> list[Cell]:
    """The cells; squares that no line parts are one, and none where these make no box.

    `walls` say of every row at which bound of its columns a line stands, `floors` of every bound of rows
    over which columns one runs.
    """
    tall, wide = len(walls), len(floors[0])
    owner = {(row, column): (row, column) for row in range(tall) for column in range(wide)}

    def root(square: tuple[int, int]) -> tuple[int, int]:
        while owner[square] != square:
            square = owner[square]
        return square

    def join(one: tuple[int, int], other: tuple[int, int]) -> None:
        first, second = sorted((root(one), root(other)))
        owner[second] = first

    for row, column in owner:
        if column and not walls[row][column]:
            join((row, column - 1), (row, column))
    for row, column in owner:
        if row and not floors[row][column]:
            join((row - 1, column), (row, column))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for square in owner:
        groups.setdefault(root(square), []).append(square)
    return [cell for _, group in sorted(groups.items()) if (cell := _whole(group)) is not None]


def _along(lines: Sequence[Box], places: Sequence[float]) -> list[list[Box]]:
    """The lines that run along each bound."""
    return [[box for box in lines if abs((box[1] + box[3]) / 2 - place) <= _SAME] for place in places]


def _drawn(near: Sequence[Box], start: float, end: float) -> bool:
    """True when lines along a bound close one side of a square."""
    covered = sum(max(0.0, min(end, box[2]) - max(start, box[0])) for box in near)
    return covered >= _WALL * (end - start)


def _whole(group: Sequence[tuple[int, int]]) -> Cell | None:
    rows, columns = [row for row, _ in group], [column for _, column in group]
    cell = Cell(min(rows), max(rows) + 1, min(columns), max(columns) + 1)
    size = (cell.bottom - cell.top) * (cell.right - cell.left)
    return cell if size == len(group) else None


def spans_of(lattice: Lattice, row: int) -> tuple[tuple[int, int], ...]:
    """The cells that cover a row, as the columns each covers from left to right."""
    inside = [cell for cell in lattice.cells if cell.top <= row < cell.bottom]
    return tuple(sorted((cell.left, cell.right) for cell in inside))


def refines(spans: Sequence[tuple[int, int]], coarse: Sequence[tuple[int, int]]) -> bool:
    """True when every bound of the coarse spans is one of the finer ones, over the same width."""
    if not spans or not coarse or spans[0][0] != coarse[0][0] or spans[-1][1] != coarse[-1][1]:
        return False
    closed = all(one[1] == other[0] for one, other in pairwise(spans))
    return closed and {left for left, _ in coarse} <= {left for left, _ in spans}
