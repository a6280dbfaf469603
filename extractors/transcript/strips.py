"""Tables that stand side by side on a page: where each of them lies.

They are told by two headings in a row, by a heading whose second half repeats the first, by the page
before, or by two columns of running numbers.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.aside import table_beside_text
from extractors.transcript.classify import looks_like_data
from extractors.transcript.columns import bands_of
from extractors.transcript.gaps import emptiest, put_together
from extractors.transcript.grades import mark
from extractors.transcript.header import Header
from extractors.transcript.model import Row
from extractors.transcript.selftold import told_edge
from extractors.transcript.values import is_code, row_number

_WORDY = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 5  # running numbers that show a table
_TOGETHER = 0.03  # page widths: numbers of one column stand no farther apart
_APART = 0.25  # page widths: tables stand at least as far apart
_RISING = 0.7  # the share of numbers that are one more than the one above
_MARGIN = 0.004
_MOST_TABLES = 4  # beside each other
_SEVERAL_TABLES = 3  # of which a heading shows the names of each by those of the others
_FEWEST_BANDS, _FEWEST_OF_ONE = 4, 2  # columns of two tables together, of one of them
_TENTH = 10
_BLANK = 0.01  # a blank between words, in page widths
_SOME = 0.3  # of the rows: the second table may be the shorter one
_MANY = 0.5  # titles differ, kinds of courses do not


@dataclass(frozen=True, slots=True)
class Strips:
    """Left and right end of each table; `top` is where they part (above it everything is the first's).

    `shift` is how far right of the first table the second lies, where that is known.
    """

    spans: tuple[tuple[float, float], ...] = ((0.0, 1.01),)
    top: float = 0.0
    shift: float | None = None


def strips_of(
    rows: Sequence[Row],
    headers: Sequence[Header],
    before: Sequence[tuple[float, float]],
    by_halves: Callable[[], Strips | None] = lambda: None,
) -> Strips:
    """The tables of a page; `before` are the spans of the tables of the page before.

    `by_halves` reads each half of the page alone, where lines across it show no two tables.
    """
    body = [word for row in rows for word in row.words]
    for header in headers:
        below = rows[header.last :]
        between = _again_the_same(header) or _begun_again(header) or _second_title(header, below)
        if between and _holds_titles(below, between[-1][0]):
            return _parted(*(_edge(rows[header.first :], *one) for one in between))
        half = _repeated(header.keys)
        if half:
            words = [word for row in rows[header.last :] for word in row.words]
            edge = _first_gap(words, header.parts[half - 1].right, header.parts[half + 1].left)
            return _parted(edge)
    told = None if headers else _by_told_cells(rows)
    told = told or _by_numbers(rows, body) or by_cells(rows) or by_halves()
    if told:
        return told
    table = table_beside_text(rows, headers)
    if table:
        return Strips((table,))
    return Strips(tuple(before)) if not headers and len(before) > 1 else Strips()


def _by_told_cells(rows: Sequence[Row]) -> Strips | None:
    """Two tables without headings, cells of both of which say what they are."""
    found = told_edge(rows)
    return Strips(_parted(found[0]).spans, found[1]) if found else None


def _parted(*edges: float) -> Strips:
    return Strips(tuple(pairwise((0.0, *edges, 1.01))))


def _again_the_same(header: Header) -> list[tuple[float, float]] | None:
    """Where a heading begins again that names the same columns several times, in whatever order."""
    known = [index for index, key in enumerate(header.keys) if key]
    names = [header.keys[index] for index in known]
    for times in range(_MOST_TABLES, 1, -1):
        size, odd = divmod(len(known), times)
        if not odd and size >= _FEWEST_OF_ONE and "title" in names and names == names[:size] * times:
            begins = [known[size * place] for place in range(1, times)]
            return [(header.parts[begin - 1].right, header.parts[begin].left) for begin in begins]
    return None


def _begun_again(header: Header) -> list[tuple[float, float]] | None:
    """Where a heading of three and more tables begins again, of one of which a name may be misread."""
    known = [index for index, key in enumerate(header.keys) if key]
    names = [header.keys[index] for index in known]
    begins = [place for place, name in enumerate(names) if name == names[0]]
    each = [names[one:other] for one, other in pairwise([*begins, len(names)])]
    full = max(each, key=len, default=[])
    # Where the very first name was lost, each table seems to end with the name that the next begins with.
    if len(each) < _SEVERAL_TABLES or len(full) <= _FEWEST_OF_ONE or each[-1] != full:
        return None
    alike = all(one.count("title") == 1 and len(set(full) ^ set(one)) <= 1 for one in each)
    parts = header.parts
    between = [(parts[known[place] - 1].right, parts[known[place]].left) for place in begins[1:]]
    return between if alike else None


def _second_title(header: Header, below: Sequence[Row]) -> list[tuple[float, float]] | None:
    """Where the second of two tables begins whose titles have a heading each: between two heights of x."""
    titles = [index for index, key in enumerate(header.keys) if key == "title"]
    if len(titles) < 2:
        return None
    start, keys = titles[1], header.keys
    if _leads_lost(keys, titles, below):  # what more stands between the titles leads the second table
        start = titles[0] + 1 + len(keys[start + 1 :])
    while start - 1 > titles[0] and keys[start - 1] in ("number", "code"):
        start -= 1
    if start - 1 <= titles[0]:
        return None
    return [(header.parts[start - 1].right, header.parts[start].left)]


def _leads_lost(keys: Sequence[str | None], titles: Sequence[int], below: Sequence[Row]) -> bool:
    """True where the names of what leads the first table were lost: its rows begin with a number or a code.

    The second heading then names, before its titles, a number or a code and what more leads. A column that
    only the first table has behind its titles looks alike in the heading alone, not in the rows.
    """
    behind, between = keys[titles[1] + 1 :], keys[titles[0] + 1 : titles[1]]
    again = bool(behind) and between[: len(behind)] == behind
    rest = between[len(behind) :]
    if not again or any(keys[: titles[0]]) or not rest or rest[0] not in ("number", "code"):
        return False
    data = [row for row in below if looks_like_data(row)]
    led = sum(is_code(row.words[0].text) or row_number(row.words[0].text) is not None for row in data)
    return bool(data) and led >= _RISING * len(data)


def _holds_titles(rows: Sequence[Row], left: float) -> bool:
    """True where rows have names right of a place, as a second table has: headings are misunderstood."""
    data = [row for row in rows if looks_like_data(row)]
    return sum(_start(row, left, 1.01) is not None for row in data) >= _SOME * len(data)


def _edge(rows: Sequence[Row], left: float, right: float) -> float:
    """Where the second table begins between its heading and the one before.

    Its titles begin one under another, far left of a heading that is centred over them.
    """
    words = [word for row in rows for word in row.words]
    empty = emptiest(words, left, right, (left + right) / 2)
    starts = sorted(found for row in rows if (found := _start(row, left, right)) is not None)
    if len(starts) < _FEWEST:
        return empty
    edge = max(left, starts[len(starts) // _TENTH] - _MARGIN)
    return edge if _crossing(words, edge) <= _crossing(words, empty) else empty


def _start(row: Row, left: float, right: float) -> float | None:
    """Where the first word of a line that is no grade begins between two places across the page."""
    inside = [word for word in row.words if left < word.box[0] < right and _WORDY.search(word.text)]
    # Grades in words stand in a last column of the first table whose heading was not read.
    return min((word.box[0] for word in inside if not mark(word.text).filled), default=None)


def _crossing(words: Sequence[Word], edge: float) -> int:
    return sum(1 for word in words if word.box[0] < edge < word.box[2])


def _repeated(keys: Sequence[str | None]) -> int | None:
    """How many names the first of two equal halves of a heading has, where titles have no heading."""
    half, odd = divmod(len(keys), 2)
    alike = not odd and half > 1 and list(keys[:half]) == list(keys[half:])
    return half if alike and len({key for key in keys if key}) > 1 else None


def _first_gap(words: Sequence[Word], left: float, right: float) -> float:
    """The first place right of a column that no words cross, where the next table's titles begin."""
    starts = sorted(word.box[0] for word in words if left <= word.box[0] < right)
    for start in starts:
        edge = start - _MARGIN
        if sum(1 for word in words if word.box[0] < edge < word.box[2]) <= 1 and edge > left:
            return edge
    return emptiest(words, left, right, (left + right) / 2)


def _by_numbers(rows: Sequence[Row], body: Sequence[Word]) -> Strips | None:
    """Two tables with running numbers of their own, though only one of them may have a heading."""
    columns = _number_columns([word for row in rows for word in _numbers_in(row)])
    runs = [column for column in columns if _runs_on(column)]
    if len(runs) != 2 or min(w.box[0] for w in runs[1]) - max(w.box[0] for w in runs[0]) < _APART:
        return None
    edge = min(word.box[0] for word in runs[1]) - _MARGIN
    inside = [word for word in body if min(w.box[1] for w in runs[1]) <= word.box[1]]
    if sum(word.box[0] < edge < word.box[2] for word in inside) > max(1, len(runs[1]) // 5):
        return None
    top = min(word.box[1] for word in runs[1]) - _MARGIN
    shift = _middle([w.box[0] for w in runs[1]]) - _middle([w.box[0] for w in runs[0]])
    return Strips(((0.0, edge), (edge, 1.01)), top, shift)


def by_cells(rows: Sequence[Row]) -> Strips | None:
    """Two tables whose rows show the same columns twice: titles and values, titles and values."""
    data = [row for row in rows if looks_like_data(row)]
    words = [word for row in data for word in row.words]
    bands = put_together(bands_of(words, len(data)), lambda one, other: other[0] - one[1] < _BLANK)
    if len(data) < 2 * _FEWEST or len(bands) < _FEWEST_BANDS:
        return None
    kinds = [_kind(band, data) for band in bands]
    titles = [index for index, kind in enumerate(kinds) if kind == "title"]
    if len(titles) != 2:
        return None
    leads = next((n for n in range(titles[1]) if kinds[titles[1] - n - 1] != "lead"), 0)
    second = titles[1] - leads  # running numbers and codes before the second titles are of their table
    left, right = second - titles[0], len(bands) - titles[1]
    shift = bands[titles[1]][0] - bands[titles[0]][0]
    if min(left, right) < _FEWEST_OF_ONE or abs(left - right) > 1 or shift < _APART:
        return None
    edge = (bands[second - 1][1] + bands[second][0]) / 2
    return Strips(((0.0, edge), (edge, 1.01)), 0.0, shift)


def _kind(band: tuple[float, float], rows: Sequence[Row]) -> str:
    """`title` for words that differ, `lead` for running numbers and codes, else `value`."""
    cells = [
        " ".join(word.text for word in row.words if band[0] <= (word.box[0] + word.box[2]) / 2 <= band[1])
        for row in rows
    ]
    filled = [cell for cell in cells if cell]
    worded = [cell for cell in filled if _worded(cell) and not is_code(cell)]
    enough = len(filled) >= max(_FEWEST, _SOME * len(rows))
    if enough and len(worded) >= _RISING * len(filled) and len(set(worded)) > _MANY * len(worded):
        return "title"
    numbers = [read for cell in filled if (read := row_number(cell))]
    led = sum(map(is_code, filled)) + sum(bool(read.mark) for read in numbers)
    rising = sum(other.value - one.value == 1 for one, other in pairwise(numbers))
    return "lead" if filled and (led > _RISING * len(filled) or rising > _MANY * len(numbers)) else "value"


def _worded(cell: str) -> bool:
    """True for a cell with words that are no marks, neither whole nor one by one: `72 C+ 2,33 good`."""
    words = [word for word in cell.split() if _WORDY.search(word)]
    return not mark(cell).filled and any(not mark(word).filled for word in words)


def _numbers_in(row: Row) -> list[Word]:
    """The words of a line that may be running numbers: small numbers right before words."""
    return [one for one, other in pairwise(row.words) if row_number(one.text) and _WORDY.search(other.text)]


def _number_columns(words: Sequence[Word]) -> list[list[Word]]:
    """Numbers under one another, column by column from the left."""
    columns: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box[0]):
        if columns and word.box[0] - columns[-1][-1].box[0] < _TOGETHER:
            columns[-1].append(word)
        else:
            columns.append([word])
    return [sorted(column, key=lambda word: word.box[1]) for column in columns]


def _runs_on(column: Sequence[Word]) -> bool:
    """True for numbers most of which are one or a few more than the one above."""
    values = [read.value for word in column if (read := row_number(word.text))]
    steps = [other - one for one, other in pairwise(values)]
    return len(values) >= _FEWEST and sum(0 < step <= 3 for step in steps) >= _RISING * len(steps)


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]
