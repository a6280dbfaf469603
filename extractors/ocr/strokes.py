"""Counts upright strokes in the picture of a word: II and III are told apart by ink, not by a model."""

import numpy as np

from extractors.ocr.levels import level_at
from extractors.opening.pages import Pixels


def strokes_in(piece: Pixels) -> int:
    """How many upright strokes cross the middle of the word, 0 when that is not clear.

    The strokes must be of one width; serifs lie above and below the part that is looked at.
    """
    if piece.shape[0] < 6 or piece.shape[1] < 2:
        return 0
    counts = {_runs(row) for row in _middle_rows(piece)}
    return counts.pop() if len(counts) == 1 else 0


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
