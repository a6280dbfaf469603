"""Marks that stand before the titles are no words of them."""

import pytest

from extractors.page import PageText, Word
from extractors.transcript import read_transcript
from extractors.transcript.leading import numbers_apart
from extractors.transcript.leading_marks import marks_apart
from extractors.transcript.model import Record, Text
from schemas.documents import TextSource
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_TITLES = ("Русский язык", "Анатомия человека", "Философия, биоэтика", "Физика", "Политология", "Экономика")
_PAGE = PageText(1, 1654, 2339, (), TextSource.TEXT_LAYER)


def _text(printed: str) -> Text:
    return Text(_PAGE, "a.pdf", tuple(Word(word, (0.1, 0.1, 0.2, 0.11), 0.999) for word in printed.split()))


def _rows(marks: tuple[str, ...]) -> list[Record]:
    made = []
    for place, (mark, title) in enumerate(zip(marks, _TITLES, strict=True), start=1):
        cells = {"grade": _text(str(place)), "title": _text(f"{mark} {title}")}
        made.append(Record("data", _text(f"{place} {mark} {title}"), cells))
    return made


def test_grades_go_out_of_titles_and_numbers_out_of_grades() -> None:
    """A heading over number and grade together leaves the grade with the title: each gets its own again."""
    marks = ("хорошо", "отлично", "хорошо", "зачет", "удовлетворительно", "отлично")
    made = marks_apart(_rows(marks))
    assert [record.cells["title"].text for record in made] == list(_TITLES)
    assert [record.cells["grade"].text for record in made] == list(marks)
    assert [record.cells["number"].text for record in made] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize(
    "marks", [("Общая",) * 6, ("зачет",) * 6, ("хорошо", "Общая", "Общая", "Общая", "Общая", "отлично")]
)
def test_titles_that_begin_alike_or_seldom_with_a_mark_stay_whole(marks: tuple[str, ...]) -> None:
    """One word before all titles, or marks before a few, are no column of marks."""
    rows = _rows(marks)
    assert marks_apart(rows) == rows


def test_the_last_line_of_a_title_under_its_number_is_the_titles() -> None:
    """A small word where the numbers stand goes on the title above it; a stamp's word does not."""
    small = Record("rest", _text("века"), {"number": _text("века")})
    stamp = Record("rest", _text("Ректор"), {"number": _text("Ректор")})
    made = numbers_apart([small, stamp], ())
    assert [sorted(record.cells) for record in made] == [["title"], ["number"]]


def test_codes_of_a_word_and_figures_are_no_part_of_the_titles() -> None:
    """One of which the word was read as figures goes with the others, doubted."""
    scan = page(
        """
  Subject                         Credits    Score
  Anat 1201 Human anatomy            4         84
  Klin 1204 General surgery          3         78
  801205 Internal diseases           5         67
  Chem 1206 Biochemistry             2         91
  Anat 1207 Histology                4         74
  Path 1208 Pathology                6         88
"""
    )
    read = rows(read_transcript([scan], "a.pdf"), "title", "code")
    assert [str(title).rstrip("?") for title, _ in read][2:4] == ["Internal diseases", "Biochemistry"]
    assert read[2][1] == "801205?"
    assert read[3][1] in ("Chem 1206", "Chem 1206?")
