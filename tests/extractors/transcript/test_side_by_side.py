"""Two tables beside each other whose lines do not meet: each is read for itself."""

from extractors.page import Word
from extractors.transcript import read_transcript
from extractors.transcript.classify import classify
from extractors.transcript.foreign import run_together, titles_doubted
from extractors.transcript.model import Column, Row
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


_THREE = """
Code  ECTS Course      {}   Score Code  ECTS Course      Grade Score Code  ECTS Course      Grade Score
CT101  4   History       BA     88  CT215  6   Anatomy     BB    80    CT417  9   Surgery     BB    82
CT102  3   Writing       CB     75  CT216  7   Histology   CC    72    CT418  7   Urology     CB    77
CT103  5   English       AA     98  CT217  7   Physiology  CC    65    CT419  9   Oncology    CB    76
CT104  6   Latin         CB     79  CT218  6   Chemistry   BA    89    CT420  8   Genetics    CC    72
CT105  4   Biology       CB     78  CT219  4   Hygiene     CC    74    CT401  7   Neurology   BA    89
"""


def test_three_tables_of_which_a_name_was_misread_are_three() -> None:
    """A name that one of three headings lacks is misread: the others show where each table begins."""
    for name in ("Grade", "6r4d3"):
        found = rows(read_transcript([page(_THREE.format(name))], "f"), "title", "code", "credits")
        assert len(found) == 15
        assert ("Physiology", "CT217", "7") in found
        assert ("Genetics", "CT420", "8") in found


def test_what_leads_the_second_table_is_told_by_what_stands_behind_its_titles() -> None:
    """The names of codes and credits were lost over the first of two tables, not over the second."""
    lines = [f"{'':<12}Course         Grade  Score    Code   ECTS  Course         Grade  Score"]
    for n, (one, other) in enumerate(zip(_LEFT, _RIGHT, strict=True)):
        left = f"CA10{n}   {3 + n % 3}  {one:<15}B      {80 + n}"
        lines.append(f"{left}       CB20{n}  {4 + n % 3}     {other:<15}A      {90 + n}")
    found = rows(read_transcript([page("\n".join(lines))], "f"), "title", "code", "score")
    assert ("Surgery", "CB200", "90") in [tuple(cell.strip("?") for cell in row) for row in found]


def test_a_column_that_only_the_first_of_two_tables_has_is_not_the_seconds() -> None:
    """`Course Credits Score | Course Credits`: the score that ends the first table leads no second one."""
    for name in ("Score", "Semester"):
        lines = [f"Course          Hours     {name:<14}Course          Hours"]
        for n, (one, other) in enumerate(zip(_LEFT, _RIGHT, strict=True)):
            own = n + 1 if name == "Semester" else 71 + n
            lines.append(f"{one:<16}{60 + n:<10}{own:<14}{other:<16}{90 + n}")
        found = read_transcript([page("\n".join(lines))], "f")
        key = name.lower()
        of_the_right = [course for course in found.courses if course.title.value in _RIGHT]
        assert of_the_right
        wrong = [getattr(course, key) for course in of_the_right]
        assert not any(fact is not None and fact.present and fact.trusted for fact in wrong), name


def test_tables_whose_very_first_name_was_lost_are_not_cut_one_column_off() -> None:
    """The code before the second table's credits is not the first table's last column."""
    lines = ["?x!   ECTS  Course    Score  Code  ECTS  Course    Score  Code  ECTS  Course    Score"]
    names = (*_LEFT, *_RIGHT, "Hygiene", "Latin", "History", "Law", "Ethics", "Optics", "Logic")
    for n in range(7):
        three = (
            f"{sign}10{n}  {3 + (n + k) % 4:<6}{names[n + 7 * k][:9]:<10}{80 + n + k:<7}"
            for k, sign in enumerate("ABC")
        )
        lines.append("".join(three))
    found = read_transcript([page("\n".join(lines))], "f")
    codes = {course.title.value: course.code for course in found.courses}
    for title, sign in (("Anatomy", "A"), ("Surgery", "B")):
        code = codes.get(title)
        assert code is None or not code.trusted or code.value.startswith(sign)


def test_rows_of_two_tables_that_ran_together_are_doubted() -> None:
    """A row with two codes and two amounts is of two tables: which value is whose, nobody can tell."""
    cells = (("code", "CA1"), ("credits", "4"), ("title", "Anatomy"), ("code", "CB2"), ("credits", "9"))
    columns = tuple(Column(key, place / 5, (place + 1) / 5) for place, (key, _) in enumerate(cells))
    records = []
    for top in (row / 60 for row in range(8)):
        words = [Word(text, (n / 5, top, n / 5 + 0.1, top + 0.01), 0.99) for n, (_, text) in enumerate(cells)]
        records.append(classify(page("x"), "f", Row.of(words), columns))
    assert {record.kind for record in records} == {"data"}
    assert run_together(records)
    doubted = titles_doubted(records)
    assert all(cell.probability <= 0.9 for record in doubted for cell in record.cells.values())


def test_a_noun_that_names_no_course_alone_is_no_sure_title() -> None:
    """`Diseases` lost the word that says of what; so did `Болезни`, whose neighbour was not read."""
    texts = ("Diseases", "Болезни II", "Surgery", "Infectious diseases")
    columns = (Column("title", 0.0, 0.6), Column("credits", 0.6, 1.0))
    records = []
    for place, text in enumerate(texts):
        top = place / 60
        words = [
            Word(part, (0.1 * n, top, 0.1 * n + 0.09, top + 0.01), 0.99)
            for n, part in enumerate(text.split())
        ]
        words.append(Word("4", (0.7, top, 0.72, top + 0.01), 0.99))
        records.append(classify(page("x"), "f", Row.of(words), columns))
    sure = [record.cells["title"].probability > 0.9 for record in titles_doubted(records)]
    assert sure == [False, False, True, True]
