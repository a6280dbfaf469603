"""One page to records: finds the tables on it, cuts their rows into cells, and says what each row is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.page import PageText, Word
from extractors.transcript.aside import text_beside
from extractors.transcript.beside import across_strips, block_tops, in_blocks
from extractors.transcript.classify import classify, looks_like_data, looks_like_text
from extractors.transcript.columns import (
    better,
    gap_columns,
    guessed_columns,
    moved,
    ruled_columns,
    uncrossed,
    vertical_cuts,
)
from extractors.transcript.flatten import bends
from extractors.transcript.gutter import by_gutter
from extractors.transcript.header import Header, find_headers, settled, titled
from extractors.transcript.heading_parts import is_sentence, named_once
from extractors.transcript.heads import all_headers
from extractors.transcript.infer import fill_unnamed
from extractors.transcript.listed import listed_rows
from extractors.transcript.model import Column, Record, Row, Text
from extractors.transcript.rows import disorder, line_height, table_words, visual_rows
from extractors.transcript.run_on import figures_apart
from extractors.transcript.selftold import told_table
from extractors.transcript.strips import Strips, strips_of
from extractors.transcript.told_rows import told_rows
from extractors.transcript.wrap import logical_rows
from schemas.documents import TextSource

_PLACE = 0.012  # headings printed again stand in the same place, give or take this much
_MANY = 12  # rows that show columns better than the page before did


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table, and where it lies across the page: what the next page may go on with."""

    columns: tuple[Column, ...]
    left: float
    right: float
    header: Header | None = None


@dataclass(frozen=True, slots=True)
class _Lines:
    """Words of a page, or of a strip of it, in rows, and the drawn lines that may part its columns.

    `height` is that of a line, `bent` how much lower each word stands than on a flat page.
    """

    page: PageText
    height: float
    bent: Mapping[Word, float]
    rows: list[Row]
    cuts: list[float]

    @property
    def width(self) -> float:
        """A line's height as a share of the page's width."""
        return self.height / max(self.page.aspect, 0.1)

    def rows_of(self, words: Sequence[Word]) -> list[Row]:
        """Some of the words in rows."""
        return visual_rows(words, self.height, self.bent)

    def headings_of(self, rows: Sequence[Row]) -> list[Header]:
        """The headings of tables among these rows."""
        found = all_headers(
            rows, find_headers(rows, self.width, self.cuts), self.height, self.width, self.cuts
        )
        return [named_once(header) for header in found if not is_sentence(header)]


def _lines(
    page: PageText, words: Sequence[Word], height: float, bent: Mapping[Word, float], drawn: Sequence[float]
) -> _Lines:
    """The words in rows; `drawn` are upright lines, of which those that cross words are left out."""
    rows = visual_rows(words, height, bent)
    return _Lines(page, height, bent, rows, uncrossed(drawn, rows, page.rulings))


def read_page(page: PageText, file: str, before: Sequence[Layout]) -> tuple[list[Record], list[Layout]]:
    """The records of a page in reading order, and the layouts of its tables.

    `before` are the layouts of the page before: a page without a heading goes on with them.
    """
    words = table_words(page)
    height = line_height(words)
    if not words or not height:
        return [], list(before)
    bent = _bent(page, words, height)
    lines = _lines(page, words, height, bent, vertical_cuts(page.rulings, 0.0, 1.0))
    headers = lines.headings_of(lines.rows)
    known = [(layout.left, layout.right) for layout in before]
    strips = strips_of(lines.rows, headers, known, lambda: by_gutter(words, lines.rows_of, lines.headings_of))
    spans = strips.spans
    over = across_strips(lines.rows, spans[0][1], lines.width) if len(spans) > 1 else []
    across = {word for row in over for word in row.words}
    across |= {word for word in words if word.box[1] < strips.top}
    owner = {word: _strip_of(word, spans, across) for word in words}
    inside = [[word for word in words if owner[word] == index] for index in range(len(spans))]
    parted, layouts = _read_strips(page, file, strips, inside, before, bent)
    tops = block_tops(lines.rows, headers, spans)
    records = in_blocks(parted, [*tops, *(row.top for row in over)])
    aside = [word for word in words if owner[word] < 0] if len(spans) == 1 else []
    return [*records, *text_beside(page, file, aside)], layouts or list(before)


