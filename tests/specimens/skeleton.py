"""The middle line of a letter, as the strokes a pen would draw."""

from collections.abc import Set
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.specimens.fonts import path_of

Point = tuple[float, float]
Stroke = list[Point]
_EM = 72
_Pixel = tuple[int, int]


@cache
def letter_strokes(letter: str, family: str = "free_serif") -> tuple[tuple[Stroke, ...], float]:
    """The letter's strokes with x from its left and y up from the line, and its advance, all in ems."""
    face = ImageFont.truetype(str(path_of(family, "italic")), _EM)
    advance = face.getlength(letter) / _EM
    picture = Image.new("L", (_EM * 3, _EM * 3), 0)
    ImageDraw.Draw(picture).text((_EM, _EM * 2), letter, fill=255, font=face, anchor="ls")
    ink = np.asarray(picture) > 110
    thin = _thinned(ink)
    thin |= _lost_dots(ink, thin)
    strokes = (_smooth(line) for line in _lines(thin))
    return tuple([((x - _EM) / _EM, (2 * _EM - y) / _EM) for y, x in line] for line in strokes), advance


def _thinned(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Zhang and Suen's thinning (1984): peel the borders until one pixel is left."""
    ink = ink.copy()
    while True:
        before = ink.sum()
        for first in (True, False):
            ink &= ~_peel(ink, first)
        if ink.sum() == before:
            return ink


def _lost_dots(ink: NDArray[np.bool_], thin: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The middle of every patch that thinning took away whole: the dots of i, ü and of full stops."""
    dots = np.zeros_like(ink)
    count, patches, _, middles = cv2.connectedComponentsWithStats(ink.astype(np.uint8))
    for patch in range(1, count):
        if not thin[patches == patch].any():
            x, y = middles[patch]
            dots[round(y), round(x)] = True
    return dots


def _peel(ink: NDArray[np.bool_], first: bool) -> NDArray[np.bool_]:
    p = np.pad(ink, 1).astype(np.int8)
    ring = [
        p[:-2, 1:-1],
        p[:-2, 2:],
        p[1:-1, 2:],
        p[2:, 2:],
        p[2:, 1:-1],
        p[2:, :-2],
        p[1:-1, :-2],
        p[:-2, :-2],
    ]
    north, east, south, west = ring[0], ring[2], ring[4], ring[6]
    count: NDArray[Any] = np.sum(ring, axis=0)
    turns: NDArray[Any] = np.sum(
        [(a == 0) & (b == 1) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)], axis=0
    )
    one, two = (
        (north * east * south, east * south * west) if first else (north * east * west, north * south * west)
    )
    peeled: NDArray[np.bool_] = ink & (count >= 2) & (count <= 6) & (turns == 1) & (one == 0) & (two == 0)
    return peeled


def _lines(thin: NDArray[np.bool_]) -> list[list[_Pixel]]:
    """Walk the thin lines from their ends, then what is left of rings."""
    left = {(int(y), int(x)) for y, x in np.argwhere(thin)}
    every = frozenset(left)
    lines: list[list[_Pixel]] = []
    while left:
        ends = [pixel for pixel in left if len(_near(pixel, left)) == 1]
        at = min(ends or left, key=lambda p: (p[1], p[0]))
        line = [at]
        left.discard(at)
        while near := _near(at, left):
            ahead = (2 * line[-1][0] - line[-4][0], 2 * line[-1][1] - line[-4][1]) if len(line) > 3 else at
            at = min(near, key=lambda p: (p[0] - ahead[0]) ** 2 + (p[1] - ahead[1]) ** 2)
            left.discard(at)
            line.append(at)
        dot = not any(near not in line for pixel in line for near in _near(pixel, every))
        if len(line) > 2 or dot:
            lines.append(line)
    return lines


def _near(pixel: _Pixel, among: Set[_Pixel]) -> list[_Pixel]:
    y, x = pixel
    steps = ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx)
    return [step for step in steps if step in among]


def _smooth(line: list[_Pixel], every: int = 2) -> list[Point]:
    """Each second point, averaged with its neighbours, so that the pixels' stairs are gone."""
    spots = [(float(y), float(x)) for y, x in line]
    kept = []
    for i in range(0, len(spots), every):
        part = spots[max(0, i - 2) : i + 3]
        kept.append((sum(y for y, _ in part) / len(part), sum(x for _, x in part) / len(part)))
    return kept
