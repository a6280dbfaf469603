"""Tables in rows beside each other, their long section headings, and the lines below them."""

import pytest

from extractors.transcript import grades, read_transcript
from extractors.transcript.headings import heading_of
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows


def test_a_year_and_a_semester_side_by_side_each_keep_their_number() -> None:
    """The figure with a suffix is of the year of study before it, the Roman one of the semester after it."""
    found = heading_of("2-ci kurs, IV semestr (yaz) – 2013/2014-cü tədris ili")
    assert found is not None
    assert (found.course_year, found.semester, found.academic_year) == (2, 4, "2013/2014")


def test_three_tables_in_each_of_two_rows_follow_row_by_row() -> None:
    """The fourth table stands below the first, yet its semester comes after the third's."""
    drawn = """
1-ci kurs, I semestr 2012/2013          1-ci kurs, II semestr 2012/2013       2-ci kurs, III semestr 2013/2014
Fənn          Kredit  Bal               Fənn          Kredit  Bal               Fənn          Kredit  Bal
Tarix           4      81               Fizika          5      77               Embriologiya    6      88
Kimya           6      72               Latın dili      3      90               Histologiya     5      69
Biologiya       5      95               Anatomiya       7      84               Fiziologiya     7      73

2-ci kurs, IV semestr 2013/2014         3-cü kurs, V semestr 2014/2015        3-cü kurs, VI semestr 2014/2015
Fənn          Kredit  Bal               Fənn          Kredit  Bal               Fənn          Kredit  Bal
Biokimya        6      71               Patologiya      5      83               Cərrahlıq       6      92
Psixologiya     4      88               Gigiyena        4      79               Virusologiya    4      68
Genetika        5      64               Farmakologiya   5      74               Radiologiya     5      86
"""
    found = read_transcript([page(drawn)], "f").courses
    assert [course.semester and course.semester.value for course in found] == [
        number for number in "123456" for _ in range(3)
    ]
    assert found[9].title.value == "Biokimya"


def test_lines_below_a_table_are_no_trusted_courses() -> None:
    """A numbered line with words and none of the table's values is doubted."""
    drawn = """
  No   Course                      Credits   Score   Grade
  1    History of Medicine            4       80     good
  2    Latin Language                 3       75     good
  3    Philosophy                     3       91     excellent
  4    Physiology                     6       66     good
  7    Certification of the award
"""
    found = rows(read_transcript([page(drawn)], "f"), "title")
    assert [title for (title,) in found if title and not title.endswith("?")] == [
        "History of Medicine", "Latin Language", "Philosophy", "Physiology",
    ]  # fmt: skip


def test_a_part_with_a_cross_for_its_grade_is_no_course() -> None:
    """`Практики 6 з.е. x` sums up the practices below it."""
    drawn = """
  Наименование дисциплин                  Зачётные единицы   Оценка
  История медицины                             3 з.е.        отлично
  Латинский язык                               3 з.е.        хорошо
  Практики                                     6 з.е.        х
  Учебная практика                             2 з.е.        отлично
  Помощник врача стационара                    4 з.е.        отлично
"""
    titles = [title for (title,) in rows(read_transcript([page(drawn)], "f"), "title")]
    assert len(titles) == 4 and "Практики" not in titles


def test_marks_out_of_two_hundred_are_a_scale_where_words_bear_them_out() -> None:
    """Ukrainian universities pass from about 120 of 200; without words so high figures may be hours."""
    lines = ["  Course title              Credits   Score   National grade"]
    marks = ((196, "excellent"), (164, "good"), (131, "satisfactory"), (187, "excellent"), (172, "good"))
    names = ("Anatomy", "Physiology", "Neurology", "Psychiatry", "Urology")
    for turn in ("", " II"):
        lines += [
            f"  {name + turn:<27}{3 + at}       {score}      {word}"
            for at, (name, (score, word)) in enumerate(zip(names, marks, strict=True))
        ]
    reading = read_transcript([page("\n".join(lines))], "f")
    assert reading.grade_scale == grades.TWO_HUNDRED
    assert rows(reading, "score", "passed")[:2] == [("196", "True"), ("164", "True")]
    bare = [line.rsplit(maxsplit=1)[0] for line in lines[1:]]
    alone = read_transcript([page("\n".join(["  Course title              Credits   Score", *bare]))], "f")
    assert not any(course.score and course.score.trusted for course in alone.courses)


