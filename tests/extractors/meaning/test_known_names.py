"""Names in common use and what they say of a word that was read."""

import pytest

from extractors.meaning.known_names import known_marker, known_name, lost_mark


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("Gülnarə", "az-Latn"),
        ("ƏLİYEVA", "az-Latn"),
        ("Сүлејманов", "az-Cyrl"),
        ("Гюльнара", "ru"),
        ("Мамедовой", "ru"),
    ],
)
def test_a_name_is_known_as_its_language_spells_it(word, language):
    """Given names and surnames formed of them are known in the three spellings a paper may have."""
    assert known_name(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("Gulnarə", "az-Latn"),
        ("Сулејманов", "az-Cyrl"),
        ("Огуз", "az-Cyrl"),
        ("Camil", "az-Latn"),
        ("Вугар", "en"),
        ("Elçin", "tr"),
        ("Mammadov", "en"),
        ("Mammedov", "en"),
    ],
)
def test_a_misread_letter_makes_a_name_unknown(word, language):
    """A lost mark, another language's spelling, or a name that a mark makes another one prove nothing."""
    assert not known_name(word, language)


@pytest.mark.parametrize(("word", "language"), [("Hasan", "az-Latn"), ("Һусејнов", "az-Cyrl")])
def test_a_known_name_without_its_marks_has_lost_them(word, language):
    """`Hasan` on a paper in Azerbaijani is Həsən misread more often than a name of its own."""
    assert lost_mark(word, language)


@pytest.mark.parametrize(
    ("word", "language"), [("Həsən", "az-Latn"), ("Hasan", "en"), ("Camil", "az-Latn"), ("Robert", "az-Latn")]
)
def test_a_name_with_its_marks_has_lost_none(word, language):
    """Names of the list, other languages' spellings and names that nobody listed are left alone."""
    assert not lost_mark(word, language)


def test_the_words_for_son_and_daughter_are_told_by_language():
    """`oglu` is a spelling of English papers; on one in Azerbaijani the mark is missing."""
    assert known_marker("oğluna", "az-Latn")
    assert not known_marker("oglu", "az-Latn")
    assert known_marker("кызы", "ru")
