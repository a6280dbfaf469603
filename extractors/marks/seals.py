"""Round seals: a ring of ink of 2 to 5.5 cm, mostly in one colour, with writing inside it."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.ink import Ink
from extractors.opening.pages import Pixels
from extractors.page import Look, Mark

_SMALLEST_MM, _LARGEST_MM = 10.0, 28.0  # radius
_SMALLEST_BLACK_MM = 12.5  # a small black ring is an emblem or a letter
_SECTORS = 72
_CLOSED = 0.62  # share of the ring's sectors that hold ink
_CLOSED_BLACK = 0.8
_CLEAR = 0.75
_WRITTEN = (0.06, 0.6)  # share of ink in the band where the writing runs
_STEP = 2.5  # dots
_REACH, _REACH_BLACK = 1.7, 1.25  # of a circle's radius, how far out its outermost ring may lie
_BEYOND = 7  # steps outside a ring within which paper shows
_APART = 0.5  # print of one colour all around holds ink at any distance: no ring stands out there
_HOPELESS = 0.3
_SIZES = 64  # dots: tables of distances are made in few sizes
_SHIFTS = (4, 4, 2, 1)  # dots: how far the middle is looked for, round by round


@dataclass(frozen=True, slots=True)
class _Ring:
    x: int
    y: int
    radius: float
    closed: float
    beyond: float
    coloured: bool

    @property
    def apart(self) -> float:
        """How far it stands out from what lies around it: 1 in blank paper, 0 amid print of its colour."""
        return 1.0 - self.beyond / self.closed if self.closed else 0.0


def seals_of(ink: Ink) -> list[Mark]:
    """The seals of the page, surest first."""
    rings = [ring for ring in _rings(ink, ink.coloured, coloured=True) if ring.closed >= _CLOSED]
    black = [ring for ring in _rings(ink, ink.loose, coloured=False) if ring.closed >= _CLOSED_BLACK]
    rings += [ring for ring in black if not any(_same(ring, other) for other in rings)]
    marks = [_mark(ink, ring) for ring in rings]
    return sorted((mark for mark in marks if mark is not None), key=lambda mark: -mark.confidence)


def _rings(ink: Ink, mask: Pixels, *, coloured: bool) -> list[_Ring]:
    """Circles in the mask, the best of each place."""
    if np.count_nonzero(mask) < 200:
        return []
    low = ink.mm(_SMALLEST_MM if coloured else _SMALLEST_BLACK_MM)
    half = cv2.GaussianBlur(cv2.resize(mask, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), (5, 5), 0)
    circles = cv2.HoughCircles(
        half,
        cv2.HOUGH_GRADIENT,
        dp=1.5,
        minDist=ink.mm(8) / 2,
        param1=120,
        param2=38,
        minRadius=low // 2,
        maxRadius=ink.mm(_LARGEST_MM) // 2,
    )
    if circles is None:
        return []
    found: list[_Ring] = []
    for x, y, radius in np.asarray(circles).reshape(-1, 3)[:40] * 2.0:
        ring = _refined(mask, float(x), float(y), float(radius), coloured)
        if not any(_same(ring, other) and other.closed >= ring.closed for other in found):
            found = [other for other in found if not _same(ring, other)] + [ring]
    return found


def _refined(mask: Pixels, x: float, y: float, radius: float, coloured: bool) -> _Ring:
    """The ring with its middle shifted to where it is most closed, and its outermost closed radius."""
    reach = (_REACH if coloured else _REACH_BLACK) * radius + 4
    area = _Area.around(mask, round(x), round(y), int(reach), int(reach + _BEYOND * _STEP))
    best = _Ring(area.x, area.y, *_outermost(area, 0, 0, radius), coloured)
    for step in _SHIFTS:
        if best.closed < _HOPELESS:
            return best
        best = max((_shifted(best, area, move) for move in _moves(step)), key=lambda ring: ring.closed)
    return best


def _moves(step: int) -> list[tuple[int, int]]:
    """To stay comes first, so that it wins a tie."""
    return [(0, 0), *((x, y) for x in (-step, 0, step) for y in (-step, 0, step) if x or y)]


def _shifted(ring: _Ring, area: "_Area", move: tuple[int, int]) -> _Ring:
    x, y = ring.x + move[0], ring.y + move[1]
    return _Ring(x, y, *_outermost(area, x - area.x, y - area.y, ring.radius), ring.coloured)


@dataclass(frozen=True, slots=True)
class _Area:
    """The dots around a place that hold ink; `left` and `top` are its bounds as seen from the place."""

    x: int
    y: int
    left: int
    top: int
    inked: NDArray[np.bool_]
    reach: int
    size: int

    @classmethod
    def around(cls, mask: Pixels, x: int, y: int, reach: int, size: int) -> "_Area":
        """The part of a mask so many dots around a place; rings are looked for within `reach` of them."""
        left, top = max(0, x - size), max(0, y - size)
        inked = mask[top : y + size + 1, left : x + size + 1] > 0
        return cls(x, y, left - x, top - y, inked, reach, size)

    def sectors(self, x: int, y: int) -> NDArray[np.int32]:
        """The ring and sector of every inked dot, seen from so many dots beside the area's own place."""
        size = -(-(self.size + sum(_SHIFTS)) // _SIZES) * _SIZES
        down, across = size + self.top - y, size + self.left - x
        tall, wide = self.inked.shape
        return _polar(size)[down : down + tall, across : across + wide][self.inked]


@lru_cache(maxsize=8)
def _polar(size: int) -> NDArray[np.int32]:
    """For every dot around a middle one: the number of its ring times that of sectors, plus its sector."""
    down, across = np.mgrid[-size : size + 1, -size : size + 1]
    rings = (np.hypot(across, down) / _STEP).astype(np.int32)
    sectors = ((np.arctan2(down, across) + np.pi) / (2 * np.pi) * _SECTORS).astype(np.int32) % _SECTORS
    return np.asarray(rings * _SECTORS + sectors, np.int32)


def _outermost(area: _Area, x: int, y: int, radius: float) -> tuple[float, float, float]:
    """The largest radius nearly as closed as the best, its share of sectors with ink, and that beyond it."""
    most = int(area.size / _STEP) + 2
    counts = np.bincount(area.sectors(x, y), minlength=most * _SECTORS)[: most * _SECTORS]
    held = counts.reshape(most, _SECTORS) > 0
    # A ring is two steps wide here: it may be a little off round.
    closed = (held[:-1] | held[1:]).mean(axis=1)
    within = closed[: int(area.reach / _STEP) + 1].copy()
    within[: int(0.85 * radius / _STEP)] = 0.0
    good = np.flatnonzero(within >= max(0.88 * float(within.max(initial=0.0)), 1e-6))
    if not len(good):
        return radius, 0.0, 0.0
    last = int(good[-1])
    beyond = float(closed[last + 1 : last + 1 + _BEYOND].min(initial=1.0))
    return float((last + 1) * _STEP), float(closed[last]), beyond


def _mark(ink: Ink, ring: _Ring) -> Mark | None:
    """The ring as a seal, if there is writing in it; surer for coloured ones."""
    written = _written(ink.all, ring)
    if not _WRITTEN[0] <= written <= _WRITTEN[1] or ring.apart < _APART:
        return None
    box = ink.fractions(ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius, 2 * ring.radius)
    confidence = 0.9 if ring.coloured else 0.6
    look: Look = "clear" if ring.closed >= _CLEAR else "faint"
    sure = min(1.0, ring.closed + 0.1, ring.apart + 0.2)
    return Mark("seal", box, round(confidence * sure, 3), ring.coloured, look)


def _written(mask: Pixels, ring: _Ring) -> float:
    """The share of ink between 60 and 92 % of the radius."""
    left, top = max(0, int(ring.x - ring.radius)), max(0, int(ring.y - ring.radius))
    part = mask[top : int(ring.y + ring.radius) + 1, left : int(ring.x + ring.radius) + 1]
    y, x = np.ogrid[: part.shape[0], : part.shape[1]]
    away = np.hypot(x - (ring.x - left), y - (ring.y - top))
    band = (away > 0.6 * ring.radius) & (away < 0.92 * ring.radius)
    return float((part[band] > 0).mean()) if band.any() else 0.0


def _same(first: _Ring, second: _Ring) -> bool:
    apart = float(np.hypot(first.x - second.x, first.y - second.y))
    return apart < 0.8 * max(first.radius, second.radius)
