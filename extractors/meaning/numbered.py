"""Words of a row that give a blank's number: `AT № 123456 nömrəli`, `SERİYA AB-I № 123456`.

A number often shares its row with a title or a specialty, and is part of neither.
"""

import re
from collections.abc import Sequence

from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold
from extractors.meaning.vocabulary import words

_SERIES = re.compile(r"^[A-ZА-ЯƏÖÜŞÇĞİӘӨҮҒҸҺЈ]{1,4}(?:[-–][IVX]{1,4})?$")
_AROUND = ".,;:()\"'«»"


def numbers_words(flow: Flow, row: Sequence[int]) -> frozenset[int]:
    """The words of a row that are a number of four figures or more, its sign, its series, their labels."""
    found: set[int] = set()
    for place, index in enumerate(row):
        if not _is_number(flow, index):
            continue
        first, last = place, place
        while first and (_is_sign(flow, row[first - 1]) or _is_number(flow, row[first - 1])):
            first -= 1
        if first and _SERIES.match(flow.tokens[row[first - 1]].text.strip(_AROUND)):
            first -= 1
        while first and (_is_sign(flow, row[first - 1]) or _is_label(flow, row[first - 1])):
            first -= 1
        while last + 1 < len(row) and _says_numbered(flow, row[last + 1]):
            last += 1
        found.update(row[first : last + 1])
    return frozenset(found)


def _is_number(flow: Flow, index: int) -> bool:
    return sum(ch.isdecimal() for ch in flow.tokens[index].text) >= 4


def _is_sign(flow: Flow, index: int) -> bool:
    plain = fold(flow.tokens[index].text).strip(".,:;")
    return plain in {"", "№", "no", "n", "nº", "n°", "#"}


def _is_label(flow: Flow, index: int) -> bool:
    return flow.tokens[index].bare in words().lists["number_labels"]


def _says_numbered(flow: Flow, index: int) -> bool:
    return flow.tokens[index].bare in words().lists["school_numbered"]
