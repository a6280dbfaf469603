"""A table drawn row by row over as many pages as it takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from tests.specimens.sheet import FAINT, Sheet, wrap


@dataclass(frozen=True)
class Column:
    """A column: its head, width in mm and alignment."""

    head: str
    width: float
    align: str = "left"


@dataclass
class Table:
    """A table on a sheet. `rules` is `grid`, `rows`, `head`, `columns` or `none`; y is where the next row
    begins. `filled` are the columns that are written into the form (see `Sheet.fill_in`)."""

    sheet: Sheet
    columns: Sequence[Column]
    x: float
    y: float
    size: float = 8.5
    rules: str = "grid"
    bottom: float = 275.0
    top: float = 20.0
    pad: float = 1.3
    new_page: Callable[[Sheet], float] | None = None
    filled: frozenset[int] = frozenset()
    repeat_head: bool = True

    @property
    def width(self) -> float:
        """Width of all columns in mm."""
        return sum(column.width for column in self.columns)

    def head(self) -> None:
        """Draw the head row in bold."""
        self._row([column.head for column in self.columns], "bold", heading=True)

    def row(self, cells: Sequence[str], style: str = "regular") -> None:
        """Draw a row, on a new page with a repeated head when this one is full."""
        if self.y + self._height(cells, style) > self.bottom:
            self._turn()
        self._row(cells, style)

    def band(self, text: str, style: str = "bold", align: str = "left", shade: bool = True) -> None:
        """Draw a line of text across the table, kept with the two rows after it."""
        height = self.size * 1.25 / mm + 2 * self.pad
        if self.y + height * 3 > self.bottom:
            self._turn()
        if shade:
            self.sheet.fill(self.x, self.y, self.width, height, FAINT)
        if self.rules == "grid":
            self.sheet.frame(self.x, self.y, self.width, height, 0.4)
        at = {"left": self.x + 1.5, "centre": self.x + self.width / 2, "right": self.x + self.width - 1.5}[
            align
        ]
        self.sheet.text(at, self.y + height - self.pad - 0.9, text, self.size, style, align)
        self.y += height

    def _turn(self) -> None:
        self.sheet.turn_page()
        self.y = self.new_page(self.sheet) if self.new_page else self.top
        if self.repeat_head:
            self.head()

    def _lines(self, cells: Sequence[str], style: str) -> list[list[str]]:
        face = self.sheet.face(style)
        return [
            wrap(cell, face, self.size, c.width - 2.4) for cell, c in zip(cells, self.columns, strict=True)
        ]

    def _height(self, cells: Sequence[str], style: str) -> float:
        count = max(len(lines) for lines in self._lines(cells, style))
        return count * self.size * 1.25 / mm + 2 * self.pad

    def _row(self, cells: Sequence[str], style: str, heading: bool = False) -> None:
        height, x, sheet = self._height(cells, style), self.x, self.sheet
        for place, (lines, column) in enumerate(zip(self._lines(cells, style), self.columns, strict=True)):
            align = "centre" if heading else column.align
            at = {"left": x + 1.2, "centre": x + column.width / 2, "right": x + column.width - 1.2}[align]
            y = self.y + self.pad + self.size * 0.95 / mm
            for line in lines:
                draw = sheet.fill_in if place in self.filled and not heading else sheet.text
                draw(at, y, line, self.size, style, align)
                y += self.size * 1.25 / mm
            if self.rules == "grid":
                sheet.frame(x, self.y, column.width, height, 0.4)
            x += column.width
            if self.rules == "columns" and place < len(self.columns) - 1:
                sheet.line(x, self.y, x, self.y + height, 0.4)
        if self.rules == "rows" or (heading and self.rules == "head"):
            sheet.line(self.x, self.y + height, self.x + self.width, self.y + height, 0.8 if heading else 0.3)
        self.y += height
