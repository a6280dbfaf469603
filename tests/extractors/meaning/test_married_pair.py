"""Marriage certificates that say who is he and who is she by the fathers' names alone."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_CITIZENS = """
                         NİKAH HAQQINDA ŞƏHADƏTNAMƏ
      Vətəndaş Orucov Kənan Fikrət oğlu
      (soyadı, adı, atasının adı)
      və vətəndaş Səlimova Lalə Vaqif qızı
      (soyadı, adı, atasının adı)
      nikaha daxil olmuşlar.
      Nikah bağlandıqdan sonra soyadlar:
      ər Orucov
      arvad Orucova
"""
_COLUMNS = """
                  СВИДЕТЕЛЬСТВО О ЗАКЛЮЧЕНИИ БРАКА
      Фамилия                  Оруджев                  Селимова
      Имя, отчество            Кянан Фикрет оглы        Лала Вагиф кызы
      Дата рождения            11.12.1968               25.05.1971
      После заключения брака   Оруджев                  Оруджева
"""
_OBLIQUE = """
                  СВИДЕТЕЛЬСТВО О ЗАКЛЮЧЕНИИ БРАКА
      Дано в подтверждение брака
      Орехова Павла Олеговича
      (фамилия, имя, отчество)
      и
      Селимовой Анны Петровны
      (фамилия, имя, отчество)
      После заключения брака присвоены фамилии:
      мужу Орехов
      жене Орехова
"""


def _names(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    (document,) = understand([page_of(text, columns=130)], "marriage.pdf")
    assert document.name_document is not None
    return {
        name.role: (name.surname.value, name.given_name.value, name.patronymic.value)
        for name in document.name_document.names
    }


@pytest.mark.parametrize(
    ("text", "he", "she", "new"),
    [
        (_CITIZENS, ("Orucov", "Kənan", "Fikrət oğlu"), ("Səlimova", "Lalə", "Vaqif qızı"), "Orucova"),
        (_COLUMNS, ("Оруджев", "Кянан", "Фикрет оглы"), ("Селимова", "Лала", "Вагиф кызы"), "Оруджева"),
    ],
)
def test_he_and_she_are_told_by_their_fathers_names(text, he, she, new):
    """Where no word says who is husband and who is wife, oğlu and qızı do, in rows and in columns."""
    names = _names(text)
    assert (names["spouse"], names["maiden"], names["new"][0]) == (he, she, new)


def test_she_is_told_by_her_fathers_name_in_any_case():
    """`Петровны` is a woman's as `Петровна` is."""
    names = _names(_OBLIQUE)
    assert names["maiden"] == ("Селимовой", "Анны", "Петровны")
    assert names["spouse"] == ("Орехова", "Павла", "Олеговича")


def test_a_birth_in_a_row_of_two_is_a_guess():
    """One label with the births of both: nobody's for sure."""
    (document,) = understand([page_of(_COLUMNS, columns=130)], "marriage.pdf")
    assert document.name_document is not None
    assert not document.name_document.date_of_birth.trusted
