"""The ink of a page at the resolution marks are looked for at: all of it, and the coloured part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from schemas.facts import Box

LOOK_DPI = 150
"""Enough for a pen stroke, cheap enough for every page."""
_DEEP = 60  # grey levels darker than the paper around; a pale watermark is not ink
_THIN = 24  # grey levels darker than what lies beside it: a hairline is paler than its ink
_HAIR = 5  # dots; what is wider is no hairline
_HELD = 0.2  # of a thin stroke is as deep as ink; lines of a pattern are pale all along
_PATTERN = 0.002  # of the page under pale lines that belong to nothing: it is printed on a pattern
_LONG_MM = 12.0  # no letter is as wide, a line of a pattern is wider
_CELL_MM, _COVERED = 8.0, 0.1  # the side of a square; the share of them that a pattern runs through
_BORDER = 0.12  # of the page's width and height: a frame stands there
_COLOURED = 12  # between the strongest and the weakest channel, beyond the paper's own tint
_COLOURED_SHARE = 0.16  # of the ink's depth
_WHITE = 245.0
_DARKEST_PAPER = 70  # below this it is the table the paper lay on
_TRUSTED = 0.45  # word confidence from which its ink counts as print
_TALLEST = 5.0  # times the usual word's height
_SHORT = 3  # letters; pen strokes are misread as short words only


@dataclass(frozen=True, slots=True)
class Ink:
    """A page's ink, white on black: `all`, the `coloured` part, and `loose`: under no word, no ruled line.

    `strokes` is the loose ink with the pale parts of thin lines that it belongs to. `dpi` is the resolution;
    `hue` the colour angle (0..179) of every dot.
    """

    all: Pixels
    coloured: Pixels
    loose: Pixels
    strokes: Pixels
    hue: Pixels
    dpi: float

    def mm(self, millimetres: float) -> int:
        """A length in dots, at least one."""
        return max(1, round(millimetres / 25.4 * self.dpi))

    def fractions(self, left: float, top: float, width: float, height: float) -> Box:
        """A box in dots as a box in fractions of the page."""
        tall, wide = self.all.shape
        return (
            max(0.0, left / wide),
            max(0.0, top / tall),
            min(1.0, (left + width) / wide),
            min(1.0, (top + height) / tall),
        )


def marks_picture(pixels: Pixels, dpi: int) -> Pixels:
    """The page at the resolution that marks are looked for at, or as it is when it has less."""
    scale = LOOK_DPI / dpi
    if scale >= 1:
        return pixels
    return as_pixels(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


@dataclass(frozen=True, slots=True)
class Masks:
    """What a page shows, whatever the lighting, white on black: all ink, the coloured, and `thin` lines.

    Thin lines may be paler than ink. `hue` is the colour angle (0..179) of every dot.
    """

    all: Pixels
    coloured: Pixels
    thin: Pixels
    hue: Pixels


def ink_masks(image: Pixels) -> Masks:
    """The ink of a page, grey or in colour."""
    darkest = image if image.ndim == 2 else _of_channels(image, cv2.min)
    paper = _paper(darkest)
    even = as_pixels(cv2.divide(darkest, paper, scale=_WHITE))
    deep = even < _WHITE - _DEEP
    beside = cv2.morphologyEx(even, cv2.MORPH_BLACKHAT, np.ones((_HAIR, _HAIR), np.uint8))
    thin = _mask(beside > _THIN)
    if image.ndim == 2:
        nothing = np.zeros_like(darkest)
        return Masks(_mask(deep), nothing, thin, nothing)
    # Every channel by the same paper: lighting goes, colour stays.
    lit = as_pixels(cv2.divide(image, cv2.merge([paper] * 3), scale=_WHITE))
    coloured = _coloured(lit, even, deep)
    hue = cv2.cvtColor(lit, cv2.COLOR_RGB2HSV)[..., 0]
    return Masks(_mask(deep), _mask(coloured), thin, as_pixels(hue))


def ink_of_page(masks: Masks, words: Sequence[Word], lines: Pixels, dpi: float) -> Ink:
    """The page's ink with what print and ruled lines explain taken out of `loose`."""
    everything, coloured = masks.all, masks.coloured
    loose = cv2.bitwise_and(everything, cv2.bitwise_not(lines))
    thin = cv2.bitwise_and(masks.thin, cv2.bitwise_not(lines))
    tall, wide = everything.shape
    black_print = _print_is_black(words, everything, coloured)
    for word in _upright(words):
        part = word_area(word.box, wide, tall)
        if not _is_print(word, everything[part], coloured[part], black_print):
            continue
        # Pen strokes in colour run across black print: only the black is print.
        loose[part] = cv2.bitwise_and(loose[part], coloured[part]) if black_print else 0
        thin[part] = 0
    strokes = _with_hairlines(as_pixels(loose), as_pixels(thin))
    return Ink(everything, coloured, as_pixels(loose), strokes, masks.hue, dpi)