def test_a_figure_that_passes_only_by_its_letter_is_not_out_of_two_hundred() -> None:
    """Points out of 150, and hours, pass where out of 200 they would fail: no trusted marks."""
    lines = ["  No   Subject              Score   Grade"]
    points = (149, 140, 131, 128, 122, 119, 117, 112, 105, 104)
    for at, (score, letter) in enumerate(zip(points, "AABBCCDDEE", strict=True)):
        lines.append(f"  {at + 1:<5}Anatomy part {chr(65 + at):<8}{score}     {letter}")
    reading = read_transcript([page("\n".join(lines))], "f")
    assert reading.grade_scale is None
    assert len(reading.courses) == len(points)
    assert not any(course.score and course.score.trusted for course in reading.courses)


def test_a_numbered_practice_with_a_cross_stays_a_course() -> None:
    """A row of its own number is a course though it has no grade; whether it is one stays doubtful."""
    lines = ["  No   Subject              Credits   Grade"]
    names = ("Anatomy", "Histology", "Physiology", "Pathology", "Surgery", "Urology")
    lines += [f"  {at + 1:<5}{name:<21}{3 + at % 4:<10}{'ABC'[at % 3]}" for at, name in enumerate(names)]
    lines.append(f"  7    {'Clinical practice':<21}6         x")
    found = rows(read_transcript([page("\n".join(lines))], "f"), "title", "credits")
    assert [title for title, _ in found] == [*names, "Clinical practice?"]


def test_a_sign_among_letters_is_a_letter_where_its_row_says_so() -> None:
    """`P` in a column of letters is read beside `passed` and beside no mark, not beside a failing word."""
    lines = ["  Course title              Score   Grade            Letter"]
    marks = ((95, "excellent", "A"), (84, "very good", "B"), (75, "good", "C"))
    for turn in range(4):
        lines += [f"  Anatomy {'ABC'[at]}{turn:<18}{one}      {word:<17}{sign}"
                  for at, (one, word, sign) in enumerate(marks)]  # fmt: skip
    lines += ["  Physical Education         -      passed           P",
              "  Military Training          -      not passed       P"]  # fmt: skip
    found = rows(read_transcript([page("\n".join(lines))], "f"), "title", "letter")
    assert ("Physical Education", "P") in found
    assert ("Military Training", "P") not in found


def test_letters_with_figures_are_grades_where_all_have_them() -> None:
    """Some Turkish universities mark A1 to C2; one such sign among plain letters is doubted."""
    lines = ["  Dersin adi              AKTS   Not   Harf"]
    signs = ("A1", "B2", "C1", "B1", "A2", "C2", "B3", "A3")
    rows_of = [f"  Ders Kurulu {at:<12}{5 + at}      {90 - 3 * at}    " for at in range(len(signs))]
    full = "\n".join([*lines, *(row + sign for row, sign in zip(rows_of, signs, strict=True))])
    assert [sign for (sign,) in rows(read_transcript([page(full)], "f"), "letter")] == list(signs)
    plain = ("A", "B2", "C", "B", "A", "C", "B", "A")
    mixed = "\n".join([*lines, *(row + sign for row, sign in zip(rows_of, plain, strict=True))])
    assert rows(read_transcript([page(mixed)], "f"), "letter")[1] == ("B2?",)


