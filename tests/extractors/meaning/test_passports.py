"""Passports whose labels and names stand there in several languages and spellings."""

import pytest

from extractors.meaning import understand
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

_ZONE = """
      P<AZEVALIYEVA<<MEHRIBAN<<<<<<<<<<<<<<<<<<<<<
      C996714714AZE9205288F30012489YVU5EF<<<<<<<06
"""


def names(rows):
    document = understand([page_of("      PASPORT / PASSPORT\n" + rows + _ZONE, columns=100)], "p.pdf")[0]
    return {item.role: item for item in document.name_document.names}


@pytest.mark.parametrize(
    "rows",
    [
        """
      Soyadı/Surname
      VƏLİYEVA / VALIYEVA
      Adı/Given names
      MEHRİBAN / MEHRIBAN
      Atasının adı/Patronymic
      RƏŞAD QIZI
        """,
        """
      Soyadı / Surname / Nom
      VƏLİYEVA
      VALIYEVA
      Adı, atasının adı / Given names / Prénoms
      MEHRİBAN RƏŞAD QIZI
      MEHRIBAN
        """,
    ],
)
def test_the_national_and_the_zones_spelling_are_two_names(rows):
    """Native: both names and the father's; holder: what the zone says, no father's name made up."""
    found = names(rows)
    native, holder = found["native"], found["holder"]
    assert (native.surname.value, native.given_name.value) == ("VƏLİYEVA", "MEHRİBAN")
    assert native.patronymic.value == "RƏŞAD QIZI"
    assert (holder.surname.value, holder.given_name.value) == ("VALIYEVA", "MEHRIBAN")
    assert holder.patronymic.status is FactStatus.ABSENT


@pytest.mark.parametrize("third", ["Nom", "Nachname"])
def test_a_label_in_a_third_language_is_no_surname(third):
    found = names(f"""
      Soyadı / Surname / {third}
      VALIYEVA
      Adı / Given names / Prénoms
      MEHRIBAN
    """)
    assert found["holder"].surname.value == "VALIYEVA"
    assert found["holder"].given_name.value == "MEHRIBAN"


def test_the_zone_tells_which_word_is_the_surname_where_captions_stand_under_the_names():
    """A caption under its name looks like a label over the next one: the zone decides."""
    found = names("""
      VƏLİYEVA / VALIYEVA
      Soyadı / Surname
      MEHRİBAN / MEHRIBAN
      Adı / Given names
      RƏŞAD QIZI
      Atasının adı / Patronymic
    """)
    native, holder = found["native"], found["holder"]
    assert (native.surname.value, native.given_name.value) == ("VƏLİYEVA", "MEHRİBAN")
    assert native.patronymic.value == "RƏŞAD QIZI"
    assert (holder.surname.value, holder.given_name.value) == ("VALIYEVA", "MEHRIBAN")
    assert holder.patronymic.status is FactStatus.ABSENT


def test_a_name_that_the_zone_does_not_say_is_not_trusted():
    """Another word than the zone's at the label of the surname is a guess, not the surname."""
    holder = names("""
      Soyadı / Surname
      QARABAĞ
      Adı / Given names
      MEHRIBAN
    """)["holder"]
    assert holder.surname.status is not FactStatus.READ


def test_a_passport_names_nobodys_spouse():
    """Words of a passport that look like a certificate's labels make no second person."""
    found = names("""
      Soyadı / Surname
      VALIYEVA
      Adı / Given names
      MEHRIBAN
      Həyat yoldaşı / Spouse
      BAKI / BAKU
    """)
    assert set(found) == {"holder", "mrz"}
