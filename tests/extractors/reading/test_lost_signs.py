"""Signs and sizes that engines misread with their highest scores, told by the ink and the page."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.confidence import READ_FROM
from extractors.ocr.apart import with_figures_apart
from extractors.ocr.capitals import with_capitals
from extractors.ocr.engine import EngineWord
from extractors.ocr.initials import with_points
from extractors.ocr.odd_letters import with_odd_letters
from extractors.ocr.percents import with_percents, with_percents_apart
from extractors.ocr.second_look import after_second_look
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from schemas.facts import Box
from tests.extractors.reading.drawn import FONT

WIDE, TALL = 600, 200
SANS, MONO, SERIF = (str(FONT.with_name(f"DejaVu{name}.ttf")) for name in ("Sans", "SansMono", "Serif"))


def printed(*texts: tuple[int, int, str], size: int = 26, font: str = SANS) -> tuple[Pixels, list[Box]]:
    """Texts at these dots from the left and the top, and the box of each."""
    image, face = Image.new("L", (WIDE, TALL), 255), ImageFont.truetype(font, size)
    pen, boxes = ImageDraw.Draw(image), []
    for x, y, text in texts:
        pen.text((x, y), text, font=face, fill=0)
        x0, y0, x1, y1 = pen.textbbox((x, y), text, font=face)
        boxes.append((x0 / WIDE, y0 / TALL, x1 / WIDE, y1 / TALL))
    return as_pixels(np.asarray(image)), boxes


@pytest.mark.parametrize("font", [SANS, SERIF])
@pytest.mark.parametrize(
    ("text", "read"), [("91%", "9196"), ("87%", "87%"), ("100%", "10096"), ("9%", "996")]
)
def test_a_sign_of_per_cent_is_taken_off_and_put_back(font: str, text: str, read: str) -> None:
    """The figures come to a second look alone, doubtful, and have their sign again afterwards."""
    grey, (box,) = printed((40, 60, text), font=font)
    figures, sign = with_percents_apart(grey, [Word(read, box, 0.999)])
    assert (figures.text, sign.text) == (text[:-1], "%")
    assert figures.confidence < READ_FROM
    (whole,) = with_percents([figures, sign], WIDE / TALL)
    assert whole.text == text
    assert whole.confidence == figures.confidence


@pytest.mark.parametrize("size", [20, 26])
def test_a_sign_of_per_cent_before_its_figures_is_put_back(size: int) -> None:
    """Turkish papers print it first, in brackets; what is mended is doubtful."""
    grey, (box,) = printed((40, 60, "(%40);"), size=size)
    (word,) = with_percents_apart(grey, [Word("(9640);", box, 0.999)])
    assert word.text == "(%40);"
    assert word.confidence < READ_FROM


@pytest.mark.parametrize("size", [13, 16, 26])
@pytest.mark.parametrize("font", [SANS, SERIF, MONO])
@pytest.mark.parametrize("text", ["1996", "9196", "9640", "96", "2096", "(9640);", "98", "196", "19", "9696"])
def test_numbers_with_a_96_in_them_stay(font: str, text: str, size: int) -> None:
    """Years and hours are not taken for shares of a hundred."""
    grey, (box,) = printed((40, 60, text), size=size, font=font)
    words = [Word(text, box, 0.999)]
    assert with_percents_apart(grey, words) == words


@pytest.mark.parametrize("text", ["114", "110", "111", "211"])
def test_figures_of_one_width_are_one_number(text: str) -> None:
    """The white around a 1 among figures of one width is no blank between two columns."""
    grey, (box,) = printed((40, 60, text), font=MONO)
    words = [Word(text, box, 0.99)]
    assert with_figures_apart(grey, words) == words


@pytest.mark.parametrize(("text", "read"), [("M.Y.", "MY."), ("L.S.", "LS."), ("A.B.C.", "ABC.")])
def test_points_between_initials_are_put_back(text: str, read: str) -> None:
    """A person's initials stand as they are printed, doubtful until another look says so too."""
    grey, (box,) = printed((40, 60, text))
    (word,) = with_points(grey, [Word(read, box, 0.995)])
    assert word.text == text
    assert word.confidence < READ_FROM


