"""A page to draw on: text, lines and marks in millimetres from the top left."""

from io import BytesIO
from random import Random

from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.fonts import font, missing_letters
from tests.specimens.hand import hand_of, write, writing_by_hand, written_width
from tests.specimens.late import LateCanvas

A4 = (210.0, 297.0)
A4_LANDSCAPE = (297.0, 210.0)
LIGHT = Color(0.80, 0.80, 0.80)
FAINT = Color(0.88, 0.88, 0.88)
HAND_SIZE = 1.2
"""Handwriting is larger than the type of the same size."""


def wrap(text: str, face: str, size: float, width: float) -> list[str]:
    """Break text into lines no wider than `width` mm at `size` points."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, face, size) <= width * mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


class Sheet:
    """A PDF being drawn. Distances are millimetres from the page's top left, sizes points."""

    def __init__(self, seed: str, size: tuple[float, float] = A4, family: str = "noto_serif") -> None:
        self.width, self.height = size
        self.family = family
        self.rng = Random(seed)
        self.hand = hand_of(seed)
        self.typed_in: tuple[str, str] = (family, "italic")
        """Family and style of what is typed into the form."""
        self.pages = 1
        self._buffer = BytesIO()
        self.canvas = LateCanvas(self._buffer, pagesize=(self.width * mm, self.height * mm), invariant=1)
        self.canvas.setTitle("SPECIMEN")

    def face(self, style: str = "regular") -> str:
        """The reportlab font name of this sheet's family in that style."""
        return font(self.family, style)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        style: str = "regular",
        align: str = "left",
        colour: Color = black,
    ) -> None:
        """One line of text with its baseline at y; x is its left, middle or right."""
        canvas = self.canvas
        canvas.setFont(self.face(style), size)
        canvas.setFillColor(colour)
        if missing := missing_letters(self.family, text):
            raise ValueError(f"the font {self.family} has no glyph for {missing} in: {text}")
        draw = {
            "left": canvas.drawString,
            "centre": canvas.drawCentredString,
            "right": canvas.drawRightString,
        }
        draw[align](x * mm, (self.height - y) * mm, text)

    def fill_in(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 11,
        style: str = "",
        align: str = "left",
    ) -> None:
        """What was written into a printed form: set in type, or by hand within `by_hand()`."""
        if writing_by_hand():
            write(self, x, y, text, size * HAND_SIZE, align)
            return
        form, (self.family, usual) = self.family, self.typed_in
        self.text(x, y, text, size, style if form == self.family and style else usual, align)
        self.family = form

    def filled_width(self, text: str, size: float) -> float:
        """The width in mm of text given to `fill_in`."""
        if writing_by_hand():
            return written_width(self, text, size * HAND_SIZE) / mm
        return float(stringWidth(text, font(*self.typed_in), size) / mm)

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float = 10,
        style: str = "regular",
        align: str = "left",
        leading: float = 1.4,
    ) -> float:
        """Wrapped text; gives the baseline the next line would have."""
        at = {"left": x, "centre": x + width / 2, "right": x + width}[align]
        for line in wrap(text, self.face(style), size, width):
            self.text(at, y, line, size, style, align)
            y += size * leading / mm
        return y

    def line(
        self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5, colour: Color = black
    ) -> None:
        """A straight rule, `width` points thick."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0 * mm, (self.height - y0) * mm, x1 * mm, (self.height - y1) * mm)

    def frame(
        self, x: float, y: float, width: float, height: float, thick: float = 1, colour: Color = black
    ) -> None:
        """An empty rectangle from its top left."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(thick)
        self.canvas.rect(x * mm, (self.height - y - height) * mm, width * mm, height * mm)

    def fill(self, x: float, y: float, width: float, height: float, colour: Color) -> None:
        """A filled rectangle from its top left."""
        self.canvas.setFillColor(colour)
        self.canvas.rect(x * mm, (self.height - y - height) * mm, width * mm, height * mm, stroke=0, fill=1)

    def specimen(self, words: str = "NÜMUNƏ · SPECIMEN", angle: float = 35, size: float = 54) -> None:
        """The mark every page carries: large, light and slanted, drawn before the text."""
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(self.width * mm / 2, self.height * mm / 2)
        canvas.rotate(angle)
        canvas.setFillColor(Color(0.92, 0.92, 0.92))
        canvas.setFont(font("dejavu_sans", "bold"), size)
        canvas.drawCentredString(0, -size / 3, words)
        canvas.restoreState()

    def specimen_line(
        self, y: float, words: str = "SPECIMEN / NÜMUNƏ – not a valid document", size: float = 7
    ) -> None:
        """The mark as a small grey line across the top or the bottom."""
        self.canvas.setFont(font("dejavu_sans"), size)
        self.canvas.setFillColor(Color(0.55, 0.55, 0.55))
        self.canvas.drawCentredString(self.width / 2 * mm, (self.height - y) * mm, words)

    def number_pages(self, x: float, y: float, words: str, size: float = 8, align: str = "right") -> None:
        """Write `words` with {page} and {pages} filled in at x, y of every page, once all are drawn."""
        face = self.face()

        def label(canvas: LateCanvas, page: int, pages: int) -> None:
            canvas.setFont(face, size)
            canvas.setFillColor(black)
            draw = canvas.drawRightString if align == "right" else canvas.drawCentredString
            draw(x * mm, (self.height - y) * mm, words.format(page=page, pages=pages))

        self.canvas.label = label

    def turn_page(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()
        self.pages += 1

    def pdf(self) -> bytes:
        """Close the document and give its bytes."""
        self.canvas.save()
        return self._buffer.getvalue()
