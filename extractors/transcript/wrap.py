"""Visual lines to table rows: the lines of a wrapped title go to the row they belong to."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.page import PageText, Word
from extractors.transcript.bands import in_bands, together
from extractors.transcript.classify import (
    TEXTS,
    classify,
    goes_on,
    has_numbers,
    has_values,
    is_lettered,
    is_row,
)
from extractors.transcript.fold import fold
from extractors.transcript.leading import codes_apart, numbers_apart
from extractors.transcript.leading_marks import marks_apart
from extractors.transcript.model import Column, Record, Row, Text, column_key
from extractors.transcript.values import is_empty
from extractors.transcript.vocabulary import words as vocabulary

_REACH = 2.2  # a wrapped line stands at most this many line heights from the next line of its row
_ENOUGH = 3
_MOSTLY = 0.8  # of the titles
_PITCH = 1.1
_PADDED, _NEARER = 1.3, 0.92  # rows with room between them: lines of one cell stand nearer than they do
_CLEARLY = 0.75
_CERTAIN, _EITHER = 0.6, 0.9  # of the gap to the other row; how sure a title of either can be
_CLOSE = 1.25  # line heights: nearer than a line of its own would stand
_HALF, _FIFTH = 0.85, 5  # of the step between rows, the smallest fifth of which is a row of one line


def logical_rows(page: PageText, file: str, rows: Sequence[Row], columns: Sequence[Column]) -> list[Record]:
    """The records of some lines under a heading; lines of text alone are joined to their rows."""
    classified, rows = _in_bands(page, file, rows, columns)
    apart = codes_apart(numbers_apart(marks_apart(classified), columns))
    records = _halves(page, _numbers_above(_between_rows(apart), rows), rows)
    owners = _owners(page, records, rows)
    records = _doubted(page, records, rows, owners)
    joined: list[Record] = []
    for index, record in enumerate(records):
        if record.kind == "data":
            extra = [records[other] for other, owner in owners.items() if owner == index]
            whole = _with(record, extra)
            joined.append(whole if is_row(whole) else replace(whole, kind="note"))
        elif index not in owners:
            joined.append(replace(record, kind="note") if record.kind == "rest" else record)
    return joined


def _in_bands(
    page: PageText, file: str, rows: Sequence[Row], columns: Sequence[Column]
) -> tuple[list[Record], list[Row]]:
    """The records of the lines, those between two drawn lines already one."""
    lines = [classify(page, file, row, columns) for row in rows]
    full = [record.kind == "data" and has_numbers(record) for record in lines]
    single = [record.kind in ("heading", "total", "note") for record in lines]
    firsts = in_bands(page, rows, full, single)
    records: list[Record] = []
    merged: list[Row] = []
    for _, group in itertools.groupby(range(len(rows)), key=lambda index: firsts[index]):
        inside = list(group)
        if len(inside) == 1:
            records.append(lines[inside[0]])
            merged.append(rows[inside[0]])
        else:
            merged.append(together([rows[index] for index in inside]))
            records.append(replace(classify(page, file, merged[-1], columns), kind="data"))
    return records, merged


def _between_rows(records: list[Record]) -> list[Record]:
    """A title with a letter and no number is a row where rows stand above and below: elsewhere a stamp's."""
    data = [index for index, record in enumerate(records) if record.kind == "data"]
    if not data:
        return records
    return [
        replace(record, kind="data")
        if record.kind == "rest" and data[0] < index < data[-1] and is_lettered(record)
        else record
        for index, record in enumerate(records)
    ]


def _numbers_above(records: list[Record], rows: Sequence[Row]) -> list[Record]:
    """Rows whose number stands on the first line and whose values on the next: the first becomes loose."""
    made = list(records)
    for index, (one, other) in enumerate(itertools.pairwise(records)):
        near = rows[index + 1].middle - rows[index].middle <= _REACH * _height(rows, index)
        if near and one.kind == other.kind == "data" and not has_values(one) and "number" not in other.cells:
            made[index] = replace(one, kind="rest")
    return made


