"""Specialties and qualifications that no label points at: a word or a code beside them tells them."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.test_award import fields

_LETTER = """
      ANYTOWN UNIVERSITY
      TO WHOM IT MAY CONCERN
      This is to confirm that Gulnara Mammadova {said}
"""


@pytest.mark.parametrize(
    "said",
    [
        "followed our one-cycle English-language programme in Medicine, attended all classes.",
        "is a student of the six-year “Medicine” program, status active.",
        "was a student of the Faculty, code 070101 - Medicine, full-time.",
    ],
)
def test_a_known_specialty_beside_a_programme_or_a_code_may_be_the_specialty(said):
    fact = fields(_LETTER.format(said=said))["specialty"]
    assert (fact.value, fact.status) == ("Medicine", FactStatus.DOUBTFUL)


@pytest.mark.parametrize(
    "said",
    [
        "was admitted to the residency programme in Pediatrics.",
        "was transferred from the programme “Dentistry” to our faculty of medicine.",
        "knows that the specialty public health is taught in the fifth year.",
        "left the programme in Dentistry. The programme “Dentistry” is no longer offered.",
    ],
)
def test_a_programme_that_is_not_the_holders_own_is_no_sure_specialty(said):
    found = fields(_LETTER.format(said=said))
    assert "specialty" not in found or found["specialty"].status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    "said",
    [
        "studies at our Faculty of Medicine.",
        "studied Medicine and Surgery with success at the Faculty.",
        "holds the scientific degree Master of Public Health.",
    ],
)
def test_a_known_word_that_nothing_tells_is_no_specialty(said):
    assert "specialty" not in fields(_LETTER.format(said=said))


def test_a_known_qualification_beside_a_title_is_the_qualification():
    text = """
                 TIP FAKÜLTESİ DİPLOMASI
        Gülnare MEMMEDOVA altı yıllık öğrenimini bitirerek TIP DOKTORU unvanını ve bu diplomayı
        30 Haziran 2009 tarihinde almaya hak kazanmıştır.
    """
    assert fields(text)["qualification"].value == "TIP DOKTORU"


def test_part_of_a_longer_degree_is_no_qualification():
    said = "holds the scientific degree Doctor of Philosophy in Botany."
    assert "qualification" not in fields(_LETTER.format(said=said))


@pytest.mark.parametrize(
    "said",
    [
        "is expected to complete the studies in June and to be given the degree Medical Doctor.",
        "studies here; the title Medical Doctor will be his after the final examination.",
    ],
)
def test_a_degree_that_is_still_to_come_is_no_qualification(said):
    assert "qualification" not in fields(_LETTER.format(said=said))
