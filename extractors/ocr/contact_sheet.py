"""Many small cuts of a page as rows of one picture, so that one call of the engine reads them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from extractors.ocr.engine import EngineWord
from extractors.ocr.levels import level_at
from extractors.opening.pages import Pixels, as_pixels
from schemas.facts import Box

_WORD_HEIGHT = 40  # pixels that the page's usual word is brought to
_TALLEST = 1.6  # times that height, higher no row is brought
MARGIN = 24
"""Dots of white around every row of a sheet."""
_SIDE = 0.35  # of a word's height that is cut along on either side, where no neighbour stands
_ABOVE = 0.3  # of a word's height above and below it: dots and tails that the box has missed


@dataclass(frozen=True, slots=True)
class Cut:
    """A rectangle in pixels of the page: left, top, right, bottom (right and bottom outside)."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """The picture, and where each cut's row begins and ends in it (pixels from the top)."""

    picture: Pixels
    rows: tuple[tuple[int, int], ...]

    def words(self, words: Sequence[EngineWord]) -> list[list[EngineWord]]:
        """The words of each row."""
        found: list[list[EngineWord]] = [[] for _ in self.rows]
        for word in words:
            middle = (word.top + word.bottom) / 2
            for row, (top, bottom) in enumerate(self.rows):
                if top - MARGIN / 2 <= middle <= bottom + MARGIN / 2:
                    found[row].append(word)
                    break
        return found


def pixels_of(box: Box, grey: Pixels) -> Cut:
    """A box in fractions of the page as a rectangle of its pixels."""
    height, width = grey.shape[:2]
    x0, y0, x1, y1 = box
    return Cut(
        max(0, round(x0 * width)),
        max(0, round(y0 * height)),
        min(width, round(x1 * width)),
        min(height, round(y1 * height)),
    )


def piece_of(grey: Pixels, cut: Cut) -> Pixels:
    """The part of the page that the cut holds."""
    return as_pixels(grey[cut.top : cut.bottom, cut.left : cut.right])


def text_of(row: Sequence[EngineWord]) -> str:
    """What stands in a row, without blanks."""
    return "".join(word.text for word in sorted(row, key=lambda word: word.left))


def word_cuts(boxes: Sequence[Cut], chosen: Sequence[int], shape: tuple[int, int]) -> list[Cut]:
    """The chosen boxes with as much white around them as their neighbours leave."""
    table = np.array([(b.left, b.top, b.right, b.bottom) for b in boxes], dtype=np.int64).reshape(-1, 4)
    return [_with_margin(table, index, shape) for index in chosen]


def contact_sheet(grey: Pixels, cuts: Sequence[Cut]) -> ContactSheet:
    """The cuts under each other on white, the page's usual word brought to one height."""
    usual = median(cut.bottom - cut.top for cut in cuts) / (1 + 2 * _ABOVE)
    rows = [_scaled(piece_of(grey, cut), max(1.0, usual)) for cut in cuts]
    picture, tops = stacked(rows)
    places = ((top, top + row.shape[0]) for top, row in zip(tops, rows, strict=True))
    return ContactSheet(picture, tuple(places))


def stacked(rows: Sequence[Pixels]) -> tuple[Pixels, list[int]]:
    """Pictures under each other on white, a margin around each, and where each begins."""
    width = max(row.shape[1] for row in rows) + 2 * MARGIN
    height = sum(row.shape[0] + MARGIN for row in rows) + MARGIN
    picture = np.full((height, width), 255, dtype=np.uint8)
    tops, top = [], MARGIN
    for row in rows:
        picture[top : top + row.shape[0], MARGIN : MARGIN + row.shape[1]] = row
        tops.append(top)
        top += row.shape[0] + MARGIN
    return as_pixels(picture), tops


def _with_margin(
    table: np.ndarray[tuple[int, ...], np.dtype[np.int64]], index: int, shape: tuple[int, int]
) -> Cut:
    left, top, right, bottom = (int(value) for value in table[index])
    tall = bottom - top
    side, above = max(2, round(_SIDE * tall)), max(2, round(_ABOVE * tall))
    beside = (table[:, 1] < bottom) & (table[:, 3] > top)
    before = table[beside & (table[:, 2] <= left + 2), 2]
    after = table[beside & (table[:, 0] >= right - 2), 0]
    # Half the gap belongs to the neighbour.
    room_left = max(1, (left - int(before.max())) // 2) if before.size else side
    room_right = max(1, (int(after.min()) - right) // 2) if after.size else side
    return Cut(
        max(0, left - min(side, room_left)),
        max(0, top - above),
        min(shape[1], right + min(side, room_right)),
        min(shape[0], bottom + above),
    )


def _scaled(piece: Pixels, usual: float) -> Pixels:
    factor = _WORD_HEIGHT * min(1 / usual, _TALLEST * (1 + 2 * _ABOVE) / max(1, piece.shape[0]))
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    larger = cv2.resize(piece, None, fx=factor, fy=factor, interpolation=way)
    # Paper that is not quite white would leave an edge around the cut, which is taken for a frame.
    paper = max(1.0, level_at(as_pixels(larger), 75))
    return as_pixels(cv2.convertScaleAbs(larger, alpha=255.0 / (0.97 * paper)))