def _bent(page: PageText, words: Sequence[Word], height: float) -> Mapping[Word, float]:
    """How much lower each word stands than on a flat page; what was typed lies straight."""
    curls = bends(page, words, height) if page.text_source is TextSource.OCR else []
    return min(({}, *curls), key=lambda rises: disorder(words, height, rises))


def _read_strips(
    page: PageText, file: str, strips: Strips, words: Sequence[Sequence[Word]],
    before: Sequence[Layout], bent: Mapping[Word, float],
) -> tuple[list[list[Record]], list[Layout]]:  # fmt: skip
    """The records of each strip and the layouts of its tables; `words` are its words, strip by strip."""
    parted: list[list[Record]] = []
    layouts: list[Layout] = []
    for index, (span, inside) in enumerate(zip(strips.spans, words, strict=True)):
        known = before[index] if len(before) == len(strips.spans) else None
        if index and known is None and strips.shift is not None and layouts:
            known = _shifted(layouts[0], strips.shift, span)
        found, layout = _read_strip(page, file, inside, span, known, bent)
        parted.append(found)
        if layout:
            layouts.append(layout)
    return parted, layouts


def _shifted(layout: Layout, by: float, span: tuple[float, float]) -> Layout:
    """The columns of a table for the one beside it, whose heading is not printed again."""
    columns = [replace(one, left=one.left + by, right=one.right + by) for one in layout.columns]
    columns[0] = replace(columns[0], left=span[0])
    columns[-1] = replace(columns[-1], right=span[1])
    return Layout(tuple(columns), *span)


def _strip_of(word: Word, strips: Sequence[tuple[float, float]], across: set[Word]) -> int:
    """Which strip a word belongs to; a heading over all of them belongs to the first."""
    middle = (word.box[0] + word.box[2]) / 2
    if word in across:
        return 0
    return next((index for index, (left, right) in enumerate(strips) if left <= middle < right), -1)


def _read_strip(
    page: PageText,
    file: str,
    words: Sequence[Word],
    span: tuple[float, float],
    known: Layout | None,
    bent: Mapping[Word, float],
) -> tuple[list[Record], Layout | None]:
    """The records of one strip and the layout of its last table, `known` being that of the page before."""
    height = line_height(words)
    if not height:
        return [], known
    drawn = [x for x in vertical_cuts(page.rulings, 0.0, 1.0) if span[0] - 0.01 <= x <= span[1] + 0.01]
    lines = _lines(page, words, height, bent, drawn)
    rows, earlier = lines.rows, known.header if known else None
    found = [one for one in lines.headings_of(rows) if one.left < span[1] and span[0] < one.right]
    headers = [settled(one, earlier) for one in found]
    starts = [header.first for header in headers] + [len(rows)]
    records, layout = _over_headings(page, file, rows[: starts[0]], span, known, headed=bool(headers))
    bodies = [rows[header.last : end] for header, end in zip(headers, starts[1:], strict=True)]
    headers = [titled(header, body) for header, body in zip(headers, bodies, strict=True)]
    for header, body in zip(headers, bodies, strict=True):
        pooled = [
            row for other, its in zip(headers, bodies, strict=True) if _same(header, other) for row in its
        ]
        columns = _columns(page, header, body, pooled, span, lines.cuts, known)
        layout = Layout(tuple(columns), *span, header)
        records += [Record("heading", Text(page, file, part.words)) for part in header.sections]
        records += _body(page, file, body, columns, pooled)
    return records, layout


