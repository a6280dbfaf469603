"""Lines by which studies began elsewhere, in wordings that no list has."""

import pytest

from extractors.transcript import read_transcript
from extractors.transcript.from_elsewhere import told_from_elsewhere
from tests.extractors.transcript.layout import page

_HEAD = """          Azərbaycan Tibb Universiteti
  №   Fənnin adı                       Kredit     Bal     Qeyd
"""
_ROWS = """  2012/2013 tədris ili, I semestr
  1   Fizika                           6          87      {}
  2   Kimya                            4          76
  2013/2014 tədris ili, III semestr
  3   Anatomiya                        6          87
  4   Biologiya                        4          76
"""


def _notes(below: str) -> list[str]:
    reading = read_transcript([page(_HEAD + _ROWS.format("") + f"\n  {below}\n")], "a.pdf")
    return [check.detail for check in reading.cross_checks if check.name == "transfer_note"]


@pytest.mark.parametrize(
    "said",
    [
        "She joined year 4 of our course in September 2015.",
        "Entered directly into Year Two.",
        "Enrolled into the fifth semester on the basis of what was read before.",
        "Поступил сразу на IV курс.",
        "Вступив одразу на третій курс.",
        "Tələbə birbaşa üçüncü kursa yazılmışdır.",
        "Öğrenci 2. sınıfa yerleştirilmiştir.",
        "На 1 и 2 курсах учился в Курском государственном медицинском университете.",
        "The marks of the first year are those of Ege University.",
        "Birinci və ikinci kursu Naxçıvan Dövlət Universitetində oxumuşdur.",
        "Semesters 1-4: Kursk State Medical University",
    ],
)
def test_a_later_entry_or_another_school_is_noted_in_any_wording(said: str) -> None:
    """No word of transferring stands in these lines."""
    assert len(_notes(said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Admitted to the six year programme in 2012.",
        "Entered the first year in 2012.",
        "Qəbul 2012, hazırda III kurs tələbəsidir.",
        "Azərbaycan Tibb Universitetinin rektoru tərəfindən təsdiq edilmişdir.",
        "The scale is that of the European University Association.",
        "BAKI DÖVLƏT UNİVERSİTETİ",
        "Окончил полный курс университета.",
    ],
)
def test_what_says_nothing_of_another_school_is_no_note(said: str) -> None:
    """The own school, a student's present year, a seal, a body of schools."""
    assert not _notes(said)


def test_a_school_between_the_rows_heads_those_below() -> None:
    """Where the head names another school beside it, and without any year."""
    first = _ROWS.format("").replace("  2013", "  Azərbaycan Tibb Universiteti\n  2013")
    drawn = _HEAD + "  Naxçıvan Dövlət Universiteti\n" + first
    reading = read_transcript([page(drawn)], "a.pdf")
    assert any("names another school" in check.detail for check in reading.cross_checks)


def test_a_code_of_transfers_beside_a_mark_makes_its_row_perhaps_transferred() -> None:
    """`CT` in the column of remarks."""
    reading = read_transcript([page(_HEAD + _ROWS.format("CT"))], "a.pdf")
    said = [course.transferred_from for course in reading.courses]
    assert said[0] is not None and not said[0].trusted
    assert said[1:] == [None] * 3


def test_nothing_is_told_of_no_records() -> None:
    """A page without lines."""
    assert told_from_elsewhere([]) == []