def _with_hairlines(loose: Pixels, thin: Pixels) -> Pixels:
    """Loose ink and the thin lines that are as deep in good part; on a patterned page loose ink alone.

    There a line of the pattern may be as deep in places.
    """
    both = as_pixels(cv2.bitwise_or(loose, thin))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(both, connectivity=8)
    deep = np.bincount(labels[loose > 0], minlength=len(stats))
    kept = deep >= _HELD * stats[:, cv2.CC_STAT_AREA]
    kept[0] = False
    if stats[1:, cv2.CC_STAT_AREA][~kept[1:]].sum() > _PATTERN * both.size:
        return loose
    return as_pixels(cv2.bitwise_or(loose, _mask(kept[labels])))


def is_patterned(strokes: Pixels, dpi: float) -> bool:
    """True when long pieces of loose ink run through much of the page but its border, as on a printed blank.

    Four signatures run through half as much. `strokes` is white on black, without seals and bars.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    long = stats[:, cv2.CC_STAT_WIDTH] >= _LONG_MM / 25.4 * dpi
    long[0] = False
    if not long.any():
        return False
    tall, wide = strokes.shape
    aside, down = round(_BORDER * wide), round(_BORDER * tall)
    inner = _mask(long[labels[down : tall - down, aside : wide - aside]])
    cell = max(1, round(_CELL_MM / 25.4 * dpi))
    size = (max(1, inner.shape[1] // cell), max(1, inner.shape[0] // cell))
    return bool((cv2.resize(inner, size, interpolation=cv2.INTER_AREA) > 0).mean() > _COVERED)


def _upright(words: Sequence[Word]) -> list[Word]:
    """The words without those written across the page, whose boxes cover far more than their letters."""
    heights = sorted(word.box[3] - word.box[1] for word in words)
    most = _TALLEST * heights[len(heights) // 2] if heights else 0.0
    return [word for word in words if word.box[3] - word.box[1] <= most]


def word_area(box: Box, wide: int, tall: int, reach: int = 2) -> tuple[slice, slice]:
    """The dots of a box, with some around it."""
    x0, y0, x1, y1 = box
    return (
        slice(max(0, int(y0 * tall) - reach), min(tall, int(y1 * tall) + reach + 1)),
        slice(max(0, int(x0 * wide) - reach), min(wide, int(x1 * wide) + reach + 1)),
    )


def _coloured(lit: Pixels, even: Pixels, deep: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The ink that has a colour, measured against how deep it is, since thin strokes are pale.

    Scanners leave coloured fringes on black print: only where most of the ink around agrees it counts.
    """
    colour = cv2.subtract(_of_channels(lit, cv2.max), _of_channels(lit, cv2.min)).astype(np.float32)
    beyond = colour - float(np.median(colour[::4, ::4]))
    depth = np.float32(_WHITE) - even
    dots = deep & (beyond > np.maximum(np.float32(_COLOURED), np.float32(_COLOURED_SHARE) * depth))
    around = (9, 9)
    share = cv2.blur(dots.astype(np.float32), around) / np.maximum(
        cv2.blur(deep.astype(np.float32), around), 1e-6
    )
    return np.asarray(deep & (share > 0.5))


def _of_channels(image: Pixels, choose: Callable[..., Any]) -> Pixels:
    """The least or the greatest of the three channels, dot by dot; NumPy takes ten times as long."""
    red, green, blue = cv2.split(image)
    return as_pixels(choose(choose(red, green), blue))


def _print_is_black(words: Sequence[Word], everything: Pixels, coloured: Pixels) -> bool:
    """True when most words of the page are printed in black."""
    tall, wide = everything.shape
    shares = []
    for word in words:
        if word.confidence >= _TRUSTED:
            part = word_area(word.box, wide, tall, 0)
            shares.append(_share(coloured[part], everything[part]))
    return bool(not shares or np.mean(np.array(shares) > 0.5) < 0.3)


def _is_print(word: Word, everything: Pixels, coloured: Pixels, black_print: bool) -> bool:
    if word.confidence < _TRUSTED:
        return False
    pen = black_print and len(word.text) <= _SHORT and _share(coloured, everything) > 0.5
    return not pen


def _share(part: Pixels, whole: Pixels) -> float:
    total = int(np.count_nonzero(whole))
    return int(np.count_nonzero(part)) / total if total else 0.0


def _paper(darkest: Pixels) -> Pixels:
    """The paper's own grey around every dot."""
    small = cv2.resize(darkest, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    bright = cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 21)
    full = cv2.resize(bright, (darkest.shape[1], darkest.shape[0]), interpolation=cv2.INTER_LINEAR)
    return as_pixels(np.maximum(full, _DARKEST_PAPER))


def _mask(where: NDArray[np.bool_]) -> Pixels:
    return as_pixels(where.astype(np.uint8) * 255)
