"""A clerk's hand: letters as strokes of a pen, slanted, shaky, joined, with uneven pressure.

The letters are the middle lines of an italic face, so every alphabet of the papers has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from math import sin
from random import Random
from typing import TYPE_CHECKING

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.skeleton import Stroke, letter_strokes

if TYPE_CHECKING:
    from tests.specimens.sheet import Sheet

INKS = (Color(0.10, 0.14, 0.45), Color(0.16, 0.12, 0.42), Color(0.08, 0.08, 0.10), Color(0.28, 0.20, 0.16))
_hand: ContextVar[bool] = ContextVar("by hand", default=False)


@contextmanager
def by_hand() -> Iterator[None]:
    """Within it, what sheets `fill_in` is written by hand instead of set in type."""
    token = _hand.set(True)
    try:
        yield
    finally:
        _hand.reset(token)


def writing_by_hand() -> bool:
    """True within `by_hand()`."""
    return _hand.get()


@dataclass(frozen=True)
class Hand:
    """One writer: slant, size and how unsteady, the pen's thickness (points) and ink."""

    slant: float
    unsteady: float
    thick: float
    ink: Color
    narrow: float


def hand_of(seed: str) -> Hand:
    """The writer of a paper; the same seed writes the same."""
    rng = Random(f"{seed}/hand")
    return Hand(
        rng.uniform(-0.05, 0.35),
        rng.uniform(0.010, 0.028),
        rng.uniform(0.6, 1.15),
        rng.choice(INKS),
        rng.uniform(0.82, 1.02),
    )


def write(sheet: Sheet, x: float, y: float, text: str, size: float, align: str = "left") -> None:
    """`text` in the sheet's hand from x (mm) with the line at y (mm), `size` in points."""
    hand, rng = sheet.hand, sheet.rng
    letters = [letter_strokes(letter) for letter in text]
    widths = [advance * size * hand.narrow * rng.uniform(0.94, 1.1) for _, advance in letters]
    left = x * mm - {"left": 0.0, "centre": sum(widths) / 2, "right": sum(widths)}[align]
    base, drift, wave = (sheet.height - y) * mm, rng.uniform(-0.012, 0.012), rng.uniform(0, 6)
    canvas, last = sheet.canvas, None
    canvas.saveState()
    canvas.setStrokeColor(hand.ink)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    at = left
    for letter, (strokes, _), width in zip(text, letters, widths, strict=True):
        lift = base + (at - left) * drift + size * 0.03 * sin(wave + at / 23) + rng.gauss(0, size * 0.012)
        placed = [_placed(stroke, at, lift, size, hand, rng) for stroke in strokes]
        for points in placed:
            _pull(sheet, points, rng)
        joins = letter.islower()
        if last and joins and placed:
            _join(sheet, last, min(placed[0], key=lambda p: p[0]))
        last = max(placed[-1], key=lambda p: p[0]) if placed and joins and rng.random() < 0.8 else None
        at += width
    canvas.restoreState()


def written_width(sheet: Sheet, text: str, size: float) -> float:
    """About how wide (points) the sheet's hand writes `text` at `size`."""
    return sum(letter_strokes(letter)[1] for letter in text) * size * sheet.hand.narrow * 1.02


def _placed(stroke: Stroke, at: float, base: float, size: float, hand: Hand, rng: Random) -> Stroke:
    """The stroke on the page in points, leaning and shaken by a slow wave and a little tremor."""
    phase, big = rng.uniform(0, 6), size * rng.uniform(0.93, 1.08)
    shake = size * hand.unsteady
    points = []
    for i, (px, py) in enumerate(stroke):
        wobble_x = shake * sin(phase + i / 5) + rng.gauss(0, shake * 0.25)
        wobble_y = shake * sin(phase * 2 + i / 4) + rng.gauss(0, shake * 0.25)
        points.append(
            ((at + big * (px * hand.narrow + py * hand.slant)) + wobble_x, base + big * py + wobble_y)
        )
    return points


def _pull(sheet: Sheet, points: Stroke, rng: Random) -> None:
    """Draw a stroke in short pieces, each with the pressure of the moment."""
    canvas, hand = sheet.canvas, sheet.hand
    phase = rng.uniform(0, 6)
    if len(points) == 1:
        canvas.setLineWidth(hand.thick)
        canvas.circle(*points[0], hand.thick * 0.3)
        return
    for i in range(0, len(points) - 1, 4):
        canvas.setLineWidth(hand.thick * (1 + 0.35 * sin(phase + i / 7)))
        path = canvas.beginPath()
        path.moveTo(*points[i])
        for point in points[i + 1 : i + 5]:
            path.lineTo(*point)
        canvas.drawPath(path)


def _join(sheet: Sheet, start: tuple[float, float], end: tuple[float, float]) -> None:
    canvas = sheet.canvas
    canvas.setLineWidth(sheet.hand.thick * 0.6)
    path, reach = canvas.beginPath(), end[0] - start[0]
    path.moveTo(*start)
    path.curveTo(start[0] + reach * 0.4, start[1] - abs(reach) * 0.25, end[0] - reach * 0.3, end[1], *end)
    canvas.drawPath(path)
