"""Lines of a photographed page bent straight, so that a row keeps one height from its first cell to its last.

A page that was photographed or did not lie flat has lines that rise and fall differently over the
page. The words of one line of text tell the slope where they stand; a smooth slope fitted through
all of them gives each word the height it would have on a flat page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.page import PageText, Word

_FEWEST = 25  # pairs of neighbouring words that may show a slope
_NOTICEABLE = 0.15  # in line heights: a smaller bend is left alone
_OUTLIER = 3.0
_EDGE = 2  # per cent of the pairs at either side: a few stray ones prove nothing of the margin


def rises(page: PageText, words: Sequence[Word], height: float) -> dict[Word, float]:
    """How much lower each word stands than it would on a flat page; empty for a page that is flat.

    `height` is the page's line height, in fractions of the page like the result.
    """
    bend = _fitted(page, height)
    if bend is None or not words:
        return {}
    middles = np.array([[(w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2] for w in words])
    # Lone figures in columns show no slope: what the titles show must not be drawn on across the page.
    across = np.clip(middles[:, 0], bend.left, bend.right)
    middle = np.full(len(words), np.clip(0.5, bend.left, bend.right))
    shift = _rise(bend.slope, across, middles[:, 1]) - _rise(bend.slope, middle, middles[:, 1])
    if float(np.abs(shift).max()) < _NOTICEABLE * height:
        return {}
    return {word: float(by) for word, by in zip(words, shift, strict=True)}


@dataclass(frozen=True, slots=True)
class _Bend:
    """The slope over the page, and between which places across it words showed it."""

    slope: NDArray[np.float64]
    left: float
    right: float


def _fitted(page: PageText, height: float) -> _Bend | None:
    """The slope (height per width) as a + b x + c y + d x y, by least squares without outliers."""
    pairs = []
    for line in page.lines:
        for one, other in zip(line.words, line.words[1:], strict=False):
            across = (other.box[0] + other.box[2] - one.box[0] - one.box[2]) / 2
            if across > 0:
                rise = (other.box[3] + other.box[1] - one.box[3] - one.box[1]) / 2
                pairs.append(((one.box[0] + other.box[2]) / 2, (one.box[1] + other.box[3]) / 2, across, rise))
    if len(pairs) < _FEWEST:
        return None
    data = np.array(pairs)
    keep = np.abs(data[:, 3]) < 0.5 * height
    fit: NDArray[np.float64] | None = None
    for _ in range(3):
        if keep.sum() < _FEWEST:
            return None
        x, y, across, rise = data[keep].T
        # Each pair says its rise over its width: long pairs count more.
        terms = np.stack([across, across * x, across * y, across * x * y], axis=1)
        fit = np.linalg.lstsq(terms, rise, rcond=None)[0]
        every = data[:, 2:3] * np.stack(
            [np.ones(len(data)), data[:, 0], data[:, 1], data[:, 0] * data[:, 1]], axis=1
        )
        off = np.abs(data[:, 3] - every @ fit)
        keep = off <= max(_OUTLIER * float(np.median(off[keep])), 1e-6)
    if fit is None:
        return None
    left, right = np.percentile(data[keep, 0], (_EDGE, 100 - _EDGE))
    return _Bend(fit, float(left), float(right))


def _rise(slope: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much higher or lower a line stands at `x` than at the left edge."""
    a, b, c, d = slope
    rise: NDArray[np.float64] = a * x + b * x**2 / 2 + c * x * y + d * x**2 * y / 2
    return rise
