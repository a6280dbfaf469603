"""Words and codes of scans that are sure by what they are, and headings with a misread year or numeral."""

import pytest

from extractors.page import Line, PageText, Word
from extractors.transcript.codes import codes_compared
from extractors.transcript.headings import heading_of
from extractors.transcript.proven import words_weighed
from schemas.courses import Course
from schemas.documents import TextSource
from schemas.facts import Fact, FactStatus


def _weighed(*words: tuple[str, float]) -> list[float]:
    made = tuple(
        Word(text, (0.1, 0.1 * n, 0.3, 0.1 * n + 0.01), sure) for n, (text, sure) in enumerate(words)
    )
    page = PageText(1, 1654, 2339, tuple(Line((word,)) for word in made), TextSource.OCR)
    return [word.confidence for word in words_weighed([page])[0].words]


_ENGLISH = [("Anatomy", 0.999), ("Physiology", 0.999), ("Surgery", 0.999)]


@pytest.mark.parametrize(
    ("word", "sure"),
    [
        ("Biology", True),
        ("Biology:", False),
        ("surgery", False),
        ("excellent", False),
        ("satisfactory", False),
    ],
)
def test_known_words_are_sure_where_nothing_like_them_could_be_printed(word: str, sure: bool) -> None:
    """A small letter like its capital, a sign, and a word that may have lost its beginning stay doubtful."""
    assert (_weighed(*_ENGLISH, (word, 0.5))[-1] > 0.97) is sure


@pytest.mark.parametrize(("word", "sure"), [("excellent", True), ("fair", False), ("fail", False)])
def test_words_of_grades_are_sure_where_no_other_is_a_letter_away(word: str, sure: bool) -> None:
    """One misread letter makes `fair` of `fail`: neither is surer than the engine said."""
    assert (_weighed(*_ENGLISH, (word, 0.9))[-1] > 0.97) is sure


def test_a_stroke_read_as_a_figure_still_parts_two_years() -> None:
    """`202212023` is no number but two years in a row; a semester's season says whose half it is."""
    said = heading_of("202212023-cü tədris ili, IX semestr (payız)")
    assert said is not None
    assert (said.academic_year, said.semester) == ("2022/2023", 9)


def test_a_numeral_without_its_word_is_a_semester_not_read() -> None:
    """A heading that lost the word `semester` does not name its season alone."""
    said = heading_of("2019/2020-ci tədris ili, IV (yaz)")
    assert said is not None
    assert said.unread


def test_codes_are_spelled_alike_and_their_numbers_bear_one_another_out() -> None:
    """One whose capital lost its dot takes it from the others; one between its neighbours is read."""

    def course(number: int) -> Course:
        lost = number == 5
        code = Fact[str](
            value=f"{'iPF' if lost else 'İPF'}-03{number:02}",
            confidence=0.5 if lost else 0.99,
            status=FactStatus.DOUBTFUL if lost else FactStatus.READ,
        )
        return Course(title=Fact[str](), code=code)

    codes = [one.code for one in codes_compared([course(number) for number in range(1, 11)])]
    assert [code.value for code in codes if code] == [f"İPF-03{number:02}" for number in range(1, 11)]
    assert all(code.trusted for code in codes if code)


def test_a_code_with_other_letters_than_its_neighbours_is_not_borne_out_by_their_numbers() -> None:
    """`BFT-205` after `BTF-204` may be a misread one."""

    def course(text: str, sure: float) -> Course:
        status = FactStatus.READ if sure > 0.97 else FactStatus.DOUBTFUL
        return Course(title=Fact[str](), code=Fact[str](value=text, confidence=sure, status=status))

    rows = [course(f"BTF-2{number:02}", 0.99) for number in range(1, 10)] + [course("BFT-210", 0.6)]
    code = codes_compared(rows)[-1].code
    assert code is not None
    assert not code.trusted


@pytest.mark.parametrize("step", [1, 7])
def test_a_code_that_lost_its_blank_is_given_it(step: int) -> None:
    """Three of ten codes lost the blank between letters and figures; what was typed lost none.

    They stay doubtful where numbers that go up by one fit their neighbours, too.
    """

    def course(number: int) -> Course:
        value = f"TIP{'' if number % 4 == 2 else ' '}{number * step + 100}"
        return Course(title=Fact[str](), code=Fact[str](value=value, confidence=0.99, status=FactStatus.READ))

    rows = [course(number) for number in range(1, 11)]
    read = [row.code for row in codes_compared(rows)]
    assert [code.value for code in read if code] == [f"TIP {number * step + 100}" for number in range(1, 11)]
    assert [code.trusted for code in read if code] == [number % 4 != 2 for number in range(1, 11)]
    typed = codes_compared(rows, [True] * len(rows))
    assert [row.code for row in typed] == [row.code for row in rows]
