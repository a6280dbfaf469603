"""Parts of a heading: names in a sentence are none; titles in two languages have one name or two."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.transcript.gaps import letter_width
from extractors.transcript.header import Header, Part
from extractors.transcript.model import hull
from extractors.transcript.tongues import ALPHABETS, evidence

_BLANK = 0.015  # page widths: `Fənn / Course` is one name, two columns' names stand farther apart
_SEVERAL = 4  # names that stand close beside each other in a sentence
_ENOUGH = 3.0  # words known in one language and not in the other


def named_once(header: Header) -> Header:
    """The heading; a name of the titles printed in two languages side by side is one part of it."""
    places = [
        index
        for index, (one, other) in enumerate(pairwise(header.parts))
        if header.keys[index] == header.keys[index + 1] == "title" and _beside(one, other)
    ]
    for index in reversed(places):
        one, other = header.parts[index], header.parts[index + 1]
        words = (*one.words, *other.words)
        part = Part(words, *hull(words), parents=one.parents)
        parts = (*header.parts[:index], part, *header.parts[index + 2 :])
        header = replace(header, parts=parts, keys=(*header.keys[:index], *header.keys[index + 1 :]))
    return header


def is_sentence(header: Header) -> bool:
    """True for names of columns told in a sentence (`Columns: code – title – credits`), over no columns."""
    words = [word for part in header.parts for word in part.words]
    if len(header.parts) < _SEVERAL or header.last - header.first > 1 or not words:
        return False
    letter = letter_width(words)
    return all(other.left - one.right < letter for one, other in pairwise(header.parts))


def _beside(one: Part, other: Part) -> bool:
    on_a_line = one.words and other.words and abs(one.words[-1].box[1] - other.words[0].box[1]) < _BLANK / 2
    return bool(on_a_line) and 0 <= other.left - one.right < _BLANK


def in_two_tongues(first: Sequence[str], second: Sequence[str]) -> bool:
    """True for two columns of titles each in a language of its own."""
    one, other = _tongue(first), _tongue(second)
    return one is not None and other is not None and one != other


def _tongue(titles: Sequence[str]) -> str | None:
    """The language most words of some titles are of; None where hardly a word tells."""
    words = [word for title in titles for word in title.split()]
    says = {language: sum(evidence(word, language) for word in words) for language in ALPHABETS}
    best = max(says, key=lambda language: says[language])
    return best if says[best] >= _ENOUGH else None
