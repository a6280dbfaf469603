"""The place of each row in the programme: semester, year of study, academic year, block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.transcript.fold import fold
from extractors.transcript.headings import Heading, academic_year, heading_of, is_small, season_of, seasons_in
from extractors.transcript.model import Record, Text
from extractors.transcript.values import ordinal
from extractors.transcript.vocabulary import find

_YEAR_DIGITS = re.compile(r"(19|20)\d\d|[/–-]\d\d\b")
_SMALL = re.compile(r"^\D{0,2}\d{1,2}(?!\d)\D{0,3}$")
_FEW_HEADINGS = 2
_YEARS = 6  # of a medical programme
_LOOSE = 0.9  # how sure a number can be at most beside a word that may mean a semester or a year
_NO_HEADING = 0.4
"""How sure the place of a row can be at most whose own heading seems to be missing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value with how sure it is and the words that say it."""

    value: str
    probability: float
    source: Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the programme a row stands. `group` counts the sections of the table, `year` the years."""

    group: int = 0
    year_group: int = 0
    semester: Said | None = None
    season: Said | None = None
    course_year: Said | None = None
    academic_year: Said | None = None
    block: str | None = None
    note: Text | None = None
    unread: bool = False


def places(records: Sequence[Record]) -> list[Place]:
    """The place of every record, by the headings before it and its own cells."""
    current = Place()
    found: list[Place] = []
    summed = False
    bare: Heading | None = None  # the last heading that names a half year, while no row has followed it
    beside, of_years = _beside_rows(records), _of_years(records)
    for record in records:
        if record.kind == "total" and current.group and not find(fold(record.line.text), "average"):
            summed = True
        elif record.kind == "heading":
            summed = False
        elif record.kind == "data" and summed:
            # Rows after a section's sum belong to another section, whose heading was not read.
            current, summed = _unknown(current), False
        if record.kind == "heading":
            heading = heading_of(record.line.text)
            heading = _as_year(heading) if heading and of_years else heading
            if heading and not _repeats(current, heading):
                current = _moved(current, heading, record.line)
                twofold = bare is not None and _of_other_half(bare, heading)
                doubted = beside or twofold or _of_two_halves(record.line)
                current = _unknown(current) if doubted else current
                bare = heading if heading.semester or heading.season else bare
            found.append(current)
        else:
            bare = None if record.kind in ("data", "total") else bare
            found.append(_own(current, record) if record.kind == "data" else current)
    return found


def _of_years(records: Sequence[Record]) -> bool:
    """True where a word for a semester or a year (`dönem`) counts years: each has its own academic year."""
    said = [heading_of(record.line.text) for record in records if record.kind == "heading"]
    loose = [one for one in said if one and one.loose and one.semester]
    years = {one.semester or 0: one.academic_year for one in loose}
    alone = len(set(years.values())) == len(years) > 1 and not any(one.season for one in loose)
    return alone and None not in years.values() and max(years, default=0) <= _YEARS


def _as_year(heading: Heading) -> Heading:
    """The heading with its loose number taken for the year of study."""
    if not heading.loose or not heading.semester:
        return heading
    return replace(heading, course_year=heading.semester, semester=None, loose=False)


def _of_other_half(one: Heading, other: Heading) -> bool:
    """True for headings of two half years with no row between: of two tables side by side."""
    return (one.semester or one.season) is not None and any(
        first is not None and second is not None and first != second
        for first, second in ((one.semester, other.semester), (one.season, other.season))
    )


def _beside_rows(records: Sequence[Record]) -> bool:
    """True when the section headings stand in a column of their own left of all rows.

    Such a cell is centred beside its rows, half of which come before it: whose each row is cannot be told.
    """
    firsts = [_left(record) for record in records if record.kind == "data" and record.line.words]
    headings = [record for record in records if record.kind == "heading" and record.line.words]
    if not firsts or len(headings) < _FEW_HEADINGS:
        return False
    return all(max(word.box[2] for word in one.line.words) <= min(firsts) for one in headings)


def _of_two_halves(line: Text) -> bool:
    """True for the headings of two tables side by side read as one line: it names both halves of a year."""
    return len(seasons_in(word.text for word in line.words)) > 1


def _left(record: Record) -> float:
    return min(word.box[0] for word in record.line.words)


def _unknown(place: Place) -> Place:
    def doubted(said: Said | None) -> Said | None:
        return replace(said, probability=min(said.probability, _NO_HEADING)) if said else None

    return replace(
        place,
        group=place.group + 1,
        semester=doubted(place.semester),
        season=doubted(place.season),
        academic_year=doubted(place.academic_year),
        course_year=doubted(place.course_year),
    )


