"""A page without its tables' lines: an engine takes them for strokes of the letters beside them."""

import cv2
import numpy as np

from extractors.marks.rulings import ruling_mask
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
    paper = float(np.percentile(grey[::4, ::4], 80))
    ink = as_pixels((grey < paper - _DARKER).astype(np.uint8) * 255)
    across, upward = ruling_mask(ink, dpi, _THICKEST_MM)
    rest = as_pixels(cv2.bitwise_and(ink, cv2.bitwise_not(_wider(cv2.bitwise_or(across, upward)))))
    lines = cv2.bitwise_or(_alone(across, rest), _turned(_alone(_turned(upward), _turned(rest))))
    bare = grey.copy()
    bare[_wider(lines) > 0] = round(paper)
    return as_pixels(bare)


def _alone(mask: Pixels, rest: Pixels) -> Pixels:
    """The horizontal runs that hardly any other ink touches from above or below."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    keep = np.zeros(count, np.uint8)
    for label, (left, top, wide, tall, _) in enumerate(stats[1:], start=1):
        columns = slice(left, left + wide)
        above = rest[max(0, top - _BESIDE) : top, columns].any(axis=0)
        below = rest[top + tall : top + tall + _BESIDE, columns].any(axis=0)
        keep[label] = 255 * bool((above | below).mean() <= _TOUCHED)
    return as_pixels(keep[labels])


def _wider(mask: "cv2.typing.MatLike") -> Pixels:
    return as_pixels(cv2.dilate(mask, np.ones((3, 3), np.uint8)))


def _turned(mask: Pixels) -> Pixels:
    return as_pixels(mask.T)
