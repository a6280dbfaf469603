"""Folding: what is compared, while the printed spelling stays as it is."""

import pytest

from extractors.meaning.fold import bare, fold, is_cyrillic, mixed_script, squeezed
from extractors.meaning.vocabulary import words


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("azerbaycan respublikasi", "AZƏRBAYCAN RESPUBLİKASI"),
        ("azerbaycan respublikasi", "Azərbaycan Respublikası"),
        ("ixtisas", "İXTİSAS"),
        ("isiq", "IŞIQ"),
        ("sixeliyev", "ŞIXƏLİYEV"),
        ("oglu qizi", "oğlu qızı"),
        ("diplom", "DIPL0M"),
        ("2014-cu", "2014-cü"),
        ("040701", "040701"),
    ],
)
def test_letters_that_are_told_apart_only_by_accents_become_equal(expected, text):
    """Case, accents, dotted and dotless i and ə do not part words."""
    assert expected == fold(text)


def test_a_word_of_one_alphabet_loses_look_alikes_of_the_other():
    """A Cyrillic letter inside a Latin word (and the reverse) is taken for its look-alike."""
    assert fold("univеrsitеti") == fold("universiteti")
    assert fold("диплoм") == fold("диплом")


def test_the_alphabets_of_a_word():
    """A word is Cyrillic by the letters only Cyrillic has; a mixture is seen."""
    assert is_cyrillic("диплом")
    assert not is_cyrillic("diplom")
    assert mixed_script("univеrsity")
    assert not mixed_script("university")


def test_edges_and_blanks():
    """Punctuation falls off the edges, the number sign stays, blanks vanish in what is compared."""
    assert bare("“27”,") == "27"
    assert bare("№:") == "№"
    assert squeezed("(soyadı, adı)") == "soyadiadi"


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("joins", "Вә"),
        ("speakers", "Mən,"),
        ("named_after", "Adına"),
        ("new_clause", "прошёл(ла)"),
        ("signed_stems", "Vəzif"),
        ("translations_heading", "английский"),
    ],
)
def test_small_words_are_held_as_the_words_of_a_page_are_compared(name, printed):
    """A list held in its own spelling would never be met on a page."""
    assert bare(printed) in words().lists[name]
