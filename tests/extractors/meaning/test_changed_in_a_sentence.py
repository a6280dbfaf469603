"""Certificates of a change of name that tell it in one sentence."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_CERTIFICATE = """
               {title}
      {sentence}
      {end}
"""


def names(title, sentence, end=""):
    text = _CERTIFICATE.format(title=title, sentence=sentence, end=end)
    (document,) = understand([page_of(text, columns=120)], "name.pdf")
    assert document.name_document is not None
    return document, {name.role: name for name in document.name_document.names}


@pytest.mark.parametrize(
    ("title", "sentence", "new"),
    [
        (
            "СВИДЕТЕЛЬСТВО О ПЕРЕМЕНЕ ИМЕНИ",
            "Гражданка Гасанова Айтен Рауф кызы , дата рождения 22.01.1990 ,\n"
            "      переменила фамилию, имя, отчество на Петрова Анна Рауфовна",
            ("Петрова", "Анна", "Рауфовна"),
        ),
        (
            "CERTIFICATE OF CHANGE OF NAME",
            "Citizen Hasanova Ayten Rauf gizi , date of birth 22.01.1990 ,\n"
            "      changed the surname, name, patronymic to Karimova Aysel Rauf gizi",
            ("Karimova", "Aysel", "Rauf gizi"),
        ),
    ],
)
def test_a_sentence_tells_the_name_before_and_the_name_after(title, sentence, new):
    """The birthday of the sentence is the paper's, too."""
    document, found = names(title, sentence)
    assert (found["new"].surname.value, found["new"].given_name.value, found["new"].patronymic.value) == new
    assert found["former"].surname.value in {"Гасанова", "Hasanova"}
    assert document.name_document is not None
    assert document.name_document.date_of_birth.value == "1990-01-22"


def test_a_sentence_without_whole_names_tells_none():
    """Words that follow `changed` and `to` are no name by that alone."""
    _, found = names(
        "CERTIFICATE OF CHANGE OF NAME",
        "The office changed the surname, name, patronymic to Latin Letters Only.",
    )
    assert not {"former", "new"} & set(found)
