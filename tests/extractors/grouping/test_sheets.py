"""One transcript as one photo per page: sheets in order, each row once, a lacking sheet noticed."""

from typing import Any

from extractors.grouping import group
from extractors.grouping.documents import papers_of
from extractors.grouping.running_numbers import numbers_of
from schemas.applicant import ApplicantCard
from schemas.case import Case
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind, ProblemCode
from schemas.facts import Evidence, Fact, FactStatus
from schemas.reading import FileReading, ReadLine
from tests.extractors.grouping.papers import diploma, fact, file

COURSES = (
    "Anatomiya Fizika Kimya Biologiya Histologiya Biokimya Cərrahiyyə Pediatriya Onkologiya Urologiya "
    "Nevrologiya Oftalmologiya Dermatologiya Psixiatriya Gigiyena Kardiologiya"
)
TITLES = COURSES.split()
STEP = 0.05


def _title(number: int, name: str, line: int) -> Fact[str]:
    box = (0.2, 0.1 + STEP * line, 0.5, 0.12 + STEP * line)
    evidence = Evidence(document=name, page=1, box=box, text=TITLES[number - 1])
    return Fact[str](value=TITLES[number - 1], confidence=0.99, status=FactStatus.READ, evidence=[evidence])


def _row(number: int, name: str, line: int, **changed: Any) -> Course:
    cells = {"credits": fact(5.0, name), "score": fact(60.0 + number, name), "passed": fact(True, name)}
    cells |= {key: fact(value, name) for key, value in changed.items()}
    return Course(title=_title(number, name, line), **cells)


def _sheet(name: str, first: int, last: int, *, read: bool = True, **more: Any) -> FileReading:
    """A page with the rows of these numbers, each number in a line of its own left of the title."""
    made = file(
        name, DocumentKind.TRANSCRIPT if read else DocumentKind.OTHER, more.pop("fields", {}), text=name
    )
    rows = [_row(n, name, n - first, **more) for n in range(first, last + 1)]
    lines = []
    for line, number in enumerate(range(first, last + 1)):
        top = 0.1 + STEP * line
        lines.append(ReadLine(text=str(number), box=(0.1, top, 0.12, top + 0.02), confidence=0.6))
        lines.append(ReadLine(text=TITLES[number - 1], box=(0.2, top, 0.5, top + 0.02), confidence=0.99))
    page = made.pages[0].model_copy(update={"lines": [*made.pages[0].lines, *lines]})
    document = made.documents[0]
    table = file("x", DocumentKind.TRANSCRIPT, {}, rows=rows).documents[0].transcript if read else None
    document = document.model_copy(update={"transcript": table, "kind_confidence": 0.95})
    return made.model_copy(update={"pages": [page], "documents": [document]})


def _case(*readings: FileReading) -> Case:
    return group("r-1", ApplicantCard(), [], [diploma(), *readings])


def _rows_check(case: Case) -> CrossCheck:
    return next(check for check in case.transcript.cross_checks if check.name == "row_numbers")


def _titles(case: Case) -> list[str | None]:
    return [course.title.value for course in case.transcript.courses]


def test_sheets_stand_in_the_order_of_their_row_numbers() -> None:
    """File names in the wrong order do not matter, and the sheets are pages of one paper."""
    case = _case(_sheet("b.jpg", 1, 5), _sheet("c.jpg", 11, 14), _sheet("a.jpg", 6, 10))
    assert _titles(case) == TITLES[:14]
    assert _rows_check(case).ok is True
    assert {d.id: d.page_of for d in case.documents if d.page_of} == {"a.jpg": "b.jpg", "c.jpg": "b.jpg"}


def test_a_hole_in_the_row_numbers_is_a_missing_sheet() -> None:
    """Rows 6 to 10 stand on no paper: the transcript is not complete, and it says which rows."""
    case = _case(_sheet("a.jpg", 1, 5), _sheet("b.jpg", 11, 14))
    assert case.transcript.complete is False
    assert _rows_check(case).ok is False
    assert "rows 6 to 10" in _rows_check(case).detail


def test_a_first_sheet_that_is_missing_is_noticed() -> None:
    """Two sheets that go on with one another, but begin with row 6."""
    case = _case(_sheet("a.jpg", 6, 10), _sheet("b.jpg", 11, 14))
    assert case.transcript.complete is False
    assert "rows 1 to 5" in _rows_check(case).detail


