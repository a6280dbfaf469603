"""Given names: one name in two writings, cut to an initial, or two names that only look alike."""

import json
from functools import cache, lru_cache
from importlib.resources import files

from extractors.grouping.letters import letters
from extractors.grouping.names import given_alike
from extractors.grouping.spelling import lower, tokens
from extractors.grouping.writings import same_writing


@lru_cache(maxsize=8192)
def same_given(one: str, other: str) -> bool | None:
    """True for one name to the letter in whatever script, None for names that only may be one.

    Of `K.` and `Könül` nothing more than the first letter can be told. Two names in common use, as Ramil
    and Ramin, are two, however alike.
    """
    mine, theirs = tokens(one), tokens(other)
    if not mine or not theirs:
        return _initials(one, other)
    shorter, longer = sorted((mine, theirs), key=len)
    joined = " ".join(mine), " ".join(theirs)
    if same_writing(*joined) or all(any(same_writing(a, b) for b in longer) for a in shorter):
        return True
    alike = given_alike(*(text.replace(" ", "") for text in joined)) or all(
        any(given_alike(a, b) for b in longer) for a in shorter
    )
    return None if alike and not two_names(mine[0], theirs[0]) else False


def initial_fits(initial: str, name: str) -> bool:
    """True when a lone letter may be the first of a name, in whatever script the two are."""
    return any(initial in group and name[:1] in group for group in letters()["initials"])


@lru_cache(maxsize=8192)
def two_names(one: str, other: str) -> bool:
    """True when both are names in common use, and not the same."""
    mine, theirs = _known(one), _known(other)
    return bool(mine and theirs) and not mine & theirs


def _initials(one: str, other: str) -> bool | None:
    """By first letters, where one of the names is cut to them; None also where one has no letter at all."""
    mine, theirs = lower(one).split(), lower(other).split()
    if not mine or not theirs:
        return None
    fits = initial_fits(mine[0][0], theirs[0]) or initial_fits(theirs[0][0], mine[0])
    return None if fits else False


def _known(name: str) -> frozenset[str]:
    return frozenset(known for known in _names() if same_writing(known, name))


@cache
def _names() -> tuple[str, ...]:
    path = files("extractors.grouping") / "data" / "given_names.json"
    return tuple(json.loads(path.read_text(encoding="utf-8"))["names"])
