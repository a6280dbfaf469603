"""The measure itself: what counts as right, what as harm, which rows belong together, how sure a share is."""

from typing import Any

import pytest

from schemas.courses import Course, TranscriptReading
from schemas.documents import DocumentKind, TextSource
from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading, FileReading
from tests.accuracy.counting import count, reliability, wilson
from tests.accuracy.drawing import Task
from tests.accuracy.main_document import kind_by_contract, main_document
from tests.accuracy.outcomes import Outcome, Printed, Verdict, weigh
from tests.accuracy.papers import compare
from tests.accuracy.plot import reliability_plot
from tests.accuracy.reading import Read
from tests.accuracy.report import Run, report
from tests.accuracy.rows import paired, transcript_outcomes
from tests.accuracy.sameness import same, stands_in
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet


def read(value: Any, confidence: float = 0.99) -> Fact[Any]:
    """A fact that was read with that confidence."""
    trusted = FactStatus.READ if confidence >= 0.97 else FactStatus.DOUBTFUL
    return Fact[Any](value=value, confidence=confidence, status=trusted)


@pytest.mark.parametrize(
    ("printed", "got"),
    [
        ("Bakı – 2014", "Bakı - 2014"),
        ("«Tibb»", '"Tibb"'),
        ("a  b\nc", " a b c"),
        (5, 5.0),
        ("e\u0308", "ë"),
        ("N. A.", "N. A"),
        ("AT-II 12", "АТ-II 12"),
    ],
)
def test_signs_that_paper_does_not_tell_apart_are_the_same(printed: object, got: object) -> None:
    """Dashes, quotation marks, blanks, whole numbers, composed letters."""
    assert same(printed, got)


@pytest.mark.parametrize(
    ("printed", "got"),
    [
        ("Gülnarə", "Gulnarə"),
        ("ALI", "Ali"),
        ("2014-06-25", "2014-06"),
        ("AT 12", "AT12"),
        (True, 1),
        (1, "I"),
    ],
)
def test_every_letter_counts(printed: object, got: object) -> None:
    """A dot, a capital, half a date, a blank, the kind of value: none of them is forgiven."""
    assert not same(printed, got)


def test_capitals_are_right_only_where_they_stand_on_the_paper() -> None:
    """A school named in a heading and in the text may be given as either, not as a third."""
    stands = Printed("Tibb İnstitutu", text="TİBB İNSTİTUTU Bu diplom Tibb İnstitutu")
    assert stands.is_right("TİBB İNSTİTUTU")
    assert not stands.is_right("TIBB INSTITUTU")
    assert stands_in("Azərbaycan\nTibb", "Azərbaycan Tibb")


@pytest.mark.parametrize(
    ("printed", "fact", "verdict"),
    [
        ("A", read("A"), Verdict.RIGHT_TRUSTED),
        ("A", read("A", 0.9), Verdict.RIGHT_DOUBTFUL),
        ("A", read("B"), Verdict.WRONG_TRUSTED),
        ("A", read("B", 0.9), Verdict.WRONG_DOUBTFUL),
        ("A", Fact[str](), Verdict.ABSENT),
        ("A", None, Verdict.ABSENT),
        (None, read("B"), Verdict.MADE_TRUSTED),
        (None, read("B", 0.9), Verdict.MADE_DOUBTFUL),
        (False, read(True), Verdict.WRONG_TRUSTED),
        (Printed("A", also=("B",)), read("B"), Verdict.RIGHT_TRUSTED),
    ],
)
def test_each_class_is_told(printed: object, fact: Fact[Any] | None, verdict: Verdict) -> None:
    """Right or wrong, trusted or doubtful, absent, or read where nothing is printed."""
    outcome = weigh("field", "x", printed, fact)
    assert outcome is not None
    assert outcome.verdict is verdict


def test_nothing_printed_and_nothing_read_is_no_case() -> None:
    """Also a `no` where the paper says nothing is not counted."""
    assert weigh("field", "x", None, Fact[str]()) is None
    assert weigh("field", "honours", None, read(False)) is None


ROWS = [
    {"title": "Anatomiya", "score": 60, "semester": "1", "passed": True},
    {"title": "Anatomiya", "score": 45, "semester": "2", "passed": False},
    {"title": "Fiziologiya", "score": 90, "semester": "2", "passed": True},
]


