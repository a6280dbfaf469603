"""Blanks between words: how wide a letter is beside them, what they part, where columns leave most room."""

from collections.abc import Callable, Sequence

from extractors.page import Word

_WIDE_ENOUGH = 0.35

Band = tuple[float, float]
"""Left and right end of a stretch across the page."""


def letter_width(words: Sequence[Word]) -> float:
    """The mean width of a letter of these words, a fraction of the page; 0 for none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.box[2] - word.box[0] for word in words) / max(1, letters)


def cut_at_blanks(words: Sequence[Word], letters: float) -> list[list[Word]]:
    """Words of one line, left to right, by what blanks of at least so many letters' width part."""
    wide = letters * letter_width(words)
    groups: list[list[Word]] = []
    for word in words:
        if groups and word.box[0] - groups[-1][-1].box[2] < wide:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def put_together(bands: Sequence[Band], one_column: Callable[[Band, Band], bool]) -> list[Band]:
    """Bands from left to right, each with those after it that `one_column` says are of the same column."""
    made: list[Band] = []
    for band in bands:
        if made and one_column(made[-1], band):
            made[-1] = (made[-1][0], band[1])
        else:
            made.append(band)
    return made


def emptiest(words: Sequence[Word], low: float, high: float, wanted: float) -> float:
    """The middle of the stretch between `low` and `high` that fewest words cross.

    Of several it is the last one of some width: what reaches over from the left is the end of a
    long title, whose words stand apart too.
    """
    step = max((high - low) / 100, 1e-5)
    points = [low + step * index for index in range(1, int((high - low) / step))] if high > low else []
    near = [(word.box[0], word.box[2]) for word in words if word.box[2] > low and word.box[0] < high]
    if not points:
        return wanted
    counts = [sum(1 for left, right in near if left < point < right) for point in points]
    runs = _runs([index for index, count in enumerate(counts) if count == min(counts)])
    widest = max(len(run) for run in runs)
    run = [run for run in runs if len(run) >= _WIDE_ENOUGH * widest][-1]
    return (points[run[0]] + points[run[-1]]) / 2


def _runs(indexes: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = [[indexes[0]]]
    for index in indexes[1:]:
        if index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
