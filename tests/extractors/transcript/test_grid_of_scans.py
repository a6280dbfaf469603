"""Ruled tables of scans: pieces of lines are lost, scraps are taken for lines, words are misread."""

from collections.abc import Callable
from dataclasses import replace

from extractors.page import PageText, Ruling, Word
from extractors.transcript import read_transcript
from extractors.transcript.grid.lattice import lattices_of
from schemas.courses import Course
from schemas.documents import TextSource
from tests.extractors.transcript.ruled import Box, ruled_page

_XS = (0.05, 0.12, 0.5, 0.6, 0.7, 0.8, 0.92)
_TITLES = (
    "Human anatomy", "Medical biology", "History of medicine", "Normal physiology", "General hygiene",
    "Internal diseases", "Children diseases", "Nervous diseases", "Forensic medicine", "Eye diseases",
)  # fmt: skip
_CREDITS = (4, 3, 5, 2, 6, 3, 5, 4, 2, 6)
_HEAD: list[Box | str | None] = ["No.", "Subject", "Hours", "Credits", "Score (max. 100)", "Letter"]


def _page(drawn: Callable[[Ruling], bool] = lambda _: True) -> PageText:
    """A scan of a ruled table with those of its lines that were found."""
    rows = [
        [str(place), title, str(30 * points), str(points), str(80 + place), "B"]
        for place, (title, points) in enumerate(zip(_TITLES, _CREDITS, strict=True), start=1)
    ]
    page = ruled_page([_HEAD, *rows], _XS)
    return replace(page, text_source=TextSource.OCR, rulings=tuple(filter(drawn, page.rulings)))


def _cells(courses: list[Course]) -> list[tuple[object, ...]]:
    facts = [(one.title, one.hours, one.credits, one.score, one.letter) for one in courses]
    return [tuple(fact.value if fact else None for fact in row) for row in facts]


_WHOLE = [
    (title, 30.0 * points, float(points), 80.0 + place, "B")
    for place, (title, points) in enumerate(zip(_TITLES, _CREDITS, strict=True), start=1)
]


def test_a_heading_without_the_lines_between_its_labels_names_the_columns_under_them() -> None:
    """In a shaded row no line is found: the columns of the rows below part the labels."""
    page = _page(lambda line: line.horizontal or line.box[1] > 0.11 or line.box[0] < 0.06)
    assert _cells(read_transcript([page], "a.pdf").courses) == _WHOLE


def test_a_line_that_stops_in_one_row_goes_on_through_it() -> None:
    """A piece of a wall that a scan lost parts the cells of its row as those of the others."""
    page = _page(lambda line: line.horizontal or not (0.69 < line.box[0] < 0.71 and 0.15 < line.box[1] < 0.2))
    assert _cells(read_transcript([page], "a.pdf").courses) == _WHOLE


def test_a_scrap_of_a_line_within_a_cell_is_no_bound() -> None:
    """A stroke shorter than a cell's side parts nothing, and makes no cells of two rows."""
    page = _page()
    scrap = Ruling((0.12, 0.1905, 0.2, 0.191), True)
    (lattice,) = lattices_of([*page.rulings, scrap])
    assert len(lattice.ys) == len(lattices_of(page.rulings)[0].ys)


def test_cells_that_were_hardly_read_do_not_spoil_a_ruled_table() -> None:
    """Figures misread with a low score say nothing of what their column holds."""
    page = _page()

    def misread(word: Word) -> Word:
        return replace(word, text="§", confidence=0.2) if word.text in ("5", "6") else word

    lines = tuple(replace(line, words=tuple(map(misread, line.words))) for line in page.lines)
    courses = read_transcript([replace(page, lines=lines)], "a.pdf").courses
    assert [course.score.value for course in courses if course.score] == [81.0 + n for n in range(10)]
    assert [course.hours.trusted for course in courses if course.hours] == [True] * 10