def course(title: str, score: float, semester: str, sure: float = 0.99) -> Course:
    """A row as read."""
    return Course(title=read(title, sure), score=read(score, sure), semester=read(semester, sure))


def test_rows_of_one_title_are_told_by_their_cells() -> None:
    """A retake is paired with itself although the rows were read in another order."""
    courses = [course("Fiziologiya", 90, "2"), course("Anatomiya", 45, "2"), course("Anatomiya", 60, "1")]
    assert paired(ROWS, courses) == {0: 2, 1: 1, 2: 0}


def test_lost_and_invented_rows_are_counted() -> None:
    """A row not read takes its cells with it; a row that is on no paper is made up."""
    reading = TranscriptReading(courses=[course("Anatomiya", 60, "1"), course("Cəmi", 150, "2")])
    outcomes = [o for o in transcript_outcomes({"courses": ROWS}, reading) if o]
    rows = count(o for o in outcomes if o.area == "row")
    assert (rows[Verdict.RIGHT_TRUSTED], rows[Verdict.ABSENT], rows[Verdict.MADE_TRUSTED]) == (1, 2, 1)
    cells = count(o for o in outcomes if o.area == "cell" and o.name == "score")
    assert (cells[Verdict.RIGHT_TRUSTED], cells[Verdict.ABSENT]) == (1, 2)


def test_rows_that_may_be_left_out_are_not_invented() -> None:
    """State exams and practice may be read as courses or not."""
    reading = TranscriptReading(courses=[course("Dövlət imtahanı", 90, "12")])
    truth = {"courses": [], "other_rows": [{"title": "Dövlət imtahanı"}]}
    assert [o for o in transcript_outcomes(truth, reading) if o and o.area == "row"] == []


def test_a_figure_and_its_word_may_be_given_apart() -> None:
    """`5 (əla)` in one cell is a grade, or a score of 5 and the grade əla."""
    truth = {"courses": [{"title": "Anatomiya", "grade": "5 (əla)"}]}
    row = Course(title=read("Anatomiya"), score=read(5.0), grade=read("əla"))
    outcomes = [o for o in transcript_outcomes(truth, TranscriptReading(courses=[row])) if o]
    assert count(outcomes).harmful == 0
    assert count(o for o in outcomes if o.name == "grade")[Verdict.RIGHT_TRUSTED] == 1


def test_a_reading_without_documents_is_all_absent() -> None:
    """A file that could not be read costs every value on it."""
    sheet = Sheet("none")
    sheet.text(20, 20, "AT 123456", 12)
    truth = {"kind": "diploma", "fields": {"diploma_number": "123456", "honours": False}, "seal": True}
    reading = FileReading(file="x.pdf", sha256="0", reader_version="0", media_type="application/pdf")
    outcomes = compare(Paper("f", "t", sheet.pdf(), 1, truth), reading, {})
    absent = [o.name for o in outcomes if o.verdict is Verdict.ABSENT]
    assert absent == ["kind", "diploma_number", "seal"]


def test_a_field_the_paper_does_not_have_is_harm_when_trusted() -> None:
    """The date of a stamp that is taken for the diploma's is as bad as a misread one."""
    sheet = Sheet("none")
    sheet.text(20, 20, "2014", 12)
    document = DocumentReading(
        pages=[1],
        kind=DocumentKind.DIPLOMA,
        kind_confidence=0.99,
        text_source=TextSource.OCR,
        fields={"issue_date": read("2014-07-01")},
    )
    reading = FileReading(
        file="x.pdf", sha256="0", reader_version="0", media_type="application/pdf", documents=[document]
    )
    paper = Paper("f", "t", sheet.pdf(), 1, {"kind": "diploma", "fields": {}})
    assert count(compare(paper, reading, {})).harmful == 1
    assert count(compare(paper, reading, {"issue_date": frozenset({"2014-07-01"})})).harmful == 0


