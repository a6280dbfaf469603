"""Dates and numbers that belong to other things than to the studies or to the paper itself."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper


@pytest.mark.parametrize(
    "row",
    [
        "Gulnara Mammadova worked at the hospital of the Azerbaijan Medical University from 2008 to 2014.",
        "Мамедова Гюльнара находилась в академическом отпуске с 01.09.2010 по 01.09.2011.",
        "Gulnara Mammadova, Azerbaijan Medical University, accredited from 2012 to 2020",
    ],
)
def test_a_period_of_work_of_leave_or_of_a_licence_is_no_period_of_study(row):
    """Words of work, leave or a licence beside a period make it a guess."""
    document = read_paper(f"      TO WHOM IT MAY CONCERN\n      {row}\n")
    assert document.text("entry_date").status is not FactStatus.READ
    assert document.text("completion_date").status is not FactStatus.READ


def test_years_after_another_label_are_no_period_of_study():
    """`Akkreditasiya: 2015 - 2020` has its row for itself, and its label."""
    document = read_paper("      DİPLOM  AT № 912345\n      Akkreditasiya: 2015 - 2020\n")
    assert document.text("entry_date").status is not FactStatus.READ


def test_the_date_after_a_date_of_birth_is_no_date_of_birth():
    """In brackets stands the day of birth; what follows them is another day."""
    text = "      TRANSCRIPT\n      Name: Gulnara Mammadova (born 19.07.1992) 15 September 2010\n"
    birth = read_paper(text).text("date_of_birth")
    assert birth.status is not FactStatus.READ or birth.value == "1992-07-19"


@pytest.mark.parametrize(
    ("registered", "entry"), [("12.07.2016", None), ("12.01.2016", None), ("12.09.2010", "2010-09-12")]
)
def test_a_paper_registered_in_the_year_of_completion_registers_no_student(registered, entry):
    """A transcript's date of registration is the student's only where it is years before completion."""
    text = f"      TRANSKRİPT\n      Bitirmə tarixi: 30.06.2016\n      Qeydiyyat tarixi: {registered}\n"
    assert read_paper(text).text("entry_date").value == entry


@pytest.mark.parametrize(
    "row",
    [
        "Diplom AT № 912345 əsasında rezidenturaya daxil olmuşdur",
        "Previous education: diploma of physician AB No. 123456",
        "Предыдущий документ об образовании: диплом А № 123456",
    ],
)
def test_the_number_of_the_paper_that_studies_began_with_is_not_this_ones(row):
    """What was studied before has a diploma of its own, with its own series and number."""
    document = read_paper(f"      REZİDENTURA DİPLOMU\n      {row}\n      Verilmə tarixi: 10.07.2020\n")
    assert document.text("diploma_number").status is not FactStatus.READ


@pytest.mark.parametrize(
    "row",
    [
        "Graduate MAMMADOVA Gulnara  Years of study 2010–2016 Language Azerbaijani",
        "Gulnara Mammadova was admitted (licence of 2005 – 2012); years of study 2010–2016, full-time",
        "Təhsil müddəti 2010–2016 Müalicə işi",
        "Мамедова Гюльнара действительно обучалась с 2010 по 2016 год",
    ],
)
def test_years_right_after_their_label_are_the_years_of_study(row):
    """In running rows too, beside spans that nothing tells; `действительно` speaks of no validity."""
    document = read_paper(f"      TRANSCRIPT\n      {row}\n")
    entry, end = document.text("entry_date"), document.text("completion_date")
    assert ((entry.value, entry.status), (end.value, end.status)) == (
        ("2010", FactStatus.READ),
        ("2016", FactStatus.READ),
    )


def test_what_follows_the_verb_of_birth_is_no_birthday():
    """`... anadan olmuşdur. 2010-cu ildə ... qəbul olunmuş`: the verb's day stands before it."""
    document = read_paper(
        "      DİPLOMA ƏLAVƏ\n      Rzayeva Zöhrə Nadir qızı, 1993-cü il fevralın 19-da anadan olmuşdur.\n"
        "      2010-cu ildə Azərbaycan Tibb Universitetinə qəbul olunmuş,\n"
        "      2016-cı ildə təhsilini başa vurmuşdur.\n"
    )
    assert document.text("date_of_birth").value == "1993-02-19"
    assert document.text("entry_date").value == "2010"


