"""Upright strokes in the picture of a word, counted, and told 1 from I: by ink, not by a model."""

import numpy as np
from numpy.typing import NDArray

from extractors.ocr.levels import level_at
from extractors.opening.pages import Pixels

_LEAST_TALL = 9  # dots; the flag of smaller print is not seen
_FLAG = 0.1  # of the height that the flag reaches out
_STEM = 0.35  # of the height that the stem is thick at most


def strokes_in(piece: Pixels) -> int:
    """How many upright strokes cross the middle of the word, 0 when that is not clear.

    The strokes must be of one width; serifs lie above and below the part that is looked at.
    """
    if piece.shape[0] < 6 or piece.shape[1] < 2:
        return 0
    counts = {_runs(row) for row in _middle_rows(piece)}
    return counts.pop() if len(counts) == 1 else 0


def is_a_one(piece: Pixels) -> bool:
    """True for a lone stroke that has a flag on the left of its head and none on the right.

    I has serifs on both sides or none, and so has a piece of a ruled line; a 1 without a flag is not told.
    """
    if piece.shape[0] < _LEAST_TALL or piece.shape[1] < 3:
        return False
    ink = piece < (level_at(piece, 3) + level_at(piece, 95)) / 2
    rows = np.flatnonzero(ink.any(axis=1))
    ink = ink[rows[0] : rows[-1] + 1] if rows.size else ink
    head, stem = _reach(ink, 0.0, 0.4), _reach(ink, 0.45, 0.7)
    if len(ink) < _LEAST_TALL or head is None or stem is None:
        return False
    left, right = (stem[0] - head[0]) / len(ink), (head[1] - stem[1]) / len(ink)
    return left >= _FLAG and left - right >= _FLAG - 0.02 and stem[1] - stem[0] < _STEM * len(ink)


def _reach(ink: NDArray[np.bool_], start: float, end: float) -> tuple[int, int] | None:
    """The first and last column with ink between two shares of the height."""
    part = ink[round(start * len(ink)) : round(end * len(ink))]
    columns = np.flatnonzero(part.any(axis=0))
    return (int(columns[0]), int(columns[-1])) if columns.size else None


def _middle_rows(piece: Pixels) -> list[np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Three rows between 35 and 65 per cent of the height, True where ink is."""
    dark = level_at(piece, 2)
    paper = level_at(piece, 98)
    height = piece.shape[0]
    rows = [piece[round(height * share) - 1 : round(height * share) + 1] for share in (0.38, 0.5, 0.62)]
    return [row.mean(axis=0) < (dark + paper) / 2 for row in rows]


def _runs(ink: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int:
    """Runs of ink, 0 when they are not all about as wide."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], ink.astype(np.int8), [0]))))
    widths = edges[1::2] - edges[::2]
    if not widths.size or widths.max() > 2.0 * widths.min() + 1:
        return 0
    return int(widths.size)
