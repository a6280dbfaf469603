"""Headings of scanned tables whose cells no line parts: in a shaded row the scanner loses the lines.

The rows below show the columns; each label stands over its own.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.confidence import READ_FROM
from extractors.page import Word
from extractors.transcript.fits import crosses
from extractors.transcript.fold import fold
from extractors.transcript.grid.heading import Heading, is_labelled
from extractors.transcript.grid.lattice import spans_of
from extractors.transcript.grid.words import Filled
from extractors.transcript.header import Part, enough, is_label_word, key_of, segments_of
from extractors.transcript.heads import is_section, put
from extractors.transcript.model import Row
from extractors.transcript.rows import line_height, visual_rows

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_ROWS = 4  # of the lattice that a heading without its lines takes up
_LABELLED = 0.5  # the share of a line's words that must be words of headings
_KNOWN = 0.6  # the share of the columns that must be understood


def heading_over(table: Filled, row: int, aspect: float) -> Heading | None:
    """The heading that begins with a row of the lattice without the lines between its cells."""
    spans = _usual_spans(table)
    last = _first_of(table, spans, row)
    if spans is None or last is None or not row < last <= row + _MOST_ROWS:
        return None
    lines = _lines(table, row, last)
    first = _first_label(lines)
    edges = [table.lattice.xs[left] for left, _ in spans[1:]]
    labels = [word for line in lines[first:] for word in line.words]
    if not labels or not is_labelled(labels) or any(crosses(word, edge) for word in labels for edge in edges):
        return None
    parts = _parts(
        lines[first:], [(table.lattice.xs[a], table.lattice.xs[b]) for a, b in spans], edges, aspect
    )
    keys = tuple(key_of(part) if part.text else None for part in parts)
    if not enough(keys) or sum(key is not None for key in keys) < _KNOWN * len(parts):
        return None
    above = tuple(word for line in lines[:first] for word in line.words)
    return Heading(row, last, spans, parts, keys, above)


def _usual_spans(table: Filled) -> tuple[tuple[int, int], ...] | None:
    """The columns of most rows."""
    lattice = table.lattice
    whole = (0, len(lattice.xs) - 1)
    found = Counter(
        spans
        for row in range(len(lattice.ys) - 1)
        if len(spans := spans_of(lattice, row)) >= _FEWEST_COLUMNS
        and (spans[0][0], spans[-1][1]) == whole
        and all(one[1] == other[0] for one, other in pairwise(spans))
    )
    spans, rows = found.most_common(1)[0] if found else ((), 0)
    return spans if rows >= _FEWEST_ROWS else None


def _first_of(table: Filled, spans: tuple[tuple[int, int], ...] | None, row: int) -> int | None:
    """The first row from `row` on that has these columns."""
    rows = range(row, len(table.lattice.ys) - 1)
    return next((place for place in rows if spans_of(table.lattice, place) == spans), None)


def _lines(table: Filled, first: int, last: int) -> list[Row]:
    top, bottom = table.lattice.ys[first], table.lattice.ys[last]
    words = [
        word
        for word in table.every
        if top <= (word.box[1] + word.box[3]) / 2 < bottom
        and (word.confidence >= READ_FROM or any(char.isalpha() for char in word.text))
    ]  # labels printed upwards are read as figures
    return visual_rows(words, line_height(words), {}) if words else []


def _first_label(lines: Sequence[Row]) -> int:
    """Where the lines of labels begin that end a stretch."""
    first = len(lines)
    while first and _share(lines[first - 1]) >= _LABELLED and not is_section(lines[first - 1]):
        first -= 1
    return first


def _share(line: Row) -> float:
    tokens = [token for word in line.words for token in fold(word.text).split() if token.isalpha()]
    return sum(map(is_label_word, tokens)) / len(tokens) if tokens else 0.0


def _parts(
    lines: Sequence[Row], bands: Sequence[tuple[float, float]], edges: Sequence[float], aspect: float
) -> tuple[Part, ...]:
    """What stands over each column; a label over several of them goes before each as its parent."""
    own: list[list[Word]] = [[] for _ in bands]
    over: list[list[str]] = [[] for _ in bands]
    height = line_height([word for line in lines for word in line.words])
    for line in lines:
        for segment in segments_of(line, height / max(aspect, 0.1), ()):
            put(segment, bands, edges, own, over)
    return tuple(
        Part(tuple(words), *band, parents=tuple(parents))
        for words, band, parents in zip(own, bands, over, strict=True)
    )
