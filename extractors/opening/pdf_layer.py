"""The text layer of a PDF page: words with boxes on the page as shown, from PDFium's characters."""

from collections.abc import Callable, Iterator
from ctypes import c_double, c_int
from dataclasses import dataclass
from math import degrees

import pypdfium2.raw as pdfium_c

from extractors.opening.pages import Layer, LayerWord
from extractors.opening.pdf_drawing import drawn_lines
from extractors.opening.pdfium import PdfiumObject, PdfiumPage, PdfiumText
from schemas.facts import Box

_DEVICE = 100_000  # a page drawn this large, so that PDFium's whole-number mapping is exact enough
_SMALLEST_POINTS = 0.5  # of a character on paper; less is nothing a person could see
_ADJOINING, _OVERLAPPING = 0.1, -0.3  # in heights of a character: the gap between two of one word
_PAINTED_MODES = {
    pdfium_c.FPDF_TEXTRENDERMODE_FILL,
    pdfium_c.FPDF_TEXTRENDERMODE_STROKE,
    pdfium_c.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium_c.FPDF_TEXTRENDERMODE_FILL_CLIP,
    pdfium_c.FPDF_TEXTRENDERMODE_STROKE_CLIP,
    pdfium_c.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
}


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    box: Box
    visible: bool
    angle: int
    unmapped: bool


def layer_of(page: PdfiumPage, other_text: Callable[[], str | None]) -> Layer | None:
    """The page's layer, None when there is not one character. `other_text` gives pypdf's reading."""
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() <= 0:
            return None
        mapping = _Mapping(page)
        runs = list(_words(textpage, mapping))
    finally:
        textpage.close()
    words = tuple(_word(run) for run in runs)
    if not words:
        return None
    chars = [char for run in runs for char in run]
    unmapped = sum(char.unmapped for char in chars) / len(chars)
    return Layer(words, other_text(), tuple(_image_boxes(page)), unmapped, drawn_lines(page, mapping))


