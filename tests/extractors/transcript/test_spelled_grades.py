"""Grade words on recognised pages: letters taken for each other make no other mark."""

import pytest

from extractors.transcript import grades, read_transcript
from tests.extractors.transcript.layout import page

_TABLE = """
  №    Фәннин ады                     Саат     Гијмәт
  1    Инсан анатомијасы              312      әла
  2    Латын дили                     120      заҹот
  3    Үмуми физика                   180      јахшы
  4    Биолоҝија                      180      заҹот
"""


def test_a_grade_word_is_spelled_as_it_is_in_its_language():
    courses = read_transcript([page(_TABLE)], "a.pdf").courses
    assert [course.grade.value for course in courses] == ["әла", "зачот", "јахшы", "зачот"]
    assert all(course.grade.trusted and course.passed.value for course in courses)


@pytest.mark.parametrize(
    ("read", "listed"),
    [
        ("Заҹот", "Зачот"),
        ("yaxsı", "yaxşı"),
        ("yaxsi", "yaxsi"),  # some write so
        ("ӘЛА", "ӘЛА"),
        ("зачёт", "зачёт"),
        ("прекрасно", "прекрасно"),
        ("өсвобожден", None),  # two spellings are listed
    ],
)
def test_only_letters_taken_for_each_other_are_put_right(read, listed):
    assert grades.as_listed(read) == listed
