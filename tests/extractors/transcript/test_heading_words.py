"""Headings nobody listed, told by what their words mean; headings printed upwards."""

import pytest

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.headings import heading_of
from extractors.transcript.labels import label_of
from extractors.transcript.turned import laid_level


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Tədris planının fənləri", "title"),
        ("Изученные дисциплины / Fənlərin adları", "title"),
        ("Course #", "code"),
        ("Fənn üzrə saatlar", "hours"),
        ("Total academic hours", "hours"),
        ("Трудоёмкость, ч", "hours"),
        ("Cr. Hrs", "credits"),
        ("Общая трудоемкость, з.е.", "credits"),
        ("Qazanılmış kreditlər / Credits earned", "credits"),
        ("Mark (out of 100)", "score"),
        ("Yekun balların cəmi", "score"),
        ("Qiymətin hərflə ifadəsi", "letter"),
        ("Шкала ECTS", "letter"),
        ("Оценка по традиционной системе", "grade"),
        ("Дата аттестации", "date"),
        ("Keçildiyi semestr", "semester"),
        ("Təhsil ili", "academic_year"),
    ],
)
def test_a_heading_is_known_by_the_meaning_of_its_words(heading: str, column: str) -> None:
    """Every word of these headings is known, though none of them is listed as it stands."""
    label = label_of(fold(heading))
    assert label is not None
    assert label[0].removesuffix("_total") == column


@pytest.mark.parametrize("words", ["Semester Grade Teacher", "Название дисциплины Кредиты", "Hours Score"])
def test_words_on_two_things_are_no_one_heading(words: str) -> None:
    """Headings that stand close together are not taken for one."""
    label = label_of(fold(words))
    assert label is None or label[1] < 90


def test_the_hours_of_one_kind_of_teaching_are_not_the_hours() -> None:
    """Lectures, practice and one's own work, alone or under a heading of hours, name no amount."""
    for heading in ("Количество часов Лекции", "Hours Independent study", "Saatlar Müh."):
        label = label_of(fold(heading))
        assert label is not None
        assert label[0] == "other"


def test_the_eleventh_semester_is_not_the_first() -> None:
    """`On birinci` is a number of two words."""
    said = heading_of("On birinci semestr")
    assert said is not None
    assert said.semester == 11


def test_headings_printed_upwards_stand_level_over_their_columns() -> None:
    """Two turned lines side by side are the head of a table; a value below them is no part of it."""
    words = [
        Word("Semester", (0.50, 0.20, 0.512, 0.25), 1.0),
        Word("of", (0.50, 0.188, 0.512, 0.198), 1.0),
        Word("study", (0.50, 0.16, 0.512, 0.186), 1.0),
        Word("Credits", (0.60, 0.21, 0.612, 0.25), 1.0),
        Word("Subject", (0.20, 0.20, 0.26, 0.212), 1.0),
        Word("3", (0.502, 0.252, 0.510, 0.264), 1.0),
    ]
    made = {word.text: word for word in laid_level(words, 0.012, 0.7)}
    assert set(made) == {"Semester of study", "Credits", "Subject", "3"}
    subject, semester = made["Subject"], made["Semester of study"]
    assert (semester.box[1] + semester.box[3]) == pytest.approx(subject.box[1] + subject.box[3])


def test_numerals_under_one_another_are_not_turned() -> None:
    """III and II of two columns stay values of their rows."""
    words = [
        Word("III", (0.50, 0.20, 0.506, 0.214), 1.0),
        Word("II", (0.50, 0.216, 0.506, 0.230), 1.0),
        Word("III", (0.60, 0.20, 0.606, 0.214), 1.0),
    ]
    assert laid_level(words, 0.012, 0.7) == words
