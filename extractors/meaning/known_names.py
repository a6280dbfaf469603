"""Names in common use: a word that is one, in the spelling of its paper's language, was likely read right.

No name is ever read from the list, and a name that is not like any in it is no worse for that.
"""

import json
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from extractors.grouping.letters import letters
from extractors.grouping.spelling import lower
from extractors.grouping.writings import is_cyrillic, writes

_AZERBAIJANI = frozenset({"az-Latn", "az-Cyrl"})
_SCRIPTS = {"az-Latn": False, "az-Cyrl": True, "ru": True}
"""The languages whose names are known, and whether they are written in Cyrillic."""
_SHORTEST = 3
"""Letters: shorter words and stems fit too many names."""
_WITHOUT_MARKS = str.maketrans("əıöüşçğ", "aiouscg")
_EDGES = ".,;:()\"'«»"
_ALIKE = ("иый", "её", "ьъ")
"""Letters of Russian that print and readings exchange."""
_MARKED = 4
"""Letters: shorter words are like too many names but for a mark."""


def known_name(word: str, language: str) -> bool:
    """True for a given name or a surname in common use, to the letter as this language spells it.

    `language` is `az-Latn`, `az-Cyrl` or `ru`; of other languages no names are known. English has several
    spellings of each (`Mammadov`, `Mammedov`), which a misread vowel exchanges. A name that a lost mark
    turns into another name of the list (`Cəmil`, `Camil`) is not told from it, and so not known.
    """
    plain = word.strip(_EDGES)
    if not _fits(plain, language) or not _known(lower(plain), language):
        return False
    return language in _AZERBAIJANI or not any(_known(other, language) for other in _respelt(lower(plain)))


def known_marker(word: str, language: str) -> bool:
    """True for oğlu, qızı and their like where the language of the paper spells them so."""
    return word.strip(_EDGES).lower() in _data()["markers"].get(language, ())


def lost_mark(word: str, language: str) -> bool:
    """True for no name of Azerbaijan's list that would be one with its marks: `Hasan`, `Һусејнов`.

    Other languages have no such marks to lose; a word that is like no known name is not judged.
    """
    plain = word.strip(_EDGES)
    if language not in _AZERBAIJANI or not _fits(plain, language) or len(plain) < _MARKED:
        return False
    name = _latin(plain, language)
    endings = _data()["surname_endings"]["az"]
    if _listed(name, _all_names(), _all_stems(), endings):
        return False
    bare = [end.translate(_WITHOUT_MARKS) for end in (*endings, *_data()["surname_endings"]["not_az"])]
    return _listed(name.translate(_WITHOUT_MARKS), _without_marks(), _stems_without_marks(), bare)


def _fits(plain: str, language: str) -> bool:
    script = _SCRIPTS.get(language)
    return len(plain) >= _SHORTEST and plain.isalpha() and script is is_cyrillic(plain)


def _respelt(plain: str) -> Iterator[str]:
    """The word with one letter exchanged for one like it."""
    for place, letter in enumerate(plain):
        for alike in _ALIKE:
            if letter in alike:
                yield from (plain[:place] + other + plain[place + 1 :] for other in alike if other != letter)


@lru_cache(maxsize=8192)
def _known(word: str, language: str) -> bool:
    plain = _latin(word, language)
    endings = _data()["surname_endings"][language[:2]]
    if language in _AZERBAIJANI:
        return _listed(plain, _names(), _stems(), endings)
    stems = [plain.removesuffix(end) for end in endings if plain.endswith(end)]
    return _written(plain, _names()) or any(_written(stem, _stems()) for stem in stems)


def _latin(word: str, language: str) -> str:
    plain = lower(word)
    table: dict[str, str] = letters()["cyrillic"] if language == "az-Cyrl" else {}
    return "".join(table.get(ch, ch) for ch in plain)


def _listed(plain: str, names: Collection[str], stems: Collection[str], endings: Collection[str]) -> bool:
    return plain in names or any(plain.endswith(end) and plain.removesuffix(end) in stems for end in endings)


def _written(plain: str, listed: Collection[str]) -> bool:
    """True when another script's word is a usual writing of a listed name."""
    near = (name for name in listed if abs(len(name) - len(plain)) <= _SHORTEST)
    return len(plain) >= _SHORTEST and any(writes(name, plain) for name in near)


@cache
def _names() -> frozenset[str]:
    """The given names of the list that no lost mark turns into another."""
    plain = [name.translate(_WITHOUT_MARKS) for name in _all_names()]
    return frozenset(name for name in _all_names() if plain.count(name.translate(_WITHOUT_MARKS)) == 1)


@cache
def _stems() -> frozenset[str]:
    return _names() | frozenset(lower(name) for name in _data()["surname_stems"])


@cache
def _all_names() -> frozenset[str]:
    return frozenset(lower(name) for name in _data()["names"])


@cache
def _all_stems() -> frozenset[str]:
    return _all_names() | _stems()


@cache
def _without_marks() -> frozenset[str]:
    return frozenset(name.translate(_WITHOUT_MARKS) for name in _all_names())


@cache
def _stems_without_marks() -> frozenset[str]:
    return frozenset(name.translate(_WITHOUT_MARKS) for name in _all_stems())


@cache
def _data() -> dict[str, Any]:
    text = files("extractors.meaning").joinpath("data", "people_names.json").read_text("utf-8")
    data: dict[str, Any] = json.loads(text)
    return data
