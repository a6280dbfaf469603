"""A lattice filled with words to the records of its rows."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extractors.page import PageText, Word
from extractors.transcript.classify import classify, looks_like_data
from extractors.transcript.fits import MARKS, NUMERIC, WORDY, fits_column
from extractors.transcript.grid.heading import Heading, heading_at, names_columns
from extractors.transcript.grid.lattice import Lattice, refines, spans_of
from extractors.transcript.grid.misfits import another_name, misfits, renamed
from extractors.transcript.grid.strips import over_all, strips
from extractors.transcript.grid.unparted import heading_over
from extractors.transcript.grid.words import Filled
from extractors.transcript.infer import fill_unnamed
from extractors.transcript.leading import codes_apart, numbers_apart
from extractors.transcript.model import Column, Record, Row, column_key
from extractors.transcript.rows import visual_rows
from extractors.transcript.wrap import logical_rows

_SHARED = ("semester", "course_year", "academic_year", "type")
"""Columns of which one cell may stand beside several rows."""
_SAME_PLACE = 0.012  # page widths: a table that goes on has its columns where they were
_FEWEST = 2  # rows
_UNNUMBERED, _DOUBTED = 0.1, 0.9
_SPOILED = 0.03  # the share of a scan's words that a drawn line may cut
_SEVERAL = 2  # columns with more than one line of figures show a band of several rows


@dataclass(frozen=True, slots=True)
class Carried:
    """The columns of a table, for the page it goes on over."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """What a lattice holds: the records in reading order; whether it is whole, and may be trusted.

    `words` are all words in it, `headed` those of its rows of headings.
    """

    lattice: Lattice
    records: tuple[Record, ...]
    words: frozenset[Word]
    headed: frozenset[Word]
    whole: bool
    carried: tuple[Carried, ...]


def read_grid(
    page: PageText, file: str, table: Filled, before: Sequence[Carried], pooled: Sequence[Row] = ()
) -> Grid | None:
    """The course table of a lattice; None where it holds none.

    `before` are the columns of the tables before, which a lattice without a heading may go on with, `pooled`
    rows of other tables with the same columns, which show together what these hold.
    """
    stretches = strips(table)
    blocks = sorted(set(over_all(table.lattice, [left for left, _ in stretches[1:]])))
    placed: list[tuple[int, int, int, Record]] = []
    carried: list[Carried] = []
    whole = True
    headed: set[Word] = set()
    for index, (left, right) in enumerate(stretches):
        reader = _Reader(page, file, table.part(left, right), before, pooled)
        reader.read()
        whole = whole and reader.whole
        carried.extend(reader.carried)
        headed |= reader.headed
        placed += [(bisect_right(blocks, row), index, row, record) for row, record in reader.records]
    placed.sort(key=lambda one: one[:3])
    records = tuple(_unnumbered_doubted([record for *_, record in placed]))
    data = [record for record in records if record.kind == "data"]
    if len(data) < _FEWEST or not _is_course_table(data):
        return None
    odd = misfits(data)
    if len(odd) == 1 and len({len(record.columns) for record in data}) == 1:
        key, share = odd.popitem()
        name = another_name(data, key, share)
        records = renamed(records, key, name) if name else records
        whole = whole and name is not None and (page.typed or name == "grade")
    borne = 0.0 if page.typed else _SPOILED * len(table.inside)
    whole = whole and len(table.spoiled) <= borne and not odd and _titled(data)
    records = tuple(_without_trust(record, table.spoiled) for record in records)
    return Grid(table.lattice, records, table.inside | headed, frozenset(headed), whole, tuple(carried))


def _without_trust(record: Record, cut: frozenset[Word]) -> Record:
    """The row; cells doubted with a word that a drawn line cuts: it may hold more than one cell."""
    return record.at_most(_DOUBTED, [key for key, cell in record.cells.items() if cut & set(cell.words)])


def _unnumbered_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; a row without its number among numbered ones may be a sum or a section, not a course."""
    data = [record for record in records if record.kind == "data"]
    without = [record for record in data if "number" not in record.cells]
    if not data or len(without) > _UNNUMBERED * len(data):
        return list(records)
    return [record.titled_at_most(_DOUBTED) if record in without else record for record in records]


def rows_of(table: Filled) -> list[Row]:
    """The words of every row of a lattice."""
    found: dict[int, list[Word]] = {}
    for cell, words in sorted(table.words.items(), key=lambda item: (item[0].top, item[0].left)):
        found.setdefault(cell.top, []).extend(words)
    return [Row.of(words) for _, words in sorted(found.items())]


def _within(row: Row, left: float, right: float) -> Row:
    words = [word for word in row.words if left <= (word.box[0] + word.box[2]) / 2 < right]
    return replace(row, words=words)


