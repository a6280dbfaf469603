"""A figure that would pass is no sure pass where the paper says otherwise, or of another scale."""

import pytest

from extractors.transcript import read_transcript
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_IN_WORDS = """
  No   Course                    Credits    Mark    {heading}
  1    Microbiology              6          72      {known}
  2    Immunology                5          91      {known}
  3    Pathology                 4          64      {word}
  4    Pharmacology              4          83      {known}
"""


@pytest.mark.parametrize(
    ("heading", "known", "word"),
    [
        ("Nəticə", "keçib", "borclu"),
        ("Nəticə", "keçib", "gözlənilir"),
        ("Nəticə", "keçdi", "ləğv olunub"),
        ("Status", "Passed", "Annulled"),
        ("Status", "Passed", "Incomplete"),
        ("Результат", "сдано", "аннулировано"),
        ("Результат", "сдано", "задолженность"),
        ("Sonuç", "Başarılı", "iptal edildi"),
        ("Результат", "зараховано", "заборгованість"),
    ],
)
def test_a_word_that_is_no_pass_beside_a_figure_that_is(heading: str, known: str, word: str) -> None:
    """The row is doubted; its neighbours, whose word passes too, are not."""
    read = read_transcript([page(_IN_WORDS.format(heading=heading, known=known, word=word))], "a.pdf")
    assert [cell for (cell,) in rows(read, "passed")] == ["True", "True", "True?", "True"]


_LOW = """
  {above}
  {head}
  1    Anatomi                 6          {low}
  2    Biyoloji                5          91
  3    Histoloji               4          78
  4    Kimya                   4          60
"""


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("HACETTEPE ÜNİVERSİTESİ", "No   Dersin Adı              AKTS       Not"),
        ("Uyruğu: Azerbaycan, doğum yeri: Bakı", "No   Dersin Adı              AKTS       Not"),
        ("KYIV MEDICAL UNIVERSITY", "No   Course                  Credits    Mark"),
        ("КУРСКИЙ МЕДИЦИНСКИЙ УНИВЕРСИТЕТ", "№    Дисциплина              Кредиты    Балл"),
    ],
)
def test_fifty_five_of_a_hundred_is_no_sure_pass_abroad(above: str, head: str) -> None:
    """Most schools there pass from 60; what is higher passes everywhere."""
    read = read_transcript([page(_LOW.format(above=above, head=head, low=55))], "a.pdf")
    assert [cell for (cell,) in rows(read, "passed")] == ["True?", "True", "True", "True"]


def test_fifty_five_passes_at_a_school_of_azerbaijan() -> None:
    """The country's own rules pass from 51, whatever language the paper is in."""
    head = "No   Course                  Credits    Mark"
    read = read_transcript([page(_LOW.format(above="AZERBAIJAN MEDICAL UNIVERSITY", head=head, low=55))], "a")
    assert [cell for (cell,) in rows(read, "passed")] == ["True"] * 4


def test_fifty_five_passes_where_its_letter_does() -> None:
    """A paper that gives a passing letter to such a mark has a scale like Azerbaijan's."""
    drawn = """
  No   Course                  Credits    Mark     Grade
  1    Anatomy                 6          55       E
  2    Biology                 5          91       A
  3    Histology               4          57       E
"""
    assert [cell for (cell,) in rows(read_transcript([page(drawn)], "a"), "passed")] == ["True"] * 3


def test_a_word_nobody_knows_takes_nothing_from_a_letter_that_passes() -> None:
    """A word in two languages beside its letter: the letter says that the course was passed."""
    drawn = """
  No   Course                  Credits    Mark     Letter   In words
  1    Anatomy                 6          85       B        good
  2    Biology                 5          91       A        excellent
  3    Histology               4          83       B        solid work
"""
    assert [cell for (cell,) in rows(read_transcript([page(drawn)], "a"), "passed")] == ["True"] * 3
