"""Which rows of a lattice are its heading, and what each column under it holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.page import Word, around
from extractors.transcript.fits import NUMERIC
from extractors.transcript.fold import fold
from extractors.transcript.grid.lattice import Cell, Lattice, refines, spans_of
from extractors.transcript.grid.words import Filled
from extractors.transcript.header import Part, enough, is_label_word, key_of
from extractors.transcript.model import Record, column_key
from extractors.transcript.values import number
from extractors.transcript.vocabulary import label_of
from extractors.transcript.vocabulary import words as vocabulary

_FEWEST_COLUMNS = 3
_MOST_ROWS = 6
_ABBREVIATED = 2  # letters
_LABELLED = 0.5  # the share of a heading's words that must be words of headings
_KNOWN = 0.5  # the share of its columns that must be understood
_SCALES = (5.0, 10.0, 12.0, 20.0, 100.0)
_SUMS = ("σ", "∑", "sum")
_LOOKED_AT = 6  # rows under a heading


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its rows (from, to exclusive), its columns as spans of the lattice, what each holds.

    `above` are words of its rows that stand over the labels: a section's name.
    """

    first: int
    last: int
    spans: tuple[tuple[int, int], ...]
    parts: tuple[Part, ...]
    keys: tuple[str | None, ...]
    above: tuple[Word, ...] = ()


def heading_at(table: Filled, row: int) -> Heading | None:
    """The heading that begins with a row of the lattice; None where none does."""
    last = _last(table.lattice, row)
    if last - row > _MOST_ROWS or last >= len(table.lattice.ys) - 1:
        return None
    over = _cells_over(table.lattice, row, last)
    if not is_labelled([word for cell in over for word in table.in_cell(cell)]):
        return None
    spans = _columns_under(table.lattice, row, last)
    if spans is None:
        return None
    parts = tuple(_part(table, over, span) for span in spans)
    named = [_key(part) for part in parts]
    keys = _parts_unnamed(parts, named)
    said = sum(bool(part.text) for part in parts)
    if not enough(keys) or sum(key is not None for key in named) < _KNOWN * said:
        return None
    return Heading(row, _past_numbering(table, last, spans), spans, parts, keys)


def _key(part: Part) -> str | None:
    """What a column holds; a sum under `Hours`, by its sign or word, is for all hours."""
    over = label_of(part.parents[-1]) if part.parents else None
    if over and _is_sum(part):
        return "hours_total" if over[0].startswith("hours") else over[0]
    return key_of(part) if part.text else None


def _is_sum(part: Part) -> bool:
    """True for a sum's sign or word alone."""
    own = " ".join(fold(word.text) for word in part.words).strip()
    return own in _SUMS or own in vocabulary("total")


def _parts_unnamed(parts: Sequence[Part], keys: Sequence[str | None]) -> tuple[str | None, ...]:
    """The keys; columns that one heading over them makes amounts of the same kind are parts of a whole.

    `Hours: theory | practice` holds no hours of the course in either column, `Units: .. | total` does.
    """
    told = [(part.parents[-1] if part.parents else None, key) for part, key in zip(parts, keys, strict=True)]
    return tuple(
        "other" if parent and key in NUMERIC and told.count((parent, key)) > 1 and not _is_sum(part) else key
        for part, (parent, key) in zip(parts, told, strict=True)
    )


def _last(lattice: Lattice, row: int) -> int:
    """The row after the heading's last: one that begins while a taller cell beside it goes on is of it."""
    last = row + 1
    while True:
        reach = max((cell.bottom for cell in lattice.cells if row <= cell.top < last), default=last)
        if reach <= last or reach - row > _MOST_ROWS:
            return last
        last = reach


def _cells_over(lattice: Lattice, first: int, last: int) -> list[Cell]:
    return sorted(
        (cell for cell in lattice.cells if first <= cell.top and cell.bottom <= last),
        key=lambda cell: (cell.top, cell.left),
    )


