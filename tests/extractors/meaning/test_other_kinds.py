"""Papers that speak like a physician's diploma and are none: of later training, of a college, any deed."""

import pytest

from tests.extractors.meaning.test_kinds import kind_of

_TRUSTED = 0.97


def _trusted(fact):
    return fact is not None and fact.confidence >= _TRUSTED


@pytest.mark.parametrize(
    "text",
    [
        """
      DIPLOMA
      ANYTOWN UNIVERSITY OF MEDICINE
      Gulnara Mammadova, having completed the residency program in general medicine,
      is entitled to practise as a physician.
      Qualification: physician
        """,
        """
      ДИПЛОМ
      Мамедова Гюльнара Вели кызы в 2012 году окончила ординатуру по специальности «Кардиология»
      и получила право на самостоятельную работу.
        """,
        """
      DİPLOM
      Məmmədova Gülnarə Vəli qızı müalicə işi ixtisası üzrə internaturanı bitirmiş,
      ona həkim kimi işləmək hüququ və həkim ixtisası verilmişdir.
        """,
        """
      ДИПЛОМ
      Мамедова Гюльнара Вели кызы прошла интернатуру по специальности лечебное дело
      с правом самостоятельной работы. Присвоена квалификация врач.
        """,
        """
      DIPLOMA OF HIGHER MEDICAL EDUCATION
      Having been given the right to enter residency in 2012, Gulnara Mammadova completed it in 2015.
      Qualification: physician
        """,
        """
      DIPLOMA
      Gulnara Mammadova completed the training course in ultrasound and is entitled
      to practise as a physician. Qualification: physician
        """,
        """
      DIPLOMA
      It is certified that Gulnara Mammadova, Doctor of Medicine, has completed the fellowship in cardiology.
      In witness whereof this diploma is given.
        """,
        """
      ДИПЛОМ
      Мамедова Гюльнара Вели кызы прошла профессиональную переподготовку по кардиологии.
      Присвоена квалификация врач-кардиолог
        """,
        """
      DIPLOMA OF HIGHER EDUCATION
      Gulnara Mammadova completed postgraduate training in surgery
      and was awarded the qualification of physician.
        """,
        """
      ALİ TƏHSİL DİPLOMU
      Məmmədova Gülnarə Vəli qızı klinik ordinaturanı bitirmişdir. Ona həkim ixtisası verilmişdir.
        """,
        """
      ДИПЛОМ
      Мамедова Гюльнара Вели кызы окончила курсы ультразвуковой диагностики. Присвоена квалификация врач.
        """,
    ],
)
def test_who_may_practise_after_later_training_has_no_sure_first_diploma(text):
    document = kind_of(text)
    assert document.kind != "diploma" or document.kind_confidence < _TRUSTED
    level = document.text("level")
    assert level.value != "basic_medical" or not _trusted(level)


@pytest.mark.parametrize(
    "text",
    [
        """
      POWER OF ATTORNEY
      KNOW ALL PERSONS BY THESE PRESENTS that I, Gulnara Mammadova, do hereby appoint Vali Mammadov
      to collect my diploma and papers from the registry.
      IN WITNESS WHEREOF I have set my hand.
        """,
        """
      KNOW ALL PERSONS BY THESE PRESENTS that I, Gulnara Mammadova, Doctor of Medicine,
      appoint Vali Mammadov to collect this diploma.
      IN WITNESS WHEREOF and IN TESTIMONY WHEREOF I have set my hand.
        """,
        """
      ADVANCED CARDIAC LIFE SUPPORT
      Gulnara Mammadova, having satisfied the requirements of the course,
      is hereby conferred the status of provider. In witness whereof our seal.
        """,
        """
      SAMPLE COLLEGE OF SURGEONS
      Know all persons by these presents that the fellowship has been conferred on Gulnara Mammadova.
      In testimony whereof the seal of the College is set.
        """,
    ],
)
def test_the_solemn_words_of_any_deed_make_no_sure_diploma(text):
    document = kind_of(text)
    assert document.kind != "diploma" or document.kind_confidence < _TRUSTED


@pytest.mark.parametrize(
    "text",
    [
        """
      SAMPLE MEDICAL COLLEGE
      TRANSCRIPT OF RECORDS
      Gulnara Mammadova    Qualification: nurse
      Course title    Credits    Grade
      Nursing care    4    91
      The credits may count towards the degree of Bachelor of Medicine.
        """,
        """
      SAMPLE HEALTH COLLEGE
      TRANSCRIPT OF RECORDS
      issued with the College Diploma No 118. Qualification: nurse
      Name of the subject    Total credits    Grade
        """,
    ],
)
def test_a_colleges_list_of_marks_is_no_sure_transcript(text):
    document = kind_of(text)
    assert document.kind != "transcript" or document.kind_confidence < _TRUSTED
    assert not _trusted(document.text("level"))


@pytest.mark.parametrize(
    "heading",
    ["МИНИСТЕРСТВО ВЫСШЕГО И СРЕДНЕГО СПЕЦИАЛЬНОГО ОБРАЗОВАНИЯ СССР", "ССРИ АЛИ ВӘ ОРТА ИХТИСАС ТӘҺСИЛИ"],
)
@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("окончил полный курс медицинского института по специальности лечебное дело. врача", "diploma"),
        ("окончил полный курс медицинского училища по специальности фельдшерская. фельдшера", "secondary"),
    ],
)
def test_a_ministry_of_higher_and_secondary_education_tells_no_level(heading, story, kind):
    start, qualification = story.rsplit(" ", 1)
    document = kind_of(
        f"""
      {heading}
      ДИПЛОМ
      Настоящий диплом выдан Мамедову Рауфу Вели оглы в том, что он в 1984 году
      {start}
      Присвоена квалификация {qualification}
        """
    )
    assert document.kind == kind
    level = document.text("level")
    assert (level is not None and level.value == "basic_medical") == (kind == "diploma")
