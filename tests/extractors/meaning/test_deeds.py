"""Diplomas of universities abroad: told by several weak signs, dated in words, in languages of their own."""

import pytest

from extractors.meaning.dates import find_dates
from extractors.meaning.languages import languages_of
from tests.extractors.meaning.reading import read_paper, trusted

_DEED = """
               UNIVERSITY OF WEXBOROUGH
      We, the Chancellor and Council, make known that
               Farida Ilkin Novruzova
      having passed the Final Professional Examination held in March 2014 (Supplementary 2013)
      was on this day admitted by the Council to the Degree of
               BACHELOR OF MEDICINE AND BACHELOR OF SURGERY
      on the ninth day of May in the year two thousand and fourteen
      Controller of Examinations                          Vice-Chancellor
"""
_UKRAINIAN = """
                    УКРАЇНА
                    ДИПЛОМ
      Цей диплом виданий Гусейновій Ельмірі Рауф кизи
      про те, що вона у 1989 році вступила до Полтавського медичного інституту і в 1995 році закінчила
      повний курс Полтавського медичного інституту за спеціальністю «лікувальна справа».
      Рішенням Державної екзаменаційної комісії від 21 червня 1995 р. їй присвоєно кваліфікацію лікаря.
      Реєстраційний № 418
"""


def test_a_deed_is_a_diploma_by_its_signs_and_never_a_sure_one():
    """A verb of conferring, a degree, two offices and a university; no title and no phrase is known."""
    paper = read_paper(_DEED)
    assert paper.kind == "diploma"
    assert paper.kind_confidence < 0.97


def test_to_be_admitted_to_a_degree_is_no_beginning_of_studies():
    """`admitted by the Council to the Degree of`, with another year in brackets before it."""
    assert not read_paper(_DEED).text("entry_date").present


@pytest.mark.parametrize(
    "changed",
    [
        ("was on this day admitted", "has not been admitted"),
        ("was on this day admitted", "will be admitted"),
        ("Controller of Examinations                          Vice-Chancellor", "A. Smith"),
    ],
)
def test_what_is_denied_or_to_come_or_signed_by_nobody_is_no_deed(changed):
    """One sign less, or a degree that was not given."""
    assert read_paper(_DEED.replace(*changed)).kind != "diploma"


def test_a_ukrainian_diploma_is_read_in_its_own_words():
    """Verbs, the commission, the specialty and the qualification in Ukrainian."""
    paper = read_paper(_UKRAINIAN)
    assert paper.languages == ["uk"]
    told = {name: trusted(paper, name) for name in ("entry_date", "completion_date", "decision_date")}
    assert told == {"entry_date": "1989", "completion_date": "1995", "decision_date": "1995-06-21"}
    assert trusted(paper, "qualification") == "лікаря"
    assert trusted(paper, "registration_number") == "418"


def test_honours_in_ukrainian_are_not_missed():
    """`ДИПЛОМ З ВІДЗНАКОЮ` was once read as a diploma without honours."""
    paper = read_paper(_UKRAINIAN.replace("ДИПЛОМ\n", "ДИПЛОМ З ВІДЗНАКОЮ\n", 1))
    assert paper.flag("honours").value is True


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("the sixth day of June in the year two thousand and nineteen", "2019-06-06"),
        ("this 25th day of July, two thousand fourteen", "2014-07-25"),
        ("twenty-first of May nineteen hundred and ninety-eight", "1998-05-21"),
        ("die XXV mensis Iunii anno MMXVI", "2016-06-25"),
        ("üç iyul min doqquz yüz doxsan səkkizinci il", "1998-07-03"),
        ("двадцать седьмого июня тысяча девятьсот семьдесят четвёртого года", "1974-06-27"),
        ("двадцять сьомого червня дві тисячі третього року", "2003-06-27"),
        ("2010 жылғы 19 маусымдағы", "2010-06-19"),
        ("12/IX 1969 года", "1969-09-12"),
    ],
)
def test_dates_in_words_and_numerals(text, iso):
    """As deeds and registries write them."""
    assert [item.iso for item in find_dates(text.split())] == [iso]


@pytest.mark.parametrize("text", ["first year, June 2015", "Phase One June 2015", "on May 2015"])
def test_words_beside_a_month_are_no_day_of_it(text):
    """A number of something else, or a preposition that is a number in another language."""
    assert [len(item.iso) for item in find_dates(text.split())] == [7]


def test_a_date_said_again_in_words_is_one_date():
    """Registries say it in figures and in brackets once more."""
    said = "22 августа 1987 г. (двадцать второго августа одна тысяча девятьсот восемьдесят седьмого года)"
    assert [item.iso for item in find_dates(said.split())] == ["1987-08-22"]


def test_kazakh_is_not_taken_for_azerbaijani():
    """They share letters; each has some that the other lacks."""
    assert read_paper("Осы диплом оған біліктілігі берілді, ол 2010 жылы бітірді, қазақ тілі").languages == [
        "kk"
    ]
    assert languages_of([]) == []
