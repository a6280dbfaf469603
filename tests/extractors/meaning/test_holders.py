"""Two people's papers in one file are two documents, though no title parts them."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

SECOND = """
      Surname: {surname}
      Name: {given}
      No    Course title                 Hours    Credits    Score    Grade
      Academic year 2009/2010, autumn semester
      4     Normal Physiology            180      6          92       A
      5     Biochemistry                 120      4          85       B
      Page 2 of 2
"""
FIRST = """
      ACADEMIC TRANSCRIPT
      Surname: MAMMADOVA
      Name: Gulnara
      No    Course title                 Hours    Credits    Score    Grade
      Academic year 2008/2009, autumn semester
      1     Human Anatomy                180      6          92       A
      2     Medical Biology              120      4          85       B
      Page 1 of 2
"""


def _split(*texts: str, confidence: float = 0.995) -> list[list[int]]:
    pages = [
        page_of(text, number=number, columns=130, confidence=confidence)
        for number, text in enumerate(texts, 1)
    ]
    return [document.pages for document in understand(pages, "all.pdf")]


def test_the_second_page_of_a_sisters_transcript_is_another_document() -> None:
    """Page 2 goes on by its number, but bears another given name: it is another person's."""
    assert _split(FIRST, SECOND.format(surname="MAMMADOVA", given="Aysel")) == [[1], [2]]


@pytest.mark.parametrize(
    ("surname", "given"),
    [("MAMMADOVA", "Gulnara"), ("MAMMADOVA", "Gülnarə"), ("ALIYEVA", "Gulnara"), ("Мамедова", "Гюльнара")],
)
def test_the_same_name_in_any_spelling_goes_on(surname: str, given: str) -> None:
    """Another spelling, another surname or another alphabet parts no document."""
    assert _split(FIRST, SECOND.format(surname=surname, given=given)) == [[1, 2]]


def test_a_name_read_badly_parts_nothing() -> None:
    """Words that are guesses accuse nobody."""
    assert _split(FIRST, SECOND.format(surname="MAMMADOVA", given="Aysel"), confidence=0.7) == [[1, 2]]


def test_officials_part_nothing() -> None:
    """The rector's and the dean's names at the foot of the last page are not its holder's."""
    last = (
        SECOND.split("Page 2", maxsplit=1)[0].replace("Surname: {surname}", "").replace("Name: {given}", "")
    )
    signed = last + "      Rector: Aliyev Javid\n      Dean: Aysel Valiyeva\n      Page 2 of 2\n"
    assert _split(FIRST, signed) == [[1, 2]]
