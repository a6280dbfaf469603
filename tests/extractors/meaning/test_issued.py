"""The day a paper was issued, and papers issued long after the studies."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper

_TRANSCRIPT = """
      AZERBAIJAN MEDICAL UNIVERSITY
      TRANSCRIPT OF RECORDS
      Student: Gulnara Mammadova
      Admission: 15.09.2004      Graduation: 30.06.2010
"""


def test_a_town_may_stand_between_issued_in_and_its_day():
    """`Issued in Baku on September 20, 2010` tells the day of issue."""
    fact = read_paper(f"{_TRANSCRIPT}\n      Issued in Baku on September 20, 2010\n").text("issue_date")
    assert (fact.value, fact.status) == ("2010-09-20", FactStatus.READ)


def test_the_day_another_paper_was_issued_is_no_day_of_issue():
    """A date in a sentence before others of the paper's own is at most a guess."""
    text = _TRANSCRIPT.replace("Student", "Passport issued in Baku on May 2, 2003\n      Student")
    document = read_paper(text)
    assert document.text("completion_date").value == "2010-06-30"
    assert document.text("issue_date").status is not FactStatus.READ


def test_a_letter_may_be_issued_many_years_after_the_studies():
    """That an archive writes decades later contradicts neither the days of study nor its own."""
    document = read_paper(
        "      TO WHOM IT MAY CONCERN\n      Date: 27.04.2010\n"
        "      This is to confirm that Gulnara Mammadova was admitted to Azerbaijan Medical University\n"
        "      in 1982 and graduated in 1988.\n"
    )
    assert document.text("issue_date").status is FactStatus.READ


def test_graduation_in_a_courses_name_is_no_day_of_completion():
    """A bare word asks for its date at once: `Graduation Project 10.06.2009` is a course."""
    cut = _TRANSCRIPT.replace("Graduation: 30.06.2010", "")
    assert not read_paper(f"{cut}\n      Graduation Project 10.06.2009\n").text("completion_date").present
    assert read_paper(f"{cut}\n      Graduation: 10.06.2009\n").text("completion_date").value == "2009-06-10"


@pytest.mark.parametrize(
    "head",
    [
        "от 18.03.2020 № 04-11/338",
        "18.03.2020 № 04-11/338",
        "18.03.2020 г. № 04-11/338",
        "№ 04-11/338 18.03.2020",
    ],
)
def test_a_letters_own_day_stands_beside_its_number_at_its_head(head):
    """The day beside the letter's number is its own, whatever diploma it says was issued on another day."""
    document = read_paper(
        f"      {head}\n\n      СПРАВКА\n"
        "      Выдана Гасанову Эльчину Рафиговичу в том, что он обучался на лечебном факультете.\n"
        "      Диплом ему выдан 05.07.2018.\n"
    )
    fact = document.text("issue_date")
    assert (fact.value, fact.status) == ("2020-03-18", FactStatus.READ)
    assert document.text("registration_number").value == "04-11/338"


_LETTER = "\n      СПРАВКА\n      Выдана Гасанову Эльчину Рафиговичу, он обучался на лечебном факультете.\n"


@pytest.mark.parametrize(
    "head",
    [
        "На № 04-11/338 от 18.03.2020",
        "К № 04-11/338 от 18.03.2020",
        "Ваш № 04-11/338 от 18.03.2020",
        "Re No. 302-4417 of 18.03.2020",
        "Форма № 12 от 18.03.2020",
    ],
)
def test_the_day_of_the_paper_that_a_letter_answers_is_not_its_own(head):
    """Nor is that of a form: the letter's own day stands elsewhere, or nowhere."""
    document = read_paper(f"      {head}\n{_LETTER}")
    assert document.text("issue_date").status is not FactStatus.READ
    own = read_paper(f"      {head}\n{_LETTER}      10 апреля 2020 г.\n").text("issue_date")
    assert own.value == "2020-04-10"
    assert document.text("registration_number").status is not FactStatus.READ


def test_a_day_at_the_head_is_a_guess_where_a_later_one_stands_alone():
    """Two days that may both be the letter's own: the one beside a number may be another paper's."""
    head = "      № 12 от 05.06.2015\n"
    assert read_paper(f"{head}{_LETTER}").text("issue_date").status is FactStatus.READ
    assert (
        read_paper(f"{head}{_LETTER}      10 апреля 2020 г.\n").text("issue_date").status
        is FactStatus.DOUBTFUL
    )


def test_a_date_at_a_bare_label_is_the_day_of_issue_where_no_date_is_later():
    """`Date:` is the paper's own where it is the last of all days printed, and a guess where it is not."""
    events = f"{_TRANSCRIPT}\n      State examination held on 20.06.2010 in Baku\n"
    last = read_paper(f"{events}\n      Date: 12.07.2010\n").text("issue_date")
    assert (last.value, last.status) == ("2010-07-12", FactStatus.READ)
    earlier = read_paper(f"{events}\n      Date: 12.06.2010\n").text("issue_date")
    assert earlier.status is not FactStatus.READ


def test_a_day_behind_a_wide_gap_in_a_sentence_is_not_the_letters_own():
    """A justified row may part `expected to end on` from its day: only a place shows a day of issue."""
    text = (
        "      СПРАВКА\n"
        "   Дана Эюбовой Нигяр Саттар кызы в том, что она обучается на 6 курсе. Предполагаемый срок\n"
        "   прохождения государственной итоговой аттестации{}30.06.2024 г.\n"
        "   Справка дана для предъявления по месту требования.\n"
    )
    assert read_paper(text.format("        ")).text("issue_date").status is not FactStatus.READ
    placed = read_paper(text.format(" ") + "\n                    14.02.2024 г.\n").text("issue_date")
    assert placed.value == "2024-02-14"


def test_a_list_of_marks_is_issued_on_the_day_it_was_printed():
    """Offices print and sign transcripts at once; a later date on it says that this one did not."""
    fact = read_paper(f"{_TRANSCRIPT}\n      Printed: 20.09.2010\n").text("issue_date")
    assert (fact.value, fact.status) == ("2010-09-20", FactStatus.READ)
    later = read_paper(f"{_TRANSCRIPT}\n      Printed: 20.09.2010\n      Checked in the archive 01.12.2010\n")
    assert later.text("issue_date").status is not FactStatus.READ


def test_a_list_of_marks_is_dated_beside_its_own_number():
    """`No. 11837 of 02.10.2010`, with nothing else in the row and no other day left."""
    fact = read_paper(f"      No. 11837 of 02.10.2010\n{_TRANSCRIPT}").text("issue_date")
    assert (fact.value, fact.status) == ("2010-10-02", FactStatus.READ)


def test_a_paper_that_says_how_it_writes_dates_leaves_no_doubt():
    """`(dd/mm/yyyy)` tells day and month of 02/10/2010 apart."""
    said = read_paper(f"{_TRANSCRIPT}\n      Date: 02/10/2010 (dd/mm/yyyy)\n").text("issue_date")
    open_order = read_paper(f"{_TRANSCRIPT}\n      Date: 02/10/2010\n").text("issue_date")
    assert said.value == "2010-10-02"
    assert said.confidence > open_order.confidence
