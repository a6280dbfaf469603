"""Ruled tables of scans: pieces of lines are lost, scraps are taken for lines, words are misread."""

from collections.abc import Callable
from dataclasses import replace

from extractors.page import PageText, Ruling, Word
from extractors.transcript import read_transcript
from extractors.transcript.grid.lattice import lattices_of
from extractors.transcript.grid.strokes import lines_of_a_scan
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


def test_a_level_line_that_is_the_letters_of_a_word_is_none() -> None:
    """The tops of `хорошо` stand so close that they look like a line as long as the word."""
    word = Word("хорошо", (0.60, 0.300, 0.66, 0.312), 0.99)
    letters = Ruling((0.601, 0.301, 0.659, 0.302), True)
    floor, wall = Ruling((0.55, 0.311, 0.92, 0.312), True), Ruling((0.63, 0.29, 0.631, 0.33), False)
    assert lines_of_a_scan([letters, floor, wall], [word]) == [floor, wall]


def test_a_misread_heading_over_a_table_that_goes_on_is_no_course() -> None:
    """Figures read into a heading leave it unknown: the columns are those of the page before."""

    def misread(word: Word) -> Word:
        return replace(word, text={"Score": "££", "(max.": "Е", "100)": "238"}.get(word.text, word.text))

    first = _page()
    lines = tuple(replace(line, words=tuple(map(misread, line.words))) for line in first.lines)
    second = replace(first, number=2, lines=lines)
    courses = read_transcript([first, second], "a.pdf").courses
    assert _cells(courses) == [*_WHOLE, *_WHOLE]
    assert all(course.credits is not None and course.credits.trusted for course in courses)


def test_a_heading_that_lost_words_is_that_of_a_later_page_with_the_same_columns() -> None:
    """What is left of it stands in the whole heading, be its blanks lost there."""
    rows: list[list[Box | str | None]] = [
        ["12.50", title, f"15110{place}", "1"] for place, title in enumerate(_TITLES, start=20)
    ]
    lost: list[Box | str | None] = ["(out of 20)", "Course title", "Course No.", "Term"]
    whole: list[Box | str | None] = ["Grade (outof 20)", "Course title", "Course No.", "Term"]
    pages = [
        replace(ruled_page([head, *rows], (0.05, 0.3, 0.6, 0.75, 0.9), number), text_source=TextSource.OCR)
        for number, head in enumerate((lost, whole), start=1)
    ]
    courses = read_transcript(pages, "a.pdf").courses
    assert [course.score.value for course in courses if course.score] == [12.5] * 20
