"""Under which part of a heading each stretch of words stands."""

from collections.abc import Sequence

from extractors.transcript.header import Part

_UNNAMED = 0.08  # what it costs to leave a band without a heading part, in page widths
_AGAIN = 0.04  # what it costs to put a second band under the same heading part


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
                    cost += _AGAIN if _apart(band, parts[last - 1]) > 0 else _AGAIN / 4
                options.append((before[0] + cost, [*before[1], last - 1]))
            made.append(min(options, key=lambda option: option[0]))
        best = made
    return min(best, key=lambda option: option[0])[1]


def _apart(band: tuple[float, float], part: Part) -> float:
    """How far a band stands from a heading part; overlapping ones by a little for their middles."""
    gap = max(0.0, part.left - band[1], band[0] - part.right)
    middles = abs((band[0] + band[1]) / 2 - (part.left + part.right) / 2)
    return gap + 0.05 * middles
