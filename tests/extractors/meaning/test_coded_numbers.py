"""Diplomas numbered in a school's own way, and numbers that only look like a diploma's."""

import pytest

from extractors.meaning import understand
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

_HEAD = "      ERCİYES UNIVERSITY\n      DIPLOMA\n      Awarded to Gulnara Mammadova\n"


def _read(text):
    (document,) = understand([page_of(text, columns=120)], "paper.pdf")
    return document


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
    fact = _read(f"{_HEAD}      {row}\n").text("diploma_number")
    assert (fact.value, fact.status) == (number, FactStatus.READ)


def test_words_after_a_label_are_no_number():
    """A sentence that begins with the label gives no number."""
    document = _read(f"{_HEAD}      Diploma number is printed on the back of this page in 2 places\n")
    assert not document.text("diploma_number").present


def test_a_students_own_number_is_not_the_diplomas():
    """Letters and figures in the cell beside `Student identification number` are the student's."""
    document = _read(f"{_HEAD}      Student identification number          C03371529\n")
    assert document.text("diploma_number").status is not FactStatus.READ


def test_a_long_number_after_registration_may_be_a_companys():
    """Ten figures after `Reg.` are no register's number that anybody trusts."""
    document = _read("      TRANSLATION AGENCY Reg. 1503887741\n" + _HEAD)
    assert document.text("registration_number").status is not FactStatus.READ
