"""Until when a judgement holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.horizon import holds_until
from tests.checks.builder import base, case_of, changed, judged_spec, office_of

TODAY = date(2026, 11, 22)


def until(change, as_of=TODAY):
    spec = changed(base(), change)
    return holds_until(case_of(spec), office_of(spec), [], as_of)


@pytest.mark.parametrize(
    ("change", "last_day"),
    [
        ({"papers.passport.expires": "2027-01-03"}, date(2027, 1, 3)),
        ({"directory.read_at": "2026-06-01"}, date(2026, 11, 28)),
        ({"directory.read_at": "2026-11-20", "note_ages": {"graduates": 10}}, date(2026, 11, 30)),
        ({"papers.passport.expires": "2026"}, date(2026, 12, 31)),
        ({"papers.passport.expires": "2027-04"}, date(2027, 4, 30)),
        ({"card.exams": {"step1": "2020-01-31"}}, date(2027, 1, 31)),
        ({"papers.diploma.issue_date": "2026-12-24", "papers.diploma.decision_date": "2026-11-01"}, None),
    ],
)
def test_a_judgement_holds_until_a_term_ends(change, last_day):
    """A passport's last day, a note's age, an exam's seven years, a diploma dated ahead."""
    found = until(change)
    assert found is not None
    if last_day is not None:
        assert found == last_day


STUDENT = {
    "card.status": "student",
    "papers.diploma": None,
    "papers.diploma_translation": None,
    "papers.transcript.rows": {"first": 2021, "years": 5, "credits": 60},
    "papers.transcript.completion_date": None,
}


def test_a_student_is_judged_anew_when_the_programme_ends():
    """An end of study known to the month only is over when that month begins."""
    assert until(STUDENT | {"papers.transcript.completion_date": "2026-12"}) == date(2026, 11, 30)


def test_a_students_note_ends_the_record_at_the_office_s_age_for_students():
    """The range was seen to be open on 20 November; looked at every 7 days, that holds until the 27th."""
    change = {"directory.read_at": "2026-11-20", "note_ages": {"students": 7}}
    assert until(STUDENT | change) == date(2026, 11, 27)


def test_a_student_is_judged_anew_when_a_year_has_gone_by_without_a_course():
    """Courses up to the summer of 2026: from September 2027 on somebody asks whether the student has left."""
    change = {"directory.read_at": "2026-11-20", "note_ages": {"students": 366, "graduates": 366}}
    change |= {"papers.passport.expires": "2031-01-01"}
    assert until(STUDENT | change) == date(2027, 8, 31)


@pytest.mark.parametrize(
    "change",
    [{"papers.passport.expires": "9999-12-31"}, {"card.exams": {"step1": "9999-02-28"}}],
)
def test_a_date_at_the_end_of_the_calendar_is_no_fault(change):
    """A passport without an end and a year typed wrongly are judged like any other."""
    assert until(change) is not None


def test_a_paper_full_of_dates_is_looked_at_again_rather_than_for_hours(monkeypatch):
    """Days that were not looked at are not promised: the record holds until the last that was."""
    monkeypatch.setattr("checks.horizon._DAYS_LOOKED_AT", 3)
    days = [{"name": "x", "ok": True, "detail": " ".join(f"2026-12-{day:02}" for day in range(10, 20))}]
    assert until({"cross_checks": days}) == date(2026, 12, 12)


def test_the_day_after_is_judged_otherwise_and_every_day_until_then_alike():
    """Ready on the passport's last day, incomplete on the next."""
    spec = changed(base(), {"papers.passport.expires": "2027-01-03"})
    last = until({"papers.passport.expires": "2027-01-03"})
    on_that_day = judged_spec(spec | {"as_of": last.isoformat()})
    after = judged_spec(spec | {"as_of": (last + timedelta(days=1)).isoformat()})
    assert (on_that_day.outcome, after.outcome) == ("ready_graduate", "incomplete")


@given(st.integers(0, 4000))
def test_no_day_before_the_last_one_is_judged_otherwise(days):
    """Whatever day is picked up to the one found, every point comes out as today."""
    change = {"card.exams": {"step1": "2021-05-05"}, "papers.passport.expires": "2031-02-28"}
    spec = changed(base(), change)
    last = until(change)
    day = min(TODAY + timedelta(days=days), last)
    codes = [
        [r.code for r in judged_spec(spec | {"as_of": d.isoformat()}).requirements] for d in (TODAY, day)
    ]
    assert codes[0] == codes[1]