@pytest.mark.parametrize("text", ["AZN.", "MMC.", "II.", "Dr."])
def test_short_words_before_a_stop_stay(text: str) -> None:
    """No point is put where the ink has none."""
    grey, (box,) = printed((40, 60, text))
    words = [Word(text, box, 0.995)]
    assert with_points(grey, words) == words


def among_numbers(letter: str, read: str) -> tuple[Pixels, list[Word]]:
    """A lone letter in a column of its own, numbers on its row and the next."""
    places = [(40, 60, "148"), (140, 60, "5"), (240, 60, letter), (40, 100, "120"), (140, 100, "94")]
    grey, boxes = printed(*places)
    texts = [read if text == letter else text for _, _, text in places]
    return grey, [Word(text, box, 0.9) for text, box in zip(texts, boxes, strict=True)]


@pytest.mark.parametrize(("letter", "read"), [("C", "c"), ("C", "Cc"), ("CC", "cc"), ("S", "s")])
def test_a_letter_as_high_as_the_figures_beside_it_is_a_capital(letter: str, read: str) -> None:
    """Grades read as small letters are put right, and settled by a second look that sees the letter."""
    grey, words = among_numbers(letter, read)
    told = with_capitals(grey, words)
    assert told[2].text == letter
    assert told[2].confidence < READ_FROM
    again = [EngineWord(letter.lower(), 0, 0, 20, 20, 80.0)]
    settled = after_second_look(grey, told, {2: again}, ["eng+aze"] * len(told))
    assert settled[2].confidence >= READ_FROM


@pytest.mark.parametrize(("letter", "read"), [("c", "c"), ("s", "s"), ("0", "o")])
def test_small_letters_and_noughts_stay(letter: str, read: str) -> None:
    """A small letter is lower than the figures, and what may be a nought is no letter."""
    grey, words = among_numbers(letter, read)
    assert with_capitals(grey, words) == words


def test_a_bracket_that_nothing_opens_is_doubted() -> None:
    """A small j at the end of a word reads as a bracket; one that was opened before is sure."""
    box: Box = (0.3, 0.3, 0.4, 0.32)
    (alone,) = with_odd_letters([Word("masa),", box, 0.99)], ("aze", "eng"))
    assert alone.confidence < READ_FROM
    pair = [Word("(tibbi", (0.2, 0.3, 0.28, 0.32), 0.99), Word("masaj)", box, 0.99)]
    assert with_odd_letters(pair, ("aze", "eng")) == pair


def test_a_q_without_u_is_doubted_on_a_page_in_english_alone() -> None:
    """`Lanquaqe` is no English word; on a page in Azerbaijani q is a letter like any other."""
    words = [Word(text, (0.1, 0.1, 0.2, 0.12), 0.99) for text in ("Lanquaqe", "frequency", "Rafiq")]
    told = with_odd_letters(words, ("eng", "aze"))
    assert [word.confidence < READ_FROM for word in told] == [True, False, False]
    assert with_odd_letters(words, ("aze", "eng")) == words


def test_an_o_beside_digits_and_half_a_bracket_are_doubted() -> None:
    """`GM0702` reads as `GMO702` and `(C)` as `(O`, both with high scores; what cannot be either stays."""
    texts = ("GMO702", "10O", "(O", "TIP2202", "OTO", "(C)", "AZ1022")
    words = [Word(text, (0.1, 0.1, 0.2, 0.12), 0.99) for text in texts]
    told = with_odd_letters(words, ("eng", "aze"))
    assert [word.confidence < READ_FROM for word in told] == [True, True, True, False, False, False, False]
