"""Words to lines: rows by the words' middles, split where a gap is too wide for one sentence."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.page import Line, Word, shared_width

_SAME_ROW = 0.55  # of the smaller height that two words' middles may be apart
_TALLER = 4  # times as high as its neighbour: a slanted mark across the page, no word of its line
_DASHES = frozenset("-–—")
_SURE = 0.9  # a dash less sure is a scratch or a piece of a line
_MIDDLE = 0.35  # of a word's height that a dash stands above or below its middle at most
_WIDE_GAP = 1.8  # of the row's height: wider than any blank of set text, narrower than a column gap


def lines_of(words: Sequence[Word], aspect: float) -> tuple[Line, ...]:
    """Lines in reading order, top to bottom, left to right; columns of one row are separate lines.

    `aspect` is the page's width over its height, to compare gaps across with heights.
    """
    lines: list[Line] = []
    for row in rows_of(words):
        lines.extend(_split(row, aspect))
    return tuple(lines)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share a height on the page, each row from left to right, rows top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        row = _row_for(word, rows)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: min(word.middle for word in row))
    return [sorted(row, key=lambda word: word.box[0]) for row in rows]


def _row_for(word: Word, rows: list[list[Word]]) -> list[Word] | None:
    """The latest row whose nearest word stands at this word's height."""
    for row in rows[-4:][::-1]:
        nearest = min(row, key=lambda other: abs(other.centre - word.centre))
        if _dash_beside(nearest, word) or _dash_beside(word, nearest):
            return row
        if max(nearest.height, word.height) > _TALLER * min(nearest.height, word.height):
            continue
        limit = _SAME_ROW * min(nearest.height, word.height)
        if abs(nearest.middle - word.middle) <= max(limit, 0.002) and not _over(nearest, word):
            return row
    return None


def _dash_beside(dash: Word, word: Word) -> bool:
    """True for a dash that stands in the middle of a word's height, beside it: it is as thin as a hair."""
    if not set(dash.text) <= _DASHES or dash.confidence < _SURE or word.height <= dash.height:
        return False
    return abs(dash.middle - word.middle) <= _MIDDLE * word.height and not _over(dash, word)


def _over(first: Word, second: Word) -> bool:
    """True when the two stand above each other rather than side by side."""
    narrower = min(first.box[2] - first.box[0], second.box[2] - second.box[0])
    return shared_width(first.box, second.box) > 0.5 * narrower


def _split(row: list[Word], aspect: float) -> list[Line]:
    height = sorted(word.height for word in row)[len(row) // 2]
    widest = _WIDE_GAP * height / max(aspect, 1e-6)
    parts: list[list[Word]] = [[row[0]]]
    for before, after in pairwise(row):
        if after.box[0] - before.box[2] > widest:
            parts.append([])
        parts[-1].append(after)
    return [Line(tuple(part)) for part in parts]
