"""How much two papers say alike: whether one can be the translation of the other."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from extractors.grouping.documents import Paper
from extractors.grouping.halves import halves
from extractors.grouping.names import names_alike
from extractors.grouping.numbers import misreadable, plain_number
from extractors.grouping.person import person_of
from extractors.grouping.rows import shared_rows
from extractors.grouping.sameness import same_person
from extractors.grouping.sheets import numbered_pages
from schemas.courses import Course
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import DocumentReading

_NUMBERS = ("diploma_number", "registration_number")
_DATES = ("decision_date", "issue_date", "entry_date", "completion_date", "date_of_birth")
_ABOVE = 2.0  # by how much one candidate must be better than the next to be the one
_NUMBER, _DATE, _SCHOOL, _ALL_ROWS = 3.0, 1.0, 0.5, 4.0
_MISPRINT = 2  # letters or digits by which two prints of one number may differ
_LONG = 5
_AGREEING = 2  # numbers and dates that make a number with a misprint the same all the same


def best_of(paper: Paper, candidates: Sequence[Paper]) -> tuple[Paper | None, list[Paper]]:
    """The candidate that agrees most, when no other comes near it; and all that nothing speaks against.

    Sheets of one paper in several files do not compete: the one that says most alike stands for all.
    """
    scored = [(score, other) for other in candidates if (score := likeness(paper, other)) is not None]
    scored.sort(key=lambda pair: (-pair[0], pair[1].id))
    fitting = [other for _, other in scored]
    near = [other for score, other in scored if scored[0][0] - score < _ABOVE]
    if len(near) == 1 or (near and all(one_paper(near[0], other) for other in near[1:])):
        return near[0], fitting
    return None, fitting


def one_paper(one: Paper, other: Paper) -> bool:
    """True when two files may hold pages of one transcript or of one diploma."""
    return halves(one, other) is not False or one_transcript(one, other)


def one_transcript(one: Paper, other: Paper) -> bool:
    """True when two papers may be sheets of one transcript: one language, nothing that tells them apart."""
    a, b = one.reading, other.reading
    kinds = {one.document.kind, other.document.kind}
    if a is None or b is None or kinds != {DocumentKind.TRANSCRIPT}:
        return False
    if not set(one.document.languages) & set(other.document.languages):
        return False
    first, second = numbered_pages(one), numbered_pages(other)
    if first and second and (first[0].count != second[0].count or first[0].number == second[0].number):
        return False
    names = (*_NUMBERS, *_DATES, "school_name", "specialty")
    return not any(_surely_differ(a.text(name), b.text(name)) for name in names)


def likeness(one: Paper, other: Paper) -> float | None:
    """How much two papers say alike (more is better); None when they cannot belong together."""
    a, b = one.reading, other.reading
    if a is None or b is None or same_person(person_of(one), person_of(other)) is False:
        return None
    if _surely_differ(a.text("level"), b.text("level")):
        return None
    agreeing, against, score = _compared(a, b)
    number = a.text("diploma_number"), b.text("diploma_number")
    if _surely_differ(*number) and not _one_number(number, agreeing):
        return None
    if against >= 2 and not agreeing:
        return None
    school = a.text("school_name").value, b.text("school_name").value
    if school[0] and school[1] and names_alike(school[0], school[1]):
        score += _SCHOOL
    return score + _ALL_ROWS * shared_rows(_rows(one), _rows(other))


def _compared(a: DocumentReading, b: DocumentReading) -> tuple[int, int, float]:
    """How many numbers and dates agree, how many surely do not, and what that is worth."""
    agreeing, against, score = 0, 0, 0.0
    for names, worth in ((_NUMBERS, _NUMBER), (_DATES, _DATE)):
        for name in names:
            first, second = a.text(name), b.text(name)
            if not (first.present and second.present):
                continue
            same = _plain(first) == _plain(second)
            agreeing += same
            against += _surely_differ(first, second)
            score += worth if same else -1.0 if (first.trusted and second.trusted) or worth > 1 else 0.0
    return agreeing, against, score


def _surely_differ(one: Fact[str], other: Fact[str]) -> bool:
    return one.trusted and other.trusted and _plain(one) != _plain(other)


def _plain(fact: Fact[str]) -> str:
    return plain_number(fact.value or "")


def _one_number(number: tuple[Fact[str], Fact[str]], agreeing: int) -> bool:
    """True when two numbers may be one, misread or misprinted, as other numbers and dates agree."""
    misread = misreadable(_plain(number[0]), _plain(number[1]))
    return agreeing >= (1 if misread else _AGREEING) and _misprinted(*number)


def _misprinted(one: Fact[str], other: Fact[str]) -> bool:
    """True when two numbers differ so little that one may be a slip of the other."""
    a, b = _plain(one), _plain(other)
    return min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= _MISPRINT


def _rows(paper: Paper) -> list[Course]:
    table = paper.reading.transcript if paper.reading else None
    return table.courses if table else []
