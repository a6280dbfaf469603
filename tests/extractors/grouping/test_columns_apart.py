"""A second transcript of which a whole column says otherwise: another kind of figures, or another paper."""

from collections.abc import Callable

import pytest

from extractors.grouping import group
from schemas.applicant import ApplicantCard
from schemas.documents import DocumentKind
from tests.extractors.grouping.papers import course, file

_ROWS = [
    ("Histologiya", 3, 6.0, 78.0),
    ("Biokimya", 3, 5.0, 66.0),
    ("Mikrobiologiya", 4, 4.0, 83.0),
    ("Farmakologiya", 5, 6.0, 71.0),
    ("Patoloji anatomiya", 5, 7.0, 59.0),
    ("Cərrahlıq", 7, 8.0, 88.0),
    ("Pediatriya", 9, 5.0, 62.0),
]
_ENGLISH = ["Histology", "Biochemistry", "Microbiology", "Pharmacology", "Pathological anatomy"]
_ENGLISH += ["Surgery", "Pediatrics"]
_NAMES = {"surname": "RZAYEVA", "given_name": "Könül"}
Change = Callable[[float], float]


def _as_it_is(value: float) -> float:
    return value


def _verdict(points: Change = _as_it_is, score: Change = _as_it_is) -> bool | None:
    """What the school's English transcript is found to be, with every credit and every mark changed."""
    mine = [course(*row, "az.pdf") for row in _ROWS]
    rows = zip(_ENGLISH, _ROWS, strict=True)
    theirs = [course(title, n, points(p), score(s), "en.pdf") for title, (_, n, p, s) in rows]
    papers = [
        file("az.pdf", DocumentKind.TRANSCRIPT, _NAMES, rows=mine),
        file("en.pdf", DocumentKind.TRANSCRIPT, _NAMES, rows=theirs, languages=("en",)),
    ]
    checks = group("X1", ApplicantCard(), [], papers).cross_checks
    return next(check.ok for check in checks if check.name == "english_rows")


@pytest.mark.parametrize(
    "change", [lambda mark: min(100.0, mark + 9), lambda mark: 95.0, lambda mark: 151 - mark]
)
def test_all_marks_raised_are_told_as_one_is(change: Change) -> None:
    """Marks of a hundred on both papers are of one thing, however many of them differ."""
    assert _verdict(score=change) is False


def test_more_credits_for_every_course_are_told() -> None:
    """No scale of credits gives each course three more."""
    assert _verdict(points=lambda given: given + 3) is False


def test_credits_of_another_scale_say_nothing() -> None:
    """Half as many for every course are credits of another scale."""
    assert _verdict(points=lambda given: given / 2) is not False


def test_marks_of_an_examination_alone_say_nothing() -> None:
    """Points out of fifty stand for an examination, not for the mark of the course."""
    assert _verdict(score=lambda mark: mark // 2) is not False
