"""Tables ruled in both directions are read cell by cell."""

from time import perf_counter

from extractors.page import Ruling
from extractors.transcript import read_transcript
from extractors.transcript.grid.lattice import lattices_of, spans_of
from tests.extractors.transcript.ruled import Box, ruled_page

_XS = (0.05, 0.12, 0.5, 0.6, 0.7, 0.8, 0.92)
_TITLES = (
    "Human anatomy", "Medical biology", "History of medicine", "Normal physiology",
    "Pathological anatomy and/ clinical pathology", "Internal diseases",
)  # fmt: skip


def _rows() -> list[list[Box | str | None]]:
    return [
        [str(place), title, str(60 + place), str(3 + place), str(80 + place), "B"]
        for place, title in enumerate(_TITLES, start=1)
    ]


def test_a_heading_of_two_storeys_names_its_columns() -> None:
    """A cell over two columns and the cells under it name each of these together."""
    head: list[list[Box | str | None]] = [
        [
            Box("No.", tall=2),
            Box("Subject", tall=2),
            Box("Volume", wide=2),
            None,
            Box("Assessment", wide=2),
            None,
        ],
        [None, None, "Hours", "Credits", "Score", "Letter"],
    ]
    found = read_transcript([ruled_page([*head, *_rows()], _XS)], "a.pdf")
    assert [course.title.value for course in found.courses][
        4
    ] == "Pathological anatomy and clinical pathology"
    assert [course.hours.value for course in found.courses if course.hours] == [61, 62, 63, 64, 65, 66]
    assert [course.score.value for course in found.courses if course.score] == [81, 82, 83, 84, 85, 86]


def test_a_heading_printed_upwards_is_read_from_the_bottom_up() -> None:
    """Turned headings name their columns as level ones do."""
    head: list[Box | str | None] = [
        "No.", "Subject", Box("Contact/ hours", up=True), Box("Credits", up=True), Box("Score", up=True),
        Box("Letter", up=True),
    ]  # fmt: skip
    found = read_transcript([ruled_page([head, *_rows()], _XS)], "a.pdf")
    assert [course.credits.value for course in found.courses if course.credits] == [4, 5, 6, 7, 8, 9]


def test_a_table_goes_on_over_the_page_without_its_heading() -> None:
    """Columns that stand where they stood hold what they held."""
    head: list[Box | str | None] = ["No.", "Subject", "Hours", "Credits", "Score", "Letter"]
    pages = [ruled_page([head, *_rows()[:4]], _XS), ruled_page(_rows()[4:], _XS, number=2)]
    found = read_transcript(pages, "a.pdf")
    assert [course.score.value for course in found.courses if course.score] == [81, 82, 83, 84, 85, 86]


def test_a_line_across_the_table_is_a_section_and_no_row() -> None:
    """The rows under it are of the semester it names."""
    head: list[Box | str | None] = ["No.", "Subject", "Hours", "Credits", "Score", "Letter"]
    section: list[Box | str | None] = [Box("Semester 2", wide=6), *[None] * 5]
    rows = [head, *_rows()[:3], section, *_rows()[3:]]
    found = read_transcript([ruled_page(rows, _XS)], "a.pdf")
    assert [course.semester.value for course in found.courses[3:] if course.semester] == ["2", "2", "2"]


def test_squares_no_line_parts_are_one_cell() -> None:
    """A lattice has the bounds of all cells, and those that go over several of them whole."""
    page = ruled_page([[Box("Marks", wide=2), None], ["Score", "Letter"], ["90", "A"]], (0.1, 0.3, 0.6))
    (lattice,) = lattices_of(page.rulings)
    assert [spans_of(lattice, row) for row in range(3)] == [((0, 2),), ((0, 1), (1, 2)), ((0, 1), (1, 2))]


def test_a_pattern_of_very_many_lines_is_no_table_and_costs_little() -> None:
    """Forty thousand strokes of a background pattern are looked through in seconds, and make no cells."""
    steps = [step / 200 for step in range(200)]
    strokes = [
        Ruling((x, y, x + 0.008, y + 0.0005) if level else (x, y, x + 0.0005, y + 0.004), level)
        for x in steps[::2]
        for y in steps
        for level in (True, False)
    ]
    started = perf_counter()
    assert lattices_of(strokes) == []
    assert perf_counter() - started < 20


def test_tables_that_stand_apart_are_lattices_of_their_own() -> None:
    """Two tables side by side whose lines do not meet make two lattices, each with its own cells."""
    lines = [
        Ruling((left + x, 0.1, left + x + 0.001, 0.4), False) for left in (0.1, 0.6) for x in (0, 0.1, 0.2)
    ] + [Ruling((left, y, left + 0.2, y + 0.001), True) for left in (0.1, 0.6) for y in (0.1, 0.2, 0.3, 0.4)]
    found = lattices_of(lines)
    assert sorted(round(lattice.xs[0], 2) for lattice in found) == [0.1, 0.6]
    assert [len(lattice.cells) for lattice in found] == [6, 6]
