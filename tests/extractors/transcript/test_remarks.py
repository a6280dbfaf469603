"""What stands beside the table: footnotes, legends, sums of parts, tables side by side."""

import pytest

from extractors.transcript import read_transcript
from extractors.transcript.classify import is_legend
from schemas.courses import TranscriptReading
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import check, rows

HEAD = "  №   Fənnin adı                       Kredit     Bal     Hərf\n"
ROWS = """  2012/2013 tədris ili, I semestr
  1   Fizika *                         6          87      B
  2   Kimya *                          4          76      C
  2013/2014 tədris ili, III semestr
  3   Anatomiya                        6          87      B
  4   Biologiya                        4          76      C
"""


def _read(*drawn: str) -> TranscriptReading:
    return read_transcript([page(text, n) for n, text in enumerate(drawn, start=1)], "a.pdf")


def _schools(reading: TranscriptReading) -> list[str | None]:
    return [course.transferred_from.value if course.transferred_from else None for course in reading.courses]


def test_a_footnote_names_the_school_of_the_rows_with_its_mark() -> None:
    """Rows with a star are transferred when the footnote with the star says so; the others are not."""
    reading = _read(HEAD + ROWS + "  * Sumqayıt Dövlət Universiteti tərəfindən verilmiş, köçürülmüşdür")
    assert _schools(reading) == ["Sumqayıt Dövlət Universiteti"] * 2 + [None] * 2
    assert rows(reading, "title")[:2] == [("Fizika",), ("Kimya",)]
    assert all(c.transferred_from.trusted for c in reading.courses if c.transferred_from)


def test_a_footnote_whose_mark_was_not_read_makes_its_rows_doubtful() -> None:
    """The rows are marked all the same, but nobody may rely on it."""
    reading = _read(HEAD + ROWS + "  Courses transferred from Ganja State University")
    assert _schools(reading)[:2] == ["Ganja State University"] * 2
    assert not any(c.transferred_from.trusted for c in reading.courses if c.transferred_from)


def test_a_row_whose_star_was_lost_follows_its_year() -> None:
    """Where most rows of a year are marked, the one without a mark is transferred too, as a guess."""
    drawn = ROWS.replace("Kimya *  ", "Kimya    ")
    reading = _read(HEAD + drawn + "  * transferred from Ganja State University")
    assert _schools(reading)[1] == "Ganja State University"
    assert _schools(reading)[2:] == [None, None]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Some courses were recognised from another university", "transfer_note"),
        ("2011-ci ildə xaric edilmişdir", "study_interrupted"),
        ("2013-cü ildə təhsilə bərpa olunmuşdur", "study_interrupted"),
        ("Academic leave granted from March", "study_interrupted"),
        (
            "Зачислена на 3 курс в порядке перевода из Дагестанского медицинского университета.",
            "transfer_note",
        ),
        ("Зараховано до 3 курсу в порядку переведення.", "transfer_note"),
        ("Переаттестованы дисциплины за 1 и 2 курс.", "transfer_note"),
        ("Зачтены дисциплины, изученные в другом вузе.", "transfer_note"),
        ("Universitetin II kursundan III kursuna keçirilmişdir.", "transfer_note"),
        ("2012-ci ildə III kursa qəbul edilmişdir.", "transfer_note"),
        ("Əvvəlki təhsil müəssisəsində keçdiyi fənlər hesaba alınmışdır.", "transfer_note"),
        ("Kreditlər digər təhsil müəssisəsində qazanılmışdır.", "transfer_note"),
        ("Credits of semesters 1-2 were earned at another institution.", "transfer_note"),
        ("Credit was granted for courses completed at Kursk.", "transfer_note"),
        ("Admitted to the third year with advanced standing", "transfer_note"),
        ("The first two years were completed at Kursk State Medical University.", "transfer_note"),
        ("1. ve 2. sınıf dersleri Gazi Üniversitesinde alınmıştır.", "transfer_note"),
        ("Dikey geçiş ile 3. sınıfa kabul edilmiştir.", "transfer_note"),
        ("İntibak ettirilen dersler: 1-4", "transfer_note"),
        ("Withdrawn from the programme in February 2014", "study_interrupted"),
        ("Excluded from the university on 5 February 2014", "study_interrupted"),
        ("Studies discontinued on 5 February 2014", "study_interrupted"),
        ("Təhsilini yarımçıq qoymuşdur", "study_interrupted"),
    ],
)
def test_words_of_transfer_or_interruption_without_rows_are_not_silent(words: str, name: str) -> None:
    """A note that no row answers to is a check that failed."""
    plain = ROWS.replace(" *", "  ")
    assert check(_read(HEAD + plain + "  " + words), name) == [False]


@pytest.mark.parametrize("words", ["Admitted 2012, status: enrolled student", "İxtisas: tibbi bərpa"])
def test_other_words_are_no_interruption(words: str) -> None:
    """Being admitted is not being readmitted; medical rehabilitation is a subject."""
    assert check(_read("  " + words + "\n" + HEAD + ROWS), "study_interrupted") == []


