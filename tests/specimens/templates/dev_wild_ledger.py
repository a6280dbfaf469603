"""The strips of a procedural table: head, heading of a section, row, sum; each paints itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.sheet import FAINT, Sheet, wrap
from tests.specimens.templates.dev_wild_columns import WildColumn
from tests.specimens.templates.dev_wild_style import Style

_SHADE = Color(0.85, 0.88, 0.92)
_TALLEST = 30.0


@dataclass
class Strip:
    """A piece across a block: `kind` is head, band, row, total or gap; `paint(x, y, height)` draws it."""

    kind: str
    height: float
    paint: Callable[[float, float, float], None]
    section: int = 0


@dataclass(frozen=True)
class Ledger:
    """Makes the strips of one block of columns."""

    sheet: Sheet
    columns: Sequence[WildColumn]
    style: Style

    @property
    def width(self) -> float:
        """Width of all columns in mm."""
        return sum(column.width for column in self.columns)

    @property
    def _step(self) -> float:
        return self.style.size * 1.22 / mm

    def row(
        self, cells: Sequence[str], shaded: bool = False, face: str = "regular", kind: str = "row"
    ) -> Strip:
        """A row; long titles take several lines."""
        lines = [
            wrap(text, self.sheet.face(face), self.style.size, column.width - 2.2)
            for text, column in zip(cells, self.columns, strict=True)
        ]
        height = max(len(some) for some in lines) * self._step + 2 * self.style.pad

        def paint(x: float, y: float, tall: float) -> None:
            if shaded:
                self.sheet.fill(x, y, self.width, tall, FAINT)
            self._cells(lines, x, y, tall, face)
            self._rules(x, y, tall)

        return Strip(kind, height, paint)

    def _cells(self, lines: list[list[str]], x: float, y: float, tall: float, face: str) -> None:
        most = max(len(some) for some in lines)
        for some, column in zip(lines, self.columns, strict=True):
            down = (most - len(some)) * self._step / 2 if self.style.middle else 0.0
            base = y + (tall - most * self._step) / 2 + self.style.size * 0.93 / mm + down
            at = {"left": x + 1.1, "centre": x + column.width / 2, "right": x + column.width - 1.1}[
                column.align
            ]
            for line in some:
                if line:
                    self.sheet.text(at, base, line, self.style.size, face, column.align)
                base += self._step
            x += column.width

    def _rules(self, x: float, y: float, tall: float, thick: float = 0.4) -> None:
        sheet, rules, right = self.sheet, self.style.rules, x + self.width
        if rules in ("grid", "rows"):
            sheet.line(x, y + tall, right, y + tall, thick)
            sheet.line(x, y, right, y, thick)
        if rules in ("grid", "columns", "frame"):
            inner, at = [], x
            for column in self.columns[:-1]:
                at += column.width
                inner.append(at)
            for edge in (x, right, *(inner if rules != "frame" else ())) if rules != "columns" else inner:
                sheet.line(edge, y, edge, y + tall, thick)

    def line(self, text: str, kind: str, align: str, face: str, look: str = "") -> Strip:
        """A line of text across the block: the heading of a section, or its sum."""
        size, sheet = self.style.size + (0.5 if kind == "band" else 0), self.sheet
        height = size * 1.3 / mm + 2 * self.style.pad + (1.5 if kind == "band" else 0)

        def paint(x: float, y: float, tall: float) -> None:
            at = {"left": x + 1.2, "centre": x + self.width / 2, "right": x + self.width - 1.2}[align]
            if look == "shaded":
                sheet.fill(x, y, self.width, tall, FAINT)
            if look in ("boxed", "shaded") and self.style.rules != "none":
                sheet.frame(x, y, self.width, tall, 0.4)
            base = y + tall / 2 + size * 0.34 / mm
            sheet.text(at, base, text, size, face, align)
            if look == "underlined":
                wide = stringWidth(text, sheet.face(face), size) / mm
                left = {"left": at, "centre": at - wide / 2, "right": at - wide}[align]
                sheet.line(left, base + 0.8, left + wide, base + 0.8, 0.4)

        return Strip(kind, height, paint)


def gap(height: float) -> Strip:
    """Nothing, so high."""
    return Strip("gap", height, lambda _x, _y, _tall: None)