def _repeats(current: Place, heading: Heading) -> bool:
    """True for a heading printed again at the top of a page."""
    said = (
        (heading.semester, current.semester),
        (heading.course_year, current.course_year),
        (heading.academic_year, current.academic_year),
        (heading.season, current.season and _named(current.season)),
    )
    told = [(str(new), old.value if isinstance(old, Said) else old) for new, old in said if new is not None]
    return (
        bool(told)
        and not heading.unread
        and heading.block == current.block
        and all(new == old for new, old in told)
    )


def _named(season: Said) -> str | None:
    return season_of(season.value)


def _season_word(line: Text) -> Said | None:
    """The season of a heading in its own word."""
    for word in line.words:
        if season_of(word.text):
            said = Text(line.page, line.file, (word,))
            return Said(word.text.strip("()[],.:;–—-"), word.confidence, said)
    return None


def _moved(current: Place, heading: Heading, line: Text) -> Place:
    """The place after a heading. A new year ends the semester, a new semester leaves the year."""
    place = replace(current, group=current.group + 1, block=heading.block, note=line, unread=heading.unread)
    year = _said(heading.academic_year, line, _YEAR_DIGITS)
    study = _said(heading.course_year, line, _SMALL)
    if year or study or heading.bad_year:
        new = (year and _differs(year, current.academic_year)) or (
            study and _differs(study, current.course_year)
        )
        place = replace(
            place,
            year_group=current.year_group + bool(new or heading.bad_year),
            academic_year=year
            or (None if heading.bad_year or current.course_year else current.academic_year),
            course_year=study or (None if current.academic_year else current.course_year),
            semester=None,
            season=None,
        )
    if heading.semester or heading.season or heading.block or heading.unread:
        number = _said(heading.semester, line, _SMALL)
        if number and heading.loose:
            number = replace(number, probability=min(number.probability, _LOOSE))
        season = None if heading.unread else _season_word(line)
        place = replace(place, semester=number, season=season)
    if heading.block in ("state_exams", "practice") and not (year or study):
        place = replace(place, academic_year=None, course_year=None)
    return place


def _differs(said: Said, before: Said | None) -> bool:
    return before is None or before.value != said.value


def _said(value: object, line: Text, pattern: re.Pattern[str]) -> Said | None:
    """A value with the words of a heading that say it; as sure as those, not as the words around."""
    if value is None:
        return None
    words = tuple(
        word
        for word in line.words
        if pattern.search(word.text) or (pattern is _SMALL and is_small(word.text))
    )
    source = Text(line.page, line.file, words) if words else line
    return Said(str(value), source.probability, source)


def _own(current: Place, record: Record) -> Place:
    """The place a row names in its own cells, else its section's."""
    place = current
    semester = record.cells.get("semester")
    if semester:
        place = _semester_cell(place, semester)
    # A column headed only `Year` may hold years of study or academic years: its cells tell.
    for cell in (record.cells.get("course_year"), record.cells.get("academic_year")):
        year = cell and academic_year(cell.text)[0]
        if cell and year:
            place = _with_rest(replace(place, academic_year=_said(year, cell, _YEAR_DIGITS)), cell)
    study = record.cells.get("course_year")
    read = ordinal(study.text) if study else None
    if study and read:
        place = replace(
            place, course_year=Said(str(int(read.value)), min(study.probability, read.ceiling), study)
        )
    return place


def _with_rest(place: Place, cell: Text) -> Place:
    """The semester where one column gives year and semester together (`2014/2015 III`)."""
    rest = tuple(word for word in cell.words if not _YEAR_DIGITS.search(word.text))
    return _semester_cell(place, replace(cell, words=rest)) if rest else place


def _semester_cell(place: Place, cell: Text) -> Place:
    heading = heading_of(cell.text)
    if heading and heading.academic_year:
        place = replace(place, academic_year=Said(heading.academic_year, cell.probability, cell))
    if heading and heading.season:
        place = replace(place, season=_season_word(cell))
    number = heading.semester if heading and heading.semester else None
    read = ordinal(cell.text)
    if number is None and read and 1 <= read.value <= 14:
        return replace(place, semester=Said(str(int(read.value)), min(cell.probability, read.ceiling), cell))
    return replace(place, semester=Said(str(number), cell.probability, cell)) if number else place
