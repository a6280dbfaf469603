"""Dashes between words: no score tells one from a scratch, a dot or a line, but their place does."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.page import Word
from schemas.facts import Box

_DASHES = frozenset("-–—")
_SURE = 0.98
"""Of 95 such dashes on scans of other makers' papers all had been printed."""
_THICKEST = 0.6  # times the usual word's height; a taller box holds something else
_LONG = 1.7  # times as long as thick: a middle dot is as long as it is thick
_NEAR = 1.2  # times the usual height that the words on either side are away at most
_READ = 0.5  # probability of those words


def with_dashes(words: Sequence[Word], aspect: float) -> list[Word]:
    """The words of a page, dashes sure that stand between two words of their line as dashes do.

    `aspect` is the page's width over its height.
    """
    if not any(word.text in _DASHES for word in words):
        return list(words)
    usual = median(word.box[3] - word.box[1] for word in words)
    beside = [w.box for w in words if w.confidence >= _READ and any(c.isalnum() for c in w.text)]
    sure = (_is_one(word, beside, usual, aspect) for word in words)
    pairs = zip(words, sure, strict=True)
    return [
        replace(word, confidence=max(word.confidence, _SURE)) if is_one else word for word, is_one in pairs
    ]


def _is_one(word: Word, beside: Sequence[Box], usual: float, aspect: float) -> bool:
    x0, y0, x1, y1 = word.box
    thick = y1 - y0
    if word.text not in _DASHES or thick > _THICKEST * usual or (x1 - x0) * aspect < _LONG * thick:
        return False
    level = [box for box in beside if box[1] < (y0 + y1) / 2 < box[3]]
    before = any(_near((x0 - box[2]) * aspect / usual) for box in level)
    return before and any(_near((box[0] - x1) * aspect / usual) for box in level)


def _near(gap: float) -> bool:
    return -0.2 < gap < _NEAR
