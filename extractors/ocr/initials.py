"""Points between initials that reading dropped: `M.Y.` read as `MY.`, at the highest scores."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, glyphs_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_CAPITALS = re.compile(r"([^\W\d_]{2,4})\.")
_BELOW_READ = 0.9  # what was mended is for a second look or a person to settle
_POINT = 0.3  # of the letters' height that a point has at most, either way
_LETTER = 0.7  # of the tallest letter's height that a capital has at least
_BASE = 0.15  # of the letters' height that a point may end above their base


def with_points(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, initials with the points that stand between them in the ink, those doubtful.

    `grey` is the prepared, upright page.
    """
    return [_pointed(grey, word) for word in words]


def _pointed(grey: Pixels, word: Word) -> Word:
    found = _CAPITALS.fullmatch(word.text)
    if found is None or not found[1].isupper():
        return word
    glyphs = glyphs_of(grey, pixels_of(word.box, grey))
    tall = max((glyph.height for glyph in glyphs), default=0)
    letters = [glyph for glyph in glyphs if glyph.height >= _LETTER * tall]
    if len(letters) != len(found[1]):
        return word
    base = sorted(letter.bottom for letter in letters)[len(letters) // 2]
    points = [glyph for glyph in glyphs if _is_point(glyph, base, tall)]
    if len(points) + len(letters) != len(glyphs):
        return word
    text = "".join(
        sign + "." * _between(points, left, right)
        for sign, left, right in zip(found[1], letters, [*letters[1:], None], strict=True)
    )
    text = text if text.endswith(".") else f"{text}."
    if text == word.text:
        return word
    return replace(word, text=text, confidence=min(word.confidence, _BELOW_READ))


def _is_point(glyph: Glyph, base: int, tall: int) -> bool:
    small = max(glyph.height, glyph.right - glyph.left) <= _POINT * tall
    return small and abs(base - glyph.bottom) <= _BASE * tall


def _between(points: Sequence[Glyph], left: Glyph, right: Glyph | None) -> bool:
    """True where a point stands behind this letter and before the next."""
    return any(left.left < point.left and (right is None or point.left < right.left) for point in points)
