"""Lone letters whose capitals differ by size alone: `c` or `Cc` read for the `C` of a column of grades.

A cut of one letter has nothing to compare its size with; the other words of the page have.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.confidence import Shape
from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import glyphs_of
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_BELOW_READ = 0.9  # a letter that was mended is for a second look or a person to settle
_CAPITAL = 0.9  # of the height of digits beside it that a capital has; small letters have 0.65 to 0.75
_FEW = 3  # words with digits on its row or the rows next to it that tell that height
_NOUGHT = "O"  # among digits it is one
_ROWS = 2.5  # of the word's height that those rows are away at most


def with_capitals(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, lone letters that stand as high as the digits around them as capitals, doubtful.

    `grey` is the prepared, upright page.
    """
    numbers = [word for word in words if shape_of(word.text) in (Shape.DIGITS, Shape.DIGIT)]
    return [_sized(grey, word, numbers) if shape_of(word.text) is Shape.CASE else word for word in words]


def _sized(grey: Pixels, word: Word, numbers: Sequence[Word]) -> Word:
    glyphs = glyphs_of(grey, pixels_of(word.box, grey))
    letters = word.text.upper()
    if word.text.istitle() and len(set(letters)) == 1:
        letters = letters[0]  # one letter's ink read as the capital and the small one: `Cc`
    if not letters.isalpha() or len(glyphs) != len(letters) or _NOUGHT in letters:
        return word
    near = sorted(numbers, key=lambda number: abs(number.middle - word.middle))[:_FEW]
    reach = _ROWS * (word.box[3] - word.box[1])
    heights = [_height(grey, number) for number in near if abs(number.middle - word.middle) <= reach]
    tall = median(heights) if heights else 0.0
    if len(heights) < _FEW or not tall or min(glyph.height for glyph in glyphs) < _CAPITAL * tall:
        return word
    return replace(word, text=letters, confidence=min(word.confidence, _BELOW_READ))


def _height(grey: Pixels, number: Word) -> int:
    return max((glyph.height for glyph in glyphs_of(grey, pixels_of(number.box, grey))), default=0)
