"""A ruled table drawn from its cells: words in boxes, and the lines around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page import Line, PageText, Ruling, Word
from schemas.documents import TextSource

_LINE, _LETTER = 0.012, 0.007  # height of a line and width of a letter, in fractions of the page


@dataclass(frozen=True)
class Box:
    """A cell: its text (lines parted by `/ `), the columns and rows it covers; `up` is printed upwards."""

    text: str
    wide: int = 1
    tall: int = 1
    up: bool = False


def ruled_page(rows: Sequence[Sequence[Box | str | None]], xs: Sequence[float], number: int = 1) -> PageText:
    """A typed page with one table of these rows; None is a place another cell covers already."""
    heights = [_height(row) for row in rows]
    ys = [0.1 + sum(heights[:place]) for place in range(len(heights) + 1)]
    lines: list[Line] = []
    rulings: list[Ruling] = []
    for place, row in enumerate(rows):
        for column, content in enumerate(row):
            if content is None:
                continue
            box = content if isinstance(content, Box) else Box(content)
            bounds = (xs[column], ys[place], xs[column + box.wide], ys[place + box.tall])
            rulings += _frame(bounds)
            lines += _upwards(box.text, bounds) if box.up else _level(box.text, bounds)
    return PageText(number, 1654, 2339, tuple(lines), TextSource.TEXT_LAYER, rulings=tuple(rulings))


def _height(row: Sequence[Box | str | None]) -> float:
    boxes = [one if isinstance(one, Box) else Box(one) for one in row if one is not None]
    if any(box.up for box in boxes):
        return 0.1
    return (_LINE + 0.004) * max(len(box.text.split("/ ")) for box in boxes if box.tall == 1) + 0.004


def _frame(bounds: tuple[float, float, float, float]) -> list[Ruling]:
    x0, y0, x1, y1 = bounds
    level = [Ruling((x0, y, x1, y + 0.0005), True) for y in (y0, y1)]
    return [*level, *(Ruling((x, y0, x + 0.0005, y1), False) for x in (x0, x1))]


def _level(text: str, bounds: tuple[float, float, float, float]) -> list[Line]:
    lines = []
    for place, printed in enumerate(text.split("/ ")):
        top, left = bounds[1] + 0.003 + place * (_LINE + 0.002), bounds[0] + 0.004
        words = []
        for token in printed.split():
            right = left + len(token) * _LETTER
            words.append(Word(token, (left, top, right, top + _LINE), 0.999))
            left = right + _LETTER
        if words:
            lines.append(Line(tuple(words)))
    return lines


def _upwards(text: str, bounds: tuple[float, float, float, float]) -> list[Line]:
    lines, left = [], bounds[0] + 0.004
    for printed in text.split("/ "):
        bottom = bounds[3] - 0.003
        for token in printed.split():
            top = bottom - len(token) * 0.006
            lines.append(Line((Word(token, (left, top, left + 0.011, bottom), 0.999),)))
            bottom = top - 0.004
        left += 0.013
    return lines
