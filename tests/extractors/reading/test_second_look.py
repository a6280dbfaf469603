"""A second look lifts what it reads alike, and never what both readings would mistake alike."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.confidence import READ_FROM, Second, Shape, second_probability
from extractors.ocr.contact_sheet import Cut, contact_sheet, text_of, word_cuts
from extractors.ocr.engine import EngineWord
from extractors.ocr.look_again import look_again
from extractors.ocr.other_script import with_other_script
from extractors.ocr.second_look import after_second_look, words_to_check
from extractors.ocr.strokes import is_a_one, strokes_in
from extractors.ocr.tesseract import Tesseract
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.drawn import FONT

LATIN = ("aze", "eng")
WHITE = as_pixels(np.full((400, 600), 255))


class Saying:
    """An engine that reads the rows of a contact sheet as it was told, top to bottom."""

    name = "saying 1.0"

    def __init__(self, *texts: str, score: float = 90.0) -> None:
        self.texts, self.score = texts, score
        self.asked: list[tuple[str, ...]] = []

    def languages(self) -> frozenset[str]:
        return frozenset({"aze", "eng"})

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        self.asked.append(tuple(languages))
        rows = np.flatnonzero(np.diff((picture.min(axis=1) < 128).astype(int)))
        tops = rows[::2]
        return [
            EngineWord(text, 30, int(top), 40, 20, self.score)
            for text, top in zip(self.texts, tops, strict=False)
            if text
        ]


def page_of(*words: tuple[str, float]) -> tuple[Pixels, list[Word]]:
    """A page with a black block for every word, one under the other."""
    grey, made = WHITE.copy(), []
    for row, (text, confidence) in enumerate(words):
        top = 20 + 40 * row
        grey[top : top + 20, 50:150] = 0
        made.append(Word(text, (50 / 600, top / 400, 150 / 600, (top + 20) / 400), confidence))
    return as_pixels(grey), made


def test_a_reading_alike_lifts_and_another_lowers() -> None:
    """To the letter alike is sure; a letter off is surer wrong than before, and its text stays."""
    grey, words = page_of(("Biokimya", 0.94), ("Qiymat", 0.94), ("sure", 0.993))
    engine = Saying("Biokimya", "Qiymət")
    alike, other, sure = look_again(grey, words, LATIN, engine)
    assert alike.confidence >= READ_FROM
    assert other.confidence < 0.8
    assert (other.text, sure) == ("Qiymat", words[2])
    assert engine.asked[0] == ("aze",)


def test_a_page_without_doubt_costs_nothing() -> None:
    """No doubtful word, no second call."""
    grey, words = page_of(("Biokimya", 0.993), ("120", 0.985))
    engine = Saying()
    assert look_again(grey, words, LATIN, engine) == words
    assert engine.asked == []


@pytest.mark.parametrize("text", ["c", "Isemestr", "fiziologiya1", "Svvorn", "l", "Il"])
def test_what_an_engine_repeats_is_not_lifted(text: str) -> None:
    """Faults of which both readings give the same account stay doubtful however often they agree."""
    assert second_probability(0.897, shape_of(text), said=Second.AGREES_WELL) < READ_FROM


@pytest.mark.parametrize(("second", "text"), [("I", "I"), ("1", "1"), ("", "1")])
def test_a_lone_one_is_never_sure(second: str, text: str) -> None:
    """1 may be the numeral I, whatever its score: it is doubtful, and the numeral where that is read."""
    grey, words = page_of(("1", 0.993))
    (found,) = look_again(grey, words, LATIN, Saying(second))
    assert found.text == text
    assert found.confidence < READ_FROM


@pytest.mark.parametrize(
    ("packs", "text", "again"),
    [
        (("aze_cyrl", "rus"), "Диплом", ("rus", "aze_cyrl")),
        (("rus", "eng"), "Диплом", ("rus",)),
        (("tur", "eng"), "Dönem", ("tur",)),
        (("eng", "aze"), "Degree", ("aze",)),
    ],
)
def test_every_script_gets_its_second_reading(
    packs: tuple[str, ...], text: str, again: tuple[str, ...]
) -> None:
    """One call in other packs than the first, whatever the page was read with; a reading alike lifts."""
    grey, words = page_of((text, 0.94))
    engine = Saying(text)
    (found,) = look_again(grey, words, packs, engine)
    assert found.confidence >= READ_FROM
    assert engine.asked == [again]


def test_a_page_that_reads_badly_as_a_whole_is_not_read_twice() -> None:
    """Where most words hardly read the page is at fault; a crowded page is looked at in part."""
    words = [Word("Wort", (0.1, i / 500, 0.2, (i + 0.8) / 500), 0.372) for i in range(300)]
    assert words_to_check(words) == []
    mixed = words + [Word("gut", (0.5, i / 500, 0.6, (i + 0.8) / 500), 0.99) for i in range(300)]
    assert len(words_to_check(mixed)) == 230


def test_a_page_of_doubtful_words_is_read_twice() -> None:
    """On faint pages of two alphabets nearly every word is doubtful and nearly all are right."""
    words = [Word("Wort", (0.1, i / 500, 0.2, (i + 0.8) / 500), 0.672) for i in range(100)]
    assert len(words_to_check(words)) == 100


@pytest.mark.parametrize(("score", "sure"), [(96.0, True), (60.0, False)])
def test_a_second_reading_that_is_a_guess_settles_little(score: float, sure: bool) -> None:
    """Two packs that are both sure of a word agree for a reason; one that guesses alike may guess wrong."""
    grey, words = page_of(("Biokimya", 0.86))
    (found,) = look_again(grey, words, LATIN, Saying("Biokimya", score=score))
    assert (found.confidence >= READ_FROM) is sure


def test_a_word_that_stands_there_with_its_marks_too_is_looked_at_again() -> None:
    """`va` beside `və` was read with the wrong pack, however sure; alone it may be a word."""
    grey, words = page_of(("va", 0.985), ("və", 0.993), ("the", 0.993))
    assert words_to_check(words) == [0]
    assert words_to_check(words[::2]) == []
    assert look_again(grey, words, LATIN, Saying("və"))[0].confidence < READ_FROM


@pytest.mark.parametrize("said", list(Second))
@pytest.mark.parametrize("shape", list(Shape))
def test_disagreement_never_lifts(shape: Shape, said: Second) -> None:
    """Whatever the shape and score: probabilities stay in bounds and only agreement raises them."""
    for first in (0.2, 0.366, 0.48, 0.672, 0.897, 0.985, 0.993):
        after = second_probability(first, shape, said=said)
        assert 0.0 <= after <= 1.0
        assert said is not Second.DIFFERS or after <= first


@pytest.mark.parametrize("numeral", ["I", "II", "III"])
def test_the_strokes_of_a_numeral_are_counted(numeral: str) -> None:
    """Ink tells II from III; a letter that is no stroke counts as none or as another number."""
    font = ImageFont.truetype(str(FONT), 30)
    image = Image.new("L", (120, 60), 255)
    ImageDraw.Draw(image).text((10, 10), numeral, font=font, fill=0)
    box = ImageDraw.Draw(image).textbbox((10, 10), numeral, font=font)
    left, top, right, bottom = (round(value) for value in box)
    assert strokes_in(as_pixels(np.asarray(image)[top:bottom, left:right])) == len(numeral)
    assert strokes_in(WHITE[:20, :20]) == 0


@pytest.mark.parametrize("font", ["DejaVuSans", "DejaVuSerif"])
@pytest.mark.parametrize("size", [16, 24, 40])
def test_a_one_has_a_flag_and_a_numeral_has_none(font: str, size: int) -> None:
    """Blurred as scans are: 1 in both fonts reaches out on the left of its head alone, I and | do not."""
    letters = ImageFont.truetype(str(FONT.with_name(f"{font}.ttf")), size)
    for text in "1I|":
        image = Image.new("L", (3 * size, 2 * size), 250)
        ImageDraw.Draw(image).text((size, size // 3), text, font=letters, fill=20)
        piece = cv2.GaussianBlur(np.asarray(image), (0, 0), 0.7)
        assert is_a_one(as_pixels(piece)) is (text == "1")


@pytest.mark.parametrize(("score", "trusted"), [(96.0, True), (70.0, False)])
def test_a_one_is_sure_when_it_has_a_flag_and_two_readings_agree(score: float, trusted: bool) -> None:
    """Credits of a single 1 in a column; a second reading that is a guess proves nothing."""
    image = Image.new("L", (600, 400), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 24)
    pen.text((60, 20), "1", font=font, fill=0)
    x0, y0, x1, y1 = pen.textbbox((60, 20), "1", font=font)
    word = Word("1", (x0 / 600, y0 / 400, x1 / 600, y1 / 400), 0.6)
    rows = {0: [EngineWord("1", 0, 0, 20, 40, score)]}
    (seen,) = after_second_look(as_pixels(np.asarray(image)), [word], rows, ["aze+eng"])
    assert (seen.confidence >= READ_FROM) is trusted


@pytest.mark.parametrize(("drawn", "read"), [("III", "II"), ("II", "III"), ("II", "I"), ("I", "III")])
def test_a_numeral_read_surely_has_as_many_ones_as_the_ink(drawn: str, read: str) -> None:
    """`II` printed as III is III again and doubtful, whatever its score; one read as printed stays."""
    font = ImageFont.truetype(str(FONT), 30)
    image = Image.new("L", (600, 400), 255)
    ImageDraw.Draw(image).text((50, 50), drawn, font=font, fill=0)
    x0, y0, x1, y1 = ImageDraw.Draw(image).textbbox((50, 50), drawn, font=font)
    grey, box = as_pixels(np.asarray(image)), (x0 / 600, y0 / 400, x1 / 600, y1 / 400)
    for text in (read, drawn):
        (found,) = look_again(grey, [Word(text, box, 0.99)], LATIN, Saying())
        assert found.text == drawn
        assert (found.confidence >= READ_FROM) == (text == drawn)


def test_a_cut_leaves_its_neighbours_out() -> None:
    """A word is cut with white around it, but never with a neighbour's letters."""
    boxes = [Cut(10, 100, 50, 120), Cut(56, 100, 90, 120), Cut(300, 100, 340, 120)]
    middle, far = word_cuts(boxes, [1, 2], (400, 600))
    assert middle.left >= 50
    assert far.left < boxes[2].left
    assert far.right > boxes[2].right


