"""Passports whose labels and names stand there in several languages and spellings."""

import pytest

from extractors.meaning import understand
from extractors.page import Line, PageText, Word
from schemas.documents import TextSource
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


_SMALL, _LARGE = 0.008, 0.016


def _row(text, left, top, height):
    """A line of print at a place, its letters half as wide as high."""
    made = []
    for word in text.split():
        right = left + 0.5 * height * len(word)
        made.append(Word(word, (left, top, right, top + height), 0.995))
        left = right + 0.4 * height
    return Line(tuple(made))


def _passport(expiry, zone):
    """Two columns of small labels over large values, as close to the value above as to the one below."""
    rows = [("PASPORT / PASSPORT", 0.1, 0.10, _LARGE)]
    fields = (
        ("Soyadı / Surname", "NABIYEV", 0.3, 0.20),
        ("Adı / Given names", "ORKHAN", 0.3, 0.26),
        ("Doğum tarixi / Date of birth", "01 FEB 1990", 0.3, 0.32),
        ("Doğum yeri / Place of birth", "BAKU", 0.3, 0.38),
        ("Verilmə tarixi / Date of issue", "04 APR 2021", 0.65, 0.38),
        ("Verən orqan / Authority", "MIA", 0.3, 0.42),
        ("Etibarlıdır / Date of expiry", expiry, 0.65, 0.42),
    )
    for label, value, left, top in fields:
        rows += [(label, left, top, _SMALL), (value, left, top + 0.016, _LARGE)]
    rows += [(line, 0.05, 0.6 + 0.03 * place, 0.012) for place, line in enumerate(zone)]
    lines = tuple(_row(*row) for row in rows if row[0])
    page = PageText(1, 2480, 1754, lines, TextSource.OCR, languages=("aze", "eng"))
    (document,) = understand([page], "passport.jpg")
    return document.name_document.expires


_HIS_ZONE = ("P<AZENABIYEV<<ORKHAN<VALI<OGLU<<<<<<<<<<<<<<", "C912152798AZE9002018M31040351A2B3C4<<<<<<<56")


def test_the_day_of_issue_over_the_label_of_expiry_is_not_the_expiry():
    """A zone whose digits fit says which of the printed dates it is; where it says another, none is sure."""
    told = _passport("03 APR 2031", _HIS_ZONE)
    assert (told.value, told.trusted) == ("2031-04-03", True)
    unlike = _passport("", _HIS_ZONE)
    assert (unlike.value, unlike.trusted) == ("2031-04-03", False)


def test_without_a_zone_a_date_that_two_labels_claim_is_not_trusted_as_the_expiry():
    """It stands under one of them and over the other."""
    assert not _passport("", ()).trusted
