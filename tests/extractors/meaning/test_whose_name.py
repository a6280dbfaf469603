"""Whose name a paper gives: the holder's by its place, never a signer's; and schools' names whole."""

from extractors.meaning import understand
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of


def read(text):
    (document,) = understand([page_of(text, columns=130)], "paper.pdf")
    return document


SIGNER_WITHOUT_TITLE = """
                                  AZƏRBAYCAN RESPUBLİKASI
                               BAZA ALİ TİBB TƏHSİLİ DİPLOMU
                             Azərbaycan Tibb Universiteti
                             (ali təhsil müəssisəsinin adı)
                        "21" iyun 2012-ci il tarixli qərarı ilə
                                      {surname}
                                       (soyadı)
                                   Nərgiz Tahir qızı
                                  (adı, atasının adı)
               Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.

                     AT № 900417

                  Orucov Samir Kamal oğlu
              (soyadı, adı, atasının adı və imza)
        Bakı şəhəri       "02" iyul 2012-ci il
"""


def test_a_name_over_a_signers_caption_is_never_the_holders_even_where_his_title_was_lost():
    fields = read(SIGNER_WITHOUT_TITLE.format(surname="ZAMANOVA")).fields
    assert (fields["surname"].value, fields["surname"].status) == ("ZAMANOVA", FactStatus.READ)
    assert fields["given_name"].value == "Nərgiz"
    assert fields["patronymic"].value == "Tahir qızı"


def test_where_the_holders_surname_is_lost_no_signers_name_takes_its_place():
    fields = read(SIGNER_WITHOUT_TITLE.format(surname="|||")).fields
    assert "surname" not in fields or fields["surname"].value != "Orucov"


def test_a_surname_read_in_pieces_is_put_together_but_only_as_a_guess():
    fields = read(SIGNER_WITHOUT_TITLE.format(surname="ZA MA NOVA")).fields
    assert (fields["surname"].value, fields["surname"].status) == ("ZAMANOVA", FactStatus.DOUBTFUL)


def test_a_name_that_nothing_calls_the_holders_is_a_guess():
    text = """
                       ORTA İXTİSAS TƏHSİLİ HAQQINDA DİPLOM
                            Lənkəran Tibb Kolleci
                            ZAMANOVA Nərgiz Tahir qızı
                            AB № 400417
    """
    surname = read(text).fields["surname"]
    assert (surname.value, surname.status) == ("ZAMANOVA", FactStatus.DOUBTFUL)


def test_two_persons_at_places_as_good_make_the_whole_name_doubtful():
    text = """
                         AZERBAIJAN MEDICAL UNIVERSITY
                               TRANSCRIPT
        Surname: Zamanova       Given name: Nargiz
        Surname: Orujov         Given name: Samir
        Course title            Credits    Grade
        Anatomy                 6          A
    """
    fields = read(text).fields
    assert fields["surname"].status is FactStatus.DOUBTFUL
    assert fields["given_name"].status is FactStatus.DOUBTFUL


def test_a_label_in_two_languages_parted_by_a_slash_is_a_label():
    text = """
        PASPORT / PASSPORT
        Soyadı/Surname
        ZAMANOVA
        Adı/Given names
        NARGIZ
        Vətəndaşlığı/Nationality
        AZERBAIJAN
        Etibarlıdır/Date of expiry
        11.05.2031
    """
    document = read(text)
    assert document.kind is DocumentKind.NAME_DOCUMENT
    assert document.name_document.names[0].surname.value == "ZAMANOVA"
    assert document.name_document.names[0].given_name.value == "NARGIZ"


def test_a_schools_name_in_two_lines_over_its_caption_is_read_whole():
    text = SIGNER_WITHOUT_TITLE.format(surname="ZAMANOVA").replace(
        "                             Azərbaycan Tibb Universiteti",
        "                                 Gəncə Dövlət\n                               Tibb Universiteti",
    )
    assert read(text).fields["school_name"].value == "Gəncə Dövlət Tibb Universiteti"


def test_a_schools_name_whose_beginning_is_missing_is_a_guess():
    text = SIGNER_WITHOUT_TITLE.format(surname="ZAMANOVA").replace(
        "Azərbaycan Tibb Universiteti", "Dövlət Universiteti"
    )
    assert read(text).fields["school_name"].status is FactStatus.DOUBTFUL


def test_a_quoted_schools_name_is_read_from_its_opening_mark_on():
    text = """
               РОССИЙСКАЯ ФЕДЕРАЦИЯ
       «Второй Казанский государственный медицинский
             университет имени П.П. Примерова»
                     г. Казань
               ДИПЛОМ СПЕЦИАЛИСТА
                  107701 0012345
    """
    fields = read(text).fields
    assert fields["school_name"].value == (
        "Второй Казанский государственный медицинский университет имени П.П. Примерова"
    )


def test_a_sheet_with_the_rectors_and_the_deans_lines_alone_belongs_to_the_marks_but_not_surely():
    document = read("""
        Rektor          T. Orucov
        Dekan           S. Kamalov
        M.Y.   03.07.2012
    """)
    assert document.kind is DocumentKind.TRANSCRIPT
    assert document.kind_confidence < 0.9


def test_a_school_told_by_its_number_keeps_it():
    text = """
                 ORTA İXTİSAS TƏHSİLİ DİPLOMU
            Gəncə Şəhəri 3 saylı Tibb Kolleci
            (orta ixtisas təhsili müəssisəsinin adı)
                ZAMANOVA
                (soyadı)
    """
    assert read(text).fields["school_name"].value == "Gəncə Şəhəri 3 saylı Tibb Kolleci"
