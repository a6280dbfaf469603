"""Two readings of one value: alike, different, or not to be compared; and what that makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from extractors.confidence import agree, status_of
from schemas.courses import CrossCheck
from schemas.facts import Evidence, Fact, FactStatus

T = TypeVar("T")

SECOND_SURE = 0.97  # how much one more paper says, at most
SECOND_SCRIPT = 0.6  # and one in another script, which does not show the letters most often misread
_CONTRADICTED = 0.8
_ONE_GOOD = (
    0.85  # one of two readings must be this sure: one engine takes alike letters for alike on both papers
)
_BOTH_POOR = 0.84  # what poor readings are worth at most, however many agree


@dataclass(frozen=True, slots=True)
class Source:
    """A fact with the document it comes from (its id) and that document's languages.

    `of` is the paper that was written or translated: `diploma`, `supplement`, `letter`. What the supplement
    and its translation say is one witness, for the translator copied the other's fault.
    """

    fact: Fact[Any]
    document: str
    languages: tuple[str, ...]
    of: str = ""


def confirmed(first: Fact[T], second: Fact[T], most: float = SECOND_SURE) -> Fact[T]:
    """The first fact, surer because a second paper says the same; with both places.

    `most` is how much the second paper can say at most.
    """
    sure = agreed(first.confidence, second.confidence, most)
    status = status_of(sure) if first.status in (FactStatus.READ, FactStatus.DOUBTFUL) else first.status
    return first.model_copy(
        update={"confidence": sure, "status": status, "evidence": both_places(first, second)}
    )


def agreed(first: float, second: float, most: float) -> float:
    """How sure a value is that two papers give alike; the second can say `most` at most.

    Two poor readings may be poor in the same way, so they never make each other trusted.
    """
    sure = agree(first, min(second, most))
    return round(sure if max(first, second) >= _ONE_GOOD else max(first, min(sure, _BOTH_POOR)), 4)


def one_place(one: Fact[Any], other: Fact[Any]) -> bool:
    """True when two facts were read from the same ink: they are one witness and not two."""
    return any(_overlap(a, b) for a in one.evidence for b in other.evidence)


def _overlap(one: Evidence, other: Evidence) -> bool:
    a, b = one.box, other.box
    meet = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    return one.document == other.document and one.page == other.page and meet


def contradicted(first: Fact[T], second: Fact[T]) -> Fact[T]:
    """The first fact, less sure because a second paper says otherwise; with both places.

    Of two trusted values nobody can say which is right. A doubtful one speaks against a trusted one as
    far as it is likely to be right itself.
    """
    if not first.present or not second.present:
        return first
    p, q = first.confidence, min(second.confidence, 0.999)
    against = p * (1 - q) / (p * (1 - q) + (1 - p)) if p < 1 else p
    low = round(min(p, against, _CONTRADICTED if second.trusted else 1.0), 4)
    status = status_of(low) if first.status in (FactStatus.READ, FactStatus.DOUBTFUL) else first.status
    evidence = both_places(first, second)
    return first.model_copy(update={"confidence": low, "status": status, "evidence": evidence})


def both_places(first: Fact[Any], second: Fact[Any]) -> list[Evidence]:
    """Where the first and the second fact stand, each place once."""
    return [*first.evidence, *(place for place in second.evidence if place not in first.evidence)]


def place_of(source: Source) -> str:
    """Document and page of a fact, for people."""
    page = source.fact.evidence[0].page if source.fact.evidence else None
    return f"{source.document}, page {page}" if page else source.document


def said_twice(name: str, sources: Sequence[Source], *, ok: bool | None) -> CrossCheck:
    """A cross-check that says what each paper has, papers that say it alike together."""
    places: dict[str, list[str]] = {}
    for source in sources:
        where = places.setdefault(str(source.fact.value), [])
        if place_of(source) not in where:
            where.append(place_of(source))
    parts = [f"'{value}' ({'; '.join(where)})" for value, where in places.items()]
    verb = "agree" if ok else "differ" if ok is False else "could not be compared surely"
    return CrossCheck(name=name, ok=ok, detail=f"{name.replace('_', ' ')}: {' and '.join(parts)} {verb}")
