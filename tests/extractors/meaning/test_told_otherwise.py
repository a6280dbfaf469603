"""Sentences with words and dates of studies that do not say that the student finished them."""

import pytest

from tests.extractors.meaning.reading import read_paper

_TRUSTED = 0.97
_DATES = ("entry_date", "completion_date", "graduation_year")
_EN, _RU, _AZ = "LETTER OF CONFIRMATION", "СПРАВКА", "ARAYIŞ"


def _trusted(title, said):
    document = read_paper(
        "      SAMPLE MEDICAL UNIVERSITY\n      No 07/4-321      11 May 2024\n\n"
        f"      {title}\n\n      {said}\n\n      Dean  T. Salimov\n",
        columns=190,
    )
    return {name: fact.value for name, fact in document.fields.items() if fact.confidence >= _TRUSTED}


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (_EN, "Sevda Rzayeva did not graduate from the university in 2017."),
        (_EN, "Sevda Rzayeva would have graduated in 2017 if she had paid."),
        (_EN, "Sevda Rzayeva, whose mother graduated here in 1991, is a student."),
        (_EN, "Sevda Rzayeva never graduated; she left in 2015."),
        (_AZ, "Rzayeva Sevda, o, 2017-ci ildə universiteti bitirməmişdir."),
        (_AZ, "Rzayeva Sevda tələbədir, onun anası 1991-ci ildə universiteti bitirmişdir."),
        (_AZ, "Rzayeva Sevda 2017-2021-ci illərdə rezidenturada təhsil almışdır."),
        (_EN, "Sevda Rzayeva completed the residency in surgery from 2017 to 2021."),
        (_RU, "Рзаева Севда обучалась в ординатуре с 01.09.2016 по 31.08.2019."),
        (_RU, "Рзаева Севда прошла практику с 01.07.2014 по 31.07.2014."),
        (_EN, "Sevda Rzayeva was an exchange student from 15.09.2015 to 30.06.2016."),
        (_EN, "Sevda Rzayeva studied at the university from 01.09.2015 to 30.06.2016."),
        (_EN, "Sevda Rzayeva taught at our university from 2016 to 2021."),
        (_EN, "Sevda Rzayeva entered the preparatory course on 15.09.2011."),
        (_RU, "Рзаева Севда была отчислена 05.02.2014 и восстановлена 01.09.2015."),
        (_RU, "Рзаева Севда поступала в 2010 году, но не прошла по конкурсу."),
        (_RU, "Рзаева Севда окончила школу в 2011 году, поступила в университет."),
    ],
)
def test_what_is_denied_or_of_another_stay_dates_no_study(title, said):
    assert not _trusted(title, said).keys() & set(_DATES)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (_EN, "Sevda Rzayeva has not been awarded the qualification of physician."),
        (_EN, "If she passes, Sevda Rzayeva will be awarded the qualification of physician."),
        (_RU, "Рзаевой Севде не присвоена квалификация врача."),
        (_RU, "Рзаевой Севде будет присвоена квалификация врача."),
        (_AZ, "Rzayeva Sevdaya həkim ixtisası verilməmişdir."),
    ],
)
def test_a_qualification_not_given_is_not_trusted(title, said):
    assert "qualification" not in _trusted(title, said)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (_EN, "She was awarded a diploma No 224466 of the olympiad on 12.05.2016."),
        (_EN, "The diploma with series AB No 224466 issued on 05.07.2018 is declared invalid."),
        (_RU, "Диплом АБ № 224466 от 05.07.2018 считать недействительным."),
        (_AZ, "AB № 224466 nömrəli diplom etibarsız hesab edilsin."),
    ],
)
def test_the_number_of_a_prize_or_of_a_void_diploma_is_not_the_students(title, said):
    assert not _trusted(title, said).keys() & {"diploma_number", "diploma_series"}


def test_studies_that_were_done_keep_their_dates():
    read = _trusted(_EN, "Sevda Rzayeva studied at the university from 01.09.2011 to 30.06.2017.")
    assert (read["entry_date"], read["completion_date"]) == ("2011-09-01", "2017-06-30")
    read = _trusted(_AZ, "Rzayeva Sevda 2011-ci ildə universitetə daxil olmuş, 2017-ci ildə bitirmişdir.")
    assert (read["entry_date"], read["completion_date"]) == ("2011", "2017")


def test_labels_beside_a_date_are_no_part_of_its_sentence():
    said = "Former name (if any)      none\n      Period of study      01.09.2011 - 30.06.2017"
    assert _trusted(_EN, said)["completion_date"] == "2017-06-30"


def test_practice_within_the_whole_course_leaves_its_years_sure():
    said = "Рзаева Севда с 2011 года по 2017 год прослушала полный курс, прошла практику и сдала экзамены."
    assert _trusted(_RU, said)["completion_date"] == "2017"
