"""Titles set with spaces between their letters: `Д И П Л О М` is one word."""

from collections.abc import Sequence
from functools import cache

from extractors.meaning.fold import squeezed
from extractors.meaning.vocabulary import head_nouns, kind_cues, kind_list, labels
from extractors.page import Line, Word, around

_FEWEST = 4
"""Letters: so few are no title."""
_MOST = 24
"""Letters: the longest name of one word, with room to spare."""


def together(line: Line) -> list[Line]:
    """The line, with letters that spell the name of a paper put together as a line of their own."""
    pieces: list[list[Word]] = [[]]
    at = 0
    while at < len(line.words):
        end = _name_from(line.words, at)
        if end:
            pieces += [[_joined(line.words[at:end])], []]
        else:
            end = at + 1
            pieces[-1] += line.words[at:end]
        at = end
    return [Line(tuple(piece)) for piece in pieces if piece] if len(pieces) > 1 else [line]


def _name_from(words: Sequence[Word], at: int) -> int:
    """Where the letters that begin at a place end to spell a name, a few of them together or not; else 0.

    `Д И П ЛО М`, `ARAYI Ş`: some letters stand closer than others.
    """
    end = at
    while end < len(words) and end - at < _MOST and words[end].text.isupper():
        end += 1
    for last in range(end, at + 1, -1):
        letters = words[at:last]
        apart = min(len(word.text) for word in letters) == 1
        if apart and sum(len(word.text) for word in letters) >= _FEWEST and _spells(letters):
            return last
    return 0


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
    honours = [form.squeezed for form in labels() if form.key == "honours" and form.words == 1]
    return frozenset(map(squeezed, [*nouns, *titles, *honours, *kind_list("certificate_nouns")]))
