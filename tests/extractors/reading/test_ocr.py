"""A picture becomes words in their places: any way up, askew, in either script, or says why not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw
from pytesseract import pytesseract as internals

from extractors.ocr.engine import EngineWord
from extractors.ocr.flatten import flattened
from extractors.ocr.languages import other_packs, packs_for
from extractors.ocr.lines import lines_of
from extractors.ocr.prepare import cleaned, ink_of
from extractors.ocr.read_picture import read_picture
from extractors.ocr.straighten import straightened, straightness
from extractors.ocr.tesseract import Tesseract
from extractors.opening import Picture, Rejected
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import PageText, Word
from schemas.documents import ProblemCode, TextSource
from tests.extractors.reading.drawn import DPI, ENGLISH, LINES, RUSSIAN, overlap, page, turned_box


@pytest.fixture(scope="module")
def engine() -> Tesseract:
    """The Tesseract of this machine."""
    return Tesseract()


def read(image: Image.Image, engine: Tesseract) -> PageText:
    return read_picture(Picture(as_pixels(np.asarray(image)), DPI), 1, engine)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_whatever_way_it_lies_and_its_boxes_stay_right(turn: int, engine: Tesseract) -> None:
    """A page lying by a quarter turn is read upright; evidence lies where the print is shown."""
    drawn = page()
    text = read(drawn.image.rotate(turn, expand=True), engine)
    assert turn == text.turn
    assert LINES[0] == text.lines[0].text
    expected = turned_box(drawn.first_line, (360 - turn) % 360)
    assert overlap(expected, text.shown(text.lines[0].box)) > 0.6


@pytest.mark.parametrize("skew", [-5.0, -1.0, 2.5])
def test_a_page_askew_is_straightened_and_its_boxes_turned_back(skew: float, engine: Tesseract) -> None:
    """The skew found is the skew made, and shown() leads back to the print."""
    drawn = page()
    askew = drawn.image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor="white")
    text = read(askew, engine)
    assert abs(skew - text.skew) <= 0.25
    assert LINES[0] == text.lines[0].text
    ink = np.asarray(askew.convert("L"))
    x0, y0, x1, y1 = text.shown(text.lines[0].box)
    rows, columns = np.nonzero(ink[: int(0.24 * ink.shape[0])] < 110)
    assert x0 - 0.02 <= columns.min() / ink.shape[1] <= x0 + 0.05
    assert x1 - 0.05 <= columns.max() / ink.shape[1] <= x1 + 0.02
    assert y0 - 0.02 <= rows.min() / ink.shape[0] <= y1


def test_a_photo_of_a_sheet_on_a_table_is_laid_flat_and_leads_back(engine: Tesseract) -> None:
    """The table is cut away, the slant is taken out, and evidence lies in the photo as taken."""
    drawn = page()
    corners = np.array([[90, 70], [1010, 110], [960, 740], [60, 690]], dtype=np.float32)
    sheet = np.array([[0, 0], [900, 0], [900, 620], [0, 620]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(sheet, corners)
    photo = cv2.warpPerspective(np.asarray(drawn.image), matrix, (1100, 820), borderValue=(60, 50, 45))
    text = read(Image.fromarray(photo), engine)
    assert text.warp is not None
    assert text.lines[0].text == LINES[0]
    x0, y0, x1, y1 = (v * s for v, s in zip(drawn.first_line, (900, 620, 900, 620), strict=True))
    points = np.array([[[x0, y0], [x1, y0], [x0, y1], [x1, y1]]], dtype=np.float32)
    placed = cv2.perspectiveTransform(points, matrix)[0] / (1100, 820)
    expected = (*placed.min(axis=0), *placed.max(axis=0))
    assert overlap(expected, text.shown(text.lines[0].box)) > 0.6


def test_a_thumb_that_holds_the_paper_is_no_part_of_the_sheet() -> None:
    """A photo of a held paper is laid flat by the paper's own corners."""
    photo = Image.new("RGB", (900, 1200), (70, 50, 35))
    paint = ImageDraw.Draw(photo)
    corners = [(80, 60), (810, 80), (830, 1130), (70, 1125)]
    paint.polygon(corners, fill=(238, 234, 225))
    paint.ellipse((825, 1020, 905, 1260), fill=(225, 160, 140))
    found = flattened(as_pixels(np.asarray(photo)))
    height, width = found.pixels.shape[:2]
    assert found.warp is not None
    assert abs(width - 760) < 25 and abs(height - 1060) < 25


def test_a_scan_is_not_taken_for_a_photo() -> None:
    """White paper to the edge has no table around it."""
    pixels = as_pixels(np.asarray(page().image))
    assert flattened(pixels).pixels is pixels


