"""The second engine: what the network reads in words cut from a page."""

import sys
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.confidence import READ_FROM
from extractors.ocr.engine import CutReader, EngineWord, RestrictedEngine
from extractors.ocr.engines import usual_engine
from extractors.ocr.look_again import look_again
from extractors.ocr.network import Network
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.drawn import FONT

WORDS = ("Məmmədova", "12.06.2014", "GM0602", "Üniversitesi", "87", "examination")


def cut(text: str, height: int = 34) -> Pixels:
    """A word in black on white with some air around it."""
    font = ImageFont.truetype(str(FONT), height)
    left, top, right, bottom = font.getbbox(text)
    image = Image.new("L", (round(right - left) + 24, round(bottom - top) + 20), "white")
    ImageDraw.Draw(image).text((12 - left, 10 - top), text, font=font, fill="black")
    return as_pixels(np.asarray(image))


@pytest.fixture(scope="module")
def network() -> Network:
    """The network, loaded once."""
    return Network()


def test_words_of_every_width_are_read_to_the_letter(network: Network) -> None:
    """Azerbaijani and Turkish letters, a date, a code; in the order in which they were asked."""
    read = network.read_cuts([cut(word) for word in WORDS])
    assert [answer.text for answer in read] == list(WORDS)
    assert all(answer.score > 0.9 for answer in read)


def test_a_cut_without_dots_and_a_very_wide_one_end_nothing(network: Network) -> None:
    """Boxes at the edge of a page may hold nothing; a line across it is read like a word."""
    wide = np.full((20, 3000), 255, np.uint8)
    empty = as_pixels(np.zeros((0, 30), np.uint8))
    read = network.read_cuts([empty, cut("87"), as_pixels(wide), *[cut("2014")] * 9])
    assert [answer.text for answer in read] == ["", "87", "", *["2014"] * 9]


def test_where_the_runtime_does_not_load_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Doubtful words then stay doubtful, and no file is lost."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert [answer.text for answer in Network().read_cuts([cut("87")])] == [""]


def test_white_paper_says_nothing(network: Network) -> None:
    """No letters, and no trust; nor do no cuts."""
    (empty,) = network.read_cuts([as_pixels(np.full((40, 90), 255, np.uint8))])
    assert (empty.text, empty.score) == ("", 0.0)
    assert network.read_cuts([]) == []


def test_letters_of_other_scripts_are_never_given(network: Network) -> None:
    """The network knows thousands of signs of Chinese; whatever stands there, none may come into a record."""
    noise = np.random.default_rng(3).integers(0, 256, (48, 400)).astype(np.uint8)
    (read,) = network.read_cuts([as_pixels(noise)])
    assert all(ord(sign) < 0x2122 for sign in read.text)


def test_the_usual_engine_reads_pages_and_cuts_and_says_what_it_is_made_of() -> None:
    """Both names stand in the record's engine."""
    engine = usual_engine()
    assert isinstance(engine, CutReader)
    assert isinstance(engine, RestrictedEngine)
    assert engine.name.startswith("tesseract 5")
    assert "PP-OCRv6" in engine.name


class Doubting:
    """Tesseract's part of the work, which leaves every word as it is; the network reads cuts."""

    name = "doubting 1.0"

    def __init__(self, network: Network) -> None:
        self.read_cuts = network.read_cuts

    def languages(self) -> frozenset[str]:
        return frozenset({"aze", "eng"})

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        return []


def test_a_doubtful_word_of_a_page_is_settled_by_the_network(network: Network) -> None:
    """`Mammadova`, as read by an engine that does not know ə, gets its letters; the right one is trusted."""
    page = np.full((400, 900), 255, np.uint8)
    picture = cut("Məmmədova", 30)
    height, width = picture.shape
    page[100 : 100 + height, 200 : 200 + width] = picture
    box = ((212) / 900, 110 / 400, (188 + width) / 900, (90 + height) / 400)
    texts = ("Mammadova", "Məmmədova")
    settled = [
        look_again(as_pixels(page), [Word(text, box, 0.5)], ("aze", "eng"), Doubting(network))[0]
        for text in texts
    ]
    assert [word.text for word in settled] == ["Məmmədova", "Məmmədova"]
    assert [word.confidence >= READ_FROM for word in settled] == [False, True]
