"""The sign for `number` is given back where its place tells that it was misread, and nowhere else."""

import pytest

from extractors.ocr.numero import with_number_signs
from extractors.page import Word

FIGURES = Word("204418", (0.23, 0.1, 0.3, 0.12), 0.99)


def read(text: str, confidence: float = 0.6, after: Word = FIGURES) -> str:
    """What becomes of a word that stands before another on its line."""
    words = [Word(text, (0.2, 0.1, 0.22, 0.12), confidence), after]
    return with_number_signs(words, 1.0)[0].text


@pytest.mark.parametrize("text", ["N?", "N£", "Ni", "Ne", "Neo", ".Ni", "N9", "N/\\", "N”"])
def test_what_the_sign_is_taken_for_is_the_sign(text: str) -> None:
    """An N with the remains of a raised o right before figures."""
    assert read(text) == "№"


def test_a_colon_and_a_bracket_stay() -> None:
    """They end a label, or open a remark."""
    assert read("N9:") == "№:"
    assert read("(N?") == "(№"


@pytest.mark.parametrize("text", ["No", "No.", "N°", "N", "Nr", "Nə"])
def test_signs_that_papers_print_stay(text: str) -> None:
    """They are signs or words of their own."""
    assert read(text) == text


def test_a_word_that_was_read_surely_stays() -> None:
    """`N2` may be a code, `Ne` a name's beginning."""
    assert read("N2", 0.99) == "N2"


def test_letters_without_figures_after_them_stay() -> None:
    """Neither before a word nor before figures of another column or line."""
    assert read("Ne", after=Word("kimi", (0.23, 0.1, 0.3, 0.12), 0.99)) == "Ne"
    assert read("Ne", after=Word("204418", (0.4, 0.1, 0.5, 0.12), 0.99)) == "Ne"
    assert read("Ne", after=Word("204418", (0.23, 0.2, 0.3, 0.22), 0.99)) == "Ne"
    assert read("Ne", after=Word("204418", (0.1, 0.1, 0.18, 0.12), 0.99)) == "Ne"
