"""Names: what is exactly alike, and in what way others differ."""

import pytest

from checks.names import Difference, PersonName, differences, same_spelling
from checks.names.keys import alike
from schemas.facts import Fact, FactStatus


def known(text):
    return Fact[str](value=text, confidence=1.0, status=FactStatus.READ) if text else Fact[str]()


def name(surname="", given="", patronymic="", full=""):
    return PersonName(known(surname), known(given), known(patronymic), known(full))


RECORD = name("MAMMADOVA", "GULNARA")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("MAMMADOVA", "Mammadova", True),
        ("ISMAYILOV", "Ismayilov", True),
        ("ISMAYILOV", "Ismayılov", True),
        ("İSMAYILOV", "ismayılov", True),
        ("İLGAR", "ILGAR", False),
        ("Gülnarə", "GÜLNARƏ", True),
        ("Gu\u0308lnar\u0259", "Gülnarə", True),
        ("Mammadova", "Mammadov", False),
        ("Anna  Maria", "ANNA MARIA", True),
        ("Anna-Maria", "Anna Maria", False),
        ("", "", False),
    ],
)
def test_spelling_is_compared_to_the_letter(first, second, same):
    """Case and Unicode form aside, every letter and mark counts; ı, i, I and İ by both languages' rules."""
    assert same == same_spelling(first, second)


@pytest.mark.parametrize(
    ("credential", "expected"),
    [
        (name("Mammadova", "Gulnara"), []),
        (name("Məmmədova", "Gülnarə"), [Difference.TRANSLIT]),
        (name("Мамедова", "Гюльнара"), [Difference.TRANSLIT]),
        (name("Mammadova", "Gülnara"), [Difference.DIACRITIC]),
        (name("Mammadova", "G."), [Difference.INITIAL]),
        (name("Hasanova", "Gulnara"), [Difference.MAIDEN]),
        (name("Mammadli", "Gulnara"), [Difference.SUFFIX_CHANGE]),
        (name("Mammadov", "Gulnara"), [Difference.GENDER_ENDING]),
        (name("Mammadova", "Gulnara", "Vali qizi"), [Difference.PATRONYMIC_EXTRA]),
        (name("Mammadova", "Gulnara Vali qizi"), [Difference.PATRONYMIC_EXTRA]),
        (name("Mammadova", "Gulnara Sevinj"), [Difference.EXTRA]),
        (name("Mammadova", "Gulnarta"), [Difference.SPELL]),
        (name("Mammadova", "Sevinj"), [Difference.OTHER_NAME]),
        (name("GULNARA", "MAMMADOVA"), [Difference.ORDER]),
        (name(full="Gulnara Mammadova"), []),
        (name(full="Mammadova Gulnara"), [Difference.ORDER]),
        (name(full="Mammadova Gulnara Vali qizi"), [Difference.ORDER, Difference.PATRONYMIC_EXTRA]),
        (name(full="Məmmədova Gülnarə"), [Difference.TRANSLIT]),
        (name(full="Mammadova"), [Difference.MISSING_PART]),
        (name(full="Anna Schmidt"), [Difference.OTHER_NAME]),
    ],
)
def test_a_difference_has_its_kind(credential, expected):
    """Each kind of NAM-04 on a name as papers print it, against MAMMADOVA GULNARA."""
    assert expected == differences(credential, RECORD)


@pytest.mark.parametrize(
    ("credential", "record", "expected"),
    [
        (name("Nabiyev", "Orkhan", "Vali oglu"), name("NABIYEV", "ORKHAN VALI OGLU"), []),
        (name("Nabiyev", "Orkhan"), name("NABIYEV", "ORKHAN VALI OGLU"), [Difference.PATRONYMIC_MISSING]),
        (name("Nabiyev", "Orxan", "Vəli oğlu"), name("NABIYEV", "ORKHAN VALI OGLU"), [Difference.TRANSLIT]),
        (name("Mammad zada", "Ali"), name("MAMMADZADA", "ALI"), [Difference.JOINED]),
        (name("Aliyeva", "Anna"), name("ALIYEVA", "ANNA MARIA"), [Difference.MISSING_PART]),
        (name(full="Orkhan Vali oglu Nabiyev"), name("NABIYEV", "ORKHAN VALI OGLU"), []),
    ],
)
def test_fathers_names_and_parts_are_told_apart(credential, record, expected):
    """A father's name in the passport's given name, joined names, missing names."""
    assert expected == differences(credential, record)


@pytest.mark.parametrize(
    "forms",
    [
        "Hüseynov Һүсејнов Гусейнов Huseynov Guseinov Guseynov",
        "Cəfərov Ҹәфәров Джафаров Jafarov Djafarov Dzhafarov",
        "Quliyev Гулијев Кулиев Guliyev Kuliev Quliyev",
        "Xəlilov Хәлилов Халилов Khalilov Halilov Xelilov",
        "Ülviyyə Үлвијјә Ульвия Ulviyya Ulviya Ulviyye",
        "Şıxəliyev Шыхәлијев Шихалиев Shikhaliyev Shykhaliyev",
        "Əfəndizadə Әфәндизадә Эфендизаде Afandizade Efendizade",
    ],
)
def test_one_name_sounds_alike_in_every_alphabet(forms):
    """Azerbaijani in both scripts, Russian, and the usual English spellings."""
    first, *others = forms.split()
    assert all(alike(first, other) for other in others)


def test_different_names_do_not_sound_alike():
    """A key that merged everything would prove nothing."""
    different = [
        "Əliyev",
        "Məmmədov",
        "Hüseynov",
        "Həsənov",
        "Quliyev",
        "Qasımov",
        "Qurbanov",
        "Rzayev",
        "Cəfərov",
    ]
    assert all(not alike(a, b) for a in different for b in different if a != b)
