"""All that is looked for in a page's ink, in one pass over it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from extractors.marks.ink import ink_masks, ink_of_page, marks_picture, word_area
from extractors.marks.rulings import filled_areas, ruling_mask, rulings_of
from extractors.marks.seals import seals_of
from extractors.marks.signatures import signatures_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Mark, Ruling, Word
from schemas.facts import Box

_ARMS_ABOVE = 0.33  # of the page
_MOST_INK = 0.2  # of the page; what holds more is a picture of something, not a paper
_BESIDE = 0.15  # of the page's height


@dataclass(frozen=True, slots=True)
class Findings:
    """Marks and ruled lines in working coordinates, and the share of dark ink that nothing explains.

    Marks are seals and signatures, then loose ink that is neither for sure (`ink`).
    """

    marks: tuple[Mark, ...]
    rulings: tuple[Ruling, ...]
    ink_unread: float


def find_marks(image: Pixels, words: Sequence[Word], dpi: int = 300) -> list[Mark]:
    """Signatures and seals on an upright, straight page (grey or RGB), beside its words."""
    return [mark for mark in findings(marks_picture(image, dpi), words, dpi).marks if mark.kind != "ink"]


def findings(image: Pixels, words: Sequence[Word], dpi: int) -> Findings:
    """Marks, ruled lines and unread ink of an upright, straight page as `marks_picture` gives it.

    `dpi` is the resolution of `image` itself.
    """
    masks = ink_masks(image)
    if np.count_nonzero(masks.all) > _MOST_INK * masks.all.size:
        nothing = np.zeros_like(masks.all)
        return Findings((), (), _unread(masks.all, nothing, [word.box for word in words]))
    across, upward = ruling_mask(masks.all, dpi)
    rulings = rulings_of(across, upward, words)
    lines = as_pixels(cv2.dilate(cv2.bitwise_or(across, upward), np.ones((3, 3), np.uint8)))
    ink = ink_of_page(masks, words, lines, dpi)
    seals = seals_of(ink)
    strokes = signatures_of(ink, seals, rulings)
    signatures = [mark for mark in strokes if mark.kind == "signature"]
    told = [*_doubted(seals, signatures), *signatures]
    explained = as_pixels(cv2.bitwise_or(lines, filled_areas(masks.all, dpi)))
    unread = _unread(masks.all, explained, [word.box for word in words] + [mark.box for mark in told])
    marks = (*told, *(mark for mark in strokes if mark.kind == "ink"))
    return Findings(marks, rulings, unread)


def _doubted(seals: Sequence[Mark], signatures: Sequence[Mark]) -> list[Mark]:
    """The seals, less sure where a coat of arms stands: high on the page, with no signature beside."""
    settled = []
    for seal in seals:
        middle = (seal.box[1] + seal.box[3]) / 2
        signed = any(abs((s.box[1] + s.box[3]) / 2 - middle) < _BESIDE for s in signatures)
        arms = middle < _ARMS_ABOVE and not signed
        doubted = replace(seal, confidence=round(seal.confidence * 0.5, 3), look="faint")
        settled.append(doubted if arms else seal)
    return settled


def _unread(ink: Pixels, explained: Pixels, boxes: Sequence[Box]) -> float:
    """The share of ink under no word, no mark, no ruled line and no filled area."""
    tall, wide = ink.shape
    left = cv2.bitwise_and(ink, cv2.bitwise_not(explained))
    for box in boxes:
        left[word_area(box, wide, tall)] = 0
    total = int(np.count_nonzero(ink))
    return int(np.count_nonzero(left)) / total if total else 0.0
