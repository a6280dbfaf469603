"""A blank's series over its number, in a corner or in the middle, with no label: `AB-I` over `№ 012846`."""

import re

from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold
from extractors.meaning.vocabulary import words
from extractors.page import shared_width

_SERIES = re.compile(r"^(?:[A-ZА-ЯƏÖÜŞÇĞİӘӨҮҒҸҺЈ]{1,3}[-–][IVX]{1,4}|[A-ZА-ЯƏ]{2,3})$")
_ROMAN = re.compile(r"[-–][IVX]{1,4}$")
_NUMBER = re.compile(r"^[№#]?\s?(\d{5,8})$")
_ROWS = 2
_HEIGHTS = 3.5
"""A number stands at most so many line heights under its series."""


def stacked_pairs(context: Context) -> list[tuple[int, int, str]]:
    """Places of a series and of the number right under it, each with its piece of a row for itself."""
    flow = context.flow
    found = []
    for segment in flow.segments.values():
        kept = [i for i in segment if flow.tokens[i].squeezed]
        if len(kept) != 1 or not _is_series(flow.tokens[kept[0]].text.strip(".,:;")):
            continue
        below = _number_under(flow, kept[0])
        if below:
            found.append((kept[0], *below))
    return found


def _is_series(text: str) -> bool:
    if not _SERIES.match(text):
        return False
    return bool(_ROMAN.search(text)) or fold(text) in words().lists["known_series"]


def _number_under(flow: Flow, index: int) -> tuple[int, str] | None:
    """The figures alone in their piece of one of the next rows, across from the series."""
    first = flow.tokens[index]
    for segment in flow.segments.values():
        head = flow.tokens[segment[0]]
        if head.page is not first.page or not 0 <= head.row - first.row <= _ROWS:
            continue
        figures = [i for i in segment if flow.tokens[i].squeezed.isdecimal()]
        match = _NUMBER.match(flow.text(segment).strip(" .,:;"))
        down = head.middle - first.middle
        if match is None or not figures or not 0 < down < _HEIGHTS * max(first.height, head.height):
            continue
        box = flow.box(segment)
        if shared_width(box, first.box) > 0:
            return figures[-1], match[1]
    return None
