"""Pages of signature blocks: many layouts, hands and pens, lines left empty, and things that look like pen.

For measuring how surely a signature is seen. What stands on a page is drawn by lot from its seed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import pi, sin
from random import Random

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from schemas.facts import Box
from tests.specimens.hand import write as write_by_hand
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.sheet import A4_LANDSCAPE, Sheet

_PENS = {
    "blue": Color(0.08, 0.16, 0.55),
    "ballpoint": Color(0.2, 0.27, 0.68),
    "violet": Color(0.32, 0.14, 0.5),
    "black": Color(0.08, 0.08, 0.1),
    "grey": Color(0.28, 0.28, 0.3),
}
_FAMILIES = ("free_serif", "dejavu_sans", "noto_serif", "free_sans")
_ENGLISH = (
    ("rector", "Rector"),
    ("dean", "Dean of the Faculty"),
    ("registrar", "Registrar"),
    ("secretary", "Academic Secretary"),
    ("chair", "Chairman of the State Attestation Commission"),
)
_AZERBAIJANI = (
    ("rector", "Rektor"),
    ("dean", "Dekan"),
    ("registrar", "Tədris şöbəsinin müdiri"),
    ("secretary", "Elmi katib"),
    ("chair", "Dövlət Attestasiya Komissiyasının sədri"),
)
_SMALL, _DATED, _FINE = 0.4, 0.2, 0.25
"""The shares of small, thin hands, of places with a day written by hand beside them, and of fine pens."""
_NAMES = ("E. M. Specimenov", "Leyla Nümunə", "A. Örnəkzadə", "Rəşad Misalov", "S. Q. Sınaqlı")
_FULL_NAMES = ("Nümunəyev Orxan Vəli oğlu", "Misalova Leyla Akif qızı", "Sınaqlı Rəşad Tofiq oğlu")


@dataclass
class Place:
    """An official's place on a page: role, printed title, whether signed, with which pen.

    `spot` is where the signature's strokes begin and how far they reach, in fractions of the page.
    """

    role: str
    printed: str
    signed: bool
    pen: str
    spot: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class SigningPage:
    """A page as a born-digital PDF, the officials' places on it, and whether a seal is there."""

    pdf: bytes
    places: tuple[Place, ...]
    sealed: bool
    layout: str


def signing_page(seed: str) -> SigningPage:
    """A page whose language, layout, hands, pens, empty lines and traps the seed decides."""
    rng = Random(seed)
    english = rng.random() < 0.6
    size = A4_LANDSCAPE if rng.random() < 0.2 else (210.0, 297.0)
    sheet = Sheet(seed, size, rng.choice(_FAMILIES))
    sheet.specimen(angle=rng.choice((25, 35, 50)), size=rng.choice((40, 54, 70)))
    _body(sheet, english=english)
    places = _places(rng, english=english)
    layout = rng.choice(tuple(_LAYOUTS))
    sealed = rng.random() < 0.7
    _LAYOUTS[layout](sheet, places, _Seals(rng, sealed))
    for trap in rng.sample(_TRAPS, rng.choice((0, 1, 2))):
        trap(sheet)
    return SigningPage(sheet.pdf(), tuple(places), sealed, layout)


def _body(sheet: Sheet, *, english: bool) -> None:
    title = "ACADEMIC TRANSCRIPT" if english else "AKADEMİK TRANSKRİPT"
    school = "Specimen Medical University" if english else "Nümunə Tibb Universiteti"
    sheet.text(sheet.width / 2, 30, school, 13, "bold", "centre")
    sheet.text(sheet.width / 2, 40, title, 15, "bold", "centre")
    words = ("Surname", "Given name", "Faculty") if english else ("Soyadı", "Adı", "Fakültə")
    for i, word in enumerate(words):
        sheet.text(22, 56 + 8 * i, f"{word}: SPECIMEN", 10.5)


def _places(rng: Random, *, english: bool) -> list[Place]:
    roles = rng.sample(_ENGLISH if english else _AZERBAIJANI, rng.choice((2, 3)))
    return [Place(role, text, rng.random() < 0.6, rng.choice(tuple(_PENS))) for role, text in roles]


