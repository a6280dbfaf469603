"""The straight lines a PDF page draws: rules, frames and borders of cells, exact where a picture is not."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import islice, pairwise
from typing import Protocol

import pypdfium2.raw as pdfium_c
from pypdfium2 import PdfMatrix

from extractors.opening.pdfium import PdfiumMatrix, PdfiumObject, PdfiumPage
from schemas.facts import Box

_THICKEST = 3.0  # points: a filled box of this side or less is a line
_SHORTEST = 4.0  # points
_STRAIGHT = 0.5  # points that a line may lie aslant
_PALE = 243  # of 255: what is as light as this is not seen on white paper
_MOST_OBJECTS = 40_000  # a page with more is a drawing, not a form
_DEEPEST = 4  # forms within forms

Point = tuple[float, float]


class Mapping(Protocol):
    """From PDF space to fractions of the page as shown."""

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of PDF space as a box of fractions."""
        ...


def drawn_lines(page: PdfiumPage, mapping: Mapping) -> tuple[Box, ...]:
    """The level and upright lines of a page as thin boxes in fractions of the page as shown.

    Strokes, sides of stroked boxes and thin filled boxes; none of what is as pale as the paper.
    """
    found = []
    for item, matrix in islice(_paths(page.raw, None, PdfMatrix(), 0), _MOST_OBJECTS):
        for left, bottom, right, top in _lines(item, matrix):
            if max(right - left, top - bottom) >= _SHORTEST:
                found.append(mapping.box(left, bottom, right, top))
    return tuple(found)


def _paths(
    page: PdfiumObject, form: PdfiumObject | None, matrix: PdfiumMatrix, depth: int
) -> Iterator[tuple[PdfiumObject, PdfiumMatrix]]:
    """Every path of a page, those within its forms too, with the way to the page's space."""
    count = pdfium_c.FPDFPage_CountObjects(page) if form is None else pdfium_c.FPDFFormObj_CountObjects(form)
    for index in range(count):
        item = (
            pdfium_c.FPDFPage_GetObject(page, index)
            if form is None
            else pdfium_c.FPDFFormObj_GetObject(form, index)
        )
        kind = pdfium_c.FPDFPageObj_GetType(item)
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            yield item, _matrix(item).multiply(matrix)
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _paths(page, item, _matrix(item).multiply(matrix), depth + 1)


def _matrix(item: PdfiumObject) -> PdfiumMatrix:
    got = pdfium_c.FS_MATRIX()
    return PdfMatrix.from_raw(got) if pdfium_c.FPDFPageObj_GetMatrix(item, byref(got)) else PdfMatrix()


def _lines(item: PdfiumObject, matrix: PdfiumMatrix) -> Iterator[Box]:
    """The lines of one path: left, bottom, right, top in points."""
    fill, stroke = c_int(), c_int()
    pdfium_c.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
    filled = fill.value and _is_seen(item, pdfium_c.FPDFPageObj_GetFillColor)
    stroked = stroke.value and _is_seen(item, pdfium_c.FPDFPageObj_GetStrokeColor)
    if not (filled or stroked):
        return
    for points in _outlines(item, matrix):
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        bottom, top = min(y for _, y in points), max(y for _, y in points)
        if min(right - left, top - bottom) <= _THICKEST:
            yield (left, bottom, right, top)
        elif stroked:
            yield from _sides(points)


def _sides(points: list[Point]) -> Iterator[Box]:
    for (x0, y0), (x1, y1) in pairwise(points):
        if min(abs(x1 - x0), abs(y1 - y0)) <= _STRAIGHT:
            yield (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _outlines(item: PdfiumObject, matrix: PdfiumMatrix) -> Iterator[list[Point]]:
    """The points of every outline of a path that has no curve, in the page's space."""
    points: list[Point] = []
    curved = False
    for index in range(pdfium_c.FPDFPath_CountSegments(item)):
        segment = pdfium_c.FPDFPath_GetPathSegment(item, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == pdfium_c.FPDF_SEGMENT_BEZIERTO
        points.append(_point(segment, matrix))
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _point(segment: PdfiumObject, matrix: PdfiumMatrix) -> Point:
    x, y = c_float(), c_float()
    pdfium_c.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    point: Point = matrix.on_point(x.value, y.value)
    return point


def _is_seen(item: PdfiumObject, colour_of: PdfiumObject) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not colour_of(item, byref(red), byref(green), byref(blue), byref(alpha)):
        return True
    return alpha.value > 255 - _PALE and min(red.value, green.value, blue.value) < _PALE
