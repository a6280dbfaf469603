"""Pages that are two pages side by side, whole or between a heading and a foot, and the rows of each."""

from collections.abc import Sequence

from extractors.meaning.fold import is_cyrillic
from extractors.page import Line, PageText

_AZ_CYRILLIC = frozenset("әҝғһҹөүј")
_HEADS, _SIDE = 0.25, 6
"""Share of lines that may stand across both halves of a form; lines that each half must have."""
_NONE, _MANY = 0.1, 0.4
"""Shares of lines with letters that only Azerbaijani has."""
_LEAST, _LONG_LINES = 4, 2
"""Lines that each of two texts side by side must have, and how many of them in five words or more."""
_MOSTLY, _PARTLY = 0.6, 0.35
"""Shares of running text that prove two texts: always, and where their rows stand apart."""
_LEVEL, _SAME_ROWS = 0.12, 0.55
"""Line heights within which two lines are one row; the share of such lines from which on it is a table."""


def gutter_of(page: PageText) -> float | None:
    """Where a page that is two pages side by side is parted, as a fraction of its width; else None.

    Both sides must hold running text: a table or a column of labels is not a second page.
    """
    lines = [line for line in page.lines if line.words]
    if len(lines) < 8:
        return None
    best: tuple[int, float] | None = None
    for step in range(38, 63):
        place = step / 100
        crossing = sum(line.box[0] < place - 0.005 and line.box[2] > place + 0.005 for line in lines)
        if best is None or (crossing, abs(place - 0.5)) < (best[0], abs(best[1] - 0.5)):
            best = (crossing, place)
    if best is None:
        return None
    if best[0] <= max(1, len(lines) // 25) and _two_texts(lines, best[1], page):
        return best[1]
    return best[1] if best[0] <= len(lines) * _HEADS and _two_languages(lines, best[1]) else None


def _two_texts(lines: Sequence[Line], place: float, page: PageText) -> bool:
    left = [line for line in lines if line.box[2] <= place + 0.01]
    right = [line for line in lines if line.box[0] >= place - 0.01]
    if min(len(left), len(right)) < 4 or _labels(left):
        return False
    if page.width > page.height * 1.15 and not _many_columns(left, right):
        return True
    return min(_running_share(left), _running_share(right)) >= 0.5


def _labels(side: Sequence[Line]) -> bool:
    """True for a column of labels, whose values stand beside them: half of its lines end in a colon."""
    ended = sum(line.text.endswith((":", " –", " -")) for line in side)
    return ended * 2 >= len(side)


def _two_languages(lines: Sequence[Line], place: float) -> bool:
    """True where one side is Azerbaijani and the other Russian: the two halves of a bilingual form."""
    sides = (
        [line.text.lower() for line in lines if line.box[2] <= place + 0.01],
        [line.text.lower() for line in lines if line.box[0] >= place - 0.01],
    )
    cyrillic = [[text for text in side if is_cyrillic(text)] for side in sides]
    if min(len(side) for side in cyrillic) < _SIDE:
        return False
    shares = sorted(sum(bool(_AZ_CYRILLIC & set(text)) for text in side) / len(side) for side in cyrillic)
    return shares[0] <= _NONE and shares[1] >= _MANY


def _running_share(lines: Sequence[Line]) -> float:
    """The share of words that stand in lines as long as running text has them."""
    total = sum(len(line.words) for line in lines)
    return sum(len(line.words) for line in lines if len(line.words) >= 5) / max(1, total)


def _many_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """True for a landscape table: either side has several pieces of text in most of its rows."""
    return any(len(side) > 1.8 * len(rows_of(side)) for side in (left, right))


def columns_of(page: PageText) -> list[list[Line]]:
    """The lines in the columns they are read in: one, two halves, or heading, two halves and foot."""
    lines = [line for line in page.lines if line.words]
    gutter = gutter_of(page)
    if gutter is not None:
        return list(_halves(lines, gutter))
    band = _band(lines)
    if band is None:
        return [lines]
    place, inside = band
    first, last = _middle(inside[0]), _middle(inside[-1])
    head = [line for line in lines if _middle(line) < first]
    foot = [line for line in lines if _middle(line) > last]
    return [head, *_halves(inside, place), foot]


def _halves(lines: Sequence[Line], place: float) -> tuple[list[Line], list[Line]]:
    left = [line for line in lines if (line.box[0] + line.box[2]) / 2 < place]
    return left, [line for line in lines if (line.box[0] + line.box[2]) / 2 >= place]


def _band(lines: Sequence[Line]) -> tuple[float, list[Line]] | None:
    """Where between a heading and a foot two texts stand side by side, and their lines, top to bottom.

    Both must be running text with rows of their own: cells of a table stand on one row.
    """
    ordered = sorted(lines, key=_middle)
    best: tuple[float, list[Line]] | None = None
    for step in range(38, 63):
        place = step / 100
        for run in _uncrossed(ordered, place):
            if (best is None or len(run) > len(best[1])) and _side_by_side(run, place):
                best = (place, run)
    return best


def _uncrossed(ordered: Sequence[Line], place: float) -> list[list[Line]]:
    """Lines in a row from the top of which none stands across a place."""
    runs: list[list[Line]] = [[]]
    for line in ordered:
        if line.box[0] < place - 0.005 and line.box[2] > place + 0.005:
            runs.append([])
        else:
            runs[-1].append(line)
    return [run for run in runs if len(run) >= 2 * _LEAST]


def _side_by_side(run: Sequence[Line], place: float) -> bool:
    left, right = _halves(run, place)
    if min(len(left), len(right)) < _LEAST or _labels(left) or _labels(right):
        return False
    if min(_long_lines(left), _long_lines(right)) < _LONG_LINES:
        return False
    running = min(_running_share(left), _running_share(right))
    return running >= _MOSTLY or (running >= _PARTLY and _on_one_row(left, right) <= _SAME_ROWS)


def _long_lines(lines: Sequence[Line]) -> int:
    return sum(len(line.words) >= 5 for line in lines)


def _on_one_row(left: Sequence[Line], right: Sequence[Line]) -> float:
    """The share of lines of the shorter side that stand exactly beside one of the other."""
    few, many = sorted((left, right), key=len)
    near = sum(any(abs(_middle(a) - _middle(b)) < _LEVEL * (a.box[3] - a.box[1]) for b in many) for a in few)
    return near / max(1, len(few))


def _middle(line: Line) -> float:
    return (line.box[1] + line.box[3]) / 2


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand side by side are put in one row, left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda item: (item.box[1] + item.box[3]) / 2):
        if rows and _beside(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda item: item.box[0]) for row in rows]


def _beside(one: Line, other: Line) -> bool:
    overlap = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    smaller = min(one.box[3] - one.box[1], other.box[3] - other.box[1])
    apart = one.box[2] <= other.box[0] + 0.01 or other.box[2] <= one.box[0] + 0.01
    return apart and overlap > 0.5 * max(smaller, 1e-6)
