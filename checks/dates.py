"""Dates as the papers give them: ISO 8601, cut where only a part was read."""

from datetime import date

from schemas.facts import Fact


def whole(text: str | None) -> date | None:
    """The day, when year, month and day were all read."""
    try:
        return date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None


def year_of(fact: Fact[str]) -> Fact[int]:
    """The year of a date, as sure as the date and with its evidence; absent when it has none."""
    digits = (fact.value or "")[:4]
    if len(digits) != 4 or not digits.isdecimal():
        return Fact[int]()
    return Fact[int](
        value=int(digits),
        confidence=fact.confidence,
        status=fact.status,
        evidence=fact.evidence,
        by=fact.by,
        at=fact.at,
    )


def later(first: str, second: str) -> bool:
    """True when the first date is certainly after the second, as far as both were read."""
    length = min(len(first), len(second))
    return first[:length] > second[:length]
