"""A PDF page that is one scanned picture: the picture itself, with no resampling."""

from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.opening.pages import Picture, Pixels, as_pixels
from extractors.opening.pdfium import PdfiumObject, PdfiumPage

_COVERS = 0.85  # share of the page's width and height a scan covers; scanners leave slim margins
_POINTS_PER_INCH = 72.0
_ALIKE = 14.0  # mean grey levels that picture and rendering may differ by
_MOST_LONG_SIDE = 4000
_DRAWN = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_SHADING)


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A picture on a PDF page: the object and its dots per inch as placed."""

    image: PdfiumObject
    dpi: int


def large_image(page: PdfiumPage) -> PlacedImage | None:
    """The picture that covers (nearly) the whole page, or None."""
    width, height = _unturned_size(page)
    for item in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = item.get_bounds()
        if right - left >= _COVERS * width and top - bottom >= _COVERS * height:
            pixels = max(item.get_px_size())
            inches = max(right - left, top - bottom) / _POINTS_PER_INCH
            return PlacedImage(item, max(1, round(pixels / inches)))
    return None


def full_page_scan(page: PdfiumPage, max_pixels: int) -> Picture | None:
    """The page's scan as a viewer shows it, or None when the page is more than one upright picture."""
    placed = large_image(page)
    if placed is None or not _nothing_else_drawn(page) or not _fills_exactly(page, placed):
        return None
    width, height = placed.image.get_px_size()
    if width * height > max_pixels or max(width, height) > _MOST_LONG_SIDE:
        return None
    pixels = _decoded(placed.image)
    if pixels is None:
        return None
    shown = as_pixels(np.rot90(pixels, -(page.get_rotation() // 90)))
    return Picture(shown, placed.dpi) if _looks_like(page, shown) else None


def _nothing_else_drawn(page: PdfiumPage) -> bool:
    """True when there is one picture and no line art or visible text."""
    images = 0
    for item in page.get_objects():
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            images += 1
        elif item.type in _DRAWN:
            return False
        elif item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(item)
            if mode != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE:
                return False
    return images == 1 and pdfium_c.FPDFPage_GetAnnotCount(page) == 0


def _fills_exactly(page: PdfiumPage, placed: PlacedImage) -> bool:
    """True when the picture lies upright and fills the page, so that boxes on it are boxes on the page."""
    a, b, c, d, _, _ = placed.image.get_matrix().get()
    if a <= 0 or d <= 0 or abs(b) > 1e-3 or abs(c) > 1e-3:
        return False
    width, height = _unturned_size(page)
    left, bottom, _, _ = page.get_bbox()
    bounds = placed.image.get_bounds()
    gaps = (bounds[0] - left, bounds[1] - bottom, bounds[2] - left - width, bounds[3] - bottom - height)
    return bool(max(abs(gap) for gap in gaps) <= 0.004 * max(width, height))


def _decoded(image: PdfiumObject) -> Pixels | None:
    bitmap = image.get_bitmap()
    array, form = bitmap.to_numpy(), bitmap.format
    if form == pdfium_c.FPDFBitmap_Gray:
        return as_pixels(array.reshape(array.shape[0], array.shape[1]))
    if form in (pdfium_c.FPDFBitmap_BGR, pdfium_c.FPDFBitmap_BGRx):
        way = cv2.COLOR_BGR2RGB if array.shape[2] == 3 else cv2.COLOR_BGRA2RGB
        return as_pixels(cv2.cvtColor(array, way))
    return None


def _looks_like(page: PdfiumPage, pixels: Pixels) -> bool:
    """True when the bare picture looks as the viewer shows the page (no mask, inversion or clipping)."""
    small = page.render(scale=24 / _POINTS_PER_INCH, grayscale=True, bitmap_maker=pdfium.PdfBitmap.new_native)
    drawn = small.to_numpy().reshape(small.height, small.width)
    grey = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    resized = cv2.resize(grey, (small.width, small.height), interpolation=cv2.INTER_AREA)
    return float(np.abs(resized.astype(np.int16) - drawn.astype(np.int16)).mean()) <= _ALIKE


def _unturned_size(page: PdfiumPage) -> tuple[float, float]:
    """Width and height of the page before /Rotate, in points."""
    width, height = page.get_size()
    return (height, width) if page.get_rotation() in (90, 270) else (width, height)