def test_a_sheet_that_is_there_but_unread_is_not_missing() -> None:
    """A page without title on which the lacking numbers stand is the transcript's, for a person to read."""
    case = _case(_sheet("a.jpg", 1, 3), _sheet("b.jpg", 4, 13, read=False), _sheet("c.jpg", 14, 16))
    page = next(d for d in case.documents if d.id == "b.jpg")
    assert (page.kind, page.page_of) == (DocumentKind.TRANSCRIPT, "a.jpg")
    assert [problem.code for problem in page.problems] == [ProblemCode.LOW_QUALITY]
    assert case.transcript.complete is None
    assert _rows_check(case).ok is None


def test_the_next_sheet_of_a_single_one_is_found_too() -> None:
    """Only the first page was read as a table; the page with the numbers that come next goes with it."""
    case = _case(_sheet("a.jpg", 1, 5), _sheet("b.jpg", 6, 12, read=False))
    assert next(d for d in case.documents if d.id == "b.jpg").page_of == "a.jpg"
    assert case.transcript.complete is None


def test_another_paper_with_numbers_is_no_sheet() -> None:
    """A letter with its own numbering from 1 is not taken for the rows that come next."""
    case = _case(_sheet("a.jpg", 1, 5), _sheet("b.jpg", 1, 4, read=False))
    assert all(d.page_of is None for d in case.documents)


def test_rows_that_two_photos_share_count_once() -> None:
    """The second photo shows rows 8 to 10 again, and reads their scores otherwise: one row each, doubted."""
    case = _case(_sheet("a.jpg", 1, 10), _sheet("b.jpg", 8, 14, score=99.0))
    assert _titles(case) == TITLES[:14]
    assert [c.score.status for c in case.transcript.courses[7:10] if c.score] == [FactStatus.DOUBTFUL] * 3
    assert all(c.score and c.score.trusted for c in case.transcript.courses[:7])


def test_a_number_misread_in_the_middle_is_no_hole() -> None:
    """One row whose number was not read does not tear the table."""
    sheet = _sheet("a.jpg", 1, 6)
    lines = [line for line in sheet.pages[0].lines if line.text != "3"]
    torn = sheet.model_copy(update={"pages": [sheet.pages[0].model_copy(update={"lines": lines})]})
    case = _case(torn, _sheet("b.jpg", 7, 12))
    assert _rows_check(case).ok is True


def test_numbers_are_found_on_a_page_upside_down() -> None:
    """On a page that is shown upside down the numbers stand right of the titles as shown."""
    sheet = _sheet("a.jpg", 1, 6)
    page, document = sheet.pages[0], sheet.documents[0]

    def over(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        return 1 - box[2], 1 - box[3], 1 - box[0], 1 - box[1]

    lines = [line.model_copy(update={"box": over(line.box)}) for line in page.lines]
    assert document.transcript is not None
    courses = []
    for course in document.transcript.courses:
        shown = course.title.evidence[0].model_copy(update={"box": over(course.title.evidence[0].box)})
        courses.append(
            course.model_copy(update={"title": course.title.model_copy(update={"evidence": [shown]})})
        )
    table = document.transcript.model_copy(update={"courses": courses})
    turned = sheet.model_copy(
        update={
            "pages": [page.model_copy(update={"lines": lines, "turn": 180})],
            "documents": [document.model_copy(update={"transcript": table})],
        }
    )
    numbers = numbers_of(papers_of([turned])[0])
    assert numbers is not None
    assert numbers.of_rows == (1, 2, 3, 4, 5, 6)


def test_a_page_of_signatures_goes_with_the_transcript() -> None:
    """A page taken for a transcript, without rows, name, school or number, is no paper of its own."""
    signatures = file(
        "z.jpg", DocumentKind.TRANSCRIPT, {"issue_date": "2014-07-01"}, text="Rektor Dekan imza"
    )
    case = _case(_sheet("a.jpg", 1, 5), signatures)
    assert next(d for d in case.documents if d.id == "z.jpg").page_of == "a.jpg"
    named = file("z.jpg", DocumentKind.TRANSCRIPT, {"school_name": "Bakı Dövlət Universiteti"}, text="Rektor")
    case = _case(_sheet("a.jpg", 1, 5), named)
    assert next(d for d in case.documents if d.id == "z.jpg").page_of is None
