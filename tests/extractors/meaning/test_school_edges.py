"""Where a school's name begins and ends: what the paper does not prove is a guess."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.test_award import fields

_RUSSIAN = """
               РОССИЙСКАЯ ФЕДЕРАЦИЯ
      {school}
               ДИПЛОМ СПЕЦИАЛИСТА
                 107704 0012345
        Настоящий диплом свидетельствует о том, что
                Алиева Севда Рауфовна
        освоила программу по специальности 31.05.01 Лечебное дело
"""
_ENGLISH = """
               TRANSLATION
               DIPLOMA
      Surname: Aliyev
      {school}
      Specialty: General Medicine
"""


@pytest.mark.parametrize(
    "text",
    [
        _RUSSIAN.format(
            school="""Федеральное государственное бюджетное образовательное
      учреждение высшего образования
      Примерский государственный медицинский университет"""
        ),
        _RUSSIAN.format(
            school="""Примерский государственный медицинский университет
      Министерства здравоохранения Российской Федерации"""
        ),
        _RUSSIAN.format(school="ордена Дружбы Примерский государственный медицинский институт"),
        _ENGLISH.format(
            school="He entered the Order of the Red Banner of Labour Sample State Medical Institute in 1980."
        ),
    ],
)
def test_a_legal_form_an_order_or_a_ministry_leaves_the_name_a_guess(text):
    """Such words may be part of the name as printed."""
    school = fields(text)["school_name"]
    assert school.status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    ("above", "status"),
    [
        ("GIORGI SHENGELIA", FactStatus.DOUBTFUL),
        ("MINISTRY OF HEALTH", FactStatus.READ),
        ("", FactStatus.READ),
    ],
)
def test_capitals_right_above_a_name_in_capitals_may_be_its_first_words(above, status):
    """A patron's name on a line of its own begins the school's; a ministry above it does not."""
    found = fields(f"""
                        GEORGIA
                  {above}
                  KUTAISI MEDICAL UNIVERSITY

                        DIPLOMA
            This diploma is awarded to
                  Nino Beridze
            Specialty: Medicine
""")
    assert found["school_name"].value.endswith("MEDICAL UNIVERSITY")
    assert found["school_name"].status is status


def test_quotation_marks_prove_where_a_name_begins_and_ends():
    """An order inside them is part of the name, a legal form before and a ministry after them are not."""
    text = _RUSSIAN.format(
        school="""Федеральное государственное бюджетное образовательное учреждение высшего образования
      «Примерский государственный ордена Дружбы народов
      медицинский университет»
      Министерства здравоохранения Российской Федерации"""
    )
    school = fields(text)["school_name"]
    name = "Примерский государственный ордена Дружбы народов медицинский университет"
    assert (school.value, school.status) == (name, FactStatus.READ)


@pytest.mark.parametrize(
    "school",
    [
        """филиал ФГБОУ ВО «Примерский государственный
      медицинский университет» в городе Баку""",
        """«Примерский государственный медицинский университет»
      (Бакинский филиал)""",
    ],
)
def test_the_quoted_name_beside_a_branch_is_that_of_its_head(school):
    assert fields(_RUSSIAN.format(school=school))["school_name"].status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(("behind", "status"), [("Aran branch", "doubtful"), ("AXU", "read")])
def test_a_branch_in_brackets_behind_a_name_leaves_it_doubtful(behind, status):
    """A branch may be another school than its head; the letters of a name are no branch."""
    school = fields(_ENGLISH.format(school=f"Example Medical University ({behind})"))["school_name"]
    assert school.status == status
    assert ("branch" in school.value) is (status == "doubtful")


def test_a_dash_leads_to_the_rest_of_a_name():
    """`Istanbul University – Cerrahpaşa` is another school than `Istanbul University`."""
    text = _ENGLISH.format(school="ISTANBUL UNIVERSITY – CERRAHPAŞA")
    assert fields(text)["school_name"].status is FactStatus.DOUBTFUL


def test_the_same_cut_at_two_places_does_not_make_a_name_sure():
    """Two places may be cut alike."""
    text = _RUSSIAN.format(school="ордена Дружбы Примерский государственный медицинский институт")
    text += "      окончила ордена Дружбы Примерский государственный медицинский институт"
    assert fields(text)["school_name"].status is FactStatus.DOUBTFUL


def test_a_faculty_in_a_case_is_that_of_the_school_named_before():
    """A sentence about the faculty names the school without it."""
    found = fields("""
                  TIP DOKTORLUĞU DİPLOMASI
                      Tural RÜSTEMLİ
      Karadeniz Üniversitesi Tıp Fakültesinde altı yıllık eğitimini tamamlayarak
                       Tıp Doktoru
      unvanını almaya hak kazanmıştır.
    """)
    assert found["school_name"].value == "Karadeniz Üniversitesi"


def test_a_name_alone_in_its_row_is_read():
    """Nothing beside it, over it or under it speaks against where it was cut."""
    school = fields(_RUSSIAN.format(school="Примерский государственный медицинский университет"))[
        "school_name"
    ]
    assert school.value == "Примерский государственный медицинский университет"
    assert school.status is FactStatus.READ


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (
            "Uniwersytet Medyczny w Lublinie\n      MEDICAL UNIVERSITY OF LUBLIN",
            "MEDICAL UNIVERSITY OF LUBLIN",
        ),
        ("AÜ AKDENİZ ÜNİVERSİTESİ", "AKDENİZ ÜNİVERSİTESİ"),
    ],
)
def test_a_schools_name_takes_nothing_of_the_row_over_it_or_of_its_emblem(rows, name):
    """A name that says what it is of is whole, and its own initials before it are an emblem's."""
    found = fields(f"      {rows}\n      TRANSCRIPT OF RECORDS\n      Student: Gulnara Mammadova\n")
    assert found["school_name"].value == name


_SAMPLE = "\n      {name}\n      DIPLOMA\n      Aytan Huseynova was awarded the degree of Doctor of Medicine."


def test_a_name_goes_on_with_what_is_joined_to_it():
    """`and Health Services` is the end of one name."""
    name = "Ardabil University of Medical Sciences and Health Services"
    school = fields(_SAMPLE.format(name=name))["school_name"]
    assert (school.value, school.status) == (name, FactStatus.READ)


def test_a_name_before_one_more_word_like_its_last_is_a_guess():
    """A sign that cannot be followed stands between: the rest of the name is not read."""
    text = _SAMPLE.format(name="Ardabil University of Medical Sciences & Health Services")
    assert fields(text)["school_name"].status is not FactStatus.READ
