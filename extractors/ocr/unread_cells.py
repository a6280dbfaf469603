"""Cells of a ruled table that were not read as they stand: turned print, and headings of several lines.

A page is read as its lines lie. Print that climbs up a narrow cell (names of columns, years beside their
rows) gives nothing, or scraps; lines of a small cell are taken for one line. Such cells are told by their
ink and by what was read in them, and read once more, each for itself and lying level. Words of turned print
keep the tall boxes they have on the page, as those of a text layer do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from extractors.confidence import word_probability
from extractors.ocr.contact_sheet import MARGIN, Cut, piece_of, pixels_of, stacked
from extractors.ocr.engine import EngineWord, OcrEngine
from extractors.ocr.letters import LEFT_OUT
from extractors.ocr.straighten import turned
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Ruling, Word, shared_width
from schemas.facts import Box

_DOTS = 1200  # the width of the plan on which cells are told by the lines around them
_REACH = 4  # dots a line is drawn farther: corners that a scan has left open
_NARROWEST, _WIDEST, _HIGHEST = 0.012, 0.3, 0.4  # page widths, page heights
_FILLED = 0.8  # the share of its box that a cell without notches fills
_EDGE = 0.002  # page widths that are left out along the lines
_LINES = 2.2  # usual heights of words: lower ink is one line, which was looked at again already
_TALL = 1.6  # times its width the ink of turned print is high
_LOW = 0.12  # page heights: a higher cell holds rows of its own
_DARK = 0.5  # of the paper's level
_READ = 0.8  # the probability from which on print was read as it stands
_SCRAP = 0.5  # the probability below which a word over two cells is of neither
_STROKES, _COVERED = 12, 0.5  # heights of words that strokes are long at most; the share of them in words
_LETTERS, _LEAST_SCORE = 3, 60.0  # fewer letters, or a lower score, are chance
_BETTER = 1.5  # times the letters that were read before, each by how sure it is
_MOST = 60  # cells: so many are no table that was read
_SHEET_DPI, _BLOCK = 300, 6
_LEVEL, _CLIMBS, _FALLS = 0, 90, 270  # degrees clockwise by which print is turned to lie level


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a cell says once it was turned: its words in page coordinates, and their letters by score."""

    words: tuple[Word, ...] = ()
    worth: float = 0.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell was cut from the page (of so many pixels), and where it lies on the sheet, turned."""

    cut: Cut
    top: int
    scale: float
    turn: int
    width: int
    height: int

    def on_page(self, word: EngineWord) -> Box:
        """The box on the page of a word that was read on the sheet."""
        left, right = ((edge - MARGIN) / self.scale for edge in (word.left, word.right))
        high, low = ((edge - self.top) / self.scale for edge in (word.top, word.bottom))
        cut = self.cut
        if self.turn == _LEVEL:
            box = (cut.left + left, cut.top + high, cut.left + right, cut.top + low)
        elif self.turn == _CLIMBS:
            box = (cut.left + high, cut.bottom - right, cut.left + low, cut.bottom - left)
        else:
            box = (cut.right - low, cut.top + left, cut.right - high, cut.top + right)
        return (box[0] / self.width, box[1] / self.height, box[2] / self.width, box[3] / self.height)


def with_unread_cells(
    grey: Pixels,
    words: Sequence[Word],
    rulings: Sequence[Ruling],
    packs: Sequence[str],
    engine: OcrEngine,
    dpi: int,
) -> list[Word]:
    """The words, those of cells that were not read as these read for themselves, turned where they must be.

    What hardly reads in a cell of turned print is a scrap of it, and goes.

    `grey` is the straight, upright page without ruled lines, on which `words` and `rulings` stand. A page
    without such cells costs no call. Raises Rejected (OCR_FAILED, TOO_SLOW).
    """
    line = median([word.height for word in words if word.confidence >= _READ] or [1.0])
    unread = [cell for cell in _cells(rulings, grey) if not _is_read(cell, words)]
    climbing, level = _by_print(unread, grey, line)
    if len(climbing) + len(level) > _MOST:
        return list(words)
    made = list(words)
    for cells, turn in ((level, _LEVEL), (climbing, _CLIMBS), (climbing, _FALLS)):
        left = [cell for cell in cells if turn != _FALLS or not _is_read(cell, made)]
        for cell, reading in zip(left, _read(grey, left, turn, packs, engine, dpi), strict=True):
            inside = [word for word in made if _is_of(word, cell)]
            if reading.worth > _BETTER * sum(len(word.text) * word.confidence for word in inside):
                made = [word for word in made if word not in inside] + list(reading.words)
    scraps = {word for word in made for cell in climbing if word.confidence < _SCRAP and _is_of(word, cell)}
    return [word for word in made if word not in scraps]


def without_strokes(rulings: Sequence[Ruling], words: Sequence[Word]) -> tuple[Ruling, ...]:
    """The lines without those that are letters: of turned print, of like ones under each other."""
    return tuple(one for one in rulings if one.horizontal or not _is_of_strokes(one, words))


def _is_of_strokes(ruling: Ruling, words: Sequence[Word]) -> bool:
    """True for an upright line no longer than some words are high, most of which lies in their boxes."""
    x = (ruling.box[0] + ruling.box[2]) / 2
    length = ruling.box[3] - ruling.box[1]
    over = [word.box for word in words if word.box[0] < x < word.box[2]]
    over = [box for box in over if box[1] < ruling.box[3] and ruling.box[1] < box[3]]
    covered = sum(min(box[3], ruling.box[3]) - max(box[1], ruling.box[1]) for box in over)
    highest = max((box[3] - box[1] for box in over), default=0.0)
    return covered > _COVERED * length and length < _STROKES * highest


def _cells(rulings: Sequence[Ruling], grey: Pixels) -> list[Box]:
    """The cells between drawn lines, within their lines."""
    height = round(_DOTS * grey.shape[0] / grey.shape[1])
    plan = np.full((height, _DOTS), 255, dtype=np.uint8)
    for ruling in rulings:
        _draw(plan, ruling)
    _, _, found, _ = cv2.connectedComponentsWithStats(plan, connectivity=4)
    return [_cell(row, height) for row in found[1:] if _is_cell(row, height)]


def _by_print(cells: Sequence[Box], grey: Pixels, line: float) -> tuple[list[Box], list[Box]]:
    """The cells whose print runs up or down them, and those with several level lines; others in neither."""
    climbing, level = [], []
    for cell in cells:
        wide, tall = _ink_size(cell, grey)
        if tall < _LINES * line * grey.shape[0]:
            continue
        if tall > _TALL * wide:
            climbing.append(cell)
        elif cell[3] - cell[1] <= _LOW:
            level.append(cell)
    return climbing, level


def _draw(plan: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], ruling: Ruling) -> None:
    height, width = plan.shape
    x0, y0, x1, y1 = ruling.box
    more = (_REACH, 0) if ruling.horizontal else (0, _REACH)
    one = (round(x0 * width) - more[0], round(y0 * height) - more[1])
    other = (round(x1 * width) + more[0], round(y1 * height) + more[1])
    cv2.rectangle(plan, one, other, 0, -1)


def _is_cell(row: np.ndarray[tuple[int, ...], np.dtype[np.int32]], height: int) -> bool:
    """True for a component (left, top, width, height, area) that is a cell."""
    _, _, wide, tall, area = (int(value) for value in row)
    whole = area >= _FILLED * wide * tall
    return whole and _NARROWEST * _DOTS <= wide <= _WIDEST * _DOTS and tall <= _HIGHEST * height


def _cell(row: np.ndarray[tuple[int, ...], np.dtype[np.int32]], height: int) -> Box:
    left, top, wide, tall, _ = (int(value) for value in row)
    edge = _EDGE * _DOTS
    return (
        (left + edge) / _DOTS,
        (top + edge) / height,
        (left + wide - edge) / _DOTS,
        (top + tall - edge) / height,
    )


def _ink_size(cell: Box, grey: Pixels) -> tuple[int, int]:
    """How wide and how high the print of a cell is, in pixels; 0 and 0 for an empty one."""
    piece = piece_of(grey, pixels_of(cell, grey))
    if not piece.size:
        return 0, 0
    dark = piece < _DARK * np.percentile(piece, 90)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return (int(np.ptp(columns)), int(np.ptp(rows))) if rows.size else (0, 0)


def _is_read(cell: Box, words: Sequence[Word]) -> bool:
    """True for a cell most of whose letters were read."""
    inside = [word for word in words if _stands_in(word, cell)]
    read = sum(len(word.text) for word in inside if word.confidence >= _READ)
    return read >= max(_LETTERS, sum(len(word.text) for word in inside) / 2)


def _stands_in(word: Word, cell: Box) -> bool:
    return cell[0] <= word.centre <= cell[2] and cell[1] <= word.middle <= cell[3]


def _is_of(word: Word, cell: Box) -> bool:
    """True for a word in a cell, and for a scrap that reaches into it from the next."""
    beside = cell[1] <= word.middle <= cell[3] and shared_width(word.box, cell) > 0
    return _stands_in(word, cell) or (beside and word.confidence < _SCRAP)


def _read(
    grey: Pixels, cells: Sequence[Box], turn: int, packs: Sequence[str], engine: OcrEngine, dpi: int
) -> list[_Reading]:
    """What each cell says when it is turned clockwise by `turn`: all of them in one call of the engine."""
    if not cells:
        return []
    scale = _SHEET_DPI / dpi
    cuts = [pixels_of(cell, grey) for cell in cells]
    level = [turned(piece_of(grey, cut), turn) for cut in cuts]
    rows = [
        as_pixels(cv2.resize(one, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)) for one in level
    ]
    sheet, tops = stacked(rows)
    found: list[list[EngineWord]] = [[] for _ in rows]
    for word in engine.read(sheet, packs, _SHEET_DPI, layout=_BLOCK):
        middle = (word.top + word.bottom) / 2
        for index, top in enumerate(tops):
            if top <= middle <= top + rows[index].shape[0]:
                found[index].append(word)
    places = [
        _Place(cut, top, scale, turn, grey.shape[1], grey.shape[0])
        for cut, top in zip(cuts, tops, strict=True)
    ]
    return [_reading(row, place) for row, place in zip(found, places, strict=True)]


def _reading(row: Sequence[EngineWord], place: _Place) -> _Reading:
    """The words of a cell where they stand on the page; none where they are few letters or badly read."""
    count = sum(char.isalnum() for word in row for char in word.text)
    score = sum(word.score * len(word.text) for word in row) / max(1, sum(len(word.text) for word in row))
    if count < _LETTERS or score < _LEAST_SCORE:
        return _Reading()
    words = tuple(
        Word(word.text, place.on_page(word), word_probability(word.score, shape_of(word.text), LEFT_OUT))
        for word in row
        if word.width > 0 and word.height > 0
    )
    return _Reading(words, sum(len(word.text) * word.score / 100 for word in row))
