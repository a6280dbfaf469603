"""Two tables beside each other whose lines do not meet: each is read for itself."""

from extractors.transcript import read_transcript
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_LEFT = ("Anatomy", "Histology", "Biochemistry", "Physiology", "Microbiology", "Pharmacology", "Genetics")
_RIGHT = ("Surgery", "Paediatrics", "Neurology", "Psychiatry", "Oncology", "Urology", "Dermatology")


def _interleaved(heading_of_the_right: str) -> str:
    """Rows of the left table on one line, of the right one on the next."""
    lines = [f"{'Course                 Credits   Grade':<52}{heading_of_the_right}"]
    for number, (one, other) in enumerate(zip(_LEFT, _RIGHT, strict=True)):
        lines.append(f"{one:<25}{4 + number % 3}         B")
        lines.append(f"{'':<52}{other:<25}{3 + number % 3}         A")
    return "\n".join(lines)


def test_a_list_that_goes_on_in_the_other_half_of_the_page_is_two_tables() -> None:
    """The right half has no heading of its own and its rows stand at other heights."""
    for heading in ("", "Course                 Credits   Grade"):
        found = rows(read_transcript([page(_interleaved(heading))], "f"), "title", "credits", "letter")
        assert [title for title, *_ in found] == [*_LEFT, *_RIGHT]
        assert found[0] == ("Anatomy", "4", "B") and found[-1] == ("Dermatology", "3", "A")


def test_a_table_with_the_examiners_names_is_one() -> None:
    """Names and dates right of the grades are no courses, though they differ from row to row."""
    lines = ["Course                 Credits   Grade          Examiner              Date"]
    for number, (one, other) in enumerate(zip(_LEFT, _RIGHT, strict=True)):
        lines.append(f"{one:<25}{4 + number % 3}         B           {other}ov             12.06.2014")
    found = rows(read_transcript([page("\n".join(lines))], "f"), "title")
    assert [title for (title,) in found] == list(_LEFT)


def test_three_tables_with_one_heading_each_stand_beside_each_other() -> None:
    """A heading that names the same columns three times is of three tables; the titles stand third."""
    drawn = """
  Code  ECTS  Course           Grade   Code  ECTS  Course         Grade   Code  ECTS  Course           Grade
  CT101   4   History            BA    CT215   6   Gross Anatomy    BB    CT417   9   Internal Disease   BB
  CT102   3   Academic Writing   CB    CT216   7   Histology        CC    CT418   7   Clinical Surgery   CB
  CT103   5   English Language   AA    CT217   7   Physiology       CC    CT419   9   Obstetrics         CB
  CT104   6   Normal Anatomy     CB    CT218   6   Biochemistry     BA    CT420   8   Family Medicine    CC
  CT105   4   Medical Biology    CB    CT219   4   Public Health    CC    CT401   7   Urology            BA
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "code", "credits")
    assert len(found) == 15
    assert ("Academic Writing", "CT102", "3") in found
    assert ("Physiology", "CT217", "7") in found
    assert ("Family Medicine", "CT420", "8") in found


def test_narrow_columns_far_from_the_titles_are_no_second_table() -> None:
    """Neither two words of a form that stand under one another above the table, nor marks in a band."""
    above = [f"{word:<30}2010      {word} ended" for word in ("Entry", "Finish")]
    marks = ("72 C+ 2,33 good", "86 B+ 3,33 good", "91 A- 3,67 excellent", "78 B- 2,67 satisfactory")
    lines = [f"{title:<70}{marks[n % 4]:<24}  {3 + n % 4}" for n, title in enumerate(_LEFT + _RIGHT)]
    found = rows(read_transcript([page("\n".join([*above, *lines]))], "f"), "title")
    assert [title for (title,) in found] == [*_LEFT, *_RIGHT]


def test_a_column_is_not_named_by_a_few_letters_that_hardly_read() -> None:
    """`ECTS` that is read well names the credits; turned print that gives `cr` by chance does not."""

    def trusted(heading: str) -> list[bool]:
        lines = [f"Course                 {heading:<10}Grade"]
        lines += [f"{title:<25}{4 + n % 3}         B" for n, title in enumerate(_LEFT)]
        courses = read_transcript([page("\n".join(lines))], "f").courses
        return [course.credits is not None and course.credits.trusted for course in courses]

    assert all(trusted("ECTS"))
    assert not any(trusted("Cr?40"))
