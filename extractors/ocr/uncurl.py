"""The rows of a photographed sheet that is not flat: how far they sag or rise across it, and the way back.

Neighbouring strips of the page hold the same rows of print; how far one must be moved for its rows to
meet its neighbour's tells the curve without knowing a single word.
"""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.opening.pages import Pixels, as_pixels

_STRIPS = (8, 20)  # at least and at most
_NARROWEST = 30  # dots of the reduced page across a strip
_BANDS = 3  # parts of the page's height that may differ a little
_LIKE_THE_PAGE = 0.6  # dots
_FARTHEST = 4  # dots of the reduced page between neighbouring strips; rows are at least twice that apart
_ALIKE = 0.25  # correlation from which two strips hold the same rows
_UNKNOWN = 0.5  # share of the strips that may not
_WORTH = 1.5  # dots of the reduced page; less does no harm to reading


@dataclass(frozen=True, slots=True)
class Curl:
    """How much too low each place lies, in fractions of the height: a row per band, a column per strip.

    It is a matter of a line's height, so evidence is shown without it.
    """

    offsets: NDArray[np.float64]

    def flat(self, pixels: Pixels) -> Pixels:
        """A picture of the page, of any size, with its rows straight."""
        height, width = pixels.shape[:2]
        x = np.broadcast_to(np.arange(width, dtype=np.float32), (height, width))
        # Growing by interpolation puts the bands' and strips' middles where they belong.
        down = cv2.resize(self.offsets.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
        y = np.arange(height, dtype=np.float32)[:, None] + down * np.float32(height)
        return as_pixels(
            cv2.remap(pixels, np.ascontiguousarray(x), y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        )


def curl_of(ink: Pixels) -> Curl | None:
    """The curl of an upright page by its ink (reduced, white on black); None where its rows are straight."""
    strips = int(np.clip(ink.shape[1] // _NARROWEST, *_STRIPS))
    whole = _steps(ink, strips)
    if np.isnan(whole).mean() > _UNKNOWN:
        return None
    held = np.flatnonzero(~np.isnan(whole))
    # Beyond the print nothing is known, and nothing needs to be.
    steps = np.interp(np.arange(strips - 1), held, whole[held], left=0.0, right=0.0)
    bands = [_near(_steps(as_pixels(band), strips), steps) for band in np.array_split(ink, _BANDS)]
    offsets = np.stack([np.concatenate(([0.0], np.cumsum(_calm(band)))) for band in bands])
    if float(np.ptp(offsets, axis=1).max()) < _WORTH:
        return None
    return Curl((offsets - np.median(offsets, axis=1, keepdims=True)) / ink.shape[0])


def _steps(ink: Pixels, strips: int) -> NDArray[np.float64]:
    """How far the rows of each strip lie below those of the one before; NaN where that is unclear."""
    return np.array([_step(before, after) for before, after in pairwise(_profiles(ink, strips))])


def _near(band: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    """The band's own steps where they are like the whole page's, the page's elsewhere."""
    return np.where(np.abs(np.nan_to_num(band, nan=np.inf) - whole) <= _LIKE_THE_PAGE, band, whole)


def _calm(steps: NDArray[np.float64]) -> list[float]:
    """The steps without one strip's mistake, which must not bend the rest."""
    return [float(np.median(steps[max(0, i - 2) : i + 3])) for i in range(len(steps))]


def _profiles(ink: Pixels, strips: int) -> list[NDArray[np.float64]]:
    """The ink in every row of each strip."""
    parts = np.array_split(ink, strips, axis=1)
    return [_levelled((part > 0).sum(axis=1).astype(np.float64)) for part in parts]


def _step(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """How far the second strip's rows lie below the first's, in dots; NaN where that is unclear."""
    reach = _FARTHEST
    core = first[reach:-reach]
    size = float(np.sqrt((core @ core) * (second @ second)))
    if not size:
        return float("nan")
    fits = [
        float(core @ second[reach + d : len(second) - reach + d]) / size for d in range(-reach, reach + 1)
    ]
    best = int(np.argmax(fits))
    if best in (0, len(fits) - 1) or fits[best] < _ALIKE:
        return float("nan")
    left, middle, right = fits[best - 1 : best + 2]
    bend = left - 2 * middle + right
    return best - reach + (0.5 * (left - right) / bend if bend else 0.0)


def _levelled(profile: NDArray[np.float64]) -> NDArray[np.float64]:
    """The profile without its slow rise and fall, each row counting by its share of the fullest."""
    smooth = np.minimum(profile, np.percentile(profile, 95) + 1)
    kernel = np.ones(31) / 31
    return np.asarray(smooth - np.convolve(smooth, kernel, mode="same"), dtype=np.float64)
