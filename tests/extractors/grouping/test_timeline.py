"""Dates of one education against each other."""

from typing import Any

import pytest

from extractors.grouping import group
from schemas.applicant import ApplicantCard
from schemas.case import Case
from schemas.documents import DocumentKind
from schemas.reading import FileReading
from tests.extractors.grouping.papers import HOLDER, course, diploma, fact, file, supplement


def _case(*readings: FileReading, **card: Any) -> Case:
    return group("r-1", ApplicantCard(**card), [], list(readings))


def _wrong(case: Case, name: str = "dates") -> list[bool | None]:
    return [check.ok for check in case.cross_checks if check.name == name]


def test_dates_that_fit_say_nothing() -> None:
    """Entry, end, decision and issue in their order: no check fails and no date is doubted."""
    case = _case(diploma(), supplement())
    assert _wrong(case) == []
    assert case.graduation.issue_date.trusted and case.transcript.entry_date.trusted


@pytest.mark.parametrize(
    ("on_diploma", "on_supplement", "doubted"),
    [
        ({"issue_date": "2014-06-09"}, {}, ("issue_date", "decision_date")),
        ({}, {"completion_date": "2010-06-30"}, ("completion_date",)),
        ({}, {"entry_date": "2012-09-15"}, ("entry_date",)),
        ({"date_of_birth": "1998-05-01"}, {"date_of_birth": "1998-05-01"}, ()),
    ],
)
def test_dates_that_cannot_all_be_right_are_doubted(
    on_diploma: dict[str, str], on_supplement: dict[str, str], doubted: tuple[str, ...]
) -> None:
    """An issue before the decision, studies too short, a decision years after the end, a child at school."""
    case = _case(diploma(**on_diploma), supplement(**on_supplement))
    assert False in _wrong(case)
    for name in doubted:
        where = case.transcript if name.startswith(("entry", "completion")) else case.graduation
        assert not getattr(where, name).trusted, name


def _rows(*years: int) -> FileReading:
    rows = []
    for n, year in enumerate(years):
        row = course(f"Course {chr(65 + n)}", n + 1, 5, 80, "t.pdf")
        rows.append(row.model_copy(update={"academic_year": fact(f"{year}/{year + 1}", "t.pdf")}))
    fields = {**HOLDER, "entry_date": "2008-09-15", "completion_date": "2014-06-30"}
    return file("t.pdf", DocumentKind.TRANSCRIPT, fields, rows=rows)


@pytest.mark.parametrize("year", [2004, 2014])
def test_a_course_outside_the_studies_is_doubted(year: int) -> None:
    """A row of a year before the entry or after the end: its year is a guess, and a check says so."""
    case = _case(_rows(2008, 2009, 2013, year))
    assert _wrong(case, "years_of_courses") == [False]
    last = case.transcript.courses[-1].academic_year
    assert last is not None and not last.trusted


def test_years_without_courses_before_the_end_are_told() -> None:
    """Rows that end in 2011 while studies ended in 2014 speak of a missing last page."""
    assert _wrong(_case(_rows(2008, 2009, 2010)), "years_of_courses") == [False]
    assert _wrong(_case(_rows(2008, 2009, 2013)), "years_of_courses") == []


def test_sums_that_come_out_do_not_prove_the_years_that_are_not_there() -> None:
    """A sheet may carry sums of its own: courses until 2011 and an end in 2014 stay a question."""
    whole = _rows(2008, 2009, 2010)
    reading = whole.documents[0]
    assert reading.transcript is not None
    told = reading.model_copy(update={"transcript": reading.transcript.model_copy(update={"complete": True})})
    assert _wrong(_case(whole.model_copy(update={"documents": [told]})), "years_of_courses") == [False]


def test_the_commission_s_decision_ends_the_studies_where_no_end_is_named() -> None:
    """Courses until 2011 beside a decision of 2014; courses until 2014 are no question."""

    def judged(*years: int) -> list[bool | None]:
        rows = _rows(*years)
        reading = rows.documents[0]
        fields = {name: value for name, value in reading.fields.items() if name != "completion_date"}
        bare = rows.model_copy(update={"documents": [reading.model_copy(update={"fields": fields})]})
        return _wrong(_case(bare, diploma()), "years_of_courses")

    assert judged(2008, 2009, 2010) == [False]
    assert judged(2008, 2009, 2013) == []


def test_a_date_of_birth_typed_in_words_ends_nothing() -> None:
    """What a card holds may be no date at all."""
    assert _wrong(_case(diploma(), supplement(), date_of_birth="2 May 1990")) == []


def test_another_day_of_birth_on_another_paper_is_told() -> None:
    """The office's date, the passport's and the transcript's are held against each other."""
    assert _wrong(_case(diploma(), date_of_birth="1990-05-01"), "date_of_birth") == [True]
    assert False in _wrong(_case(diploma(), date_of_birth="1990-05-07"), "date_of_birth")
    assert False in _wrong(_case(diploma(), supplement(date_of_birth="1990-01-05")), "date_of_birth")
