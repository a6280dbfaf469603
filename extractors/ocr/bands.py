"""White print on a dark band, as headings of tables have it, turned into dark print on white."""

import numpy as np
from numpy.typing import NDArray

from extractors.marks.pieces import places_of
from extractors.marks.rulings import filled_areas
from extractors.ocr.levels import level_at
from extractors.ocr.prepare import ink_darker_than
from extractors.opening.pages import Pixels, as_pixels

_DARKER = 60  # grey levels below the paper
_TALL_MM, _WIDE_MM = 3.0, 15.0  # the least size of a band with print in it
_FILLED = 0.5  # share of a row or column of a band that is dark
_LETTERS = (0.02, 0.5)  # share of a band that its letters cover
_RIM = 3  # dots
_MARGIN, _PLAIN = (
    0.2,
    0.9,
)  # share of a band's height that is its upper and lower margin, and how dark that is


def without_dark_bands(grey: Pixels, dpi: int) -> Pixels:
    """The page with its dark bands that hold light letters turned over; the page itself where none is."""
    paper = level_at(grey[::4, ::4], 80)
    ink = ink_darker_than(grey, paper - _DARKER)
    filled = filled_areas(ink, dpi)
    if not filled.any():
        return grey
    result = grey.copy()
    for left, top, wide, tall in places_of(filled):
        rows, columns = _sides(ink[top : top + tall, left : left + wide])
        if len(rows) < _TALL_MM / 25.4 * dpi or len(columns) < _WIDE_MM / 25.4 * dpi:
            continue
        upper, lower = top + int(rows[0]), top + int(rows[-1]) + 1
        before, after = left + int(columns[0]), left + int(columns[-1]) + 1
        band = (slice(upper, lower), slice(before, after))
        turned = _turned_over(grey[band], paper) if _has_margins(ink[band]) else None
        if turned is not None:
            # The band's soft edge would stay around it as a frame.
            rim = (slice(max(0, upper - _RIM), lower + _RIM), slice(max(0, before - _RIM), after + _RIM))
            result[rim] = round(paper)
            result[band] = turned
    return as_pixels(result)


def _sides(ink: Pixels) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The rows and columns of the filled rectangle itself: the print beside it holds less ink."""
    rows = np.flatnonzero((ink > 0).mean(axis=1) > _FILLED)
    columns = np.flatnonzero((ink[rows] > 0).mean(axis=0) > _FILLED) if len(rows) else rows
    return rows, columns


def _has_margins(ink: Pixels) -> bool:
    """True when there is plain ground over and under the letters: heavy capitals close together have none."""
    dark = (ink > 0).mean(axis=1)
    margin = max(1, round(_MARGIN * len(dark)))
    return bool(min(dark[:margin].max(), dark[-margin:].max()) >= _PLAIN)


def _turned_over(part: Pixels, paper: float) -> Pixels | None:
    """Light letters dark and their ground as light as the paper; None where there are no such letters."""
    dots = part.astype(np.float32)
    ground = float(np.median(dots))
    light = max(ground + _DARKER, float(np.percentile(dots, 99.5)))
    share = float((dots > (ground + light) / 2).mean())
    if not _LETTERS[0] <= share <= _LETTERS[1]:
        return None
    turned = np.clip(paper * (light - dots) / (light - ground), 0, paper).astype(np.uint8)
    # The same soft edge within it.
    turned[[0, -1]] = turned[:, [0, -1]] = round(paper)
    return as_pixels(turned)
