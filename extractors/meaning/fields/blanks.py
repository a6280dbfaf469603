"""Numbers in two groups of figures, as Russian blanks bear them since 2014: `107704 0012345`.

Six figures are the blank's series (the organisation that prints it), seven its number: papers, supplements
and the state's register name them apart. In groups of other lengths a number sign between them says which is
which; without one they may be a number and something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.meaning.candidates import Candidate
from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold
from extractors.meaning.vocabulary import words

_SERIES, _NUMBER = 6, 7
_SHORTEST, _LONGEST = 5, 8
"""Figures: a shorter group after a number is another thing (a date, a page)."""
_OTHER_GROUPS = 0.9
"""What a number is worth at most that stands in two groups of other lengths."""
_APART = 3
"""Words: a number sign may stand between series and number."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups of figures side by side, as places in the flow."""

    first: int
    second: int
    blank: bool
    """True for six and seven figures: series and number of a Russian blank."""
    signed: bool
    """True where a number sign stands between: `100504 № 620998`."""


def blank_series(text: str) -> bool:
    """True for as many figures as the series of a Russian blank has."""
    return text.isdecimal() and len(text) == _SERIES


def blank_number(text: str) -> bool:
    """True for as many figures as the number of a Russian blank has."""
    return text.isdecimal() and len(text) == _NUMBER


def pairs_of(flow: Flow) -> list[Pair]:
    """Groups of figures that stand next to each other in one piece of a row, or about a number sign."""
    found = []
    for segment in flow.segments.values():
        kept = [i for i in segment if flow.tokens[i].squeezed]
        for place, index in enumerate(kept):
            length = len(_figures(flow, index))
            follower = _second_group(flow, kept[place + 1 : place + 1 + _APART])
            if not _SHORTEST <= length <= _LONGEST or follower is None:
                continue
            blank = (length, len(_figures(flow, follower))) == (_SERIES, _NUMBER)
            signed = follower != kept[place + 1] or _figures(flow, follower) != _text(flow, follower)
            found.append(Pair(index, follower, blank, signed))
    return found


def parted(
    flow: Flow, numbers: Sequence[Candidate[str]], pairs: Sequence[Pair]
) -> tuple[list[Candidate[str]], list[Candidate[str]]]:
    """Series and numbers, where a number's figures are one group of two: half of it is not the diploma's."""
    series: list[Candidate[str]] = []
    kept: list[Candidate[str]] = []
    for item in numbers:
        pair = next((p for p in pairs if {p.first, p.second} & set(item.tokens)), None)
        if pair is None:
            kept.append(item)
        elif pair.blank or pair.signed:
            prior = item.prior if pair.blank else min(item.prior, _OTHER_GROUPS)
            series.append(Candidate(_figures(flow, pair.first), (pair.first,), prior))
            kept.append(Candidate(_figures(flow, pair.second), (pair.second,), prior))
        else:
            both = f"{_figures(flow, pair.first)} {_figures(flow, pair.second)}"
            kept.append(Candidate(both, (pair.first, pair.second), min(item.prior, _OTHER_GROUPS)))
    return series, kept


def _second_group(flow: Flow, after: Sequence[int]) -> int | None:
    """The next group of figures, with nothing but number signs before it."""
    for index in after:
        if _SHORTEST <= len(_figures(flow, index)) <= _LONGEST:
            return index
        if fold(flow.tokens[index].text).strip(".,:;") not in words().lists["number_signs"]:
            return None
    return None


def _figures(flow: Flow, index: int) -> str:
    text = _text(flow, index).strip("№#")
    return text if text.isdecimal() else ""


def _text(flow: Flow, index: int) -> str:
    return flow.tokens[index].text.strip(".,;:()\"'«»")
