"""A photographed sheet that sags is straightened by its own rows; a flat one is left alone."""

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.ocr.laid import laid
from extractors.ocr.prepare import ink_of
from extractors.ocr.straighten import straightness
from extractors.ocr.uncurl import curl_of
from extractors.opening.pages import Pixels, as_pixels
from tests.extractors.reading.drawn import FONT

TALL, WIDE = 2400, 1700


def list_of_rows() -> Pixels:
    """Forty-two rows of print, in two columns of different width."""
    image = Image.new("L", (WIDE, TALL), 250)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 26)
    for row in range(42):
        words = "Histologiya, sitologiya və embriologiya ilə praktika"[: 22 + row * 7 % 30]
        pen.text((90, 90 + 55 * row), f"{row + 1}  {words}", font=font, fill=10)
        pen.text(
            (1000, 90 + 55 * row), f"{row * 37 % 9 + 1}   kredit   {150 + row}   yaxşı", font=font, fill=10
        )
    return as_pixels(np.asarray(image))


def sagging(page: Pixels, depth: float, slope: float) -> Pixels:
    """The page bent: its middle `depth` dots lower, its right side `slope` dots lower than its left."""
    across = np.linspace(0, 1, WIDE, dtype=np.float32)
    down = depth * np.sin(np.pi * across) + slope * (across - 0.5)
    x = np.broadcast_to(np.arange(WIDE, dtype=np.float32), (TALL, WIDE))
    y = np.arange(TALL, dtype=np.float32)[:, None] - down[None, :]
    bent = cv2.remap(page, np.ascontiguousarray(x), y.astype(np.float32), cv2.INTER_LINEAR, borderValue=250)
    return as_pixels(bent)


@pytest.mark.parametrize(("depth", "slope"), [(30, 0), (-22, 12), (18, -30)])
def test_a_sagging_page_becomes_level(depth: float, slope: float) -> None:
    """Whichever way it is bent, its rows are clearly sharper afterwards, and what curl is left is small."""
    bent = sagging(list_of_rows(), depth, slope)
    way = laid(ink_of(bent), 0, 0.0, photo=True, flattened=True)
    assert way.curl is not None
    level = ink_of(way.level(bent))
    assert straightness(level).sharpness > 1.2 * straightness(ink_of(bent)).sharpness
    left = curl_of(level)
    assert left is None or np.ptp(left.offsets) < 0.3 * np.ptp(way.curl.offsets)


def test_a_flat_page_is_not_bent() -> None:
    """Rows that are level give no curl, nor does a page with next to no print."""
    assert curl_of(ink_of(list_of_rows())) is None
    assert curl_of(ink_of(as_pixels(np.full((TALL, WIDE), 250)))) is None


def test_a_scan_is_never_bent() -> None:
    """Scanner glass is flat: what looks like a curl there is a layout."""
    bent = ink_of(sagging(list_of_rows(), 30, 0))
    way = laid(bent, 90, 0.4, photo=False, flattened=False)
    assert (way.turn, way.skew, way.curl) == (90, 0.4, None)


def test_blocks_of_rows_beside_each_other_are_no_curl() -> None:
    """Two lists with rows at different heights stay as they are: nothing gets sharper by bending."""
    page = list_of_rows()
    shifted = page.copy()
    shifted[20:, WIDE // 2 :] = page[:-20, WIDE // 2 :]
    assert laid(ink_of(as_pixels(shifted)), 0, 0.0, photo=True, flattened=True).curl is None
