"""Titles set with spaces between their letters: `Д И П Л О М` is one word."""

from collections.abc import Mapping, Sequence
from functools import cache

from extractors.meaning.fold import squeezed
from extractors.meaning.vocabulary import head_nouns, kind_cues, kind_list, labels
from extractors.page import Line, Word, around

_FEWEST = 4
"""Letters: so few are no title."""
_WORDS = 2
"""Words of a name set so."""
_MOST = 24
"""Letters: the longest name of one word, with room to spare."""


def together(line: Line) -> list[Line]:
    """The line, with letters that spell the name of a paper put together as a line of their own."""
    pieces: list[list[Word]] = [[]]
    at = 0
    while at < len(line.words):
        end = _name_from(line.words, at)
        if end:
            pieces += [_joined(line.words[at:end]), []]
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
        before = words[at - 1].text if at else ""
        more = len(before) == 1 and before.isalpha()  # the last word of a longer name
        if apart and not more and sum(len(word.text) for word in letters) >= _FEWEST and _spells(letters):
            return last
    return 0


def _spells(letters: Sequence[Word]) -> bool:
    """True for letters side by side that are the name of a kind of paper."""
    level = all(abs(word.middle - letters[0].middle) < letters[0].height / 2 for word in letters)
    return level and squeezed("".join(word.text for word in letters)) in _names()


def _joined(letters: Sequence[Word]) -> list[Word]:
    """The words the letters spell: `А Р Х И В Н А Я  С П Р А В К А` is two."""
    lengths = _names()[squeezed("".join(word.text for word in letters))]
    found: list[Word] = []
    rest = list(letters)
    for length in lengths:
        own: list[Word] = []
        while rest and sum(len(squeezed(word.text)) for word in own) < length:
            own.append(rest.pop(0))
        own += rest if length is lengths[-1] else []
        text = "".join(word.text for word in own)
        found.append(Word(text, around(word.box for word in own), min(word.confidence for word in own)))
    return found


@cache
def _names() -> Mapping[str, tuple[int, ...]]:
    """Names of papers without their blanks, with the lengths of their words."""
    nouns = [noun for nouns in head_nouns().values() for noun in nouns]
    titles = [form.printed for form in kind_cues() if form.group == "title" and form.words <= _WORDS]
    honours = [form.printed for form in labels() if form.key == "honours" and form.words == 1]
    names = [*nouns, *titles, *honours, *kind_list("certificate_nouns")]
    return {squeezed(name): tuple(len(squeezed(word)) for word in name.split()) for name in names}
