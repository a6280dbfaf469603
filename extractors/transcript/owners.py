"""Under which part of a heading each stretch of words stands."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.gaps import emptiest
from extractors.transcript.header import Part

_UNNAMED = 0.08  # what it costs to leave a band without a heading part, in page widths
_AGAIN = 0.04  # what it costs to put a second band under the same heading part
_FEW, _MISREAD = 2, 0.15  # words that show a column; the share of them that may run into the next one


def parted_under(
    bands: Sequence[tuple[float, float]], parts: Sequence[Part], words: Sequence[Word]
) -> list[tuple[float, float]]:
    """The bands; one under several parts of the heading cut where hardly a word runs over its blank."""
    found: list[tuple[float, float]] = []
    for left, right in bands:
        over = [part for part in parts if part.left < right and left < part.right]
        start = left
        for one, other in pairwise(over):
            cut = _cut(max(start, _middle(one)), min(right, _middle(other)), words, one, other)
            if cut is not None:
                found.append((start, cut))
                start = cut
        found.append((start, right))
    return found


def _middle(part: Part) -> float:
    return (part.left + part.right) / 2


def _cut(low: float, high: float, words: Sequence[Word], one: Part, other: Part) -> float | None:
    """Where two columns part between two places across the page; None where they seem to be one."""
    cut = emptiest(words, low, high, (low + high) / 2)
    near = [word for word in words if one.left <= (word.box[0] + word.box[2]) / 2 <= other.right]
    sides = sum(word.box[2] <= cut for word in near), sum(word.box[0] >= cut for word in near)
    crossing = len(near) - sum(sides)
    return cut if min(sides) > max(_FEW, crossing / _MISREAD) else None


def owners_of(bands: Sequence[tuple[float, float]], parts: Sequence[Part]) -> list[int | None]:
    """For each band the heading part it stands under, in order; None for a band without a heading.

    The cheapest assignment that keeps the order; the cost of a pair is how far they stand apart.
    """
    best: list[tuple[float, list[int | None]]] = [(0.0, [])] * (len(parts) + 1)
    for band in bands:
        made: list[tuple[float, list[int | None]]] = []
        for last in range(len(parts) + 1):  # `last` parts have been passed, the last of them may be this one
            options = [(best[last][0] + _UNNAMED, [*best[last][1], None])]
            if last:
                cost = _apart(band, parts[last - 1])
                before = min(best[: last + 1], key=lambda option: option[0])
                if before[1] and before[1][-1] == last - 1:
                    cost += _AGAIN if _beside(band, parts[last - 1]) else _AGAIN / 4
                options.append((before[0] + cost, [*before[1], last - 1]))
            made.append(min(options, key=lambda option: option[0]))
        best = made
    return min(best, key=lambda option: option[0])[1]


def _apart(band: tuple[float, float], part: Part) -> float:
    """How far a band stands from a heading part; overlapping ones by a little for their middles."""
    gap = _beside(band, part)
    middles = abs((band[0] + band[1]) / 2 - (part.left + part.right) / 2)
    return gap + 0.05 * middles


def _beside(band: tuple[float, float], part: Part) -> float:
    """How far a band lies beside a heading part; 0 for one that is under it."""
    return max(0.0, part.left - band[1], band[0] - part.right)
