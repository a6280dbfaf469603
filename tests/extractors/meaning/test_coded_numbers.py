"""Diplomas numbered in a school's own way, and numbers that only look like a diploma's."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper

_HEAD = "      ERCİYES UNIVERSITY\n      DIPLOMA\n      Awarded to Gulnara Mammadova\n"


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("Diploma No: 2014/LF-0446", "2014/LF-0446"),
        ("Diploma No: TF-2018-3164", "TF-2018-3164"),
        ("Diploma number: 2021-T-0177", "2021-T-0177"),
        ("Diploma No: 07-0391", "07-0391"),
        ("Diploma No: 2009 - 0388", "2009 - 0388"),
    ],
)
def test_a_number_of_any_form_after_the_diplomas_label_is_the_diplomas(row, number):
    """What the label `Diploma No` asks for is taken whole, letters, dashes and strokes with it."""
    fact = read_paper(f"{_HEAD}      {row}\n").text("diploma_number")
    assert (fact.value, fact.status) == (number, FactStatus.READ)


def test_words_after_a_label_are_no_number():
    """A sentence that begins with the label gives no number."""
    sentence = "Diploma number is printed on the back of this page in 2 places"
    document = read_paper(f"{_HEAD}      {sentence}\n")
    assert document.text("document_title").value == "DIPLOMA"
    assert not document.text("diploma_number").present


def test_a_students_own_number_is_not_the_diplomas():
    """Letters and figures in the cell beside `Student identification number` are the student's."""
    row = "Student identification number          C03371529"
    assert read_paper(f"{_HEAD}      {row}\n").text("diploma_number").status is not FactStatus.READ
    own = read_paper(f"{_HEAD}      {row}\n      Diploma No: 2014/LF-0446\n").text("diploma_number")
    assert own.value == "2014/LF-0446"


def test_a_long_number_after_registration_may_be_a_companys():
    """Ten figures after `Reg.` are no register's number that anybody trusts."""
    agency = "      TRANSLATION AGENCY Reg. {}\n"
    long = read_paper(agency.format("1503887741") + _HEAD).text("registration_number")
    assert (long.value, long.status) == ("1503887741", FactStatus.DOUBTFUL)
    short = read_paper(agency.format("1503") + _HEAD).text("registration_number")
    assert (short.value, short.status) == ("1503", FactStatus.READ)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Ona AB-I 118204 nömrəli diplom verilmişdir.", "118204"),
        ("Kendisine 2007-11836 diploma numaralı diploması verilmiştir.", "2007-11836"),
    ],
)
def test_a_number_before_the_words_numbered_diploma_is_the_diplomas(sentence, number):
    """In Azerbaijani and Turkish sentences the words that name a number follow it."""
    fact = read_paper(f"      ARAYIŞ\n      Verilir Əliyev Ramil Kamal oğluna. {sentence}\n").text(
        "diploma_number"
    )
    assert (fact.value, fact.status) == (number, FactStatus.READ)


@pytest.mark.parametrize(
    "sentence",
    [
        "O, Gəncə Universitetinin 118204 nömrəli diplomu ilə\n      2006-cı ildə bura daxil olmuşdur.",
        "O, 118204 nömrəli diplom\n      əsasında 1998-ci ildə universitetə daxil olmuşdur.",
        "Bu arayış itirilmiş 118204 nömrəli diplom əvəzinə verilir.",
        "Bu arayış 118204 nömrəli diplomun yerinə verilir.",
        "Kendisine AB 118204 numaralı diploması ile kayıt hakkı verilmiştir.",
        "Выдана взамен утерянного диплома АВ № 118204.",
        "It replaces the lost diploma AB No. 118204.",
    ],
)
def test_the_number_of_a_diploma_that_the_paper_rests_on_or_replaces_is_a_guess(sentence):
    """What studies were begun with, or what was lost, is not the diploma that the paper is about."""
    document = read_paper(f"      ARAYIŞ\n      Verilir Əliyev Ramil Kamal oğluna. {sentence}\n")
    assert document.text("diploma_number").status is not FactStatus.READ
    assert document.text("diploma_series").status is not FactStatus.READ
