"""Names of officials: what stands beside them is no part of them."""

import pytest

from extractors.meaning import understand
from extractors.page import Mark
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

_HEAD = """
      DİPLOM
      AT № 912345
      ƏLİYEVA Nərmin Rəşad qızı
      Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.
"""


def signers(rows, marks=()):
    page = page_of(_HEAD + rows, columns=130, marks=marks)
    return understand([page], "diploma.pdf")[0].signatures


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("      Rektor      Əliyev Cavid Orxan oğlu  Tikilmiş", "Əliyev Cavid Orxan oğlu"),
        ("      Rektor      Cavid Əliyev        Dilarə Babayeva", "Cavid Əliyev"),
        ("      Ректор      В.Н. Әфәндизадә ИНСТИ НӘР ИМАНО", "В.Н. Әфәндизадә"),
        ("      Ректор      В.Н. Әфәндизадә ИНСТИТУ", "В.Н. Әфәндизадә"),
        ("      Ректор      Мусаев Б.Р.", "Мусаев Б.Р."),
        ("      Ректор      Мусаев Б. Р. МУСТ", "Мусаев Б. Р."),
        ("      Ректор      О.И.Юсифов", "О.И.Юсифов"),
        ("      Rector      Board Orkhan Huseynov", "Orkhan Huseynov"),
        ("      Rector      Prof. Elchin MAMMADOV", "Prof. Elchin MAMMADOV"),
        ("      Rector      ELCHIN MAMMADOV", "ELCHIN MAMMADOV"),
        ("      Rektor      Cavid Orxan oğlu ƏLİYEV", "Cavid Orxan oğlu ƏLİYEV"),
    ],
)
def test_an_officials_name_ends_where_other_print_begins(rows, name):
    """A seal's words, the next column and the rest of a title are cut off; the name stays whole."""
    (reading,) = signers(rows)
    assert reading.name.value == name
    assert reading.name.status is FactStatus.READ


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        ("      Rektor      TURAL Elnur MUSAYEV Nadir", ()),
        (
            "      Rektor      Cavid Rəşad MUSAYEV",
            (Mark("seal", (26 / 130, 0.0, 60 / 130, 0.2), 0.99),),
        ),
    ],
)
def test_a_name_that_may_hold_foreign_words_is_not_trusted(rows, marks):
    """Where nothing tells a seal's word from a name's, the name is a guess."""
    (reading,) = signers(rows, marks)
    assert reading.name.status is not FactStatus.READ


def test_a_name_beyond_another_officials_title_is_that_officials():
    rector, chair = signers("      Rektor                 Komissiyanın sədri     Fərid Ağayev")
    assert (rector.role, rector.name.value) == ("rector", None)
    assert (chair.role, chair.name.value) == ("chair", "Fərid Ağayev")


@pytest.mark.parametrize(
    "rows",
    [
        "      Elçin Nəbiyev\n      Dekan, Odlar Yurdu Universiteti",
        "      Rector      Baku Language Centre",
    ],
)
def test_the_name_of_an_office_is_no_persons(rows):
    (reading,) = signers(rows)
    assert reading.name.value in {None, "Elçin Nəbiyev"}


def test_three_plain_words_may_hold_one_that_is_no_name():
    (reading,) = signers("      Rektor      Cavid Musayev Nadir")
    assert reading.name.status is not FactStatus.READ


def test_a_name_without_the_surname_before_oglu_is_not_trusted():
    """`Oğuz İlqar oğlu`: a signature covered the surname, and what is left is not the name."""
    (rector,) = signers("      Rektor      Oğuz İlqar oğlu")
    assert rector.name.status is not FactStatus.READ


def test_a_short_title_with_a_misread_start_is_one_title():
    """`Н.И. Ректор` fits `директор` but for a letter; the rector beside the initials is the only official."""
    found = signers("      Н.И. Ректор      Мусаев Б.Р.")
    assert [reading.role for reading in found] == ["rector"]


def test_that_nobody_signed_an_electronic_paper_with_ink_says_nothing():
    """Its signatures are words: `imzalanıb`, a time, a certificate's number."""
    on_paper = signers("      Rektor      Cavid Əliyev")[0].signed
    (electronic,) = signers("      Elektron imza\n      Rektor      Cavid Əliyev")
    assert on_paper.value is False
    assert (electronic.signed.value, electronic.signed.status) == (False, FactStatus.DOUBTFUL)
    assert on_paper.confidence > electronic.signed.confidence


def test_an_empty_place_of_an_office_that_signs_elsewhere_is_in_doubt():
    """A second language says the title again and nobody signs there."""
    rest = "\n\n\n      Bakı şəhəri" * 4 + "\n\n\n"
    rows = f"      Rektor          Əliyev Cavid Orxan oğlu{rest}      Ректор          Мусаев Б.Р."
    pen = Mark("signature", (0.35, 0.07, 0.45, 0.1), 0.9, coloured=True, look="clear")
    signed, empty = (one.signed for one in signers(rows, [pen]))
    assert (signed.value, empty.value) == (True, False)
    assert empty.status is FactStatus.DOUBTFUL
    assert [one.signed.status for one in signers(rows)] == [FactStatus.READ] * 2