def _is_course_table(data: Sequence[Record]) -> bool:
    keys = {column.key for record in data for column in record.columns if column.key}
    return "title" in keys and bool(keys & {*NUMERIC, *MARKS})


def _titled(data: Sequence[Record]) -> bool:
    return all("title" in record.cells and WORDY.search(record.cells["title"].text) for record in data)


class _Reader:
    """Goes down one strip of a lattice: headings, rows of data, lines across."""

    def __init__(
        self, page: PageText, file: str, table: Filled, before: Sequence[Carried], pooled: Sequence[Row]
    ) -> None:
        self.page, self.file, self.table = page, file, table
        self.before, self.pooled = before, pooled
        self.whole = True
        self.records: list[tuple[int, Record]] = []
        self.carried: list[Carried] = []
        self.headed: set[Word] = set()

    def read(self) -> None:
        """Fills `records` with the number of the row each begins in."""
        lattice, row = self.table.lattice, 0
        columns, spans = self._known_columns()
        while row < len(lattice.ys) - 1:
            heading = heading_at(self.table, row) or self._unparted(row)
            if heading is not None:
                columns, spans = self._columns(heading)
                if heading.above:
                    self._lines(row, heading.above, columns)
                self.headed.update(self._words_between(row, heading.last))
                row = heading.last
                continue
            self._row(row, columns, spans)
            row += 1
        if columns:
            self.carried.append(Carried(tuple(columns)))
        apart = codes_apart(numbers_apart([record for _, record in self.records], columns))
        self.records = [(place, one) for (place, _), one in zip(self.records, apart, strict=True)]

    def _unparted(self, row: int) -> Heading | None:
        """A heading that lost its lines; one that was typed lost none."""
        return None if self.page.typed else heading_over(self.table, row, self.page.aspect)

    def _known_columns(self) -> tuple[list[Column], tuple[tuple[int, int], ...]]:
        """The columns of the table before where this one goes on with them."""
        xs = self.table.lattice.xs
        for known in reversed(self.before):
            edges = [known.columns[0].left, *(column.right for column in known.columns)]
            places = [_nearest(xs, edge) for edge in edges]
            if all(abs(xs[place] - edge) <= _SAME_PLACE for place, edge in zip(places, edges, strict=True)):
                spans = tuple(pairwise(places))
                if any(
                    spans_of(self.table.lattice, row) == spans
                    for row in range(len(self.table.lattice.ys) - 1)
                ):
                    columns = [
                        replace(column, left=xs[left], right=xs[right])
                        for column, (left, right) in zip(known.columns, spans, strict=True)
                    ]
                    return columns, spans
        return [], ()

    def _columns(self, heading: Heading) -> tuple[list[Column], tuple[tuple[int, int], ...]]:
        xs = self.table.lattice.xs
        named = [
            Column(key, xs[left], xs[right], bool(part.text) and part.sure, part.text)
            for key, (left, right), part in zip(heading.keys, heading.spans, heading.parts, strict=True)
        ]
        if not self.page.typed:
            named = _as_before(named, self.before)
        rows = [self._words_of(row) for row in range(heading.last, len(self.table.lattice.ys) - 1)]
        own = [Row.of(words) for words in rows if words]
        left, right = named[0].left, named[-1].right
        pooled = [_within(row, left, right) for row in self.pooled]
        typical = [row for row in [*own, *pooled] if row.words and looks_like_data(row)]
        filled = fill_unnamed(named, typical)
        return (filled if len(filled) == len(named) else named), heading.spans

    def _words_of(self, row: int) -> list[Word]:
        cells = [cell for cell in self.table.lattice.cells if cell.top == row]
        return [word for cell in sorted(cells, key=lambda c: c.left) for word in self.table.in_cell(cell)]

    def _words_between(self, first: int, last: int) -> list[Word]:
        top, bottom = self.table.lattice.ys[first], self.table.lattice.ys[last]
        return [word for word in self.table.every if top <= (word.box[1] + word.box[3]) / 2 < bottom]

    def _row(self, row: int, columns: Sequence[Column], spans: Sequence[tuple[int, int]]) -> None:
        lattice = self.table.lattice
        words = self._words_of(row)
        own = spans_of(lattice, row)
        if not words:
            return
        if not columns or len(own) == 1:
            self._lines(row, words, columns)
        elif refines(own, spans) and len(own) == len(spans):
            self._data(row, words, columns, spans)
        else:
            self._merged(row, words, columns, spans)

    def _lines(self, row: int, words: Sequence[Word], columns: Sequence[Column]) -> None:
        """A cell across the table: a section's name, a sum, a remark, line by line."""
        named = frozenset(column.key for column in columns if column.key and column.named)
        for line in _lines_of(words):
            record = classify(self.page, self.file, line, ())
            self.records.append((row, replace(record, named=named, columns=tuple(columns))))

    def _data(
        self, row: int, words: list[Word], columns: Sequence[Column], spans: Sequence[tuple[int, int]]
    ) -> None:
        cells = sorted(
            (cell for cell in self.table.lattice.cells if cell.top <= row < cell.bottom),
            key=lambda cell: cell.left,
        )
        by_column = {index: self.table.in_cell(cell) for index, cell in enumerate(cells)}
        for index, cell in enumerate(cells):
            if cell.bottom - cell.top > 1 and columns[index].key not in _SHARED and self.table.in_cell(cell):
                self.whole = False
        inside = [word for cell in by_column.values() for word in cell]
        if _holds_rows(by_column, columns):
            found = logical_rows(self.page, self.file, _lines_of(inside), columns)
            self.records += [(row, record) for record in found]
            return
        record = _as_data(classify(self.page, self.file, Row.of(inside), columns))
        self.records.append((row, replace(record, kind="note") if names_columns(record) else record))

    def _merged(
        self, row: int, words: list[Word], columns: Sequence[Column], spans: Sequence[tuple[int, int]]
    ) -> None:
        """A row some of whose cells reach over several columns: a sum, a section with its amounts."""
        lattice = self.table.lattice
        own = spans_of(lattice, row)
        if not refines(spans, own):
            self.whole = False
        over = [
            [
                column
                for column, span in zip(columns, spans, strict=True)
                if span[0] < right and left < span[1]
            ]
            for left, right in own
        ]
        made = [
            replace(_of(group), left=lattice.xs[left], right=lattice.xs[right])
            for group, (left, right) in zip(over, own, strict=True)
            if group
        ]
        record = classify(self.page, self.file, Row.of(words), made)
        self.records.append((row, record if record.kind != "rest" else replace(record, kind="note")))


