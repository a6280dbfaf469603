"""Marks of letters looked for in the ink: `Sahin` read for `Şahin`, `Huseyn` for `Hüseyn`, `FIN` for `FİN`.

Engines drop such marks with their highest scores, and names stand in no list of words. A letter whose twin
differs by a dot, a hook or a tail alone is measured against its neighbours: does its ink rise above their
line, does it reach below their base?
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, glyphs_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_GAINED = 0.9  # with a mark put in: a second look that reads it too, or a person, settles it
_AGAINST = (
    0.6  # of 20 such words 12 were right: dots of small print fade, and no second look sees them either
)
_SMALL_THERE = 0.25  # of small letters' height that a mark rises above one; an ear of g does less
_THERE = 0.17  # that a mark rises above a capital or reaches below the base
_MISSING = 0.07  # what sticks out no more than this is no mark
_FITS = 0.2  # of that height that letters may be off their lines; more, and they are not the letters read
_CAPITAL, _MARKED_CAPITAL = 1.52, 1.68  # times small letters' height


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where a word's letters begin and end, in dots; None where no letter of it tells."""

    base: float
    small: float | None
    tall: float | None

    def top_for(self, letter: str) -> float | None:
        """Where a letter without a mark above it begins."""
        return self.tall if letter.isupper() else self.small

    @property
    def height(self) -> float:
        """The height that marks are measured by: of small letters, or of capitals where none is small."""
        if self.small is not None:
            return self.base - self.small
        return (self.base - self.tall) * 0.7 if self.tall is not None else 0.0


def with_seen_marks(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, those doubtful whose letters have other marks in the ink than in the text.

    `grey` is the prepared, upright page. A mark that is seen is put into the text; one that is not seen
    stays, for dots of small print fade.
    """
    return [_seen(grey, word) for word in words]


def _seen(grey: Pixels, word: Word) -> Word:
    if not any(letter in _twins() for letter in word.text):
        return word
    glyphs = glyphs_of(grey, pixels_of(word.box, grey))
    if len(glyphs) != len(word.text):
        return word
    lines = _lines_of(word.text, glyphs)
    if lines is None or lines.height <= 0:
        return word
    there = [_marked(letter, glyph, lines) for letter, glyph in zip(word.text, glyphs, strict=True)]
    return _judged(word, there)


def _judged(word: Word, there: Sequence[bool | None]) -> Word:
    pairs = list(zip(word.text, there, strict=True))
    gained = "".join(_twins()[letter] if mark and letter in _bare() else letter for letter, mark in pairs)
    lost = any(mark is False and letter in _marks() for letter, mark in pairs)
    if lost:
        return replace(word, confidence=min(word.confidence, _AGAINST))
    if gained != word.text:
        return replace(word, text=gained, confidence=min(word.confidence, _GAINED))
    return word


def _marked(letter: str, glyph: Glyph, lines: _Lines) -> bool | None:
    """True where the ink shows a mark, False where it shows none, None where it does not tell."""
    if letter not in _twins():
        return None
    if letter in _below():
        return _told((glyph.bottom - lines.base) / lines.height, _THERE)
    top = lines.top_for(letter)
    if top is not None:
        return _told((top - glyph.top) / lines.height, _THERE if letter.isupper() else _SMALL_THERE)
    return _by_height(glyph, lines) if letter.isupper() and lines.small is not None else None


def _told(share: float, there: float) -> bool | None:
    return True if share >= there else False if share <= _MISSING else None


def _by_height(glyph: Glyph, lines: _Lines) -> bool | None:
    """A lone capital among small letters, by how much taller than those it stands."""
    times = (lines.base - glyph.top) / lines.height
    return True if times >= _MARKED_CAPITAL else False if times <= _CAPITAL else None


def _lines_of(text: str, glyphs: Sequence[Glyph]) -> _Lines | None:
    """The lines the letters that cannot be marked stand between; None where they do not keep to them.

    Where one letter broke and two others ran together, their number is right and their order is not.
    """
    pairs = [pair for pair in zip(text, glyphs, strict=True) if pair[0].isalnum()]
    deep, small, tall = (_table()[name] for name in ("deep", "x", "tall"))
    bottoms = [g.bottom for c, g in pairs if c not in deep and c not in _below()]
    smalls = [g.top for c, g in pairs if c in small and c not in _above()]
    talls = [g.top for c, g in pairs if c in tall and c not in _above()]
    if not bottoms:
        return None
    lines = _Lines(float(median(bottoms)), _middle(smalls), _middle(talls))
    room = max(1.5, _FITS * lines.height)
    for values, middle in ((bottoms, lines.base), (smalls, lines.small), (talls, lines.tall)):
        if middle is not None and any(abs(value - middle) > room for value in values):
            return None
    return lines


def _middle(values: Sequence[int]) -> float | None:
    return float(median(values)) if values else None


@cache
def _marks() -> dict[str, str]:
    """The bare letter of every marked one."""
    return {**_table()["above"], **_table()["below"]}


@cache
def _bare() -> dict[str, str]:
    return {bare: marked for marked, bare in _marks().items()}


@cache
def _twins() -> dict[str, str]:
    return {**_marks(), **_bare()}


@cache
def _above() -> frozenset[str]:
    """Letters that may carry a mark above, read with it or without."""
    return frozenset(letter for pair in _table()["above"].items() for letter in pair)


@cache
def _below() -> frozenset[str]:
    """Letters that may carry a mark below, read with it or without."""
    return frozenset(letter for pair in _table()["below"].items() for letter in pair)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("letter_forms.json").read_text("utf-8"))
    return table
