"""Dates, names and passports of the invented people."""

from datetime import date
from random import Random

import pytest

from tests.specimens.azerbaijani import grade, long_date, upper, year
from tests.specimens.fonts import BASIC, ENGLISH_ONLY, missing_letters
from tests.specimens.mrz import check_digit, mrz
from tests.specimens.people import invent_person

YEARS = "1979-cu 1986-cı 1991-ci 1996-cı 1998-ci 2000-ci 2003-cü 2006-cı 2010-cu 2014-cü 2019-cu 2020-ci"


@pytest.mark.parametrize("printed", YEARS.split())
def test_a_year_takes_the_ending_of_vowel_harmony(printed: str) -> None:
    """Endings are those of published Azerbaijani pages."""
    assert printed == year(int(printed[:4]))


def test_a_date_is_set_as_on_the_state_form() -> None:
    """Day in quotation marks, month in words, year with its ending."""
    assert long_date(date(2014, 6, 27)) == "“27” iyun 2014-cü il"


def test_capitals_keep_the_dot() -> None:
    """The capital of i is İ and that of ı is I."""
    assert upper("Şıxəliyev") == "ŞIXƏLİYEV"


@pytest.mark.parametrize(
    ("score", "letter"), [(100, "A"), (91, "A"), (90, "B"), (51, "E"), (50, "F"), (0, "F")]
)
def test_a_score_has_the_letter_of_its_bin(score: int, letter: str) -> None:
    """The bins are 91, 81, 71, 61 and 51."""
    assert letter == grade(score)[0]


def test_check_digits_are_those_of_the_standard() -> None:
    """The example passport of Doc 9303 part 4: number L898902C3, check digit 6."""
    assert check_digit("L898902C3") == "6"
    assert check_digit("740812") == "2"
    assert check_digit("L898902C36" + "7408122" + "1204159" + "ZE184226B<<<<<1") == "0"


@pytest.mark.parametrize("seed", range(20))
def test_every_passport_has_two_valid_lines(seed: int) -> None:
    """Both lines are 44 long and all five check digits agree with their fields."""
    names, data = mrz(invent_person(Random(seed), 1990))
    assert (len(names), len(data)) == (44, 44)
    for field, digit in ((data[:9], 9), (data[13:19], 19), (data[21:27], 27), (data[28:42], 42)):
        assert check_digit(field) == data[digit]
    assert check_digit(data[:10] + data[13:20] + data[21:43]) == data[43]


@pytest.mark.parametrize("family", BASIC)
def test_every_basic_font_has_all_letters(family: str) -> None:
    """No Azerbaijani letter would be printed as an empty box."""
    assert missing_letters(family) == ""


@pytest.mark.parametrize("family", BASIC)
def test_no_font_without_schwa_is_basic(family: str) -> None:
    """Fonts that lack ə stay with English papers."""
    assert family not in ENGLISH_ONLY
