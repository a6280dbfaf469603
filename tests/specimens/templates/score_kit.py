"""What the scoring designs share: filled blanks, boxes, split tables, ornaments, other course names."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from math import sin
from pathlib import Path
from random import Random
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import createBarcodeDrawing
from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.hand import writing_by_hand
from tests.specimens.languages import cyrillic
from tests.specimens.paper import Truth
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Table

_TITLES = Path(__file__).parent / "score_titles.json"
_NUMERAL = re.compile(r"( [IVX]+)$")
GREY = Color(0.35, 0.35, 0.38)


class Written(str):
    """A value written into the gap of a printed form, in a text given in parts."""

    __slots__ = ()


def prose(
    sheet: Sheet,
    box: tuple[float, float, float],
    parts: Sequence[str],
    size: float = 11,
    *,
    leading: float = 1.7,
    style: str = "italic",
    ruled: bool = True,
) -> float:
    """Running text with filled gaps from x, y within a width (`box`); `Written` parts stand on a rule.

    Gives the baseline the next line would have.
    """
    x, y, width = box
    at, gap = x, _width(sheet, " ", size, "regular")
    for part in parts:
        written = isinstance(part, Written)
        for word in part.split():
            wide = _width(sheet, word, size, style if written else "regular", written)
            if at > x and at + wide > x + width:
                at, y = x, y + size * leading / mm
            _word(sheet, at, y, word, size, style if written else "", ruled, wide + gap)
            at += wide + gap
    return y + size * leading / mm


def _word(
    sheet: Sheet, x: float, y: float, word: str, size: float, style: str, ruled: bool, wide: float
) -> None:
    if not style:
        sheet.text(x, y, word, size)
        return
    sheet.fill_in(x, y, word, size, style)
    if ruled:
        sheet.line(x, y + 0.9, x + wide, y + 0.9, 0.3, GREY)


def _width(sheet: Sheet, word: str, size: float, style: str, written: bool = False) -> float:
    wide: float = stringWidth(word, sheet.face(style), size) / mm
    return wide * 1.3 if written and writing_by_hand() else wide


def labelled(
    sheet: Sheet,
    place: tuple[float, float, float, float],
    rows: Sequence[tuple[str, str]],
    size: float = 11,
    *,
    style: str = "bold",
    rule_to: float = 0,
) -> float:
    """A label before each value; `place`: x of labels, x of values, first baseline, step. Gives the next."""
    x, value_x, y, step = place
    for label, value in rows:
        sheet.text(x, y, label, size * 0.92)
        sheet.fill_in(value_x, y, value, size, style)
        if rule_to:
            sheet.line(value_x, y + 1.4, rule_to, y + 1.4, 0.3, GREY)
        y += step
    return y


def boxed(
    sheet: Sheet, box: tuple[float, float, float, float], caption: str, value: str, size: float = 11
) -> None:
    """A box with a small caption in its corner and the value below it: x, y, width, height."""
    x, y, width, height = box
    sheet.frame(x, y, width, height, 0.5)
    sheet.text(x + 1.5, y + 3.4, caption, 6.4, colour=GREY)
    sheet.fill_in(x + 2.5, y + height - 2.2, value, size, "regular")


def leaders(sheet: Sheet, x: float, end: float, y: float, size: float) -> None:
    """Dots from x to `end` on the line at y."""
    step = _width(sheet, ".", size, "regular") * 1.8
    while x + step < end:
        sheet.text(x, y, ".", size, colour=GREY)
        x += step


@dataclass
class SplitTable(Table):
    """A table that goes on in further columns of the page before it turns to the next one."""

    lefts: tuple[float, ...] = ()
    heads: bool = True
    begin: float = field(default=0.0, init=False)

    def start(self) -> None:
        """Begin in the first column with the head; later columns begin at the same height."""
        self.begin = self.y
        if self.heads:
            self.head()

    def _turn(self) -> None:
        place = self.lefts.index(self.x)
        if place + 1 < len(self.lefts):
            self.x, self.y = self.lefts[place + 1], self.begin
        else:
            self.sheet.turn_page()
            self.x = self.lefts[0]
            self.y = self.begin = self.new_page(self.sheet) if self.new_page else self.top
        if self.heads:
            self.head()


@dataclass
class PlainTable(Table):
    """A table whose head is not said again on its next pages."""

    def _turn(self) -> None:
        self.sheet.turn_page()
        self.y = self.new_page(self.sheet) if self.new_page else self.top


def waves(sheet: Sheet, colour: Color, lines: int = 26, reach: float = 7.0) -> None:
    """A faint background of crossing waves; imitates no security print of any state."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.35)
    for i in range(lines):
        path, middle = canvas.beginPath(), sheet.height * (i + 0.5) / lines
        for step in range(0, round(sheet.width) + 1, 2):
            spot = (step * mm, (middle + reach * sin(step / 11 + i * 0.9)) * mm)
            (path.lineTo if step else path.moveTo)(*spot)
        canvas.drawPath(path)
    canvas.restoreState()


