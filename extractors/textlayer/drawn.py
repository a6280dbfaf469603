"""The lines a PDF draws, as ruled lines of the upright page beside those found in its picture."""

from collections.abc import Sequence

from extractors.page import Ruling
from schemas.facts import Box

_SAME_LINE = 0.002  # of the page: how far apart the pieces of one line may lie
_GAP = 0.003  # of the page, between two pieces of one line
_FOUND_TOO = 0.004  # how far a line of the picture may lie from the same one as drawn
_COVERED = 0.7


def with_drawn(found: Sequence[Ruling], drawn: Sequence[Box], aspect: float) -> tuple[Ruling, ...]:
    """The ruled lines as drawn, exact to the end, and those that only the picture shows.

    `drawn` are thin boxes on the upright page, `aspect` is the page's width by its height.
    """
    level: list[Box] = []
    upright: list[Box] = []
    for box in drawn:
        if (box[2] - box[0]) * aspect > box[3] - box[1]:
            level.append(box)
        else:
            upright.append(_swapped(box))
    exact = [Ruling(box, True) for box in _joined(level)]
    exact += [Ruling(_swapped(box), False) for box in _joined(upright)]
    only_seen = [ruling for ruling in found if not any(_is_same(ruling, one) for one in exact)]
    return tuple(sorted([*exact, *only_seen], key=lambda r: (not r.horizontal, r.box[1], r.box[0])))


def _swapped(box: Box) -> Box:
    return (box[1], box[0], box[3], box[2])


def _joined(level: Sequence[Box]) -> list[Box]:
    """Pieces of level lines put together where they touch."""
    lines: list[list[Box]] = []
    for box in sorted(level, key=lambda box: box[1] + box[3]):
        if lines and abs(_middle(box) - _middle(lines[-1][0])) <= _SAME_LINE:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: Sequence[Box]) -> list[Box]:
    made: list[Box] = []
    for box in sorted(line):
        if made and box[0] - made[-1][2] <= _GAP:
            last = made[-1]
            made[-1] = (last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        else:
            made.append(box)
    return made


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


def _is_same(ruling: Ruling, other: Ruling) -> bool:
    if ruling.horizontal != other.horizontal:
        return False
    one, two = (ruling.box, other.box) if ruling.horizontal else (_swapped(ruling.box), _swapped(other.box))
    covered = min(one[2], two[2]) - max(one[0], two[0])
    return abs(_middle(one) - _middle(two)) <= _FOUND_TOO and covered >= _COVERED * (one[2] - one[0])
