"""Marks of letters looked for in the ink: `Sahin` read for `Şahin`, `Huseyn` for `Hüseyn`, `FIN` for `FİN`.

Engines drop such marks with their highest scores, and names stand in no list of words. A letter whose twin
differs by a dot, a hook or a tail alone is measured against its neighbours: does its ink rise above their
line, does it reach below their base?
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, glyphs_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_BELOW_READ = 0.9  # a letter that the ink speaks against is for a second look or a person to settle
_THERE, _MISSING = 0.17, 0.07  # of the neighbours' height: what sticks out more is a mark, what less is none
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
    if gained == word.text and not lost:
        return word
    return replace(word, text=gained, confidence=min(word.confidence, _BELOW_READ))


def _marked(letter: str, glyph: Glyph, lines: _Lines) -> bool | None:
    """True where the ink shows a mark, False where it shows none, None where it does not tell."""
    if letter not in _twins():
        return None
    if _marks().get(letter, letter) in _table()["below"].values():
        return _told((glyph.bottom - lines.base) / lines.height)
    top = lines.top_for(letter)
    if top is not None:
        return _told((top - glyph.top) / lines.height)
    return _by_height(glyph, lines) if letter.isupper() and lines.small is not None else None


def _told(share: float) -> bool | None:
    return True if share >= _THERE else False if share <= _MISSING else None


def _by_height(glyph: Glyph, lines: _Lines) -> bool | None:
    """A lone capital among small letters, by how much taller than those it stands."""
    times = (lines.base - glyph.top) / lines.height
    return True if times >= _MARKED_CAPITAL else False if times <= _CAPITAL else None


def _lines_of(text: str, glyphs: Sequence[Glyph]) -> _Lines | None:
    pairs = list(zip(text, glyphs, strict=True))
    deep, small, tall = (_table()[name] for name in ("deep", "x", "tall"))
    asked = {letter for letter in text if letter in _table()["below"].values()}
    base = _middle(g.bottom for c, g in pairs if c.isalnum() and c not in deep and c not in asked)
    if base is None:
        return None
    unsure = _above()
    return _Lines(
        base,
        _middle(g.top for c, g in pairs if c in small and c not in unsure),
        _middle(g.top for c, g in pairs if c in tall and c not in unsure),
    )


def _middle(values: Iterable[int]) -> float | None:
    found = list(values)
    return float(median(found)) if found else None


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
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("letter_forms.json").read_text("utf-8"))
    return table
