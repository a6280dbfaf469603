"""The places of a page that need another look, all read in one call of the engine.

Print that no word covers is read for the first time, doubtful words a second time. The places are cut from
the prepared page and put on one contact sheet, which is read at another scale and with one language pack:
two together take single words in the wrong language, and the same pair would take them so again.
"""

from collections.abc import Sequence

from extractors.confidence import word_probability
from extractors.ocr.contact_sheet import Cut, contact_sheet, pixels_of, word_cuts
from extractors.ocr.engine import EngineWord, OcrEngine
from extractors.ocr.languages import second_packs
from extractors.ocr.marked_words import with_marks
from extractors.ocr.second_look import after_second_look, words_to_check
from extractors.ocr.unread import places_to_read, with_found
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word
from schemas.facts import Box

LEFT_OUT = "left out"
"""The name under which words of places that no word covered are counted (`confidence.word_probability`)."""
_SHEET_DPI = 300
_BLOCK = 6  # Tesseract's mode for one block of lines
_MOST_ROWS = 230  # of one sheet: engines refuse pictures higher than 32,767 dots


def look_again(grey: Pixels, words: Sequence[Word], packs: Sequence[str], engine: OcrEngine) -> list[Word]:
    """The words, surer or less sure by a second reading, then those that the first had left out.

    `grey` is the straight, upright page without ruled lines, which the words were read from with `packs`.
    A page on which nothing is left open costs no call. Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    chosen, places = words_to_check(words), places_to_read(grey, words)
    boxes = [*(word.box for word in words), *places]
    asked = [*chosen, *range(len(words), len(boxes))]
    cuts = word_cuts([pixels_of(box, grey) for box in boxes], asked, (grey.shape[0], grey.shape[1]))
    rows = _read(grey, cuts, second_packs(packs), engine)
    checked = after_second_look(grey, words, dict(zip(chosen, rows, strict=False)))
    found = [word for row, box in zip(rows[len(chosen) :], places, strict=True) for word in _placed(row, box)]
    return with_found(checked, with_marks(found, packs))


def _read(
    grey: Pixels, cuts: Sequence[Cut], packs: Sequence[str], engine: OcrEngine
) -> list[list[EngineWord]]:
    """What stands in each cut; one call for as many as a sheet holds."""
    rows: list[list[EngineWord]] = []
    for start in range(0, len(cuts), _MOST_ROWS):
        sheet = contact_sheet(grey, cuts[start : start + _MOST_ROWS])
        rows += sheet.words(engine.read(sheet.picture, packs, _SHEET_DPI, layout=_BLOCK))
    return rows


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
