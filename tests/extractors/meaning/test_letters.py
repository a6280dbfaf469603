"""Letters in running sentences: who they are about, and what in them is no name."""

import pytest

from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper


def test_a_turkish_letter_tells_its_student_by_the_word_for_one():
    """`... numaralı öğrencisi N. N., 2000-2001 eğitim-öğretim yılında ...`, several rows before its verb."""
    document = read_paper(
        "                 T.C.\n         ANKARA ÜNİVERSİTESİ REKTÖRLÜĞÜ\n"
        "      Sayı : 302-4417                                 14.05.2010\n\n"
        "                 İLGİLİ MAKAMA\n"
        "      Üniversitemiz Tıp Fakültesinin 00210318 numaralı öğrencisi Aynur KƏRİMLİ, sınav\n"
        "   sonucuna göre kayıt yaptırmış ve bütün derslerini, stajlarını ve intörnlük dönemini\n"
        "   tamamlayarak 29.06.2007 tarihinde mezun olmuştur.\n"
        "      Bilgilerinizi rica ederim.\n"
    )
    assert document.kind is DocumentKind.SCHOOL_LETTER
    assert (document.text("surname").value, document.text("given_name").value) == ("KƏRİMLİ", "Aynur")
    assert document.text("completion_date").value == "2007-06-29"
    assert document.text("issue_date").value == "2010-05-14"


def test_a_degree_before_its_verb_is_no_name():
    """`the degree of Medical Doctor was awarded to him` names a degree where names may stand."""
    document = read_paper(
        "      To whom it may concern\n"
        "   I have pleasure in confirming that Mr. Tural Mammadzada, born on 9 August 1993, was enrolled\n"
        "   in our Faculty in September 2011. By the decision of the Academic Council the academic\n"
        "   degree of Medical Doctor was awarded to him.\n"
    )
    fact = document.text("full_name")
    assert (fact.value, fact.status) == ("Tural Mammadzada", FactStatus.READ)


def test_a_title_of_address_may_leave_the_sex_open():
    """`Mr./Ms.` before a name belongs to neither of its parts."""
    document = read_paper(
        "      TRANSCRIPT OF RECORDS\n"
        "   We certify that Mr./Ms. ISMAYILOV KAMRAN , born on 27 April 1989 , was registered as a\n"
        "   full-time student of this Faculty.\n"
    )
    assert (document.text("surname").value, document.text("given_name").value) == ("ISMAYILOV", "KAMRAN")


@pytest.mark.parametrize(
    ("row", "title", "trusted"),
    [
        ("А Р Х И В Н А Я С П РА В К А", "АРХИВНАЯ СПРАВКА", True),
        ("Transkript Transcript", "Transkript Transcript", False),
    ],
)
def test_a_title_is_trusted_whole_and_alone(row, title, trusted):
    """Letters set apart spell all words of a title; one title in two languages is read as one with doubt."""
    fact = read_paper(
        f"      AZƏRBAYCAN TİBB UNİVERSİTETİ\n\n                    {row}\n\n"
        "   Soyadı: Əliyev\n   Adı: Ramil\n"
    ).text("document_title")
    assert (fact.value, fact.status is FactStatus.READ) == (title, trusted)


def test_one_word_for_both_names_is_doubted():
    """A surname read once more at the label of the given name leaves neither of them trusted."""
    document = read_paper("      DIPLOMA\n   Surname: Yildiz\n   Name: Yildiz\n")
    assert document.text("surname").value == "Yildiz"
    assert document.text("surname").status is FactStatus.DOUBTFUL


def test_a_school_whose_name_begins_in_the_row_over_it_is_doubted():
    """`... orden` at the end of the row over a known name is its beginning, wherever the rows were broken."""
    row = "Azərbaycan Dövlət Tibb İnstitutu"
    whole = read_paper(f"      DİPLOM\n      {row}\n").text("school_name")
    assert whole.status is FactStatus.READ
    led = read_paper(f"      DİPLOM\n      Xalqlar Dostluğu ordenli\n      {row}\n").text("school_name")
    assert led.value != row or led.status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    ("sentence", "trusted"),
    [
        ("Aynur KERİMLİ, 2013-2014 eğitim-öğretim yılında ÖSYM sınavı ile Tıp Fakültesine girdi", True),
        ("Aynur KERİMLİ, 2013-2014 öğretim yılı güz döneminde Tıp Fakültesine kayıt yaptırmış", True),
        ("2013-2014 eğitim-öğretim yılı mezunlarımızdan Aynur KERİMLİ, Tıp Fakültesine girdi", False),
        ("Выпускник 2013-2014 учебного года Мамедов Руслан Алиевич поступил в университет", False),
        ("O, 2013-2014 tədris ilinin müsabiqəsində qalib olmuş, universitetə daxil olmuşdur", False),
    ],
)
def test_the_school_year_of_graduates_is_not_when_studies_began(sentence, trusted):
    """Studies began in a school year that the sentence says `in` of, and not in the one of a graduate."""
    document = read_paper(f"                 İLGİLİ MAKAMA\n      {sentence}.\n")
    fact = document.fields.get("entry_date")
    assert (fact is not None and fact.value == "2013" and fact.trusted) == trusted


@pytest.mark.parametrize(
    "sentence",
    [
        "Bu yazı, fakültemiz dekan yardımcısı ve eski öğrencimiz Mehmet YILMAZ tarafından hazırlanmış olup",
        "Bu yazı, fakültemizin yüksek lisans öğrencisi Mehmet YILMAZ tarafından hazırlanmış olup",
    ],
)
def test_the_student_who_wrote_a_letter_is_not_whom_it_is_about(sentence):
    """A former student, and one by whom the letter was written, is nobody's proof of the holder."""
    document = read_paper(
        f"                 İLGİLİ MAKAMA\n      {sentence}\n"
        "   adı geçen kişinin 29.06.2007 tarihinde mezun olduğunu bildirir.\n"
    )
    assert not (fact := document.fields.get("surname")) or not fact.trusted


def test_a_faculty_after_a_students_name_is_no_part_of_it():
    """`mezunu N. N. Tıp Fakültesine`: the name ends before the faculty, capital letters or not."""
    document = read_paper(
        "                 İLGİLİ MAKAMA\n"
        "      Fakültemizin mezunu Aynur KERİMLİ Tıp Fakültesine ÖSYM sınavı ile kayıt yaptırmış\n"
        "   ve bütün derslerini tamamlamıştır.\n"
    )
    assert document.text("full_name").value == "Aynur KERİMLİ"
