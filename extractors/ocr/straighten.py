"""Turns a picture by quarter turns and by the few degrees a paper lay askew."""

import cv2
import numpy as np

from extractors.opening.pages import Pixels, as_pixels

_WIDEST = 8.0  # degrees looked at on either side
_WORTH_TURNING = 0.3  # degrees; less than this costs sharpness and gains nothing
_LOOK_WIDTH = 700  # pixels of the reduced page the angle is measured on


def turned(pixels: Pixels, turn: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return as_pixels(np.rot90(pixels, -(turn // 90)))


def skew_of(ink: Pixels) -> float:
    """How many degrees clockwise the page must be turned to lie straight; 0.0 when it lies straight.

    `ink` is a reduced page with ink white on black. The angle at which rows of print and the blanks
    between them are sharpest wins (projection profile).
    """
    small = _reduced(ink)
    coarse = _best(small, np.arange(-_WIDEST, _WIDEST + 0.01, 0.5))
    fine = _best(small, np.arange(coarse - 0.4, coarse + 0.41, 0.1))
    return 0.0 if abs(fine) < _WORTH_TURNING or abs(fine) >= _WIDEST else round(float(fine), 2)


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


def row_sharpness(ink: Pixels) -> float:
    """How clearly the ink parts into rows: the energy of the steps between neighbouring rows' sums."""
    sums = ink.astype(np.float64).sum(axis=1) / 255.0
    total = sums.sum()
    if total < 1:
        return 0.0
    return float(np.square(np.diff(sums)).sum() / total)


def _reduced(ink: Pixels) -> Pixels:
    scale = _LOOK_WIDTH / max(ink.shape[1], 1)
    if scale >= 1:
        return ink
    return as_pixels(cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def _best(small: Pixels, angles: "np.typing.NDArray[np.float64]") -> float:
    scores = [row_sharpness(straightened(small, float(angle), paper=0)) for angle in angles]
    return float(angles[int(np.argmax(scores))])
