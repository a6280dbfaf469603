"""Lines of one ruled cell put together: what stands between two drawn lines is one row."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from extractors.page import PageText
from extractors.transcript.model import Row, hull

_NEAR = 0.004  # page heights: pieces of one drawn line
_LONG = 0.5  # the share of the table's width a drawn line must cover
_FEWEST = 5  # bands
_MOST_LINES = 6
_ALONE = 0.85  # the share of bands in which no more than one line has numbers


def in_bands(page: PageText, rows: Sequence[Row], full: Sequence[bool], single: Sequence[bool]) -> list[int]:
    """For each line the number of the ruled band it is in; every line its own where bands cannot be trusted.

    `full` are the lines with numbers of a row, `single` those that are no part of a row (headings, sums).
    """
    alone = list(range(len(rows)))
    heights = _heights(page, rows)
    if len(heights) < _FEWEST:
        return alone
    bands = [bisect_right(heights, row.middle) for row in rows]
    groups = [list(group) for _, group in groupby(alone, key=lambda index: bands[index])]
    numbered = [group for group in groups if any(full[index] for index in group)]
    fair = [group for group in numbered if sum(full[index] for index in group) == 1]
    if len(numbered) < _FEWEST or len(fair) < _ALONE * len(numbered):
        return alone
    for group in groups:
        inside = 0 < bands[group[0]] < len(heights)
        if (
            inside
            and len(group) <= _MOST_LINES
            and group in fair
            and not any(single[index] for index in group)
        ):
            for index in group:
                alone[index] = group[0]
    return alone


def _heights(page: PageText, rows: Sequence[Row]) -> list[float]:
    """Where lines are drawn across most of the table, from the top."""
    words = [word for row in rows for word in row.words]
    if not words:
        return []
    left, right = hull(words)
    reach: dict[float, float] = {}
    for ruling in page.rulings:
        if not ruling.horizontal:
            continue
        y = (ruling.box[1] + ruling.box[3]) / 2
        covered = max(0.0, min(right, ruling.box[2]) - max(left, ruling.box[0]))
        near = next((known for known in reach if abs(known - y) < _NEAR), y)
        reach[near] = reach.get(near, 0.0) + covered
    return sorted(y for y, length in reach.items() if length >= _LONG * (right - left))


def together(rows: Sequence[Row]) -> Row:
    """Several lines as one row; in every column the upper line's words go first."""
    words = [word for row in rows for word in row.words]
    return Row(words, min(row.top for row in rows), max(row.bottom for row in rows))
