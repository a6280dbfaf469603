"""Sound keys: one spelling for all the ways a name is carried between alphabets.

A key proposes that two spellings are one name; it never decides that they are alike.
"""

import re
from functools import cache

from checks.data import table
from checks.letters import fold, lower


@cache
def key(text: str) -> str:
    """The key of a name: a few consonant classes and vowels, blanks and doubling left out."""
    rules = table("name_letters")
    text = lower(text)
    for letters in ("cyrillic", "latin"):
        for old, new in rules[letters]:
            text = text.replace(old, new)
    text = fold(text).replace(" ", "")
    for pattern, new in rules["steps"]:
        text = re.sub(pattern, new, text)
    return text


def alike(first: str, second: str) -> bool:
    """True when the two may be one name in two spellings."""
    return key(first) == key(second)


def without_ending(text: str, kind: str) -> str:
    """The key without an ending of that kind (`gender`, `suffix`)."""
    whole = key(text)
    endings = sorted((key(end) for end in table("name_letters")["endings"][kind]), key=len, reverse=True)
    for ending in endings:
        if whole.endswith(ending) and len(whole) - len(ending) >= 2:
            return whole[: -len(ending)]
    return whole
