"""Whether a name printed on another paper can mean a school that is already known (TRL-02, TRF-01).

The directory has a school's names in few languages, and translators choose their words. So this asks less
than `match`: every word that tells schools apart must be one of the school's; ranks (`academy`, `state`)
and the words around a name may differ.
"""

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from checks.directory.comparing import is_abbreviation
from checks.directory.matching import match
from checks.directory.tokens import (
    Tokens,
    city_words,
    common,
    inflected,
    medical,
    phrases,
    same,
    tokens,
    without,
)
from schemas.school import Directory, School

_AROUND = ("state", "patron", "faculty", "filler")
_INITIAL = 2
_VARIES_FROM = (6, 9)
"""The lengths from which on a word may be spelled with one letter and with two letters otherwise."""


def may_name(
    printed: str, school: School, directory: Directory, *, year: int | None, known_as: str = "", surely: bool
) -> bool:
    """True when `printed` means the school, or cannot be told from it.

    `known_as` is the name by which the school was found; `surely` says that the name was read for sure,
    so that a word a few letters away is another word.
    """
    found = match(printed, directory, year=year)
    if found.id is not None or is_abbreviation(printed.strip()):
        return found.id in (None, school.wdoms_id)
    words, names = _core(printed), [*_names(school, year), _core(known_as)]
    told = [word for word in words if len(word) > _INITIAL and not common(word)]
    own = {word for name in names for word in name if not common(word)}
    alike = _spelled if surely else same
    telling = [word for word in told if any(alike(other, word) or inflected(other, word) for other in own)]
    known = all(word in telling or word in city_words(school.city) for word in told)
    return bool(telling) and known and _medical(words) in {_medical(name) for name in names if name}


def _spelled(one: str, other: str) -> bool:
    """True for one word in two usual spellings, as `Lugansk` and `Luhansk`."""
    allowed = sum(min(len(one), len(other)) >= length for length in _VARIES_FROM)
    return one == other or (one[0] == other[0] and OSA.distance(one, other, score_cutoff=allowed) <= allowed)


def _medical(words: Tokens) -> bool:
    return any(map(medical, words))


def _names(school: School, year: int | None) -> Iterator[Tokens]:
    """The names that a paper of that year, or a later translation of it, may give."""
    yield _core(school.name)
    for name in school.alternate_names:
        gone = name.to_year is not None and year is not None and name.to_year < year - 1
        if not gone and not is_abbreviation(name.name):
            yield _core(name.name)


def _core(name: str) -> Tokens:
    """The words of a name without its state, patron, faculty, and small words."""
    words = tokens(name)
    for kind in _AROUND:
        words = without(words, phrases(kind))
    return words
