"""Codes of specialties that are printed in several words."""

import re

from extractors.meaning.flow import Flow

AROUND = ".,;:()\"'«»“”"
"""Signs around a code that are none of it."""
_PARTS = (re.compile(r"^[1-7]-\d{2}$"), re.compile(r"^\d{2}$"))


def spaced_codes(flow: Flow) -> dict[int, tuple[int, ...]]:
    """`1-79 01 01`: codes of Belarus, in three words; each of their words with all three."""
    found: dict[int, tuple[int, ...]] = {}
    for index in range(len(flow.tokens) - 2):
        three = tuple(range(index, index + 3))
        texts = [flow.tokens[i].text.strip(AROUND) for i in three]
        one_row = len({flow.tokens[i].row for i in three}) == 1
        if one_row and _PARTS[0].match(texts[0]) and all(_PARTS[1].match(text) for text in texts[1:]):
            found.update(dict.fromkeys(three, three))
    return found
