"""Titles of scans that the other titles speak against: their figures, signs, capitals, and lines begun anew.

None of it is misread by the engine's own score: a speck behind a word is a colon read surely, the stroke of a
Roman numeral beside a sign a surely read 1. Only how the other titles are printed tells.
"""

import re
from collections import Counter
from collections.abc import Sequence

from extractors.page import Word
from extractors.transcript.model import Record
from extractors.transcript.stems import names_a_school
from schemas.documents import TextSource

_DOUBTED = 0.9
_COLON = re.compile(r"^(.*[^\W\d]): ?[^\W\d_]")
_ONES = re.compile(r"(?<![^\W_])[1l]{1,3}(?![^\W_])")
_FIGURE = re.compile(r"(?<![^\W_])[2-9](?![^\W_])")
_ROMAN = re.compile(r"(?<![^\W_])(?:II|III|IV|V|VI)(?![^\W_])")
_DOTTED = ("i", "ı")
_LONG = 4  # letters of a word that is none which joins two others
_MOSTLY = 0.9  # of the words: titles are printed with capitals throughout, or without
_FEWEST = 12  # words that show it
_PAIRS = (("«", "»"), ("(", ")"))
_SEVERAL, _FEW = 2, 2  # words in capitals, titles that have them
_LINE = 0.6  # of a word's height


def odd_titles_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; titles doubted that are printed otherwise than the others of their paper."""
    titles = [_title(record) for record in records if _title(record)]
    begun = Counter(match[1] for title in titles if (match := _COLON.match(title)))
    capitals = _share_of_capitals(titles)
    roman = sum(bool(_ROMAN.search(title)) for title in titles)
    arabic = sum(bool(_FIGURE.search(title)) for title in titles)
    return [
        record.titled_at_most(_DOUBTED)
        if _title(record)
        and (
            (_is_scan(record) and _colon_alone(_title(record), begun))
            or (_is_scan(record) and roman > arabic and _one_beside_signs(_title(record)))
            or (_is_scan(record) and capitals >= _MOSTLY and _begins_small(_title(record)))
            or (capitals <= 1 - _MOSTLY and _begins_anew(record))
            or _of_two_texts(_title(record), titles)
            or (_is_scan(record) and _is_half_closed(_title(record)))
        )
        else record
        for record in records
    ]


def _title(record: Record) -> str:
    cell = record.cells.get("title")
    return cell.text if cell and record.kind == "data" else ""


def _is_scan(record: Record) -> bool:
    return record.line.page.text_source is TextSource.OCR


def _share_of_capitals(titles: Sequence[str]) -> float:
    """The share of long words behind the first of a title that begin with capitals; a half for too few."""
    later = [word for title in titles for word in title.split()[1:] if _is_long(word)]
    if len(later) < _FEWEST:
        return 0.5
    return sum(word[:1].isupper() for word in later) / len(later)


def _is_long(word: str) -> bool:
    return len(word) >= _LONG and word.isalpha()


def _colon_alone(title: str, begun: Counter[str]) -> bool:
    """True for a colon before a small letter, where no other title has one behind the same words."""
    match = _COLON.match(title)
    return match is not None and title[match.end() - 1].islower() and begun[match[1]] == 1


def _one_beside_signs(title: str) -> bool:
    """True for ones beside brackets, strokes or dashes, where the other titles have Roman numerals."""
    return any(_ONES.search(word) and not word.isalnum() for word in title.split())


def _begins_small(title: str) -> bool:
    """True for a word with a small i among words with capitals: a dot tells them apart."""
    return any(word.startswith(_DOTTED) and _is_long(word) for word in title.split()[1:])


def _begins_anew(record: Record) -> bool:
    """True for a later line of a title with a capital: the name of a section may stand there."""
    lines = _lines(record.cells["title"].words)
    return any(_is_long(line[0].text) and line[0].text[:1].isupper() for line in lines[1:])


def _of_two_texts(title: str, titles: Sequence[str]) -> bool:
    """True for a title with words of the text beside it: a school, half of brackets, capitals of its own."""
    alone = (_is_half_closed, _has_capitals)
    rare = any(told(title) and sum(map(told, titles)) <= _FEW for told in alone)
    return rare or ("«" in title and names_a_school(title))


def _is_half_closed(title: str) -> bool:
    return any(title.count(opened) != title.count(closed) for opened, closed in _PAIRS)


def _has_capitals(title: str) -> bool:
    """True for several words in capitals among words that are not."""
    long = [word for word in title.split() if _is_long(word)]
    capitals = sum(word.isupper() for word in long)
    return _SEVERAL <= capitals < len(long)


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a title line by line."""
    found: list[list[Word]] = []
    for word in words:
        last = found[-1][-1] if found else None
        if last and abs(word.middle - last.middle) < _LINE * last.height:
            found[-1].append(word)
        else:
            found.append([word])
    return found
