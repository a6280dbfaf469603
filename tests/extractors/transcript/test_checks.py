"""What a transcript says twice: agreement makes doubtful cells sure, disagreement and holes are said."""

from dataclasses import replace

import pytest

from extractors.page import Ruling
from extractors.transcript import read_transcript
from extractors.transcript.grades import mark, scale_of
from extractors.transcript.headings import heading_of
from schemas.courses import TranscriptReading
from schemas.documents import TextSource
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import check, rows


def _read(*drawn: str) -> TranscriptReading:
    return read_transcript([page(text, n) for n, text in enumerate(drawn, start=1)], "a.pdf")


HEAD = "  №   Fənnin adı                       Kredit     Bal\n"


def test_a_sum_makes_a_doubtful_credit_sure() -> None:
    """One badly read figure that the printed sum needs exactly is read."""
    lines = """  1   Anatomiya                        6?50       87
  2   Fizika                           4          76
  Cəmi: 10 kredit"""
    assert rows(_read(HEAD + lines), "credits") == [("6",), ("4",)]
    assert rows(_read(HEAD + lines.replace("Cəmi: 10 kredit", "")), "credits") == [("6?",), ("4",)]


def test_several_doubtful_credits_stay_doubtful_under_one_sum() -> None:
    """Many bad figures may make up for each other: one sum does not prove them all."""
    lines = "".join(
        f"  {n}   Fənn {name}                           3?40       87\n" for n, name in enumerate("ABCDE", 1)
    )
    found = rows(_read(HEAD + lines + "  Cəmi: 15 kredit"), "credits")
    assert found == [("3?",)] * 5


def test_a_sum_that_differs_by_a_surely_read_row_means_missing_rows() -> None:
    """Everything read surely and the sum does not come out: rows are missing, and it says which figures."""
    reading = _read(HEAD + "  1   Anatomiya                        6          87\n  Yekun: 60 kredit")
    assert reading.complete is False
    assert check(reading, "sum_credits") == [False]
    assert any(
        "printed 60" in found.detail and "sum up to 6" in found.detail for found in reading.cross_checks
    )


def test_a_sum_over_a_doubtful_figure_accuses_nobody_of_missing_rows() -> None:
    """A misread figure explains the difference, so nothing is known of missing rows."""
    reading = _read(
        HEAD
        + "  1   Anatomiya                        6?40       87\n  2   Fizika        \
                   4          80\n  Yekun: 12 kredit"
    )
    assert reading.complete is None
    assert check(reading, "sum_credits") == [None]
    assert rows(reading, "credits") == [("6?",), ("4",)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("8O", "80?"), ("7l", "71?"), ("B7", "87?"), ("S5", "55?"), ("9O?40", "90?"), ("—", "-"), ("87", "87")],
)
def test_letters_in_place_of_digits_are_put_back_but_doubtful(printed: str, expected: str) -> None:
    """O for 0, l for 1, S for 5 in a column of figures."""
    lines = f"  1   Anatomiya                        6          {printed}\n"
    lines += "  2   Fizika                           4          80"
    assert rows(_read(HEAD + lines), "score")[0] == (expected,)


@pytest.mark.parametrize(
    "said", ["неудовл.", "2 (неудовл.)", "не удовл.", "незачтен", "не зачтена", "незачот", "unsuccessful"]
)
def test_a_shortened_or_inflected_fail_is_no_misread_pass(said: str) -> None:
    """The word without its `not` is the one it is most like, and means the contrary."""
    found = mark(said).known
    assert found is not None and found.passed is False


def test_a_score_on_no_known_scale_makes_a_misread_word_no_surer() -> None:
    """It does not say whether the course was passed, so it bears nothing out."""
    lines = "".join(
        f"  {n}   {title:<32} 4          {grade}\n"
        for n, title, grade in (
            (1, "Anatomiya", "3 (удовлетворитлино)"),
            (2, "Fizika", "87"),
            (3, "Kimya", "4"),
            (4, "Biologiya", "3"),
        )
    )
    assert rows(_read(HEAD + lines), "passed")[0] == ("True?",)


