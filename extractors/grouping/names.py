"""Names across scripts and spellings: whether two may be the same, and whether one is the other's writing.

A consonant skeleton proposes and never decides: `Hüseynov` and `Гусейнов` share one, but so do a
few different names. Only `writings` is strict enough to speak for a reading.
"""

from functools import lru_cache

from rapidfuzz import fuzz

from extractors.grouping.letters import letters
from extractors.grouping.spelling import bare, tokens

_MOST_KEYS = 256
_CLOSE = 78.0  # spellings this much alike are taken for one name with a misread letter


@lru_cache(maxsize=8192)
def keys(part: str) -> frozenset[str]:
    """The consonant skeletons one part of a name may have."""
    classes: dict[str, list[str]] = letters()["classes"]
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
    return fuzz.ratio(bare(one), bare(other)) >= _CLOSE


def given_alike(one: str, other: str) -> bool:
    """True when two given names may be one in two spellings; no ending is taken off, as of surnames."""
    if one == other:
        return True
    skeleton = {key for key in keys(one) & keys(other) if len(key) > 1}
    if skeleton and _opens_with_vowel(one) is _opens_with_vowel(other):
        return True
    return fuzz.ratio(bare(one), bare(other)) >= _CLOSE


def _opens_with_vowel(part: str) -> bool:
    return keys(part[:1]) == {""}


def _stem(key: str) -> str:
    """A skeleton without a surname's ending, which changes with sex and fashion."""
    for ending in sorted(letters()["endings"], key=len, reverse=True):
        if key.endswith(ending) and len(key) - len(ending) >= 2:
            return key[: -len(ending)]
    return key


def _first(part: str) -> str:
    return bare(part)[:1]


def names_alike(one: str, other: str) -> bool:
    """True when any part of one name may be a part of the other."""
    return any(part_alike(a, b) for a in tokens(one) for b in tokens(other))


def all_alike(one: str, other: str) -> bool:
    """True when every part of the shorter name may be a part of the longer."""
    shorter, longer = sorted((tokens(one), tokens(other)), key=len)
    return bool(shorter) and all(any(part_alike(a, b) for b in longer) for a in shorter)
