"""One field as several papers give it: the first one's value, surer or more doubtful by the others."""

from collections.abc import Sequence
from typing import Any

from extractors.confidence import status_of
from extractors.grouping.comparing import compare, weight
from extractors.grouping.facts import Source, confirmed, contradicted, one_place, said_twice
from schemas.courses import CrossCheck
from schemas.facts import Fact

_LIKELY = 0.6  # a first value that stays this likely, all papers heard, is the best guess
_NEARLY = 0.15  # so much less sure than the surest other value one may be and still go first
_GUESS = 0.9  # what a value is worth at most that the first paper does not have


def merged(
    name: str, sources: Sequence[Source], rivals: Sequence[Source] = ()
) -> tuple[Fact[Any], list[CrossCheck]]:
    """The first source's value with what the other papers say of it, and the comparisons in words.

    `rivals` are papers that may speak of something else: they can contradict, never confirm. What
    contradicts counts after what confirms, so that no agreement hides a contradiction. Where the first
    paper was read so badly that another value is likelier, that one is the guess, never more than a guess.
    """
    if not sources:
        return Fact[str](), []
    first = sources[0]
    agreeing = _agreeing(name, first, sources)
    checks = [said_twice(name, [first, *agreeing], ok=True)] if agreeing else []
    for other in [*sources, *rivals]:
        if other is not first and compare(name, first, other) is False:
            surely = first.fact.trusted and other.fact.trusted
            checks.append(said_twice(name, [first, other], ok=False if surely else None))
    fact = _weighed(name, first, sources, rivals)
    return (fact if fact.confidence >= _LIKELY else _likelier(name, fact, sources, rivals)), checks


def _weighed(name: str, first: Source, sources: Sequence[Source], rivals: Sequence[Source]) -> Fact[Any]:
    """The value of one source, surer by all that confirm it, then less sure by all that contradict it."""
    fact = first.fact
    for other in _agreeing(name, first, sources):
        fact = confirmed(fact, other.fact, weight(name, first, other))
    for other in [*sources, *rivals]:
        if other is not first and compare(name, first, other) is False:
            fact = contradicted(fact, other.fact)
    return fact


def _agreeing(name: str, first: Source, sources: Sequence[Source]) -> list[Source]:
    """The other sources that say the same, none from a place that was counted before: it is one reading."""
    kept: list[Source] = []
    for other in sources:
        heard = [first, *kept]
        if other is first or any(one_place(other.fact, known.fact) for known in heard):
            continue
        if compare(name, first, other) is True:
            kept.append(other)
    return kept


def _likelier(name: str, fact: Fact[Any], sources: Sequence[Source], rivals: Sequence[Source]) -> Fact[Any]:
    """The first other value that is much likelier, as a guess; papers in order of their worth."""
    others = [_weighed(name, source, sources, rivals) for source in sources[1:]]
    surest = max((other.confidence for other in others), default=0.0)
    likely = [other for other in others if other.confidence >= max(_LIKELY, surest - _NEARLY)]
    if not likely or any(other.value == fact.value for other in likely):
        return fact
    best, sure = likely[0], min(likely[0].confidence, _GUESS)
    places = [*best.evidence, *(place for place in fact.evidence if place not in best.evidence)]
    return best.model_copy(update={"confidence": sure, "status": status_of(sure), "evidence": places})
