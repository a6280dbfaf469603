"""Totals and credit years of the record: sure only where nothing can be missing."""

from typing import Any

from checks.credit_totals import confirmed
from schemas.case import Transcript
from schemas.courses import Course
from schemas.facts import Fact, FactStatus
from tests.checks.builder import fact, judged


def _course(title: str, points: float, *, passed: bool) -> Course:
    values: dict[str, Any] = {"title": title, "credits": points, "passed": passed}
    return Course(**{name: fact(value) for name, value in values.items()})


ATTEMPTS = [
    _course("Anatomiya", 6.0, passed=False),
    _course("Anatomiya (təkrar)", 6.0, passed=True),
    _course("Fizika", 4.0, passed=True),
]


def test_an_attempt_made_up_for_does_not_speak_against_the_printed_total() -> None:
    """Ten credits are printed; the failed attempt is a row of its own."""
    printed = confirmed(fact({"doubtful": 10.0}), "credits", Transcript(courses=ATTEMPTS))
    assert (printed.value, printed.status) == (10.0, FactStatus.READ)


def test_a_sum_of_rows_is_sure_only_of_a_whole_transcript() -> None:
    """Where no total is printed, rows may be missing: the same sum is sure or not."""
    whole = confirmed(Fact[float](), "credits", Transcript(courses=ATTEMPTS, complete=True))
    part = confirmed(Fact[float](), "credits", Transcript(courses=ATTEMPTS))
    assert (whole.value, whole.status) == (10.0, FactStatus.READ)
    assert (part.value, part.status) == (10.0, FactStatus.DOUBTFUL)


def test_credit_years_of_a_part_are_doubtful() -> None:
    """Three years read of a transcript that may have more are not surely three."""
    rows = {"first": 2010, "years": 3, "credits": 60}
    change = {"papers.transcript.rows": rows, "papers.transcript.complete": None}
    assert judged(change).credits.credit_years.status is FactStatus.DOUBTFUL
    assert judged({"papers.transcript.complete": False}).credits.credit_years.status is FactStatus.DOUBTFUL
    assert judged().credits.credit_years.status is FactStatus.READ
