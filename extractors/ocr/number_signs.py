"""Decimal signs that a number lost in reading: `4,0` read as `40`, `3.75` as `375`, at the highest scores."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, pieces_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_NUMBER = re.compile(r"\d{2,4}")
_BELOW_READ = 0.9  # a number that was mended is for a second look or a person to settle
_DIGIT = 0.75  # of the tallest digit's height; every digit has as much
_SIGN = (0.06, 0.45)  # heights of a decimal sign
_NARROW = 0.35  # of that height: a sign is no wider
_LOW = 0.4  # of that height above the base: a sign begins no higher
_UNDER = 0.07  # of that height below the base: a comma reaches deeper, a point does not


def with_signs(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, numbers with the decimal sign that stands between their digits in the ink.

    `grey` is the prepared, upright page without ruled lines. A sign that is put back leaves the number
    doubtful.
    """
    return [_signed(grey, word) if _NUMBER.fullmatch(word.text) else word for word in words]


def _signed(grey: Pixels, word: Word) -> Word:
    pieces = pieces_of(grey, pixels_of(word.box, grey))
    tall = max((piece.height for piece in pieces), default=0)
    digits = [piece for piece in pieces if piece.height >= _DIGIT * tall]
    signs = [piece for piece in pieces if _is_sign(piece, digits, tall)]
    # Pieces left over are of digits that broke.
    if len(digits) != len(word.text) or len(signs) != 1 or len(pieces) != len(digits) + 1:
        return word
    place = sum(digit.left < signs[0].left for digit in digits)
    base = sorted(digit.bottom for digit in digits)[len(digits) // 2]
    sign = "," if signs[0].bottom > base + _UNDER * tall else "."
    text = f"{word.text[:place]}{sign}{word.text[place:]}"
    return replace(word, text=text, confidence=min(word.confidence, _BELOW_READ))


def _is_sign(piece: Glyph, digits: Sequence[Glyph], tall: int) -> bool:
    """True for a low dot or hook between the first and the last digit."""
    if not digits or not _SIGN[0] * tall <= piece.height <= _SIGN[1] * tall:
        return False
    if piece.right - piece.left > _NARROW * tall:
        return False
    base = max(digit.bottom for digit in digits)
    low = piece.top >= base - _LOW * tall and piece.bottom >= base - 0.12 * tall
    between = digits[0].right <= piece.left + 1 and piece.right <= digits[-1].left + 1
    # The tip of a 5 or the foot of a 2 that broke off lies under its digit.
    return low and between and not any(_under(piece, digit) for digit in digits)


def _under(piece: Glyph, digit: Glyph) -> bool:
    return min(piece.right, digit.right) - max(piece.left, digit.left) > 1
