"""Words of a title put together over the ends of lines: a hyphen there parts a word or belongs to it.

`Gastroente-` and `rology` are one word, `Кожно-` and `венерические` keep their hyphen. The words courses are
named with tell which; where they know neither, the title is doubtful.
"""

from collections.abc import Sequence

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.tongues import ALPHABETS, is_known
from extractors.transcript.vocabulary import words

_HYPHENS = ("-", "‐", "‑", "¬")
_SOFT = "\u00ad"  # printed only where a word is parted
_UNTOLD = 0.9
_NO_ENDING = 7  # letters


def over_lines(title: Sequence[Word]) -> tuple[str, float]:
    """A title's words with blanks between them, and how sure it can be at most for the hyphens in it."""
    text, sure = "", 1.0
    for index, word in enumerate(title):
        before = title[index - 1] if index else None
        if before is None:
            text = word.text
        elif _parted(before, word):
            half = text.rsplit(" ", 1)[-1]
            joined, told = _joined(half, word.text)
            text, sure = text.removesuffix(half) + joined, sure if told else min(sure, _UNTOLD)
        else:
            text += f" {word.text}"
    return text.replace(_SOFT, ""), sure


def _parted(before: Word, word: Word) -> bool:
    """True for a word that ends its line with a hyphen, and the one that begins the next line."""
    below = word.box[1] > (before.box[1] + before.box[3]) / 2
    return below and before.text[-2:-1].isalpha() and before.text.endswith((*_HYPHENS, _SOFT))


def _joined(half: str, rest: str) -> tuple[str, bool]:
    """Two halves as they are written on one line, and whether that is known."""
    bare = half[:-1]
    if half.endswith(_SOFT):
        return bare + rest, True
    whole = any(is_known(bare + rest, language) for language in ALPHABETS)
    compound = _begins_compounds(bare, rest) or any(
        is_known(f"{bare}-{rest}", language) for language in ALPHABETS
    )
    if whole != compound:
        return (bare + rest if whole else f"{bare}-{rest}"), True
    if rest[:1].isupper() and not bare.isupper():
        return f"{bare}-{rest}", True  # `Anatomy-\nPhysiology`: a parted word goes on in small letters
    return bare + rest, False


def _begins_compounds(half: str, rest: str) -> bool:
    """True for a known first half of compounds before a word that is no mere ending."""
    word = len(rest) >= _NO_ENDING or any(is_known(rest, language) for language in ALPHABETS)
    return word and fold(half.rsplit("-", maxsplit=1)[-1]) in words("first_of_a_compound")
