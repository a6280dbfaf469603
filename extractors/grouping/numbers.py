"""Numbers of papers in plain form, so that two prints of one number are equal."""

import re

from schemas.facts import Fact

_LOOK_ALIKE = str.maketrans("АВСЕНІКМОРТХ", "ABCEHIKMOPTX")


def plain_number(text: str) -> str:
    """A number without blanks, signs and look-alike letters of the other script."""
    return re.sub(r"[\W_]+", "", text.upper().translate(_LOOK_ALIKE))


def sure_number(fact: Fact[str]) -> str:
    """A number in plain form, empty where it was not surely read."""
    return plain_number(fact.value or "") if fact.trusted else ""
