"""Print that no word covers: engines leave whole columns of tables out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.pieces import places_of
from extractors.ocr.levels import level_at
from extractors.ocr.prepare import ink_darker_than
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word, shared_width
from schemas.facts import Box

_DARKER = 60  # grey levels below the paper
_HEIGHT = (0.4, 1.7)  # of the usual word's height
_NARROWEST = 0.12  # of the usual height: a thin 1
_FILLED = (0.08, 0.95)  # share of its box that print fills
_GAP = 0.6  # of the usual height that letters of one word are apart at most
_SAME_ROW = 0.5  # of the usual height
_COLUMN = 3  # pieces above each other that stand for a row of their own
_MOST = 400
_WORTH = 0.45  # a piece read less surely is a stroke, a stain or a part of a picture
_MOSTLY = 0.6  # share of the words that must make sense; a page read badly as a whole is left as it is
_FEW = 5  # words; fewer do not tell how high print is here
_BLANK = 0.15  # of a word's height; of 26,000 blanks between words 1 in 100 was narrower
_PART = 0.9  # what a part of a word is worth at most: a person, or the other reading, tells the whole


def places_to_read(grey: Pixels, words: Sequence[Word]) -> list[Box]:
    """Boxes around pieces of print that no word covers, or only a word that reads as nonsense.

    Two lines of a wrapped cell taken for one line give such words.
    """
    good = [word for word in words if word.confidence >= _WORTH]
    return unread_print(grey, good if len(good) >= max(_FEW, _MOSTLY * len(words)) else words)


def with_found(
    words: Sequence[Word], found: Sequence[Word], now: Sequence[Word] = (), *, aspect: float = 1.0
) -> list[Word]:
    """The words and those found in places that no word covered, as far as they read well.

    Nonsense goes where a piece of print in its place reads better, and stays where none does. `now` is what
    the words have become by a second look: one that was nonsense before goes all the same, or it stood twice.
    `aspect` is the page's width over its height. What was found without a blank beside a word that ends so is
    its end, which its box cut off.
    """
    new = [word for word in found if word.confidence >= _WORTH and _says(word)]
    new = [word for word in new if not any(_ends_with(old, word, aspect) for old in words)]
    pairs = zip(words, now or words, strict=True)
    return [*(after for before, after in pairs if not _gives_way(before, new)), *new]


def parts_doubted(words: Sequence[Word], found: Iterable[Word], aspect: float) -> list[Word]:
    """The words of a page, parts of one word doubtful: those found without a blank beside another."""
    late = {word.box for word in found}
    new, old = [w for w in words if w.box in late], [w for w in words if w.box not in late]
    pairs = [(a, b) for a in new for b in old if _touch(a, b, aspect) or _touch(b, a, aspect)]
    parts = {word.box for pair in pairs for word in pair}
    return [replace(w, confidence=min(w.confidence, _PART)) if w.box in parts else w for w in words]


def _ends_with(old: Word, new: Word, aspect: float) -> bool:
    return _touch(old, new, aspect) and old.text.casefold().endswith(new.text.casefold())


def _touch(left: Word, right: Word, aspect: float) -> bool:
    """True for letters that stand side by side with less than a blank between."""
    one, other = left.box, right.box
    if other[3] <= one[1] or one[3] <= other[1]:
        return False  # asked of every pair of a page's words, and most stand on other lines
    tall = min(one[3] - one[1], other[3] - other[1])
    level = min(one[3], other[3]) - max(one[1], other[1])
    gap = (other[0] - one[2]) * aspect
    near = level > 0.5 * tall and -0.5 * tall < gap < _BLANK * tall
    return near and left.text[-1:].isalpha() and right.text[:1].isalpha()


def _gives_way(word: Word, new: Sequence[Word]) -> bool:
    return word.confidence < _WORTH and any(_in_its_place(other, word) for other in new)


def _in_its_place(new: Word, old: Word) -> bool:
    """True when the smaller of the two boxes lies mostly in the other."""
    across = shared_width(new.box, old.box)
    down = min(new.box[3], old.box[3]) - max(new.box[1], old.box[1])
    sizes = [(word.box[2] - word.box[0]) * (word.box[3] - word.box[1]) for word in (new, old)]
    return across > 0 and down > 0 and across * down > 0.5 * min(sizes)


def _says(word: Word) -> bool:
    return any(letter.isalnum() for letter in word.text)


def unread_print(grey: Pixels, words: Sequence[Word]) -> list[Box]:
    """Boxes around pieces of print, one line high, that no word covers, in fractions of the page.

    `grey` is the straight page without ruled lines. Only pieces on the height of a word or in a column of
    their like are given: strokes of a pen and a seal's ring stand on no row.
    """
    if len(words) < _FEW:
        return []
    height, width = grey.shape
    usual = median(word.box[3] - word.box[1] for word in words) * height
    left = _uncovered(grey, words, usual)
    boxes = _pieces(left, usual)
    middles = np.array([(word.box[1] + word.box[3]) / 2 * height for word in words])
    kept = [box for box in boxes if _on_a_row(box, middles, usual) or _in_a_column(box, boxes, usual)]
    return [(x / width, y / height, (x + w) / width, (y + h) / height) for x, y, w, h in kept[:_MOST]]


_Place = tuple[int, int, int, int]


def _uncovered(grey: Pixels, words: Sequence[Word], usual: float) -> Pixels:
    height, width = grey.shape
    paper = level_at(grey[::4, ::4], 80)
    ink = ink_darker_than(grey, paper - _DARKER)
    edge = max(2, round(0.15 * usual))
    for word in words:
        x0, y0, x1, y1 = word.box
        top, bottom = round(y0 * height) - edge, round(y1 * height) + edge
        ink[max(0, top) : bottom, max(0, round(x0 * width) - edge) : round(x1 * width) + edge] = 0
    return as_pixels(ink)


def _pieces(ink: Pixels, usual: float) -> list[_Place]:
    """Letters that stand close enough side by side, as one rectangle each."""
    gap = max(3, round(_GAP * usual)) | 1
    joined = cv2.dilate(ink, np.ones((1, gap), np.uint8))
    places = (
        (max(0, x + gap // 2), y, wide - gap + 1, tall) for x, y, wide, tall in places_of(as_pixels(joined))
    )
    return [place for place in places if _like_print(ink, place, usual)]


def _like_print(ink: Pixels, place: _Place, usual: float) -> bool:
    left, top, wide, tall = place
    if not _HEIGHT[0] * usual <= tall <= _HEIGHT[1] * usual or wide < _NARROWEST * usual:
        return False
    part = ink[top : top + tall, left : left + wide]
    return bool(part.size and _FILLED[0] <= float((part > 0).mean()) <= _FILLED[1])


def _on_a_row(box: _Place, middles: NDArray[np.float64], usual: float) -> bool:
    middle = box[1] + box[3] / 2
    return bool((np.abs(middles - middle) <= _SAME_ROW * usual).any())


def _in_a_column(box: _Place, boxes: Sequence[_Place], usual: float) -> bool:
    """True when several pieces of about that width stand above or below it."""
    alike = sum(
        abs(other[0] + other[2] / 2 - box[0] - box[2] / 2) <= usual and abs(other[2] - box[2]) <= usual
        for other in boxes
    )
    return alike >= _COLUMN
