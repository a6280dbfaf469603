"""The head of a procedural table: one line or several, over two levels, upright or turned, numbered."""

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.sheet import wrap
from tests.specimens.templates.dev_wild_columns import WildColumn
from tests.specimens.templates.dev_wild_ledger import _SHADE, Ledger, Strip

_TALLEST = 32.0
_LEAST = 5.0


def head_strip(ledger: Ledger) -> Strip:
    """The head of the block."""
    grouped = any(column.group for column in ledger.columns)
    level = _level(ledger) if grouped else 0.0
    leaves = max(_height(ledger, column) for column in ledger.columns if column.group or not grouped)
    single = max((_height(ledger, column) for column in ledger.columns if not column.group), default=0.0)
    height = max(leaves + level, single)
    numbers = ledger.style.size * 1.1 / mm + 1 if ledger.style.numbered_head else 0.0

    def paint(x: float, y: float, tall: float) -> None:
        if ledger.style.shaded_head:
            ledger.sheet.fill(x, y, ledger.width, tall, _SHADE)
        _paint_cells(ledger, x, y, tall - numbers, level)
        if numbers:
            _numbers(ledger, x, y + tall - numbers, numbers)
        _rule(ledger, x, y, tall)

    return Strip("head", height + numbers, paint)


def _face(ledger: Ledger) -> str:
    return "bold" if ledger.style.bold_head else "regular"


def _size(ledger: Ledger, column: WildColumn) -> float:
    """Small enough for the longest word of the heading."""
    size = ledger.style.size * 0.9
    face = ledger.sheet.face(_face(ledger))
    longest = max(stringWidth(word, face, size) / mm for word in column.head.split())
    return max(_LEAST, min(size, size * (column.width - 1.2) / longest)) if not column.rotated else size


def _lines(ledger: Ledger, column: WildColumn) -> list[str]:
    width = _TALLEST if column.rotated else column.width - 1.0
    return wrap(column.head, ledger.sheet.face(_face(ledger)), _size(ledger, column), width)


def _height(ledger: Ledger, column: WildColumn) -> float:
    size, lines = _size(ledger, column), _lines(ledger, column)
    if column.rotated:
        return max(stringWidth(line, ledger.sheet.face(_face(ledger)), size) / mm for line in lines) + 3
    return len(lines) * size * 1.2 / mm + 2 * ledger.style.pad + 1


def _level(ledger: Ledger) -> float:
    return ledger.style.size * 1.2 / mm + 2 * ledger.style.pad + 0.8


def _paint_cells(ledger: Ledger, x: float, y: float, tall: float, level: float) -> None:
    boxed = ledger.style.rules in ("grid", "columns")
    done = ""
    for place, column in enumerate(ledger.columns):
        top = y + level if column.group else y
        if column.group and column.group != done:
            wide = sum(c.width for c in ledger.columns[place:] if c.group == column.group)
            _group(ledger, column.group, x, y, wide, level)
        done = column.group
        _paint_head(ledger, column, x, top, y + tall - top)
        if boxed:
            ledger.sheet.frame(x, top, column.width, y + tall - top, 0.5)
        x += column.width


def _group(ledger: Ledger, text: str, x: float, y: float, wide: float, level: float) -> None:
    sheet, size = ledger.sheet, ledger.style.size * 0.9
    natural = stringWidth(text, sheet.face(_face(ledger)), size) / mm
    size = min(size, size * (wide - 1) / natural)
    sheet.text(x + wide / 2, y + level / 2 + size * 0.35 / mm, text, size, _face(ledger), "centre")
    if ledger.style.rules in ("grid", "columns"):
        sheet.frame(x, y, wide, level, 0.5)
    else:
        sheet.line(x + 1, y + level, x + wide - 1, y + level, 0.4)


def _paint_head(ledger: Ledger, column: WildColumn, x: float, y: float, tall: float) -> None:
    lines, size, sheet = _lines(ledger, column), _size(ledger, column), ledger.sheet
    step = size * 1.2 / mm
    if column.rotated:
        _turned(ledger, lines, (x + column.width / 2, y + tall - 1.2), size)
        return
    align = column.align if ledger.style.rules in ("head", "none") else "centre"
    at = {"left": x + 1.1, "centre": x + column.width / 2, "right": x + column.width - 1.1}[align]
    base = y + (tall - len(lines) * step) / 2 + size * 0.95 / mm
    for line in lines:
        sheet.text(at, base, line, size, _face(ledger), align)
        base += step


def _turned(ledger: Ledger, lines: list[str], foot: tuple[float, float], size: float) -> None:
    """Text that runs upwards from the foot of its cell."""
    sheet, canvas = ledger.sheet, ledger.sheet.canvas
    step = size * 1.15
    for place, line in enumerate(lines):
        canvas.saveState()
        canvas.translate(
            foot[0] * mm + (place - (len(lines) - 1) / 2) * step + size * 0.35, (sheet.height - foot[1]) * mm
        )
        canvas.rotate(90)
        canvas.setFillColor(black)
        canvas.setFont(sheet.face(_face(ledger)), size)
        canvas.drawString(0, 0, line)
        canvas.restoreState()


def _numbers(ledger: Ledger, x: float, y: float, tall: float) -> None:
    """The columns' own numbers under their headings, as forms have them."""
    for place, column in enumerate(ledger.columns, start=1):
        ledger.sheet.text(
            x + column.width / 2, y + tall - 1.1, str(place), ledger.style.size * 0.8, "italic", "centre"
        )
        if ledger.style.rules == "grid":
            ledger.sheet.frame(x, y, column.width, tall, 0.4)
        x += column.width


def _rule(ledger: Ledger, x: float, y: float, tall: float) -> None:
    rules, sheet, right = ledger.style.rules, ledger.sheet, x + ledger.width
    if rules in ("rows", "head", "frame"):
        sheet.line(x, y, right, y, 0.8)
        sheet.line(x, y + tall, right, y + tall, 0.8)
    if rules == "frame":
        sheet.frame(x, y, ledger.width, tall, 0.6)
