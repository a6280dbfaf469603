"""The sign for `number` where packs that do not know it read `N?`, `N£`, `Ni` or `Neo`: given back.

What a paper calls a number stands right before it, so the place tells the sign: labels and numbers are
found by it. `No`, `N°` and `N` are printed so on many papers and stay.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM
from extractors.page import Word

SIGN = "№"
_NEVER_A_WORD = re.compile(r"\.?N([?£$€¥“”\"*%®©&^~]|/\\|W\?)[.:]?")
_BEFORE_FIGURES = re.compile(r"\.?N([ei]o?|[sbgq289])[.:]?")
"""An N with what the raised o and its line are taken for; before figures alone it is no word or code."""
_BLANK = 1.2  # of the word's height that figures stand behind the sign at most
_LEVEL = 0.5  # of the word's height that their middles are apart at most


def with_number_signs(words: Sequence[Word], aspect: float) -> list[Word]:
    """The words of a page, misread signs for `number` as such, as sure as they were.

    `aspect` is the page's width over its height.
    """
    return [_mended(word, words, aspect) for word in words]


def _mended(word: Word, words: Sequence[Word], aspect: float) -> Word:
    plain = word.text.lstrip('(«"')
    opened = word.text[: len(word.text) - len(plain)]
    told = _NEVER_A_WORD.fullmatch(plain) is not None
    if not told:
        unsure = word.confidence < READ_FROM and _BEFORE_FIGURES.fullmatch(plain) is not None
        told = unsure and any(_follows(other, word, aspect) for other in words)
    ending = plain[-1] if plain[-1:] in (".", ":") else ""
    return replace(word, text=f"{opened}{SIGN}{ending}") if told else word


def _follows(other: Word, word: Word, aspect: float) -> bool:
    """True for a word with figures right behind the other on its line."""
    if not any(sign.isdecimal() for sign in other.text):
        return False
    gap = (other.box[0] - word.box[2]) * aspect
    level = abs(other.middle - word.middle) <= _LEVEL * max(word.height, other.height)
    return level and -0.3 * word.height <= gap <= _BLANK * word.height
