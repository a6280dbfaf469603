"""A cheap first look at a page: which way is up, how askew it lies, which script it is in.

Only a few strips of the page are read here. Whether print runs across or upwards is told by the ink
alone; of the two ways left the one whose strips read better wins.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from extractors.ocr.engine import EngineWord, OcrEngine
from extractors.ocr.languages import look_packs
from extractors.ocr.straighten import straightened, straightness, turned
from extractors.opening.pages import Pixels, as_pixels

_STRIPS = 3
_STRIP_HEIGHT = 0.055  # of the page's height: three or four lines of print
_GOOD = 78.0  # mean score from which on no other turn is tried
_ENOUGH = 25  # letters that a judgement needs
_CLEARLY = 5.0  # how much sharper the rows of one direction must be to leave the other out
_LOOK_DPI = 200
_SPARSE = 11  # Tesseract's mode for scattered text: cut-off tables leave nothing else


@dataclass(frozen=True, slots=True)
class Look:
    """What the first look found: quarter turn, skew after it, the words of the strips, their mean score."""

    turn: int
    skew: float
    words: tuple[str, ...]
    score: float
    letters: int

    @property
    def good(self) -> bool:
        """True when the strips read well enough to be sure of the turn."""
        return self.score >= _GOOD and self.letters >= _ENOUGH

    @property
    def worth(self) -> float:
        """Letters read, each by how sure it is: what one turn is compared with another by."""
        return self.letters * max(0.0, self.score - 30.0)


def first_look(grey: Pixels, ink: Pixels, dpi: int, engine: OcrEngine) -> Look:
    """The best of the turns worth trying. `ink` is the reduced page, white on black."""
    print_only = without_rulings(ink)
    straight = {axis: straightness(turned(print_only, axis)) for axis in (0, 90)}
    looks: list[Look] = []
    for turn in _order(straight[0].sharpness, straight[90].sharpness):
        looks.append(_look(grey, print_only, turn, straight[turn % 180].skew, dpi, engine))
        if looks[-1].good:
            return looks[-1]
    return max(looks, key=lambda look: look.worth)


def _order(across: float, upward: float) -> tuple[int, ...]:
    """The turns to try, likeliest first, by how clearly the ink parts into rows either way."""
    turns = (0, 180, 90, 270) if across >= upward else (90, 270, 0, 180)
    # A tidy table parts into columns as clearly as into rows; only a large difference proves anything.
    clear = max(across, upward) >= _CLEARLY * min(across, upward)
    return turns[:2] if clear else turns


def _look(grey: Pixels, ink: Pixels, turn: int, skew: float, dpi: int, engine: OcrEngine) -> Look:
    upright = straightened(turned(grey, turn), skew)
    strips = _strips(upright, straightened(turned(ink, turn), skew, paper=0))
    if strips is None:
        return Look(turn, skew, (), 0.0, 0)
    scale = min(1.0, _LOOK_DPI / dpi)
    if scale < 1:
        strips = as_pixels(cv2.resize(strips, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    words = engine.read(strips, look_packs(), round(dpi * scale), layout=_SPARSE)
    return _judged(turn, skew, words)


def _judged(turn: int, skew: float, words: list[EngineWord]) -> Look:
    sized = [(word, sum(letter.isalnum() for letter in word.text)) for word in words]
    letters = sum(size for _, size in sized)
    score = sum(word.score * size for word, size in sized) / letters if letters else 0.0
    sure = tuple(word.text for word in words if word.score >= 50)
    return Look(turn, skew, sure, score, letters)


def _strips(grey: Pixels, ink: Pixels) -> Pixels | None:
    """The most written-on strip of each third of the page, one under the other."""
    written = (ink > 0).sum(axis=1).astype(np.float64)
    tall = max(8, round(_STRIP_HEIGHT * ink.shape[0]))
    parts = []
    for third in np.array_split(np.arange(ink.shape[0] - tall), _STRIPS):
        amounts = [written[start : start + tall].sum() for start in third[:: max(1, tall // 8)]]
        if amounts and max(amounts) > 0:
            start = int(third[:: max(1, tall // 8)][int(np.argmax(amounts))])
            parts.append(_cut(grey, ink, start, tall))
    return as_pixels(np.vstack(parts)) if parts else None


def _cut(grey: Pixels, ink: Pixels, start: int, tall: int) -> Pixels:
    """A strip moved so that it begins and ends between lines, with white above it."""
    start, end = _between_lines(ink, start), _between_lines(ink, start + tall)
    factor = grey.shape[0] / ink.shape[0]
    strip = grey[round(start * factor) : max(round(end * factor), round(start * factor) + 8)]
    return np.pad(strip, ((12, 12), (0, 0)), constant_values=255)


def _between_lines(ink: Pixels, row: int) -> int:
    """The row of least ink within a line's height."""
    reach = max(3, ink.shape[0] // 90)
    low, high = max(0, row - reach), min(ink.shape[0], row + reach + 1)
    return int(low + np.argmin((ink[low:high] > 0).sum(axis=1)))


def without_rulings(ink: Pixels) -> Pixels:
    """The ink without long straight lines, which would decide the direction in place of the print."""
    long_side = max(20, min(ink.shape) // 8)
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, long_side), np.uint8))
    upward = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((long_side, 1), np.uint8))
    lines = cv2.dilate(cv2.bitwise_or(across, upward), np.ones((3, 3), np.uint8))
    return as_pixels(cv2.bitwise_and(ink, cv2.bitwise_not(lines)))
