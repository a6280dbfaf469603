"""Whether a paper writes day or month first, told by those of its dates that can be read in one way only."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.meaning.dates import OPEN_ORDER, FoundDate
from extractors.meaning.flow import Token

_SLASHED = re.compile(r"^\D*(\d{1,2})/(\d{1,2})/\d{4}\D*$")
_PATTERN = re.compile(r"(?:dd|gg|gün|дд)/(?:mm|aa|ay|мм)/")
"""`(dd/mm/yyyy)`: the form says in which order this field is written, of its other fields nothing."""
_NEAR = 3
"""Words between such a pattern and its date."""
_MONTHS, _DAYS = 12, 31


def in_the_papers_order(tokens: Sequence[Token], dates: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates; `03/10/1995` without its doubt where `16/09/2013` shows that the paper writes the day first.

    A paper that has both orders, or no date that tells, leaves the doubt.
    """
    texts = [_SLASHED.match(token.text) for token in tokens if token.page.typed]
    parts = [(int(match[1]), int(match[2])) for match in texts if match]
    day_first = any(_MONTHS < first <= _DAYS and 0 < second <= _MONTHS for first, second in parts)
    month_first = any(second > _MONTHS for _, second in parts)
    if month_first:
        return list(dates)
    return [
        replace(item, sure=1.0, reasons=())
        if item.reasons == (OPEN_ORDER,) and (day_first or _asked_for(tokens, item))
        else item
        for item in dates
    ]


def _asked_for(tokens: Sequence[Token], item: FoundDate) -> bool:
    """True for a date with the pattern of its own field before it, or right after it, in its row."""
    first = tokens[item.start]
    around = (*tokens[max(0, item.start - _NEAR) : item.start], *tokens[item.end : item.end + 1])
    near = [token for token in around if token.row == first.row and token.page is first.page]
    return any(_PATTERN.search(token.text.lower()) for token in near)
