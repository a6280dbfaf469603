"""All that is looked for in a page's ink, in one pass over it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.marks.rulings import ruling_mask, rulings_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Mark, Ruling, Word

LOOK_DPI = 150
"""Resolution that marks are looked for at: enough for a pen stroke, cheap enough for every page."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Marks and ruled lines in working coordinates, and the share of dark ink that nothing explains."""

    marks: tuple[Mark, ...]
    rulings: tuple[Ruling, ...]
    ink_unread: float


def find_marks(image: Pixels, words: Sequence[Word], dpi: int = 300) -> list[Mark]:
    """Signatures and seals on an upright page (grey or RGB), beside its words."""
    return list(findings(image, words, dpi).marks)


def findings(image: Pixels, words: Sequence[Word], dpi: int) -> Findings:
    """Marks, ruled lines and unread ink of an upright, straight page."""
    scale = min(1.0, LOOK_DPI / dpi)
    small = as_pixels(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    ink = _ink(small)
    across, upward = ruling_mask(ink, dpi * scale)
    unread = _unread(ink, words, across, upward)
    return Findings((), rulings_of(across, upward), unread)


def _ink(image: Pixels) -> Pixels:
    """Dark or strongly coloured dots of the page, white on black, whatever the lighting."""
    darkest = image if image.ndim == 2 else image.min(axis=2)
    paper = cv2.medianBlur(cv2.dilate(as_pixels(darkest), np.ones((15, 15), np.uint8)), 31)
    depth = paper.astype(np.int16) - darkest.astype(np.int16)
    return as_pixels((depth > 60).astype(np.uint8) * 255)


def _unread(ink: Pixels, words: Sequence[Word], across: Pixels, upward: Pixels) -> float:
    """The share of ink under no word and no ruled line."""
    height, width = ink.shape
    total = int((ink > 0).sum())
    left = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.bitwise_or(across, upward)))
    for word in words:
        x0, y0, x1, y1 = word.box
        left[
            max(0, int(y0 * height) - 2) : int(y1 * height) + 3,
            max(0, int(x0 * width) - 2) : int(x1 * width) + 3,
        ] = 0
    return int((left > 0).sum()) / total if total else 0.0
