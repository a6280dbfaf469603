"""Titles with words in them of other cells - figures, another row's title - or without their last."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Word
from extractors.transcript.fits import MARKS, NUMERIC, WORDY
from extractors.transcript.fold import fold
from extractors.transcript.gaps import letter_width
from extractors.transcript.grades import grade_word, letter, mark
from extractors.transcript.model import Record, column_key
from extractors.transcript.vocabulary import words as joining
from schemas.documents import TextSource

_DOUBTED = 0.9
_LONG = 5  # letters of a word that no title has twice
_FIGURES = re.compile(r"^\d{2,4}$")
_DECIMAL = re.compile(r"^\d{1,3}[.,]\d+$")
_ENDS = re.compile(r"(?<![\w-])(\d)$")
_TORN = re.compile(r"^\(|^[^\W\d]+(?:ая|ое|ые)$|(?:^| )(?:и|və|and)$")
_RAISED, _MARK = 0.25, 2  # of a word's height; letters
_HANGING, _BELOW = (
    re.compile(r"[gjpqyçşğQруфцщдҹҝјү,;()]"),
    0.25,
)  # letters under the line, how far of the height
_FEW_ROWS = 0.5  # the share of rows that must have words in a column which is one of its own
_CODE = 3  # figures in a word that are no part of a name
_SCRAP = 3  # letters
_TOUCHING, _BLANK = 0.35, 0.8  # letter widths: a blank and two of them are wider
_LINE = 0.6  # of a word's height
_HALF = re.compile(r"(?:,|\bи) [^\W\d]+(?:ая|яя|ое|ее|ые|ие)$")


def strays_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; titles doubted that seem to hold words of other cells or to lack their last."""
    numbered = sum(bool(_ENDS.search(_title(record))) for record in records)
    ran_on = _ran_on(records)
    torn = {record.line.page.number for record in records if _TORN.search(_title(record))}
    records = [_marks_doubted(record) if _begins_with_mark(_title(record)) else record for record in records]
    records = [record.at_most(_DOUBTED, _torn(record)) for record in records]
    return [
        record.titled_at_most(_DOUBTED)
        if _is_odd(_title(record), numbered=numbered)
        or _took_a_figure(record)
        or _squeezed_in(record)
        or index in ran_on
        or (record.line.page.number in torn and _wrapped_or_bare(record))
        else record
        for index, record in enumerate(records)
    ]


def _ran_on(records: Sequence[Record]) -> set[int]:
    """Rows with words in a column of no known use right of the title, where few rows have any: its end."""
    data = [index for index, record in enumerate(records) if record.kind == "data"]
    worded = [index for index in data if _beside_title(records[index])]
    return set(worded) if len(worded) < _FEW_ROWS * len(data) else set()


def _beside_title(record: Record) -> bool:
    keys = [column.key for column in record.columns]
    place = keys.index("title") + 1 if "title" in keys else len(keys)
    if place >= len(keys) or keys[place] not in (None, "other"):
        return False
    left, right = record.columns[place].left, record.columns[place].right
    inside = [word.text for word in record.line.words if left <= (word.box[0] + word.box[2]) / 2 < right]
    return bool(WORDY.search(" ".join(inside))) and not mark(" ".join(inside)).filled


def marks_dropped(records: Sequence[Record]) -> list[Record]:
    """The records; titles typed without the raised marks behind them, which lead to a footnote."""
    return [_without_mark(record) if record.kind == "data" else record for record in records]


def _without_mark(record: Record) -> Record:
    cell = record.cells.get("title")
    if cell is None or not cell.words[1:] or not cell.page.typed:
        return record
    before, last = cell.words[-2:]
    height = before.box[3] - before.box[1]
    line = before.box[3] - (_BELOW * height if _HANGING.search(before.text) else 0.0)
    raised = line - last.box[3] > _RAISED * height and last.box[1] < before.box[3]
    if (
        not raised
        or len(last.text) > _MARK
        or last.box[3] - last.box[1] > height
        or last.box[0] < before.box[0]
    ):
        return record
    return replace(record, cells={**record.cells, "title": replace(cell, words=cell.words[:-1])})


