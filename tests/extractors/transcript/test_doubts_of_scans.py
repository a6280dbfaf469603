"""What the rest of a paper says against cells that the engine read surely: titles, codes, letters, sums."""

import pytest

from extractors.page import PageText, Word
from extractors.transcript.codes import codes_compared
from extractors.transcript.lost_signs import lost_signs_doubted
from extractors.transcript.model import Column, Record, Text
from extractors.transcript.odd_titles import odd_titles_doubted
from extractors.transcript.reader import read_transcript
from extractors.transcript.row_numbers import row_numbers_apart
from extractors.transcript.runs import rows_in_runs
from extractors.transcript.sections import places
from extractors.transcript.strays import strays_doubted
from schemas.courses import Course
from schemas.documents import TextSource
from schemas.facts import Fact, FactStatus
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_SCAN = PageText(1, 1654, 2339, (), TextSource.OCR)
_LAYER = PageText(1, 1654, 2339, (), TextSource.TEXT_LAYER)
_WIDTH = 0.01  # of a letter


def _text(printed: str, on: PageText = _SCAN, left: float = 0.1) -> Text:
    """Words half a letter apart, line by line."""
    words = []
    for line, said in enumerate(printed.split("\n")):
        start = left
        for word in said.split():
            end = start + _WIDTH * len(word)
            words.append(Word(word, (start, 0.1 + 0.02 * line, end, 0.11 + 0.02 * line), 0.99))
            start = end + _WIDTH / 2
    return Text(on, "a.pdf", tuple(words))


def _titled(*titles: str, on: PageText = _SCAN) -> list[bool]:
    """For each title whether it is trusted beside the others."""
    records = [Record("data", text := _text(title, on), {"title": text}) for title in titles]
    return [record.cells["title"].probability > 0.97 for record in odd_titles_doubted(records)]


_SENTENCE_CASE = ("Ümumi cərrahlıq", "Göz xəstəlikləri", "Patoloji fiziologiya", "Uşaq xəstəlikləri") * 4


def test_a_colon_that_no_other_title_has_may_be_a_speck() -> None:
    """`Operativ: cərrahlıq` is no kind of course with several courses, `Klinik təcrübə:` is."""
    said = ("Operativ: cərrahlıq", "Klinik təcrübə: terapiya", "Klinik təcrübə: pediatriya")
    assert _titled(*said) == [False, True, True]
    assert _titled(*said, on=_LAYER) == [True, True, True]


@pytest.mark.parametrize(("title", "trusted"), [("Pathology (part 1)", False), ("Pathology I", True)])
def test_ones_beside_signs_are_doubted_among_roman_numerals(title: str, trusted: bool) -> None:
    """The stroke of a numeral in brackets reads as a figure; titles numbered in figures keep theirs."""
    assert _titled("Anatomy II", "Surgery III", title)[-1] is trusted
    assert _titled("Anatomy-2", "Surgery-3", "Anatomy-1")[-1] is True


def test_a_small_i_among_capitals_may_have_lost_its_size() -> None:
    """`Mesleki ingilizce` where all other words have capitals; where none has, it is as printed."""
    capitals = ("Göz Hastalıkları", "Temel Cerrahi", "Kalp Hastalıkları", "Adli Tıp") * 5
    assert _titled(*capitals, "Mesleki ingilizce")[-1] is False
    assert _titled(*_SENTENCE_CASE, "Tibbi informatika")[-1] is True


def test_a_second_line_with_a_capital_may_be_the_name_of_a_section() -> None:
    """Where titles go on in small letters, a line that begins with a capital is glued to the row above."""
    assert _titled(*_SENTENCE_CASE, "Mülki müdafiə\nKlinik fənlər")[-1] is False
    assert _titled(*_SENTENCE_CASE, "Mülki müdafiə və\ntibbi hazırlıq")[-1] is True


def test_a_word_a_blank_away_in_the_next_cell_makes_a_title_doubtful() -> None:
    """The column was cut between `Thoracic` and `Surgery`; figures and far words are the next column's."""
    title = _text("Chest Medicine and Thoracic")
    right = title.words[-1].box[2]
    for printed, gap, trusted in (
        ("Surgery", 0.5, False),
        ("(1)", 0.5, False),
        ("7", 0.5, True),
        ("Done", 3, True),
    ):
        beside = _text(printed, left=right + gap * _WIDTH)
        line = Text(_SCAN, "a.pdf", (*title.words, *beside.words))
        record = strays_doubted([Record("data", line, {"title": title, "credits": beside})])[0]
        assert (record.cells["title"].probability > 0.97) is trusted, printed


def _coded(*codes: str) -> list[bool]:
    made = [
        Course(title=Fact[str](), code=Fact[str](value=code, confidence=0.99, status=FactStatus.READ))
        for code in codes
    ]
    return [bool(course.code and course.code.trusted) for course in codes_compared(made, [False] * len(made))]


def test_codes_of_two_scripts_are_doubted_where_their_letters_are_of_both() -> None:
    """Of `МВС` between Latin codes none tells whether it is Cyrillic; one such among many is the odd one."""
    latin = [f"DZN {number}" for number in range(1201, 1208)]
    assert _coded(*latin, "МБФ 3301", "МБФ 3302", "TAM 4401") == [True] * 7 + [False] * 3
    assert _coded(*latin, *latin, "МБФ 3301", "TAM 4401")[-2:] == [False, True]


