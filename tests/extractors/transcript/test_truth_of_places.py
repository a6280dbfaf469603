"""A row's year, semester, score and title are trusted only when the paper proves them to be the row's own."""

from extractors.transcript import read_transcript
from extractors.transcript.grades import mark
from tests.extractors.transcript.layout import page


def test_labels_on_the_line_of_a_course_make_all_years_doubtful() -> None:
    """A section's name in the middle of its rows does not say where its rows begin and end."""
    drawn = """
                     No   Course                      Credits   Score
                     1    History of Medicine            4       80
  2015/2016          2    Latin Language                 3       75
                     3    Philosophy                     3       91
                     1    Physiology                     6       66
  2016/2017          2    Biochemistry                   5       77
                     3    Microbiology                   4       71
"""
    found = read_transcript([page(drawn)], "f").courses
    assert len(found) == 6
    assert not any(course.academic_year and course.academic_year.trusted for course in found)


def test_headings_above_their_rows_keep_their_years_trusted() -> None:
    """Only labels beside the rows are in doubt, not headings on a line of their own."""
    drawn = """
  No   Course                      Credits   Score
  2015/2016
  1    History of Medicine            4       80
  2    Latin Language                 3       75
  2016/2017
  1    Physiology                     6       66
  2    Biochemistry                   5       77
"""
    found = read_transcript([page(drawn)], "f").courses
    assert [course.academic_year and course.academic_year.trusted for course in found] == [True] * 4


def test_a_row_dated_outside_its_academic_year_has_a_doubtful_year() -> None:
    """An examination of January 2012 is none of 2008/2009: a heading between was missed."""
    drawn = """
  Course                      Credits   Score    Date
  2008/2009
  History of Medicine            4       80      12.01.2009
  Latin Language                 3       75      19.01.2009
  Infectious Diseases            5       66      11.01.2012
"""
    years = [course.academic_year for course in read_transcript([page(drawn)], "f").courses]
    assert [year and year.trusted for year in years] == [True, True, False]


def test_hours_before_a_grade_word_make_no_trusted_score() -> None:
    """Where the column's other figures go beyond 100, a small one is hours too."""
    drawn = """
  Fənn                        Qiymət
  Tarix                       170  əla
  Fizika                      100  yaxşı
  Kimya                       140  əla
  Latın dili                   70  zaçot
  Ateizmin əsasları            24  zaçot
"""
    found = read_transcript([page(drawn)], "f").courses
    assert len(found) == 5
    assert not any(course.score and course.score.trusted for course in found)


def test_rows_higher_in_the_other_half_of_the_page_do_not_keep_the_year_for_sure() -> None:
    """Numbers that run through the whole list do not prove that no heading is missing."""
    left = [
        "  2015/2016",
        "  1  Biology           4   A",
        "  2  Physics           3   B",
        "  3  Ethics            2   A",
    ]
    left += ["  4  Genetics          5   C", "  5  Anatomy of Man    6   A", "  6  Latin Language    4   B"]
    right = ["", "7  Surgery           4   A", "8  Paediatrics       3   B", "9  Obstetrics        2   A"]
    right += ["10 Radiology         5   C", "11 Pharmacology      6   A", "12 Hygiene           4   B"]
    head = "No Course          Credits  Grade"
    lines = [f"  {head:<48}{head}"]
    lines += [f"{one:<50}{other}" for one, other in zip(left, right, strict=True)]
    found = read_transcript([page("\n".join(lines))], "f").courses
    trusted = {
        str(course.title.value): bool(course.academic_year and course.academic_year.trusted)
        for course in found
    }
    assert trusted["Biology"]
    assert not any(trusted[name] for name in ("Surgery", "Radiology", "Hygiene"))


def test_a_sections_name_or_a_number_alone_is_no_trusted_title() -> None:
    """`II. YARIYIL` beside another table's cells, or a numeral torn off its title, is no course."""
    drawn = """
  Ders                        Kredi     Not
  Anatomi I                      6      85
  Felsefe                        5      75
  II. YARIYIL                    6      77
  III                            8      72
"""
    courses = read_transcript([page(drawn)], "f").courses
    titles = {str(course.title.value): course.title.trusted for course in courses}
    assert titles["Anatomi I"]
    assert not titles.get("II. YARIYIL")
    assert not titles.get("III")


