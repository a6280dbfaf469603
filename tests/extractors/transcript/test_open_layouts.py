"""Tables nobody drew for us: what stands over, beside and before the cells does not cost a row or a truth."""

from extractors.transcript import read_transcript
from extractors.transcript.cells import spaced
from extractors.transcript.values import code
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows


def test_a_code_keeps_the_blank_the_page_has() -> None:
    """`МЕД 0101` and `ANAT 1201` are printed with a blank and read with it."""
    drawn = """
  Шифр        Дисциплина                       Кредит   Балл
  МЕД 0101    Анатомия человека                   6       87
  МЕД 0102    Латинский язык                      4       91
  МЕД 0103    Философия                           3       75
  МЕД 0104    Биофизика                           5       66
"""
    read = read_transcript([page(drawn)], "f")
    assert rows(read, "code", "title", "credits")[0] == ("МЕД 0101", "Анатомия человека", "6")
    assert code("ANAT 1201") == ("ANAT 1201", 1.0)


def test_torn_pieces_of_a_code_are_one_word() -> None:
    """Boxes that touch are one word; boxes with a gap between them keep one blank."""
    words = page("МЕД 0101").words
    near = [words[0], type(words[1])(words[1].text, (words[0].box[2], *words[1].box[1:]), 0.99)]
    assert spaced(words) == "МЕД 0101"
    assert spaced(near) == "МЕД0101"


def test_running_numbers_stay_out_of_titles_whose_column_missed_them() -> None:
    """A number with a stop or bracket, or one in turn, is no part of a title; a numeral at the end is."""
    drawn = """
  №    Предмет                                Часы    Оценка
  41.  Онкология                               60     отлично
  42.  Хирургические болезни 2                120     хорошо
           43.Туберкулез                       80     отлично
           44) Судебная медицина               90     хорошо
  45.  Стоматология                            60     отлично
"""
    found = read_transcript([page(drawn)], "f").courses
    titles = [course.title.value for course in found]
    assert titles == [
        "Онкология", "Хирургические болезни 2", "Туберкулез", "Судебная медицина", "Стоматология",
    ]  # fmt: skip


def test_hours_of_a_programme_are_no_credits() -> None:
    """Two units in a row are for the two numbers that follow, and 10800 is never credits."""
    drawn = """
  Course                           Credits   Hours   Grade
  Human Anatomy                       6       180      A
  Medical Chemistry                   4       120      B
  Latin Language                      4       120      C
  Total credits / hours of the whole programme: 360 / 10800
"""
    totals = read_transcript([page(drawn)], "f").totals
    assert totals.credits.value == 360
    assert totals.hours.value == 10800


def test_a_sum_of_one_semester_is_not_the_papers() -> None:
    """The last semester's own sum is not trusted as the sum of a programme."""
    drawn = """
  Course                           Credits   Score
  Semester 11
  Internal Diseases                   12       80
  Surgery                             18       75
  Total                               30
"""
    totals = read_transcript([page(drawn)], "f").totals
    assert not totals.credits.trusted


def test_a_heading_whose_cells_are_centred_at_other_heights_names_its_columns() -> None:
    """Labels of three lines beside labels of one name what is under them."""
    drawn = """
  Sıra                                            Fənnin
   №          Fənnin tam adı                       növü    Kredit   100
                                                                  ballıq     Hərf
                                                                 sistemlə
  1)   Azərbaycan tarixi                          məcburi   4.00    80        C
  2)   Azərbaycan dili                            məcburi   3.00    86        B
  3)   Xarici dil I                               məcburi   4.00    81        B
  4)   Latın dili                                 məcburi   4.00    95        A
  5)   İnsan anatomiyası I                        seçmə     6.00    70        D
  6)   Tibbi kimya                                məcburi   4.00    40        F
"""
    read = read_transcript([page(drawn)], "f")
    found = rows(read, "title", "credits", "score", "letter")
    assert found[0] == ("Azərbaycan tarixi", "4", "80", "C")
    assert len(found) == 6


def test_two_tables_under_one_heading_are_told_by_their_rows() -> None:
    """The right table has no heading of its own; its rows follow those of the left one."""
    left = [("Biology", 4, "A"), ("Physics", 3, "B"), ("Ethics", 2, "A"), ("Genetics", 5, "C"),
            ("Anatomy of Man", 6, "A"), ("Medical Chemistry", 4, "B"), ("Latin Language", 4, "C"),
            ("Philosophy", 3, "E"), ("Histology", 5, "D"), ("Physiology", 7, "A")]  # fmt: skip
    right = [("Surgery", 6, "B"), ("Paediatrics", 5, "A"), ("Obstetrics", 4, "D"), ("Radiology", 3, "A"),
             ("Pharmacology", 5, "B"), ("General Surgery", 4, "A"), ("Hygiene", 3, "C"),
             ("Oncology", 2, "D"), ("Urology", 2, "B"), ("Neurology", 4, "A")]  # fmt: skip
    lines = ["  Course                   Credits  Grade"]
    for one, other in zip(left, right, strict=True):
        lines.append(f"  {one[0]:<26}{one[1]:<9}{one[2]:<16}{other[0]:<26}{other[1]:<9}{other[2]}")
    read = read_transcript([page("\n".join(lines))], "f")
    assert [found[0] for found in rows(read, "title")] == [row[0] for row in (*left, *right)]


def test_a_figure_beside_a_grade_word_is_the_score() -> None:
    """`4 – yaxşı` is a figure and a word, both as printed."""
    drawn = """
  Fənnin adı                 Saat     Qiymət
  Tarix                       120     4 – yaxşı
  Fizika                      150     5 – əla
  Kimya                       100     zaçot
"""
    course = read_transcript([page(drawn)], "f").courses[0]
    assert (course.grade and course.grade.value, course.score and course.score.value) == ("yaxşı", 4.0)


def test_sections_named_in_a_column_at_the_left_make_years_doubtful() -> None:
    """A section's cell is centred beside its rows: the rows before it may be its own."""
    drawn = """
                       Course                      Credits   Score
                       History of Medicine            4       80
  2015/2016            Latin Language                 3       75
                       Philosophy                     3       91
                       Physiology                     6       66
  2016/2017            Biochemistry                   5       88
                       Histology                      5       72
"""
    read = read_transcript([page(drawn)], "f")
    assert len(read.courses) == 6
    assert not any(course.academic_year and course.academic_year.trusted for course in read.courses)


def test_many_credits_without_their_unit_in_a_column_of_hours_too_are_doubted() -> None:
    """`зачетных единиц / академических часов`: 36 may be the hours of an elective."""
    drawn = """
  Наименование дисциплин      Количество зачетных единиц / академических часов     Оценка
  Анатомия                                   6 з.е.                                отлично
  Гистология                                 5 з.е.                                хорошо
  Физиология                                 5                                     отлично
  Плавание                                   36                                    зачтено
  Гимнастика                                 72                                    зачтено
"""
    courses = read_transcript([page(drawn)], "f").courses
    trusted = [course.credits.value for course in courses if course.credits and course.credits.trusted]
    assert trusted == [6, 5, 5]
