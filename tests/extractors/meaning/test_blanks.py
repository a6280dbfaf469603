"""Numbers in two groups of figures: series and number of a Russian blank, or a guess."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.test_award import DIPLOMA, fields


def _number(printed: str):
    return fields(DIPLOMA.format(line="", number=printed))["diploma_number"]


@pytest.mark.parametrize(("printed", "value"), [("900417", "900417"), ("900417 12", "900417")])
def test_a_short_group_after_a_number_is_not_part_of_it(printed, value):
    assert _number(printed).value == value


@pytest.mark.parametrize("printed", ["12345 678901", "900417 900418"])
def test_two_groups_of_any_other_lengths_are_a_guess(printed):
    number = _number(printed)
    assert number.value == printed
    assert number.status is FactStatus.DOUBTFUL


@pytest.mark.parametrize("printed", ["100504 № 620998", "100504 №620998", "100504 No. 620998"])
def test_a_number_sign_between_two_groups_says_which_is_the_number(printed):
    """The series, printed first and in figures, is never taken for the number."""
    found = fields(f"""
                     DIPLOMA {printed}
        This diploma is issued to Guseynova Zarema Magomedovna to certify that in 2012 she entered
        the Dagestan State Medical University and in 2018 completed the full course in the specialty
        General Medicine.
        Rector                     12 July 2018
    """)
    assert found["diploma_number"].value == "620998"
    assert found["diploma_series"].value == "100504"
    assert found["diploma_number"].status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    "row",
    [
        "107704 0012345",
        "№ 107704 0012345",
        "Серия и номер: 107704 0012345",
        "107704 № 0012345",
        "Серия: 107704     Номер: 0012345",
    ],
)
def test_six_and_seven_figures_are_series_and_number_of_a_russian_blank(row):
    found = fields(f"""
               РОССИЙСКАЯ ФЕДЕРАЦИЯ
               ДИПЛОМ СПЕЦИАЛИСТА
                  {row}
        Настоящий диплом свидетельствует о том, что
                Алиева Севда Рауфовна
        освоила программу по специальности 31.05.01 Лечебное дело
    """)
    assert found["diploma_series"].value == "107704"
    assert found["diploma_number"].value == "0012345"
    assert found["diploma_number"].status is FactStatus.READ
