"""Names that an English sentence tells a father or a birthday of."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_LETTER = """
                    KHAZAR UNIVERSITY
                 Office of the Dean
           12 May 2024

           TO WHOM IT MAY CONCERN

      {0}
      We confirm that the studies are going on. This letter is issued upon request.

      Dean: Vagif Sattarov
"""


def _names(sentence):
    (document,) = understand([page_of(_LETTER.format(sentence))], "a.pdf")
    return {
        key: fact for key, fact in document.fields.items() if key in {"surname", "given_name", "patronymic"}
    }


@pytest.mark.parametrize(
    ("sentence", "surname", "father"),
    [
        (
            "I write of Mr Kamil Jafarov, whose father's name is Arif and who was born on 3 May 2001.",
            "Jafarov",
            None,
        ),
        ("Ms. Leyla Jafarova, daughter of Arif, studied here in the years 1991 to 1997.", "Jafarova", "Arif"),
        ("Kamil JAFAROV, born on 3 May 2001 in Baku, is in the fifth year.", "JAFAROV", None),
    ],
)
def test_whose_birthday_or_father_is_told_is_the_holder(sentence, surname, father):
    """`born`, `whose ... who was born`, `daughter of`: said of the one person the letter is about."""
    found = _names(sentence)
    assert found["surname"].value == surname
    if father:
        assert found["patronymic"].value == father


@pytest.mark.parametrize(
    "sentence",
    [
        "Our student has a sister Leyla Jafarova, born on 3 May 2001, who studies here too.",
        "She is the mother of Kamil Jafarov, born on 3 May 2019, and was on leave.",
        "Kamil Jafarov, born in 1999, and Anar Valiyev, born in 2000, both study here.",
    ],
)
def test_kin_and_several_people_name_nobody(sentence):
    """A sister, a child, two people: none of them is taken for the holder with trust."""
    assert not any(fact.trusted for fact in _names(sentence).values())