@pytest.mark.slow
def test_every_row_of_a_sheet_is_read_as_its_own_word() -> None:
    """The engine of this machine reads a sheet of words cut from a page, each in its place."""
    font = ImageFont.truetype(str(FONT), 26)
    texts = ["Biokimya", "120", "Məmmədova", "2014", "verilmişdir"]
    image = Image.new("L", (600, 400), 255)
    pen = ImageDraw.Draw(image)
    boxes = []
    for row, text in enumerate(texts):
        pen.text((40, 20 + 70 * row), text, font=font, fill=0)
        boxes.append(Cut(*(round(v) for v in pen.textbbox((40, 20 + 70 * row), text, font=font))))
    grey = as_pixels(np.asarray(image))
    sheet = contact_sheet(grey, word_cuts(boxes, range(5), (400, 600)))
    rows = sheet.words(Tesseract().read(sheet.picture, ("aze",), 300, layout=6))
    assert texts == [text_of(row) for row in rows]


BOTH = ("soyadı", "Нэриманов", "адына", "Тибб", "təhsil")


def test_names_in_the_other_script_are_read_in_it() -> None:
    """On a form in two scripts what reads badly in Latin is read in Cyrillic, and is never sure for that."""
    grey, words = page_of(("hYCEJHOBA", 0.64), ("soyadı", 0.993), ("ixtisas", 0.94))
    engine = Saying("ҺҮСЕЈНОВА", "ihtisas", score=95.0)
    name, printed, latin = with_other_script(grey, words, LATIN, BOTH, engine)
    assert engine.asked == [("aze_cyrl", "rus")]
    assert (name.text, [printed, latin]) == ("ҺҮСЕЈНОВА", words[1:])
    assert name.confidence < READ_FROM


