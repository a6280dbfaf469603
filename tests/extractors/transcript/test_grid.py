"""Tables ruled in both directions are read cell by cell."""

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
