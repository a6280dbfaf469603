"""A page without its tables' lines: an engine takes them for strokes of the letters beside them."""

import cv2
import numpy as np

from extractors.marks.pieces import outlines
from extractors.marks.rulings import ruling_mask
from extractors.ocr.levels import level_at
from extractors.ocr.prepare import ink_darker_than
from extractors.opening.pages import Pixels, as_pixels

_DARKER = 60  # grey levels below the paper from which on a dot may belong to a line
_THICKEST_MM = 1.0  # thicker strokes that long may be the stems of a large title
_BESIDE = 3  # dots on either side that are looked at for letters
_TOUCHED = 0.25  # share of its length that letters may touch; rows of blurred print have more


def unruled(grey: Pixels, dpi: int) -> Pixels:
    """The straight, cleaned page with paper in place of its ruled lines.

    Crossing strokes are not restored: measured, what is restored at the crossings of a grid does more harm
    to the words in its cells than a cut descender does to a word on a line.
    """
    paper = level_at(grey[::4, ::4], 80)
    ink = ink_darker_than(grey, paper - _DARKER)
    across, upward = ruling_mask(ink, dpi, _THICKEST_MM)
    lines = as_pixels(cv2.bitwise_or(across, upward))
    if not cv2.hasNonZero(lines):
        return grey
    rest = as_pixels(cv2.bitwise_and(ink, cv2.bitwise_not(_wider(lines))))
    alone = cv2.bitwise_or(_alone(across, rest, horizontal=True), _alone(upward, rest, horizontal=False))
    bare = grey.copy()
    bare[_wider(alone) > 0] = round(paper)
    return as_pixels(bare)


def _alone(mask: Pixels, rest: Pixels, *, horizontal: bool) -> Pixels:
    """The runs that hardly any other ink touches along either side, in place."""
    other = rest if horizontal else rest.T  # a view: nothing is copied
    for outline in outlines(mask):
        left, top, wide, tall = cv2.boundingRect(outline)
        if not horizontal:
            left, top, wide, tall = top, left, tall, wide
        columns = slice(left, left + wide)
        above = other[max(0, top - _BESIDE) : top, columns].any(axis=0)
        below = other[top + tall : top + tall + _BESIDE, columns].any(axis=0)
        if (above | below).mean() > _TOUCHED:
            cv2.drawContours(mask, [outline], -1, 0, cv2.FILLED)
    return mask


def _wider(mask: "cv2.typing.MatLike") -> Pixels:
    return as_pixels(cv2.dilate(mask, np.ones((3, 3), np.uint8)))
