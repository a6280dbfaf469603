"""A dash between two words of a line is sure; what only looks like one to the engine is not."""

import pytest

from extractors.confidence import READ_FROM
from extractors.ocr.dashes import with_dashes
from extractors.page import Word

TITLE, NUMBER = Word("Anatomiya", (0.1, 0.1, 0.2, 0.12), 0.99), Word("2", (0.222, 0.1, 0.23, 0.12), 0.99)


def sure(dash: Word, *others: Word) -> bool:
    """True when the dash counts as read among the words."""
    return with_dashes([*others, dash], 1.0)[-1].confidence >= READ_FROM


@pytest.mark.parametrize("text", ["-", "–", "—"])
def test_a_dash_between_two_words_is_sure(text: str) -> None:
    """`Anatomiya - 2`: flat, on the middle of the line, a blank from either word."""
    assert sure(Word(text, (0.205, 0.109, 0.215, 0.112), 0.8), TITLE, NUMBER)


@pytest.mark.parametrize(
    "box",
    [
        (0.205, 0.108, 0.209, 0.112),  # as tall as long: a middle dot
        (0.205, 0.09, 0.215, 0.13),  # taller than print: a stroke of something else
        (0.205, 0.135, 0.215, 0.138),  # under the line
    ],
)
def test_what_has_not_a_dashs_form_or_place_is_not(box: tuple[float, float, float, float]) -> None:
    """Dots, scratches and pieces of lines are read as dashes with any score."""
    assert not sure(Word("-", box, 0.8), TITLE, NUMBER)


def test_a_dash_alone_or_at_an_end_is_not_sure() -> None:
    """Ruled lines end beside words; a dash in an empty cell stands alone."""
    dash = Word("-", (0.205, 0.109, 0.215, 0.112), 0.8)
    assert not sure(dash, TITLE)
    assert not sure(dash)
    assert not sure(dash, TITLE, Word("2", (0.4, 0.1, 0.41, 0.12), 0.99))
