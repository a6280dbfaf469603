"""Headings printed upwards: laid level, so that each stands over its own column.

A turned heading is a line of words that stand over one another. Two such lines or more beside each other
are the head of a table; one alone may be a label along the rows, or the imprint of the form.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.page import Word

_UPRIGHT = 1.6  # how much taller than wide a turned word is
_LETTERS = 3
_STROKES = frozenset("IlİıіІ1|!.()")  # numerals of which are as narrow as turned words
_MARGIN = 0.03  # page widths: what stands nearer to the edge is no heading
_SAME = 0.006  # page widths between the ends of two words of one turned line
_GAP = 0.9  # widths of a turned line that may part two words of it
_TALLEST = 0.35  # page heights


def laid_level(words: Sequence[Word], height: float, aspect: float) -> list[Word]:
    """The words; each turned line of a heading made one word that stands level in the heading.

    `height` is the line height in page heights, `aspect` the width of the page by its height.
    """
    lines = _lines([word for word in words if _is_turned(word, aspect)], words, aspect)
    made = list(words)
    for block in _blocks(lines):
        if len(block) < 2:
            continue
        inside = {word for line in block for word in line}
        kept = [word for word in made if word not in inside]
        middle = _level(kept, block)
        made = [*kept, *(_as_one(line, middle, height) for line in block)]
    return made


def _is_turned(word: Word, aspect: float) -> bool:
    left, top, right, bottom = word.box
    tall = bottom - top > _UPRIGHT * (right - left) * aspect
    long = sum(char.isalnum() for char in word.text) >= _LETTERS and not set(word.text) <= _STROKES
    return tall and long and left > _MARGIN and right < 1 - _MARGIN


def _lines(turned: Sequence[Word], words: Sequence[Word], aspect: float) -> list[list[Word]]:
    """Turned words that stand over one another, with the short words among them; the lowest first."""
    lines: list[list[Word]] = []
    taken: set[Word] = set()
    for seed in sorted(turned, key=lambda word: -word.box[3]):
        if seed in taken:
            continue
        line = [seed]
        near = [word for word in words if word not in taken and _in_line(word, seed, aspect)]
        for word in sorted(near, key=lambda word: -word.box[3]):
            if _gap(line, word) < _GAP * (seed.box[2] - seed.box[0]) * aspect:
                line.append(word)
        lines.append(sorted(line, key=lambda word: -word.box[3]))
        taken.update(line)
    return lines


def _in_line(word: Word, seed: Word, aspect: float) -> bool:
    """True for another word of a turned line; no value of the column, which stands level."""
    left, top, right, bottom = word.box
    level = len(word.text) > 1 and (right - left) * aspect > bottom - top
    if word is seed or level or word.text.isdecimal():
        return False
    return abs(left - seed.box[0]) < _SAME and abs(right - seed.box[2]) < _SAME


def _gap(line: Sequence[Word], word: Word) -> float:
    return min(max(word.box[1] - one.box[3], one.box[1] - word.box[3]) for one in line)


def _blocks(lines: Sequence[list[Word]]) -> list[list[list[Word]]]:
    """Turned lines at the same height together."""
    blocks: list[list[list[Word]]] = []
    for line in sorted(lines, key=_top):
        if blocks and _top(line) < max(map(_bottom, blocks[-1])):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [block for block in blocks if max(map(_bottom, block)) - min(map(_top, block)) < _TALLEST]


def _top(line: Sequence[Word]) -> float:
    return min(word.box[1] for word in line)


def _bottom(line: Sequence[Word]) -> float:
    return max(word.box[3] for word in line)


def _level(kept: Sequence[Word], block: Sequence[Sequence[Word]]) -> float:
    """The height of the lowest level line of the heading, else of the turned lines' middle."""
    top, bottom = min(map(_top, block)), max(map(_bottom, block))
    lines = [word.box for word in kept if word.box[3] - word.box[1] < (bottom - top) / 2]
    beside = [middle for box in lines if top < (middle := (box[1] + box[3]) / 2) < bottom]
    return max(beside, default=median((_top(line) + _bottom(line)) / 2 for line in block))


def _as_one(line: Sequence[Word], middle: float, height: float) -> Word:
    text = " ".join(word.text for word in line)
    left, right = min(word.box[0] for word in line), max(word.box[2] for word in line)
    box = (left, middle - height / 2, right, middle + height / 2)
    return replace(line[0], text=text, box=box, confidence=min(word.confidence for word in line))
