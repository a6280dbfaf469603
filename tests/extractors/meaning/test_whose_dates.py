"""Dates, numbers and names that stand where the paper's own could stand, and are another's."""

import pytest

from tests.extractors.meaning.reading import read_paper, trusted


def _letter(said):
    return read_paper(
        "      KARABAKH MEDICAL UNIVERSITY\n      No 07/4-321      11 May 2024\n\n"
        "      TO WHOM IT MAY CONCERN\n\n"
        f"      This is to confirm that Sevda Rzayeva {said}\n      Dean  T. Salimov\n"
    )


_MARKS = """
      No   Course              Credits   Score
      1    Anatomy             6         88
      2    Histology           5         79
      3    Physiology          6         92
      4    Biochemistry        5         81
"""


@pytest.mark.parametrize(
    "said",
    [
        "is a fourth-year student since 15 September 2023.",
        "is our student. She has had a room in our hall of students since 15 September 2023.",
        "studies here. Her sister has been a student since 15 September 2021.",
        "is our student. She was registered with the clinic on 5 July 2021.",
    ],
)
def test_a_day_since_which_something_is_so_is_no_sure_day_of_entry(said):
    """Who is in the fourth year entered years before; rooms, sisters and clinics tell nothing."""
    assert trusted(_letter(said), "entry_date") is None


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("СПРАВКА", "Рзаева Севда с 01.09.2023 г. обучается на 4 курсе лечебного факультета."),
        ("ARAYIŞ", "Rzayeva Sevda 15.09.2023-cü ildən IV kursda təhsil alır."),
    ],
)
def test_the_day_a_year_of_study_began_is_no_day_of_entry(title, sentence):
    """A reference says since when the student is in the fourth year."""
    assert trusted(read_paper(f"      {title}\n\n      {sentence}\n"), "entry_date") is None


def test_the_day_a_diploma_was_registered_is_no_day_of_entry():
    """`This diploma was registered on`: nobody was enrolled."""
    text = (
        "      DIPLOMA\n      Sevda Rzayeva\n      This diploma was registered on 03.07.2019 under No 55.\n"
    )
    assert trusted(read_paper(text), "entry_date") is None


@pytest.mark.parametrize(
    "said",
    [
        "learnt at Ganja Medical School (years of study 2009-2012) and here 2013 - 2019.",
        "attended from 2009 to 2013 a lyceum.",
    ],
)
def test_years_of_the_school_before_are_not_these_studies(said):
    """A label within a sentence that names other years too, and a school that goes before."""
    document = _letter(said)
    assert trusted(document, "entry_date") is None
    assert trusted(document, "completion_date") is None


def test_the_diplomas_date_on_another_paper_is_not_that_papers():
    """A list of marks that names the diploma's number and date was signed later; a diploma's is its own."""
    named = "Рзаева Севда\n      Номер диплома: 654321\n      Дата диплома: 03.07.2019\n"
    marks = read_paper(f"      ТРАНСКРИПТ\n      {named}{_MARKS}      Декан  Т. Салимов   11.02.2024\n")
    assert marks.text("issue_date").value != "2019-07-03"
    diploma = read_paper(f"      ДИПЛОМ\n      {named}      Квалификация: врач\n      Ректор  Т. Салимов\n")
    assert diploma.text("issue_date").value == "2019-07-03"


def test_the_day_a_blank_was_printed_is_no_sure_day_of_issue():
    """Printing houses print blanks years before they are filled."""
    text = "      AKADEMİK TRANSKRİPT\n      Sevda Rzayeva\n      Blank çap olunub: 12.03.2016\n"
    assert trusted(read_paper(text + _MARKS), "issue_date") is None


@pytest.mark.parametrize("above", ["Order of admission", "Student card", "Group"])
def test_a_number_under_other_words_is_not_surely_the_lists_own(above):
    """Orders and cards are numbered with a slash, too."""
    head = "      ACADEMIC TRANSCRIPT\n      Name: Sevda Rzayeva\n"
    text = f"{head}      {above}\n      No 55/7 from 02.09.2015\n{_MARKS}"
    assert trusted(read_paper(text), "registration_number") is None


def test_the_pattern_of_one_field_settles_no_other_field():
    """`(dd.mm.yyyy)` beside the birthday says nothing of 09/03/2014."""
    form = "      ACADEMIC TRANSCRIPT\n      Date of birth (dd.mm.yyyy): 12.03.1996\n"
    assert trusted(read_paper(f"{form}      Date of admission: 09/03/2014\n{_MARKS}"), "entry_date") is None


@pytest.mark.parametrize(
    "name", ["Салимову Анну Ивановну", "Рзаеву Айтен Тофик кызы", "Салимова Петра Ивановича"]
)
def test_a_new_name_in_the_accusative_is_nottrusted(name):
    """After `на` a name may be declined; as it is printed it is nobody's name."""
    document = read_paper(
        "               СВИДЕТЕЛЬСТВО О ПЕРЕМЕНЕ ИМЕНИ\n      Гражданка Гусейнова Айтен Тофик кызы\n"
        f"      переменила фамилию, имя, отчество на {name}\n"
    )
    assert document.name_document is not None
    new = [one for one in document.name_document.names if one.role == "new"]
    assert not any(one.surname.trusted or one.given_name.trusted for one in new)


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        (
            "DİPLOM",
            "Ali Attestasiya Komissiyasının 20.06.2019 tarixli qərarı ilə həkim ixtisası verilmişdir.",
        ),
        (
            "ДИПЛОМ",
            "Решением Республиканской квалификационной комиссии от 20.06.2019 присвоена квалификация врач",
        ),
    ],
)
def test_a_commission_with_a_word_before_its_short_name_is_nottrusted(title, decided):
    """The first word of its name would be lost."""
    assert trusted(read_paper(f"      {title}\n      RZAYEVA SEVDA\n      {decided}\n"), "commission") is None


def test_a_commission_after_its_decision_is_trusted_by_its_short_name():
    """`Решением` is no part of the name."""
    decided = "Решением аттестационной комиссии от 20.06.2019 присвоена квалификация врач"
    assert (
        trusted(read_paper(f"      ДИПЛОМ\n      Рзаева Севда\n      {decided}\n"), "commission")
        == "аттестационная комиссия"
    )


@pytest.mark.parametrize(
    "rows",
    [
        "BIRTH CERTIFICATE\n      Surname: Rzayeva\n      Given name: Sevda\n"
        "      Father: Rzayev Tofiq Ali oglu, born on 03.04.1962",
        "CERTIFICATE OF DIVORCE\n      The marriage of Rzayev Tofiq Ali oglu, born on 03.04.1962, was\n"
        "      dissolved.\n"
        "      Surname: Rzayeva\n      Given name: Sevda",
    ],
)
def test_the_birthday_of_a_parent_or_a_husband_is_not_the_holders(rows):
    """Papers of names tell of other people's births, too."""
    document = read_paper(f"               {rows}\n")
    assert trusted(document, "date_of_birth") is None
    assert document.name_document is not None and not document.name_document.date_of_birth.trusted
