"""Parts that the development families put their pages together from."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.marks import signature
from tests.specimens.sheet import Sheet

POINT = 25.4 / 72


@dataclass(frozen=True)
class Fill:
    """A value written into a sentence of a form. `rule` draws the form's line under it."""

    text: str
    rule: bool = True


Part = str | Fill


def sentence(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    parts: Sequence[Part],
    size: float = 11,
    leading: float = 1.6,
    style: str = "regular",
) -> float:
    """Printed words and filled values in running lines; gives the baseline of the next line.

    Filled values keep to their place in the sentence and break over lines as the words do.
    """
    at, gap = x, stringWidth(" ", sheet.face(style), size) * POINT
    for word, filled, rule in _words(parts):
        wide = (
            sheet.filled_width(word, size) if filled else stringWidth(word, sheet.face(style), size) * POINT
        )
        if at > x and at + wide > x + width:
            at, y = x, y + size * leading * POINT
        if filled:
            sheet.fill_in(at, y - 0.3, word, size)
            if rule:
                sheet.line(at - gap / 2, y + 0.7, at + wide + gap, y + 0.7, 0.35)
        else:
            sheet.text(at, y, word, size, style)
        at += wide + gap
    return y + size * leading * POINT


def _words(parts: Sequence[Part]) -> list[tuple[str, bool, bool]]:
    return [
        (word, isinstance(part, Fill), isinstance(part, Fill) and part.rule)
        for part in parts
        for word in (part.text if isinstance(part, Fill) else part).split()
    ]


def blank(
    sheet: Sheet,
    span: tuple[float, float],
    y: float,
    value: str,
    caption: str = "",
    size: float = 12,
    align: str = "centre",
) -> float:
    """A value on a line of the form with its caption below; long values take two lines. Gives the next y."""
    left, right = span
    at = {"left": left + 1, "centre": (left + right) / 2}[align]
    for line in _broken(sheet, value, size, right - left - 1):
        sheet.fill_in(at, y, line, size, align=align)
        sheet.line(left, y + 1.4, right, y + 1.4, 0.4)
        y += size * POINT * 1.75
    if caption:
        sheet.text((left + right) / 2, y - size * POINT * 1.75 + 4.4, caption, 6.5, align="centre")
        y += 3
    return y


def _broken(sheet: Sheet, text: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and sheet.filled_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def pairs(
    sheet: Sheet,
    x: float,
    y: float,
    value_x: float,
    rows: Sequence[tuple[str, str]],
    size: float = 9.5,
    *,
    width: float = 0,
) -> float:
    """Labels and values under each other; long values wrap when `width` is given. Gives the next y."""
    step = size * POINT * 1.68
    for label, value in rows:
        sheet.text(x, y, f"{label}:", size)
        lines = _broken(sheet, value, size, width) if width else [value]
        for line in lines:
            sheet.fill_in(value_x, y, line, size)
            y += step
    return y


def sign(
    sheet: Sheet,
    x: float,
    y: float,
    role: str,
    name: str,
    *,
    line: tuple[float, float],
    size: float = 9.5,
    below: str = "",
) -> None:
    """`Ректор ______ name` on one line: the role at x, the pen on the line, the name after it."""
    line_from, line_to = line
    sheet.text(x, y, role, size)
    sheet.line(line_from, y + 0.8, line_to, y + 0.8, 0.4)
    signature(sheet, line_from + 2, y, min(32.0, line_to - line_from - 4))
    if name:
        sheet.text(line_to + 2, y, name, size)
    if below:
        sheet.text((line_from + line_to) / 2, y + 3.8, below, 6, align="centre")


def fitted(
    sheet: Sheet,
    x: float,
    y: float,
    text: str,
    width: float,
    size: float,
    style: str = "regular",
    align: str = "centre",
) -> None:
    """One line, set smaller where it would be wider than `width` mm."""
    wide = stringWidth(text, sheet.face(style), size) * POINT
    sheet.text(x, y, text, size * min(1.0, width / wide), style, align)
