"""Page by page: the text layer where it can be trusted, the picture read by OCR where not."""

from dataclasses import replace
from time import perf_counter

from extractors.marks import LOOK_DPI
from extractors.ocr.engine import OcrEngine
from extractors.ocr.read_picture import read_picture
from extractors.opening.pages import OpenedPage
from extractors.opening.rejection import Rejected
from extractors.page import PageText
from extractors.textlayer import distrust, read_layer, seen_layer
from schemas.documents import Problem, ProblemCode, Quality, TextSource


def read_page(page: OpenedPage, engine: OcrEngine, file: str) -> PageText:
    """The page as text. A page that is broken gives no words and a problem; the others go on.

    Raises Rejected (OCR_FAILED) when it is the engine that fails, for then no page can be read.
    """
    began = perf_counter()
    try:
        text = _read(page, engine)
    except Rejected as rejection:
        if rejection.code is ProblemCode.OCR_FAILED:
            raise
        text = unread_page(page.number, Rejected(rejection.code, rejection.detail, page.number).problem(file))
    return replace(text, seconds=round(perf_counter() - began, 3), ocr_seconds=round(text.ocr_seconds, 3))


def unread_page(number: int, problem: Problem) -> PageText:
    """A page that gave nothing, with the reason."""
    return PageText(
        number=number,
        width=1,
        height=1,
        lines=(),
        text_source=TextSource.OCR,
        quality=Quality(),
        problems=(problem,),
    )


def _read(page: OpenedPage, engine: OcrEngine) -> PageText:
    layer = page.layer()
    if layer is None:
        return read_picture(page.picture(), page.number, engine)
    small = page.picture(LOOK_DPI)
    seen = seen_layer(layer, small)
    doubt = distrust(seen, page.number)
    if doubt is None:
        return read_layer(seen, small, page.number)
    text = read_picture(page.picture(), page.number, engine)
    return replace(text, problems=(doubt, *text.problems))