@pytest.mark.parametrize(
    "words",
    [
        "I kursa qəbul edilmişdir: 2012",
        "Зачислена на 1 курс в 2012 году",
        "Admitted to the first year in 2012",
        "Dövlət imtahanları universitetdə keçirilmişdir",
        "Перевод с азербайджанского языка",
        "W: withdrawn from the course",
        "Обучается на 3 курсе",
        "Всего зачтено дисциплин: 4",
        "III kursa keçirilmişdir",
        "Issued for presentation to another university",
    ],
)
def test_other_words_are_no_transfer(words: str) -> None:
    """Whoever begins with the first year, or sits an examination, comes from nowhere else."""
    reading = _read("  " + words + "\n" + HEAD + ROWS.replace(" *", "  ") + "  " + words)
    assert check(reading, "transfer_note") == check(reading, "study_interrupted") == []


@pytest.mark.parametrize("words", ["Exempted", "Advanced standing"])
def test_a_remark_beside_a_mark_is_no_course_of_the_school_s_own(words: str) -> None:
    """The course was taken elsewhere, or not at all: nobody may rely on its being the school's own."""
    head = "  No  Course           Credits  Mark   Remarks\n"
    drawn = f"  1   Anatomy            6       87     {words}\n  2   Biology            4       76     -\n"
    reading = _read(head + drawn)
    first, second = (course.transferred_from for course in reading.courses)
    assert first is not None and first.present and not first.trusted
    assert second is None or not second.present


def test_a_legend_of_grades_is_no_row() -> None:
    """The bands of the scale look like scores and grades, but they are none."""
    legend = (
        "  Scale: A 91-100 excellent, B 81-90 very good, C 71-80 good\n  D 61-70, E 51-60, F 0-50 not passed"
    )
    assert len(_read(HEAD + ROWS + legend).courses) == 4
    assert not is_legend("2012-2013 Anatomy 30-15 4 87 B")


def test_a_row_with_a_misread_figure_is_still_a_row() -> None:
    """A numbered row with a title keeps its other cells when its credits are illegible."""
    reading = _read(HEAD + ROWS.replace("4          76", "if         76"))
    assert len(reading.courses) == 4
    assert rows(reading, "credits")[1] == ("-",)


def test_a_semesters_sum_is_not_the_whole_transcripts() -> None:
    """The last semester's hours stand after all rows and are still one semester's."""
    head = "  №   Fənnin adı                       Kredit     Saat     Bal\n"
    drawn = """  2012/2013 tədris ili, I semestr
  1   Fizika                           6          180      87
  2   Kimya                            4          120      76
  Cəmi semestr üzrə                    10         300
  2012/2013 tədris ili, II semestr
  3   Anatomiya                        6          180      87
  4   Biologiya                        4          120      76
  Cəmi semestr üzrə                    10         300
  Yekun: 20 kredit
"""
    reading = _read(head + drawn)
    assert (reading.totals.credits.value, reading.totals.hours.value) == (20, None)
    assert reading.complete is True


def test_a_column_of_years_in_short_form_is_read() -> None:
    """`Year` above `2019/20` is the academic year, printed and not worked out."""
    drawn = """  No   Year       Sem   Course title               ECTS    Score
  1    2019/20    1     Physics                    5       87
  2    2019/20    2     Chemistry                  5       76
  3    2020/21    3     Anatomy                    5       90
"""
    assert rows(_read(drawn), "academic_year") == [("2019/2020",), ("2019/2020",), ("2020/2021",)]


def test_two_semesters_side_by_side_follow_each_other() -> None:
    """The left table is autumn, the right one spring of the year above both; the sum below is for all."""
    drawn = """                          2012-2013-cü tədris ili (I kurs)
  Payız semestri: fənnin adı     Kr.   Bal   Q.       Yaz semestri: fənnin adı     Kr.   Bal   Q.
  Fizika                         6     87    B        Anatomiya                    5     77    C
  Ümumi kimya                    4     76    C        Biologiya                    6     91    A
  Cəmi: 10 kredit                                     Cəmi: 11 kredit
                          2013-2014-cü tədris ili (II kurs)
  Payız semestri: fənnin adı     Kr.   Bal   Q.       Yaz semestri: fənnin adı     Kr.   Bal   Q.
  Histologiya                    6     87    B        Biokimya                     5     77    C
  Fəlsəfə                        4     76    C        Biofizika                    6     91    A
  Cəmi: 10 kredit                                     Cəmi: 11 kredit
  Kreditlərin cəmi: 42, orta bal: 82,95
"""
    reading = _read(drawn)
    found = rows(reading, "title", "semester", "academic_year")
    assert [row[1] for row in found] == ["1", "1", "2", "2", "3", "3", "4", "4"]
    assert found[2] == ("Anatomiya", "2", "2012/2013")
    assert found[1][0] == "Ümumi kimya"
    assert reading.totals.credits.value == 42
    assert reading.complete is True
