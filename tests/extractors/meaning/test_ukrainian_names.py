"""Ukrainian papers of names: a marriage by husband and wife, a name changed in one sentence."""

from extractors.meaning import understand
from schemas.documents import DocumentKind
from tests.extractors.pagetext import page_of

_MARRIAGE = """
                    СВІДОЦТВО ПРО ШЛЮБ

   Він: Мамедов Олег Ізмаїлович, народився 2 травня 1984 року
   Вона: Коваль Ірина Степанівна, народилася 9 липня 1986 року
   зареєстрували шлюб 5 червня 2010 року, про що складено актовий запис № 77
   Прізвище після державної реєстрації шлюбу:
   чоловіка – Мамедов
   дружини – Мамедова
   Дата видачі: 8 червня 2010 року
"""
_CHANGE = """
                    СВІДОЦТВО
                 про зміну імені

   Громадянка Мамедова Севіль Олег кизи, дата народження 15 липня 1988 року,
   змінила прізвище, ім'я, по батькові на
   Коваль Ірина Олегівна
   про що складено актовий запис № 12
   Дата видачі: 9 квітня 2013 року
"""


def _read(text):
    (document,) = understand([page_of(text)], "a.pdf")
    assert document.kind is DocumentKind.NAME_DOCUMENT
    return document, {name.role: name for name in document.name_document.names}


def test_husband_and_wife_and_the_surname_after_marriage():
    """Who is whose husband, her surname before, the one after; the day of issue by its label."""
    document, names = _read(_MARRIAGE)
    assert document.name_document.kind == "marriage_certificate"
    assert (names["spouse"].surname.value, names["maiden"].surname.value) == ("Мамедов", "Коваль")
    assert names["new"].surname.value == "Мамедова"
    assert document.fields["issue_date"].value == "2010-06-08"


def test_a_name_changed_as_a_whole():
    """The name before the verb is the former one, that after `на` the new one."""
    document, names = _read(_CHANGE)
    assert document.name_document.kind == "name_change_certificate"
    assert (names["former"].surname.value, names["new"].surname.value) == ("Мамедова", "Коваль")
    assert (names["former"].patronymic.value, names["new"].patronymic.value) == ("Олег кизи", "Олегівна")