class _Seals:
    """At most one seal a page, beside a signature, over it, or on an empty line."""

    def __init__(self, rng: Random, wanted: bool) -> None:
        self.rng, self.wanted = rng, wanted

    def maybe(self, sheet: Sheet, x: float, y: float, *, last: bool) -> None:
        """A seal with its middle near x, y, for certain at the last place."""
        if self.wanted and (last or self.rng.random() < 0.35):
            self.wanted = False
            colour = self.rng.choice((Color(0.16, 0.25, 0.62, alpha=0.75), Color(0.4, 0.15, 0.5, alpha=0.7)))
            spot = (x + self.rng.uniform(-12, 28), y + self.rng.uniform(-8, 10))
            seal(sheet, *spot, "NÜMUNƏ TİBB UNİVERSİTETİ SPECIMEN", self.rng.uniform(14, 19), colour=colour)


def write(sheet: Sheet, x: float, y: float, width: float, place: Place) -> None:
    """The place's signature, if it is signed, by one of several hands, from x rightwards on the line at y.

    Many hands are small and thin. Signed or not, a day may be written by hand there, which is no signature.
    """
    rng = sheet.rng
    if rng.random() < _DATED:
        day = f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{rng.randint(1992, 2025)}"
        write_by_hand(sheet, x + width + rng.uniform(-6, 8), y - rng.uniform(0, 4), day, rng.uniform(9, 13))
    if not place.signed:
        return
    size = rng.uniform(0.4, 0.7) if rng.random() < _SMALL else 1.0
    hand = rng.choice((_looped, _looped, _zigzag, _initials, _flat))
    hand(sheet, x + rng.uniform(-2, 5), y - rng.uniform(-1, 3), width, _PENS[place.pen], size)
    reach = (y - 9 * size) / sheet.height
    place.spot = (x / sheet.width, reach, (x + width * size) / sheet.width, y / sheet.height)


def _looped(sheet: Sheet, x: float, y: float, width: float, pen: Color, size: float) -> None:
    signature(sheet, x, y, width * size, pen, size)


def _zigzag(sheet: Sheet, x: float, y: float, width: float, pen: Color, size: float) -> None:
    rng, tall, count = sheet.rng, sheet.rng.uniform(4, 10), sheet.rng.randint(5, 9)
    points = [(0.0, 0.0)]
    for i in range(count):
        points.append(
            (width * (i + rng.uniform(0.2, 0.5)) / count, tall * rng.uniform(0.5, 1) * (1 - i / 14))
        )
        points.append((width * (i + rng.uniform(0.5, 1.0)) / count, rng.uniform(-2, 1)))
    _stroke(sheet, [(x + px * size, y - py * size) for px, py in points], pen, size)


def _initials(sheet: Sheet, x: float, y: float, width: float, pen: Color, size: float) -> None:
    rng = sheet.rng
    for i in range(rng.choice((2, 3))):
        left, tall = x + i * 6 * size, rng.uniform(7, 12) * size
        turns = [
            (
                left + 5 * size * sin(t * pi / 7 + i),
                y - tall * (0.5 + 0.5 * sin(t * pi / 5 + i)),
            )
            for t in range(14)
        ]
        _stroke(sheet, turns, pen, size)
    wide = width * size
    _stroke(
        sheet, [(x + 8 * size, y - 2), (x + wide * 0.5, y - 4 * size), (x + wide * 0.7, y + 1)], pen, size
    )


def _flat(sheet: Sheet, x: float, y: float, width: float, pen: Color, size: float) -> None:
    rng, waves = sheet.rng, sheet.rng.uniform(4, 8)
    steps = [i / 60 for i in range(61)]
    deep = rng.uniform(1.6, 3.5) * size
    curve = [(x + width * size * t, y - 3 - deep * (1.3 - t) * sin(2 * pi * waves * t)) for t in steps]
    _stroke(sheet, curve, pen, size)


def _stroke(sheet: Sheet, points: list[tuple[float, float]], pen: Color, size: float = 1.0) -> None:
    """A line through the points; the pens of small hands are thinner too, and some are as fine as hairs."""
    thick = sheet.rng.uniform(0.9, 2.0) * (size + 1) / 2
    if sheet.rng.random() < _FINE:
        thick = sheet.rng.uniform(0.35, 0.7)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(pen)
    canvas.setLineWidth(thick)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(points[0][0] * mm, (sheet.height - points[0][1]) * mm)
    for px, py in points[1:]:
        path.lineTo(px * mm, (sheet.height - py) * mm)
    canvas.drawPath(path)
    canvas.restoreState()


