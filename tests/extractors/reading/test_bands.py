"""White print on dark headings becomes readable, and is no grid of lines."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extractors.marks.rulings import ruling_mask
from extractors.ocr.bands import without_dark_bands
from extractors.ocr.unruled import unruled
from extractors.opening.pages import Pixels, as_pixels
from tests.extractors.reading.drawn import FONT

DPI = 200
HEADING = (100, 100, 1100, 180)


def table_with_heading() -> Pixels:
    """A dark band with white letters and rows of print right below it."""
    image = Image.new("L", (1200, 900), 250)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 30)
    pen.rectangle(HEADING, fill=60)
    for x, text in ((120, "Tədris ili"), (400, "Fənnin adı"), (900, "Kredit")):
        pen.text((x, 118), text, font=font, fill=250)
    for row in range(8):
        pen.text((120, 186 + 60 * row), "Mikrobiologiya, virusologiya və immunologiya", font=font, fill=10)
    return as_pixels(np.asarray(image))


def test_a_dark_heading_is_turned_over_and_nothing_else() -> None:
    """Its letters are dark on light afterwards; the print right below it is as it was."""
    page = table_with_heading()
    light = without_dark_bands(page, DPI)
    x0, y0, x1, y1 = HEADING
    inside = light[y0 + 3 : y1 - 3, x0 + 3 : x1 - 3]
    assert np.median(inside) > 230
    assert 0.01 < (inside < 100).mean() < 0.3
    assert np.array_equal(light[y1 + 4 :], page[y1 + 4 :])


def test_a_bar_without_print_stays() -> None:
    """A black bar holds nothing to read; it is not given a reason to be read."""
    page = np.full((600, 900), 250, np.uint8)
    page[200:280, 100:800] = 40
    assert np.array_equal(without_dark_bands(as_pixels(page), DPI), page)


def test_a_page_without_bands_is_left_alone() -> None:
    """Print and a ruled line are no band."""
    page = table_with_heading()[190:].copy()
    page[300:304] = 0
    assert np.array_equal(without_dark_bands(as_pixels(page), DPI), page)


def test_heavy_capitals_are_no_band() -> None:
    """The bold name and zone of a passport are half ink; they are print, not a dark heading."""
    image = Image.new("L", (1200, 500), 250)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 46)
    for row, text in enumerate(("SÜLEYMANLI MEHRİBAN", "P<AZEHASANLI<<MURAD<<<<<", "C179004625AZE9411036M")):
        pen.text((60, 60 + 120 * row), text, font=font, fill=20, stroke_width=4, stroke_fill=20)
    page = as_pixels(np.asarray(image))
    assert np.array_equal(without_dark_bands(page, DPI), page)


def test_no_ruled_lines_between_the_letters_of_a_heading() -> None:
    """The dark between white letters is no vertical line, and is not wiped out as one."""
    page = table_with_heading()
    ink = as_pixels((page < 190).astype(np.uint8) * 255)
    assert not any(mask.any() for mask in ruling_mask(ink, DPI))
    assert np.array_equal(unruled(page, DPI), page)
