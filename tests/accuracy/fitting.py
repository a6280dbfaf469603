"""From counts of right words to probabilities: few cases lean on many, and a better score is never worse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STRENGTH = 20.0
"""How many words of the wider group a narrow group's own words are weighed against."""


@dataclass(frozen=True)
class Bin:
    """Words whose score (or first probability) is at least `lower`: how many, how many right."""

    lower: float
    seen: int
    right: int


def binned(values: Iterable[tuple[float, bool]], lowers: Sequence[float]) -> list[Bin]:
    """The values sorted into bins by their lower ends, which run from low to high."""
    seen, right = dict.fromkeys(lowers, 0), dict.fromkeys(lowers, 0)
    for value, is_right in values:
        lower = max((low for low in lowers if value >= low), default=lowers[0])
        seen[lower] += 1
        right[lower] += is_right
    return [Bin(lower, seen[lower], right[lower]) for lower in lowers]


def fitted(bins: Sequence[Bin], wider: Sequence[float] | None = None) -> list[float]:
    """A probability for each bin, never falling from low to high.

    Without a wider group the rule of succession holds: what was never seen wrong is still not sure.
    With one, its probabilities count as STRENGTH words beside the bin's own.
    """
    weights = [item.seen + (STRENGTH if wider else 2.0) for item in bins]
    if wider is None:
        shares = [(item.right + 1) / (item.seen + 2) for item in bins]
    else:
        pairs = zip(bins, wider, strict=True)
        shares = [(item.right + STRENGTH * share) / (item.seen + STRENGTH) for item, share in pairs]
    return [round(share, 4) for share in _rising(shares, weights)]


def _rising(shares: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Neighbours that fall are pooled until none does (isotonic regression)."""
    blocks: list[list[float]] = []
    for share, weight in zip(shares, weights, strict=True):
        blocks.append([share, weight, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            last, before = blocks.pop(), blocks.pop()
            together = before[1] + last[1]
            mean = (before[0] * before[1] + last[0] * last[1]) / together
            blocks.append([mean, together, before[2] + last[2]])
    return [share for share, _, number in blocks for _ in range(int(number))]
