"""Names across scripts and spellings: whether two may be the same, and whether one is the other's writing.

A consonant skeleton proposes and never decides: `Hüseynov` and `Гусейнов` share one, but so do a
few different names. Only `writes` is strict enough to speak for a reading.
"""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz

_MOST_KEYS = 256
_CLOSE = 78.0  # spellings this much alike are taken for one name with a misread letter


@cache
def _letters() -> dict[str, Any]:
    path = files("extractors.grouping") / "data" / "letters.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=8192)
def lower(name: str) -> str:
    """A name in lower case by the Azerbaijani rule for dotted and dotless i, without marks around it."""
    text = unicodedata.normalize("NFC", name).replace("İ", "i").replace("I", "ı").lower()
    kept = "".join(char if char.isalpha() or char in " -" else " " for char in text)
    return " ".join(kept.replace("-", " ").split())


def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without the words for son and daughter."""
    words = {lower(word) for word in _letters()["father_words"]}
    return tuple(part for part in lower(name).split() if part not in words and len(part) > 1)


@lru_cache(maxsize=8192)
def keys(part: str) -> frozenset[str]:
    """The consonant skeletons one part of a name may have."""
    classes: dict[str, list[str]] = _letters()["classes"]
    found, place = {""}, 0
    while place < len(part):
        piece = next(
            (p for p in (part[place : place + 3], part[place : place + 2]) if p in classes), part[place]
        )
        options = classes.get(piece, [""])
        found = {_add(key, option) for key in found for option in options}
        place += len(piece)
        if len(found) > _MOST_KEYS:
            found = set(sorted(found)[:_MOST_KEYS])
    return frozenset(found)


def _add(key: str, option: str) -> str:
    return key if option and key.endswith(option) else key + option


def part_alike(one: str, other: str) -> bool:
    """True when two parts of names may be the same name in two spellings or with a misread letter."""
    if one == other:
        return True
    stems = {_stem(key) for key in keys(one)}, {_stem(key) for key in keys(other)}
    shared = {key for key in stems[0] & stems[1] if len(key) > 1}
    if shared or (stems[0] & stems[1] and _first(one) == _first(other)):
        return True
    return fuzz.ratio(_plain(one), _plain(other)) >= _CLOSE


def _stem(key: str) -> str:
    """A skeleton without a surname's ending, which changes with sex and fashion."""
    for ending in sorted(_letters()["endings"], key=len, reverse=True):
        if key.endswith(ending) and len(key) - len(ending) >= 2:
            return key[: -len(ending)]
    return key


def _first(part: str) -> str:
    return _plain(part)[:1]


def _plain(part: str) -> str:
    table: dict[str, str] = _letters()["cyrillic"]
    latin = "".join(table.get(char, char) for char in part)
    bare = latin.replace("ə", "a").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))


def names_alike(one: str, other: str) -> bool:
    """True when any part of one name may be a part of the other."""
    return any(part_alike(a, b) for a in tokens(one) for b in tokens(other))


def all_alike(one: str, other: str) -> bool:
    """True when every part of the shorter name may be a part of the longer."""
    shorter, longer = sorted((tokens(one), tokens(other)), key=len)
    return bool(shorter) and all(any(part_alike(a, b) for b in longer) for a in shorter)


@lru_cache(maxsize=8192)
def writes(original: str, latin: str) -> bool:
    """True when `latin` is letter for letter a usual writing of an Azerbaijani name in either script."""
    table: dict[str, str] = _letters()["cyrillic"]
    source = "".join(table.get(char, char) for char in lower(original))
    target = lower(latin).replace("ı", "i")
    return _writes(source.replace(" ", ""), target.replace(" ", ""))


def _writes(source: str, target: str) -> bool:
    writings: dict[str, list[str]] = _letters()["writings"]
    places = {0}
    for char in source:
        options = {*writings.get(char, []), char if char.isascii() else ""}
        places = {
            place + len(option)
            for place in places
            for option in options
            if (option or "" in writings.get(char, [])) and target.startswith(option, place)
        }
        if not places:
            return False
    return len(target) in places