def test_each_date_keeps_the_year_before_its_month():
    """In Azerbaijani the year comes first: two dates with `-dən` and `-dək` are the period of study."""
    document = read_paper(
        "      TƏSDİQNAMƏ\n      Süleymanlı Fidan Elnur qızı 2018-ci il sentyabrın 15-dən\n"
        "      2024-cü il iyunun 28-dək Odlar Yurdu Universitetinin Tibb fakültəsində təhsil almışdır.\n"
    )
    assert document.text("entry_date").value == "2018-09-15"
    assert document.text("completion_date").value == "2024-06-28"


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("has been a full-time student of the Faculty of Medicine since September 15, 2020.", "2020-09-15"),
        ("has worked at the hospital of the Faculty since September 15, 2020.", None),
    ],
)
def test_a_student_since_a_day_may_have_entered_on_it(said, entry):
    """At most a guess; who works somewhere since a day has not entered a school on it."""
    document = read_paper(
        f"      TO WHOM IT MAY CONCERN\n      This is to certify that Gulnara Mammadova {said}\n"
    )
    read = document.text("entry_date")
    assert read.value == entry
    assert read.status is not FactStatus.READ


def test_a_labels_date_is_not_followed_by_another_of_its_verb():
    """`Enrolled: 2015-09-21 Completed: 2021-07-16`: each has its own."""
    document = read_paper(
        "      TRANSCRIPT\n      Enrolled: 2015-09-21 Completed: 2021-07-16 Degree: Medical Doctor\n"
    )
    entry, end = document.text("entry_date"), document.text("completion_date")
    assert (entry.value, entry.status) == ("2015-09-21", FactStatus.READ)
    assert (end.value, end.status) == ("2021-07-16", FactStatus.READ)


def test_a_passports_day_of_expiry_is_no_end_of_studies():
    """`Bitmə tarixi` ends a passport; nobody studies on it."""
    names = "      PASPORT  PASSPORT\n      Soyadı: XƏLİLOVA\n      Adı: ÜLKƏR\n"
    text = f"{names}      Verilmə tarixi: 22.05.2019\n      Bitmə tarixi: 21.05.2029\n"
    document = read_paper(text)
    assert not document.text("completion_date").present
    assert document.text("issue_date").status is FactStatus.READ


@pytest.mark.parametrize(
    "said",
    [
        "Quliyev Anar Rauf oğlu 2022-ci ilin sentyabrından universitetdə oxuyur, 2028-ci ildə bitirəcək.",
        "Quliyev Anar Rauf oğlu 2016-cı ildə orta məktəbi bitirmiş, hazırda IV kurs tələbəsidir.",
        "Anar Guliyev finished secondary school in 2018 and is a student of the Faculty of Medicine.",
        "Гулиев Анар Рауф оглы окончил среднюю школу № 5 в 2018 году, обучается на 4 курсе.",
    ],
)
def test_a_student_has_not_graduated_yet(said):
    """Neither the school before nor what is still to come is an end of these studies."""
    document = read_paper(f"      ARAYIŞ\n      TO WHOM IT MAY CONCERN\n      {said}\n")
    assert not document.text("completion_date").present
    assert not document.number("graduation_year").present


@pytest.mark.parametrize(
    "label",
    [
        "Yekun dövlət attestasiyasının tarixi",
        "Дата итоговой аттестации",
        "Date of the state attestation",
        "Дата державної атестації",
    ],
)
def test_the_day_of_the_final_attestation_is_that_of_the_decision(label):
    """The commission decides at the final attestation."""
    document = read_paper(f"      DİPLOM  AT № 912345\n      {label}: 26.06.2015\n")
    assert document.text("decision_date").value == "2015-06-26"


@pytest.mark.parametrize("label", ["Attestasiya tarixi", "Дата аттестации", "Date of attestation"])
def test_the_day_of_an_attestation_in_one_course_is_that_of_no_decision(label):
    """Tables of marks head a column so."""
    table = f"      Fənn          Saat     {label}\n      Anatomiya     324      12.06.2010\n"
    assert read_paper(table).text("decision_date").status is not FactStatus.READ


@pytest.mark.parametrize(
    "sentence",
    [
        "in 2012 he (she) entered the Dagestan Medical University and in 2018 completed the full course",
        "in 2012 she entered the Dagestan State Medical University, in 2018 completed the full course",
        "she entered the Dagestan State Medical University in 2012 and in 2018 completed the full course",
        "she entered the Dagestan State Medical University in 2012 and completed the full course in 2018",
    ],
)
def test_a_year_before_the_next_verb_is_that_verb_s(sentence):
    """Two acts joined in one English sentence: each keeps its own year."""
    found = read_paper(f"""
                     DIPLOMA
        This diploma is issued to Guseynova Zarema Magomedovna to certify that
        {sentence}
        in the specialty General Medicine.
        Rector                     Registration No. 3606
    """)
    assert found.text("entry_date").value == "2012"
    assert found.text("completion_date").value == "2018"
