"""Cells of a table that were not read as they stand are read each for itself, turned where they must be."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.ocr.engine import EngineWord
from extractors.ocr.tesseract import Tesseract
from extractors.ocr.unread_cells import with_unread_cells, without_strokes
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Ruling, Word
from tests.extractors.reading.drawn import FONT

DPI, WIDE, TALL = 200, 1000, 900
TOP, MIDDLE, BOTTOM = 100, 320, 800
EDGES = (100, 160, 220, 700, 760)
HEADINGS = ("Semester", "Kredit", "", "Total hours")


def _lines(edges: Sequence[int] = EDGES, heights: Sequence[int] = (TOP, MIDDLE, BOTTOM)) -> list[Ruling]:
    upright = [Ruling((x / WIDE, TOP / TALL, x / WIDE, BOTTOM / TALL), horizontal=False) for x in edges]
    across = [
        Ruling((EDGES[0] / WIDE, y / TALL, EDGES[-1] / WIDE, y / TALL), horizontal=True) for y in heights
    ]
    return upright + across


def _table(turn: int) -> Pixels:
    """A table's heading, the names of its narrow columns turned counter-clockwise by `turn`."""
    sheet, font = Image.new("L", (WIDE, TALL), 255), ImageFont.truetype(str(FONT), 26)
    for left, right, name in zip(EDGES, EDGES[1:], HEADINGS, strict=False):
        cell = Image.new("L", (MIDDLE - TOP - 8, right - left - 8), 255)
        ImageDraw.Draw(cell).text((10, 8), name, font=font, fill=0)
        sheet.paste(cell.rotate(turn, expand=True) if right - left < TALL // 4 else cell, (left + 4, TOP + 4))
    ImageDraw.Draw(sheet).text((300, 200), "Course title", font=font, fill=0)
    return as_pixels(sheet)


class _Idle:
    """An engine that counts its calls and reads nothing."""

    name, calls = "idle 1.0", 0

    def languages(self) -> frozenset[str]:
        return frozenset({"aze"})

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        self.calls += 1
        return []


@pytest.mark.parametrize("turn", [90, 270])
def test_turned_names_of_columns_are_read_where_they_stand(turn: int) -> None:
    """Either way up; scraps that were read in the cell go, words beside it stay."""
    scrap = Word("gp", (0.11, 0.2, 0.15, 0.22), 0.3)
    title = Word("Course", (0.3, 0.22, 0.38, 0.25), 0.99)
    found = with_unread_cells(_table(turn), [scrap, title], _lines(), ("aze", "eng"), Tesseract(), DPI)
    assert {word.text for word in found} == {"Course", "Semester", "Kredit", "Total", "hours"}
    semester = next(word for word in found if word.text == "Semester")
    left, top, right, bottom = semester.box
    assert EDGES[0] / WIDE < left < right < EDGES[1] / WIDE
    assert TOP / TALL < top < bottom < MIDDLE / TALL
    assert (bottom - top) * TALL > 3 * (right - left) * WIDE


def test_cells_that_were_read_as_they_stand_cost_no_call() -> None:
    """A word that was read upright fills its cell; a page without lines has no cells."""
    engine, page = _Idle(), _table(90)
    read = [
        Word("Hours", ((left + 5) / WIDE, 0.2, (right - 5) / WIDE, 0.22), 0.99)
        for left, right in pairwise(EDGES)
    ]
    assert with_unread_cells(page, read, _lines(), ("aze",), engine, DPI) == read
    assert with_unread_cells(page, read, [], ("aze",), engine, DPI) == read
    assert engine.calls == 0


def test_of_turned_print_that_is_not_read_scraps_go() -> None:
    """What was read in its cell with some certainty stays, be it a misreading."""
    scrap, likely = Word("gp", (0.11, 0.2, 0.15, 0.22), 0.3), Word("S", (0.11, 0.22, 0.15, 0.24), 0.6)
    engine = _Idle()
    usual = Word("Anatomy", (0.3, 0.5, 0.4, 0.525), 0.99)
    found = with_unread_cells(_table(90), [scrap, likely, usual], _lines(), ("aze",), engine, DPI)
    assert found == [likely, usual]
    assert engine.calls == 2


def test_two_lines_of_a_cell_that_were_taken_for_one_are_read() -> None:
    """The scrap that stands for them goes; they lie level, so they are not turned."""
    sheet, font = Image.new("L", (WIDE, TALL), 255), ImageFont.truetype(str(FONT), 26)
    for top, text in ((180, "Number of"), (220, "hours")):
        ImageDraw.Draw(sheet).text((230, top), text, font=font, fill=0)
    lines = _lines((100, 220, 420, 760), (170, 265, 800))
    scrap, usual = Word("...", (0.25, 0.22, 0.33, 0.25), 0.1), Word("Anatomy", (0.3, 0.5, 0.4, 0.525), 0.99)
    found = with_unread_cells(as_pixels(sheet), [scrap, usual], lines, ("eng",), Tesseract(), DPI)
    assert [word.text for word in found] == ["Anatomy", "Number", "of", "hours"]
    of, hours = found[2].box, found[3].box
    assert 0.3 < of[0] < of[2] < 0.48 and 0.19 < of[1] < of[3] < hours[1] + 0.01 < 0.27


def test_strokes_of_letters_are_no_lines_of_a_table() -> None:
    """Stems of letters under each other, a stroke of turned print; a line beside words is one."""
    words = [Word("Good", (0.1, 0.3 + n / 80, 0.15, 0.31 + n / 80), 0.99) for n in range(3)]
    words.append(Word("National", (0.5, 0.2, 0.52, 0.28), 0.99))
    stem = Ruling((0.149, 0.3, 0.149, 0.335), horizontal=False)
    stroke = Ruling((0.51, 0.2, 0.51, 0.28), horizontal=False)
    line = Ruling((0.2, 0.3, 0.2, 0.335), horizontal=False)
    long = Ruling((0.149, 0.1, 0.149, 0.9), horizontal=False)
    assert without_strokes([stem, stroke, line, long], words) == (line, long)
