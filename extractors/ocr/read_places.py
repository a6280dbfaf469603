"""Small places of a page read together: cut out, and read in one call of the engine."""

from collections.abc import Sequence

from extractors.ocr.contact_sheet import Cut, contact_sheet, piece_of, pixels_of, word_cuts
from extractors.ocr.engine import CutReader, CutText, EngineWord, OcrEngine
from extractors.opening.pages import Pixels
from extractors.page import Word
from schemas.facts import Box

_SHEET_DPI = 300
_BLOCK = 6  # Tesseract's mode for one block of lines
_MOST_ROWS = 230  # of one sheet: engines refuse pictures higher than 32,767 dots


def cuts_of(grey: Pixels, boxes: Sequence[Box], asked: Sequence[int]) -> list[Cut]:
    """The boxes asked for with white around them, but nothing of the other boxes (fractions of the page)."""
    return word_cuts([pixels_of(box, grey) for box in boxes], asked, (grey.shape[0], grey.shape[1]))


def read_places(
    grey: Pixels, cuts: Sequence[Cut], packs: Sequence[str], engine: OcrEngine
) -> list[list[EngineWord]]:
    """What stands in each cut, put on a sheet with the others; none costs no call.

    Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    rows: list[list[EngineWord]] = []
    for start in range(0, len(cuts), _MOST_ROWS):
        sheet = contact_sheet(grey, cuts[start : start + _MOST_ROWS])
        rows += sheet.words(engine.read(sheet.picture, packs, _SHEET_DPI, layout=_BLOCK))
    return rows


def read_words(
    grey: Pixels, words: Sequence[Word], asked: Sequence[int], engine: CutReader
) -> dict[int, CutText]:
    """What stands at the words of these indexes, each cut out by itself.

    Raises Rejected (OCR_FAILED).
    """
    cuts = cuts_of(grey, [word.box for word in words], asked)
    texts = engine.read_cuts([piece_of(grey, cut) for cut in cuts])
    return dict(zip(asked, texts, strict=True))
