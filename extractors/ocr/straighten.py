"""Turns a picture by quarter turns and by the few degrees a paper lay askew."""

from dataclasses import dataclass
from math import radians

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.opening.pages import Pixels, as_pixels

_WIDEST = 8.0  # degrees looked at on either side
_WORTH_TURNING = 0.3  # degrees; less than this costs sharpness and gains nothing
_MOST_DOTS = 30_000  # of ink that an angle is measured on; more change nothing


@dataclass(frozen=True, slots=True)
class Straightness:
    """The angle at which the ink parts best into rows, and how clearly it does there.

    `skew` is how many degrees clockwise the page must be turned to lie straight, 0.0 when it does.
    """

    skew: float
    sharpness: float


def turned(pixels: Pixels, turn: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return as_pixels(np.rot90(pixels, -(turn // 90)))


def straightened(pixels: Pixels, skew: float, paper: int = 255) -> Pixels:
    """The picture turned clockwise by `skew` degrees about its middle; size kept, corners filled."""
    if not skew:
        return pixels
    height, width = pixels.shape[:2]
    # OpenCV counts counter-clockwise.
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -skew, 1.0)
    fill = (float(paper),) * 3
    return as_pixels(
        cv2.warpAffine(
            pixels,
            matrix,
            (width, height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=fill,
        )
    )


def straightness(ink: Pixels) -> Straightness:
    """The skew of a page by its projection profile: rows of print and the blanks between are sharpest there.

    `ink` is a reduced page, white on black.
    """
    dots = np.argwhere(ink > 0).astype(np.float64)
    if not len(dots):
        return Straightness(0.0, 0.0)
    dots = dots[:: max(1, len(dots) // _MOST_DOTS)] - (ink.shape[0] / 2, ink.shape[1] / 2)
    coarse = _best(dots, np.arange(-_WIDEST, _WIDEST + 0.01, 0.5))
    fine = _best(dots, np.arange(coarse.skew - 0.4, coarse.skew + 0.41, 0.1))
    if abs(fine.skew) < _WORTH_TURNING or abs(fine.skew) >= _WIDEST:
        return Straightness(0.0, _sharpness(dots, 0.0))
    return Straightness(round(fine.skew, 2), fine.sharpness)


def _best(dots: NDArray[np.float64], angles: NDArray[np.float64]) -> Straightness:
    found = [Straightness(float(angle), _sharpness(dots, float(angle))) for angle in angles]
    return max(found, key=lambda one: one.sharpness)


def _sharpness(dots: NDArray[np.float64], angle: float) -> float:
    """The energy of the steps between neighbouring rows' sums, when turned clockwise by the angle."""
    turn = radians(angle)
    rows = dots[:, 0] * np.cos(turn) + dots[:, 1] * np.sin(turn)
    sums = np.bincount((rows - rows.min()).astype(np.int64))
    return float(np.square(np.diff(sums)).sum() / len(dots) ** 2)
