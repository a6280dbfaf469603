"""What was awarded: honours, qualification beside its level, values that end with their sentence."""

from extractors.meaning import understand
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

DIPLOMA = """
                                  AZƏRBAYCAN RESPUBLİKASI
                               BAZA ALİ TİBB TƏHSİLİ DİPLOMU
                                       {line}
                             Azərbaycan Tibb Universiteti
                             (ali təhsil müəssisəsinin adı)
                                      ZAMANOVA
                                       (soyadı)
                                   Nərgiz Tahir qızı
                                  (adı, atasının adı)
               Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.
                     AT № {number}
"""


def fields(text):
    (document,) = understand([page_of(text, columns=130)], "paper.pdf")
    return document.fields


def test_honours_are_surely_absent_where_the_title_and_all_around_it_were_read():
    honours = fields(DIPLOMA.format(line="", number="900417"))["honours"]
    assert (honours.value, honours.status) == (False, FactStatus.READ)


def test_honours_are_read_beside_the_title():
    honours = fields(DIPLOMA.format(line="FƏRQLƏNMƏ", number="900417"))["honours"]
    assert (honours.value, honours.status) == (True, FactStatus.READ)


def test_a_level_of_education_is_not_the_qualification_printed_before_it():
    text = """
                 ORTA İXTİSAS TƏHSİLİ HAQQINDA DİPLOM
                       Lənkəran Tibb Kolleci
             Mama işi ixtisası üzrə tam kursu bitirmişdir.
             Dövlət Attestasiya Komissiyasının qərarı ilə ona
                              mama
          ixtisası və subbakalavr dərəcəsi verilmişdir.
    """
    assert fields(text)["qualification"].value == "mama"


def test_a_specialty_ends_where_its_sentence_ends():
    text = """
                 ACADEMIC TRANSCRIPT
        Specialty: General Medicine. Admission: 2006; graduation: 2012.
        Course title            Credits    Grade
        Anatomy                 6          A
    """
    assert fields(text)["specialty"].value == "General Medicine"


def test_a_verb_with_a_colon_dates_what_follows_it():
    text = """
                 QİYMƏT CƏDVƏLİ
        Soyadı, adı, atasının adı: Zamanova Nərgiz Tahir qızı
        Daxil olub: 2006, bitirib: 2012
        Fənnin adı              Kredit     Qiymət
        Anatomiya               6          əla
    """
    found = fields(text)
    assert found["entry_date"].value == "2006"
    assert found["completion_date"].value == "2012"


def test_a_date_whose_verb_may_stand_in_a_row_that_was_not_read_is_a_guess():
    text = """
                 BAZA ALİ TİBB TƏHSİLİ DİPLOMU
        Bu diplom Zamanova Nərgiz Tahir qızı adına verilir. O,
        2006-cı ildə Azərbaycan Tibb Universiteti müəssisəsinə


        müalicə işi ixtisası üzrə tam kursunu bitirmişdir.
        Dövlət Attestasiya Komissiyasının qərarı ilə ona həkim dərəcəsi verilmişdir.
    """
    completion = fields(text).get("completion_date")
    assert completion is None or completion.status is FactStatus.DOUBTFUL


def test_the_commissions_decision_with_a_colon_has_its_date():
    text = DIPLOMA.format(line="", number="900417") + (
        "        Dövlət Attestasiya Komissiyasının qərarı: 21.06.2012 tarixli\n"
    )
    assert fields(text)["decision_date"].value == "2012-06-21"


def test_a_lone_word_for_a_supplement_is_half_a_title():
    """What it goes with stands in a row that was not read."""
    half = fields(
        "                 ПРИЛОЖЕНИЕ\n      Фамилия: Алиева\n      Количество часов  Средний балл\n"
    )
    assert "document_title" not in half or not half["document_title"].trusted
