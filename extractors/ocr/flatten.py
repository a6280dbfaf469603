"""A phone's photo of a paper: finds the sheet on the table and lays it flat.

The corners of the sheet are found as the outline of the one large bright area; when it is not clearly
four-cornered and clearly brighter than what is around, the photo is left as it is.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Warp

_LOOK = 500  # pixels of the long side the outline is looked for at
_LEAST, _MOST = 0.25, 0.985  # share of the picture a sheet covers
_SOLID = 0.95  # share of the outline's hull that is sheet
_FINGER = 81  # dots, at that size: what is narrower and sticks out of the sheet is no part of it
_DARKER = 0.72  # of the sheet's grey: what is around must be darker than this
_FITS = 0.94  # share of the outline that the four corners must hold


@dataclass(frozen=True, slots=True)
class Flat:
    """The sheet laid flat; `warp` leads back to the photo, None where nothing was done."""

    pixels: Pixels
    warp: Warp | None = None


def flattened(pixels: Pixels) -> Flat:
    """The sheet alone, as if scanned, when there is clearly one; the picture itself otherwise."""
    corners = _sheet(pixels)
    if corners is None:
        return Flat(pixels)
    width, height = _size(corners)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(
        pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return Flat(
        as_pixels(flat), _in_fractions(np.asarray(matrix, dtype=np.float64), (width, height), pixels.shape)
    )


def _sheet(pixels: Pixels) -> NDArray[np.float32] | None:
    """The sheet's corners in dots, from the upper left clockwise; None when none is clearly seen."""
    grey = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    scale = min(1.0, _LOOK / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    # Print must not cut the sheet in pieces.
    small = cv2.morphologyEx(
        cv2.medianBlur(as_pixels(small), 5), cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)
    )
    _, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outline = _outline(as_pixels(bright))
    if outline is None or not _stands_out(as_pixels(small), outline):
        return None
    corners = _corners(outline)
    return None if corners is None else (corners / np.float32(scale)).astype(np.float32)


def _outline(bright: Pixels) -> NDArray[np.int32] | None:
    """The hull of the largest bright area, when that is solid and of a sheet's size.

    A thumb that holds the paper, or a strip of light on the table, is bright too: where the area is not
    solid, narrow parts are cut off before it is looked at again.
    """
    hull = _solid_hull(bright)
    if hull is not None:
        return hull
    cut = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((_FINGER, _FINGER), np.uint8))
    return _solid_hull(as_pixels(cut))


def _solid_hull(bright: Pixels) -> NDArray[np.int32] | None:
    contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    largest = max(contours, key=cv2.contourArea, default=None)
    if largest is None:
        return None
    hull = cv2.convexHull(largest)
    share = cv2.contourArea(hull) / bright.size
    solid = cv2.contourArea(largest) >= _SOLID * cv2.contourArea(hull)
    return np.asarray(hull, dtype=np.int32) if solid and _LEAST <= share <= _MOST else None


def _stands_out(grey: Pixels, outline: NDArray[np.int32]) -> bool:
    """True when all around the sheet is clearly darker than it."""
    inside = np.zeros_like(grey)
    cv2.fillConvexPoly(inside, outline, 255)
    around = grey[cv2.dilate(inside, np.ones((9, 9), np.uint8)) == 0]
    if around.size < 0.01 * grey.size:
        return False
    sheet = float(np.median(grey[inside > 0]))
    return float(np.percentile(around, 75)) < _DARKER * sheet


def _corners(outline: NDArray[np.int32]) -> NDArray[np.float32] | None:
    """Four corners that hold the outline, from the upper left clockwise."""
    length = cv2.arcLength(outline, True)
    for share in (0.01, 0.02, 0.03, 0.05):
        corners = cv2.approxPolyDP(outline, share * length, True).reshape(-1, 2).astype(np.float32)
        if len(corners) == 4 and cv2.contourArea(corners) >= _FITS * cv2.contourArea(outline):
            return _ordered(corners)
    return None


def _ordered(corners: NDArray[np.float32]) -> NDArray[np.float32]:
    sums, steps = corners.sum(axis=1), corners[:, 1] - corners[:, 0]
    order = [int(sums.argmin()), int(steps.argmin()), int(sums.argmax()), int(steps.argmax())]
    return np.asarray(corners[order], dtype=np.float32)


def _size(corners: NDArray[np.float32]) -> tuple[int, int]:
    """Width and height of the flat sheet in dots: the longer of each pair of sides."""
    upper, right = corners[1] - corners[0], corners[2] - corners[1]
    lower, left = corners[2] - corners[3], corners[3] - corners[0]
    width = max(float(np.hypot(*upper)), float(np.hypot(*lower)))
    height = max(float(np.hypot(*right)), float(np.hypot(*left)))
    return max(8, round(width)), max(8, round(height))


def _in_fractions(matrix: NDArray[np.float64], flat: tuple[int, int], shape: tuple[int, ...]) -> Warp:
    """The way back, from fractions of the flat sheet to fractions of the photo."""
    to_dots = np.diag([float(flat[0]), float(flat[1]), 1.0])
    to_fractions = np.diag([1.0 / shape[1], 1.0 / shape[0], 1.0])
    back = to_fractions @ np.linalg.inv(matrix) @ to_dots
    rows = (back / back[2, 2]).tolist()
    return (tuple(rows[0]), tuple(rows[1]), tuple(rows[2]))
