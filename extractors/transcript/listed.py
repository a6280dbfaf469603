"""Lists without columns: courses line by line, each with its hours and its grade behind its name.

`4) Latin — 108 hours — excellent;` or `Fəlsəfə ..... 96 saat ..... yaxşı`. One such line may be a sentence's;
several of them one under another are a list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page import PageText, Word
from extractors.transcript.amounts import unit_of
from extractors.transcript.classify import is_legend
from extractors.transcript.fits import WORDY
from extractors.transcript.fold import fold
from extractors.transcript.grades import mark
from extractors.transcript.headings import heading_of
from extractors.transcript.model import Record, Row, Text
from extractors.transcript.values import number, row_number
from extractors.transcript.vocabulary import words as vocabulary

_FEWEST = 4  # rows
_MOSTLY = 0.6  # of the lines from the first row to the last
_DIFFERENT = 0.7  # of the titles
_LONGEST = 3  # words of a grade; lines of a row
_SIGNS = re.compile(r"^[-–—.…·:,;_*]+$")
_END = " ;,."
_NAMED = frozenset({"title", "hours", "grade"})


@dataclass(frozen=True, slots=True)
class _Parsed:
    """The words of a row by what they say."""

    number: tuple[Word, ...]
    title: tuple[Word, ...]
    hours: tuple[Word, ...]
    grade: tuple[Word, ...]


def listed_rows(page: PageText, file: str, rows: Sequence[Row]) -> list[Record]:
    """The records of a page's list of courses, all other lines as headings and notes; none for no list."""
    records: list[Record] = []
    waiting: list[Row] = []
    for row in rows:
        joined = _joined(waiting, row)
        parsed = _parsed([word for one in joined for word in one.words])
        for one in waiting if parsed is None or len(joined) == 1 else ():
            records.append(_other(page, file, one))
        waiting = []
        if parsed:
            records.append(_record(page, file, parsed))
        elif len(joined) < _LONGEST and _goes_on(joined, begun=bool(records)):
            waiting = joined
            continue
        else:
            records += [_other(page, file, one) for one in joined]
    records += [_other(page, file, one) for one in waiting]
    return records if _is_list(records) else []


def _joined(waiting: Sequence[Row], row: Row) -> list[Row]:
    """The lines of a row so far with the next one; that alone where it begins another row."""
    return [row] if _is_numbered(row.words[0]) or not waiting else [*waiting, row]


def _is_numbered(word: Word) -> bool:
    """True for a running number with a stop or a bracket behind it."""
    found = row_number(word.text)
    return found is not None and bool(found.mark)


def _goes_on(lines: Sequence[Row], *, begun: bool) -> bool:
    """True for lines that may begin a row: a number, or within a list an end that asks for more."""
    last = lines[-1].words[-1].text
    open_end = last.endswith((",", "-", "–", "—")) or fold(last) in vocabulary("joining")
    return _is_numbered(lines[0].words[0]) or (begun and open_end)


def _parsed(words: Sequence[Word]) -> _Parsed | None:
    """The parts of a row: a number, a name, hours, a grade in words; None for other lines."""
    kept = [word for word in words if not _SIGNS.match(word.text)]
    parted = len(kept) < len(words)
    first = 1 if kept and _is_numbered(kept[0]) else 0
    grade = _grade(kept[first:])
    rest = kept[first : len(kept) - len(grade)]
    hours: list[Word] = []
    if rest[2:] and unit_of(rest[-1].text.strip(_END)) == "hours" and number(rest[-2].text):
        hours, rest = [rest[-2]], rest[:-2]
    told = bool(first) + bool(hours) + parted
    title = " ".join(word.text for word in rest)
    if not grade or told == 0 or not WORDY.search(title) or ";" in title or is_legend(title):
        return None
    if any(char.isdecimal() for char in title) and not (first or hours):
        return None
    return _Parsed(tuple(kept[:first]), tuple(rest), tuple(hours), tuple(grade))


def _grade(words: Sequence[Word]) -> list[Word]:
    """The words at a line's end that are a grade in words, known as it stands."""
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        found = mark(" ".join(word.text for word in words[-size:]).strip(_END))
        if found.known and found.ceiling == 1.0 and found.letter is None:
            return list(words[-size:])
    return []


def _record(page: PageText, file: str, parsed: _Parsed) -> Record:
    parts = {"number": parsed.number, "title": parsed.title, "hours": parsed.hours, "grade": parsed.grade}
    cells = {key: Text(page, file, words) for key, words in parts.items() if words}
    line = Text(page, file, (*parsed.number, *parsed.title, *parsed.hours, *parsed.grade))
    return Record("data", line, cells, _NAMED if parsed.hours else _NAMED - {"hours"})


def _other(page: PageText, file: str, row: Row) -> Record:
    line = Text(page, file, tuple(row.words))
    return Record("heading" if heading_of(line.text) else "note", line)


def _is_list(records: Sequence[Record]) -> bool:
    """True for several rows one under another with hardly a line between that is none."""
    places = [index for index, record in enumerate(records) if record.kind == "data"]
    titles = {records[index].cells["title"].text for index in places}
    if len(places) < _FEWEST or len(titles) < _DIFFERENT * len(places):
        return False
    return len(places) >= _MOSTLY * (places[-1] - places[0] + 1)
