"""A page without its tables' lines: an engine takes them for strokes of the letters beside them."""

import cv2
import numpy as np

from extractors.marks.pieces import outlines
from extractors.marks.rulings import ruling_mask
from extractors.ocr.levels import level_at
from extractors.ocr.prepare import ink_darker_than, whitened
from extractors.opening.pages import Pixels, as_pixels

_DARKER = 60  # grey levels below the paper from which on a dot may belong to a line
_PALE = 20  # the same of a pale line: tables are often ruled in grey, and print is darker than that
_THICKEST_PALE_MM = 0.6
_TABLE = 12  # runs of lines; boxes and blanks to fill in have fewer, and read better with them
_DEEP = 0.6  # share of the way from the paper to the blackest print that print reaches and pale lines do not
_BLACKEST = 20.0  # per cent of the dots that may belong to print
_PRINTED = 0.1  # share of a run that may be as dark: strokes cross it
_THICKEST_MM = 1.0  # thicker strokes that long may be the stems of a large title
_BESIDE = 3  # dots on either side that are looked at for letters
_LONG_MM = 30.0  # upright runs that long are lines, whatever text is set close to them
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
    bare = grey
    if cv2.hasNonZero(lines):
        rest = as_pixels(cv2.bitwise_and(ink, cv2.bitwise_not(_wider(lines))))
        long = round(_LONG_MM / 25.4 * dpi)
        alone = cv2.bitwise_or(
            _alone(across, rest, horizontal=True, long=across.size),
            _alone(upward, rest, horizontal=False, long=long),
        )
        bare = grey.copy()
        bare[_wider(alone) > 0] = round(paper)
    return _without_pale(as_pixels(bare), paper, dpi)


def _without_pale(grey: Pixels, paper: float, dpi: int) -> Pixels:
    """The page without a table's lines in grey; the dark strokes that cross them stay."""
    dark = grey[grey < paper - _DARKER]
    black = level_at(dark, _BLACKEST) if dark.size else paper - _DARKER
    deep = ink_darker_than(grey, paper - _DEEP * (paper - black))
    masks = ruling_mask(ink_darker_than(grey, paper - _PALE), dpi, _THICKEST_PALE_MM)
    across, upward = (_pale(mask, deep) for mask in masks)
    if len(outlines(across)) + len(outlines(upward)) < _TABLE:
        return grey
    lines = _wider(as_pixels(cv2.bitwise_or(across, upward)))
    bare = grey.copy()
    bare[cv2.bitwise_and(lines, cv2.bitwise_not(deep)) > 0] = round(paper)
    return whitened(as_pixels(bare))


def _pale(mask: Pixels, deep: Pixels) -> Pixels:
    """The runs that are hardly anywhere as dark as print, in place: letters run together are."""
    for outline in outlines(mask):
        left, top, wide, tall = cv2.boundingRect(outline)
        part = (slice(top, top + tall), slice(left, left + wide))
        if (deep[part][mask[part] > 0] > 0).mean() > _PRINTED:
            cv2.drawContours(mask, [outline], -1, 0, cv2.FILLED)
    return mask


def _alone(mask: Pixels, rest: Pixels, *, horizontal: bool, long: int) -> Pixels:
    """The runs that hardly any other ink touches along either side, and the long ones, in place."""
    other = rest if horizontal else rest.T  # a view: nothing is copied
    for outline in outlines(mask):
        left, top, wide, tall = cv2.boundingRect(outline)
        if not horizontal:
            left, top, wide, tall = top, left, tall, wide
        if wide >= long:
            continue
        columns = slice(left, left + wide)
        above = other[max(0, top - _BESIDE) : top, columns].any(axis=0)
        below = other[top + tall : top + tall + _BESIDE, columns].any(axis=0)
        if (above | below).mean() > _TOUCHED:
            cv2.drawContours(mask, [outline], -1, 0, cv2.FILLED)
    return mask


def _wider(mask: "cv2.typing.MatLike") -> Pixels:
    return as_pixels(cv2.dilate(mask, np.ones((3, 3), np.uint8)))
