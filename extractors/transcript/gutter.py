"""Two tables parted by a blank from top to bottom, each read for itself: lines at other heights, one heading.

Where the rows of two tables stand at other heights, or a list goes on in the second half of the page without
its heading, lines across the page show neither table. Each half read alone does.
"""

from collections.abc import Callable, Sequence

from extractors.page import Word
from extractors.transcript.classify import looks_like_data
from extractors.transcript.columns import gap_columns, guessed_columns
from extractors.transcript.fits import WORDY, fitness
from extractors.transcript.grades import mark
from extractors.transcript.header import Header
from extractors.transcript.infer import fill_unnamed
from extractors.transcript.model import Column, Row
from extractors.transcript.strips import Strips

_FEWEST = 5  # rows of data in each half
_FROM, _TO, _STEP = 0.3, 0.7, 0.002  # page widths: where two tables are parted
_BORNE, _WIDE = 0.04, 0.008  # the share of lines that may run over the blank; page widths
_DIFFERENT = 0.6  # the share of titles of one row alone
_ALIKE = 0.6  # how well the first table's columns must suit the second's rows, beside its own
_TENTH, _MARGIN = 10, 0.004
_MOSTLY = 0.6  # the share of rows of data a blank must run beside
_OWN = 0.3  # cells a row that must fit

RowsOf = Callable[[Sequence[Word]], list[Row]]
HeadingsOf = Callable[[Sequence[Row]], list[Header]]


def by_gutter(words: Sequence[Word], rows_of: RowsOf, headings_of: HeadingsOf) -> Strips | None:
    """Where two tables lie beside each other, told by reading each half of the page alone."""
    found: list[tuple[float, Strips]] = []
    for edge, top in _gutters(rows_of(words)):
        left = rows_of([word for word in words if word.centre < edge])
        right = rows_of([word for word in words if word.centre >= edge])
        if min(len(_titled(left)), len(_titled(right))) < _FEWEST:
            continue
        headed = headings_of(right)
        first, second = _of_courses(headings_of(left)), _of_courses(headed)
        spans = ((0.0, edge), (edge, 1.01))
        if first and second and _same_names(first[0], second[0]):
            return Strips(spans)
        if first and not second and any(_names_more(one, first[0]) for one in headed):
            continue
        if first and not second and (told := _goes_on(first[0], left, right, edge)):
            found.append((told[1], Strips(spans, left[first[0].first].top - _MARGIN, told[0])))
        if not first and _both_show_courses(_below(left, top), _below(right, top), edge):
            found.append((0.0, Strips(spans, top - _MARGIN)))
    return max(found, key=lambda one: one[0])[1] if found else None


def _below(rows: Sequence[Row], top: float) -> list[Row]:
    return [row for row in rows if row.middle > top and looks_like_data(row)]


def _both_show_courses(left: Sequence[Row], right: Sequence[Row], edge: float) -> bool:
    return _show_courses(left, 0.0, edge) and _show_courses(right, edge, 1.01)


def _show_courses(rows: Sequence[Row], left: float, right: float) -> bool:
    """True for rows that show titles and grades without any heading."""
    keys = {column.key for column in fill_unnamed(guessed_columns(rows, left, right), rows)}
    return "title" in keys and bool(keys & {"score", "letter", "grade"})


def _gutters(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The middles of the blanks beside most rows of data, the widest first, and where each of them begins."""
    data = {id(row) for row in rows if looks_like_data(row)}
    steps = range(round((_TO - _FROM) / _STEP) + 1)
    free = [(x, found) for step in steps if (found := _stretch(rows, data, x := _FROM + step * _STEP))]
    runs: list[list[tuple[float, float]]] = []
    for one in free:
        if runs and one[0] - runs[-1][-1][0] < 1.5 * _STEP:
            runs[-1].append(one)
        else:
            runs.append([one])
    wide = [run for run in runs if run[-1][0] - run[0][0] >= _WIDE]
    wide.sort(key=lambda run: run[0][0] - run[-1][0])
    return [((run[0][0] + run[-1][0]) / 2, max(top for _, top in run)) for run in wide]


def _stretch(rows: Sequence[Row], data: set[int], x: float) -> float | None:
    """The top of the longest stretch of rows that hardly a word crosses at a place; None for a short one."""
    crossing = [index for index, row in enumerate(rows) if _crosses(row, x)]
    borne = max(1, round(_BORNE * len(data)))
    ends = [-1, *crossing, len(rows)]
    longest = max(
        ((ends[i] + 1, ends[min(i + borne + 1, len(ends) - 1)]) for i in range(len(ends) - 1)),
        key=lambda one: one[1] - one[0],
    )
    inside = [row for row in rows[longest[0] : longest[1]] if id(row) in data]
    enough = len(inside) >= max(_FEWEST, _MOSTLY * len(data))
    return rows[longest[0]].top if enough else None


def _crosses(row: Row, x: float) -> bool:
    return any(word.box[0] < x < word.box[2] for word in row.words)


def _titled(rows: Sequence[Row]) -> list[Row]:
    """The rows of data with words that are no grade, if those differ from row to row."""
    found = [(row, title) for row in rows if looks_like_data(row) and (title := _words(row))]
    different = len({title for _, title in found}) >= _DIFFERENT * len(found)
    return [row for row, _ in found] if different else []


def _words(row: Row) -> str:
    return " ".join(w.text for w in row.words if WORDY.search(w.text) and not mark(w.text).filled)


def _of_courses(headers: Sequence[Header]) -> list[Header]:
    return [header for header in headers if {"title", "code"} & set(header.keys)]


def _same_names(one: Header, other: Header) -> bool:
    """True for headings that name the same columns, but for one."""
    first, second = ({key for key in header.keys if key} for header in (one, other))
    return "title" in first & second and len(first ^ second) <= 1 and len(first & second) > 1


def _names_more(one: Header, other: Header) -> bool:
    """True for a heading with names that the other has not: halves of one heading, of one table."""
    return bool({key for key in one.keys if key} - {key for key in other.keys if key})


def _goes_on(
    header: Header, left: Sequence[Row], right: Sequence[Row], edge: float
) -> tuple[float, float] | None:
    """How far right of the first table the second lies, and how well the same columns suit it."""
    body = [row for row in left[header.last :] if looks_like_data(row)]
    other = [row for row in right if looks_like_data(row)]
    columns = gap_columns(header, body, [], 0.0, edge)
    shift = _start(other) - _start(body)
    moved = [Column(one.key, one.left + shift, one.right + shift, one.named) for one in columns]
    own, there = fitness(columns, body), fitness(moved, other)
    return (shift, there) if own > _OWN and there >= max(_OWN, _ALIKE * own) else None


def _start(rows: Sequence[Row]) -> float:
    """Where the first cells of rows begin."""
    starts = sorted(row.words[0].box[0] for row in rows)
    return starts[len(starts) // _TENTH]