def _rows(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Title left, ruled line in the middle, name right."""
    step, y = sheet.rng.uniform(15, 26), sheet.height - 100.0
    for i, place in enumerate(places):
        sheet.text(22, y, place.printed, 10.5, "bold")
        left = 115.0 if len(place.printed) > 25 else 75.0
        sheet.line(left, y + 1, left + 48, y + 1, 0.5)
        write(sheet, left + 5, y, 34, place)
        sheet.text(left + 52, y, _NAMES[i], 9.5)
        seals.maybe(sheet, left + 20, y, last=i == len(places) - 1)
        y += step


def _open(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Title with a colon, then blank paper, the name under the title."""
    step, y = sheet.rng.uniform(20, 28), sheet.height - 110.0
    for i, place in enumerate(places):
        sheet.text(22, y, f"{place.printed}:", 10.5)
        sheet.text(22, y + 6, _NAMES[i], 10, "italic")
        write(sheet, 112 if len(place.printed) > 25 else 74, y + 3, 36, place)
        seals.maybe(sheet, 110, y + 4, last=i == len(places) - 1)
        y += step


def _over(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Signature on a ruled line, `Title: Name` under it, one below the other."""
    step, y = sheet.rng.uniform(20, 30), sheet.height - 105.0
    for i, place in enumerate(places):
        sheet.line(22, y, 82, y, 0.5)
        write(sheet, 30, y - 1, 36, place)
        sheet.text(22, y + 5, f"{place.printed}: {_NAMES[i]}", 9.5)
        seals.maybe(sheet, 110, y, last=i == len(places) - 1)
        y += step


def _columns(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Side by side: line, signature on it, title and name centred under it."""
    wide, y = (sheet.width - 40) / len(places), sheet.height - 70.0
    for i, place in enumerate(places):
        middle = 20 + wide * (i + 0.5)
        sheet.line(middle - 22, y, middle + 22, y, 0.5)
        write(sheet, middle - 16, y - 1, 32, place)
        sheet.paragraph(middle - wide / 2 + 3, y + 5, wide - 6, place.printed, 9, align="centre")
        sheet.text(middle, y + 14, _NAMES[i], 9, align="centre")
    seals.maybe(sheet, sheet.width / 2, y + 28, last=True)


def _captioned(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Title, dotted or typed line, a caption under it, as forms have."""
    step, y = sheet.rng.uniform(17, 26), sheet.height - 100.0
    for i, place in enumerate(places):
        sheet.text(22, y, place.printed, 10)
        left = 112.0 if len(place.printed) > 25 else 74.0
        sheet.text(left, y, sheet.rng.choice(("_" * 24, "." * 48)), 10)
        sheet.text(left + 14, y + 4, "(imza)", 7)
        sheet.text(left + 56, y, _NAMES[i], 9.5)
        write(sheet, left + 4, y, 34, place)
        seals.maybe(sheet, left + 20, y + 5, last=i == len(places) - 1)
        y += step


def _state_form(sheet: Sheet, places: list[Place], seals: _Seals) -> None:
    """Title alone, under it a ruled line with the name written on it and the signature beside, a caption."""
    step, y = sheet.rng.uniform(28, 36), sheet.height - 120.0
    for i, place in enumerate(places):
        sheet.text(22, y, place.printed.upper() if sheet.rng.random() < 0.5 else place.printed, 10, "bold")
        line, wide = y + sheet.rng.uniform(6, 15), sheet.rng.uniform(80, 110)
        sheet.text(24, line - 1, _FULL_NAMES[i], 10, "italic")
        sheet.line(22, line, 22 + wide, line, 0.4)
        sheet.text(22 + wide / 2, line + 3.5, "(soyadı, adı, atasının adı və imza)", 6.5, align="centre")
        write(sheet, 22 + wide - 34, line - 1, 32, place)
        seals.maybe(sheet, 60, line + 14, last=i == len(places) - 1)
        y += step


_LAYOUTS: dict[str, Callable[[Sheet, list[Place], _Seals], None]] = {
    "rows": _rows,
    "open": _open,
    "over": _over,
    "columns": _columns,
    "captioned": _captioned,
    "state_form": _state_form,
}


def _emblem(sheet: Sheet) -> None:
    ornament(sheet, sheet.width / 2, 16, 8)


def _box_stamp(sheet: Sheet) -> None:
    """A slanted rectangular stamp in colour, somewhere in the lower half."""
    canvas, rng = sheet.canvas, sheet.rng
    canvas.saveState()
    canvas.translate(rng.uniform(60, 130) * mm, rng.uniform(30, 105) * mm)
    canvas.rotate(rng.uniform(-8, 8))
    canvas.setStrokeColor(_PENS["violet"])
    canvas.setFillColor(_PENS["violet"])
    canvas.setLineWidth(1.4)
    canvas.rect(0, 0, 44 * mm, 15 * mm)
    canvas.setFont(sheet.face("bold"), 11)
    canvas.drawString(3 * mm, 9 * mm, "SPECIMEN ARCHIVE")
    canvas.drawString(3 * mm, 3 * mm, "No 12 / 2021")
    canvas.restoreState()


def _tick(sheet: Sheet) -> None:
    """A reader's tick in the margin."""
    x, y = sheet.width - 20, sheet.rng.uniform(120, 220)
    _stroke(sheet, [(x, y), (x + 4, y + 5), (x + 13, y - 10)], _PENS["blue"])


def _scribble(sheet: Sheet) -> None:
    """Pen strokes far from every official's line, as of one who trod a pen in."""
    left, down = sheet.rng.uniform(80, 130), sheet.height * sheet.rng.uniform(0.26, 0.34)
    _zigzag(sheet, left, down, 40, _PENS["blue"], 1.0)


def _blue_print(sheet: Sheet) -> None:
    """A line printed in blue italics in the lower part, as a school's motto or address."""
    y = sheet.height - sheet.rng.uniform(18, 40)
    sheet.text(sheet.width / 2, y, "Specimen motto: elm və həyat", 13, "italic", "centre", _PENS["blue"])


def _folds(sheet: Sheet) -> None:
    """The fold across the sheet."""
    y = sheet.height * sheet.rng.uniform(0.6, 0.8)
    sheet.line(0, y, sheet.width, y + 1.5, 0.7, Color(0.7, 0.7, 0.7))


def _flourish(sheet: Sheet) -> None:
    """A printed flourish under the title or over the officials: a low curl and its mirror image."""
    wide, y = sheet.rng.uniform(18, 45), sheet.rng.choice((46.0, sheet.height - 130.0))
    curve = [(i / 30, sin(i / 30 * 3 * pi) * 2.2 * (1 - i / 40)) for i in range(31)]
    middle, pen = sheet.width / 2, _PENS[sheet.rng.choice(("blue", "grey"))]
    halves = [(-t, up) for t, up in reversed(curve)] + curve
    _stroke(sheet, [(middle + wide * t, y - up) for t, up in halves], pen, 0.6)


def _underlined(sheet: Sheet) -> None:
    """A reader's wavy pen line under a line of the text."""
    y, wide, waves = sheet.rng.choice((58.0, 66.0, 74.0)), sheet.rng.uniform(20, 45), sheet.rng.uniform(3, 9)
    curve = [(22 + wide * i / 60, y + 1.2 * sin(2 * pi * waves * i / 60)) for i in range(61)]
    _stroke(sheet, curve, _PENS["ballpoint"], 0.6)


def _pattern(sheet: Sheet) -> None:
    """Pale waving lines all over the lower half, as blanks are printed on."""
    pale = Color(0.72, 0.8, 0.86)
    for line in range(sheet.rng.randint(8, 24)):
        y, phase = sheet.height * 0.5 + 6 * line, sheet.rng.uniform(0, 6)
        curve = [(x, y + 2.5 * sin(x / 9 + phase)) for x in range(15, round(sheet.width) - 15, 2)]
        _stroke(sheet, curve, pale, 0.2)


_TRAPS = (_emblem, _box_stamp, _tick, _scribble, _blue_print, _folds, _flourish, _underlined, _pattern)
