"""One field as several papers give it: the first one's value, surer or more doubtful by the others."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz

from extractors.confidence import at_confidence
from extractors.grouping.comparing import compare, weight
from extractors.grouping.facts import Source, confirmed, contradicted, one_place, said_twice
from extractors.grouping.spelling import bare, lower
from schemas.courses import CrossCheck
from schemas.facts import Fact

_LIKELY = 0.6  # a first value that stays this likely, all papers heard, is the best guess
_NEARLY = 0.15  # so much less sure than the surest other value one may be and still go first
_POOR = 0.7  # a reading less sure than this may be quite another value
_NOISE = 0.3  # and one less sure than this says nothing of the value
_ALIKE = 60.0  # how much a misread word is like the true one at least
_TWO = 2
_GUESS = 0.9  # what a value is worth at most that the first paper does not have


def merged(
    name: str,
    sources: Sequence[Source],
    rivals: Sequence[Source] = (),
    witnesses: Sequence[Source] = (),
) -> tuple[Fact[Any], list[CrossCheck]]:
    """The first source's value with what the other papers say of it, and the comparisons in words.

    `rivals` are papers that may speak of something else: they can contradict, never confirm. `witnesses`
    can confirm and never contradict: a passport may rightly have another name. What contradicts counts after
    what confirms, so that no agreement hides a contradiction. Where the first
    paper was read so badly that another value is likelier, that one is the guess, and more than a guess only
    where papers of different origin have it.
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
    fact = _weighed(name, first, sources, rivals, witnesses)
    return (fact if fact.confidence >= _LIKELY else _likelier(name, fact, sources, rivals)), checks


def _weighed(
    name: str,
    first: Source,
    sources: Sequence[Source],
    rivals: Sequence[Source],
    witnesses: Sequence[Source] = (),
) -> Fact[Any]:
    """The value of one source, surer by all that confirm it, then less sure by all that contradict it."""
    fact = first.fact
    for other in [*_agreeing(name, first, sources), *_surest(name, first, witnesses)]:
        fact = confirmed(fact, other.fact, weight(name, first, other))
    for other in [*sources, *rivals]:
        if other is not first and compare(name, first, other) is False:
            fact = contradicted(fact, other.fact)
    return fact


def _surest(name: str, first: Source, witnesses: Sequence[Source]) -> list[Source]:
    """The surest place of each document that gives the value: a passport's zone copies its page."""
    agreeing = [other for other in witnesses if compare(name, first, other) is True]
    best = {other.document: other for other in sorted(agreeing, key=lambda one: one.fact.confidence)}
    return [best[document] for document in sorted(best)]


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
    others = [(_weighed(name, source, sources, rivals), source) for source in sources[1:]]
    surest = max((other.confidence for other, _ in others), default=0.0)
    likely = [one for one in others if one[0].confidence >= max(_LIKELY, surest - _NEARLY)]
    if not likely or any(other.value == fact.value for other, _ in likely):
        return fact
    best, source = likely[0]
    sure = best.confidence if _misread(name, sources, source) else min(best.confidence, _GUESS)
    places = [*best.evidence, *(place for place in fact.evidence if place not in best.evidence)]
    return at_confidence(best, sure).model_copy(update={"evidence": places})


def _misread(name: str, sources: Sequence[Source], other: Source) -> bool:
    """True when the first paper surely says what `other` says, and was misread.

    It was read badly and much alike, or not at all; papers of different origin, none of them its copy's
    copy, say the same; and none says anything else.
    """
    first, rest = sources[0], sources[1:]
    if first.fact.confidence >= _POOR or any(compare(name, other, one) is False for one in rest):
        return False
    mine, theirs = bare(lower(str(first.fact.value))), bare(lower(str(other.fact.value)))
    if first.fact.confidence >= _NOISE and fuzz.ratio(mine, theirs) < _ALIKE:
        return False
    agreeing = [one for one in rest if one is other or compare(name, other, one) is True]
    return len({one.of for one in agreeing if one.of}) >= _TWO
