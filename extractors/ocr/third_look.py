"""A reading by another engine of the words that Tesseract leaves doubtful: two that err otherwise.

What both read alike is as sure as counts say. Where the other engine is sure of another word, that one is
right in most cases and stands from then on, doubtful. It knows no Cyrillic: of pages in it only numbers
are asked about. Lone strokes and signs for `number` both engines take for the same wrong thing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM, Kind, Shape, Third, third_probability
from extractors.ocr.contact_sheet import text_of
from extractors.ocr.engine import CutReader, CutText, EngineWord
from extractors.ocr.languages import script_of
from extractors.ocr.letter_marks import with_seen_marks
from extractors.ocr.letters import CYRILLIC, MIXED
from extractors.ocr.read_places import read_words
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_WELL = 0.9  # the other engine's own score
SURELY = 0.98
"""The other engine's own score from which on it is sure."""
NUMBERS = frozenset({Kind.NUMBER, Kind.DIGIT})
"""Kinds of words that say nothing but a number."""
_SHORT = 3  # letters
_SURE = 0.8  # probability from which on a word is not exchanged for another
_MOSTLY = 0.8  # share of the like that were right, from which on a word is exchanged
_UNTRUSTED = 0.96  # what an exchanged word is worth at most
_NOT_ASKED = frozenset({Shape.SIGN, Shape.NUMERO, Shape.STROKE, Shape.ONES, Shape.ROMAN, Shape.LOOKALIKE})
_DOTS = str.maketrans("ıİ", "iI")
_ANY = ""
_PLAIN = re.compile(r"\W?\d+([.,:]\d+)?%?\W?|\W?\d{1,2}([./-])\d{2}\2\d{2,4}\W?")
"""Numbers, shares and dates; in others (`61.0.01`, `0-0982`) Cyrillic letters are taken for figures."""


def kind_of(text: str, letters: str = _ANY) -> Kind | None:
    """The kind of word that counts alike when another engine reads it; None for one not asked about.

    `letters` names what the page was read with, as `letters_of` does.
    """
    digits = sum(sign.isdecimal() for sign in text)
    count = sum(sign.isalpha() for sign in text)
    if not digits + count or shape_of(text) in _NOT_ASKED:
        return None
    cyrillic = letters in (CYRILLIC, MIXED)
    if not count:
        plain = not cyrillic or _PLAIN.fullmatch(text)
        return None if not plain else Kind.DIGIT if digits == 1 else Kind.NUMBER
    if cyrillic or script_of([text]) == CYRILLIC:
        return None
    if digits:
        return Kind.CODE
    return Kind.SHORT if count <= _SHORT else Kind.LATIN


def third_look(
    grey: Pixels,
    words: Sequence[Word],
    seconds: Mapping[int, Sequence[EngineWord]],
    letters: str,
    engine: CutReader,
) -> list[Word]:
    """The words, doubtful ones surer where another engine reads the same, or as it reads them.

    `grey` is the prepared, upright page, `seconds` what the second look read at the words of these indexes,
    `letters` what the page was read with. Raises Rejected (OCR_FAILED).
    """
    told = list(words)
    asked = [i for i, word in enumerate(words) if word.confidence < READ_FROM and kind_of(word.text, letters)]
    for index, read in read_words(grey, words, asked, engine).items():
        told[index] = _judged(grey, words[index], seconds.get(index, ()), read)
    return told


def third_says(text: str, second: Sequence[EngineWord], read: CutText) -> Third:
    """What the other engine says of a word; a word of another kind, or of more than one, says nothing."""
    other = _unspaced(read.text)
    if other == _unspaced(text):
        return Third.SURELY if read.score >= SURELY else Third.WELL if read.score >= _WELL else Third.AGREES
    kind = kind_of(other)
    loses_figures = kind_of(text) in NUMBERS and kind not in NUMBERS
    dots_alone = other.translate(_DOTS) == text.translate(_DOTS)
    if read.score < SURELY or kind is None or loses_figures or dots_alone or " " in read.text:
        return Third.DIFFERS
    return Third.SECONDED if other == text_of(second) else Third.INSTEAD


def _judged(grey: Pixels, word: Word, second: Sequence[EngineWord], read: CutText) -> Word:
    said = third_says(word.text, second, read)
    if said is Third.DIFFERS:
        return word
    if said in (Third.INSTEAD, Third.SECONDED):
        return _exchanged(word, read.text, said)
    kind = kind_of(word.text)
    probability = third_probability(kind, said) if kind else 0.0
    if probability <= word.confidence:
        return word
    # Both may give a mark, or none, against the ink.
    (seen,) = with_seen_marks(grey, [replace(word, confidence=probability)])
    return seen


def _exchanged(word: Word, text: str, said: Third) -> Word:
    """The other engine's word, where its like was mostly right and Tesseract is not sure of its own."""
    kind = kind_of(text)
    probability = third_probability(kind, said) if kind else 0.0
    if word.confidence >= _SURE or probability < _MOSTLY:
        return word
    return replace(word, text=text, confidence=min(_UNTRUSTED, probability))


def _unspaced(text: str) -> str:
    return "".join(text.split())
