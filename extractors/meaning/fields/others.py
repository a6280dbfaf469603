"""Words around a value that say whose it is: a licence's number, the date of an order or a law.

Papers bear numbers and dates of many things. Where the words before a value (in Azerbaijani and Turkish
also after it) name another thing, the value is not the paper's own, or at most a guess.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from extractors.meaning.flow import Flow, Token
from extractors.meaning.fold import bare, squeezed
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

LETTERS = frozenset({DocumentKind.SCHOOL_LETTER, DocumentKind.ACADEMIC_REFERENCE})
"""Kinds of papers that bear a day and a number of their own at their head."""
_BEFORE, _AFTER = 6, 5
"""Words before and after a value that may say whose it is."""


def others_before(flow: Flow, index: int, name: str, reach: int = _BEFORE) -> bool:
    """True where one of the listed words stands before a place, in its sentence and its piece of text."""
    near: list[int] = []
    for at in range(index - 1, max(-1, index - 1 - reach), -1):
        if not _same_text(flow, at, index) or ends_sentence(flow.tokens[at].text):
            break
        near.insert(0, at)
    return says(flow, near, name)


def asked_for_before(flow: Flow, index: int, name: str) -> bool:
    """True where the cell left of a value, which has no figures of its own, has one of the listed words."""
    segment = flow.tokens[index].segment
    left = [i for i in flow.rows[flow.tokens[index].row] if flow.tokens[i].segment == segment - 1]
    figures = any(ch.isdecimal() for i in left for ch in flow.tokens[i].text[1:])
    return flow.segments[segment][0] == index and not figures and says(flow, left, name)


def others_after(flow: Flow, index: int, name: str, reach: int = _AFTER) -> bool:
    """True where one of the listed words stands right after a place, in its sentence and piece of text."""
    near: list[int] = []
    for at in range(index, min(len(flow.tokens), index + reach)):
        if not _same_text(flow, at, index - 1):
            break
        near.append(at)
        if ends_sentence(flow.tokens[at].text):
            break
    return says(flow, near, name)


def is_own_number(label: str) -> bool:
    """True for a label, squeezed, of a letter's or a list's own number: `исх. №`, `Ref.`."""
    return label.startswith(tuple(squeezed(item) for item in _list("own_number")))


def goes_with_a_number(word: str) -> bool:
    """True for a word, bare, that stands by a paper's number and day and is neither: `from`, `г.`."""
    return word in words().lists["number_leads"] or word in words().year_words


def leads_to_an_incoming_paper(word: str) -> bool:
    """True for the word before the number of a form, or of the paper that a letter answers: `На`, `İlgi`."""
    return bare(word) in _stems("incoming")


def not_given(text: str) -> bool:
    """True for what a form says where there is nothing to say: `yoxdur`, `нет`, a dash."""
    return text.strip() in _list("not_given") or bare(text) in _stems("not_given")


def says(flow: Flow, near: Sequence[int], name: str) -> bool:
    """True where one of the listed words, or several in their order, stand among these places."""
    if any(flow.tokens[i].bare.startswith(_stems(name)) for i in near):
        return True
    text = " ".join(flow.tokens[i].bare for i in near)
    return any(" " in stem and stem in text for stem in _stems(name))


def _same_text(flow: Flow, one: int, other: int) -> bool:
    """True in one piece of a row, and from a row to the one right under it."""
    first, last = flow.tokens[min(one, other)], flow.tokens[max(one, other)]
    if first.page is not last.page or first.column != last.column:
        return False
    return first.segment == last.segment or last.row - first.row == 1 or _labels(flow, first, last)


def _labels(flow: Flow, first: Token, last: Token) -> bool:
    """True for a piece of the row that ends in a colon, and the piece right after it."""
    segment = flow.segments[first.segment]
    return flow.tokens[segment[-1]].text.endswith(":") and last.segment == first.segment + 1


@cache
def _list(name: str) -> tuple[str, ...]:
    text = Path(__file__).parents[1].joinpath("data", "others.json").read_text("utf-8")
    listed: dict[str, list[str]] = json.loads(text)
    return tuple(listed[name])


@cache
def _stems(name: str) -> tuple[str, ...]:
    return tuple(stem for stem in (" ".join(map(bare, item.split())) for item in _list(name)) if stem)
