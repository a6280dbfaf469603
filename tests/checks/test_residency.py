"""The list for a residency application: tracked, and never deciding."""

import pytest

from checks import applicant
from tests.checks.builder import judged


def states(change):
    return {item.id: item.state for item in judged(change).residency.items}


def test_what_the_office_wrote_and_the_folder_shows_is_tracked():
    """Nothing told is not the same as not there."""
    told = {"letters": 2, "personal_statement": True, "mspe": False}
    found = states({"card.residency": told, "card.exams": {"step1": "2025-01-01", "step2_ck": "2025-06-01"}})
    assert found == {
        "certification": "not_told",
        "scores": "have",
        "letters": "open",
        "personal_statement": "have",
        "mspe": "open",
        "transcript": "have",
        "photo": "not_told",
    }
    assert states({"papers.transcript": None})["transcript"] == "open"


@pytest.mark.parametrize(
    ("row", "international"), [({}, True), ({"country": "Canada"}, False), ({"country": ""}, None)]
)
def test_the_school_s_country_decides_who_is_an_international_graduate(row, international):
    """Citizenship is never asked."""
    assert judged({"directory.row": row}).residency.international is international


def test_nothing_of_it_changes_the_outcome():
    """The same requirements with everything and with nothing told."""
    full = {"letters": 4, "personal_statement": True, "mspe": True, "photo": True, "certified": True}
    assert judged({"card.residency": full}).requirements == judged({}).requirements


def test_a_mistake_in_it_is_named_and_decides_nothing():
    """A number that is none, a key that is not known."""
    card, problems = applicant.parse(b"residency: {letters: many, mspe: true}", "applicant.yaml")
    assert card.residency is not None and card.residency.mspe is True
    assert "letters" in problems[0].message and problems[0].code == "unused_applicant_key"
