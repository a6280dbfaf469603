"""The machine-readable zone read again with its own alphabet, where the first reading found its lines."""

import re
from collections.abc import Sequence

import cv2
import numpy as np

from extractors.machine_readable import Proven, proven
from extractors.ocr.engine import EngineWord, RestrictedEngine
from extractors.ocr.lines import rows_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word, around
from schemas.facts import Box

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_HEIGHTS = (26, 20)  # pixels of a capital, tried in turn until the check digits hold
_BLOCK = 6
_DPI = 300
_LEAST = 24  # characters of a line, however badly it was read
_NUMBERS = 6
_PROVEN = 0.995
_REPAIRED = 0.35  # so low that whatever rests on it is doubtful
_ALIKE = 0.985
_ONCE = 0.35


def zone_again(grey: Pixels, words: Sequence[Word], engine: RestrictedEngine) -> list[Word]:
    """The words with the zone's lines as one word each, where a second reading has all digits hold.

    The line of the names has no check digit: it is sure where both readings give the same name.
    Anything else leaves the words as they are. A page without such lines costs nothing.
    """
    rows = zone_rows(words)
    if not rows:
        return list(words)
    area = _area(rows)
    first = [_joined(row) for row in rows]
    found = proven(first)
    for height in _HEIGHTS:
        again = _read(grey, area, _usual(rows), height, engine)
        found = _better(proven(again), found)
        first += again
        if found and not found.repaired:
            break
    return _replaced(words, area, found, first) if found else list(words)


def zone_rows(words: Sequence[Word]) -> list[list[Word]]:
    """The rows that look like a zone's: long, without blanks, capitals and digits, some with fillers."""
    if not any(sign in word.text for word in words for sign in "<«"):
        return []
    rows = [row for row in rows_of(words) if _like_a_zone(row)]
    fillers = sum(_joined(row).count("<") for row in rows)
    return rows if fillers >= 4 else []


def _like_a_zone(row: Sequence[Word]) -> bool:
    text = _joined(row)
    longest = max(len(word.text) for word in row)
    plain = len(re.findall(r"[A-Z0-9<«]", text))
    # A heading or a long double word in capitals has neither fillers nor numbers.
    own = "<" in text or sum(letter.isdecimal() for letter in text) >= _NUMBERS
    return own and len(text) >= _LEAST and longest >= _LEAST // 2 and plain >= 0.6 * len(text)


def _joined(row: Sequence[Word]) -> str:
    return "".join(word.text for word in row).replace("«", "<<").replace(" ", "").upper()


def _usual(rows: Sequence[Sequence[Word]]) -> float:
    heights = sorted(word.box[3] - word.box[1] for row in rows for word in row)
    return heights[len(heights) // 2]


def _area(rows: Sequence[Sequence[Word]]) -> Box:
    """The rows with room for one more line where only one was found."""
    tall = _usual(rows)
    room = 0.6 * tall if len(rows) > 1 else 2.4 * tall
    x0, y0, x1, y1 = around(word.box for row in rows for word in row)
    return (max(0.0, x0 - tall), max(0.0, y0 - room), min(1.0, x1 + tall), min(1.0, y1 + room))


def _read(grey: Pixels, area: Box, tall: float, height: int, engine: RestrictedEngine) -> list[str]:
    rows, columns = grey.shape[:2]
    x0, y0, x1, y1 = area
    piece = grey[round(y0 * rows) : round(y1 * rows), round(x0 * columns) : round(x1 * columns)]
    factor = height / max(4.0, tall * rows)
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    piece = as_pixels(cv2.resize(piece, None, fx=factor, fy=factor, interpolation=way))
    paper = int(np.percentile(piece, 80))
    picture = as_pixels(np.pad(piece, 20, constant_values=paper))
    found = engine.read_only(picture, ("eng",), _DPI, ALPHABET, layout=_BLOCK)
    lines = [_joined(row) for row in rows_of([_word(word, picture) for word in found])]
    return [line for line in lines if len(line) >= _LEAST]


def _word(word: EngineWord, picture: Pixels) -> Word:
    tall, wide = picture.shape[:2]
    box = (word.left / wide, word.top / tall, word.right / wide, word.bottom / tall)
    return Word(word.text, box, 0.0)


def _better(new: Proven | None, old: Proven | None) -> Proven | None:
    """What holds as it was read goes before what was repaired."""
    if new is None or (old is not None and new.repaired):
        return old
    return new


def _replaced(words: Sequence[Word], area: Box, found: Proven, readings: Sequence[str]) -> list[Word]:
    inside = [word for word in words if area[1] <= word.middle <= area[3]]
    rows = zone_rows(inside)
    left, top, right, bottom = around(word.box for row in rows for word in row)
    if len(rows) < len(found.lines):
        top, bottom = area[1], area[3]
    step = (bottom - top) / len(found.lines)
    gone = {id(w) for w in inside if top - step / 4 <= w.middle <= bottom + step / 4}
    kept = [word for word in words if id(word) not in gone]
    for number, line in enumerate(found.lines):
        box = (left, top + (number + 0.1) * step, right, top + (number + 0.9) * step)
        kept.append(Word(line, box, _sure(number, found, readings)))
    return kept


def _sure(number: int, found: Proven, readings: Sequence[str]) -> float:
    names = 0 if len(found.lines) == 2 else 2
    if number != names:
        return _REPAIRED if found.repaired else _PROVEN
    name = found.lines[names].rstrip("<")
    return _ALIKE if sum(line.startswith(name + "<") for line in readings) > 1 else _ONCE
