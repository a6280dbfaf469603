"""The places of a page that need another look, mostly read in one call of the engine.

Print that no word covers is read for the first time, doubtful words a second time. The places are cut from
the prepared page and put on one contact sheet, which is read at another scale and with other packs: two
together take single words in the wrong language, and the same pair would take them so again. What stays
doubtful is read a third time, by another engine.
"""

from collections.abc import Sequence

from extractors.confidence import word_probability
from extractors.ocr.engine import CutReader, EngineWord, OcrEngine
from extractors.ocr.languages import script_of, second_packs
from extractors.ocr.letters import CYRILLIC, LEFT_OUT, letters_of, reads_cyrillic
from extractors.ocr.marked_words import with_marks
from extractors.ocr.number_check import numbers_checked
from extractors.ocr.read_places import cuts_of, read_places
from extractors.ocr.second_look import after_second_look, told_by_strokes, words_to_check
from extractors.ocr.third_look import third_look
from extractors.ocr.unread import parts_doubted, places_to_read, with_found
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word
from schemas.facts import Box

_FEW = 5
"""Gaps that are read along with the doubtful words. More are a column of figures, numerals or letters of
grades, which a single pack takes for its own language's words: they get a call of their own, and what is
doubtful of them a second look like other words."""


def look_again(grey: Pixels, words: Sequence[Word], packs: Sequence[str], engine: OcrEngine) -> list[Word]:
    """The words, surer or less sure by a second reading, then those that the first had left out.

    `grey` is the straight, upright page without ruled lines, which the words were read from with `packs`.
    A page on which nothing is left open costs no call. Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    places, aspect = places_to_read(grey, words), grey.shape[1] / grey.shape[0]
    gained: list[Word] = []
    if len(places) > _FEW:
        gaps = cuts_of(grey, places, range(len(places)))
        gained = _found(read_places(grey, gaps, packs, engine), places, packs)
        words = with_found(words, gained, aspect=aspect)
        places = []
    chosen = [i for i in words_to_check(words) if _in_their_script(words[i], packs)]
    cuts = cuts_of(grey, [word.box for word in words], chosen) + cuts_of(grey, places, range(len(places)))
    rows = read_places(grey, cuts, second_packs(packs), engine)
    letters, late = letters_of(packs, [word.text for word in words]), {word.box for word in gained}
    named = [LEFT_OUT if word.box in late else letters for word in words]
    seconds = dict(zip(chosen, rows, strict=False))
    checked = after_second_look(grey, words, seconds, named)
    if isinstance(engine, CutReader):
        checked = numbers_checked(grey, third_look(grey, checked, seconds, letters, engine), engine)
    found = _found(rows[len(chosen) :], places, packs)
    every = with_found(words, told_by_strokes(grey, found), now=checked, aspect=aspect)
    return parts_doubted(every, [*gained, *found], aspect)


def _found(rows: Sequence[Sequence[EngineWord]], places: Sequence[Box], packs: Sequence[str]) -> list[Word]:
    """The words read in places that no word covered."""
    placed = [word for row, box in zip(rows, places, strict=True) for word in _placed(row, box)]
    return with_marks(placed, packs)


def _in_their_script(word: Word, packs: Sequence[str]) -> bool:
    """False for a word of the other script, which these packs cannot read."""
    return script_of([word.text]) != CYRILLIC or reads_cyrillic(packs)


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