def _as_before(columns: list[Column], before: Sequence[Carried]) -> list[Column]:
    """The columns; one whose heading lost words takes its name from the table before that has the same."""
    for known in reversed(before):
        pairs = list(zip(columns, known.columns, strict=False))
        alike = all(
            abs(one.left - other.left) <= _SAME_PLACE and _is_part(one.heading, other.heading)
            for one, other in pairs
        )
        named = 2 * sum(bool(one.heading) for one in columns) >= len(columns)
        if len(columns) == len(known.columns) and alike and named:
            lost = [one.key in (None, "other") and one.heading != other.heading for one, other in pairs]
            return [
                replace(one, key=other.key) if bare else one
                for (one, other), bare in zip(pairs, lost, strict=True)
            ]
    return columns


def _is_part(heading: str, whole: str) -> bool:
    """True for a heading that is another with words lost; blanks between words are lost, too."""
    return set(heading.split()) <= set(whole.split()) or heading.replace(" ", "") in whole.replace(" ", "")


def _height(words: Sequence[Word]) -> float:
    """The usual height of some words."""
    return median(word.box[3] - word.box[1] for word in words)


def _lines_of(words: Sequence[Word]) -> list[Row]:
    return visual_rows(words, _height(words), {})


def _nearest(xs: Sequence[float], place: float) -> int:
    return min(range(len(xs)), key=lambda index: abs(xs[index] - place))


def _of(group: Sequence[Column]) -> Column:
    """What a cell over several columns may hold: a title where one of them does, nothing known else."""
    if len(group) == 1:
        return group[0]
    titled = any(column.key == "title" for column in group)
    return Column("title" if titled else None, group[0].left, group[-1].right, named=titled)


def _as_data(record: Record) -> Record:
    """A row with a title and a grade in their own cells is one of data, whatever its words."""
    if record.kind not in ("rest", "note"):
        return record
    title = record.cells.get("title")
    marks = {key: cell for key, cell in record.cells.items() if column_key(key) in MARKS}
    values = [fits_column(column_key(key), cell.text) for key, cell in marks.items()]
    titled = title is not None and bool(WORDY.search(title.text))
    return replace(record, kind="data") if titled and True in values else replace(record, kind="note")


def _holds_rows(cells: dict[int, tuple[Word, ...]], columns: Sequence[Column]) -> bool:
    """True for a band that holds several rows: figures of more than one column on more than one line."""
    several = 0
    for index, words in cells.items():
        key = columns[index].key or ""
        if not words or key not in ("number", "code", *NUMERIC, "letter"):
            continue
        figures = [word for word in words if any(char.isalnum() for char in word.text)]
        several += len(visual_rows(figures, _height(words), {})) > 1
    return several >= _SEVERAL
