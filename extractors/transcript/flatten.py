"""Lines of a photographed page bent straight, so that a row keeps one height from its first cell to its last.

A page that was photographed or did not lie flat has lines that rise and fall differently over the
page. The words of one line of text tell the slope where they stand; a smooth slope fitted through
all of them gives each word the height it would have on a flat page.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractors.page import PageText, Word

_FEWEST = 25  # pairs of neighbouring words that may show a slope
_NOTICEABLE = 0.15  # in line heights: a smaller bend is left alone
_OUTLIER = 3.0
_EDGE = 2  # per cent of the pairs at either side: a few stray ones prove nothing of the margin


Numbers = NDArray[np.float64]
Model = Callable[[Numbers, Numbers], Numbers]


def bends(page: PageText, words: Sequence[Word], height: float) -> list[dict[Word, float]]:
    """How much lower each word stands than it would on a flat page, by each model, the simplest first.

    A tilt has one slope across a line, a curl has another at each place. Which is right is told by how well
    the words then fall into lines: a curl fitted to few words of one column can move rows onto each other.
    None for a page that is flat. `height` is the line height, in fractions of the page like the result.
    """
    pairs = _pairs(page)
    if len(pairs) < _FEWEST or not words:
        return []
    found = (_lowered(words, pairs, model, height) for model in (_tilt, _curl))
    return [rises for rises in found if rises]


def _pairs(page: PageText) -> Numbers:
    """Neighbouring words of a line: middle across and down, how far apart, how much lower the second."""
    return np.array(
        [
            (
                (one.box[0] + other.box[2]) / 2,
                (one.box[1] + other.box[3]) / 2,
                across,
                (other.box[3] + other.box[1] - one.box[3] - one.box[1]) / 2,
            )
            for line in page.lines
            for one, other in pairwise(line.words)
            if (across := (other.box[0] + other.box[2] - one.box[0] - one.box[2]) / 2) > 0
        ]
    )


def _lowered(words: Sequence[Word], pairs: Numbers, model: Model, height: float) -> dict[Word, float]:
    fitted = _fitted(pairs, model, height)
    if fitted is None:
        return {}
    slope, kept = fitted
    left, right = np.percentile(kept[:, 0], (_EDGE, 100 - _EDGE))
    middles = np.array([[(w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2] for w in words])
    # What some words show must not be drawn on across the page.
    across, middle = np.clip(middles[:, 0], left, right), np.full(len(words), np.clip(0.5, left, right))
    shift = (model(across, middles[:, 1]) - model(middle, middles[:, 1])) @ slope
    if float(np.abs(shift).max()) < _NOTICEABLE * height:
        return {}
    return {word: float(by) for word, by in zip(words, shift, strict=True)}


def _fitted(pairs: Numbers, model: Model, height: float) -> tuple[Numbers, Numbers] | None:
    """The model's numbers by least squares without outliers, and the pairs that were none."""
    x, y, across, rise = pairs.T
    # Each pair says its rise over its width: long pairs count more.
    terms = model(x + across / 2, y) - model(x - across / 2, y)
    keep = np.abs(rise) < 0.5 * height
    fit: Numbers | None = None
    for _ in range(3):
        if keep.sum() < _FEWEST:
            return None
        fit = np.linalg.lstsq(terms[keep], rise[keep], rcond=None)[0]
        off = np.abs(rise - terms @ fit)
        keep = off <= max(_OUTLIER * float(np.median(off[keep])), 1e-6)
    return None if fit is None else (fit, pairs[keep])


def _tilt(x: Numbers, y: Numbers) -> Numbers:
    """How much lower a line stands at `x` than at the left edge: slopes that change down the page."""
    return np.stack([x, x * y], axis=1)


def _curl(x: Numbers, y: Numbers) -> Numbers:
    """The same for slopes that change across the page too."""
    return np.stack([x, x * y, x**2 / 2, x**2 * y / 2], axis=1)
