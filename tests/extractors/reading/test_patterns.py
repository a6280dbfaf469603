"""Pages printed on a pattern of fine lines."""

import math

import numpy as np
import pytest
from PIL import ImageDraw, ImageFont

from extractors.ocr.prepare import dark_print, grey_of
from extractors.ocr.read_picture import read_picture
from extractors.ocr.tesseract import Tesseract
from extractors.opening.pages import Picture
from tests.extractors.reading import drawn

GREEN = (140, 175, 150)


def _patterned(lines: tuple[str, ...] = drawn.LINES) -> np.ndarray:
    """Black print with wavy green lines through it, as on a passport."""
    image = drawn.page(lines).image
    pen = ImageDraw.Draw(image)
    for start in range(-40, image.height + 40, 17):
        wave = [
            (x, start + 30 * math.sin(x / 37) + 14 * math.sin((x + start) / 11))
            for x in range(0, image.width, 3)
        ]
        pen.line(wave, fill=GREEN, width=3)
    font = ImageFont.truetype(str(drawn.FONT), 34)
    for index, line in enumerate(lines):
        pen.text((70, 60 + 95 * index), line, font=font, fill="black")
    return np.asarray(image)


@pytest.mark.slow
def test_print_on_a_pattern_of_lines_is_read() -> None:
    """Lines across the page cost no word of the print."""
    page = read_picture(Picture(_patterned(), drawn.DPI), 1, Tesseract())
    text = " ".join(line.text for line in page.lines)
    assert "UNİVERSİTETİ" in text
    assert "AB 123456" in text
    assert not any(mark.kind == "seal" and mark.look == "clear" for mark in page.marks)


def test_lighter_lines_are_told_from_dark_print() -> None:
    """The print alone is left; every line is white."""
    grey = grey_of(_patterned())
    alone = dark_print(grey)
    assert alone is not None
    assert (alone.grey[(grey > 120) & (grey < 200)] > 200).mean() > 0.95
    assert (alone.grey < 60).any()


def test_a_page_of_print_alone_has_no_pattern() -> None:
    """The grey edges of letters are no lines."""
    assert dark_print(grey_of(np.asarray(drawn.page().image))) is None
