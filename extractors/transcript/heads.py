"""Headings read column by column: the rows show where the columns are, the words over each of them its name.

A heading of two levels, one whose cells are centred at other heights than their neighbours', or one with
words nobody knows does not come line by line. What stands over a column still names it.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.classify import looks_like_data
from extractors.transcript.columns import bands_of
from extractors.transcript.fold import fold
from extractors.transcript.gaps import Band, cut_at_blanks, put_together
from extractors.transcript.grades import mark
from extractors.transcript.header import (
    Header,
    Part,
    enough,
    is_label_word,
    key_of,
    labels_but_one,
    practice_beside_titles,
    segments_of,
    skip_numbering,
)
from extractors.transcript.headings import heading_of
from extractors.transcript.model import Row
from extractors.transcript.values import number
from extractors.transcript.vocabulary import label_of, words

_MOST_LINES = 9
_STEP = 3.7  # line heights between the middles of two lines of one heading
_UNKNOWN = 2  # lines of a heading, one after another, with no known word
_LABELLED = 0.5  # the share of known words from which on a line is of a heading
_FEWEST = 3  # rows of data that show the columns
_LOOKED_AT = 40  # rows
_APART = 3.0  # letter widths between two texts of one line that have nothing to do with each other
_BLANK = 0.012  # a blank between words, in page widths
_FEWEST_COLUMNS = 3
_CLEARLY = 0.66
_WHOLE = 95.0  # how well a piece of a heading must be a label to be one as a whole
_OFF = 0.35  # of the step between two columns: how far a label may stand from the middle of its own
_SCALES, _MOST_COLUMNS = (20.0, 100.0), 15


def all_headers(
    rows: Sequence[Row], found: Sequence[Header], line: float, width: float, cuts: Sequence[float]
) -> list[Header]:
    """The headings found line by line, and those read column by column where these say more.

    `line` is the line height in page heights, `width` in page widths.
    """
    data = [looks_like_data(row) and not _labels_alone(row) for row in rows]
    made = list(found)
    for first, last in _zones(rows, data, line):
        header = _header(rows, data, first, last, width, cuts)
        if header is None:
            continue
        rivals = [one for one in made if one.first < header.last and header.first < one.last]
        if all(_better(header, one) for one in rivals):
            made = [one for one in made if one not in rivals] + [header]
    return sorted(made, key=lambda one: one.first)


def _better(header: Header, rival: Header) -> bool:
    mine, others = _known(header), _known(rival)
    return (len(mine), header.last) > (len(others), rival.last) and not (
        others - mine and len(mine) <= len(others)
    )


def _known(header: Header) -> set[str]:
    return {key for key in header.keys if key}


def _zones(rows: Sequence[Row], data: Sequence[bool], line: float) -> list[tuple[int, int]]:
    """The lines (from, to exclusive) that may be a heading over a run of data."""
    zones: list[tuple[int, int]] = []
    for index in range(1, len(rows)):
        if not data[index] or data[index - 1]:
            continue
        last = index
        while last and is_section(rows[last - 1]):
            last -= 1
        first = _top(rows, data, last, line)
        if first < last and (not zones or zones[-1] != (first, last)):
            zones.append((first, last))
    return zones


def _top(rows: Sequence[Row], data: Sequence[bool], last: int, line: float) -> int:
    """The first line of the heading that ends before `last`; `last` itself where there is none."""
    first, unknown = last, 0
    for index in range(last - 1, max(-1, last - 1 - _MOST_LINES), -1):
        below = rows[index + 1] if index + 1 < len(rows) else rows[index]
        if data[index] or is_section(rows[index]) or _tells(rows[index]) or _holds_figures(rows[index]):
            break
        if index + 1 < last and below.middle - rows[index].middle > _STEP * line:
            break
        share = label_share(rows[index].words)
        unknown = 0 if share >= _LABELLED else unknown + 1
        if unknown > _UNKNOWN:
            break
        if share >= _LABELLED:
            first = index
    return first


def _labels_alone(row: Row) -> bool:
    """True for a line of labels with the figure of a scale among them, `Credits 100`, or one misread."""
    if labels_but_one(row):
        return True
    return label_share(row.words) >= _CLEARLY and not _holds_figures(row) and len(row.words) > _UNKNOWN


def _tells(row: Row) -> bool:
    """True for a line of particulars (`Student: ...`), which is no heading of a table."""
    return any(word.text.endswith(":") for word in row.words)


def _holds_figures(row: Row) -> bool:
    """True for a line with numbers that no heading has; `100` and its like are of a scale."""
    return any(
        (read := number(word.text))
        and read.ceiling == 1.0
        and read.value > _MOST_COLUMNS
        and read.value not in _SCALES
        for word in row.words
    )


def label_share(line: Sequence[Word]) -> float:
    """The share of words of headings among those of a line; figures say nothing."""
    tokens = [token for word in line for token in fold(word.text).split()]
    worded = [token for token in tokens if not token.isdecimal()]
    known = sum(is_label_word(token) for token in worded)
    return known / len(worded) if worded else (_LABELLED if tokens and len(tokens) < _FEWEST else 0.0)


def is_section(row: Row) -> bool:
    """True for a line that names a semester, a year, or a part of the table (`Examinations`)."""
    text = " ".join(word.text for word in row.words)
    if fold(text) in words("parts"):
        return True
    parts = _set_apart(row)
    return _names_place(text) or (len(parts) > 1 and all(map(_names_place, parts)))


def _names_place(text: str) -> bool:
    said = heading_of(text)
    return said is not None and bool(said.semester or said.season or said.course_year or said.academic_year)


def _set_apart(row: Row) -> list[str]:
    """The texts of a line that stand clearly apart: section headings each over its own table."""
    return [" ".join(word.text for word in part) for part in cut_at_blanks(row.words, _APART)]


def _header(
    rows: Sequence[Row], data: Sequence[bool], first: int, last: int, width: float, cuts: Sequence[float]
) -> Header | None:
    typical = [rows[place] for place in range(last, min(len(rows), last + _LOOKED_AT)) if data[place]]
    bands = _bands(typical, cuts)
    if len(typical) < _FEWEST or len(bands) < _FEWEST_COLUMNS:
        return None
    while last - 1 > first and _begins_a_title(rows[last - 1], bands):
        last -= 1
    own: list[list[Word]] = [[] for _ in bands]
    over: list[list[str]] = [[] for _ in bands]
    edges = [(one[1] + other[0]) / 2 for one, other in pairwise(bands)]
    for row in rows[first:last]:
        for segment in segments_of(row, width, cuts):
            put(segment, bands, edges, own, over)
    parts = [
        Part(tuple(inside), *band, parents=tuple(parents)) if inside or parents else None
        for inside, band, parents in zip(own, bands, over, strict=True)
    ]
    named = [part for part in parts if part is not None]
    sections = [part for part in named if _names_section(part)]
    keys = ["title" if part in sections else key_of(part) for part in named]
    if not enough(keys):
        return None
    told = practice_beside_titles(named, keys)
    return Header(first, skip_numbering(rows, last), tuple(named), told, tuple(sections))


def _names_section(part: Part) -> bool:
    """True for `Autumn semester` over the titles of that semester."""
    said = heading_of(part.text)
    return key_of(part) == "semester" and said is not None and bool(said.season or said.semester)


def _begins_a_title(row: Row, bands: Sequence[Band]) -> bool:
    """True for the first line of a wrapped title: words no heading has, over the widest column alone."""
    left, right = max(bands, key=lambda band: band[1] - band[0])
    over = [word for word in row.words if left <= (word.box[0] + word.box[2]) / 2 <= right]
    others = [word for word in row.words if word not in over]
    # Halves of a year and grades may stand beside it.
    inside = all(any(char.isdecimal() for char in word.text) or mark(word.text).filled for word in others)
    return bool(over) and inside and label_share(row.words) < _LABELLED


def _bands(rows: Sequence[Row], cuts: Sequence[float]) -> list[Band]:
    """Where the columns of some rows stand: between drawn lines, else where their words do."""

    def uncut(one: Band, other: Band) -> bool:
        cut_off = any(one[1] - 0.004 <= cut <= other[0] + 0.004 for cut in cuts)
        return not cut_off and other[0] - one[1] < _BLANK

    inside = [word for row in rows for word in row.words]
    return put_together(bands_of(inside, len(rows)), uncut)


def put(
    segment: Sequence[Word],
    bands: Sequence[Band],
    edges: Sequence[float],
    own: list[list[Word]],
    over: list[list[str]],
) -> None:
    """Puts the words of a piece of a heading to the column under it, or over all columns that it spans.

    `edges` part the `bands`; `own` and `over` take the words and the parents of each.
    """
    left, right = segment[0].box[0], segment[-1].box[2]
    under = [index for index, band in enumerate(bands) if left < (band[0] + band[1]) / 2 < right]
    if len(under) < 2:
        own[_column(left, right, edges)].extend(segment)
        return
    pieces: dict[int, list[Word]] = {}
    for word in segment:
        pieces.setdefault(_column(word.box[0], word.box[2], edges), []).append(word)
    if _each_its_own(segment, pieces, under, bands):
        for index, piece in pieces.items():
            own[index].extend(piece)
    else:
        for index in under:
            over[index].append(_folded(segment))


def _each_its_own(
    segment: Sequence[Word], pieces: Mapping[int, Sequence[Word]], under: Sequence[int], bands: Sequence[Band]
) -> bool:
    """True for labels that stand close beside each other, each over the middle of its own column."""
    if set(pieces) != set(under):
        return False
    whole = label_of(_folded(segment))
    if whole and whole[1] >= _WHOLE:
        return False
    step = min(_middle(bands[other]) - _middle(bands[one]) for one, other in pairwise(under))
    placed = all(
        abs(_middle((piece[0].box[0], piece[-1].box[2])) - _middle(bands[index])) < _OFF * step
        for index, piece in pieces.items()
    )
    return placed and any(label_of(_folded(piece)) for piece in pieces.values())


def _middle(band: Band) -> float:
    return (band[0] + band[1]) / 2


def _folded(piece: Sequence[Word]) -> str:
    return " ".join(fold(word.text) for word in piece).strip()


def _column(left: float, right: float, edges: Sequence[float]) -> int:
    middle = (left + right) / 2
    return sum(edge <= middle for edge in edges)
