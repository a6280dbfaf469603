"""The reliability plot as SVG: how sure we said we were, and how often we were right."""

from collections.abc import Sequence
from math import log10

from tests.accuracy.counting import Band, wilson

_SIDE, _EDGE = 360, 60
_TICKS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 0.995, 0.999)
_LEAST = 0.001


def reliability_plot(bands: Sequence[Band], read_from: float) -> str:
    """The plot: a dot for each band with its interval, the line on which both would be equal.

    Both scales run with the logarithm of the probability of an error, so that 0.99 and 0.999 stand apart.
    """
    size = _SIDE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}" '
        'font-family="sans-serif" font-size="11">',
        f'<rect width="{size}" height="{size}" fill="#ffffff"/>',
        *_grid(),
        _line(_x(0.0), _y(0.0), _x(1.0), _y(1.0), "#888888", dash="4 3"),
        _line(_x(read_from), _y(0.0), _x(read_from), _y(1.0), "#b00020", dash="2 2"),
        _text(_x(read_from), _EDGE - 8, f"read from {read_from:g}", "middle"),
        *(mark for band in bands for mark in _marks(band)),
        _text(size / 2, size - 14, "confidence", "middle"),
        f'<text x="16" y="{size / 2}" text-anchor="middle" transform="rotate(-90 16 {size / 2})">'
        "share right</text>",
        "</svg>\n",
    ]
    return "\n".join(parts)


def _grid() -> list[str]:
    lines = []
    for tick in _TICKS:
        lines.append(_line(_x(tick), _y(0.0), _x(tick), _y(1.0), "#e4e4e4"))
        lines.append(_line(_x(0.0), _y(tick), _x(1.0), _y(tick), "#e4e4e4"))
        lines.append(_text(_x(tick), _EDGE + _SIDE + 16, f"{tick:g}", "middle", size=9))
        lines.append(_text(_EDGE - 6, _y(tick) + 3, f"{tick:g}", "end", size=9))
    return lines


def _marks(band: Band) -> list[str]:
    low, high = wilson(band.right, band.seen)
    x, share = _x(band.mean), band.right / band.seen
    return [
        _line(x, _y(low), x, _y(high), "#1a5fb4", width=2),
        f'<circle cx="{x:.1f}" cy="{_y(share):.1f}" r="4" fill="#1a5fb4"/>',
        _text(x + 7, _y(share) + 12, str(band.seen), "start", size=9),
    ]


def _place(share: float) -> float:
    """0..1 along a scale."""
    return -log10(max(_LEAST, 1.0 - share)) / -log10(_LEAST)


def _x(share: float) -> float:
    return _EDGE + _SIDE * _place(share)


def _y(share: float) -> float:
    return _EDGE + _SIDE * (1.0 - _place(share))


def _line(x0: float, y0: float, x1: float, y1: float, colour: str, *, dash: str = "", width: int = 1) -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{colour}" '
        f'stroke-width="{width}"{dashed}/>'
    )


def _text(x: float, y: float, words: str, anchor: str, *, size: int = 11) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{words}</text>'