def _wrapped_or_bare(record: Record) -> bool:
    """True for a title of several lines, or in a torn half: on its page lines went to other rows."""
    title = _title(record)
    tops = [word.box[1] for word in record.cells["title"].words] if title else []
    heights = [word.box[3] - word.box[1] for word in record.cells["title"].words] if title else []
    return bool(title) and (max(tops) - min(tops) > _LINE * max(heights) or bool(_TORN.search(title)))


def _title(record: Record) -> str:
    cell = record.cells.get("title")
    return cell.text if cell and record.kind == "data" else ""


def _is_odd(title: str, *, numbered: int) -> bool:
    words = title.split()
    if any(_FIGURES.match(word) for word in words) or _is_coded(words):
        return True
    if _begins_with_mark(title):
        return True  # a mark, or a part of one, of the column before it
    if _ENDS.search(title) and numbered == 1:
        return True  # no other title is numbered
    return _twice(words) or bool(_HALF.search(title))


def _torn(record: Record) -> set[str]:
    """The cells of words whose next word, a mere blank away, went to the cell beside: it may be their own."""
    owner = {word: key for key, cell in record.cells.items() for word in cell.words}
    lines = sorted(record.line.words, key=lambda word: word.box[0]) if record.kind == "data" else []
    found: set[str] = set()
    for index, one in enumerate(lines):
        other = next((word for word in lines[index + 1 :] if _on_one_line(one, word)), None)
        if other is None or owner.get(one) == owner.get(other) or _apart(one, other):
            continue
        if WORDY.search(one.text) and (WORDY.search(other.text) or other.text.startswith("(")):
            found |= {key for word in (one, other) if (key := owner.get(word))}
    return found


def _on_one_line(one: Word, other: Word) -> bool:
    return abs(one.middle - other.middle) < _LINE * one.height


def _apart(one: Word, other: Word) -> bool:
    """True for words with more than a blank between them."""
    return other.box[0] - one.box[2] > _BLANK * letter_width([one])


def _begins_with_mark(title: str) -> bool:
    words = title.split()
    return len(words) > 1 and _is_of_a_mark(words[0])


def _marks_doubted(record: Record) -> Record:
    """The row; where its mark stands before its title, one behind the title may be the next table's."""
    return record.at_most(_DOUBTED, [key for key in record.cells if column_key(key) in MARKS])


def _is_of_a_mark(word: str) -> bool:
    """True for a letter or word of grades, and for a decimal; what is only taken for one may be a title's."""
    known = letter(word) or grade_word(fold(word))
    return bool(_DECIMAL.match(word)) or (known is not None and known[1] == 1.0)


def _is_coded(words: Sequence[str]) -> bool:
    """True for a title that begins with a code (`1201T Family medicine`)."""
    return bool(words) and sum(char.isdecimal() for char in words[0]) >= _CODE


def _took_a_figure(record: Record) -> bool:
    """True for a title that ends in a figure where the column of figures right of it is empty."""
    if not _ENDS.search(_title(record)):
        return False
    keys = [column.key for column in record.columns]
    after = keys[keys.index("title") + 1 :] if "title" in keys else []
    return bool(after) and after[0] in NUMERIC and after[0] not in record.cells


def _squeezed_in(record: Record) -> bool:
    """True for a scrap read as a short word within the blank between two words of a scan."""
    cell = record.cells.get("title")
    if cell is None or record.kind != "data" or cell.page.text_source is not TextSource.OCR:
        return False
    inside = zip(cell.words, cell.words[1:], cell.words[2:], strict=False)
    return any(len(word.text) <= _SCRAP and _fills_the_blank(one, word, other) for one, word, other in inside)


def _fills_the_blank(one: Word, word: Word, other: Word) -> bool:
    letter = letter_width([one])
    gaps = word.box[0] - one.box[2], other.box[0] - word.box[2]
    return min(gaps) > -letter and gaps[0] < _TOUCHING * letter and sum(gaps) < _BLANK * letter


def _twice(words: Sequence[str]) -> bool:
    """True for a long word that comes again with nothing between that joins two parts of a title."""
    seen: set[str] = set()
    for word in words:
        if fold(word) in joining("joining") or word.endswith((",", ";", ":")):
            seen.clear()
        elif len(word) >= _LONG and fold(word) in seen:
            return True
        else:
            seen.add(fold(word))
    return False
