"""Whether somebody named on a paper may be the applicant: by initials, a lone surname, another spelling."""

import re
from collections.abc import Sequence

from checks.names.keys import key, without_ending

_WORDS = re.compile(r"[^\W\d_]+(?:['’ʻ`][^\W\d_]+)*")
_INITIAL = 2
"""Letters of an initial at most: `G.`, and `Sh.` for `Ş.`."""


def maybe_same_person(named: str, surname: str, given: str) -> bool:
    """True when the person `named` may be the one of that surname and given name, words in any order.

    Every part of both sounds in `named`; or nothing of `named` speaks of another person, as initials that
    fit and a surname standing alone do not; or the given name stands beside another form of the surname.
    It proposes that the two are one and never decides it.
    """
    heard, family, first = _WORDS.findall(named), _WORDS.findall(surname), _WORDS.findall(given)
    if not (heard and family and first):
        return False
    missing = [word for word in (*family, *first) if not _sounds(word, heard)]
    names = [word for word in heard if len(word) > _INITIAL]
    if not missing:
        return True
    if all(_sounds(word, (*family, *first)) for word in names):
        return _by_initials(missing, [word for word in heard if word not in names], alone=not names)
    return all(_sounds(word, heard) for word in first) and _of_the_family(family, names)


def _by_initials(missing: Sequence[str], initials: Sequence[str], *, alone: bool) -> bool:
    """True when initials may stand for what is missing; without initials nothing speaks against it."""
    fitting = [any(key(word).startswith(key(letter)) for letter in initials) for word in missing]
    return not initials or (all(fitting) if alone else any(fitting))


def _sounds(word: str, heard: Sequence[str]) -> bool:
    return any(key(word) == key(other) for other in heard)


def _of_the_family(family: Sequence[str], heard: Sequence[str]) -> bool:
    """True where the surname stands with another ending, as `Mammadli` beside `Mammadova`."""
    stems = {without_ending(word, "suffix") for word in family}
    return any(without_ending(word, "suffix") in stems for word in heard)
