"""Small places of a page read again in one call: lone figures that the reading of the page has left out."""

from collections.abc import Sequence
from typing import Literal

from extractors.confidence import word_probability
from extractors.ocr.contact_sheet import Cut, contact_sheet, word_cuts
from extractors.ocr.engine import EngineWord, OcrEngine, RestrictedEngine
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word
from schemas.facts import Box

What = Literal["number", "word", "line"]
DIGITS = "0123456789"
LEFT_OUT = "left out"
"""The name under which words of these small places are counted (see `confidence.word_probability`)."""
_SHEET_DPI = 300
_BLOCK = 6  # Tesseract's mode for one block of lines


def look_again(
    grey: Pixels, boxes: Sequence[Box], what: What, packs: Sequence[str], engine: OcrEngine
) -> list[list[Word]]:
    """What stands in each box, left to right; an empty list where nothing was read.

    `grey` is the straight, upright page without ruled lines, the boxes are fractions of it, each around one
    `word` or (a piece of) one `line`. Of `number` nothing but digits is read. Words carry the box they were
    asked for, parted by letters where there are several. Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    if not boxes:
        return []
    places = [pixels_of(box, grey) for box in boxes]
    cuts = word_cuts(places, range(len(places)), (grey.shape[0], grey.shape[1]))
    sheet = contact_sheet(grey, cuts)
    if what == "number" and isinstance(engine, RestrictedEngine):
        found = engine.read_only(sheet.picture, packs, _SHEET_DPI, DIGITS, layout=_BLOCK)
    else:
        found = engine.read(sheet.picture, packs, _SHEET_DPI, layout=_BLOCK)
    return [_placed(words, box) for words, box in zip(sheet.words(found), boxes, strict=True)]


def pixels_of(box: Box, grey: Pixels) -> Cut:
    """A box in fractions of the page as a rectangle of its pixels."""
    height, width = grey.shape[:2]
    x0, y0, x1, y1 = box
    return Cut(
        max(0, round(x0 * width)),
        max(0, round(y0 * height)),
        min(width, round(x1 * width)),
        min(height, round(y1 * height)),
    )


def _placed(found: Sequence[EngineWord], box: Box) -> list[Word]:
    """The words with their share of the box, by where they stand in the row that was read."""
    ordered = sorted((word for word in found if word.width > 0), key=lambda word: word.left)
    if not ordered:
        return []
    start, end = ordered[0].left, max(word.right for word in ordered)
    scale = (box[2] - box[0]) / max(1, end - start)
    return [
        Word(
            word.text,
            (box[0] + (word.left - start) * scale, box[1], box[0] + (word.right - start) * scale, box[3]),
            word_probability(word.score, shape_of(word.text), LEFT_OUT),
        )
        for word in ordered
    ]