class _Mapping:
    """From PDF space to fractions of the page as shown (crop box and /Rotate applied)."""

    def __init__(self, page: PdfiumPage) -> None:
        self._origin = self._device(page, 0, 0)
        unit_x, unit_y = self._device(page, 1000, 0), self._device(page, 0, 1000)
        self._x = tuple((unit_x[i] - self._origin[i]) / 1000 for i in (0, 1))
        self._y = tuple((unit_y[i] - self._origin[i]) / 1000 for i in (0, 1))
        self.rotation = int(page.get_rotation())

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of PDF space as a box of fractions."""
        first, second = self._point(left, bottom), self._point(right, top)
        xs, ys = sorted((first[0], second[0])), sorted((first[1], second[1]))
        return (xs[0], ys[0], xs[1], ys[1])

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return (
            (self._origin[0] + x * self._x[0] + y * self._y[0]) / _DEVICE,
            (self._origin[1] + x * self._x[1] + y * self._y[1]) / _DEVICE,
        )

    @staticmethod
    def _device(page: PdfiumPage, x: float, y: float) -> tuple[int, int]:
        out_x, out_y = c_int(), c_int()
        pdfium_c.FPDF_PageToDevice(page, 0, 0, _DEVICE, _DEVICE, 0, x, y, out_x, out_y)
        return out_x.value, out_y.value


def _words(textpage: PdfiumText, mapping: _Mapping) -> Iterator[list[_Char]]:
    """Runs of characters between blanks, line ends and jumps."""
    visibility: dict[int, bool] = {}
    run: list[_Char] = []
    broken = False
    for index in range(textpage.count_chars()):
        if _is_made_up_break(textpage, index):
            broken = True
            continue
        char = _char(textpage, index, mapping, visibility)
        if run and (char is None or _jumps(run[-1], char) or (broken and not _adjoins(run[-1], char))):
            yield run
            run = []
        if char is not None:
            run.append(char)
        broken = False
    if run:
        yield run


def _is_made_up_break(textpage: PdfiumText, index: int) -> bool:
    """True for a line end that is in no string of the page.

    PDFium guesses line ends and may put one behind every letter of a page or a word that is drawn turned.
    """
    made_up = pdfium_c.FPDFText_IsGenerated(textpage, index) == 1
    return made_up and pdfium_c.FPDFText_GetUnicode(textpage, index) in (10, 13)


def _char(textpage: PdfiumText, index: int, mapping: _Mapping, visibility: dict[int, bool]) -> _Char | None:
    """The character at the index; None for a blank, a line end or one PDFium made up."""
    code = pdfium_c.FPDFText_GetUnicode(textpage, index)
    unmapped = code == 0 or pdfium_c.FPDFText_HasUnicodeMapError(textpage, index) == 1
    text = chr(code) if 0 < code < 0x110000 else "\ufffd"
    if text.isspace() or text in "\u00ad\u200b\ufeff":
        return None
    if pdfium_c.FPDFText_IsHyphen(textpage, index) == 1 and code == 2:
        text = "-"  # PDFium's mark for a hyphen at a line's end
    box = mapping.box(*textpage.get_charbox(index, loose=True))
    angle = _angle(textpage, index, mapping.rotation)
    return _Char(text, box, _visible(textpage, index, box, visibility), angle, unmapped)


def _angle(textpage: PdfiumText, index: int, rotation: int) -> int:
    """Writing direction on the shown page in quarter turns, degrees clockwise."""
    radians = pdfium_c.FPDFText_GetCharAngle(textpage, index)
    if radians < 0:
        return rotation % 360
    # PDFium's angle is measured on the page before /Rotate.
    return (round(degrees(radians) / 90) * 90 + rotation) % 360


def _visible(textpage: PdfiumText, index: int, box: Box, cache: dict[int, bool]) -> bool:
    inside = box[2] > 0 and box[0] < 1 and box[3] > 0 and box[1] < 1
    if not inside or pdfium_c.FPDFText_GetFontSize(textpage, index) == 0:
        return False
    item = pdfium_c.FPDFText_GetTextObject(textpage, index)
    key = hash(bytes(item)) if item else index
    if key not in cache:
        cache[key] = _painted(textpage, index, item)
    return cache[key]


def _painted(textpage: PdfiumText, index: int, item: PdfiumObject) -> bool:
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(item) if item else pdfium_c.FPDF_TEXTRENDERMODE_FILL
    if mode not in _PAINTED_MODES:
        return False
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    pdfium_c.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    return max(right.value - left.value, top.value - bottom.value) >= _SMALLEST_POINTS


def _jumps(before: _Char, after: _Char) -> bool:
    """True when the next character cannot belong to the same word."""
    if before.angle != after.angle or before.visible != after.visible:
        return True
    along, across = (0, 1) if before.angle in (0, 180) else (1, 0)
    height = max(before.box[across + 2] - before.box[across], 1e-6)
    overlap = min(before.box[across + 2], after.box[across + 2]) - max(before.box[across], after.box[across])
    gap = max(before.box[along], after.box[along]) - min(before.box[along + 2], after.box[along + 2])
    return overlap < 0.3 * height or gap > 1.2 * height


def _adjoins(before: _Char, after: _Char) -> bool:
    """True when the next character stands right behind this one, on its line and in its direction."""
    along, across = (0, 1) if before.angle in (0, 180) else (1, 0)
    first, last = (before, after) if before.angle in (0, 90) else (after, before)
    height = max(before.box[across + 2] - before.box[across], 1e-6)
    gap = last.box[along] - first.box[along + 2]
    level = abs(before.box[across] - after.box[across]) + abs(before.box[across + 2] - after.box[across + 2])
    return _OVERLAPPING * height <= gap <= _ADJOINING * height and level <= 0.5 * height


def _word(run: list[_Char]) -> LayerWord:
    box = (
        min(char.box[0] for char in run),
        min(char.box[1] for char in run),
        max(char.box[2] for char in run),
        max(char.box[3] for char in run),
    )
    return LayerWord("".join(char.text for char in run), box, run[0].visible, run[0].angle)


def _image_boxes(page: PdfiumPage) -> Iterator[Box]:
    mapping = _Mapping(page)
    for item in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,)):
        yield mapping.box(*item.get_bounds())
