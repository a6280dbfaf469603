"""Running numbers of rows that came into other cells, and rows that bear two of them."""

from collections.abc import Sequence

import pytest

from extractors.page import PageText, Word
from extractors.transcript.model import Record, Text
from extractors.transcript.row_numbers import row_numbers_apart, two_in_one_doubted
from extractors.transcript.values import RowNumber, row_number
from schemas.documents import TextSource

PAGE = PageText(1, 1654, 2339, (), TextSource.TEXT_LAYER)
GRADES = ("хорошо", "отлично", "хорошо", "зачет", "хорошо", "отлично", "хорошо", "зачет", "отлично")


def text(printed: str) -> Text:
    words = [
        Word(one, (0.1 * place, 0.1, 0.1 * place + 0.08, 0.11), 0.99)
        for place, one in enumerate(printed.split())
    ]
    return Text(PAGE, "a.pdf", tuple(words))


def row(**cells: str) -> Record:
    return Record("data", text(" ".join(cells.values())), {key: text(cell) for key, cell in cells.items()})


def texts(records: Sequence[Record], key: str) -> list[str]:
    return [record.cells[key].text for record in records if key in record.cells]


def test_running_numbers_under_the_heading_of_grades_are_no_marks() -> None:
    """A column of numbers that shares a heading with the grades leaves grades alone behind."""
    rows = [row(grade=f"{place} {grade}", title="Анатомия") for place, grade in enumerate(GRADES, start=20)]
    made = row_numbers_apart(rows)
    assert texts(made, "grade") == list(GRADES)
    assert texts(made, "number") == [str(place) for place in range(20, 29)]


def test_figures_that_do_not_run_on_stay_with_their_words() -> None:
    """`4 (хорошо)` is a mark told twice."""
    rows = [row(grade=f"{4 + place % 2} {grade}", title="Анатомия") for place, grade in enumerate(GRADES)]
    assert row_numbers_apart(rows) == rows


def test_a_row_with_two_running_numbers_is_doubted_whole() -> None:
    """Where a scan lost the line between two rows their hours and titles are not those of one."""
    twice = row(number="23 24", title="Пропедевтика Факультетская терапия", hours="246")
    once = row(number="25", title="Госпитальная терапия", hours="332")
    doubted, kept = two_in_one_doubted([twice, once])
    assert all(word.confidence <= 0.6 for cell in doubted.cells.values() for word in cell.words)
    assert kept == once


@pytest.mark.parametrize(
    ("printed", "read"),
    [("7", RowNumber(7, "")), ("12.", RowNumber(12, ".")), ("103)", RowNumber(103, ")"))],
)
def test_a_running_number_is_told_with_the_mark_behind_it(printed: str, read: RowNumber) -> None:
    """Stops and brackets tell it from an amount."""
    assert row_number(printed) == read


@pytest.mark.parametrize("printed", ["", "2014", "4,5", "2.5", "12a", "(4)", "IV."])
def test_years_amounts_and_numerals_are_no_running_numbers(printed: str) -> None:
    """What only looks alike is left where it stands."""
    assert row_number(printed) is None
