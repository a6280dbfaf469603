"""Words of the other script on a page of two: blanks of the nineties are printed in Latin letters and filled
in with Cyrillic ones, and the packs of the form read every name on them as `hYCEJHOBA`.
"""

from collections.abc import Sequence

from extractors.confidence import READ_FROM, word_probability
from extractors.ocr.contact_sheet import text_of
from extractors.ocr.engine import EngineWord, OcrEngine
from extractors.ocr.languages import other_packs, script_of
from extractors.ocr.letters import MIXED
from extractors.ocr.marked_words import with_marks
from extractors.ocr.read_places import cuts_of, read_places
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_CYRILLIC = "cyrillic"
_SIGNS = 3  # words of the first look in the other script that make a page one of two scripts
_LETTERS = 3  # that such a word has at least: single letters are mistaken for each other
_BELOW_READ = 0.9  # read once, with the packs of the other script


def with_other_script(
    grey: Pixels, words: Sequence[Word], packs: tuple[str, ...], seen: Sequence[str], engine: OcrEngine
) -> list[Word]:
    """The words, doubtful ones in Cyrillic letters where those read surer, none of them sure.

    `grey` is the prepared, upright page, `packs` what it was read with, `seen` the words of the first look,
    which knows both scripts. A page in one script costs no call. Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    if script_of(word.text for word in words) == _CYRILLIC or not _of_two_scripts(seen):
        return list(words)
    chosen = [i for i, w in enumerate(words) if w.confidence < READ_FROM and any(map(str.isalpha, w.text))]
    others = other_packs(packs)
    rows = read_places(grey, cuts_of(grey, [word.box for word in words], chosen), others, engine)
    changed = list(words)
    for index, row in zip(chosen, rows, strict=True):
        (changed[index],) = with_marks([_surer(words[index], row)], others)
    return changed


def _of_two_scripts(seen: Sequence[str]) -> bool:
    long = [word for word in seen if sum(letter.isalpha() for letter in word) >= _LETTERS]
    return sum(script_of([word]) == _CYRILLIC for word in long) >= _SIGNS


def _surer(word: Word, row: Sequence[EngineWord]) -> Word:
    text = text_of(row)
    if not row or script_of([text]) != _CYRILLIC:
        return word
    probability = word_probability(min(part.score for part in row), shape_of(text), MIXED)
    return Word(text, word.box, min(probability, _BELOW_READ)) if probability > word.confidence else word
