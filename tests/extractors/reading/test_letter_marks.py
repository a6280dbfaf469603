"""Marks of letters and signs of numbers are looked for in the ink, whatever score a word was read with."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.confidence import READ_FROM
from extractors.ocr.engine import EngineWord
from extractors.ocr.letter_marks import with_seen_marks
from extractors.ocr.number_signs import with_signs
from extractors.ocr.second_look import after_second_look
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.drawn import FONT

TALL, WIDE = 160, 700


def printed(drawn: str, read: str, size: int = 34) -> tuple[Pixels, list[Word]]:
    """A word as it is printed between two other lines, read as something."""
    image, font = Image.new("L", (WIDE, TALL), 255), ImageFont.truetype(str(FONT), size)
    pen = ImageDraw.Draw(image)
    pen.text((40, 60 - round(1.3 * size)), "qgyj,;pqgyj", font=font, fill=0)
    pen.text((40, 60), drawn, font=font, fill=0)
    pen.text((40, 60 + round(1.3 * size)), "ÜÖİĞdfhkl", font=font, fill=0)
    x0, y0, x1, y1 = pen.textbbox((40, 60), drawn, font=font)
    return as_pixels(np.asarray(image)), [Word(read, (x0 / WIDE, y0 / TALL, x1 / WIDE, y1 / TALL), 0.996)]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("Şahin", "Sahin"),
        ("Hüseyn", "Huseyn"),
        ("Oğuz", "Oguz"),
        ("Göyçay", "Goycay"),
        ("Çiçək", "Cicək"),
        ("HƏKİM", "HƏKIM"),
        ("İlqar", "Ilqar"),
        ("TERCÜME", "TERCUME"),
        ("işi,", "isi,"),
        ("Николай", "Николаи"),
    ],
)
def test_a_mark_in_the_ink_is_put_into_the_text(drawn: str, read: str) -> None:
    """The word is spelt as it is printed, and doubtful until a second look or a person says so too."""
    (word,) = with_seen_marks(*printed(drawn, read))
    assert word.text == drawn
    assert word.confidence < READ_FROM


@pytest.mark.parametrize(("drawn", "read"), [("Sahin", "Şahin"), ("Huseyn", "Hüseyn"), ("adı", "adi")])
def test_a_mark_that_the_ink_has_not_is_doubted(drawn: str, read: str) -> None:
    """What was read with a mark that nobody printed is never sure, not even when a second look agrees."""
    grey, words = printed(drawn, read)
    doubted = with_seen_marks(grey, words)
    again = [EngineWord(read, 0, 0, 40, 20, 96.0)]
    (word,) = after_second_look(grey, doubted, {0: again}, ["aze+eng"])
    assert word.confidence < READ_FROM


@pytest.mark.parametrize(
    "text",
    ["Şahin", "Sahin", "Hüseyn", "QIZI", "QİYMƏT", "Ağcabədi", "İlqar", "Ilkin", "Çoban", "Николай", "Семен"],
)
@pytest.mark.parametrize("size", [20, 34, 48])
def test_what_is_read_as_printed_stays_sure(text: str, size: int) -> None:
    """No mark is taken for missing or for there, at no size of print, with other lines close by."""
    grey, words = printed(text, text, size)
    assert with_seen_marks(grey, words) == words


def test_letters_that_run_together_prove_nothing() -> None:
    """Where the ink does not part into letters the word is left as it was read."""
    grey, words = printed("Şahin", "Sahin")
    blurred = as_pixels(np.minimum(grey, np.roll(grey, 4, axis=1)))
    joined = as_pixels(np.minimum(blurred, np.roll(blurred, 7, axis=1)))
    assert with_seen_marks(joined, words) == words


@pytest.mark.parametrize("drawn", ["4,0", "3.75", "81,5", "0,5", "87.50"])
@pytest.mark.parametrize("size", [20, 34])
def test_a_lost_decimal_sign_is_put_back(drawn: str, size: int) -> None:
    """`4,0` read as `40` is `4,0` again, and doubtful."""
    (word,) = with_signs(*printed(drawn, drawn.replace(",", "").replace(".", ""), size))
    assert word.text == drawn
    assert word.confidence < READ_FROM


@pytest.mark.parametrize("text", ["40", "375", "100", "2014", "11", "Qiymət", "4,0"])
def test_numbers_without_a_sign_stay(text: str) -> None:
    """Whole numbers, and numbers that were read with their sign, are left alone."""
    grey, words = printed(text, text)
    assert with_signs(grey, words) == words
