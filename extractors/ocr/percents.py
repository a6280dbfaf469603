"""Signs of per cent that the engine takes for 96: `91%` read as `9196`, at its highest scores.

The ink tells: a stroke of full height between two rings of half of it; where small print runs together, one
piece too wide for a figure and too narrow for two. The sign becomes a word of its own,
so that a second look reads the figures alone, and is put back behind them afterwards.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import Glyph, pieces_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_SIGN = "%"
_BEFORE = re.compile(r"(\W*)96(\d{1,3}\W*)")  # Turkish puts the sign first
_TAKEN_FOR = frozenset({_SIGN, "96", "9%", "%6", "06", "98", "90"})
_FULL = 0.8  # of the tallest piece's height that digits and the stroke have at least
_RING = (0.35, 0.65)  # of that height
_HIGH = (
    0.25  # of that height that the first ring begins at most below the top, the second ends above the base
)
_RUN_TOGETHER = (1.3, 1.9)  # times a figure's width that the whole sign is wide; two figures are from 2.1
_FIGURE = 0.4  # of its height that a figure is wide; brackets are narrower
_MOST_FIGURES = 3
_APART = 0.9  # what the figures are worth once the sign is taken off: a second look reads them alone
_SEEN = 0.99
_NEAR = 0.6  # of their height that the sign stands behind its figures at most


def with_percents_apart(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words of a page, each number with a sign of per cent in the ink as two words, the figures doubtful.

    `grey` is the prepared, upright page without ruled lines.
    """
    return [part for word in words for part in _parts(grey, word)]


def with_percents(words: Sequence[Word], aspect: float) -> list[Word]:
    """The words of a page, signs of per cent at the end of the numbers they stand right behind.

    `aspect` is the page's width over its height.
    """
    signs = [word for word in words if word.text == _SIGN]
    behind = {number.box: sign for sign in signs if (number := _number_of(sign, words, aspect)) is not None}
    taken = {sign.box for sign in behind.values()}
    return [_joined(word, behind.get(word.box)) for word in words if word.box not in taken]


def _parts(grey: Pixels, word: Word) -> list[Word]:
    leading = _BEFORE.fullmatch(word.text)
    if leading is None and (not word.text[:1].isdecimal() or len(word.text) < 2):
        return [word]
    place = pixels_of(word.box, grey)
    pieces = pieces_of(grey, place)
    sign = _sign(pieces)
    if sign is not None:
        figures, left, before = sign
        wide = grey.shape[1]
        return _taken_off(word, figures, ((place.left + before) / wide, (place.left + left) / wide))
    if leading is not None and _begins_with_sign(pieces, sum(map(str.isdecimal, leading[2]))):
        return [Word(f"{leading[1]}{_SIGN}{leading[2]}", word.box, min(word.confidence, _APART))]
    return [word]


def _taken_off(word: Word, figures: int, between: tuple[float, float]) -> list[Word]:
    """So many figures and the sign behind them, `between` being where those end and this begins."""
    number, rest = word.text[:figures], word.text[figures:]
    if not number.isdecimal() or rest not in _TAKEN_FOR:
        return [word]
    x0, y0, x1, y1 = word.box
    first = Word(number, (x0, y0, between[0], y1), min(word.confidence, _APART))
    return [first, Word(_SIGN, (between[1], y0, x1, y1), _SEEN)]


def _sign(pieces: Sequence[Glyph]) -> tuple[int, int, int] | None:
    """The figures before the sign, where it begins, and where the last figure ends; None without one."""
    tall = max((piece.height for piece in pieces), default=0)
    full = [piece for piece in pieces if piece.height >= _FULL * tall]
    figures, stroke = full[:-1], full[-1:]
    if not 1 <= len(figures) <= _MOST_FIGURES:
        return None
    end = max(figure.right for figure in figures)
    rings = [piece for piece in pieces if piece not in full]
    if not rings and _run_together(stroke[0], figures):
        return len(figures), stroke[0].left, end
    middle = (stroke[0].left + stroke[0].right) / 2
    upper = [ring for ring in rings if end <= ring.left < middle and _at_top(ring, stroke[0], tall)]
    lower = [ring for ring in rings if ring.right > middle and _at_base(ring, stroke[0], tall)]
    if not upper or not lower or len(upper) + len(lower) != len(rings):
        return None
    return len(figures), min(ring.left for ring in upper), end


def _run_together(piece: Glyph, figures: Sequence[Glyph]) -> bool:
    usual = median(figure.right - figure.left for figure in figures)
    return _RUN_TOGETHER[0] * usual <= piece.right - piece.left <= _RUN_TOGETHER[1] * usual


def _begins_with_sign(pieces: Sequence[Glyph], figures: int) -> bool:
    """True where the first ink behind a bracket is a sign, before so many figures."""
    bracket = bool(pieces) and pieces[0].right - pieces[0].left < _FIGURE * pieces[0].height
    sign = pieces[bracket : bracket + 3]
    if len(sign) == 3 and _at_top(sign[0], sign[1], sign[1].height):
        return _at_base(sign[2], sign[1], sign[1].height)
    wide = [piece for piece in pieces if piece.right - piece.left >= _FIGURE * piece.height]
    wide = [piece for piece in wide if piece.height >= _FULL * max(other.height for other in wide)]
    return len(wide) == figures + 1 and _run_together(wide[0], wide[1:])


def _at_top(ring: Glyph, stroke: Glyph, tall: int) -> bool:
    return _is_ring(ring, tall) and ring.top - stroke.top <= _HIGH * tall


def _at_base(ring: Glyph, stroke: Glyph, tall: int) -> bool:
    return _is_ring(ring, tall) and stroke.bottom - ring.bottom <= _HIGH * tall and ring.top > stroke.top


def _is_ring(piece: Glyph, tall: int) -> bool:
    return _RING[0] * tall <= piece.height <= _RING[1] * tall


def _number_of(sign: Word, words: Sequence[Word], aspect: float) -> Word | None:
    """The number right before a sign on its line."""
    tall = sign.box[3] - sign.box[1]
    for word in words:
        level = min(sign.box[3], word.box[3]) - max(sign.box[1], word.box[1])
        gap = (sign.box[0] - word.box[2]) * aspect
        if word.text.isdecimal() and level > 0.5 * tall and -0.5 * tall < gap < _NEAR * tall:
            return word
    return None


def _joined(number: Word, sign: Word | None) -> Word:
    if sign is None:
        return number
    x0, y0, x1, y1 = number.box
    box = (x0, min(y0, sign.box[1]), max(x1, sign.box[2]), max(y1, sign.box[3]))
    return replace(number, text=number.text + _SIGN, box=box)
