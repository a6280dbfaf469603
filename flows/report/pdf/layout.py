"""Building blocks of the page: tables without lines, panels, marked lines."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Table, TableStyle

from flows.report.pdf.fonts import REGULAR
from flows.report.pdf.styles import RULE, WIDTH

GAP = 6.0

Cell = Flowable | Sequence[Flowable] | str
Command = tuple[Any, ...]

_PLAIN: list[Command] = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # else empty cells name a font that is not embedded
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), GAP),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


def table(rows: Sequence[Sequence[Cell]], widths: Sequence[float], *more: Command) -> Table:
    """A table without lines, aligned at the top, that may break between its rows."""
    look = TableStyle([*_PLAIN, *more])
    return Table([list(row) for row in rows], colWidths=list(widths), style=look, hAlign="LEFT")


def ruled(rows: Sequence[Sequence[Cell]], widths: Sequence[float], *more: Command) -> Table:
    """A table with a thin rule under each row."""
    return table(rows, widths, ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE), *more)


def panel(content: Sequence[Flowable], pale: Color, strong: Color, bar: float = 4) -> Table:
    """Text on a pale ground with a strong bar at its left."""
    return table(
        [["", list(content)]],
        [bar, WIDTH - bar],
        ("BACKGROUND", (0, 0), (0, -1), strong),
        ("BACKGROUND", (1, 0), (1, -1), pale),
        ("LEFTPADDING", (1, 0), (1, -1), 12),
        ("RIGHTPADDING", (1, 0), (1, -1), 12),
        ("TOPPADDING", (0, 0), (-1, -1), 8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
    )
