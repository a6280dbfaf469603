"""Titles set with spaces between their letters: `Д И П Л О М` is one word."""

from collections.abc import Sequence
from functools import cache

from extractors.meaning.fold import squeezed
from extractors.meaning.vocabulary import head_nouns, kind_cues, kind_list
from extractors.page import Line, Word, around

_FEWEST = 4
"""Letters: so few are no title."""


def together(line: Line) -> list[Line]:
    """The line, with letters that spell the name of a paper put together as a line of their own."""
    pieces: list[list[Word]] = [[]]
    at = 0
    while at < len(line.words):
        end = at
        while end < len(line.words) and len(line.words[end].text) == 1 and line.words[end].text.isupper():
            end += 1
        if end - at >= _FEWEST and _spells(line.words[at:end]):
            pieces += [[_joined(line.words[at:end])], []]
        else:
            end = max(end, at + 1)
            pieces[-1] += line.words[at:end]
        at = end
    return [Line(tuple(piece)) for piece in pieces if piece] if len(pieces) > 1 else [line]


def _spells(letters: Sequence[Word]) -> bool:
    """True for letters side by side that are the name of a kind of paper."""
    level = all(abs(_middle(word) - _middle(letters[0])) < _height(letters[0]) / 2 for word in letters)
    return level and squeezed("".join(word.text for word in letters)) in _names()


def _joined(letters: Sequence[Word]) -> Word:
    text = "".join(word.text for word in letters)
    return Word(text, around(word.box for word in letters), min(word.confidence for word in letters))


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _height(word: Word) -> float:
    return word.box[3] - word.box[1]


@cache
def _names() -> frozenset[str]:
    nouns = [noun for nouns in head_nouns().values() for noun in nouns]
    titles = [form.squeezed for form in kind_cues() if form.group == "title" and form.words == 1]
    return frozenset(map(squeezed, [*nouns, *titles, *kind_list("certificate_nouns")]))
