"""Round seals: a ring of ink of 2 to 5.5 cm, mostly in one colour, with writing inside it."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.ink import Ink
from extractors.opening.pages import Pixels
from extractors.page import Mark

_SMALLEST_MM, _LARGEST_MM = 10.0, 28.0  # radius
_SMALLEST_BLACK_MM = 12.5  # a small black ring is an emblem or a letter
_SECTORS = 72
_CLOSED = 0.62  # share of the ring's sectors that hold ink
_CLOSED_BLACK = 0.8
_WRITTEN = (0.06, 0.6)  # share of ink in the band where the writing runs
_EMBLEM_ABOVE = 0.33  # of the page: arms stand at the top, seals beside signatures


@dataclass(frozen=True, slots=True)
class _Ring:
    x: float
    y: float
    radius: float
    closed: float
    coloured: bool


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
    """The ring with middle and radius shifted to where most sectors hold ink; the outer one on a tie."""
    best = _Ring(x, y, radius, 0.0, coloured)
    dots = np.argwhere(mask > 0)
    near = dots[(abs(dots[:, 1] - x) < 1.35 * radius) & (abs(dots[:, 0] - y) < 1.35 * radius)]
    for shift_x in (-3, 0, 3):
        for shift_y in (-3, 0, 3):
            closed_by_radius = _closed(near, x + shift_x, y + shift_y, radius)
            for at, closed in closed_by_radius:
                if closed > best.closed + 0.02 or (closed >= best.closed - 0.02 and at > best.radius + 2):
                    best = _Ring(x + shift_x, y + shift_y, at, closed, coloured)
    return best


def _closed(dots: NDArray[np.int64], x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """For radii about this one: the share of sectors with ink on the ring."""
    across, down = dots[:, 1] - x, dots[:, 0] - y
    away = np.hypot(across, down)
    sector = ((np.arctan2(down, across) + np.pi) / (2 * np.pi) * _SECTORS).astype(np.int64) % _SECTORS
    results = []
    for at in np.arange(0.9 * radius, 1.25 * radius, 2.0):
        on = np.abs(away - at) <= 2.0
        results.append((float(at), len(np.unique(sector[on])) / _SECTORS))
    return results


def _mark(ink: Ink, ring: _Ring) -> Mark | None:
    """The ring as a seal, if there is writing in it; surer for coloured ones low on the page."""
    written = _written(ink.coloured if ring.coloured else ink.all, ring)
    if not _WRITTEN[0] <= written <= _WRITTEN[1]:
        return None
    box = ink.fractions(ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius, 2 * ring.radius)
    confidence = 0.9 if ring.coloured else 0.6
    if (box[1] + box[3]) / 2 < _EMBLEM_ABOVE:
        confidence *= 0.5
    return Mark("seal", box, round(confidence * min(1.0, ring.closed + 0.1), 3))


def _written(mask: Pixels, ring: _Ring) -> float:
    """The share of ink between 60 and 92 % of the radius."""
    tall, wide = mask.shape
    y, x = np.ogrid[:tall, :wide]
    away = np.hypot(x - ring.x, y - ring.y)
    band = (away > 0.6 * ring.radius) & (away < 0.92 * ring.radius)
    return float((mask[band] > 0).mean()) if band.any() else 0.0


def _same(first: _Ring, second: _Ring) -> bool:
    apart = float(np.hypot(first.x - second.x, first.y - second.y))
    return apart < 0.8 * max(first.radius, second.radius)
