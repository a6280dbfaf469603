"""Columns are what their cells are, whatever stands above them; what nothing proves stays doubtful."""

from extractors.confidence import status_of
from extractors.page import Word
from extractors.transcript import read_transcript
from extractors.transcript.contents import by_contents, contents_of, unlike
from extractors.transcript.model import Column, Row
from extractors.transcript.relations import concordance, ratio_of
from schemas.courses import Course, TranscriptReading
from schemas.facts import FactStatus
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_TITLES = ("Anatomy", "Biology", "Chemistry", "Physics", "Latin", "Histology", "Physiology", "Pathology",
           "Pharmacology", "Hygiene")  # fmt: skip
_SCORES = (95, 84, 73, 62, 55, 91, 88, 77, 66, 58)
_LETTERS = ("A", "B", "C", "D", "E", "A", "B", "C", "D", "E")
_POINTS = ("4.0", "3.3", "2.7", "1.7", "1.0", "4.0", "3.7", "2.3", "1.3", "1.0")
_CREDITS = (4, 3, 5, 6, 2, 4, 3, 5, 6, 2)


def _table(heading: str, *columns: tuple[object, ...]) -> str:
    lines = [heading]
    for number, title in enumerate(_TITLES):
        cells = "".join(f"{column[number]!s:<12}" for column in columns)
        lines.append(f"{title:<24}{cells}".rstrip())
    return "\n".join(lines)


def _read(heading: str, *columns: tuple[object, ...]) -> TranscriptReading:
    return read_transcript([page(_table(heading, *columns))], "a.pdf")


def _all(reading: TranscriptReading, name: str) -> list[object]:
    return [fact.value if (fact := getattr(course, name)) else None for course in reading.courses]


def _trusted(courses: list[Course], name: str) -> bool:
    facts = [getattr(course, name) for course in courses]
    return all(fact is not None and fact.trusted for fact in facts)


def test_points_under_a_heading_of_scores_are_no_scores() -> None:
    """Where a column of 50 to 100 has no known heading, points named `score` are not read as the score."""
    read = _read("Subject                 Credits     Xyz         Letter      Points", _CREDITS, _SCORES,
                 _LETTERS, _POINTS)  # fmt: skip
    assert _all(read, "score") == [float(score) for score in _SCORES]
    assert _all(read, "letter") == list(_LETTERS)


def test_letters_under_another_heading_are_the_letters() -> None:
    """A column of A to E that goes with the scores holds the letters, though its heading says otherwise."""
    heading = "Subject                 Credits     Score       Remarks     Status"
    read = _read(heading, _CREDITS, _SCORES, _LETTERS, ("passed",) * 10)
    assert _all(read, "letter") == list(_LETTERS)
    assert _all(read, "grade") == ["passed"] * 10


def test_halves_of_a_year_under_a_strange_heading_are_the_semesters() -> None:
    """Cells that all name a half of the year are semesters, not kinds of courses."""
    words = ("autumn",) * 3 + ("spring",) * 3
    rows = [Row([_word("Anatomy", 0.1), _word(word, 0.6)], 0.1, 0.2) for word in words]
    columns = [Column("title", 0.0, 0.5), Column("type", 0.5, 1.0)]
    assert [column.key for column in by_contents(columns, rows)] == ["title", "semester"]


def _word(text: str, left: float) -> Word:
    return Word(text, (left, 0.1, left + 0.1, 0.2), 0.99)


def test_scores_without_a_heading_are_trusted_only_with_their_letters() -> None:
    """Figures that rise with the letters are the scores; without letters beside them nobody knows."""
    proven = _read("Subject                 Credits     Xyz         Letter", _CREDITS, _SCORES, _LETTERS)
    alone = _read("Subject                 Credits     Xyz         Year", _CREDITS, _SCORES, (1,) * 10)
    assert _trusted(proven.courses, "score")
    assert not any(course.score and course.score.trusted for course in alone.courses)


def test_hours_without_a_heading_are_proven_by_the_credits() -> None:
    """Figures that are thirty times the credits in every row are the hours."""
    hours = tuple(30 * points for points in _CREDITS)
    read = _read("Subject                 Xyz         Credits     Score", hours, _CREDITS, _SCORES)
    assert _all(read, "hours") == [float(value) for value in hours]
    assert _trusted(read.courses, "hours")


def test_signs_of_pass_and_fail_are_read_from_a_whole_column() -> None:
    """G and K alone in a column say passed and failed; G is no misread 6."""
    signs = ("G", "G", "K", "G", "G", "G", "G", "G", "G", "K")
    read = _read("Dersin Adı              AKTS        Harf Notu   Sonuç", _CREDITS, _LETTERS, signs)
    assert _all(read, "grade") == list(signs)
    assert all(course.score is None or course.score.value is None for course in read.courses)


