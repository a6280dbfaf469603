"""Years of a preparatory department, a residency or another school are no credit years of the programme."""

import pytest

from extractors.transcript import read_transcript
from schemas.courses import TranscriptReading
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import check, rows

_HEAD = "  No   Course                      Credits    Mark"


def _read(first: str, second: str, above: str = "") -> TranscriptReading:
    return read_transcript(
        [
            page(
                f"""
  {above}
{_HEAD}
  {first}
  1    Introduction to biology         30        87
  2    Latin                           30        91
  {second}
  3    Human anatomy                   30        88
  4    Medical physics                 30        90
"""
            )
        ],
        "a.pdf",
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Xarici tələbələrin hazırlıq kursu 2009-2010 tədris ili", "I kurs 2010-2011 tədris ili"),
        ("Подготовительное отделение 2009/2010 учебный год", "1 курс 2010/2011 учебный год"),
        ("Підготовче відділення 2009/2010 учебный год", "1 курс 2010/2011 учебный год"),
        ("Hazırlık 2009-2010 öğretim yılı", "1. Sınıf 2010-2011 öğretim yılı"),
        ("Preparatory Year 2009/2010 academic year", "First Year 2010/2011"),
        ("Bakı Tibb Kolleci 2009-2010 tədris ili", "I kurs 2010-2011 tədris ili"),
        ("Dagestan State University 2009/2010 academic year", "First Year 2010/2011 academic year"),
    ],
)
def test_a_section_of_other_studies_gives_no_sure_year(first: str, second: str) -> None:
    """The heading says whose year it is; the programme's own year below stays sure."""
    reading = _read(first, second)
    assert rows(reading, "academic_year") == [
        ("2009/2010?",),
        ("2009/2010?",),
        ("2010/2011",),
        ("2010/2011",),
    ]


def test_the_name_of_a_section_may_stand_over_its_year() -> None:
    """A line of its own over the table names what the year below it is of."""
    reading = _read("2009-2010 tədris ili", "2010-2011 tədris ili", above="HAZIRLIQ ŞÖBƏSİ")
    assert rows(reading, "academic_year")[1:3] == [("2009/2010?",), ("2010/2011",)]


def test_a_residency_after_the_programme_is_doubted() -> None:
    """A year behind the last one is as little a year of the programme."""
    reading = _read("VI kurs 2015-2016 tədris ili", "Rezidentura 2016-2017 tədris ili")
    assert rows(reading, "academic_year")[1:3] == [("2015/2016",), ("2016/2017?",)]


@pytest.mark.parametrize(
    "last",
    ["6th year (internship) 2016/2017", "Dönem VI (İntörnlük) 2016-2017", "Stage VI (internship) 2016/2017"],
)
def test_an_internship_that_is_the_sixth_year_is_its_own(last: str) -> None:
    """The number of the year says that it belongs to the programme."""
    reading = _read("5th year 2015/2016 academic year", f"{last} academic year")
    assert rows(reading, "academic_year")[2] == ("2016/2017",)


def test_years_under_two_schools_are_doubted_and_told() -> None:
    """Which of the two schools gives the paper nobody says: both are for a person."""
    reading = _read(
        "Lənkəran Dövlət Universiteti 2009-2010 tədris ili", "Tibb Universiteti 2010-2011 tədris ili"
    )
    assert {year for (year,) in rows(reading, "academic_year")} == {"2009/2010?", "2010/2011?"}
    assert check(reading, "transfer_note") == [False, False]


def test_the_school_over_the_table_is_its_own() -> None:
    """A section headed with the paper's own school keeps its year, one of another does not."""
    first = "Kazan State University 2009/2010 academic year"
    second = "Azerbaijan Medical University 2010/2011 academic year"
    reading = _read(first, second, above="AZERBAIJAN MEDICAL UNIVERSITY")
    assert rows(reading, "academic_year")[1:3] == [("2009/2010?",), ("2010/2011",)]
    assert check(reading, "transfer_note") == [False]


def test_a_school_that_heads_every_section_is_the_papers_own() -> None:
    """The same name over all years speaks of no other school."""
    first, second = (
        f"Azerbaijan Medical University {year} academic year" for year in ("2009/2010", "2010/2011")
    )
    reading = _read(first, second)
    assert rows(reading, "academic_year")[1:3] == [("2009/2010",), ("2010/2011",)]
    assert check(reading, "transfer_note") == []
