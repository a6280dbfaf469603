"""Several readings of one field, weighed into one fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractors.confidence import READ_FROM, agree, status_of
from extractors.meaning.flow import Flow
from extractors.meaning.fold import mixed_script, squeezed
from schemas.facts import Fact

T = TypeVar("T", str, int, bool)

Sense = tuple[str, str]
"""A language and a key of the meaning: the same key in another language is the same thing said twice."""

_NO_WORDS = frozenset("əğışçöüәғҝһҹөүј")
"""Small letters that are no word of any of our languages: what stands around one is a word torn apart."""
_BEGINNING = 4
"""Letters or figures: a shorter beginning says nothing."""

FLOOR = 0.8
"""A value with a word less sure than this is never trusted, however well it fits."""
_DOUBT = 0.9
"""What a value in conflict with another is worth at most."""
_ACCENT = 0.95
"""What a value is worth whose accents differ between two places that were read well."""
_CLOSED = 0.8
"""How likely a misread word still fits a closed list by chance is one minus this."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A value read at some words. `prior` is how likely such a place holds this field; `closed` tells
    that the value stands in a closed list to the letter. `sense` lets values of two languages agree.
    `least` are words that are surer than the engine's score tells, each with its probability.
    """

    value: T
    tokens: tuple[int, ...]
    prior: float = 1.0
    closed: bool = False
    sense: Sense | None = None
    least: tuple[tuple[int, float], ...] = ()


def confidence_of(flow: Flow, candidate: Candidate[T]) -> float:
    """The probability of one candidate: its least sure word, raised by a closed list, times its prior."""
    worst = _worst(flow, candidate)
    raised = agree(worst, _CLOSED) if candidate.closed and worst >= FLOOR else worst
    return raised * candidate.prior


def _worst(flow: Flow, candidate: Candidate[T]) -> float:
    """The probability of the least sure word."""
    least = dict(candidate.least)
    return min(
        (max(flow.tokens[i].word.confidence, least.get(i, 0.0)) for i in candidate.tokens), default=0.0
    )


def choose(flow: Flow, candidates: Sequence[Candidate[T]]) -> Fact[T]:
    """The best value. Two places that agree raise it, a different value elsewhere makes it doubtful."""
    groups: dict[str, list[Candidate[T]]] = {}
    for candidate in candidates:
        if candidate.value != "":
            groups.setdefault(_same(candidate.value), []).append(candidate)
    if not groups:
        return Fact[T]()
    ranked = sorted(groups.values(), key=lambda group: -_together(flow, group))
    best = ranked[0]
    probability = _together(flow, best)
    top: Candidate[T] = max(best, key=lambda item: confidence_of(flow, item))
    if any(_rivals(flow, top, other) for group in ranked[1:] for other in group):
        probability = min(probability, _DOUBT)
    return fact(flow, top, probability, _others(best, top))


def fact(
    flow: Flow, candidate: Candidate[T], probability: float, more: Sequence[Candidate[T]] = ()
) -> Fact[T]:
    """A fact of a candidate with evidence for it and for the places that agree with it."""
    worst = _worst(flow, candidate)
    capped = min(probability, 0.96) if worst < FLOOR and probability >= READ_FROM else probability
    if isinstance(candidate.value, str) and _damaged(candidate.value):
        capped = min(capped, _DOUBT)
    evidence = flow.evidence(candidate.tokens)
    for item in more:
        evidence += flow.evidence(item.tokens)
    capped = round(max(0.0, min(0.999, capped)), 4)
    return Fact[T](value=candidate.value, confidence=capped, status=status_of(capped), evidence=evidence)


def _together(flow: Flow, group: Sequence[Candidate[T]]) -> float:
    """What a value is worth that one or more places give.

    Places raise each other only when they agree to the letter; where only an accent differs, one of
    them is misread and nobody knows which.
    """
    best = max(group, key=lambda item: confidence_of(flow, item))
    places: dict[frozenset[int], float] = {}
    differs = False
    for item in group:
        if not _alike(best.value, item.value):
            twice = _said_twice(best.sense, item.sense)
            differs = differs or (not twice and confidence_of(flow, item) >= _DOUBT)
            continue
        key = next((known for known in places if known & set(item.tokens)), frozenset(item.tokens))
        places[key] = max(places.get(key, 0.0), confidence_of(flow, item))
    trusted = sorted(places.values(), reverse=True)[:2]
    worth = agree(*trusted) if len(trusted) > 1 and trusted[1] >= 0.5 else trusted[0]
    return min(worth, _ACCENT) if differs else worth


def _alike(one: str | int | bool, other: str | int | bool) -> bool:
    """Equal but for case; a capital `I` may stand for `ı` or `i`."""
    if not isinstance(one, str) or not isinstance(other, str):
        return one == other
    first, second = (text.replace("İ", "i").strip(" .,:;\"'") for text in (one, other))
    return len(first) == len(second) and all(
        a.lower() == b.lower() or {a, b} <= {"I", "i", "ı"} for a, b in zip(first, second, strict=True)
    )


def _rivals(flow: Flow, best: Candidate[T], other: Candidate[T]) -> bool:
    """A different value counts against the best when it is about as well founded and as well read.

    A value that only says less (a year beside a full date, a part of a name) is no rival.
    """
    if _says_less(best.value, other.value) or _says_less(other.value, best.value):
        return False
    if _said_twice(best.sense, other.sense):
        return False
    return other.prior >= best.prior - 0.05 and confidence_of(flow, other) >= 0.5


def _said_twice(one: Sense | None, other: Sense | None) -> bool:
    """True for one meaning in two languages, as on the two pages of a bilingual diploma."""
    if one is None or other is None or one[0] == other[0] or not one[1]:
        return False
    return one[1] == other[1]


def _says_less(part: str | int | bool, whole: str | int | bool) -> bool:
    """True when a value is the other's beginning (a year, an uninflected word) or whole words of it."""
    some, all_ = _same(part), _same(whole)
    if not isinstance(part, str) or not isinstance(whole, str) or all_.startswith(some):
        return all_.startswith(some) and len(some) >= _BEGINNING
    row, wanted = [squeezed(word) for word in whole.split()], [squeezed(word) for word in part.split()]
    return any(row[at : at + len(wanted)] == wanted for at in range(len(row) - len(wanted) + 1))


def contested(flow: Flow, candidates: Sequence[Candidate[T]]) -> bool:
    """True when places about as good and as well read give different values of one field."""
    kept = [item for item in candidates if item.value != ""]
    if not kept:
        return False
    top = max(kept, key=lambda item: confidence_of(flow, item))
    return any(_same(item.value) != _same(top.value) and _rivals(flow, top, item) for item in kept)


def _others(group: Sequence[Candidate[T]], top: Candidate[T]) -> list[Candidate[T]]:
    found: list[Candidate[T]] = []
    used = set(top.tokens)
    for item in group:
        if not used & set(item.tokens):
            found.append(item)
            used |= set(item.tokens)
    return found


def _same(value: str | int | bool) -> str:
    return squeezed(value) if isinstance(value, str) else str(value)


def _damaged(text: str) -> bool:
    """Letters of two alphabets in one word, or signs no printed value has: recognition went wrong."""
    pieces = text.replace("-", " ").split()  # the series МВ-I is Cyrillic with a Roman numeral
    torn = any(piece in _NO_WORDS for piece in pieces)
    return torn or any(mixed_script(piece) for piece in pieces) or any(ch in "|{}~^\\=@�" for ch in text)