def _halves(page: PageText, records: list[Record], rows: Sequence[Row]) -> list[Record]:
    """Lines without any number close to a row that has numbers are no rows of their own: they become loose.

    So with a grade in words and a title that both take two lines, above and below the row's numbers.
    """
    full = [index for index, record in enumerate(records) if record.kind == "data" and has_numbers(record)]
    steps = sorted(rows[other].middle - rows[one].middle for one, other in pairwise(full))
    if len(steps) < _ENOUGH:
        return records
    height = median(max(row.bottom - row.top, 1e-6) for row in rows)
    close = min(_HALF * steps[len(steps) // _FIFTH], _CLOSE * height)
    made = list(records)
    for index, record in enumerate(records):
        beside = [other for other in (index - 1, index + 1) if other in full]
        near = any(
            abs(rows[index].middle - rows[other].middle) < close
            and not _ruled_apart(page, rows, index, other)
            and not ("number" in record.cells and "number" in records[other].cells)
            for other in beside
        )
        if record.kind == "data" and index not in full and near and goes_on(record):
            made[index] = replace(record, kind="rest")
    return made


def _owners(page: PageText, records: Sequence[Record], rows: Sequence[Row]) -> dict[int, int]:
    """For each line that only goes on a title: the index of the row of data it belongs to."""
    owners: dict[int, int] = {}
    reach = _reach(records, rows)
    loose = [i for i, record in enumerate(records) if record.kind == "rest" and goes_on(record)]
    capitals = _capitals(records)
    for index in loose:
        above, below = _data_near(records, index, -1, loose), _data_near(records, index, 1, loose)
        if _begins_a_row(records, index, above, below):
            above = None
        told = _told_by_words(records, index, capitals)
        if told in (above, below) and told is not None and not _ruled_apart(page, rows, index, told):
            far = abs(rows[told].middle - rows[index].middle) > _REACH * _height(rows, index)
            owner = None if far else told
        else:
            owner = _nearer(page, records, rows, index, above, below, reach)
        if owner is not None:
            owners[index] = owner
    return _unbroken(owners)


def _told_by_words(records: Sequence[Record], index: int, capitals: bool) -> int | None:
    """The row right above or below that its words say this line is of; None where they say nothing.

    A line that ends with `and` or a comma goes on below; one that begins small, where titles begin with
    capitals, goes on what stands above.
    """
    says = {
        index - 1: _goes_on_in(records, index - 1, capitals),
        index + 1: _goes_on_in(records, index, capitals),
    }
    found = [
        place
        for place, joined in says.items()
        if joined and 0 <= place < len(records) and records[place].kind == "data"
    ]
    return found[0] if len(found) == 1 and sum(says.values()) == 1 else None


def _goes_on_in(records: Sequence[Record], index: int, capitals: bool) -> bool:
    """True when a line's title ends, or the next line's begins, as parts of one title do."""
    if not 0 <= index < len(records) - 1:
        return False
    title, other = (_title(records[place]) for place in (index, index + 1))
    if not title or not other:
        return False
    opened = title.endswith((",", "-")) or fold(title.split()[-1]) in vocabulary("joining")
    return opened or (capitals and other[:1].islower())


def _title(record: Record) -> str:
    """The title of a row, or of a line that holds nothing but words of one."""
    cell = record.cells.get("title")
    if cell is None or (record.kind == "rest" and len(cell.words) < len(record.line.words)):
        return ""
    return cell.text


def _capitals(records: Sequence[Record]) -> bool:
    """True when titles begin with capitals."""
    firsts = [title[:1] for record in records if record.kind == "data" and (title := _title(record))]
    return sum(first.isupper() for first in firsts) >= _MOSTLY * len(firsts)


def _unbroken(owners: Mapping[int, int]) -> dict[int, int]:
    """The owners without lines that are parted from their row by a line that is not of it."""
    kept = dict(owners)
    for index in sorted(owners, key=lambda index: abs(index - owners[index])):
        step = 1 if owners[index] > index else -1
        if any(kept.get(between) != owners[index] for between in range(index + step, owners[index], step)):
            del kept[index]
    return kept


def _doubted(
    page: PageText, records: Sequence[Record], rows: Sequence[Row], owners: Mapping[int, int]
) -> list[Record]:
    """The records; titles of which a line may belong to the row above as well as below are doubtful."""
    made = list(records)
    open_ones = [index for index in owners if "number" not in records[index].cells]
    if all(owners[index] < index for index in open_ones):
        return made  # cells begin on the first line of their row: what follows goes on it
    for index in open_ones:
        above = _data_near(records, index, -1, [*owners])
        below = _data_near(records, index, 1, [*owners])
        if above is None or below is None:
            continue
        if _ruled_apart(page, rows, index, above) or _ruled_apart(page, rows, index, below):
            continue
        gaps = sorted((_gap(rows, index, above, -1), _gap(rows, index, below, 1)))
        if gaps[0] > _CERTAIN * gaps[1]:
            for place in (index, above, below):
                made[place] = made[place].titled_at_most(_EITHER)
    return made


def _begins_a_row(records: Sequence[Record], index: int, above: int | None, below: int | None) -> bool:
    """True when this line, or a loose one above it, carries the number of the row below."""
    if below is None or "number" in records[below].cells:
        return False
    first = above + 1 if above is not None else index
    return any("number" in records[place].cells for place in range(first, index + 1))


def _reach(records: Sequence[Record], rows: Sequence[Row]) -> float:
    """How far a wrapped line may stand from the next line of its row: not farther than rows stand apart."""
    data = [row.middle for record, row in zip(records, rows, strict=True) if record.kind == "data"]
    steps = [other - one for one, other in pairwise(data) if other > one]
    height = median(max(row.bottom - row.top, 1e-6) for row in rows) if rows else 0.0
    if len(steps) < _ENOUGH:
        return _REACH * height
    usual = sorted(steps)[len(steps) // _FIFTH]  # of rows of one line
    typed = any(record.line.page.typed for record in records)
    if typed and usual > _PADDED * height:
        return min(_REACH * height, max(_NEARER * usual, _PADDED * height))
    return min(_REACH * height, _PITCH * median(steps))


def _data_near(records: Sequence[Record], index: int, step: int, loose: Sequence[int]) -> int | None:
    """The next row of data above or below, with nothing but loose lines between."""
    place = index + step
    while 0 <= place < len(records) and place in loose:
        place += step
    return place if 0 <= place < len(records) and records[place].kind == "data" else None


def _nearer(
    page: PageText,
    records: Sequence[Record],
    rows: Sequence[Row],
    index: int,
    above: int | None,
    below: int | None,
    reach: float,
) -> int | None:
    between = _ruled_apart(page, rows, index, above), _ruled_apart(page, rows, index, below)
    up = None if above is None or between[0] else _gap(rows, index, above, -1)
    down = None if below is None or between[1] else _gap(rows, index, below, 1)
    if up is None and down is None:
        return None
    if up is None or down is None:
        owner, gap = (below, down) if up is None else (above, up)
        return owner if gap is not None and gap <= reach else None
    if below is not None and above is not None:
        untitled_below = "title" not in records[below].cells
        untitled_above = "title" not in records[above].cells
        if untitled_below != untitled_above and abs(up - down) < 0.4 * min(up, down):
            return below if untitled_below else above
    if min(up, down) > reach:
        return None
    return below if down < _CLEARLY * up else above


def _gap(rows: Sequence[Row], index: int, owner: int, step: int) -> float:
    """From this line's middle to the next line's in the owner's direction."""
    return abs(rows[index].middle - rows[index + step].middle)


def _height(rows: Sequence[Row], index: int) -> float:
    return max(rows[index].bottom - rows[index].top, 1e-6)


def _ruled_apart(page: PageText, rows: Sequence[Row], index: int, owner: int | None) -> bool:
    """True when a drawn line parts this line from its owner."""
    if owner is None:
        return True
    low, high = sorted((rows[index].middle, rows[owner].middle))
    left, right = rows[index].words[0].box[0], rows[index].words[-1].box[2]
    return any(
        ruling.horizontal
        and low < (ruling.box[1] + ruling.box[3]) / 2 < high
        and ruling.box[0] <= left + 0.01
        and ruling.box[2] >= right - 0.01
        for ruling in page.rulings
    )


def _full(record: Record, key: str) -> bool:
    """True when the row has a value of its own in a column, which nothing may be added to."""
    cell = record.cells.get(key)
    return cell is not None and not is_empty(cell.text)


def _with(record: Record, extra: Sequence[Record]) -> Record:
    """A row with the words of its wrapped lines, each cell's words from top to bottom.

    A line with figures for which the row has others may be a row of its own: then the title is two.
    """
    if not extra:
        return record
    cells: dict[str, list[Word]] = {}
    lost = False
    for part in sorted([record, *extra], key=lambda part: part.line.words[0].box[1]):
        for key, cell in part.cells.items():
            if part is not record and column_key(key) not in TEXTS and _full(record, key):
                lost = lost or any(char.isdecimal() for char in cell.text)
                continue
            cells.setdefault(key, []).extend(cell.words)
    page, file = record.line.page, record.line.file
    words = tuple(word for part in [record, *extra] for word in part.line.words)
    whole = replace(
        record,
        line=Text(page, file, words),
        cells={key: Text(page, file, tuple(inside)) for key, inside in cells.items()},
    )
    return whole.titled_at_most(_EITHER) if lost else whole
