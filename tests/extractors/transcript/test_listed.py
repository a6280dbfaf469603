"""Lists without columns or heading: each line a course, its hours and its grade."""

from extractors.transcript import read_transcript
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows


def test_numbered_lines_with_dashes_are_courses() -> None:
    """A row that goes on with the next line is one; the sentence above the list is none."""
    drawn = """
  studied the full course and passed the following subjects:
  1) Russian as a Foreign Language — 512 hours — credited;
  2) History of Medicine — 108 hours — good;
  3) Public Health and Healthcare Organization — 216 hours —
  excellent;
  4) Latin — 108 hours — excellent;
  5) Biochemistry — 252 hours — satisfactory.
  Rector                              Dean
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "hours", "grade", "passed")
    assert found == [
        ("Russian as a Foreign Language", "512", "credited", "True"),
        ("History of Medicine", "108", "good", "True"),
        ("Public Health and Healthcare Organization", "216", "excellent", "True"),
        ("Latin", "108", "excellent", "True"),
        ("Biochemistry", "252", "satisfactory", "True"),
    ]


def test_lines_with_dots_are_courses() -> None:
    """Dots lead from the name to the hours and from these to the grade, at other places on each line."""
    drawn = """
  Fəlsəfə ................ 96 saat ........................ yaxşı
  Xarici dil ................... 256 saat ................. əla
  Latın dili ............ 108 saat ........................ kafi
  Biokimya .................. 236 saat .................... əla
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "hours", "grade")
    assert found == [
        ("Fəlsəfə", "96", "yaxşı"), ("Xarici dil", "256", "əla"),
        ("Latın dili", "108", "kafi"), ("Biokimya", "236", "əla"),
    ]  # fmt: skip


def test_sentences_and_grading_scales_are_no_list() -> None:
    """Grades named in a letter's sentences, or explained under a table, are of no course."""
    drawn = """
  This is to certify that the student was admitted in 2008 and studied well;
  the diploma work on Public Health was defended with the mark — excellent;
  91-100 — excellent;
  81-90 — very good;
  71-80 — good;
  51-60 — sufficient.
"""
    assert read_transcript([page(drawn)], "f").courses == []


def test_a_sentence_over_a_list_is_no_heading_of_a_table() -> None:
    """`passed examinations and tests in these courses:` has words of headings, set as text is set."""
    drawn = """
  Orucov Kənan Fikrət oğlu
  fənlərdən imtahan və zaçot vermişdir:
  İqtisadi nəzəriyyə                    96 saat                     yaxşı
  Xarici dil                            256 saat                    əla
  Latın dili                            108 saat                    kafi
  Patoloji anatomiya                    120 saat                    əla
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "hours", "grade")
    assert found == [
        ("İqtisadi nəzəriyyə", "96", "yaxşı"),
        ("Xarici dil", "256", "əla"),
        ("Latın dili", "108", "kafi"),
        ("Patoloji anatomiya", "120", "əla"),
    ]
