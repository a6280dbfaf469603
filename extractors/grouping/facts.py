"""Two readings of one value: alike, different, or not to be compared; and what that makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from extractors.confidence import agree, status_of
from schemas.courses import CrossCheck
from schemas.facts import Fact, FactStatus

T = TypeVar("T")

SECOND_SURE = 0.97  # how much one more paper says, at most
_CONTRADICTED = 0.8


@dataclass(frozen=True, slots=True)
class Source:
    """A fact with the document it comes from (its id) and that document's languages."""

    fact: Fact[Any]
    document: str
    languages: tuple[str, ...]


def confirmed(first: Fact[T], second: Fact[T]) -> Fact[T]:
    """The first fact, surer because a second paper says the same; with both places."""
    sure = round(agree(first.confidence, min(second.confidence, SECOND_SURE)), 4)
    evidence = [*first.evidence, *(e for e in second.evidence if e not in first.evidence)]
    status = status_of(sure) if first.status in (FactStatus.READ, FactStatus.DOUBTFUL) else first.status
    return first.model_copy(update={"confidence": sure, "status": status, "evidence": evidence})


def contradicted(first: Fact[T], second: Fact[T]) -> Fact[T]:
    """The first fact, doubtful because a second paper says otherwise; with both places."""
    low = min(first.confidence, _CONTRADICTED)
    evidence = [*first.evidence, *(e for e in second.evidence if e not in first.evidence)]
    return first.model_copy(update={"confidence": low, "status": status_of(low), "evidence": evidence})


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
