"""What shows that words are somebody's name."""

import pytest

from extractors.meaning.person import in_brackets, is_marker, name_run, without_case
from extractors.meaning.person_look import is_degree, looks_like_a_person


@pytest.mark.parametrize(
    "name", ["Deborah L. Weiss", "prof. Z.M. Haşımov", "Qasımbəyli Elnur", "Рзаеву Фуаду Намиговичу"]
)
def test_initials_titles_and_endings_show_a_person(name: str) -> None:
    """A name with an initial, a title, a known word or an ending of names is told from other words."""
    assert looks_like_a_person(name.split())


@pytest.mark.parametrize("words", ["New York", "FACULTATIS MEDICAE", "NOT DURUM BELGESİ"])
def test_places_and_headings_show_none(words: str) -> None:
    """Words that stand at an official's title without anything of a name are not taken for one."""
    assert not looks_like_a_person(words.split())


def test_the_ending_of_a_seals_word_shows_nothing() -> None:
    """A seal's legend in capitals has words that end as surnames do."""
    assert not looks_like_a_person(["РБАЙДЖАНСКИЙ", "МЕДИЦИ"], ended=False)


def test_degrees_are_told_from_names() -> None:
    """`PhD` and `M.D.` go with a name, `Nino` does not."""
    assert is_degree("PhD") and is_degree("M.D.,") and not is_degree("Nino")


def test_a_name_ends_before_brackets() -> None:
    """The same name in other letters is no part of it."""
    assert name_run(["Nurlan", "Qasımlı", "(Nurlan", "Gasimli)"]) == 2
    assert in_brackets("(Talıbova)") and not in_brackets("(Nurlan")


def test_a_case_ending_written_apart_is_taken_off() -> None:
    """Old forms have the ending of the dative in print after the name that was typed in."""
    assert is_marker("оғлу-на") and without_case("оғлу-на") == "оғлу"
    assert not is_marker("Анна-на")
