"""What makes the place of rows doubtful once all headings are read: their dates, labels at the left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.foreign import run_together
from extractors.transcript.headings import academic_year, heading_of, of_a_leave, season_of, seasons_in
from extractors.transcript.model import Record
from extractors.transcript.sections import Place, Said
from extractors.transcript.values import number
from extractors.transcript.vocabulary import find

_DOUBTED = 0.4
_FEW_LABELS = 2
_A_YEAR = 2  # semesters
_FIFTH = 5  # a fifth of the titles may begin farther left, as lines that were cut wrongly do
_DATE = re.compile(r"(?<!\d)([0-3]?\d)[./-]([01]?\d)[./-]((?:19|20)\d\d)(?!\d)")
_SHORT_DATE = re.compile(r"(?<![\d.])([0-3]\d)\.([01]\d)\.(\d\d)(?![\d.])")  # `09.01.85`, not a code `1.2.03`
_CENTURIES = (1900, 2000)
_BEGINS, _ENDS = (8, 1), (10, 31)
"""An academic year's examinations lie between these days of its two years, resits in autumn included."""
_OWN_YEAR = ("academic_year", "course_year")


def doubted_places(records: Sequence[Record], placed: Sequence[Place]) -> list[Place]:
    """The places; a semester or year doubted that the paper does not prove to be the row's own.

    Doubted are all of a table whose sections are named left of its rows or come out of their order, of tables
    that ran together, those of rows that go on in another half of the page under no heading of their own, or
    under one that was not read, years that the row's own date contradicts, those before a year that no row
    is of, and semesters that are not of the year of study they stand under.
    """
    left = _named_at_left(records) or run_together(records) or _falls(records, placed)
    unread = _under_unread(records, placed)
    astray = _astray(records) | unread | _before_lost_years(records, placed, unread)
    made = []
    for index, (record, place) in enumerate(zip(records, placed, strict=True)):
        rest = _unproven(record, place) if left or index in astray or _uneven(place) else place
        if _dated_otherwise(record, place):
            rest = replace(rest, academic_year=_less(rest.academic_year))
        made.append(rest if record.kind == "data" else place)
    return made


def _less(said: Said | None) -> Said | None:
    return replace(said, probability=min(said.probability, _DOUBTED)) if said else None


def _unproven(record: Record, place: Place) -> Place:
    """The place of a row with what it does not print itself doubted."""
    year = (
        place.academic_year if any(key in record.cells for key in _OWN_YEAR) else _less(place.academic_year)
    )
    semester = place.semester if "semester" in record.cells else _less(place.semester)
    return replace(place, academic_year=year, semester=semester)


