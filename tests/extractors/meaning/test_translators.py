"""Who translated and signed: the translator's own line, never an official of the translated paper."""

import pytest

from extractors.meaning import understand
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from tests.extractors.pagetext import mark_at, page_of

_BUREAU = """
                    LINGUA EAST Translation Agency
              translations, apostille, notary, www.specimen.example

           DIPLOMA OF HIGHER MEDICAL EDUCATION
           AB No. 123456
      Issued to Gulnara Vali gizi Mammadova
      who in 1980 entered the Azerbaijan State Medical Institute and in 1986 completed the full course.
      Rector (signed)    Dean (signed)    Official seal

      I, Samir Valizade, certify that this word-for-word translation is correct.



"""


def read(end, head=_BUREAU):
    (document,) = understand([page_of(head + end, marks=[mark_at("signature", 6, 13)])], "a.pdf")
    assert document.kind is DocumentKind.TRANSLATION
    return document


@pytest.mark.parametrize(
    ("end", "title"),
    [
        ("      Samir Valizade, Translator, 12 March 2024", "Translator"),
        ("      Samir Valizade, Authorised Translator", "Authorised Translator"),
        (
            "      Samir Valizade\n      Director of the Translation Bureau",
            "Director of the Translation Bureau",
        ),
        ("      Translator: Samir Valizade", "Translator"),
        (
            "      Samir Valizade, Authorised Translator\n\n"
            "      Mən, notarius, tərcüməçi Samir Valizade tərəfindən edilmiş tərcüməni təsdiq edirəm.",
            "Authorised Translator",
        ),
    ],
)
def test_the_translators_line_is_the_one_under_the_certifying_sentence(end, title):
    """Name, whole title and signature are of the translator's line; the rector's line was translated."""
    translation = read(end).translation
    assert translation.translator_title.value == title
    assert translation.translator_name.value == "Samir Valizade"
    assert translation.signed.value is True


def test_an_official_of_the_original_is_never_the_translator():
    """With no line of the translator's own, title and empty places of the original are not taken."""
    document = read("      12 March 2024")
    assert document.translation.translator_title.value is None
    assert document.translation.signed.value is not False
    assert all(signature.role == "translator" for signature in document.signatures)


def test_a_bureau_that_offers_notarys_services_has_notarised_nothing():
    """The word `notary` in a bureau's letterhead makes neither a notary's office nor a notary's mark."""
    translation = read("      Samir Valizade, Translator").translation
    assert translation.letterhead_class.value == "translation_service"
    assert translation.notary_mark.value is not True


def test_a_notarys_words_under_a_translation_are_a_notarys_mark():
    """A notary's sentence and line are seen under a bureau's translation too."""
    end = """      Samir Valizade, Translator

      Mən, notarius Akif Cabbarov, imzasının həqiqiliyini təsdiq edirəm.
      Notarius      Akif Cabbarov
"""
    fact = read(end).translation.notary_mark
    assert fact.value is True
    assert fact.status is FactStatus.READ


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Russian language        120    good", None),
        ("Translated from the Russian language", "ru"),
        ("Source language: Azerbaijani", "az"),
        ("Translation from Turkish into English", "tr"),
    ],
)
def test_the_language_translated_from_is_told_by_words_of_translating(row, code):
    """A course of that name and a bureau's list of languages tell nothing of the original's language."""
    head = _BUREAU.replace("apostille, notary", "from Georgian and Ukrainian").replace(
        "      Rector (signed)",
        f"      1    Human Anatomy    300    good\n      2    Physiology    300    good\n      {row}"
        "\n      3    Pathology    120    good\n      4    Hygiene    120    good\n      Rector (signed)",
    )
    fact = read("      Samir Valizade, Translator", head).translation.source_language
    assert fact.value == code
    assert fact.status is (FactStatus.READ if code else FactStatus.ABSENT)


def test_a_school_s_office_with_its_postal_code_is_a_letterhead():
    """An address needs no word such as street or telephone."""
    head = _BUREAU.replace(
        "LINGUA EAST Translation Agency", "DEAN'S OFFICE, FACULTY OF GENERAL MEDICINE"
    ).replace(
        "translations, apostille, notary, www.specimen.example",
        "Azerbaijan Medical University, Gasimzade 14, Baku AZ1022",
    )
    block = read("      Samir Valizade, Dean, 12 March 2024", head).translation
    assert (block.letterhead_class.value, block.letterhead.present) == ("school", True)
