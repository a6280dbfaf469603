"""PDF files: pypdf for the structure, PDFium for pictures and word boxes. One thread only (PDFium's rule)."""

import logging
from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdf import PdfReader

from extractors.limits import Limits
from extractors.opening.pages import Layer, Picture, Pixels, as_pixels
from extractors.opening.pdf_layer import layer_of
from extractors.opening.pdf_scan import full_page_scan
from extractors.opening.pdfium import PdfiumPage
from extractors.opening.rejection import Rejected, rejection_of
from schemas.documents import ProblemCode

READING_DPI = 300
_POINTS_PER_INCH = 72.0
_LONGEST_SIDE_POINTS = 14_400.0  # the format's own limit: 200 inches


class PdfFile:
    """An opened PDF."""

    media_type = "application/pdf"

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Opens the PDF with both libraries; raises Rejected when neither finds a page."""
        logging.getLogger("pypdf").setLevel(logging.ERROR)
        self._limits = limits
        self._structure = _structure(data)
        try:
            self._document = pdfium.PdfDocument(data)
        except Exception as error:
            raise _why(error, self._structure) from error
        self.page_count = len(self._document)
        if self.page_count == 0:
            raise Rejected(ProblemCode.DAMAGED, "not one page can be found in it")

    def __iter__(self) -> Iterator["PdfPage"]:
        for number in range(1, self.page_count + 1):
            yield self.page(number)

    def page(self, number: int) -> "PdfPage":
        """The page of that number, from 1; raises Rejected when it cannot be loaded."""
        try:
            loaded = self._document[number - 1]
        except Exception as error:
            raise Rejected(ProblemCode.DAMAGED, "this page cannot be opened", number) from error
        return PdfPage(loaded, number, self._structure, self._limits)

    def close(self) -> None:
        """Closes the PDF."""
        self._document.close()


class PdfPage:
    """One page of a PDF."""

    def __init__(self, page: PdfiumPage, number: int, structure: PdfReader | None, limits: Limits) -> None:
        self._page = page
        self._structure = structure
        self._limits = limits
        self.number = number

    def layer(self) -> Layer | None:
        """The text layer by PDFium, with pypdf's text beside it."""
        try:
            return layer_of(self._page, self._other_text)
        except Exception as error:
            raise rejection_of(error, self.number) from error

    def picture(self, dpi: int | None = None) -> Picture:
        """The page's own scan, untouched, when it is nothing else; a rendering at `dpi` otherwise."""
        try:
            scan = full_page_scan(self._page, self._limits.max_pixels) if dpi is None else None
            return scan or self._rendered(dpi or READING_DPI)
        except Exception as error:
            raise rejection_of(error, self.number) from error

    def _rendered(self, dpi: int) -> Picture:
        dpi = self._possible_dpi(dpi)
        bitmap = self._page.render(
            scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, bitmap_maker=pdfium.PdfBitmap.new_native
        )
        pixels = as_pixels(bitmap.to_numpy()[..., :3])
        bitmap.close()
        return Picture(_grey_if_grey(pixels), dpi)

    def _possible_dpi(self, dpi: int) -> int:
        """The resolution wanted, or less for large paper; raises Rejected for absurd paper."""
        width, height = self._page.get_size()
        if not (0 < width <= _LONGEST_SIDE_POINTS and 0 < height <= _LONGEST_SIDE_POINTS):
            raise Rejected(ProblemCode.TOO_LARGE, f"the page is {width / 72:.0f} x {height / 72:.0f} inches")
        pixels = width * height * (dpi / _POINTS_PER_INCH) ** 2
        if pixels <= self._limits.max_pixels:
            return dpi
        possible = int(dpi * (self._limits.max_pixels / pixels) ** 0.5)
        if possible < 100:
            raise Rejected(ProblemCode.TOO_LARGE, f"the page is {width / 72:.0f} x {height / 72:.0f} inches")
        return possible

    def _other_text(self) -> str | None:
        if self._structure is None:
            return None
        try:
            return self._structure.pages[self.number - 1].extract_text()
        except Exception:  # pypdf lets some twenty types out; no second opinion is an answer too
            return None


def _structure(data: bytes) -> PdfReader | None:
    """pypdf's view of the file, None when it finds none; raises Rejected for a real password."""
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Rejected(ProblemCode.ENCRYPTED)
        len(reader.pages)
    except Rejected:
        raise
    except Exception:  # any of some twenty types; PDFium may still open the file
        return None
    return reader


def _why(error: Exception, structure: PdfReader | None) -> Rejected:
    code = getattr(error, "err_code", None)
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return Rejected(ProblemCode.ENCRYPTED)
    if structure is None:
        return Rejected(ProblemCode.DAMAGED, "it is cut off or not a whole PDF")
    return Rejected(ProblemCode.DAMAGED, "its pages cannot be drawn")


def _grey_if_grey(pixels: Pixels) -> Pixels:
    """One channel when all three are alike, which saves memory and time from here on."""
    sample = pixels[::7, ::7].astype(np.int16)
    if int(np.abs(sample[..., 0] - sample[..., 1]).max(initial=0)) > 2:
        return pixels
    if int(np.abs(sample[..., 0] - sample[..., 2]).max(initial=0)) > 2:
        return pixels
    return as_pixels(pixels[..., 0])
