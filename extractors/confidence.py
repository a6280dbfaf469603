"""From an OCR engine's word score to a probability, and from a probability to a status.

The table is Tesseract 5 with the Debian `fast` models on 7,964 words of prepared synthetic pages
(measured November 2026): 96+ 99.3 % right, 93-96 98.8 %, 90-93 89.7 %, below 90 about half.
"""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from schemas.facts import FactStatus

READ_FROM = 0.97
"""From this probability on a value is `read`; below, a person must look."""

_WORD_SCORES = ((96.0, 0.993), (93.0, 0.985), (90.0, 0.897), (85.0, 0.672), (70.0, 0.48), (60.0, 0.366))
_FLOOR = 0.2


def word_probability(score: float) -> float:
    """The probability that a word read with this Tesseract score (0..100) is right to the letter."""
    for lower, probability in _WORD_SCORES:
        if score >= lower:
            return probability
    return _FLOOR


class Shape(StrEnum):
    """What a word looks like, where the engine's faults differ by it."""

    PLAIN = "plain"
    DIGIT = "digit"
    """One digit, which nothing beside it bears out."""
    DIGITS = "digits"
    SHORT = "short"
    """One or two letters."""
    CASE = "case"
    """One or two letters that look the same in capitals."""
    ROMAN = "roman"
    """I, II or III, whose strokes can be counted."""
    ONES = "ones"
    """11, 111: a number, or a Roman numeral."""
    STROKE = "stroke"
    """1, l, | alone, Il and their like: which of them is not told by the ink."""
    GLUED = "glued"
    """Small letters with a stroke or a digit glued on."""
    HEAD = "head"
    """A word that begins with I or l: a ruled line, or a J cut short, reads as that."""
    PAIR = "pair"
    """A word with vv, rn or cl in it, which w, m and d are taken for."""
    SIGN = "sign"


def second_probability(first: float, shape: Shape, *, agrees: bool) -> float:
    """The probability of a word after a second look that agrees to the letter, or does not.

    `first` is what `word_probability` gave. The shares were counted on development pages and stand with
    their source in second_look.json; few cases count for little (rule of succession). A second look that
    does not agree never makes a word surer, and one that does never less sure, but for lone strokes.
    """
    table = _second_looks()[shape]["agree" if agrees else "differ"]
    seen, right = next(((seen, right) for lower, seen, right in table if first >= lower), (0, 0))
    if not seen:
        return first
    share = round((right + 1) / (seen + 2), 4)
    lowers = shape is Shape.STROKE or not agrees
    return min(first, share) if lowers else max(first, share)


@cache
def _second_looks() -> dict[str, Any]:
    text = Path(__file__).with_name("second_look.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)["shapes"]
    return table


def status_of(probability: float) -> FactStatus:
    """`read` or `doubtful` for a value that is there."""
    return FactStatus.READ if probability >= READ_FROM else FactStatus.DOUBTFUL


def agree(*probabilities: float) -> float:
    """The probability of a value that several independent readings give alike."""
    wrong = 1.0
    for probability in probabilities:
        wrong *= 1.0 - probability
    return 1.0 - wrong
