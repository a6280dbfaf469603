"""Straight lines drawn on a page: tables' rules, signature lines, frames."""

from collections.abc import Sequence

import cv2
import numpy as np

from extractors.marks.pieces import places_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Ruling, Word, shared_width

_SHORTEST_MM = 9.0
_THICKEST_MM = 1.6
_BAR_MM = 4.0  # the side of a square that a bar, a dark heading or a photograph fills
_REDUCED = 0.25  # of the size, at which bars are looked for
_BAR_FILLED = 0.6  # share of it; print fills less than half


def ruling_mask(ink: Pixels, dpi: float, thickest: float = _THICKEST_MM) -> tuple[Pixels, Pixels]:
    """The ink of horizontal and of vertical lines, at most `thickest` mm thick.

    `ink` is white on black at `dpi`.
    """
    # Between the white letters of a dark heading stand no ruled lines.
    ink = as_pixels(cv2.bitwise_and(ink, cv2.bitwise_not(filled_areas(ink, dpi))))
    length = max(12, round(_SHORTEST_MM / 25.4 * dpi))
    # A scanned line is broken and slightly bent: close small holes before looking for long runs.
    joined_across = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 3), np.uint8))
    joined_upward = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 1), np.uint8))
    across = cv2.morphologyEx(joined_across, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upward = cv2.morphologyEx(joined_upward, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    dots = max(4, round(thickest / 25.4 * dpi))
    return _thin(as_pixels(across), dots, horizontal=True), _thin(as_pixels(upward), dots, horizontal=False)


def filled_areas(ink: Pixels, dpi: float) -> Pixels:
    """The bars, dark headings and photographs of the page with some room around them, white on black."""
    small = cv2.resize(ink, None, fx=_REDUCED, fy=_REDUCED, interpolation=cv2.INTER_AREA)
    reach = max(3, round(_BAR_MM / 25.4 * dpi * _REDUCED)) | 1
    filled = (cv2.blur(small, (reach, reach)) > _BAR_FILLED * 255).astype(np.uint8) * 255
    if not filled.any():
        return np.zeros_like(ink)
    bars = cv2.dilate(filled, np.ones((reach, reach), np.uint8))
    return as_pixels(cv2.resize(bars, (ink.shape[1], ink.shape[0]), interpolation=cv2.INTER_NEAREST))


def rulings_of(across: Pixels, upward: Pixels, words: Sequence[Word]) -> tuple[Ruling, ...]:
    """The lines of the masks as boxes in fractions of the page, top to bottom then left to right.

    Runs of ink through the middle of words are dashes and letters, not lines.
    """
    found = [*_boxes(across, horizontal=True), *_boxes(upward, horizontal=False)]
    lines = [ruling for ruling in found if not _inside_words(ruling, words)]
    return tuple(sorted(lines, key=lambda r: (not r.horizontal, r.box[1], r.box[0])))


def _inside_words(ruling: Ruling, words: Sequence[Word]) -> bool:
    x0, y0, x1, y1 = ruling.box
    middle = (y0 + y1) / 2
    covered = 0.0
    for word in words:
        height = word.box[3] - word.box[1]
        if word.box[1] + 0.12 * height < middle < word.box[3] - 0.12 * height:
            covered += max(0.0, shared_width(ruling.box, word.box))
    return ruling.horizontal and covered > 0.6 * (x1 - x0)


def _thin(mask: Pixels, thickest: int, *, horizontal: bool) -> Pixels:
    """The mask without parts too thick to be a line (bars, photographs, seals), `thickest` in dots."""
    kernel = np.ones((thickest, 1) if horizontal else (1, thickest), np.uint8)
    thick = cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel)
    return as_pixels(cv2.bitwise_and(mask, cv2.bitwise_not(thick)))


def _boxes(mask: Pixels, *, horizontal: bool) -> list[Ruling]:
    height, width = mask.shape
    found = []
    for left, top, wide, tall in places_of(mask):
        box = (left / width, top / height, (left + wide) / width, (top + tall) / height)
        if (wide if horizontal else tall) >= 3 * (tall if horizontal else wide):
            found.append(Ruling(box, horizontal))
    return found