def test_shares_know_how_little_they_rest_on() -> None:
    """Ten of ten prove far less than a thousand of a thousand; nothing seen proves nothing."""
    assert wilson(10, 10)[0] < 0.75
    assert wilson(1000, 1000)[0] > 0.996
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_plot_shows_every_band() -> None:
    """One dot for each band that has values, none for absent ones."""
    outcomes = [
        Outcome("field", "x", Verdict.RIGHT_TRUSTED, "A", "A", 0.991),
        Outcome("field", "x", Verdict.WRONG_DOUBTFUL, "A", "B", 0.6),
        Outcome("field", "x", Verdict.ABSENT, "A", None, 0.0),
    ]
    bands = reliability(outcomes)
    assert [(band.lower, band.seen, band.right) for band in bands] == [(0.5, 1, 0), (0.99, 1, 1)]
    assert reliability_plot(bands, 0.97).count("<circle") == 2


def test_a_report_says_everything_that_does_harm() -> None:
    """A whole report is made of any outcomes; a value trusted and not true stands in its last table, once."""
    task = Task("score", "a_family", "state", "hard", "folded", "1/1/a_family/folded")
    wrong = Outcome("cell", "credits", Verdict.WRONG_TRUSTED, 4, 40.0, 0.99).of(task, "ocr")
    right = Outcome("field", "surname", Verdict.RIGHT_TRUSTED, "A", "A", 0.99).of(task, "ocr")
    made = report([Read(task, (wrong, wrong, right), 1, 2.0)], Run("command", "2026-11-22", "abc", 60.0, 2))
    assert "| a_family | hard | cell: credits | 4 | 40.0 | 0.990 | 2 | 1/1/a_family/folded |" in made
    assert made.count("a_family | hard | cell") == 1
    assert "| folded | 3 |" in made


@pytest.mark.parametrize(("honours", "harm"), [(True, 0), (False, 1)])
def test_honours_may_stand_in_the_title_or_beside_it(honours: bool, harm: int) -> None:
    """`DIPLOMA WITH HONOURS` is right for `DIPLOMA` where honours are printed, and nowhere else."""
    sheet = Sheet("none")
    sheet.text(20, 20, "DIPLOMA WITH HONOURS", 12)
    document = DocumentReading(
        pages=[1],
        kind=DocumentKind.DIPLOMA,
        kind_confidence=0.99,
        text_source=TextSource.OCR,
        fields={"document_title": read("DIPLOMA WITH HONOURS"), "honours": read(honours)},
    )
    reading = FileReading(
        file="x.pdf", sha256="0", reader_version="0", media_type="application/pdf", documents=[document]
    )
    fields = {"document_title": "DIPLOMA", "honours": honours}
    paper = Paper("f", "t", sheet.pdf(), 1, {"kind": "diploma", "fields": fields})
    assert count(compare(paper, reading, {})).harmful == harm


def document(kind: DocumentKind, page: int, **fields: str) -> DocumentReading:
    """A document of one page with these fields."""
    facts = {name: read(value) for name, value in fields.items()}
    return DocumentReading(
        pages=[page], kind=kind, kind_confidence=0.99, text_source=TextSource.TEXT_LAYER, fields=facts
    )


def test_a_diploma_and_its_supplement_are_right_as_two_documents() -> None:
    """What was read of both counts, the diploma's word first; alone neither is the whole paper."""
    two = [
        document(DocumentKind.DIPLOMA, 1, surname="Quliyev"),
        document(DocumentKind.TRANSCRIPT, 2, surname="QULIYEV", entry_date="2008"),
    ]
    found, number = main_document("diploma_and_transcript", two)
    assert found is not None
    assert (found.kind, number) == (DocumentKind.DIPLOMA_AND_TRANSCRIPT, 1)
    assert (found.text("surname").value, found.text("entry_date").value) == ("Quliyev", "2008")
    assert main_document("diploma_and_transcript", two[1:])[0] is two[1]
    assert main_document("diploma", two) == (two[0], 2)


def test_a_colleges_diploma_is_secondary_whatever_its_form() -> None:
    """The level decides, as for a residency; what translates it stays a translation."""
    assert kind_by_contract("diploma", "secondary_medical") == "secondary"
    assert kind_by_contract("translation", "secondary_medical") == "translation"
    assert kind_by_contract("diploma", "basic_medical") == "diploma"
