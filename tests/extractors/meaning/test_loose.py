"""What hangs loose about a value, or belongs to another thing, is never trusted as the paper's own."""

from extractors.meaning import understand
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from schemas.reading import DocumentReading
from tests.extractors.pagetext import page_of


def document(text: str) -> DocumentReading:
    (found,) = understand([page_of(text, columns=130)], "paper.pdf")
    return found


def test_a_second_line_hanging_under_a_title_belongs_to_it_and_is_a_guess_where_no_such_title_is_known():
    title = document(
        """
                         ДИПЛОМ
                     ОСОБОГО ОБРАЗЦА
            Азербайджанский медицинский университет

            Фамилия: Алиева
            Специальность: Лечебное дело
            АБ № 123456
    """
    ).fields["document_title"]
    assert (title.value, title.status) == ("ДИПЛОМ ОСОБОГО ОБРАЗЦА", FactStatus.DOUBTFUL)


def test_a_specialty_with_a_line_under_it_that_nobody_claims_is_a_guess():
    text = """
                 ACADEMIC TRANSCRIPT
        Specialty:          Clinical pharmacology and
                            bedside therapeutics
        Admission:          2006
        Graduation date:    2012
    """
    assert document(text).fields["specialty"].status is FactStatus.DOUBTFUL


def test_a_specialty_goes_on_after_and_in_the_next_row():
    text = """
                 TRANSCRIPT OF RECORDS
        This certifies that Mr. Kamran VALIYEV completed the full course in the specialty of Treatment
        and Prevention on June 30, 2010 and took the courses listed hereunder with the following results.
        Course title            Credits    Grade
        Anatomy                 6          A
    """
    assert document(text).fields["specialty"].value == "Treatment and Prevention"


def test_the_decision_of_a_cabinet_is_not_the_commissions():
    text = """
                 AKADEMİK ARAYIŞ
        Bu arayış Səmədli Ziya Kamal oğluna verilir ondan ötrü ki, o, Odlar Yurdu Universitetində oxumuşdur.
        Rektorun əmri ilə tələbə sırasından xaric edilmişdir.
        Nazirlər Kabinetinin 24 dekabr 2013-cü il tarixli qərarı ilə təsdiq edilmiş qaydada.
    """
    assert "decision_date" not in document(text).fields


def test_honours_that_the_form_says_there_are_none_of_are_none():
    text = """
        Elektron diplom
        Sənədin növü            Əsas (baza ali) tibb təhsili haqqında diplom
        Fərqlənmə               yoxdur
        Soyad                   Zülfüqarlı
        Ad                      Məryəm
        Seriya / nömrə          ET 261884
    """
    assert document(text).fields["honours"].value is False


def test_the_number_of_a_licence_is_not_trusted_as_the_papers_own():
    text = """
                 DIPLOMA SUPPLEMENT
        Name of institution: Kharkiv National Medical University, state, licence AE
        No. 285467 of 27.11.2013
        Course title            Credits    Grade
        Anatomy                 6          A
    """
    number = document(text).fields.get("diploma_number")
    assert number is None or number.status is FactStatus.DOUBTFUL


def test_codes_of_courses_are_no_series():
    text = """
                 ACADEMIC TRANSCRIPT
        Code          Course title        Credits    Grade
        MD01001       History             6          A
        MD01002       Anatomy             6          B
        MD01003       Physiology          6          C
    """
    assert not {"diploma_series", "diploma_number"} & set(document(text).fields)


def test_a_letters_own_number_is_read_where_it_stands_with_no_more_than_its_date():
    found = document(
        """
                 AZƏRBAYCAN TİBB UNİVERSİTETİ
        № 03/2-1187     14 iyul 2023-cü il
                          ARAYIŞ
        Verilir Səfərova Leyla Vüqar qızına ondan ötrü ki, o, həqiqətən universitetin V kurs tələbəsidir.
        Arayış tələb olunan yerə təqdim edilmək üçün verilir.
    """
    )
    assert found.kind is DocumentKind.SCHOOL_LETTER
    number = found.fields["registration_number"]
    assert (number.value, number.status) == ("03/2-1187", FactStatus.READ)


def test_of_two_schools_that_a_paper_names_without_a_label_neither_is_trusted():
    text = """
                 AZƏRBAYCAN TİBB UNİVERSİTETİ
                      AKADEMİK ARAYIŞ
        Verilir Səfərova Leyla Vüqar qızına ondan ötrü ki, o, 2018-ci ildə Odlar Yurdu Universitetinə
        qəbul olunmuş, 2019-cu ildə Azərbaycan Tibb Universitetinə köçürülmüşdür.
    """
    assert document(text).fields["school_name"].status is FactStatus.DOUBTFUL