def test_a_printed_sum_proves_what_a_column_holds() -> None:
    """Credits under a heading with a word nobody knows are trusted where the paper's own sum is theirs."""
    lines = ["  Course title              Xyzzy credits   Grade"]
    lines += [f"  Anatomy part {chr(65 + at):<14}{2 + at % 4}            good" for at in range(12)]
    without = read_transcript([page("\n".join(lines))], "f").courses
    assert not any(course.credits and course.credits.trusted for course in without)
    told = read_transcript([page("\n".join([*lines, "  Total credits             42"]))], "f").courses
    assert [course.credits and course.credits.trusted for course in told] == [True] * 12


def test_a_grade_in_the_words_of_two_languages_is_one_grade() -> None:
    """Soviet supplements print a grade twice; words that differ leave it doubtful."""
    lines = ["  Фәннин ады                Саат      Гијмәт     Оценка"]
    pairs = [("әла", "отлично"), ("јахшы", "хорошо"), ("кафи", "удовлетворительно")]
    for at in range(9):
        one, other = pairs[at % 3] if at != 7 else ("әла", "хорошо")
        lines.append(f"  Фәнн {'АБВГДЕЖЗИ'[at] * 4:<21}{70 + 10 * at}       {one:<11}{other}")
    grade = [value for (value,) in rows(read_transcript([page("\n".join(lines))], "f"), "grade")]
    assert grade[:3] == ["әла", "јахшы", "кафи"]
    assert grade[7] == "әла?"


def test_letters_with_figures_need_a_heading_of_grades_and_company() -> None:
    """`B1` among scores is 81 misread, and `A1`, `B2` in a column without a heading may be modules."""
    signs = ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "A1", "A2", "B1", "C1")
    scores = (78, 88, 91, 67, 73, 80, 85, 90, 77, 66, 95, 83)
    misread = ["  No   Subject               Credits   Grade"]
    modules = []
    for at, (sign, score) in enumerate(zip(signs, scores, strict=True)):
        title = f"  {at + 1:<5}Anatomy part {chr(65 + at):<9}"
        misread.append(f"{title}{3 + at % 4:<10}{'B1' if at == 4 else score}")
        modules.append(f"{title}{sign:<10}{score}")
    for lines in (misread, modules):
        courses = read_transcript([page("\n".join(lines))], "f").courses
        assert len(courses) == len(scores)
        assert not any(course.letter and course.letter.trusted for course in courses)


@pytest.mark.parametrize(
    ("printed", "semester"),
    [("2-ci semestr 1 kurs", 2), ("3-й семестр 2 курса", 3), ("2nd semester 1", 2), ("2 yr semester 3", 3),
     ("2 il semestr 3", 3), ("2 к. семестр 3", 3), ("1 of semester 2", 2)],
)  # fmt: skip
def test_only_the_end_of_an_ordinal_binds_a_figure_to_the_semester(printed: str, semester: int) -> None:
    """`2-ci semestr` is the second; in `2 yr semester 3` the figure before counts years."""
    said = heading_of(printed)
    assert said is not None
    assert said.semester == semester


@pytest.mark.parametrize(
    "said",
    [
        "Academic leave granted from the spring semester of the academic year 2013/2014",
        "Akademik məzuniyyət: 2013/2014 tədris ilinin yaz semestri",
        "Академический отпуск: весенний семестр 2013/2014 учебного года",
    ],
)
def test_a_line_about_a_leave_opens_no_section(said: str) -> None:
    """The half year and the year of a leave between two rows are not those of the rows below it."""
    names = ("Anatomy", "Histology", "Physiology", "Pathology", "Surgery", "Urology")
    drawn = [f"  {at + 1:<5}{name:<21}{3 + at % 4:<10}{70 + 3 * at}" for at, name in enumerate(names)]
    lines = [
        "  No   Subject              Credits   Score",
        "  1st semester 2012/2013",
        *drawn[:3],
        "",
        f"  {said}",
    ]
    reading = read_transcript([page("\n".join([*lines, "", *drawn[3:]]))], "f")
    assert rows(reading, "semester", "academic_year") == [("1", "2012/2013")] * len(names)