def test_what_reads_worse_in_the_other_script_stays() -> None:
    """A doubtful Latin word is not turned into Cyrillic letters that were guessed."""
    grey, words = page_of(("daracasi", 0.94))
    assert with_other_script(grey, words, LATIN, BOTH, Saying("дагасасі", score=40.0)) == words


def test_a_page_in_one_script_costs_no_call() -> None:
    """Neither Latin nor Cyrillic pages are read in the other script."""
    grey, words = page_of(("Biokimya", 0.94))
    engine = Saying()
    assert with_other_script(grey, words, LATIN, ("Tibb", "fakültəsi", "М.П."), engine) == words
    grey, words = page_of(("Диплом", 0.94))
    assert with_other_script(grey, words, ("rus", "eng"), BOTH, engine) == words
    assert engine.asked == []


def test_a_word_of_the_other_script_gets_no_second_look_in_this_one() -> None:
    """Latin packs read a Cyrillic name as nonsense, which would speak against what is right."""
    grey, words = page_of(("Хәлилов", 0.9))
    engine = Saying("XənunoB")
    assert look_again(grey, words, LATIN, engine) == words
    assert engine.asked == []


def test_a_column_left_out_is_read_with_all_packs_of_the_page() -> None:
    """Words get their second look in one pack; a column of grades on a Russian page may be Latin letters."""
    image = Image.new("L", (600, 400), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 20)
    words = []
    for row in range(8):
        pen.text((40, 20 + 45 * row), "Анатомия", font=font, fill=0)
        pen.text((400, 20 + 45 * row), "C", font=font, fill=0)
        x0, y0, x1, y1 = pen.textbbox((40, 20 + 45 * row), "Анатомия", font=font)
        confidence = 0.94 if row == 0 else 0.99
        words.append(Word("Анатомия", (x0 / 600, y0 / 400, x1 / 600, y1 / 400), confidence))
    engine = Saying(*["Анатомия"] * 8)
    look_again(as_pixels(np.asarray(image)), words, ("rus", "eng"), engine)
    assert engine.asked == [("rus", "eng"), ("rus",)]
