"""Ruled lines go before reading, and print that the reading left out is found and read."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.ocr.engine import EngineWord
from extractors.ocr.look_again import look_again
from extractors.ocr.prepare import whitened
from extractors.ocr.tesseract import Tesseract
from extractors.ocr.unread import parts_doubted, unread_print, with_found
from extractors.ocr.unruled import unruled
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.drawn import FONT

DPI = 200
TALL, WIDE = 900, 1200
LATIN = ("aze", "eng")
FIGURES = ("7", "5", "12", "3", "150", "9", "4", "81,5")


def sheet_of(*texts: tuple[int, int, str], size: int = 30) -> tuple[Image.Image, list[Word]]:
    """Words printed at places (dots), and the same as a perfect reading."""
    image = Image.new("L", (WIDE, TALL), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), size)
    words = []
    for x, y, text in texts:
        pen.text((x, y), text, font=font, fill=0)
        x0, y0, x1, y1 = pen.textbbox((x, y), text, font=font)
        words.append(Word(text, (x0 / WIDE, y0 / TALL, x1 / WIDE, y1 / TALL), 0.99))
    return image, words


def table() -> tuple[Image.Image, list[Word]]:
    """Eight rows of a title and a figure."""
    titles = [(80, 60 + 90 * row, "Biokimya fənni") for row in range(8)]
    return sheet_of(*titles, *((900, 60 + 90 * row, text) for row, text in enumerate(FIGURES)))


class Silent:
    """An engine that counts its calls and reads one thing in every row."""

    name = "silent 1.0"

    def __init__(self, score: float = 96.5, text: str = "7") -> None:
        self.calls, self.score, self.text, self.highest = 0, score, text, 0

    def languages(self) -> frozenset[str]:
        return frozenset({"aze", "eng"})

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        self.calls += 1
        self.highest = max(self.highest, picture.shape[0])
        rows = np.flatnonzero(np.diff((picture.min(axis=1) < 128).astype(int)))[::2]
        return [EngineWord(self.text, 30, int(top), 20, 20, self.score) for top in rows]


@pytest.mark.parametrize("shade", [0, 120, 195, 220])
def test_the_lines_of_a_grid_go_and_the_print_stays(shade: int) -> None:
    """Black or grey, after it no long run of ink is left, and not one letter has lost a dot."""
    image, _ = table()
    page = as_pixels(np.asarray(image))
    bare = page if shade < 150 else whitened(page)
    ruled = image.copy()
    pen = ImageDraw.Draw(ruled)
    for row in range(9):
        pen.line((60, 40 + 90 * row, 1140, 40 + 90 * row), fill=shade, width=3)
    for column in (60, 860, 1140):
        pen.line((column, 40, column, 40 + 90 * 8), fill=shade, width=3)
    assert np.abs(unruled(as_pixels(np.asarray(ruled)), DPI).astype(int) - bare).max() == 0


def test_strokes_that_cross_a_grey_line_stay() -> None:
    """A line in grey right through a row of print goes, the letters lose nothing dark."""
    image, _ = sheet_of((60, 200, "Anatomiya"))
    page = np.asarray(image)
    lined = page.copy()
    for top in range(18, 820, 50):
        lined[top : top + 3, 20:1180] = np.minimum(lined[top : top + 3, 20:1180], 200)
    bare = unruled(as_pixels(lined), DPI)
    assert bare[219, 20:50].min() == 255
    assert ((page < 100) & (bare > 150)).sum() == 0


def test_dense_print_is_no_ruled_line() -> None:
    """Small bold blurred letters run together along a row; they stay."""
    image, _ = sheet_of(*((60, 40 + 34 * row, "nmunmunmnuumnmnunmunmnunm" * 2) for row in range(20)), size=26)
    blurred = as_pixels(cv2.GaussianBlur(np.asarray(image), (0, 0), 1.6))
    lost = (unruled(blurred, DPI).astype(int) - blurred) > 100
    assert lost.mean() < 0.0005


def test_the_stems_of_a_large_title_stay() -> None:
    """Letters two centimetres high have strokes as long as a table's lines, but thicker."""
    image, _ = sheet_of((100, 200, "DİPLOM"), size=220)
    pixels = as_pixels(np.asarray(image))
    assert np.array_equal(unruled(pixels, DPI), pixels)


def test_a_column_that_was_left_out_is_found() -> None:
    """Every figure no word covers is given, each in a box of its own; a page read fully gives none."""
    image, words = table()
    grey = as_pixels(np.asarray(image))
    assert unread_print(grey, words) == []
    found = unread_print(grey, words[:8])
    assert len(found) == len(FIGURES)
    for box, word in zip(sorted(found, key=lambda b: b[1]), words[8:], strict=True):
        assert box == pytest.approx(word.box, abs=0.006)


