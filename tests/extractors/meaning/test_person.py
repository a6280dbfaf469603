"""Names taken apart, in every order the papers use."""

import pytest

from extractors.meaning.person import name_like, name_run, split_name


def parts(text, first):
    words = text.split()
    found = split_name(words, surname_first=first)
    pick = lambda places: " ".join(words[i].strip(",") for i in places)  # noqa: E731
    return (pick(found.surname), pick(found.given), pick(found.patronymic)) if found else None


@pytest.mark.parametrize(
    ("expected", "text", "first"),
    [
        (("MƏMMƏDOVA", "Gülnarə", "Vəli qızı"), "MƏMMƏDOVA Gülnarə Vəli qızı", True),
        (("Məmmədova", "Gülnarə", "Vəli qızı"), "Məmmədova Gülnarə Vəli qızı", True),
        (("", "Gülnarə", "Vəli qızı"), "Gülnarə Vəli qızı", True),
        (("SHIKHALIYEV", "Vugar", "Tofig oglu"), "Vugar Tofig oglu SHIKHALIYEV", None),
        (("NABIYEV", "ORKHAN", "VALI OGLU"), "NABIYEV ORKHAN VALI OGLU", None),
        (("Мамедова", "Гюльнара", "Велиевна"), "Мамедова Гюльнара Велиевна", True),
        (("Мамедова", "Гюльнара", "Велиевна"), "Гюльнара Велиевна Мамедова", True),
        (("MAMMADOVA", "Gulnara", ""), "Gulnara MAMMADOVA", None),
        (("Mammadova", "Gulnara", ""), "Mammadova Gulnara", None),
        (("Mammadova", "Gulnara", ""), "Ms. Gulnara Mammadova", None),
        (("MAMMADOVA", "Gulnara", ""), "MAMMADOVA, Gulnara", None),
        (("NABİYEV", "Elçin", ""), "Elçin NABİYEV", True),
    ],
)
def test_parts_are_told_apart(expected, text, first):
    """Capitals, oğlu/qızı, endings and the language's order tell surname, given and father's name."""
    assert expected == parts(text, first)


def test_an_open_order_is_never_sure():
    """Two words with nothing to tell them apart are divided, but not with trust."""
    assert split_name(["Cavid", "Elcin"], surname_first=None).sure < 0.97


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (4, "MƏMMƏDOVA Gülnarə Vəli qızı 2014"),
        (0, "has graduated"),
        (2, "Gulnara Mammadova has"),
        (2, "Gulnara Mammadova, born"),
    ],
)
def test_a_name_ends_where_other_words_begin(length, text):
    """Figures, small words and commas end a name."""
    assert length == name_run(text.split())


@pytest.mark.parametrize(
    ("word", "is_name"), [("AB-I", False), ("ЖБ-II", False), ("Al-Ali", True), ("IVANOV", True)]
)
def test_the_series_of_a_diploma_is_no_name(word: str, is_name: bool) -> None:
    """A series that stands where a form asks for the surname is not taken for one."""
    assert name_like(word) is is_name
