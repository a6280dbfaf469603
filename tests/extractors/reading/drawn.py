"""Small pages drawn for the tests: every line's place on the page is known."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdf
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
LINES = (
    "AZƏRBAYCAN TİBB UNİVERSİTETİ",
    "Diplom AB 123456 verilmişdir",
    "SPECIMEN Məmmədova Gülnarə",
    "müalicə işi ixtisası üzrə həkim",
    "Dövlət Attestasiya Komissiyası",
)
ENGLISH = (
    "This is to certify that the holder",
    "of this diploma has completed the",
    "full course of the university in the",
    "year 2014 and is a SPECIMEN only",
)
RUSSIAN = (
    "Настоящий диплом выдан студенту",
    "в том что он окончил полный курс",
    "медицинского института по профилю",
    "лечебное дело ОБРАЗЕЦ",
)
DPI = 150


@dataclass(frozen=True)
class Drawn:
    """A picture and the box (fractions) of its first line."""

    image: Image.Image
    first_line: tuple[float, float, float, float]


def page(lines: tuple[str, ...] = LINES, size: tuple[int, int] = (900, 620), mode: str = "RGB") -> Drawn:
    """Lines of print on white paper at 150 dpi, the first one in the upper left."""
    image = Image.new(mode, size, "white")
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 34)
    for index, line in enumerate(lines):
        pen.text((70, 60 + 95 * index), line, font=font, fill="black")
    left, top, right, bottom = pen.textbbox((70, 60), lines[0], font=font)
    return Drawn(image, (left / size[0], top / size[1], right / size[0], bottom / size[1]))


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The picture as a file's bytes."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scan_pdf(image: Image.Image, dpi: int = DPI, rotate: int = 0, hidden: tuple[str, ...] = ()) -> bytes:
    """A PDF of one full-page picture, perhaps with text nobody sees, perhaps turned by /Rotate."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(width, height))
    sheet.drawInlineImage(image, 0, 0, width, height)
    _use_font(sheet)
    for index, line in enumerate(hidden):
        text = sheet.beginText(30, height - 40 - 30 * index)
        text.setTextRenderMode(3)
        text.textLine(line)
        sheet.drawText(text)
    sheet.save()
    return rotated(out.getvalue(), rotate)


def text_pdf(
    lines: tuple[str, ...] = LINES, rotate: int = 0, pages: int = 1, white: tuple[str, ...] = ()
) -> bytes:
    """A born-digital PDF of 400 x 300 points; the first line's letters begin at (40, 250)."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(400, 300))
    for _ in range(pages):
        _use_font(sheet)
        for index, line in enumerate(lines):
            sheet.drawString(40, 250 - 32 * index, line)
        sheet.setFillColorRGB(1, 1, 1)
        for index, line in enumerate(white):
            sheet.drawString(40, 60 - 12 * index, line)
        sheet.setFillColorRGB(0, 0, 0)
        sheet.showPage()
    sheet.save()
    return rotated(out.getvalue(), rotate)


def upward_pdf(words: tuple[str, ...]) -> bytes:
    """A PDF of level lines with some words printed upwards beside them, each letter a string of its own."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(400, 300))
    _use_font(sheet)
    for index, line in enumerate(LINES):
        sheet.drawString(40, 250 - 32 * index, line)
    sheet.rotate(90)
    for index, word in enumerate(words):
        for place, letter in enumerate(word):
            before = pdfmetrics.stringWidth(word[:place], "Drawn", 16)
            sheet.drawString(20 + before, -340 - 18 * index, letter)
    sheet.showPage()
    sheet.save()
    return out.getvalue()


def encrypted(data: bytes, user_password: str) -> bytes:
    """The PDF encrypted; an empty user password restricts what may be done, not who may look."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user_password, "owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def rotated(data: bytes, rotate: int) -> bytes:
    """The PDF with /Rotate on every page."""
    if not rotate:
        return data
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for sheet in writer.pages:
        sheet.rotate(rotate)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def ink_box(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """The share of dark dots in a box of fractions."""
    grey = np.asarray(image.convert("L"))
    tall, wide = grey.shape
    part = grey[int(box[1] * tall) : int(box[3] * tall) + 1, int(box[0] * wide) : int(box[2] * wide) + 1]
    return float((part < 128).mean()) if part.size else 0.0


def overlap(first: tuple[float, ...], second: tuple[float, ...]) -> float:
    """Intersection over union of two boxes."""
    wide = min(first[2], second[2]) - max(first[0], second[0])
    tall = min(first[3], second[3]) - max(first[1], second[1])
    if wide <= 0 or tall <= 0:
        return 0.0
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (first, second)]
    return wide * tall / (sum(areas) - wide * tall)


def turned_box(box: tuple[float, ...], turn: int) -> tuple[float, float, float, float]:
    """Where a box lies after its page was turned clockwise."""
    x0, y0, x1, y1 = box
    for _ in range(turn // 90):
        x0, y0, x1, y1 = 1 - y1, x0, 1 - y0, x1
    return (x0, y0, x1, y1)


def _use_font(sheet: canvas.Canvas) -> None:
    if "Drawn" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Drawn", str(FONT)))
    sheet.setFont("Drawn", 16)
