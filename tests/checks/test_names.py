"""Names: what is exactly alike, and in what way others differ."""

from copy import deepcopy

import pytest
import yaml

from checks.names import Difference, PersonName, differences, same_spelling
from checks.names.keys import alike
from checks.texts import render
from schemas.facts import Fact, FactStatus
from tests.checks.builder import CASES, base, judged_spec
from tests.checks.test_table_and_texts import BOOKS as ALL

BOOKS = {language: book["words"] for language, book in ALL.items()}


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


TABLE = yaml.safe_load((CASES.parent / "name_differences.yaml").read_text("utf-8"))


def on_diploma(row, *, proof):
    """The case of a row: the diploma bears the credential's name, and no paper proves it but `proof`."""
    spec = base()
    spec["card"]["name_of_record"] = row["record"]
    spec["papers"] = {"diploma": spec["papers"]["diploma"] | {"patronymic": None} | row["credential"]}
    if proof is not None:
        spec["papers"]["proof"] = {"kind": "name_document", **proof}
    return {r.id: r for r in judged_spec(spec).requirements if r.document in (None, "diploma.pdf")}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['kind']} {row['credential']['surname']}")
def test_every_kind_of_difference_is_named_with_what_settles_it(row):
    """Without proof it is open, its kind and the document that would settle it are told in both languages."""
    found = on_diploma(row, proof=None)
    assert found["NAM-02"].outcome == row["without"]
    assert f"@difference.{row['kind']}" in found["NAM-04"].params["kinds"].split(", ")
    for language in ("en", "az"):
        settles = BOOKS[language][f"settles.{row['kind']}"]
        assert settles in render(found["NAM-02"], language)[2]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['kind']} {row['credential']['surname']}")
def test_a_name_document_that_shows_exactly_the_spelling_settles_it(row):
    """One other letter on that document and it settles nothing; a guessed letter is for a person."""
    assert on_diploma(row, proof=row["proof"])["NAM-02"].code == "NAM-02.met.proven"
    spelled = str(row["credential"]["surname"])
    others = deepcopy(row["proof"])
    for name in others["names"]:
        if same_spelling(name["surname"], spelled):
            name["surname"] += "x"
    assert on_diploma(row, proof=others)["NAM-02"].outcome != "met"
    guessed = deepcopy(row["proof"])
    for name in guessed["names"]:
        name["surname"] = {"doubtful": name["surname"]}
    assert on_diploma(row, proof=guessed)["NAM-02"].outcome == "review"


def test_every_kind_has_a_row():
    """A kind that was added and forgotten in the table fails here."""
    assert {row["kind"] for row in TABLE} | {"ocr_doubt"} == {kind.value for kind in Difference}


def test_a_name_that_may_be_misread_says_so():
    """The reading's doubt is named beside the difference it may have made."""
    row = {
        "record": {"surname": "MAMMADOVA", "given": "GULNARA"},
        "credential": {"surname": {"doubtful": "Mammadoya"}},
    }
    found = on_diploma(row, proof=None)
    assert (found["NAM-02"].outcome, found["NAM-02"].rests_on_doubtful) == ("review", True)
    assert "@difference.ocr_doubt" in found["NAM-04"].params["kinds"]
