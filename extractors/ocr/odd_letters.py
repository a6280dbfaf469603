"""Words that two looks read alike and that are wrong all the same, told by a sign that cannot stand there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Word

_BELOW_READ = 0.9
_CLOSED = re.compile(r"[^\W\d_]{3,}\)[.,;:]*")
_ROWS = 4.0  # of the word's height that the opening bracket stands above it at most
_CUT = re.compile(r"\([^\W\d_]")  # a bracket and one letter: the closing one became a part of it
_NOUGHT = re.compile(r"[A-Z\d]*([A-Z]O\d|\dO)[A-Z\d]*[.,;:]*")  # codes: the two are drawn alike
_NO_U = re.compile(r"[a-zA-Z]*q[a-tv-z][a-zA-Z]*\W*")


def with_odd_letters(words: Sequence[Word], packs: Sequence[str]) -> list[Word]:
    """The words of a page, doubtful where a bracket has no other, a q no u, or an O stands beside a digit.

    A small j at the end reads as a bracket (`masa)` for `masaj`), and a grade runs into one (`(O` for
    `(C)`). On a page in English g reads as q, as Azerbaijani spells the same words; names keep their q,
    and are looked at.
    """
    opening = [word for word in words if "(" in word.text and ")" not in word.text]
    return [_doubted(word) if _odd(word, opening, packs) else word for word in words]


def _odd(word: Word, opening: Sequence[Word], packs: Sequence[str]) -> bool:
    if _CLOSED.fullmatch(word.text):
        return not any(_before(other, word) for other in opening)
    if _CUT.fullmatch(word.text) or _NOUGHT.fullmatch(word.text):
        return True
    return packs[0] == "eng" and _NO_U.fullmatch(word.text) is not None


def _before(other: Word, word: Word) -> bool:
    """True for a bracket that opens on the word's line or a few lines above."""
    tall = word.box[3] - word.box[1]
    return -0.5 * tall <= word.box[1] - other.box[1] <= _ROWS * tall


def _doubted(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence, _BELOW_READ))
