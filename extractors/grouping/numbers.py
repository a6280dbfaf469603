"""Numbers of papers in plain form, so that two prints of one number are equal."""

import re

from extractors.grouping.letters import letters
from schemas.facts import Fact

_LOOK_ALIKE = str.maketrans("АВСЕНІКМОРТХ", "ABCEHIKMOPTX")


def plain_number(text: str) -> str:
    """A number without blanks, signs and look-alike letters of the other script."""
    return re.sub(r"[\W_]+", "", text.upper().translate(_LOOK_ALIKE))


def sure_number(fact: Fact[str]) -> str:
    """A number in plain form, empty where it was not surely read."""
    return plain_number(fact.value or "") if fact.trusted else ""


def misreadable(one: str, other: str) -> bool:
    """True where one misread digit may be all that makes two prints of one number differ.

    A digit taken for one that looks like it, or one digit more or less: among the hundreds of numbers of two
    scanned tables that is likelier a misreading than a slip of the translator, however sure each reading is.
    """
    a, b = plain_number(one), plain_number(other)
    if not (a.isdecimal() and b.isdecimal()):
        return False
    if len(a) != len(b):
        shorter, longer = sorted((a, b), key=len)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    differing = [{x, y} for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and differing[0] in [set(pair) for pair in letters()["digits_alike"]]
