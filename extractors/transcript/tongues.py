"""Which language the words of a title are of: by script, by letters, by the words courses are named with."""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from extractors.transcript.vocabulary import load

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
ALPHABETS: dict[str, frozenset[str]] = {
    "en": _LATIN,
    "az": (_LATIN - {"w"}) | set("əğıöüşç"),
    "tr": (_LATIN - set("qwx")) | set("çğıöşüâîû"),
    "ru": _RUSSIAN,
    "uk": (_RUSSIAN - set("ёыэъ")) | set("ієїґ"),
    "az-Cyrl": frozenset("абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш"),
}
_DOTTED = ("az", "tr")  # languages in which capital I is the capital of ı
ILLEGIBLE = "?"
"""A language whose letters the page was not read with: its words come out as no words at all."""
_KNOWN, _FOREIGN, _OWN, _SCRIPT = 1.0, -1.0, 0.5, -1.5
_JOINED = "-–'’"


def small(text: str, language: str) -> str:
    """A word in the language's small letters, without the signs around it."""
    plain = unicodedata.normalize("NFC", text)
    plain = plain.replace("I", "ı").replace("İ", "i") if language in _DOTTED else plain.replace("İ", "i")
    return plain.lower().replace("ё", "е").replace("’", "'").strip("\"'“”„«»()[]{}.,;:!?*/-–—|")


@cache
def known(language: str) -> frozenset[str]:
    """The words courses are named with, in small letters."""
    data = load("course_words.json")
    source = "az" if language == "az-Cyrl" else language
    words = {word for line in data["words"][source] for word in line.split()}
    if language == "az-Cyrl":
        words = {_in_cyrillic(word, data["az_letters"]) for word in words}
    return frozenset({word.replace("ё", "е") for word in words} | _from_titles(language))


def _in_cyrillic(word: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(char, char) for char in word)


def _from_titles(language: str) -> set[str]:
    """The words of the titles that are compared across languages, those of this language's letters."""
    path = files("extractors.grouping") / "data" / "course_titles.json"
    order = ("az", "az-Cyrl", "ru", "en", "tr")
    titles: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))["courses"]
    if language not in order:
        return set()
    place = order.index(language)
    whole = [row[place] for row in titles if len(row) == len(order)]
    found = {small(word, language) for title in whole for word in title.split()}
    return {word for word in found if word and set(word) <= ALPHABETS[language] | set(_JOINED)}


@lru_cache(maxsize=65536)
def is_known(word: str, language: str) -> bool:
    """True for a word courses are named with, each piece of a hyphened one known."""
    bare = small(word, language)
    words = known(language)
    return bare in words or ("-" in bare and all(part in words for part in bare.split("-")))


@lru_cache(maxsize=65536)
def evidence(word: str, language: str) -> float:
    """What a word says for (above 0) or against a language; 0 for figures and numerals."""
    bare = small(word, language)
    letters = {char for char in bare if char.isalpha()}
    if not letters or letters <= set("ivxıі"):
        return 0.0
    if language == ILLEGIBLE:
        return _KNOWN if _is_strange(word) else 0.0
    if is_known(word, language):
        return _KNOWN
    if not letters & ALPHABETS[language]:
        return _SCRIPT
    if letters - ALPHABETS[language]:
        return _FOREIGN
    others = [one for one in ALPHABETS if one != language]
    return _OWN if all(letters - ALPHABETS[one] for one in others) else 0.0


def _is_strange(word: str) -> bool:
    """True for Latin and Cyrillic letters in one word, or capitals after small letters."""
    bare = small(word, "en")
    mixed = bool(set(bare) & ALPHABETS["en"]) and bool(set(bare) & (_RUSSIAN | ALPHABETS["az-Cyrl"]))
    inner = any(one.islower() and other.isupper() for one, other in pairwise(word))
    return mixed or inner
