"""Tables side by side: in which order their rows follow, and which headings stand over all of them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, pairwise

from extractors.transcript.classify import looks_like_data
from extractors.transcript.fold import fold
from extractors.transcript.header import Header
from extractors.transcript.headings import heading_of
from extractors.transcript.model import Record, Row
from extractors.transcript.vocabulary import find

_TOGETHER = 2.0  # in line heights: words of one heading stand no farther apart


def across_strips(rows: Sequence[Row], edge: float, width: float) -> list[Row]:
    """Section headings and sums of all tables that stand beside each other. `width` is a line height.

    They run on over the edge between two tables, or say that they are for everything.
    """
    return [row for row in rows if _closed(row, width) and _is_for_all(row, edge)]


def _is_for_all(row: Row, edge: float) -> bool:
    folded = fold(" ".join(word.text for word in row.words))
    over = row.words[0].box[0] < edge < row.words[-1].box[2]
    if over and _is_section(row):
        return True
    summed = find(folded, "total") or find(folded, "average")
    whole = find(folded, "overall") or (find(folded, "total") and find(folded, "average"))
    return bool((over and summed) or (whole and any(char.isdecimal() for char in folded)))


def block_tops(
    rows: Sequence[Row], headers: Sequence[Header], strips: Sequence[tuple[float, float]]
) -> list[float]:
    """Where each row of tables begins: at its heading, or at the section headings right above it.

    Where the first heading has names on one side only it is of one list that goes on in the second half of
    the page: it has no rows of tables. In the last row a table may stand alone.
    """
    if not headers or len(strips) < 2:
        return []
    *full, last = headers
    if not all(_over_all(header, strips) for header in full or headers):
        return []  # tables at other heights on either side: each side is read for itself
    if not _alike(last, strips) or _goes_on_beside(rows, last, strips):
        return []
    tops = []
    for header in headers:
        first = header.first
        while first and _is_section_in(rows[first - 1], strips):
            first -= 1
        tops.append(rows[first].top)
    return tops


def _is_section_in(row: Row, strips: Sequence[tuple[float, float]]) -> bool:
    """True for a section heading, and for several in a row that stand each over its own table."""
    apart = [[word for word in row.words if left <= word.box[0] < right] for left, right in strips]
    return _is_section(row) or all(_is_section(Row.of(words)) for words in apart if words)


def _over_all(header: Header, strips: Sequence[tuple[float, float]]) -> bool:
    """True for a heading that names as many known columns in every strip."""
    return _alike(header, strips) and all(_names(header, strips))


def _alike(header: Header, strips: Sequence[tuple[float, float]]) -> bool:
    """True for a heading that names as many known columns in every strip it stands in."""
    return len({count for count in _names(header, strips) if count}) == 1


def _names(header: Header, strips: Sequence[tuple[float, float]]) -> list[int]:
    """How many known columns a heading names in each strip."""
    known = [part for part, key in zip(header.parts, header.keys, strict=True) if key]
    middles = [(part.left + part.right) / 2 for part in known]
    return [sum(left <= middle < right for middle in middles) for left, right in strips]


def _goes_on_beside(rows: Sequence[Row], header: Header, strips: Sequence[tuple[float, float]]) -> bool:
    """True when a table in a strip without this heading goes on past it: rows above it and below it."""
    for (left, right), count in zip(strips, _names(header, strips), strict=True):
        inside = [[word for word in row.words if left <= word.box[0] < right] for row in rows]
        above = [words for words in inside[: header.first] if words]
        below = [words for words in inside[header.first :] if words]
        around = (above[-1], below[0]) if not count and above and below else ()
        if around and all(looks_like_data(Row.of(words)) for words in around):
            return True
    return False


def in_blocks(strips: Sequence[Sequence[Record]], tops: Sequence[float]) -> list[Record]:
    """The records of every strip in reading order: pair by pair of tables, in each the left one first."""
    if len(strips) < 2:
        return list(chain.from_iterable(strips))
    placed = [
        (_block(record, tops), strip, order, record)
        for strip, records in enumerate(strips)
        for order, record in enumerate(records)
    ]
    return [record for *_, record in sorted(placed, key=lambda item: item[:3])]


def _block(record: Record, tops: Sequence[float]) -> int:
    words = record.line.words
    middle = sum(word.box[1] + word.box[3] for word in words) / (2 * len(words)) if words else 0.0
    return bisect_right(sorted(tops), middle)


def _is_section(row: Row) -> bool:
    text = " ".join(word.text for word in row.words)
    return heading_of(text) is not None and not looks_like_data(row)


def _closed(row: Row, width: float) -> bool:
    """True when the words stand together as one heading's do, not as two tables' do."""
    return all(other.box[0] - one.box[2] <= _TOGETHER * width for one, other in pairwise(row.words))
