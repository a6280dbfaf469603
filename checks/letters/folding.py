"""Folding: one plain lower-case Latin spelling for every script, by explicit tables.

General libraries turn ə into `@` or `e` as they please, so every letter stands in
`data/letters.json` where a person can check it.
"""

import re
import unicodedata
from functools import lru_cache

from checks.data import table

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`]?[^\W_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_LATIN = re.compile(r"[A-Za-z\u00C0-\u024F\u0259\u018F]")


def lower(text: str) -> str:
    """Lower case with the Azerbaijani and Turkish rule: İ becomes i; I stays a plain i for matching."""
    return unicodedata.normalize("NFC", text).replace("İ", "i").lower().replace("i̇", "i")


def words(text: str) -> list[str]:
    """The words of a text, as printed."""
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def fold(text: str) -> str:
    """All words folded, with single blanks between them."""
    marks = table("letters")["azerbaijani_cyrillic_marks"]
    azerbaijani = any(mark in lower(text) for mark in marks)
    return " ".join(filter(None, (fold_word(word, azerbaijani=azerbaijani) for word in words(text))))


@lru_cache(maxsize=4096)
def fold_word(word: str, *, azerbaijani: bool = False) -> str:
    """One word in lower-case a-z and digits, whatever its script, with letters of a foreign script mended.

    `azerbaijani` says that Cyrillic letters are Azerbaijani ones, which the whole text shows better
    than one word.
    """
    letters = table("letters")
    text = _one_script(lower(word), letters)
    if _CYRILLIC.search(text):
        if azerbaijani or any(mark in text for mark in letters["azerbaijani_cyrillic_marks"]):
            text = _map(text, letters["azerbaijani_cyrillic"])
        text = _map(text, letters["russian"])
    text = _map(text, letters["latin"])
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalnum())
    return _digits_as_letters(text, letters["digits"])


def _one_script(word: str, letters: dict[str, dict[str, str]]) -> str:
    """A word whose letters come from two scripts, put into the one most of them belong to."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if cyrillic and latin:
        return _map(word, letters["to_cyrillic" if cyrillic > latin else "to_latin"])
    return word


def _map(text: str, mapping: dict[str, str]) -> str:
    return "".join(mapping.get(char, char) for char in text)


def _digits_as_letters(word: str, digits: dict[str, str]) -> str:
    """Digits inside a word that is otherwise letters are misread letters."""
    if sum(char.isalpha() for char in word) > sum(char.isdecimal() for char in word):
        return _map(word, digits)
    return word
