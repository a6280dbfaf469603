"""Text printed beside a table - who earned it, from which school - that is no part of its rows."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.page import PageText, Word
from extractors.transcript.classify import looks_like_data
from extractors.transcript.columns import bands_of
from extractors.transcript.grades import is_value
from extractors.transcript.header import Header
from extractors.transcript.model import Record, Row, Text
from extractors.transcript.rows import line_height, visual_rows

_FEWEST = 5  # rows of data that show a table; lines of text beside it
_GAP = 0.012  # page widths between a table and the text beside it
_LONG, _WORDS, _LONG_LINES = 0.18, 3, 3  # lines of text: page widths, words; and how many of them there are
_WORDY = 4  # letters
_MOSTLY, _FEW = 0.6, 0.25
_DIFFERENT = 0.5

Span = tuple[float, float]


def table_beside_text(rows: Sequence[Row], headers: Sequence[Header]) -> Span | None:
    """Where a table lies across the page that has text left or right of it; None where it has none."""
    data = [row for row in rows if looks_like_data(row)]
    if len(data) < _FEWEST or not headers:
        return None
    top, bottom = min(row.top for row in data), max(row.bottom for row in data)
    inside = [row for row in rows if top <= row.middle <= bottom]
    named = _named(headers)
    for edge in _edges(inside):
        left, right = (0.0, edge), (edge, 1.01)
        if all(one >= edge for one, _ in named) and _is_text(inside, left) and _is_table(data, right):
            return right
        if all(other <= edge for _, other in named) and _is_text(inside, right) and _is_table(data, left):
            return left
    return None


def text_beside(page: PageText, file: str, words: Sequence[Word]) -> list[Record]:
    """The lines of the text beside a table, as notes."""
    rows = visual_rows(words, line_height(words), {}) if words else []
    return [Record("note", Text(page, file, tuple(row.words))) for row in rows]


def _named(headers: Sequence[Header]) -> list[Span]:
    """Where the parts of the headings stand whose columns are known."""
    return [
        (part.left, part.right)
        for header in headers
        for part, key in zip(header.parts, header.keys, strict=True)
        if key is not None and part.words
    ]


def _edges(rows: Sequence[Row]) -> list[float]:
    """The middles of the empty stretches from the top to the bottom of the rows."""
    bands = bands_of([word for row in rows for word in row.words], len(rows))
    return [(one[1] + other[0]) / 2 for one, other in pairwise(bands) if other[0] - one[1] >= _GAP]


def _within(row: Row, span: Span) -> list[Word]:
    return [word for word in row.words if span[0] <= (word.box[0] + word.box[2]) / 2 < span[1]]


def _is_text(rows: Sequence[Row], span: Span) -> bool:
    """True for lines of running text: several long ones, hardly a figure that stands alone."""
    lines = [words for row in rows if (words := _within(row, span))]
    long = sum(len(line) >= _WORDS and line[-1].box[2] - line[0].box[0] >= _LONG for line in lines)
    values = sum(is_value(" ".join(word.text for word in line)) for line in lines)
    return len(lines) >= _FEWEST and long >= _LONG_LINES and values <= _FEW * len(lines)


def _is_table(rows: Sequence[Row], span: Span) -> bool:
    """True for rows that have titles and values of their own on this side."""
    lines = [words for row in rows if (words := _within(row, span))]
    titles = [_title(words) for words in lines]
    worded = [title for title in titles if title]
    valued = sum(any(is_value(word.text) for word in words) for words in lines)
    return min(len(worded), valued) >= _MOSTLY * len(rows) and len(set(worded)) >= _DIFFERENT * len(worded)


def _title(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words if w.text[:_WORDY].isalpha() and not is_value(w.text))
