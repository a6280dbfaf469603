"""Papers that say word for word what a physician's diploma says, and are none or are none any more."""

import pytest

from tests.extractors.meaning.test_kinds import kind_of

_TRUSTED = 0.97


def _is_sure(document):
    level = document.text("level")
    basic = level is not None and level.value == "basic_medical" and level.confidence >= _TRUSTED
    return document.kind == "diploma" and document.kind_confidence >= _TRUSTED, basic


def _az(said, title="DİPLOM"):
    return f"""
      AZƏRBAYCAN RESPUBLİKASI
      {title}
      AB № 700123
      Hüseynova Aytən Rauf qızı {said}
      Rektor        Komissiyanın sədri
      Bakı şəhəri, 9 iyul 2014-cü il
    """


def _en(said, title="DIPLOMA"):
    return f"""
      BAKU SAMPLE MEDICAL UNIVERSITY
      {title}
      By the decision of 27 June 2014 Aytan Huseynova
      {said}
      Rector        Dean
    """


_AWARD = "müalicə işi ixtisası üzrə həkim ixtisası verilmişdir."


@pytest.mark.parametrize(
    "text",
    [
        _az(f"tibb universitetində yenidənhazırlanma təhsili almışdır. Ona {_AWARD}"),
        _az(f"ixtisas təkmilləşdirməsini başa vurmuşdur. Ona {_AWARD}"),
        _az(f"tibb universitetinin doktoranturasına daxil olmuş və onu bitirmişdir. Ona {_AWARD}"),
        _az("üçün fəxri doktor adı verilmişdir."),
        """
      ДИПЛОМ
      Гусейнова Айтен прошла профессиональную подготовку по специальности «Лечебное дело».
      Решением комиссии от 28 июня 2014 г. присвоена квалификация врача.
        """,
        """
      ДИПЛОМ
      Гусейнова Айтен окончила аспирантуру по специальности «Лечебное дело».
      Решением комиссии от 28 июня 2014 г. присвоена квалификация врача.
        """,
        """
      ДИПЛОМ
      Решением совета от 12 мая 2004 г. Гусейновой Айтен присуждена ученая степень
      кандидата медицинских наук. Настоящий диплом выдан врачу.
        """,
        """
      ДИПЛОМ
      Рішенням ради Гусейновій Айтен присуджено науковий ступінь. Присвоєно кваліфікацію лікаря.
        """,
        """
      DİPLOMA
      Aytan Huseynova doktora programını tamamlamış ve Tıp Doktoru unvanını almaya hak kazanmıştır.
        """,
        _en("was awarded the honorary degree of Doctor of Medicine."),
        _en("was awarded the degree of Doctor of Medicine honoris causa."),
        _en("was awarded the degree of Doctor of Medicine (MD, research)."),
        _en("was awarded the degree of Doctor of Medicine for her thesis on asthma."),
        _en("was awarded the diploma of the best student and the qualification of physician."),
        _en(
            "was awarded the qualification of physician by a university abroad.",
            "CERTIFICATE OF RECOGNITION OF DIPLOMA",
        ),
    ],
)
def test_later_training_science_honours_and_recognition_are_no_sure_first_degree(text):
    assert _is_sure(kind_of(text)) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        _az(f"üçün {_AWARD}\n      LƏĞV EDİLMİŞDİR"),
        _az(f"üçün {_AWARD}\n      ETİBARSIZDIR"),
        _en("was awarded the qualification of physician.\n      CANCELLED"),
        _az(f"üçün {_AWARD.replace('verilmişdir', 'verilməmişdir')}"),
        _en("has not been awarded the qualification of physician. This diploma is given for that."),
    ],
)
def test_an_annulled_diploma_and_a_degree_not_given_are_nothing_sure(text):
    assert _is_sure(kind_of(text)) == (False, False)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Möhürsüz etibarsızdır.",
        "Diplom əlavəsi olmadan etibarsızdır.",
        "Düzəliş edilmiş diplom etibarsızdır.",
    ],
)
def test_what_a_diploma_depends_on_takes_nothing_from_it(said):
    assert _is_sure(kind_of(_az(f"üçün {_AWARD}\n      {said}"))) == (True, True)


@pytest.mark.parametrize(
    "paper",
    [
        _az("müalicə işi ixtisası üzrə təhsil almış, gigiyenist həkim ixtisası verilmişdir."),
        _az("müalicə işi ixtisası üzrə təhsil almış, ona kiçik həkim ixtisası verilmişdir."),
        _en("was awarded the qualification of physician / hygienist."),
        _en("was awarded the qualification of physician of dentistry."),
    ],
)
def test_a_word_that_makes_another_degree_of_it_leaves_the_qualification_doubtful(paper):
    """`gigiyenist həkim` is not `həkim`, though that is what is known."""
    qualification = kind_of(paper).text("qualification")
    assert qualification is None or qualification.confidence < _TRUSTED


def test_a_degree_beside_its_field_is_as_sure_as_before():
    """Words of the sentence that make no other degree of it."""
    assert kind_of(_az(_AWARD)).text("qualification").confidence >= _TRUSTED


@pytest.mark.parametrize(
    "paper",
    [
        _en("was awarded the honorary degree of Doctor of Medicine."),
        _en("passed the examinations for the Diploma in Dermatology and is awarded the degree of physician."),
        _az("üçün fəxri doktor adı verilmişdir. Ona həkim ixtisası verilmişdir."),
        _az(f"üçün {_AWARD}\n      LƏĞV EDİLMİŞDİR"),
    ],
)
def test_the_degree_of_an_honour_or_a_later_training_is_doubtful_by_itself(paper):
    """Whoever reads the qualification alone must not take it for that of the first diploma."""
    document = kind_of(paper)
    assert document.kind_confidence < _TRUSTED
    assert document.text("qualification").confidence < _TRUSTED
