"""What stands before a title in its cell and is no part of it: the running number, the course's code."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Word
from extractors.transcript.fits import WORDY
from extractors.transcript.model import Column, Record, Text
from extractors.transcript.values import RowNumber, is_code, number, row_number

_ENOUGH, _MOSTLY = 3, 0.5  # rows that begin with a number, before it counts as the running number
_MARKED = 2  # rows whose number has a stop or a bracket behind it
_UNSURE = 0.9  # how sure a title can be at most that begins with a number nothing explains
_RULES = "|,;:"  # what a ruling behind a number is read as
_GLUED = re.compile(r"^(\d{1,3})([.)]{0,2})(?=[^\W\d_]{2})")
_FIGURES = re.compile(r"^\d{3,4}$")
_HARDLY, _MOST = 0.4, 0.6  # how sure such a code is; the share of figures in it
_LETTERS = re.compile(r"^[^\W\d_]{2,5}[.-]?$")


def numbers_apart(records: Sequence[Record], columns: Sequence[Column]) -> list[Record]:
    """Records with the running numbers taken out of their titles, where a column of their own missed them.

    A number with a stop or bracket is a running number when the table has others; a bare one when most
    rows begin with one, or when it goes on from the row before or to the row after.
    """
    whole = [_titled(_hung(record)) for record in records]
    led = {index: found for index, record in enumerate(whole) if (found := _leading(record))}
    own = any(column.key == "number" for column in columns)
    data = [record for record in whole if record.kind == "data" and "title" in record.cells]
    most = len(led) >= max(_ENOUGH, _MOSTLY * len(data)) and not own
    marked = own or sum(bool(mark) for _, mark, _ in led.values()) >= _MARKED
    made = []
    for index, record in enumerate(whole):
        found = led.get(index)
        if found is None:
            made.append(record)
        elif most or (marked and found[1]) or _in_turn(whole, led, index):
            made.append(_apart(record, found))
        else:
            made.append(record.titled_at_most(_UNSURE))
    return made


def _hung(record: Record) -> Record:
    """The record; a title's last line printed under the running number is the title's."""
    cell = record.cells.get("number")
    if record.kind != "rest" or cell is None or len(record.cells) > 1 or not cell.text[:1].islower():
        return record
    worded = not any(char.isdecimal() for char in cell.text)
    return replace(record, cells={"title": cell}) if worded else record


def _titled(record: Record) -> Record:
    """The record; words of its title that were put to the running number given back."""
    cell = record.cells.get("number")
    if cell is None or record.kind not in ("data", "rest") or not _number_in(cell.words[0]):
        return record
    rest = cell.words[1:]
    if not rest or not WORDY.search(" ".join(word.text for word in rest)):
        return record
    title = record.cells.get("title")
    words = (*rest, *(title.words if title else ()))
    cells = {
        **record.cells,
        "number": replace(cell, words=cell.words[:1]),
        "title": replace(cell, words=words),
    }
    return replace(record, cells=cells)


def _leading(record: Record) -> tuple[int, str, int] | None:
    """A title's leading number, the mark behind it, how many letters it takes of its word (0: all)."""
    title = record.cells.get("title")
    taken = record.cells.get("number")
    if title is None or record.kind not in ("data", "rest") or (taken and number(taken.text)):
        return None
    alone = _number_in(title.words[0])
    if alone and len(title.words) > 1:
        return alone.value, alone.mark, 0
    glued = _GLUED.match(title.words[0].text)
    return (int(glued[1]), glued[2], glued.end()) if glued else None


def _number_in(word: Word) -> RowNumber | None:
    return row_number(word.text.rstrip(_RULES))


def _in_turn(records: Sequence[Record], led: dict[int, tuple[int, str, int]], index: int) -> bool:
    """True when the numbered row before or after has the number before or after."""
    here = led[index][0]
    return any(
        _number_of(records, led, place) == here + step
        for step in (-1, 1)
        if (place := _next_numbered(records, led, index, step)) is not None
    )


def _next_numbered(
    records: Sequence[Record], led: dict[int, tuple[int, str, int]], index: int, step: int
) -> int | None:
    place = index + step
    while 0 <= place < len(records):
        if _number_of(records, led, place) is not None:
            return place
        place += step
    return None


def _number_of(records: Sequence[Record], led: dict[int, tuple[int, str, int]], place: int) -> int | None:
    if place in led:
        return led[place][0]
    cell = records[place].cells.get("number")
    read = number(cell.text) if cell and records[place].kind in ("data", "rest") else None
    return int(read.value) if read else None


def _apart(record: Record, found: tuple[int, str, int]) -> Record:
    title = record.cells["title"]
    first, rest = title.words[0], title.words[1:]
    if found[2]:
        first, begins = _cut(first, found[2])
        rest = (begins, *rest)
    cells = {**record.cells, "number": replace(title, words=(first,)), "title": replace(title, words=rest)}
    return replace(record, cells=cells)


def _cut(word: Word, letters: int) -> tuple[Word, Word]:
    """A word cut in two after some letters."""
    left, top, right, bottom = word.box
    edge = left + (right - left) * letters / len(word.text)
    one = replace(word, text=word.text[:letters], box=(left, top, edge, bottom))
    return one, replace(word, text=word.text[letters:], box=(edge, top, right, bottom))


def codes_apart(records: Sequence[Record]) -> list[Record]:
    """Codes taken out of the titles where many rows have one, in its own column or before the title."""
    titles = {i: record.cells["title"] for i, record in enumerate(records) if "title" in record.cells}
    led = {i: size for i, title in titles.items() if (size := _code_words(title))}
    coded = [record for record in records if "code" in record.cells and is_code(record.cells["code"].text)]
    if len(led) + len(coded) < max(_ENOUGH, _MOSTLY * len([r for r in records if r.kind == "data"])):
        return list(records)
    made = list(records)
    blurred = {i: 1 for i, title in titles.items() if i not in led and _is_blurred_code(title)}
    for index, size in (*led.items(), *blurred.items()):
        title, cells = titles[index], dict(records[index].cells)
        if "code" not in cells:
            code, cells["title"] = title.parted(size)
            cells["code"] = code.at_most(_HARDLY) if index in blurred else code
            made[index] = replace(records[index], cells=cells)
    return made


def _code_words(title: Text) -> int:
    """How many words at the beginning of a title are a code: `ANAT101` is one, `ANAT 1201` two."""
    words = title.words
    if len(words) > 1 and is_code(words[0].text):
        return 1
    if len(words) <= 2 or not _LETTERS.match(words[0].text):
        return 0
    first, second = words[0].text, words[1].text
    pair = first.isupper() or (first.istitle() and _FIGURES.match(second))  # `Anat 1201` of many such
    return 2 if pair and is_code(f"{first} {second}") and second[0].isdecimal() else 0


def _is_blurred_code(title: Text) -> bool:
    """True for a first word that is mostly figures, where others are codes: `801202` was `Bio 1202`."""
    first = title.words[0].text
    return len(title.words) > 1 and sum(map(str.isdecimal, first)) >= max(_ENOUGH, _MOST * len(first))
