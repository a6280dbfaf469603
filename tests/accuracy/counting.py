"""Counts and shares of outcomes, and how sure a share is."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from tests.accuracy.outcomes import HARMFUL, PRINTED, Outcome, Verdict

BANDS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995)
"""Lower ends of the confidence bands of the reliability table."""
_NINETY_FIVE = 1.96


@dataclass(frozen=True)
class Count:
    """How many outcomes came out how."""

    verdicts: Counter[Verdict]

    def __getitem__(self, verdict: Verdict) -> int:
        return self.verdicts[verdict]

    @property
    def printed(self) -> int:
        """Values that stand on the paper: what shares are of."""
        return sum(self.verdicts[verdict] for verdict in PRINTED)

    @property
    def harmful(self) -> int:
        """Values that are trusted and not true: misread, or read where the paper has none."""
        return sum(self.verdicts[verdict] for verdict in HARMFUL)

    @property
    def trusted(self) -> int:
        """Everything that was trusted."""
        return self.verdicts[Verdict.RIGHT_TRUSTED] + self.harmful

    def share(self, number: int) -> float | None:
        """A number as a share of what stands on the paper; None when nothing does."""
        return number / self.printed if self.printed else None


@dataclass(frozen=True)
class Band:
    """Values whose confidence lies from `lower` up to the next band: how many, how many right."""

    lower: float
    seen: int
    right: int
    mean: float


def count(outcomes: Iterable[Outcome]) -> Count:
    """How the outcomes came out."""
    return Count(Counter(outcome.verdict for outcome in outcomes))


def counts_by(outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> dict[str, Count]:
    """Counts of the outcomes apart by a key, in the order the keys first occur."""
    apart: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        apart.setdefault(key(outcome), []).append(outcome)
    return {name: count(some) for name, some in apart.items()}


def reliability(outcomes: Iterable[Outcome]) -> list[Band]:
    """How often values of each confidence were right; bands without values are left out."""
    sorted_in: dict[float, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.given and outcome.confidence > 0:
            lower = max(band for band in BANDS if outcome.confidence >= band)
            sorted_in.setdefault(lower, []).append(outcome)
    return [_band(lower, sorted_in[lower]) for lower in BANDS if lower in sorted_in]


def _band(lower: float, some: list[Outcome]) -> Band:
    right = sum(outcome.right for outcome in some)
    return Band(lower, len(some), right, sum(outcome.confidence for outcome in some) / len(some))


def wilson(right: int, seen: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's formula; everything is possible of nothing seen."""
    if not seen:
        return (0.0, 1.0)
    share, z2 = right / seen, _NINETY_FIVE**2
    middle = (share + z2 / (2 * seen)) / (1 + z2 / seen)
    reach = _NINETY_FIVE / (1 + z2 / seen) * sqrt(share * (1 - share) / seen + z2 / (4 * seen**2))
    return (max(0.0, middle - reach), min(1.0, middle + reach))
