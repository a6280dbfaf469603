"""Cells to look at again: empty ones in columns that are full, and ones that do not hold what they should.

OCR of a whole page loses lone figures and letters most. Whoever has the picture can read just these
boxes once more, as what they must hold, and put the words found there in the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from extractors.page import PageText, Word, around
from extractors.transcript.fits import MARKS, NUMERIC, fits_column
from extractors.transcript.grades import mark
from extractors.transcript.model import Column, Record
from extractors.transcript.table import Layout, read_page
from extractors.transcript.values import is_empty, ordinal
from schemas.facts import Box

_FULL = 0.6  # the share of its rows that must have a value for a column to be one that is filled
_ENOUGH = 3  # rows
_WIDENED = 0.25  # of the row's height, above and below
_KINDS = {
    "number": "number",
    "code": "code",
    "title": "text",
    "semester": "numeral",
    "course_year": "numeral",
    "academic_year": "years",
    "letter": "letter",
    "grade": "text",
}


@dataclass(frozen=True, slots=True)
class UnreadCell:
    """A cell to look at again.

    `box` is in working coordinates of the page with that number. `kind` says what must stand there:
    `number`, `numeral` (Arabic or Roman), `letter` (a grade), `years`, `code` or `text`. `words` are
    what was read there, which a better reading may replace.
    """

    page: int
    box: Box
    kind: str
    words: tuple[Word, ...]


def unread_cells(pages: Sequence[PageText]) -> list[UnreadCell]:
    """The cells of all tables on some pages, in order, that were not read or read as something else.

    The pages are those of one file in order: a table without a heading goes on the one before.
    """
    found: list[UnreadCell] = []
    layouts: list[Layout] = []
    for page in pages:
        records, layouts = read_page(page, "", layouts)
        rows = [record for record in records if record.kind == "data" and record.columns]
        for record in rows:
            found += [cell for key in _full(rows, record) if (cell := _cell(page, record, key))]
    return found


def _full(rows: Sequence[Record], one: Record) -> list[str]:
    """The columns of a row's table that nearly every row fills."""
    same = [row for row in rows if row.columns == one.columns]
    keys = [column.key for column in one.columns if column.key]
    if len(same) < _ENOUGH:
        return []
    return [key for key in keys if sum(key in row.cells for row in same) >= _FULL * len(same)]


def _cell(page: PageText, record: Record, key: str) -> UnreadCell | None:
    plain = key.split("#", maxsplit=1)[0]
    kind = "number" if plain in NUMERIC else _KINDS.get(plain)
    cell = record.cells.get(key)
    words = cell.words if cell else ()
    if kind is None or (cell and _well_read(plain, kind, cell.text, cell.probability)):
        return None
    column = next(column for column in record.columns if column.key == key)
    return UnreadCell(page.number, _box(record, column, words), kind, words)


def _well_read(key: str, kind: str, text: str, probability: float) -> bool:
    if is_empty(text):
        return probability >= READ_FROM  # a dash
    return probability >= READ_FROM and _holds(key, kind, text)


def _holds(key: str, kind: str, text: str) -> bool:
    """Whether a cell holds what its column asks for, to the letter."""
    if kind == "numeral":
        return ordinal(text) is not None
    if key in MARKS:
        return mark(text).filled and mark(text).ceiling == 1.0
    return key not in NUMERIC or fits_column(key, text) is True


def _box(record: Record, column: Column, words: Sequence[Word]) -> Box:
    """The cell's bounds: its column's, and its row's a little widened."""
    _, top, _, bottom = around(word.box for word in record.line.words)
    wider = _WIDENED * (bottom - top)
    _, high, _, low = around(word.box for word in words) if words else (0.0, top, 0.0, bottom)
    return (
        max(0.0, column.left),
        max(0.0, min(top, high) - wider),
        min(1.0, column.right),
        min(1.0, max(bottom, low) + wider),
    )