@pytest.mark.parametrize(("lines", "packs"), [(ENGLISH, ("eng", "aze")), (RUSSIAN, ("rus", "eng"))])
def test_the_first_look_chooses_the_script(
    lines: tuple[str, ...], packs: tuple[str, ...], engine: Tesseract
) -> None:
    """English and Russian pages are read with their own packs."""
    text = read(page(lines).image, engine)
    assert packs == text.languages
    assert lines[0] == text.lines[0].text


def test_a_picture_of_something_else_says_that_it_has_no_text(engine: Tesseract) -> None:
    """A cat is no document, and no crash."""
    rng = np.random.default_rng(1)
    blobs = Image.fromarray(rng.integers(0, 255, (12, 16, 3), dtype=np.uint8)).resize((800, 600))
    text = read(blobs, engine)
    assert [problem.code for problem in text.problems] == [ProblemCode.NO_TEXT]


def test_a_page_of_which_most_was_not_read_says_so(engine: Tesseract) -> None:
    """A few good words beside print that nothing could make out are no good page."""
    drawn = page().image
    pen = ImageDraw.Draw(drawn)
    for row in range(160, 600, 40):
        pen.line([(x, row + 14 * (x // 14 % 2)) for x in range(60, 840, 14)], fill="black", width=9)
    text = read(drawn, engine)
    assert text.quality.ink_unread > 0.75
    assert [problem.code for problem in text.problems] == [ProblemCode.LOW_QUALITY]


def test_a_blank_page_is_not_given_to_the_engine() -> None:
    """White paper costs no OCR and says that it is blank."""
    text = read_picture(Picture(as_pixels(np.full((600, 400), 250)), 72), 4, Failing())
    assert [problem.code for problem in text.problems] == [ProblemCode.BLANK_PAGE]
    assert "page 4" in text.problems[0].message.lower()


class Failing:
    """An engine that can do nothing right."""

    name = "failing 1.0"

    def languages(self) -> frozenset[str]:
        return frozenset()

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        raise Rejected(ProblemCode.OCR_FAILED, "it has no paper")


class Babbling(Failing):
    """An engine that gives words of no size, off the page, with impossible scores."""

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        return [EngineWord("\x00\ufffd", -50, -50, 10, 10, -1.0), EngineWord("word", 5, 5, 0, 0, 400.0)]


def test_an_engine_that_fails_is_named_and_not_the_page() -> None:
    """A broken engine is no fault of the file and is passed on as what it is."""
    with pytest.raises(Rejected) as caught:
        read_picture(Picture(as_pixels(np.asarray(page().image)), DPI), 1, Failing())
    assert caught.value.code is ProblemCode.OCR_FAILED


def test_an_engine_that_babbles_gives_a_page_with_a_problem() -> None:
    """Nonsense from an engine never looks like a good page."""
    text = read_picture(Picture(as_pixels(np.asarray(page().image)), DPI), 1, Babbling())
    assert text.problems
    assert text.text_source is TextSource.OCR


def test_a_language_pack_that_is_not_installed_is_an_error(engine: Tesseract) -> None:
    """Tesseract would read on without it; here that is said, with the pack's name."""
    with pytest.raises(Rejected) as caught:
        engine.read(as_pixels(np.asarray(page().image)), ("eng", "xyz"), DPI)
    assert caught.value.code is ProblemCode.OCR_FAILED
    assert "xyz" in caught.value.problem("a.pdf").message


def test_never_more_than_three_languages_in_one_call(engine: Tesseract) -> None:
    """Four lose some in silence with Tesseract 5.3.0."""
    with pytest.raises(ValueError, match="languages in one call"):
        engine.read(as_pixels(np.asarray(page().image)), ("aze", "eng", "rus", "tur"), DPI)


FAKE = """#!/bin/sh
case "$1" in
  --version) echo "tesseract 5.3.0"; exit 0;;
  --list-langs) printf 'List of available languages in "/x/" (2):\\naze\\neng\\n'; exit 0;;
esac
printf 'level\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n' > "$2.tsv"
%s
"""
LOSES = "printf 'Failed loading language \\047\\260\\207\\377\\047\\n' >&2"
DIES = "printf '\\377\\376 std::bad_alloc\\n' >&2; exit 134"


@pytest.fixture
def fake_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program in Tesseract's place that a test writes."""
    program = tmp_path / "tesseract"
    monkeypatch.setattr(internals, "tesseract_cmd", str(program))
    yield program


@pytest.mark.parametrize(("body", "words"), [(LOSES, "could not load a language"), (DIES, "bad_alloc")])
def test_what_tesseract_says_in_broken_letters_is_heard(fake_tesseract: Path, body: str, words: str) -> None:
    """A lost language with exit status 0 and bytes that are not UTF-8 is an error, not a crash."""
    fake_tesseract.write_text(FAKE % body)
    fake_tesseract.chmod(0o755)
    with pytest.raises(Rejected) as caught:
        Tesseract().read(as_pixels(np.asarray(page().image)), ("aze", "eng"), DPI)
    assert words in str(caught.value)


def test_no_tesseract_at_all_is_said_in_words(fake_tesseract: Path) -> None:
    """Where the program is missing, people are told to run the set-up."""
    with pytest.raises(Rejected, match="set-up"):
        Tesseract().languages()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Bu diplom Məmmədova Gülnarə Vəli qızına verilir", "aze"),
        ("Bu belge Türkiye Cumhuriyeti Tıp Fakültesi tarafından öğrenci için verilmiştir ve", "tur"),
        ("This is to certify that the holder of this diploma", "eng"),
        ("Настоящий диплом выдан в том что он окончил и", "rus"),
        ("Азәрбајҹан Дөвләт Тибб Институту Һәсәнов", "aze_cyrl"),
        ("", "aze"),
    ],
)
def test_packs_follow_the_words(text: str, first: str) -> None:
    """Letters and function words tell the language; the best pack leads, never more than three."""
    packs = packs_for(text.split())
    assert first == packs[0]
    assert len(packs) <= 3
    assert set(packs) <= {"aze", "aze_cyrl", "eng", "rus", "tur"}
    assert not set(packs) & set(other_packs(packs)) - {"eng"}


@pytest.mark.parametrize("skew", [0.0, 0.2, 1.3, -4.0, 7.0])
def test_skew_is_measured_from_the_ink(skew: float) -> None:
    """The angle found is the angle made; less than 0.3 degrees is let be."""
    image = page().image.convert("L").rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    found = straightness(ink_of(as_pixels(np.asarray(image)))).skew
    assert abs(found - (skew if abs(skew) >= 0.3 else 0.0)) <= 0.2


def test_a_straight_page_is_not_resampled() -> None:
    """Turning by nothing gives the same dots."""
    pixels = as_pixels(np.arange(12).reshape(3, 4))
    assert straightened(pixels, 0.0) is pixels


def test_a_clean_page_stays_as_it_is_and_a_shaded_one_becomes_even() -> None:
    """Preparation follows measurements: nothing for a clean page, a flat field for a shadow."""
    clean = as_pixels(np.asarray(page(mode="L").image))
    assert np.array_equal(clean, cleaned(clean, 300).grey)
    shade = np.linspace(0.45, 1.0, clean.shape[1])[None, :]
    shaded = as_pixels(clean * shade)
    result = cleaned(shaded, 300)
    assert result.background_range > 60
    paper = result.grey[:40]
    assert int(paper.max()) - int(paper.min()) < 25


def word(text: str, x: float, y: float, wide: float = 0.08, tall: float = 0.012) -> Word:
    return Word(text, (x, y, x + wide, y + tall), 0.99)


def test_a_dash_between_two_words_is_a_word_of_their_line() -> None:
    """A thin one, too: `2013 - 2019` is one line."""
    words = [Word("2013", (0.1, 0.1, 0.15, 0.12), 0.99), Word("2019", (0.17, 0.1, 0.22, 0.12), 0.99)]
    dash = Word("-", (0.156, 0.109, 0.164, 0.111), 0.98)
    assert [line.text for line in lines_of([*words, dash], 0.7)] == ["2013 - 2019"]
    low = Word("-", (0.156, 0.118, 0.164, 0.12), 0.98)
    assert len(lines_of([*words, low], 0.7)) > 1
    assert len(lines_of([*words, Word(dash.text, dash.box, 0.3)], 0.7)) > 1


def test_columns_of_one_row_are_lines_of_their_own() -> None:
    """A wide gap parts a row; the parts share their height so that a table can be put together."""
    words = [word("Biokimya", 0.1, 0.2), word("120", 0.6, 0.2005, 0.03), word("tibbi", 0.19, 0.201)]
    lines = lines_of(words, 0.7)
    assert [line.text for line in lines] == ["Biokimya tibbi", "120"]


def test_lines_come_top_to_bottom_and_small_print_under_a_line_stays_apart() -> None:
    """Words whose middles differ are other lines, however close."""
    words = [word("below", 0.1, 0.215, tall=0.007), word("above", 0.1, 0.2), word("first", 0.5, 0.1)]
    assert [line.text for line in lines_of(words, 0.7)] == ["first", "above", "below"]


def test_a_slanted_mark_across_the_page_is_no_word_of_the_line_it_crosses() -> None:
    """A watermark's box is many lines high: it stands in a line of its own."""
    words = [word("15.09.2006", 0.30, 0.38), word("SPECIMEN", 0.40, 0.22, 0.37, 0.33)]
    assert sorted(line.text for line in lines_of(words, 0.7)) == ["15.09.2006", "SPECIMEN"]
