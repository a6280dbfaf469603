"""The interface words: complete in every language, harmless with any value."""

import re

import pytest

from flows.report.facts import CREDITS, GRADUATION
from flows.report.texts import texts
from schemas.case import Graduation
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from schemas.requirement import Outcome, RequirementOutcome

LANGUAGES = ("en", "az")


def test_languages_have_the_same_keys_and_places() -> None:
    """Each text exists in every language and takes the same values."""
    english, azerbaijani = texts("en").words, texts("az").words
    assert list(english) == list(azerbaijani)
    places = re.compile(r"\{(\w+)\}")
    differing = [
        key for key in english if set(places.findall(english[key])) != set(places.findall(azerbaijani[key]))
    ]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_contract_has_its_text(language: str) -> None:
    """Outcomes, statuses, kinds and fields: none would be shown as a bare key."""
    words = texts(language).words
    wanted = [f"outcome.{one.value}" for one in Outcome] + [f"sentence.{one.value}" for one in Outcome]
    wanted += [f"requirement.{one.value}" for one in RequirementOutcome]
    wanted += [f"status.{one.value}" for one in FactStatus] + [f"kind.{one.value}" for one in DocumentKind]
    wanted += [f"field.{name}" for name in (*GRADUATION, *CREDITS)]
    assert [key for key in wanted if not words.get(key)] == []


def test_every_fact_of_graduation_is_shown() -> None:
    """The report forgets no field of the record's graduation part."""
    assert set(GRADUATION) == set(Graduation.model_fields)


def test_a_value_with_braces_is_shown_as_it_is() -> None:
    """A value that looks like a place for another value is not filled in."""
    assert texts()("evidence_caption", file="{page}.pdf", page=3) == "{page}.pdf, page 3"
