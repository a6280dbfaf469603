"""A third reading of words that two left doubtful: one pack alone, in smaller print, to err otherwise.

Only words are asked about that three readings alike make trusted, by counts: what the look could not settle
costs no call. Letters and digits mixed are too often misread alike. So are words of pages in Azerbaijani
Cyrillic: of 129 read alike three times on development papers 127 were right, but of 68 on two unseen papers
six were not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM, Kind, Shape, Third, third_can_tell, third_probability
from extractors.ocr.contact_sheet import text_of
from extractors.ocr.engine import EngineWord, OcrEngine
from extractors.ocr.languages import script_of, third_pack
from extractors.ocr.letter_marks import with_seen_marks
from extractors.ocr.letters import CYRILLIC, LEFT_OUT, MIXED
from extractors.ocr.read_places import cuts_of, read_places
from extractors.ocr.second_look import said_by
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_HEIGHT = 28  # pixels of the usual word; the second look's are 40
_WELL, _SURELY = 90.0, 95.5  # the engine's own score
_SHORT = 3  # letters
_LEFT = frozenset({LEFT_OUT, MIXED})
_NUMBERS = {Shape.DIGIT: Kind.DIGIT, Shape.DIGITS: Kind.NUMBER}
_ASKED = frozenset({Shape.PLAIN, Shape.BARE, Shape.SHORT, Shape.INITIAL, Shape.HEAD, *_NUMBERS})


def kind_of(text: str, letters: str) -> Kind | None:
    """The kind of word that counts alike in a third look; None for one that is not asked about.

    `letters` names what the page was read with, as `letters_of` does.
    """
    shape = shape_of(text)
    if letters in _LEFT or shape not in _ASKED:
        return None
    if shape in _NUMBERS:
        return _NUMBERS[shape]
    cyrillic = letters == CYRILLIC
    own = cyrillic == (script_of([text]) == CYRILLIC)
    if not own or any(sign.isdecimal() for sign in text):
        return None
    if sum(sign.isalpha() for sign in text) <= _SHORT:
        return Kind.SHORT
    return Kind.CYRILLIC if cyrillic else Kind.LATIN


def third_look(
    grey: Pixels,
    words: Sequence[Word],
    seconds: Mapping[int, Sequence[EngineWord]],
    packs: Sequence[str],
    letters: Sequence[str],
    engine: OcrEngine,
) -> list[Word]:
    """The words, doubtful ones surer where a third reading is the same to the letter.

    `grey` is the prepared, upright page, `seconds` what the second look read at the words of these indexes,
    `letters` what each word was read with first. A page without doubtful words costs no call. Raises
    Rejected (OCR_FAILED, TOO_SLOW).
    """
    told = list(words)
    for pack, asked in _asked(words, seconds, packs, letters).items():
        cuts = cuts_of(grey, [word.box for word in words], asked)
        for index, row in zip(asked, read_places(grey, cuts, (pack,), engine, _HEIGHT), strict=True):
            told[index] = _judged(grey, words[index], seconds[index], row, letters[index])
    return told


def _asked(
    words: Sequence[Word],
    seconds: Mapping[int, Sequence[EngineWord]],
    packs: Sequence[str],
    letters: Sequence[str],
) -> dict[str, list[int]]:
    """The indexes of the words to look at a third time, by the pack that does."""
    asked: dict[str, list[int]] = {}
    for index, row in seconds.items():
        word = words[index]
        kind = kind_of(word.text, letters[index])
        if not row or word.confidence >= READ_FROM or kind is None:
            continue
        if third_can_tell(kind, said_by(word.text, row)):
            asked.setdefault(third_pack(packs, word.text, text_of(row)), []).append(index)
    return asked


def _judged(
    grey: Pixels, word: Word, second: Sequence[EngineWord], row: Sequence[EngineWord], letters: str
) -> Word:
    kind, said = kind_of(word.text, letters), third_says(word.text, row)
    if kind is None or said is Third.DIFFERS:
        return word
    probability = third_probability(kind, second=said_by(word.text, second), third=said)
    if probability <= word.confidence:
        return word
    # All three may give a mark, or none, against the ink.
    (seen,) = with_seen_marks(grey, [replace(word, confidence=probability)])
    return seen


def third_says(text: str, row: Sequence[EngineWord]) -> Third:
    """What a row that was read a third time says of the word."""
    if text != text_of(row):
        return Third.DIFFERS
    score = min(part.score for part in row)
    return Third.SURELY if score >= _SURELY else Third.WELL if score >= _WELL else Third.AGREES