def border(sheet: Sheet, colour: Color, inset: float = 9, gap: float = 2.2) -> None:
    """Two frames with a ring in each corner."""
    wide, tall = sheet.width - 2 * inset, sheet.height - 2 * inset
    sheet.frame(inset, inset, wide, tall, 1.6, colour)
    sheet.frame(inset + gap, inset + gap, wide - 2 * gap, tall - 2 * gap, 0.5, colour)
    for x in (inset, inset + wide):
        for y in (inset, inset + tall):
            sheet.canvas.setStrokeColor(colour)
            sheet.canvas.circle(x * mm, (sheet.height - y) * mm, 3 * mm, stroke=1, fill=0)


def code(sheet: Sheet, kind: str, x: float, y: float, wide: float, tall: float, value: str) -> None:
    """A QR code (`QR`) or a barcode (`Code128`) with its top left at x, y."""
    extra: dict[str, Any] = {} if kind == "QR" else {"humanReadable": False}
    drawing = createBarcodeDrawing(  # type: ignore[no-untyped-call]
        kind, value=value, width=wide * mm, height=tall * mm, **extra
    )
    renderPDF.draw(drawing, sheet.canvas, x * mm, (sheet.height - y - tall) * mm)


@cache
def _titles() -> dict[str, dict[str, list[str]]]:
    data: dict[str, Any] = json.loads(_TITLES.read_text(encoding="utf-8"))
    return {key: value for key, value in data.items() if isinstance(value, dict)}


def reworded(study: Study, seed: str, share: float = 0.6) -> Study:
    """The study with other common names for a share of its courses; the same course keeps its name."""

    def other(text: str, language: str) -> str:
        table, numeral = _titles()[language], _NUMERAL.search(text)
        base = text if text in table else _NUMERAL.sub("", text)
        after = numeral.group(1) if numeral and base != text else ""
        rng = Random(f"{seed}/{base}")
        return rng.choice(table[base]) + after if base in table and rng.random() < share else text

    def renamed(row: Row) -> Row:
        az = other(row.az, "az")
        cyrl = cyrillic(az) if az != row.az else row.az_cyrl
        en, ru, tr = other(row.en, "en"), other(row.ru, "ru"), other(row.tr, "tr")
        return replace(row, az=az, az_cyrl=cyrl, ru=ru, en=en, tr=tr)

    return replace(study, rows=tuple(renamed(row) for row in study.rows))


def in_english(study: Study) -> Study:
    """The study with English names for the courses of the plan in hours."""
    names = _titles()["en_of_hours_plan"]
    return replace(study, rows=tuple(replace(r, en=names.get(r.ru, [r.en])[0]) for r in study.rows))


def latin(russian: str) -> str:
    """A Russian name as a translator spells it: `Журавлёв О.К.` -> `Zhuravlyov O.K.`."""
    table = _titles()["latin_of_russian"]
    spelled = (table.get(letter.lower(), [letter])[0] for letter in russian)
    return "".join(
        new.capitalize() if old.isupper() else new for old, new in zip(russian, spelled, strict=True)
    )


def by_season(row: Row, autumn: str, spring: str) -> Truth:
    """The half-year as the paper calls it; its number in the programme is right too."""
    return {
        "semester": autumn if row.semester % 2 else spring,
        "also_right": {"semester": [str(row.semester)]},
    }


def years_of(study: Study) -> list[tuple[str, list[Row]]]:
    """The rows by academic year."""
    names = sorted({row.academic_year for row in study.rows})
    return [(name, [row for row in study.rows if row.academic_year == name]) for name in names]


NewPage = Callable[[Sheet], float]
