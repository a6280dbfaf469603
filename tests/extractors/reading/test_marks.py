"""Signatures, seals and ruled lines are told from print, emblems and watermarks."""

import math

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.marks import Findings, findings
from extractors.opening.pages import as_pixels
from extractors.page import Mark, Word
from tests.extractors.reading.drawn import FONT, overlap

WIDE, TALL, DPI = 1240, 1754, 150
BLUE, BLACK = (40, 60, 165), (25, 25, 30)


def told(found: Findings) -> list[Mark]:
    """The marks but for loose ink of which nothing is said."""
    return [mark for mark in found.marks if mark.kind != "ink"]


class Sheet:
    """An A4 page at 150 dpi that things are drawn on."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDE, TALL), (250, 249, 245))
        self.pen = ImageDraw.Draw(self.image)
        self.words: list[Word] = []

    def text(self, x: int, y: int, text: str, size: int = 26, fill: tuple[int, int, int] = BLACK) -> None:
        font = ImageFont.truetype(str(FONT), size)
        self.pen.text((x, y), text, font=font, fill=fill)
        left, top, right, bottom = self.pen.textbbox((x, y), text, font=font)
        self.words.append(Word(text, (left / WIDE, top / TALL, right / WIDE, bottom / TALL), 0.99))

    def signature(self, x: int, y: int, colour: tuple[int, int, int] = BLUE, seed: int = 3) -> tuple:
        rng = np.random.default_rng(seed)
        t = np.linspace(0, 1, 300)
        across = x + 230 * t + 16 * np.sin(2 * np.pi * 5 * t + rng.random())
        down = y + 28 * np.sin(2 * np.pi * 5.3 * t) * (1 - 0.6 * t) + 12 * np.sin(2 * np.pi * 1.4 * t)
        self.pen.line([*zip(across, down, strict=True)], fill=colour, width=4, joint="curve")
        return (across.min() / WIDE, down.min() / TALL, across.max() / WIDE, down.max() / TALL)

    def seal(self, x: int, y: int, colour: tuple[int, int, int] = BLUE, radius: int = 118) -> tuple:
        for share, wide in ((1.0, 5), (0.66, 3)):
            reach = radius * share
            self.pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline=colour, width=wide)
        font = ImageFont.truetype(str(FONT), 20)
        for index, letter in enumerate("SPECIMEN UNIVERSITETI * BAKI * "):
            angle = index / 31 * 2 * math.pi
            at = (x + 0.83 * radius * math.cos(angle), y + 0.83 * radius * math.sin(angle))
            self.pen.text(at, letter, font=font, fill=colour, anchor="mm")
        return ((x - radius) / WIDE, (y - radius) / TALL, (x + radius) / WIDE, (y + radius) / TALL)

    def marks(self) -> list[Mark]:
        return told(findings(as_pixels(np.asarray(self.image)), self.words, DPI))


def printed() -> Sheet:
    sheet = Sheet()
    for row in range(12):
        sheet.text(150, 300 + 60 * row, "Bu diplom SPECIMEN tibb universitetini bitirmisdir")
    return sheet


def kinds(marks: list[Mark]) -> list[str]:
    return [mark.kind for mark in marks]


def test_a_printed_page_has_no_marks() -> None:
    """Print that was read is print."""
    assert printed().marks() == []


@pytest.mark.parametrize("colour", [BLUE, BLACK, (150, 30, 120)])
def test_a_signature_on_its_line_is_found_in_its_place(colour: tuple[int, int, int]) -> None:
    """Pen strokes over a ruled line beside a role are a signature, whatever their colour."""
    sheet = printed()
    sheet.text(150, 1200, "Rektor")
    sheet.pen.line((320, 1240, 640, 1240), fill=BLACK, width=2)
    box = sheet.signature(350, 1215, colour)
    marks = sheet.marks()
    assert kinds(marks) == ["signature"]
    assert overlap(box, marks[0].box) > 0.6


def waves(x: int, y: int, wide: int, tall: float, count: float) -> list[tuple[float, float]]:
    """An uneven wave drawn at one go."""
    t = np.linspace(0, 1, 240)
    down = y + tall / 2 * np.sin(2 * np.pi * count * t) * (1 - 0.5 * t) + 2 * np.sin(9 * t)
    return [*zip(x + wide * t, down, strict=True)]


def test_a_low_hand_drawn_at_one_go_is_a_flat_signature() -> None:
    """Three millimetres high: no letter is as wide."""
    page = printed()
    page.pen.line(waves(600, 1200, 160, 18, 5), fill=BLUE, width=3, joint="curve")
    assert [(mark.kind, mark.look) for mark in page.marks()] == [("signature", "flat")]


def test_a_low_wave_of_several_pieces_is_none() -> None:
    """Unread words of one line are as low, but letters are apart."""
    page = printed()
    for piece in range(6):
        page.pen.line(waves(600 + 40 * piece, 1200, 24, 18, 1.2), fill=BLUE, width=3)
    assert page.marks() == []


def hairline(page: Sheet, points: list[tuple[float, float]], pale: int) -> Sheet:
    """The page with a fine line, `pale` at its deepest: between two rows of dots it is paler."""
    large = Image.new("L", (4 * WIDE, 4 * TALL), 255)
    ImageDraw.Draw(large).line([(4 * x, 4 * y) for x, y in points], fill=pale, width=2, joint="curve")
    small = np.asarray(large.resize((WIDE, TALL), Image.Resampling.BOX)).astype(float)[..., None] / 255
    paper = np.asarray(page.image).astype(float)
    page.image = Image.fromarray((paper * small + np.array(BLUE) * (1 - small)).astype(np.uint8))
    return page


def test_a_signature_as_fine_as_a_hair_is_found_whole() -> None:
    """The fine line is as deep as ink only where it falls on a row of dots."""
    found = hairline(printed(), waves(600, 1200, 200, 44, 5.3), 0).marks()
    assert [mark.kind for mark in found] == ["signature"]
    assert found[0].box[2] - found[0].box[0] == pytest.approx(200 / WIDE, abs=0.01)


def test_a_line_that_is_pale_all_along_is_pattern() -> None:
    """The waving lines that blanks are printed on are nowhere as deep as ink."""
    assert hairline(printed(), waves(600, 1200, 200, 44, 5.3), 150).marks() == []


def test_a_signature_on_a_page_with_a_pattern_of_lines_is_in_doubt() -> None:
    """A piece of the pattern looks as a hand does; the same signature without it is clear."""
    plain, patterned = printed(), printed()
    for line in range(12):
        patterned.pen.line(waves(60, 900 + 45 * line, 1100, 26, 7.5), fill=(120, 150, 175), width=2)
    for sheet in (plain, patterned):
        sheet.signature(350, 1615)
    assert [mark.look for mark in plain.marks()] == ["clear"]
    assert {mark.look for mark in patterned.marks()} == {"faint"}


def test_four_signatures_on_a_framed_page_are_no_pattern() -> None:
    """A diploma's frame runs round the border only, and those who sign do so on little of the page."""
    page = printed()
    for inset in (40, 60):
        for x in range(inset, WIDE - inset - 150, 150):
            for y in (inset, TALL - inset - 16):
                page.pen.line(waves(x, y, 150, 16, 4), fill=BLUE, width=3)
    for place in range(4):
        page.signature(180 + 520 * (place % 2), 1180 + 200 * (place // 2), seed=place)
    looks = [mark.look for mark in page.marks() if 0.1 < mark.box[1] < 0.9]
    assert looks == ["clear"] * 4


def test_a_round_seal_is_found_and_is_no_signature() -> None:
    """A coloured ring with writing is one seal, and nothing of it passes for a signature."""
    sheet = printed()
    box = sheet.seal(900, 1350)
    marks = sheet.marks()
    assert kinds(marks) == ["seal"]
    assert overlap(box, marks[0].box) > 0.8
    assert marks[0].confidence >= 0.8


@pytest.mark.parametrize("step", [20, 26])
def test_a_page_printed_in_colour_holds_no_seals(step: int) -> None:
    """Dense print in one colour holds ink at any distance from anywhere: no ring stands out of it."""
    sheet = Sheet()
    for row in range(1100 // step):
        words = "Daxili xəstəliklər 5 90 əla Cərrahlıq 4 60 yaxşı Patoloji anatomiya 180"
        sheet.text(60, 250 + step * row, words, size=18, fill=BLUE)
    assert "seal" not in kinds(sheet.marks())


def test_a_signature_across_a_seal_leaves_both() -> None:
    """A black pen that runs out of a blue seal is found beside it."""
    sheet = printed()
    sheet.seal(700, 1350)
    sheet.signature(760, 1350, BLACK)
    assert sorted(kinds(sheet.marks())) == ["seal", "signature"]


def test_a_seal_high_on_the_page_is_doubted() -> None:
    """A ring at the top may be a coat of arms."""
    sheet = printed()
    sheet.seal(620, 160, (150, 110, 30))
    assert all(mark.confidence < 0.5 for mark in sheet.marks())


def test_an_emblem_is_no_signature() -> None:
    """A symmetrical drawing, however thin its lines, was not written by hand."""
    sheet = printed()
    sheet.pen.ellipse((560, 60, 680, 180), outline=BLACK, width=3)
    star = [
        (
            620 + (52 if i % 2 else 22) * math.sin(i * math.pi / 8),
            120 - (52 if i % 2 else 22) * math.cos(i * math.pi / 8),
        )
        for i in range(16)
    ]
    sheet.pen.polygon(star, outline=BLACK, width=3)
    assert sheet.marks() == []


def test_a_watermark_is_neither_ink_nor_mark() -> None:
    """Pale letters across the page count for nothing."""
    sheet = printed()
    font = ImageFont.truetype(str(FONT), 160)
    sheet.pen.text((200, 800), "SPECIMEN", font=font, fill=(225, 224, 220))
    found = findings(as_pixels(np.asarray(sheet.image)), sheet.words, DPI)
    assert told(found) == []
    assert found.ink_unread < 0.02


def test_a_signature_line_without_a_signature_stays_empty() -> None:
    """A ruled line and the print under it are no signature."""
    sheet = printed()
    sheet.text(150, 1200, "Dekan")
    sheet.pen.line((320, 1240, 640, 1240), fill=BLACK, width=2)
    sheet.text(380, 1250, "(imza)", 18)
    assert sheet.marks() == []


def test_the_lines_of_a_table_are_rulings_and_dashes_are_not() -> None:
    """Long drawn lines are found in both directions; a dash inside a line of print is print."""
    sheet = Sheet()
    for x in (150, 500, 900, 1100):
        sheet.pen.line((x, 300, x, 900), fill=BLACK, width=3)
    for row in range(7):
        sheet.pen.line((150, 300 + 100 * row, 1100, 300 + 100 * row), fill=BLACK, width=3)
    sheet.text(170, 330, "Biokimya — — — — 90")
    found = findings(as_pixels(np.asarray(sheet.image)), sheet.words, DPI)
    assert [line.horizontal for line in found.rulings].count(True) == 7
    assert [line.horizontal for line in found.rulings].count(False) == 4
    assert told(found) == []


def test_unread_print_shows_in_the_ink_and_is_no_signature() -> None:
    """Half the lines missed: confidence would not see it, the ink does."""
    sheet = printed()
    sheet.words = sheet.words[::2]
    found = findings(as_pixels(np.asarray(sheet.image)), sheet.words, DPI)
    assert 0.35 < found.ink_unread < 0.65
    assert told(found) == []


def test_a_shadow_over_the_page_hides_no_mark() -> None:
    """A phone's shadow changes the light, not what is on the paper."""
    sheet = printed()
    sheet.seal(900, 1350)
    sheet.signature(350, 1215)
    shade = np.linspace(0.5, 1.0, WIDE)[None, :, None]
    pixels = as_pixels(np.asarray(sheet.image) * shade)
    assert sorted(kinds(told(findings(pixels, sheet.words, DPI)))) == ["seal", "signature"]


def test_a_rectangular_stamp_is_no_signature() -> None:
    """A slanted frame with words no engine read is long thin coloured strokes, and still no hand's."""
    sheet = printed()
    corners = [(700, 1200), (960, 1215), (955, 1310), (695, 1295)]
    sheet.pen.line([*corners, corners[0]], fill=(90, 40, 140), width=4)
    font = ImageFont.truetype(str(FONT), 28)
    sheet.pen.text((715, 1235), "SPECIMEN 12", font=font, fill=(90, 40, 140))
    assert sheet.marks() == []


def test_loose_ink_that_is_no_signature_is_told_of() -> None:
    """A tick is no signature, and where it stands the paper is not bare."""
    sheet = printed()
    sheet.pen.line([(800, 1200), (815, 1220), (850, 1160)], fill=BLUE, width=4)
    found = findings(as_pixels(np.asarray(sheet.image)), sheet.words, DPI)
    assert kinds(list(found.marks)) == ["ink"]


def test_a_word_written_across_the_page_hides_no_pen() -> None:
    """A watermark's word has a box over half the page; what lies in the box is not all its letters."""
    sheet = printed()
    sheet.words.append(Word("SPECIMEN", (0.1, 0.5, 0.9, 0.9), 0.999))
    sheet.signature(350, 1215, BLACK)
    assert kinds(sheet.marks()) == ["signature"]
