"""What people leave on papers: signatures, seals, ornaments."""

from functools import cache
from io import BytesIO
from math import cos, pi, sin
from random import Random

import pypdfium2 as pdfium
from PIL import Image, ImageChops
from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.specimens.fonts import font
from tests.specimens.sheet import Sheet

BLUE_PEN = Color(0.08, 0.16, 0.55)
BLACK_PEN = Color(0.1, 0.1, 0.12)
SEAL_BLUE = Color(0.16, 0.25, 0.62, alpha=0.75)


def signature(
    sheet: Sheet, x: float, y: float, width: float = 32, pen: Color | None = None, size: float = 1.0
) -> None:
    """A pen stroke of loops from x rightwards, standing on the line at y; `size` makes it low and thin."""
    rng, canvas = sheet.rng, sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(pen or rng.choice((BLUE_PEN, BLUE_PEN, BLACK_PEN)))
    canvas.setLineWidth(rng.uniform(1.2, 2.0) * (size + 1) / 2)
    canvas.setLineCap(1)
    for points in (_loops(rng, width, tall=10.0 * size), _flourish(rng, width)):
        path = canvas.beginPath()
        place = [((x + px) * mm, (sheet.height - y + py) * mm) for px, py in points]
        path.moveTo(*place[0])
        for i in range(1, len(place) - 2, 3):
            path.curveTo(*place[i], *place[i + 1], *place[i + 2])
        canvas.drawPath(path)
    canvas.restoreState()


def _loops(rng: Random, width: float, tall: float) -> list[tuple[float, float]]:
    count, back, deep = rng.randint(3, 6), rng.uniform(-0.6, 0.5), rng.uniform(0.5, 3.0)
    step = width * 0.8 / count
    points = [(0.0, rng.uniform(0, 4))]
    for i in range(count):
        left, peak = i * step, tall * rng.uniform(0.25, 1.0) * (1.2 - i / count * rng.uniform(0.3, 0.9))
        points += [
            (left + step * (back + rng.uniform(0.2, 0.9)), peak + rng.uniform(0, 4)),
            (left + step * rng.uniform(1.1, 2.2), peak * rng.uniform(0.5, 1.2)),
            (left + step * rng.uniform(0.7, 1.1), rng.uniform(-deep, deep * 0.6)),
        ]
    return points


def _flourish(rng: Random, width: float) -> list[tuple[float, float]]:
    rise = rng.uniform(-1.5, 2)
    return [
        (width * 0.55, rise),
        (width * 0.75, rise + rng.uniform(2, 6)),
        (width * 0.85, rise - rng.uniform(1, 5)),
        (width * rng.uniform(0.95, 1.15), rise + rng.uniform(0, 4)),
    ]


def seal(
    sheet: Sheet,
    x: float,
    y: float,
    words: str,
    radius: float = 17,
    centre: str = "NÜMUNƏ",
    colour: Color = SEAL_BLUE,
) -> None:
    """A round stamp with its middle at x, y: two rings, words around, a word inside.

    It is a picture: what a stamp says is never text of a PDF.
    """
    picture = _seal_picture(words, radius, centre, colour, sheet.rng.uniform(-25, 25))
    left, bottom, side = (x - radius) * mm, (sheet.height - y - radius) * mm, 2 * radius * mm
    sheet.canvas.drawImage(ImageReader(picture), left, bottom, side, side, mask="auto")


@cache
def _seal_picture(words: str, radius: float, centre: str, colour: Color, angle: float) -> Image.Image:
    """The stamp in its colour on nothing, at 400 dpi."""
    out, side = BytesIO(), 2 * radius * mm
    canvas = Canvas(out, pagesize=(side, side), invariant=1)
    canvas.translate(side / 2, side / 2)
    canvas.rotate(angle)
    for ring, thick in ((0.98, 1.6), (0.91, 0.6), (0.65, 0.7)):
        canvas.setLineWidth(thick)
        canvas.circle(0, 0, radius * ring * mm)
    _around(canvas, f"{words} · ", radius * 0.715)
    canvas.setFont(font("dejavu_sans", "bold"), radius * 0.36)
    canvas.drawCentredString(0, -radius * 0.42 * mm, centre)
    _star(canvas, 0, radius * 0.12, radius * 0.34)
    canvas.save()
    document = pdfium.PdfDocument(out.getvalue())
    ink = ImageChops.invert(document[0].render(scale=400 / 72).to_pil().convert("L"))
    document.close()
    red, green, blue = (round(255 * part) for part in (colour.red, colour.green, colour.blue))
    stamp = Image.new("RGBA", ink.size, (red, green, blue, 0))
    stamp.putalpha(ink.point([round(level * colour.alpha) for level in range(256)]))
    return stamp


def _around(canvas: Canvas, words: str, radius: float) -> None:
    size = min(radius * 0.62, 2 * pi * radius * mm / (len(words) * 0.78))
    canvas.setFont(font("dejavu_sans"), size)
    for i, letter in enumerate(words):
        canvas.saveState()
        canvas.rotate(90 - 360 * i / len(words))
        canvas.translate(radius * mm, 0)
        canvas.rotate(-90)
        canvas.drawCentredString(0, 0, letter)
        canvas.restoreState()


def _star(canvas: Canvas, x: float, y: float, radius: float, points: int = 8) -> None:
    path = canvas.beginPath()
    for i in range(points * 2):
        reach = radius if i % 2 == 0 else radius * 0.55
        angle = pi * i / points + pi / 2
        spot = ((x + cos(angle) * reach) * mm, (y + sin(angle) * reach) * mm)
        (path.lineTo if i else path.moveTo)(*spot)
    path.close()
    canvas.drawPath(path)


def ornament(sheet: Sheet, x: float, y: float, radius: float = 9, colour: Color = BLACK_PEN) -> None:
    """An invented emblem: an eight-pointed star in a ring. Imitates no state symbol."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x * mm, (sheet.height - y) * mm)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.8)
    canvas.circle(0, 0, radius * mm)
    _star(canvas, 0, 0, radius * 0.85)
    _star(canvas, 0, 0, radius * 0.45)
    canvas.restoreState()
