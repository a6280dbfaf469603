"""Numbers of an original and its translation that one misread digit keeps apart."""

import pytest

from extractors.grouping import group
from extractors.grouping.numbers import misreadable
from schemas.applicant import ApplicantCard
from schemas.case import Alignment, Case, Verdict
from schemas.courses import Course, TranscriptTotals
from schemas.documents import DocumentKind, TextSource
from schemas.reading import FileReading
from tests.extractors.grouping.papers import course, diploma, fact, file


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("258", "238", True),
        ("93", "95", True),
        ("808", "80", True),
        ("238", "242", False),
        ("65", "92", False),
        ("5", "5", False),
        ("AB", "A8", False),
    ],
)
def test_one_digit_that_looks_alike_or_is_lost_may_be_misread(one: str, other: str, alike: bool) -> None:
    """Numbers that differ by more, or by digits that nobody confuses, really differ."""
    assert misreadable(one, other) is alike
    assert misreadable(other, one) is alike


def _rows(document: str, scores: list[float], points: list[float] | None = None) -> list[Course]:
    titles = ["Anatomiya", "Kimya", "Fizika", "Biologiya", "Latın dili"]
    worth = points or [5.0, 4.0, 6.0, 3.0, 2.0]
    return [
        course(t, n, p, s, document) for n, (t, p, s) in enumerate(zip(titles, worth, scores, strict=True), 1)
    ]


def _papers(
    scores: list[float],
    points: list[float] | None = None,
    total: float = 20.0,
    *,
    typed: bool = False,
    typed_translation: bool = False,
) -> Case:
    """The case of a supplement with scores 71, 62, 93, 84, 55 and its translation."""
    own = _rows("elave.pdf", [71, 62, 93, 84, 55], points)
    numbers = {"diploma_number": "986313"}
    totals = TranscriptTotals(credits=fact(total, "elave.pdf"))
    names = {"surname": "RZAYEVA", "given_name": "Könül", **numbers}
    original = file("elave.pdf", DocumentKind.TRANSCRIPT, names, rows=own, totals=totals)
    english = file(
        "elave_en.pdf",
        DocumentKind.TRANSLATION,
        {**names, "given_name": "Konul"},
        languages=("en",),
        rows=_rows("elave_en.pdf", scores),
        translates=DocumentKind.TRANSCRIPT,
    )
    papers = [
        _typed(original) if typed else original,
        _typed(english) if typed or typed_translation else english,
    ]
    return group("r-1", ApplicantCard(), [], [diploma(), *papers])


def _typed(reading: FileReading) -> FileReading:
    document = reading.documents[0].model_copy(update={"text_source": TextSource.TEXT_LAYER})
    return reading.model_copy(update={"documents": [document]})


def _differing(case: Case) -> list[tuple[str, bool]]:
    pair: Alignment = case.alignments[0]
    return [(c.name, c.sure) for row in pair.rows for c in row.cells if c.verdict is Verdict.DIFFERS]


def _rows_check(case: Case) -> bool | None:
    return next(check.ok for check in case.cross_checks if check.name == "translation_rows")


def test_a_digit_of_a_scan_that_may_be_misread_is_for_a_person() -> None:
    """93 beside 95 on two scans is shown with both places and not called a fault of the translation."""
    case = _papers([71, 62, 95, 84, 55])
    assert _differing(case) == [("score", False)]
    assert _rows_check(case) is None


def test_a_digit_of_the_one_scan_of_two_papers_may_be_misread() -> None:
    """A typed translation beside a scanned original: the scan's digit is still for a person."""
    assert _differing(_papers([71, 62, 95, 84, 55], typed_translation=True)) == [("score", False)]


def test_text_that_was_typed_is_not_misread() -> None:
    """The same two numbers in the text of two typed files differ for sure."""
    case = _papers([71, 62, 95, 84, 55], typed=True)
    assert _differing(case) == [("score", True)]
    assert _rows_check(case) is False


def test_a_number_that_no_misreading_explains_differs_for_sure() -> None:
    """93 beside 71: two surely read scans say another thing."""
    case = _papers([71, 62, 71, 84, 55])
    assert ("score", True) in _differing(case)
    assert _rows_check(case) is False


def test_the_originals_total_says_which_cell_was_misread() -> None:
    """A row read as 8 beside a translation with 6: the original's printed total of 20 is the sum with 6."""
    case = _papers([71, 62, 93, 84, 55], points=[5.0, 4.0, 8.0, 3.0, 2.0])
    assert case.transcript.courses[2].credits is not None
    assert case.transcript.courses[2].credits.value == 6.0
    assert [check.name for check in case.cross_checks if check.ok is False] == ["years_of_courses"]


def test_a_total_that_fits_what_was_read_leaves_it() -> None:
    """Where the original's total is the sum of its own rows, another value there mends nothing."""
    case = _papers([71, 62, 93, 84, 55], points=[5.0, 4.0, 8.0, 3.0, 2.0], total=22.0)
    assert case.transcript.courses[2].credits is not None
    assert case.transcript.courses[2].credits.value == 8.0


def test_a_cell_that_was_surely_read_otherwise_than_its_total_wants_is_for_a_person() -> None:
    """8 surely read, 6 in the translation and by the total: misread, or printed so; it is not passed over."""
    case = _papers([71, 62, 93, 84, 55], points=[5.0, 4.0, 8.0, 3.0, 2.0])
    assert _differing(case) == [("credits", False)]
    assert _rows_check(case) is None


def test_what_a_typed_original_says_is_not_mended() -> None:
    """8 in the text of a file is 8, whatever its total and the translation say."""
    case = _papers([71, 62, 93, 84, 55], points=[5.0, 4.0, 8.0, 3.0, 2.0], typed=True)
    assert case.transcript.courses[2].credits is not None
    assert case.transcript.courses[2].credits.value == 8.0
    assert _differing(case) == [("credits", True)]
    assert _rows_check(case) is False


def test_a_column_that_is_another_in_most_rows_neither_doubts_nor_differs_for_sure() -> None:
    """The examination's marks beside the sums: a person looks at both, and no mark is doubted."""
    case = _papers([40, 31, 48, 42, 26])
    assert {sure for name, sure in _differing(case) if name == "score"} == {False}
    assert all(row.score and row.score.trusted for row in case.transcript.courses)


def test_a_column_that_differs_in_few_rows_is_the_same_column() -> None:
    """Two of five marks that no misreading explains differ for sure, and both readings are doubted."""
    case = _papers([71, 62, 40, 84, 92])
    assert _differing(case) == [("score", True)] * 2
    assert not all(row.score and row.score.trusted for row in case.transcript.courses)
