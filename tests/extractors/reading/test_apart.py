"""What the ink says against the engine: a blank in a number, a dot that is not there."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.confidence import READ_FROM
from extractors.ocr.apart import with_figures_apart
from extractors.ocr.dotted_i import with_plain_i
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.drawn import FONT

WIDE, TALL = 600, 100


def drawn(*texts: tuple[int, str]) -> tuple[Pixels, tuple[float, float, float, float]]:
    """Texts printed on one line at these dots from the left, and the box around all of them."""
    image = Image.new("L", (WIDE, TALL), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 24)
    boxes = []
    for x, text in texts:
        pen.text((x, 30), text, font=font, fill=0)
        boxes.append(pen.textbbox((x, 30), text, font=font))
    box = (boxes[0][0] / WIDE, min(b[1] for b in boxes) / TALL, boxes[-1][2] / WIDE, boxes[0][3] / TALL)
    return as_pixels(np.asarray(image)), box


def test_a_number_with_a_blank_in_it_is_two() -> None:
    """Hours and credits of neighbouring columns read as one number are two, doubtful, each in its place."""
    grey, box = drawn((40, "120"), (110, "4"))
    hours, points = with_figures_apart(grey, [Word("1204", box, 0.99)])
    assert (hours.text, points.text) == ("120", "4")
    assert hours.box[2] < 100 / WIDE < points.box[0]
    assert max(hours.confidence, points.confidence) < READ_FROM


@pytest.mark.parametrize("text", ["1114", "86,5", "2017", "711"])
def test_a_number_in_one_piece_stays(text: str) -> None:
    """Ones leave more white around them than other figures, and no blank."""
    grey, box = drawn((40, text))
    word = Word(text, box, 0.99)
    assert with_figures_apart(grey, [word]) == [word]


def test_an_english_word_has_no_dot_on_its_capital() -> None:
    """`Information` read as `İnformation` is put right and doubtful; a name printed with the dot keeps it."""
    grey, box = drawn((40, "Information"))
    (word,) = with_plain_i(grey, [Word("İnformation", box, 0.99)], ("eng", "aze"))
    assert word.text == "Information"
    assert word.confidence < READ_FROM
    grey, box = drawn((40, "İlgar"))
    name = Word("İlgar", box, 0.99)
    assert with_plain_i(grey, [name], ("eng", "aze")) == [name]


def test_on_a_page_in_azerbaijani_nothing_is_put_right() -> None:
    """There the dot tells two letters apart, and other evidence decides."""
    grey, box = drawn((40, "Information"))
    word = Word("İnformation", box, 0.99)
    assert with_plain_i(grey, [word], ("aze", "eng")) == [word]
