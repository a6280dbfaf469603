"""What a page was read with, to tell how sure its words are."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

CYRILLIC, MIXED = "cyrillic", "cyrillic mixed"
LEFT_OUT = "left out"
"""The name under which words of places that no word covered are counted, whatever they were read with."""
_CYRILLIC_PACKS = frozenset({"rus", "aze_cyrl"})
_MIXED_FROM = 0.1
"""Share of words with a letter of the 1958 alphabet; on Russian pages one in a hundred is misread as such."""


def reads_cyrillic(packs: Sequence[str]) -> bool:
    """True where one of the packs knows Cyrillic letters."""
    return bool(_CYRILLIC_PACKS.intersection(packs))


def letters_of(packs: Sequence[str], texts: Iterable[str]) -> str:
    """The name under which words of such a page were counted: its packs, or for Cyrillic `cyrillic`, and
    `cyrillic mixed` where Azerbaijani letters stand among those that they lose their marks to.
    """
    if not reads_cyrillic(packs):
        return "+".join(packs)
    words = [text.casefold() for text in texts]
    marked = sum(any(letter in _own_letters() for letter in word) for word in words)
    return MIXED if marked >= _MIXED_FROM * len(words) > 0 else CYRILLIC


@cache
def _own_letters() -> frozenset[str]:
    """The letters that Azerbaijani Cyrillic has and Russian has not."""
    table = json.loads(Path(__file__).with_name("scripts.json").read_text("utf-8"))
    return frozenset(table["sets"]["cyr"]["letters"])
