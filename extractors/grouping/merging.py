"""One field as several papers give it: the first one's value, surer or more doubtful by the others."""

from collections.abc import Sequence
from typing import Any

from extractors.grouping.comparing import compare, weight
from extractors.grouping.facts import Source, confirmed, contradicted, said_twice
from schemas.courses import CrossCheck
from schemas.facts import Fact


def merged(
    name: str, sources: Sequence[Source], rivals: Sequence[Source] = ()
) -> tuple[Fact[Any], list[CrossCheck]]:
    """The first source's value with what the other papers say of it, and the comparisons in words.

    `rivals` are papers that may speak of something else: they can contradict, never confirm. What
    contradicts counts after what confirms, so that no agreement hides a contradiction.
    """
    if not sources:
        return Fact[str](), []
    first = sources[0]
    fact, checks = first.fact, list[CrossCheck]()
    agreeing = [other for other in sources[1:] if compare(name, first, other) is True]
    for other in agreeing:
        fact = confirmed(fact, other.fact, weight(name, first, other))
    for other in [*sources[1:], *rivals]:
        if compare(name, first, other) is not False:
            continue
        fact = contradicted(fact, other.fact)
        surely = first.fact.trusted and other.fact.trusted
        checks.append(said_twice(name, [first, other], ok=False if surely else None))
    if agreeing:
        checks.insert(0, said_twice(name, [first, *agreeing], ok=True))
    return fact, checks