def _over_headings(
    page: PageText, file: str, rows: Sequence[Row], span: tuple[float, float], known: Layout | None,
    *, headed: bool,
) -> tuple[list[Record], Layout | None]:  # fmt: skip
    """The records of what stands over a strip's first heading: the page before goes on there, if anything."""
    if known and rows:
        return _body(page, file, rows, _carried(known, rows)), known
    if not headed:
        return _unheaded(page, file, rows, span)
    return [classify(page, file, row, ()) for row in rows], known


def _unheaded(
    page: PageText, file: str, rows: Sequence[Row], span: tuple[float, float]
) -> tuple[list[Record], Layout | None]:
    """The records of lines over which no heading stands."""
    told = told_table(rows, *span)
    if told:
        records = [classify(page, file, row, ()) for row in rows[: told.first]]
        records += _body(page, file, rows[told.first : told.last], fill_unnamed(told.columns, told.typical))
        return records + [classify(page, file, row, ()) for row in rows[told.last :]], None
    alone = told_rows(page, file, rows)
    guessed, layout = (None, None) if alone else _without_heading(rows, span)
    listed = [] if guessed else listed_rows(page, file, rows)
    if alone and _data(alone) > _data(listed):
        return alone, None
    return listed or _body(page, file, rows, guessed or []), layout


def _data(records: Sequence[Record]) -> int:
    return sum(record.kind == "data" for record in records)


def _without_heading(rows: Sequence[Row], span: tuple[float, float]) -> tuple[list[Column], Layout | None]:
    """The columns of a page that goes on a table whose heading is on another page or file.

    Taken only when a title and a grade are among what the cells show.
    """
    typical = [row for row in rows if looks_like_data(row) and row.words[-1].box[2] <= span[1]]
    columns = fill_unnamed(guessed_columns(typical, *span), typical)
    keys = {column.key for column in columns}
    if "title" not in keys or not keys & {"score", "letter", "grade"}:
        return [], None
    return columns, Layout(tuple(columns), *span)


def _same(one: Header, other: Header) -> bool:
    """True when two headings are of the same table, printed again."""
    return one.keys == other.keys and all(
        abs(a.left - b.left) < _PLACE and abs(a.right - b.right) < _PLACE
        for a, b in zip(one.parts, other.parts, strict=True)
    )


def _carried(layout: Layout, rows: Sequence[Row]) -> list[Column]:
    """The columns of the page before, moved to this page's rows; its foot says nothing of columns."""
    typical = [row for row in rows if looks_like_data(row)]
    return moved(layout.columns, typical or rows)


def _columns(
    page: PageText, header: Header, body: Sequence[Row], pooled: Sequence[Row],
    span: tuple[float, float], cuts: Sequence[float], known: Layout | None,
) -> list[Column]:  # fmt: skip
    """The columns under a heading, from drawn lines, from its rows and those of its repetitions."""
    typical = [row for row in pooled if looks_like_data(row)]
    drawn = vertical_cuts(page.rulings, body[0].top, body[-1].bottom) if body else []
    near = uncrossed(drawn, body, page.rulings)
    ruled = ruled_columns(header, [x for x in near if any(abs(x - cut) < 0.01 for cut in cuts)])
    if not ruled and len(typical) < _MANY and known and known.header and _same(header, known.header):
        return moved(known.columns, typical)
    by_words = fill_unnamed(gap_columns(header, typical, _wrapped(typical, pooled), *span), typical)
    return better(fill_unnamed(ruled, typical) if ruled else None, by_words, typical)


def _wrapped(typical: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Lines of text alone among the rows of a table."""
    if not typical:
        return []
    first, last = min(row.top for row in typical), max(row.bottom for row in typical)
    reach = 2 * max(row.bottom - row.top for row in typical)
    inside = [row for row in rows if first - reach <= row.middle <= last + reach]
    return [row for row in inside if looks_like_text(row)]


def _body(
    page: PageText, file: str, rows: Sequence[Row], columns: Sequence[Column], pooled: Sequence[Row] = ()
) -> list[Record]:
    """The records of rows under a heading; `pooled` are those of all tables under the same."""
    parted = rows if page.typed else figures_apart(rows, columns, pooled or rows)
    return logical_rows(page, file, parted, columns)
