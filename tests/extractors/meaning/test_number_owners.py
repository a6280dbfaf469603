"""A paper bears several numbers, and each belongs to its own label or place."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of


def _fields(text):
    (document,) = understand([page_of(text)], "paper.pdf")
    return document.fields


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("      No. 894874", "894874"),
        ("      No: 2006-5476", "2006-5476"),
        ("      AT No. 711 684", "711 684"),
        ("      AT № 933493", "933493"),
    ],
)
def test_a_number_under_the_title_is_the_diplomas(row, number):
    """What stands with a number sign right under the title needs no label."""
    fields = _fields(f"      DIPLOMA\n{row}\n\n      was awarded the degree of Physician\n")
    assert fields["diploma_number"].value == number
    assert fields["diploma_number"].trusted


def test_the_number_of_another_label_is_not_the_diplomas():
    """A certificate of the electronic signature has letters and figures as a diploma's number has."""
    fields = _fields(
        "      DİPLOM\n      həkim dərəcəsi verilmişdir\n      Sertifikat № TM 123456\n      Qeydiyyat № 77\n"
    )
    assert "diploma_number" not in fields
    assert fields["registration_number"].value == "77"


def test_a_form_of_study_is_no_qualification():
    """`əyani` beside a label of the degree is the form of study of the label under it."""
    fields = _fields("      DİPLOM\n      İxtisas: Müalicə işi\n      Dərəcə: əyani\n")
    assert "qualification" not in fields
    assert fields["specialty"].value == "Müalicə işi"


def test_a_value_that_ends_the_row_before_is_no_part_of_a_label():
    """`... Universiteti` over `Bitirdiyi il:` leaves the label whole."""
    fields = _fields(
        "      DİPLOM\n      Ali məktəb:      Azərbaycan Tibb Universiteti\n      Bitirdiyi il:    2001\n"
        "      Dərəcə:          həkim\n"
    )
    assert fields["completion_date"].value == "2001"


def test_a_school_is_given_in_the_nominative():
    """`Universitetinə` in a sentence is `Universiteti`."""
    fields = _fields(
        "      DİPLOM\n      Bu diplom Nəbiyev Orxan Vəli oğluna verilir. O, 1994-cü ildə Odlar Yurdu\n"
        "      Universitetinə daxil olmuş və 2000-ci ildə bitirmişdir.\n"
    )
    assert fields["school_name"].value == "Odlar Yurdu Universiteti"
