"""Figures of two columns that the engine took for one number: parted where the ink leaves a wide blank."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.confidence import Shape
from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, glyphs_of
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_BLANK = 0.5  # of the figures' height; beside a 1 a blank is a third of it
_PITCH = 1.05  # of that height from middle to middle; figures of one number are 0.7 to 0.98 apart
_PARTED = 0.9  # what the parts are worth: a second look reads each of them


def with_figures_apart(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, numbers with a wide blank in them parted there and doubtful.

    `grey` is the prepared, upright page. Where figures run together and do not tell which stands before the
    blank, the number stays whole, and doubtful.
    """
    return [part for word in words for part in _parts(grey, word)]


def _parts(grey: Pixels, word: Word) -> list[Word]:
    if shape_of(word.text) is not Shape.DIGITS:
        return [word]
    place = pixels_of(word.box, grey)
    glyphs = glyphs_of(grey, place)
    cut = _widest(glyphs)
    if cut is None:
        return [word]
    doubtful = replace(word, confidence=min(word.confidence, _PARTED))
    if len(glyphs) != len(word.text):
        return [doubtful]
    x0, y0, x1, y1 = word.box
    wide = grey.shape[1]
    left = (x0, y0, (place.left + glyphs[cut - 1].right) / wide, y1)
    right = ((place.left + glyphs[cut].left) / wide, y0, x1, y1)
    return [
        replace(doubtful, text=word.text[:cut], box=left),
        replace(doubtful, text=word.text[cut:], box=right),
    ]


def _widest(glyphs: Sequence[Glyph]) -> int | None:
    """Before which figure the widest blank lies; None where no blank is wide."""
    if len(glyphs) < 2:
        return None
    tall = max(glyph.height for glyph in glyphs)
    blanks = [after.left - before.right for before, after in pairwise(glyphs)]
    place = blanks.index(max(blanks)) + 1
    pitch = (glyphs[place].left + glyphs[place].right - glyphs[place - 1].left - glyphs[place - 1].right) / 2
    return place if blanks[place - 1] >= _BLANK * tall and pitch >= _PITCH * tall else None