def test_a_letter_that_does_not_fit_its_score_makes_both_doubtful() -> None:
    """47 with a B: one of them was misread or mistyped."""
    head = "  №   Fənnin adı                       Kredit     Bal     Hərflə\n"
    reading = _read(
        head
        + "  1   Anatomiya                        6          47       B\n\
  2   Fizika                           4          80       C"
    )
    assert rows(reading, "score", "letter") == [("47?", "B?"), ("80", "C")]
    assert rows(reading, "passed")[0] == ("-",)
    assert check(reading, "letter_band") == [False]


def _numbered(*numbers: int) -> str:
    return "".join(f"  {n:<2}  Fənn {n}x                           3          {60 + n}\n" for n in numbers)


def test_a_jump_in_the_row_numbers_of_a_page_is_a_row_that_was_not_read() -> None:
    """Row 4 after row 2 of one page: row 3 stands there, and nobody need send another page."""
    reading = _read(HEAD + _numbered(1, 2, 4, 5))
    assert reading.complete is False
    assert (check(reading, "rows_unread"), check(reading, "row_numbers")) == ([False], [])


@pytest.mark.parametrize(("goes_on", "name"), [(6, "rows_unread"), (17, "row_numbers")])
def test_many_numbers_lacking_between_two_pages_are_a_sheet_and_few_are_not(goes_on: int, name: str) -> None:
    """The first page ends with row 4; the second goes on with row 6, or with row 17."""
    second = HEAD + _numbered(*range(goes_on, goes_on + 4))
    reading = _read(HEAD + _numbered(1, 2, 3, 4), second)
    assert reading.complete is False
    assert check(reading, name) == [False]


def test_numbers_of_sections_between_the_rows_are_no_jump() -> None:
    """A section's number that was taken for a row's leaves every number there: nothing is missing."""
    reading = _read(HEAD + _numbered(1, 2, 3, 4, 2, 5, 6, 7, 3, 8, 9))
    assert check(reading, "row_numbers") == [True]
    assert reading.complete is None


@pytest.mark.parametrize(
    "numbers", [(1, 2, 4, 5, 1, 2, 3, 4, 5), (1, 2, 3, 4, 1, 2, 4, 5), (1, 2, 3, 4, 2, 3, 4)]
)
def test_a_row_lacking_in_one_semester_is_not_made_up_for_by_anothers_number(
    numbers: tuple[int, ...],
) -> None:
    """Each semester numbers its rows anew: its row 3, or its row 1, was not read, though another has one."""
    reading = _read(HEAD + _numbered(*numbers))
    assert check(reading, "rows_unread") == [False]
    assert reading.complete is False


def test_a_missing_page_is_noticed_by_its_number() -> None:
    """Pages 1 and 3 of 3 are there, page 2 is not."""
    one = HEAD + "  1   Anatomiya                        6          87\n\n\n   Səhifə 1/3"
    three = HEAD + "  9   Fizika                           4          80\n\n\n   Səhifə 3/3"
    reading = _read(one, three)
    assert reading.complete is False
    assert check(reading, "page_numbers") == [False]


def test_a_semester_without_rows_is_a_hole() -> None:
    """Semesters 1, 2 and 4: the third is missing."""
    parts = "".join(
        f"           Semestr {n}\n  {n}   Fənn {n}x                          30          8{n}\n"
        for n in (1, 2, 4)
    )
    reading = _read(HEAD + parts)
    assert check(reading, "semesters") == [False]
    assert reading.complete is False


def test_a_printed_average_is_worked_out_again() -> None:
    """Weighted by credits, a failed attempt that was made up for left out."""
    lines = """  1   Anatomiya                        6          90
  2   Fizika                           4          40
  3   Fizika (təkrar)                  4          60
  ÜOMG: {}"""
    assert check(_read(HEAD + lines.format("78,00")), "average") == [True]
    assert check(_read(HEAD + lines.format("79,00")), "average") == [False]


def test_hours_speak_for_credits_where_every_credit_has_the_same_hours() -> None:
    """Thirty hours to the credit in every row: 180 hours confirm a doubtful 6."""
    head = "  №   Fənnin adı                       Saat     Kredit     Bal\n"
    lines = "".join(
        f"  {n}   Fənn {n}x                          120       4         8{n}\n" for n in range(1, 7)
    )
    shaky = "  7   Anatomiya                        180       6?50      91\n"
    assert rows(_read(head + lines + shaky), "hours", "credits")[-1] == ("180", "6")
    assert rows(_read(head + lines + shaky.replace("6?50", "8?50")), "hours", "credits")[-1][1] == "8?"


