"""Ruled tables that touch one another, and columns of theirs that are not what their heading says."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.page import PageText, Word
from extractors.transcript import read_transcript
from extractors.transcript.grid.misfits import another_name, misfits, renamed
from extractors.transcript.model import Record, Text
from schemas.courses import TranscriptReading
from schemas.documents import TextSource
from tests.extractors.transcript.ruled import Box, ruled_page

Rows = list[list[Box | str | None]]
_TITLES = ("Human anatomy", "Medical biology", "Normal physiology", "Internal diseases", "General surgery")
_HEAD: list[Box | str | None] = ["Subject", "Hours", "Credits", "Score"] * 2


def _lists(first: int) -> Rows:
    marks = [str(first + 70 + row) for row in range(len(_TITLES))]
    return [
        [f"{title} {first}", "60", "2", mark, f"{title} {first + 1}", "90", "3", mark]
        for title, mark in zip(_TITLES, marks, strict=True)
    ]


def _sections(first: str, second: str) -> list[Box | str | None]:
    return [Box(first, wide=4), None, None, None, Box(second, wide=4), None, None, None]


def _under(page: PageText, other: PageText) -> PageText:
    """The second page's table right under the first's, on one page."""
    down = max(ruling.box[3] for ruling in page.rulings) - min(ruling.box[1] for ruling in other.rulings)

    def moved(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        return (box[0], box[1] + down, box[2], box[3] + down)

    lines = [
        replace(line, words=tuple(replace(word, box=moved(word.box)) for word in line.words))
        for line in other.lines
    ]
    rulings = [replace(ruling, box=moved(ruling.box)) for ruling in other.rulings]
    return replace(page, lines=(*page.lines, *lines), rulings=(*page.rulings, *rulings))


def _titles(found: TranscriptReading) -> list[str | None]:
    return [course.title.value for course in found.courses]


def test_tables_on_top_of_one_another_have_columns_of_their_own() -> None:
    """Pairs of lists are read pair by pair, the left list first, though their columns stand elsewhere."""
    xs = (0.05, 0.27, 0.34, 0.41, 0.48, 0.7, 0.77, 0.84, 0.92)
    others = (0.05, 0.29, 0.37, 0.43, 0.5, 0.72, 0.78, 0.86, 0.92)
    upper = ruled_page([_sections("Semester 1", "Semester 2"), _HEAD, *_lists(1)], xs)
    lower = ruled_page([_sections("Semester 3", "Semester 4"), _HEAD, *_lists(3)], others)
    found = read_transcript([_under(upper, lower)], "a.pdf")
    assert _titles(found) == [f"{title} {number}" for number in (1, 2, 3, 4) for title in _TITLES]
    assert [course.semester.value for course in found.courses if course.semester] == [
        str(number) for number in (1, 2, 3, 4) for _ in _TITLES
    ]


def _column(key: str, texts: Sequence[str]) -> list[Record]:
    page = PageText(1, 1654, 2339, (), TextSource.TEXT_LAYER)
    cells = [
        Text(page, "a.pdf", tuple(Word(word, (0.7, 0.1, 0.8, 0.11), 1.0) for word in text.split()))
        for text in texts
    ]
    return [Record("data", cell, {key: cell}) for cell in cells]


def test_words_under_a_score_are_grades_and_no_reason_to_leave_the_lattice() -> None:
    """A column that holds nothing of what its heading asks for is called by what it holds, or by nothing."""
    words = _column("score", ("upheld", "well known", "upheld", "much noted", "well known"))
    odd = misfits(words)
    assert list(odd) == ["score"]
    assert another_name(words, "score", odd["score"]) == "grade"
    assert [set(record.cells) for record in renamed(words, "score", "grade")] == [{"grade"}] * 5
    places = _column("credits", ("in the hall", "at the clinic") * 3)
    assert another_name(places, "credits", misfits(places)["credits"]) == "other"


def test_a_column_that_mostly_fits_keeps_its_name() -> None:
    """A few cells that do not fit speak against where the lines were seen, not against the heading."""
    figures = _column("credits", ("3", "4", "Room A", "5", "Hall", "6", "2", "4"))
    assert another_name(figures, "credits", misfits(figures)["credits"]) is None