def test_of_two_columns_of_hours_neither_is_trusted() -> None:
    """Hours of all work and of lectures under one word: which are the course's nobody can tell."""
    drawn = """
  Предмет                  Часы    Часы    Оценка
  История                   72      120    отлично
  Физика                    90      150    хорошо
  Химия                     84      140    отлично
"""
    found = read_transcript([page(drawn)], "f").courses
    assert len(found) == 3
    assert not any(course.hours and course.hours.trusted for course in found)


def test_dashes_for_a_figure_are_no_part_of_the_word_of_a_grade() -> None:
    """`--- зачтено` is the word without a figure."""
    assert mark("--- зачтено").word == "зачтено"


def test_a_word_for_semester_or_year_counts_years_where_each_has_its_own() -> None:
    """`DÖNEM II` of a medical faculty is the second year where every number has another academic year."""
    drawn = """
  DÖNEM I (2005/2006 öğretim yılı)
  Ders                       Kredi     Not
  Anatomi                    12        AA
  Biyoloji                   8         BA
  Kimya                      6         CB
  DÖNEM II (2006/2007 öğretim yılı)
  Ders                       Kredi     Not
  Fizyoloji                  10        BB
  Mikrobiyoloji              9         CC
  Patoloji                   7         AA
"""
    found = read_transcript([page(drawn)], "f").courses
    assert [course.semester for course in found if course.semester and course.semester.value] == []
    years = [course.academic_year.value for course in found if course.academic_year]
    assert years == ["2005/2006"] * 3 + ["2006/2007"] * 3


def _years_of(third: str, end: str) -> list[tuple[str | None, bool]]:
    """Four years of two rows and an end each; the year of every row and whether it is trusted."""
    lines = ["No    Hours   Credits   Course               Grade"]
    headings = ("2001/2002 academic year", "2002/2003 academic year", third, "2004/2005 academic year")
    for year, heading in enumerate(headings):
        lines.append(heading)
        for place, name in enumerate(("Anatomy", "Surgery", "Medicine"), start=3 * year + 1):
            lines.append(f"{place:<6}{90 + place:<8}{3 + year}         {name} of part {'ABCD'[year]:<6}B")
        lines.append(end)
    courses = read_transcript([page("\n".join(lines))], "f").courses
    years = [course.academic_year for course in courses]
    return [(year.value, year.trusted) if year else (None, False) for year in years]


def test_rows_under_a_heading_that_was_not_read_are_not_surely_of_the_year_before() -> None:
    """The average above ends a year; a line that names another year, however misread, begins one."""
    average = "              4         Average of the year           75.70"
    for third, end in (("", average), ("Ykype-   2003/2004   yu.     roa", "")):
        assert _years_of("2003/2004 academic year", end)[6:9] == [("2003/2004", True)] * 3
        found = _years_of(third, end)
        assert [trusted for _, trusted in found] == [True] * 6 + [False] * 3 + [True] * 3


def test_rows_under_a_line_of_the_other_half_year_are_not_surely_of_the_semester_before() -> None:
    """`Semester 2 - Spring` behind a word misread is no heading, and the rows below are not of semester 1."""
    drawn = """
  Code     Course                     ECTS    Score    Grade
  Term / Semester 1 - Fall 2018/2019
  MD101    Anatomy 1                  8       91       A
  MD102    Biology                    6       85       B

  {second} Semester 2 - Spring 2018/2019

  MD103    Histology                  7       92       A
  MD104    Biochemistry               9       77       C
"""
    for second, value in (("Term /", "2"), ("U8gbg)foo /", "1")):
        found = read_transcript([page(drawn.replace("{second}", second))], "f").courses
        semesters = [course.semester for course in found]
        assert [fact.value for fact in semesters if fact] == ["1", "1", value, value]
        assert [fact.trusted for fact in semesters if fact] == [True, True, value == "2", value == "2"]