@pytest.mark.parametrize("code", ["51.0.02", "AOS107T3"])
def test_a_code_with_figures_for_its_letters_is_doubted(code: str) -> None:
    """`Б1.О.02` read as figures, and an I read as 1 where all others have a letter."""
    others = (
        [f"Б1.О.{number:02}" for number in range(3, 12)]
        if "." in code
        else [f"AOS{letter}{number:02}T3" for number, letter in enumerate("ABCDEFGH", start=21)]
    )
    assert _coded(*others, code)[-1] is False


def test_a_letter_below_the_same_one_with_a_minus_lost_its_own() -> None:
    """91 is no `A` where 93 is an `A-`, whatever the bands; 95 may be."""

    def course(letter: str, score: float) -> Course:
        return Course(
            title=Fact[str](),
            letter=Fact[str](value=letter, confidence=0.99, status=FactStatus.READ),
            score=Fact[float](value=score, confidence=0.99, status=FactStatus.READ),
        )

    made = [course("A-", 93), course("A", 91), course("A", 95), course("B+", 85), course("B", 87)]
    scanned = lost_signs_doubted(made, [False] * 5)
    assert [one.letter and one.letter.trusted for one in scanned] == [True, False, True, True, False]
    assert lost_signs_doubted(made, [True] * 5) == made


def test_numbers_of_the_table_beside_are_no_scores() -> None:
    """`əla 34` at the end of a row and `yaxşı 36` of the next but one: the other half's rows 34 to 43."""
    numbers = [34, 36, *range(37, 44)]
    records = [
        Record("data", text := _text(f"əla {number}"), {"grade": text, "title": _text("Anatomiya")})
        for number in numbers
    ]
    assert [record.cells["grade"].text for record in row_numbers_apart(records)] == ["əla"] * 9


def test_levels_under_no_heading_are_no_semesters_for_all_their_order() -> None:
    """4, 5, 6 down the page may be levels; 1, 2, 3 are semesters by their order."""
    for first, surer in ((4, False), (1, True)):
        columns = (Column("semester", 0.0, 0.1, named=False), Column("title", 0.1, 0.9))
        records = [
            Record(
                "data",
                text := _text(str(first + place // 4)),
                {"semester": text.at_most(0.9)},
                columns=columns,
            )
            for place in range(12)
        ]
        said = [place.semester for place in rows_in_runs(records, places(records))]
        assert [one is not None and one.probability > 0.97 for one in said][5:7] == [surer] * 2


def test_a_line_with_figures_of_its_own_is_no_second_half_of_a_title() -> None:
    """A row whose amount and mark were read as one figure went to the row above: that title is two."""
    drawn = """
  Title of Course                  Units     Grade
  Anatomical Sciences              5         20.00
  Biochemistry                     3         16.00
  Medical Physics                  3         18.00
  General Psychology                         219.25
  Islamic Thought                  2         16.75
  Physical Education               1         17.50
"""
    titles = [title for (title,) in rows(read_transcript([page(drawn)], "f"), "title")]
    assert not any(title and title.endswith("Psychology") for title in titles)


def test_rows_before_a_year_that_no_row_is_of_are_not_surely_of_theirs() -> None:
    """Between 2009/2010 and 2011/2012 a heading was not read; a row dated 2011 tells the same."""
    drawn = """
  Course                      Credits   Score    Date
  2008/2009
  History of Medicine            4       80      12.01.09
  2009/2010
  Latin Language                 3       75      19.01.10
  Infectious Diseases            5       66      {day}
  {year}
  Hospital Surgery               5       66      11.01.12
"""

    def trusted(year: str, day: str) -> list[str | None]:
        found = read_transcript([page(drawn.replace("{year}", year).replace("{day}", day))], "f")
        return [said for (said,) in rows(found, "academic_year")]

    assert trusted("2011/2012", "20.01.10") == ["2008/2009", "2009/2010?", "2009/2010?", "2011/2012"]
    assert trusted("2010/2011", "20.01.10")[:3] == ["2008/2009", "2009/2010", "2009/2010"]
    assert trusted("2010/2011", "20.01.11")[:3] == ["2008/2009", "2009/2010", "2009/2010?"]


def test_a_recognised_course_of_no_named_school_is_doubtful() -> None:
    """`Muaf` says that a course was recognised, not from where."""
    drawn = """
  Course                      Credits   Score    Grade
  History of Medicine            4       80      B
  Latin Language                 3       75      C       {said}
"""
    for said, doubtful in (("Muaf", True), ("transferred from Ege University", False)):
        found = rows(read_transcript([page(drawn.replace("{said}", said))], "f"), "transferred_from")
        assert found[-1][0] is not None
        assert found[-1][0].endswith("?") is doubtful


@pytest.mark.parametrize(
    "title",
    [
        "Anatomiya II ŞƏXSİ MƏLUMATLAR HAQQINDA",
        "«Tibb Anatomiya",
        "«Tibb Anatomiya Universiteti»",
        "Göz (uşaq xəstəlikləri",
    ],
)
def test_words_of_the_text_beside_a_table_make_a_title_doubtful(title: str) -> None:
    """A heading in capitals, half of a quotation or of brackets, a school: no course is called so."""
    assert _titled(*_SENTENCE_CASE, title)[-1] is False
    assert _titled(*_SENTENCE_CASE, title, on=_LAYER)[-1] is False
    assert _titled(*_SENTENCE_CASE, "Göz (uşaq xəstəlikləri)")[-1] is True
