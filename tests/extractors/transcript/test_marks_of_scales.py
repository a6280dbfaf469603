"""Marks of scales of ten and twenty, in figures and in words, and figures that mount up."""

from extractors.transcript import grades
from extractors.transcript.header import Part, key_of
from extractors.transcript.model import Column
from extractors.transcript.products import products_told
from tests.extractors.transcript.layout import page


def heading(text: str) -> str | None:
    """The column that a heading of these words names."""
    return key_of(Part(page(text).lines[0].words, 0.0, 1.0))


def test_a_figure_and_its_word_bear_each_other_out() -> None:
    """`8 (восемь)` says a mark twice; a word that is another figure leaves it doubtful."""
    assert grades.mark("8 (восемь)").ceiling == 1.0
    assert grades.mark("9 (семь)").ceiling < 1.0


def test_a_letter_in_brackets_is_no_part_of_the_word() -> None:
    """`yaxşı (C)` is a word and a letter, though it looks like a misread `yaxşı`."""
    found = grades.mark("yaxşı (C)")
    assert (found.word, found.letter, found.ceiling) == ("yaxşı", "C", 1.0)


def test_between_two_pass_marks_nobody_can_tell() -> None:
    """Out of ten some schools pass a four, some no five; out of twenty some ask for ten, some for twelve."""
    assert grades.scale_of([8, 7, 9, 4, 10], [], []) == grades.TEN
    assert [grades.passed(mark, None, None, grades.TEN) for mark in (3, 4, 5, 6)] == [False, None, None, True]
    assert [grades.passed(mark, None, None, grades.TWENTY) for mark in (9, 11, 12)] == [False, None, True]


def test_words_of_five_grades_speak_against_a_scale_of_ten() -> None:
    """Credits under a misread heading reach ten, too; the words beside them are of five grades."""
    word = grades.mark("good").known
    assert word is not None
    assert grades.scale_of([8, 7, 9, 4, 10], [], [word]) is None


def test_headings_on_no_list_are_told_by_their_words() -> None:
    """What a credit is worth is no hours of the course; a label inside a heading is not the heading."""
    assert heading("Credit (30 h.)") == "credits"
    assert heading("ECTS points") == "credits"
    assert heading("in figures") == "score"


def test_credits_gathered_so_far_are_no_credits() -> None:
    """A column that rises by the one beside it is its running sum."""
    columns = [Column("credits", 0.0, 0.5), Column("credits", 0.5, 1.0)]
    cells = [["5", "6", "4", "3", "6", "8", "2", "5"], ["5", "11", "15", "18", "24", "32", "34", "39"]]
    assert [column.key for column in products_told(columns, cells)] == ["credits", "weight"]
