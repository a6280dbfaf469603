"""A lattice's words in their cells, each cell's in the order they are read in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.page import PageText, Word, around
from extractors.transcript.fold import fold
from extractors.transcript.grid.lattice import Cell, Lattice
from extractors.transcript.rows import table_words, visual_rows
from extractors.transcript.vocabulary import words as vocabulary

_CROSSES = 0.25  # the share of a word's width or height that must lie beyond a drawn line
_LINE = 0.5  # of a word's height: words whose middles are nearer stand on one line
_TURNED = 1.5  # how much taller than wide a word is that is printed upwards
_LETTERS = 3
_LAID = 1.15  # how much wider than tall a single letter is that is printed upwards
_BLANK = 0.13  # of the size of upward print: pieces nearer than this are of one word


@dataclass(frozen=True, slots=True)
class Filled:
    """A lattice with the words of every cell as they are read, and all words of the page in its cells.

    `spoiled` are the words that a drawn line cuts in two, `every` all between its outer lines.
    """

    lattice: Lattice
    words: Mapping[Cell, tuple[Word, ...]]
    inside: frozenset[Word]
    spoiled: frozenset[Word]
    every: tuple[Word, ...]

    def part(self, left: int, right: int) -> "Filled":
        """The columns from one bound to another with their words, as a table of their own."""
        words = {own: inside for cell, inside in self.words.items() if (own := cell.part(left, right))}
        lattice = self.lattice.part(left, right)
        first, last = lattice.xs[0], lattice.xs[-1]
        every = tuple(word for word in self.every if first <= (word.box[0] + word.box[2]) / 2 < last)
        return replace(self, lattice=lattice, words=words, every=every)

    def in_cell(self, cell: Cell) -> tuple[Word, ...]:
        """The words of a cell in reading order."""
        return self.words.get(cell, ())


def grid_words(page: PageText) -> list[Word]:
    """The words that may stand in cells, those printed upwards among them; no watermarks."""
    kept = table_words(page)
    marks = vocabulary("watermark")
    if page.typed:
        return [word for word in page.words if not (fold(word.text) in marks and word.text.isupper())]
    known = set(kept)
    return kept + [word for word in page.words if word not in known and is_turned(word, page.aspect)]


def filled(lattice: Lattice, words: Sequence[Word], aspect: float) -> Filled:
    """The lattice with each word in the cell in which its middle lies."""
    left, top, right, bottom = lattice.box
    found: dict[Cell, list[Word]] = {}
    spoiled: set[Word] = set()
    every: list[Word] = []
    for word in words:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        if not (left <= x < right and top <= y < bottom):
            continue
        every.append(word)
        cell = lattice.at(x, y)
        if cell is None:
            continue
        found.setdefault(cell, []).append(word)
        if not is_turned(word, aspect) and _is_cut(word, lattice.bounds(cell)):
            spoiled.add(word)
    ordered = {cell: tuple(in_order(inside, aspect)) for cell, inside in found.items()}
    inside = frozenset(word for some in found.values() for word in some)
    return Filled(lattice, ordered, inside, frozenset(spoiled), tuple(every))


def _is_cut(word: Word, bounds: tuple[float, float, float, float]) -> bool:
    wide, tall = word.box[2] - word.box[0], word.box[3] - word.box[1]
    over_sides = max(bounds[0] - word.box[0], word.box[2] - bounds[2]) > _CROSSES * wide
    # Boxes of letters are as tall as the font's lines, taller than narrow rows are.
    over_ends = max(bounds[1] - word.box[1], word.box[3] - bounds[3]) > 1.4 * _CROSSES * tall
    return over_sides or over_ends


def is_turned(word: Word, aspect: float) -> bool:
    """True for a word printed upwards, or a letter of one: such a letter's box is wide and low."""
    wide, tall = (word.box[2] - word.box[0]) * aspect, word.box[3] - word.box[1]
    letters = sum(char.isalnum() for char in word.text)
    if len(word.text) == 1:
        return wide > _LAID * tall and letters == 1
    return tall > _TURNED * wide and letters >= _LETTERS


def in_order(words: Sequence[Word], aspect: float) -> list[Word]:
    """The words of a cell line by line; upward print from the bottom up, its lines from the left."""
    turned = sum(is_turned(word, aspect) for word in words)
    if turned and not any(_is_level(word, aspect) for word in words) and _stacked(words):
        return [word for line in _upward_lines(words) for word in _put_together(line, aspect)]
    heights = sorted(word.box[3] - word.box[1] for word in words)
    rows = visual_rows(words, heights[len(heights) // 2], {})
    return [word for row in rows for word in row.words]


def _is_level(word: Word, aspect: float) -> bool:
    wide, tall = (word.box[2] - word.box[0]) * aspect, word.box[3] - word.box[1]
    return wide > _TURNED * tall and len(word.text) >= _LETTERS


def _stacked(words: Sequence[Word]) -> bool:
    """True for one long word, or pieces that stand over one another in a line or a few."""
    return len(words) == 1 or len(_upward_lines(words)) < len(words)


def _upward_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Pieces of upward print by their lines from the left, each line from the bottom up."""
    widths = sorted(word.box[2] - word.box[0] for word in words)
    width = widths[len(widths) // 2]
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box[0] + word.box[2]):
        middle = (word.box[0] + word.box[2]) / 2
        first = (lines[-1][0].box[0] + lines[-1][0].box[2]) / 2 if lines else 0.0
        if lines and middle - first <= _LINE * width:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: -word.box[3]) for line in lines]


def _put_together(line: Sequence[Word], aspect: float) -> list[Word]:
    """The words of an upward line; letters that were found one by one are whole words again."""
    made: list[Word] = []
    for word in line:
        size = (word.box[2] - word.box[0]) * aspect
        if made and made[-1].box[1] - word.box[3] < _BLANK * size:
            before = made[-1]
            sure = min(before.confidence, word.confidence)
            made[-1] = Word(before.text + word.text, around((before.box, word.box)), sure)
        else:
            made.append(word)
    return made
