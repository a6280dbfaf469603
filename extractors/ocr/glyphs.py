"""The letters of one word as rectangles of ink, where print keeps them apart."""

from dataclasses import dataclass

import cv2

from extractors.marks.pieces import Place, places_of
from extractors.ocr.contact_sheet import Cut
from extractors.ocr.levels import level_at
from extractors.opening.pages import Pixels, as_pixels

_AROUND = 0.3  # of the word's height that is looked at above and below: boxes cut marks off
_SPECK = 0.06  # of the word's height; what is smaller both ways is dust
_OVER = 0.4  # of the narrower piece that must lie over the other for both to be one letter
_LEAST = 10  # dots of height; smaller print shows no marks


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter's ink in dots of its word's picture."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """Height in dots."""
        return self.bottom - self.top


def glyphs_of(grey: Pixels, word: Cut) -> list[Glyph]:
    """The letters from left to right, dots and tails with the letter they belong to; none for small print."""
    return _joined(pieces_of(grey, word))


def pieces_of(grey: Pixels, word: Cut) -> list[Glyph]:
    """Every connected piece of the word's ink, from left to right, without other lines' heads and tails."""
    tall = word.bottom - word.top
    if tall < _LEAST or word.right - word.left < 2:
        return []
    room = round(_AROUND * tall)
    top = max(0, word.top - room)
    part = grey[top : word.bottom + room, word.left : word.right]
    inside = (word.top - top, word.bottom - top)
    found = [_glyph(place) for place in places_of(_ink(part, inside))]
    own = [piece for piece in found if _belongs(piece, part.shape[0], inside)]
    speck = max(2.0, _SPECK * tall)
    big = [piece for piece in own if piece.height >= speck or piece.right - piece.left >= speck]
    return sorted(big, key=lambda piece: piece.left)


def _ink(part: Pixels, inside: tuple[int, int]) -> Pixels:
    """The ink of the word's picture, white on black, parted from the paper halfway between the two."""
    core = part[inside[0] : inside[1]]
    level = (level_at(core, 3) + level_at(core, 90)) / 2
    return as_pixels(cv2.threshold(part, level, 255, cv2.THRESH_BINARY_INV)[1])


def _glyph(place: Place) -> Glyph:
    left, top, wide, tall = place
    return Glyph(left, top, left + wide, top + tall)


def _belongs(piece: Glyph, tall: int, inside: tuple[int, int]) -> bool:
    """True for what begins in the word's own box, or above it without reaching in from the line before.

    Heads of the next line begin below the box, tails of the one before touch the edge of the picture.
    """
    return piece.top <= inside[1] and (piece.bottom > inside[0] or piece.top > 0) and piece.bottom < tall


def _joined(pieces: list[Glyph]) -> list[Glyph]:
    letters: list[Glyph] = []
    for piece in pieces:
        if letters and _one_letter(letters[-1], piece):
            letters.append(_around(letters.pop(), piece))
        else:
            letters.append(piece)
    return letters


def _one_letter(first: Glyph, second: Glyph) -> bool:
    across = min(first.right, second.right) - second.left
    return across >= _OVER * min(first.right - first.left, second.right - second.left)


def _around(one: Glyph, other: Glyph) -> Glyph:
    return Glyph(
        one.left, min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom)
    )