def test_an_impossible_academic_year_is_not_taken() -> None:
    """`2012/2032` is printed in real papers; it is no academic year and is said."""
    reading = _read(
        HEAD + "      2012/2032-ci tədris ili\n  1   Anatomiya                        6          87"
    )
    assert rows(reading, "academic_year") == [(None,)]
    assert check(reading, "academic_year") == [False]


def test_a_worked_out_year_is_doubtful_until_a_second_date_confirms_it() -> None:
    """Entry 2012 and semester 3 give 2013/2014; only with the end of studies agreeing is it read."""
    rest = HEAD + "          III semestr\n  1   Anatomiya                        6          87"
    assert rows(_read(rest), "academic_year") == [(None,)]
    assert rows(_read("  Qəbul ili: 2012\n" + rest), "academic_year") == [("2013/2014?",)]
    confirmed = _read("  Qəbul ili: 2012      Bitirdiyi il: 2014\n" + rest)
    assert rows(confirmed, "academic_year") == [("2013/2014",)]


def test_a_heading_that_was_not_read_does_not_lend_its_rows_to_the_one_before() -> None:
    """Rows after a section's sum belong elsewhere: their semester is doubtful."""
    reading = _read(
        HEAD
        + "          I semestr\n  1   Anatomiya                        6          87\n\
  Cəmi: 6 kredit\n  2   Fizika                           4          80"
    )
    assert rows(reading, "semester") == [("1",), ("1?",)]


def test_marks_of_the_page_are_no_rows() -> None:
    """Watermark, page number, signatures, stamp letters and notes give no course and spoil none."""
    reading = _read(
        HEAD
        + """  1   Anatomiya     SPECIMEN          6          87
  2   Fizika                           4          80
                                       K          C
  1 kredit = 30 saat
  Rektor                         Dekan
   Səhifə 1/1
   SPECIMEN / NÜMUNƏ - not a valid document"""
    )
    assert rows(reading, "title", "credits", "score") == [("Anatomiya", "6", "87"), ("Fizika", "4", "80")]


def test_a_grid_parts_cells_that_stand_close() -> None:
    """Drawn lines decide where columns end, even where the words nearly touch."""
    drawn = """  №   Fənnin adı         Kredit Bal Hərf
  1   Xəstələrə qulluq       6   87   B
  2   Fizika                 4   80   C"""
    cuts = [0.03 + (column - 0.5) / 110 * 0.94 for column in (1, 5, 24, 31, 35, 41)]
    lines = tuple(Ruling((x, 0.03, x, 0.12), False) for x in cuts)
    reading = read_transcript([page(drawn, rulings=lines)], "a.pdf")
    expected = [("Xəstələrə qulluq", "6", "87", "B"), ("Fizika", "4", "80", "C")]
    assert expected == rows(reading, "title", "credits", "score", "letter")


def test_values_stand_in_the_middle_of_a_wrapped_title() -> None:
    """A title of two lines with its values between them is one row."""
    head = "  №   Fənnin adı                       Kredit     Bal\n\n"
    drawn = (
        head
        + """      Daxili xəstəliklərin
  1                                    6          87
      propedevtikası və müalicəsi

      Uşaq
  2                                    4          80
      xəstəlikləri"""
    )
    found = rows(_read(drawn), "title", "credits")
    assert found == [("Daxili xəstəliklərin propedevtikası və müalicəsi", "6"), ("Uşaq xəstəlikləri", "4")]


def test_a_table_of_few_rows_takes_no_credits_into_its_titles() -> None:
    """One row, two or three show hardly any columns; what stands apart under a heading is its cell."""
    head = "  No  Course title            Credits   Score\n"
    drawn = [
        "  1   Pathologic anatomy      5         80\n",
        "  2   Gastroenterology        4         81\n",
        "  3   Histology               3         70\n",
    ]
    expected = [("Pathologic anatomy", "5"), ("Gastroenterology", "4"), ("Histology", "3")]
    for few in (1, 2, 3):
        assert rows(_read(head + "".join(drawn[:few])), "title", "credits") == expected[:few]


