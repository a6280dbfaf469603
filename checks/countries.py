"""Countries as far as rules part them: schools of the USA and Canada are judged otherwise."""

from checks.letters import fold

_NORTH_AMERICA = frozenset({"united states", "united states of america", "usa", "us", "canada"})


def north_american(country: str) -> bool:
    """True for the USA and Canada as a directory writes them, with points or without (ELG-01, TRF-04)."""
    return fold(country.replace(".", "")) in _NORTH_AMERICA