def test_a_single_letter_among_double_ones_is_doubtful() -> None:
    """`C` in a column of AA, BB and CC may have lost its other half."""
    letters = ("AA", "BB", "C", "DD", "BA", "CB", "DC", "AA", "BB", "CC")
    read = _read("Dersin Adı              AKTS        Harf Notu", _CREDITS, letters)
    found = {course.letter.value: course.letter.status for course in read.courses if course.letter}
    assert found["C"] is FactStatus.DOUBTFUL
    assert found["AA"] is FactStatus.READ


def test_a_code_without_the_letters_of_the_others_is_doubtful() -> None:
    """`0737` among `MED 0736` has lost its letters, however surely its figures were read."""
    codes = tuple(f"MED{736 + place}" if place != 4 else "740" for place in range(10))
    read = _read("Subject                 Code        Credits     Score", codes, _CREDITS, _SCORES)
    found = [course.code for course in read.courses]
    assert found[4] is None or not found[4].trusted
    assert found[3] is not None and found[3].trusted


def test_codes_in_sequence_bear_each_other_out() -> None:
    """A code read a little doubtfully between the one before and the one after is sure."""
    codes = tuple(f"MED{736 + place}" + ("?95" if place == 4 else "") for place in range(10))
    read = _read("Subject                 Code        Credits     Score", codes, _CREDITS, _SCORES)
    assert read.courses[4].code is not None and read.courses[4].code.trusted


def test_rows_within_a_run_of_one_semester_are_surer_than_rows_at_its_edge() -> None:
    """A row between rows of semester 2 is of it; the first row of a run may belong to the run before."""
    told = (1, 1, 1, "2?80", "2?80", "2?80", "2?80", 3, 3, 3)
    read = _read("Subject                 Semester    Score", told, _SCORES)
    sure = [course.semester.confidence if course.semester else 0.0 for course in read.courses]
    assert sure[4] > 0.9 and sure[5] > 0.9
    assert status_of(sure[3]) is FactStatus.DOUBTFUL


def test_two_headings_of_half_years_with_no_row_between_prove_no_semester() -> None:
    """Two headings one after the other are of two tables side by side: whose the rows are is doubtful."""
    text = "Subject                 Credits     Score\nAutumn semester\nSpring semester\n" + _table(
        "", _CREDITS, _SCORES
    ).lstrip("\n")
    read = read_transcript([page(text)], "a.pdf")
    assert read.courses and not any(c.semester and c.semester.trusted for c in read.courses)


def test_contents_tell_kinds_of_cells() -> None:
    """Points, scores and letters are told apart by their values alone; few cells tell nothing."""
    assert contents_of(_POINTS) == "points"
    assert contents_of([str(score) for score in _SCORES]) == "scores"
    assert contents_of(_LETTERS) == "letters"
    assert contents_of(["4.0", "3.0"]) is None
    assert unlike(_LETTERS, _POINTS) and not unlike(["5"] * 6, ["excellent"] * 6)


def test_relations_need_rows_that_differ() -> None:
    """Scores go with letters on any scale; a ratio of figures that are all alike proves nothing."""
    texts = [str(score) for score in _SCORES]
    assert concordance(texts, _LETTERS) == 1.0
    assert concordance(texts[::-1], _LETTERS) != 1.0
    assert ratio_of(["30"] * 8, ["1"] * 8) is None


def test_letters_behind_the_scores_are_no_beginning_of_the_titles() -> None:
    """`80 C` under one heading, titles right behind it: the letter belongs to the mark."""
    drawn = """
  ECTS     Grade      Course
  7        80   C     History of Georgia
  5        74   C     Georgian Language for Beginners
  6        75   C     Human Anatomy I
  8        93   A     Medical Biology and Genetics I
  4        83   B     Medical Chemistry
  6        70   D     Philosophy
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "score", "letter")
    assert found[1] == ("Georgian Language for Beginners", "74", "C")
    assert found[3] == ("Medical Biology and Genetics I", "93", "A")


def test_rotations_of_a_residency_are_rows_even_where_one_is_the_general_one() -> None:
    """`Pediatriya (ümumi)` names a course, no total; months and teachers stand beside the marks."""
    drawn = """
  Rotasiya                     Ay    Kredit    Bal / hərf    Rəhbər
  Pediatriya (ümumi)           6     36        88 / B        prof. N. Quliyev
  Neonatologiya                3     18        91 / A        dos. S. Hüseynova
  Uşaq kardiologiyası          2     12        84 / B        prof. N. Quliyev
  Uşaq nevrologiyası           2     12        79 / C        dos. S. Hüseynova
  Cəmi                         13    78
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "credits", "score")
    assert [row[0] for row in found] == [
        "Pediatriya (ümumi)", "Neonatologiya", "Uşaq kardiologiyası", "Uşaq nevrologiyası",
    ]  # fmt: skip
    assert found[1][1:] == ("18", "91")