def test_every_cell_points_at_its_place() -> None:
    """Evidence names the file, the page and the words; an empty cell points at its row."""
    reading = _read(
        HEAD
        + "  1   Anatomiya                        6          —\n  2   Fizika       \
                    4          80"
    )
    first = reading.courses[0]
    assert first.credits is not None and first.credits.evidence[0].text == "6"
    assert first.score is not None and "Anatomiya" in first.score.evidence[0].text
    assert first.title.evidence[0].document == "a.pdf"


def test_a_page_whose_heading_is_elsewhere_gives_doubtful_rows() -> None:
    """A continuation photographed alone: columns told by their cells, nothing but the titles trusted."""
    row = "  {0}   Fənn {1}xəstəlikləri                 {2}        {3}       {4}      B\n"
    found = [
        row.format(n, c, 30 * p, p, s)
        for n, c, p, s in zip(
            range(31, 39), "abcdefgh", (4, 3, 5, 4, 6, 2, 3, 5), (81, 90, 85, 83, 82, 88, 84, 89), strict=True
        )
    ]
    reading = _read("".join(found))
    assert len(reading.courses) == 8
    assert all(course.score is not None and not course.score.trusted for course in reading.courses)


@pytest.mark.parametrize("heading", ["Növü", "Qrup"])
def test_letters_of_which_the_scores_know_nothing_are_no_grades(heading: str) -> None:
    """A column of A, B and C beside scores may hold kinds of courses; the scores rise and fall otherwise."""
    scores = (71, 93, 55, 84, 62, 77, 95, 58)
    lines = "".join(
        f"  {n}   Fənn {n}x              {kind}        {3 + n % 3}         {score}\n"
        for n, (kind, score) in enumerate(zip("ABCABBCA", scores, strict=True), start=1)
    )
    reading = _read(f"  №   Fənnin adı           {heading:<5}    Kredit    Bal\n" + lines)
    assert rows(reading, "letter") == [(None,)] * 8
    assert [course.score.value for course in reading.courses if course.score] == list(scores)


def test_the_eleventh_semester_is_not_the_first() -> None:
    """`On birinci` is a number of two words."""
    said = heading_of("On birinci semestr")
    assert said is not None
    assert said.semester == 11


def test_a_typed_title_with_a_wide_gap_in_it_is_doubtful() -> None:
    """No word of typed text is lost: what stands so far apart came from beside the table."""
    lines = """  1   Anatomiya                        6       87
  2   Blankı      Fizika               4       76
  3   Ümumi kimya                      5       91
  4   Latın dili                       3       68
  5   Tibbi biologiya                  6       80
  6   Fiziologiya                      5       73"""
    typed = replace(page(HEAD + lines), text_source=TextSource.TEXT_LAYER)
    found = rows(read_transcript([typed], "a.pdf"), "title")
    assert found[1][0].endswith("?")
    assert found[2] == ("Ümumi kimya",)


def test_nobody_fails_where_most_would_have_failed() -> None:
    """Scores between ten and fifty are of another scale: what passes on it is not told."""
    low = [13.0, 15.5, 42.75, 17.5, 14.25, 54.75, 16.0]
    assert scale_of(low, [], []) is None
    assert scale_of([67.0, 55.0, 42.75, 91.0, 14.25, 54.75, 86.0], [], []) == "0-100"


@pytest.mark.parametrize(
    ("printed", "semester", "year"),
    [
        ("Semester 2 – academic year 2019/2020", 2, None),
        ("SEMESTER 3 2020/2021 academic year", 3, None),
        ("kurs 2, semestr 3", 3, 2),
        ("II курс 3 семестр", 3, 2),
        ("I semestr, II kurs, 2019/2020-ci tədris ili", 1, 2),
    ],
)
def test_a_number_of_a_heading_is_the_semesters_or_the_years(
    printed: str, semester: int, year: int | None
) -> None:
    """No number counts twice: the academic year's word takes none that the semester has."""
    said = heading_of(printed)
    assert said is not None
    assert (said.semester, said.course_year) == (semester, year)


def test_a_heading_over_two_academic_years_tells_none() -> None:
    """Of which of the two a row under it is, it does not say."""
    said = heading_of("Internship, academic years 2009-2010 and 2010-2011")
    assert said is None or said.academic_year is None
    once = heading_of("1st semester of 2014/2015 2nd semester of 2014/2015")
    assert once is not None
    assert once.academic_year == "2014/2015"