def is_labelled(words: Sequence[Word]) -> bool:
    """True for words of which most are of headings, with no number but those of scales."""
    tokens = [token for word in words for token in fold(word.text).split()]
    worded = [token for token in tokens if token.isalpha() and len(token) > 1]
    # `(25)`, `(max. 50)` say how many points there are to earn.
    bare = [
        word.text for word in words if not word.text.startswith(("(", "[")) and not word.text.endswith(")")
    ]
    figures = [read.value for text in bare if (read := number(text)) and read.ceiling == 1.0]
    if any(value > max(_SCALES) or (value > _SCALES[1] and value not in _SCALES) for value in figures):
        return False
    # Abbreviations of two letters (`ДП`, `YB`) are each school's own: they speak neither for nor against.
    told = [token for token in worded if len(token) > _ABBREVIATED or is_label_word(token)]
    return bool(told) and sum(map(is_label_word, told)) >= _LABELLED * len(told)


def _columns_under(lattice: Lattice, first: int, last: int) -> tuple[tuple[int, int], ...] | None:
    """The columns of the first row under a heading that has a cell under each of its cells or more."""
    own = spans_of(lattice, last - 1)
    if len(own) < _FEWEST_COLUMNS:
        return None
    for row in range(last, min(len(lattice.ys) - 1, last + _LOOKED_AT)):
        spans = spans_of(lattice, row)
        if refines(spans, own):
            return spans
    return None


def _part(table: Filled, over: Sequence[Cell], span: tuple[int, int]) -> Part:
    """All that stands over a column, top down; what stands over others, too, goes before as its parent."""
    mine = [cell for cell in over if cell.left < span[1] and span[0] < cell.right]
    own = [cell for cell in mine if cell.left >= span[0] and cell.right <= span[1]]
    shared = [cell for cell in mine if cell not in own]
    if not own and shared:
        own, shared = shared[-1:], shared[:-1]
    words = tuple(whole_words([word for cell in own for word in table.in_cell(cell)]))
    parents = [" ".join(fold(word.text) for word in whole_words(table.in_cell(cell))) for cell in shared]
    left, right = table.lattice.xs[span[0]], table.lattice.xs[span[1]]
    return Part(words, left, right, tuple(parent for parent in parents if parent))


def whole_words(words: Sequence[Word]) -> list[Word]:
    """The words; one parted by a hyphen at a line's end is whole again."""
    made: list[Word] = []
    for word in words:
        before = made[-1] if made else None
        if before and before.text.endswith("-") and len(before.text) > 2 and _on_next_line(before, word):
            box = around((before.box, word.box))
            made[-1] = replace(before, text=before.text[:-1] + word.text, box=box)
        else:
            made.append(word)
    return made


def _on_next_line(word: Word, after: Word) -> bool:
    level = after.box[1] >= (word.box[1] + word.box[3]) / 2
    upright = after.box[0] >= (word.box[0] + word.box[2]) / 2 and after.box[3] > word.box[1]
    return after.text[:1].islower() and (level or upright)


def _past_numbering(table: Filled, last: int, spans: Sequence[tuple[int, int]]) -> int:
    """Past a row that only numbers the columns."""
    if last >= len(table.lattice.ys) - 1:
        return last
    cells = [cell for cell in table.lattice.cells if cell.top == last and cell.bottom == last + 1]
    texts = [
        word.text.strip(".()") for cell in sorted(cells, key=lambda c: c.left) for word in table.in_cell(cell)
    ]
    counted = [str(place) for place in range(1, len(texts) + 1)]
    return last + 1 if len(texts) >= _FEWEST_COLUMNS and texts == counted else last


def names_columns(record: Record) -> bool:
    """True for a row of a heading that was not read as one: several cells name the column they stand in."""
    named = [label_of(fold(cell.text)) for cell in record.cells.values()]
    own = [column_key(key) for key in record.cells]
    told = sum(label is not None and label[0] == key for label, key in zip(named, own, strict=True))
    return told >= _FEWEST_COLUMNS