def _named_at_left(records: Sequence[Record]) -> bool:
    """True when sections are named in a column of their own left of the rows.

    Such a label is centred beside its rows, on the line of one of them or between two: half of them come
    before it.
    """
    titled = [record for record in records if _titled(record)]
    labels = 0
    for record in records:
        lefts = [_lefts(other) for other in titled if _of_one_table(record, other)]
        edge = sorted(lefts)[len(lefts) // _FIFTH] if lefts else 0.0
        words = [word for word in record.line.words if word.box[2] <= edge]
        labels += _names_place(words) and _beside_a_row(record, words, records)
    return labels >= _FEW_LABELS


def _falls(records: Sequence[Record], placed: Sequence[Place]) -> bool:
    """True when sections counted through the programme are out of order: rows stand under others' names."""
    told = [
        int(place.semester.value)
        for record, place in zip(records, placed, strict=True)
        if record.kind == "data"
        and "semester" not in record.cells
        and place.block is None
        and place.semester
        and place.semester.value.isdecimal()
    ]
    return any(_A_YEAR < other < one for one, other in pairwise(told))


def _titled(record: Record) -> bool:
    return record.kind == "data" and "title" in record.cells and bool(record.cells["title"].words)


def _of_one_table(record: Record, other: Record) -> bool:
    """False for rows of another page, and of the table beside it."""
    apart = record.columns and other.columns and record.columns[0].left != other.columns[0].left
    return record.line.page.number == other.line.page.number and not apart


def _lefts(record: Record) -> float:
    return min(word.box[0] for word in record.cells["title"].words)


def _names_place(words: Sequence[Word]) -> bool:
    told = heading_of(" ".join(word.text for word in words)) if words else None
    return bool(told and (told.semester or told.season or told.academic_year or told.course_year))


def _beside_a_row(record: Record, words: Sequence[Word], records: Sequence[Record]) -> bool:
    """True for a label that takes no height of its own: a row's title stands beside it."""
    if record.kind == "data":
        return True
    top, bottom = min(word.box[1] for word in words), max(word.box[3] for word in words)
    return any(
        _titled(other)
        and _of_one_table(record, other)
        and any(word.box[1] < bottom and top < word.box[3] for word in other.cells["title"].words)
        for other in records
    )


def _astray(records: Sequence[Record]) -> set[int]:
    """Rows that stand higher on their page than the row before, until the next heading.

    They go on in another half of the page. That no heading is missing between them is proven only by a
    running number that goes on where every section counts anew.
    """
    anew = sum(_number(record) == 1 for record in records if record.kind == "data") > 1
    found: set[int] = set()
    before: Record | None = None
    lost = False
    for index, record in enumerate(records):
        if record.kind == "heading" and heading_of(record.line.text):
            before, lost = None, False
        elif record.kind == "data" and record.line.words:
            lost = lost or (
                before is not None and _higher(before, record) and not (anew and _goes_on(before, record))
            )
            before = record
            if lost:
                found.add(index)
    return found


def _under_unread(records: Sequence[Record], placed: Sequence[Place]) -> set[int]:
    """Rows under a heading that was not read as one, until the next that was."""
    told = [index for index, record in enumerate(records) if record.kind != "note"]
    found: set[int] = set()
    for start in [*_behind_averages(records, told), *_behind_lines(records, placed)]:
        ends = (index for index in told if index > start and records[index].kind == "heading")
        found.update(range(start, next(ends, len(records))))
    return found


def _behind_averages(records: Sequence[Record], told: Sequence[int]) -> list[int]:
    """First rows that follow a section's average without a heading, where other averages are followed by one.

    A section's sum tells the same by itself, in `places`; an average may stand anywhere.
    """
    after = [
        other
        for one, other in pairwise(told)
        if records[one].kind == "total"
        and find(fold(records[one].line.text), "average")
        and records[other].kind in ("heading", "data")
    ]
    unheaded = [index for index in after if records[index].kind == "data"]
    return unheaded if len(after) - len(unheaded) >= max(_FEW_LABELS, len(unheaded)) else []


def _behind_lines(records: Sequence[Record], placed: Sequence[Place]) -> list[int]:
    """Rows right behind a line between rows that names another year or half year than theirs."""
    found = []
    for index, (one, other) in enumerate(pairwise(records), start=1):
        between = other.kind == "data" and any(record.kind == "data" for record in records[:index])
        if one.kind == "note" and between and _names_another(one.line.text, placed[index]):
            found.append(index)
    return found


def _before_lost_years(records: Sequence[Record], placed: Sequence[Place], unread: set[int]) -> set[int]:
    """Rows of a year after which one is passed over: the heading of that one may not have been read.

    Where some of them are known to stand under a heading that was not read, the others are of their year.
    """
    years = [
        (index, int(place.academic_year.value[:4]))
        for index, (record, place) in enumerate(zip(records, placed, strict=True))
        if record.kind == "data" and place.academic_year and place.block is None
    ]
    there = {year for _, year in years}
    before = {one for (_, one), (_, other) in pairwise(years) if other > one + 1 and one + 1 not in there}
    before -= {year for index, year in years if index in unread}
    return {index for index, year in years if year in before}


def _names_another(text: str, place: Place) -> bool:
    """True for an academic year or a half year that is not that of the place; a leave has its own."""
    if of_a_leave(text):
        return False
    year = academic_year(text)[0]
    half = season_of(place.season.value) if place.season else None
    other_year = year and place.academic_year and place.academic_year.value != year
    return bool(other_year or (half and seasons_in(text.split()) - {half}))


def _higher(before: Record, record: Record) -> bool:
    one, other = before.line, record.line
    same = one.page.number == other.page.number
    return same and max(w.box[3] for w in other.words) < min(w.box[1] for w in one.words)


def _goes_on(before: Record, record: Record) -> bool:
    first, second = _number(before), _number(record)
    return first is not None and second == first + 1


def _number(record: Record) -> float | None:
    cell = record.cells.get("number")
    read = number(cell.text) if cell else None
    return read.value if read else None


def _uneven(place: Place) -> bool:
    """True for a semester counted through the programme that is not of its year of study."""
    semester = place.semester.value if place.semester else ""
    year = place.course_year.value if place.course_year else ""
    if not semester.isdecimal() or not year.isdecimal() or int(semester) <= 2:
        return False
    return (int(semester) + 1) // 2 != int(year)


def _dated_otherwise(record: Record, place: Place) -> bool:
    """True when the dates in the row all lie outside the academic year it is said to be of."""
    if place.academic_year is None:
        return False
    first = int(place.academic_year.value[:4])
    begins, ends = date(first, *_BEGINS), date(first + 1, *_ENDS)
    dates = [days for days in _dates(record.line.text) if days]
    return bool(dates) and not any(begins <= day <= ends for days in dates for day in days)


def _dates(text: str) -> Iterator[list[date]]:
    """The dates in a text; one whose year has two figures is of either century."""
    for match in _DATE.finditer(text):
        yield _days(match, [int(match[3])])
    for match in _SHORT_DATE.finditer(text):
        yield _days(match, [century + int(match[3]) for century in _CENTURIES])


def _days(match: re.Match[str], years: Sequence[int]) -> list[date]:
    """The day and month of a date in each of some years; none where no calendar has it."""
    try:
        return [date(year, int(match[2]), int(match[1])) for year in years]
    except ValueError:
        return []