def test_strokes_and_stains_are_not_looked_at() -> None:
    """A signature's sweep, a filled blot and a speck are no print on a row."""
    image, words = table()
    pen = ImageDraw.Draw(image)
    pen.arc((500, 300, 800, 480), 20, 300, fill=0, width=4)
    pen.rectangle((520, 70, 560, 92), fill=0)
    pen.point((700, 75), fill=0)
    assert unread_print(as_pixels(np.asarray(image)), words) == []


def test_what_is_read_badly_is_left_out() -> None:
    """A piece the engine is unsure of is no word, and a page read fully costs no call."""
    image, words = table()
    grey = as_pixels(np.asarray(image))
    unsure, sure = Silent(score=40.0), Silent()
    assert look_again(grey, words[:8], LATIN, unsure) == words[:8]
    assert len(look_again(grey, words[:8], LATIN, sure)) == len(words)
    assert look_again(grey, words, LATIN, sure) == words
    assert (unsure.calls, sure.calls) == (1, 1)


def test_signs_alone_are_no_words() -> None:
    """Dots of a leader line and remains of rulings do not become words."""
    image, words = table()
    assert look_again(as_pixels(np.asarray(image)), words[:8], LATIN, Silent(text="|")) == words[:8]


def test_figures_are_read_where_they_stand() -> None:
    """Lone digits that whole-page reading loses are read from their places, in the same call as doubts."""
    image, words = table()
    grey = as_pixels(np.asarray(image))
    doubtful = [replace(words[0], confidence=0.94), *words[1:8]]
    seen = look_again(grey, doubtful, LATIN, Tesseract())
    assert [word.text for word in seen[8:]] == list(FIGURES)
    assert seen[8].box == pytest.approx(words[8].box, abs=0.006)


def test_no_sheet_is_higher_than_engines_take() -> None:
    """A page with hundreds of doubtful places is read on several sheets, and every place is read."""
    spots = [(60 + 90 * column, 20 + 22 * row, "7") for row in range(39) for column in range(12)]
    image, words = sheet_of(*spots, size=12)
    engine = Silent()
    seen = look_again(as_pixels(np.asarray(image)), words[:230], LATIN, engine)
    assert len(seen) == 468
    assert engine.highest < 32_767


def test_nonsense_gives_way_to_what_reads_better() -> None:
    """Two lines taken for one read as nonsense with a low score; the pieces of print replace it."""
    image, words = table()
    nonsense = Word("ҐІ", (0.74, 0.05, 0.79, 0.12), 0.2)
    grey = as_pixels(np.asarray(image))
    read = look_again(grey, [*words[:8], nonsense], LATIN, Silent())
    assert nonsense not in read
    assert [word.text for word in read[8:]] == ["7"] * 8
    kept = look_again(grey, [*words, nonsense], LATIN, Silent())
    assert [word.text for word in kept] == [word.text for word in [*words, nonsense]]


def test_no_word_stands_twice_where_a_piece_was_read_anew() -> None:
    """A poor word that the second look lifts goes all the same when the piece in its place reads well."""
    image, words = table()
    grey = as_pixels(np.asarray(image))
    poor = replace(words[8], text="7", confidence=0.3)
    seen = look_again(grey, [*words[:8], poor, *words[9:]], LATIN, Silent())
    assert [word.text for word in seen].count("7") == 1


@pytest.mark.parametrize(
    ("first", "late", "left", "sure"),
    [
        ("Fənnin", "in", ["Fənnin"], True),  # the end of a word whose box was cut short
        ("Qara", "yev", ["Qara", "yev"], False),
        ("5", "6", ["5", "6"], True),  # figures of two columns
    ],
)
def test_what_is_found_right_beside_a_word_is_a_part_of_it(
    first: str, late: str, left: list[str], sure: bool
) -> None:
    """Without a blank between them two pieces are one word: never both trusted, and no word stands twice."""
    old = Word(first, (0.1, 0.1, 0.2, 0.12), 0.99)
    new = Word(late, (0.201, 0.1, 0.22, 0.12), 0.99)
    apart = Word("və", (0.5, 0.1, 0.52, 0.12), 0.99)
    words = with_found([old, apart], [new], aspect=0.7)
    words = parts_doubted(words, [new], 0.7)
    assert [word.text for word in words if word.text != "və"] == left
    assert all((word.confidence >= 0.97) is sure for word in words if word.text != "və")
    assert all(word.confidence == 0.99 for word in words if word.text == "və")
