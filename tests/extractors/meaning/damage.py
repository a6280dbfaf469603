"""What recognition does to a page: letters misread, words lost, some of it with full confidence."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from extractors.page import Line, PageText, Word

_MISREAD = {
    "latin": "aeiounrlstcdmgbIOSBZ016",
    "cyrillic": "аеиопнрлтсдмгбьщшӘОСВЗ036",
}
_UNSURE = (0.25, 0.4, 0.6, 0.75)
_SURE = 0.993


def damaged(page: PageText, chance: Random, share: float, protected: frozenset[str]) -> PageText:
    """The page with about that share of words misread or lost.

    A word of a value (`protected`, folded by `plain`) is misread only with low confidence, as nothing
    could tell otherwise; any other word often with full confidence, as engines do.
    """
    return _changed(page, lambda word: _fate(word, chance, share, protected))


def plain(word: str) -> str:
    """The word without punctuation and case: what values are compared by."""
    return word.strip(".,;:()«»\"'“”_").lower()


def _changed(page: PageText, fate: Callable[[Word], Word | None]) -> PageText:
    lines = []
    for line in page.lines:
        words = tuple(word for word in map(fate, line.words) if word is not None)
        if words:
            lines.append(Line(words))
    return replace(page, lines=tuple(lines))


def _fate(word: Word, chance: Random, share: float, protected: frozenset[str]) -> Word | None:
    if chance.random() >= share:
        return word
    kind = chance.random()
    if plain(word.text) in protected:
        return replace(word, text=_misread(word.text, chance), confidence=chance.choice(_UNSURE))
    if kind < 0.35:
        return None
    confidence = _SURE if chance.random() < 0.5 else chance.choice(_UNSURE)
    return replace(word, text=_misread(word.text, chance), confidence=confidence)


def _misread(text: str, chance: Random) -> str:
    letters = list(text)
    for _ in range(1 if len(text) < 6 else chance.choice((1, 1, 2))):
        at = chance.randrange(len(letters))
        script = "cyrillic" if "\u0400" <= letters[at] <= "\u04ff" else "latin"
        letters[at] = chance.choice(_MISREAD[script])
    return "".join(letters)
