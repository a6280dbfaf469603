"""Cells of a transcript that its own printed total proves misread, where its translation has them right."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extractors.grouping.documents import Paper
from extractors.grouping.rows import Comparison, guessed
from extractors.transcript.whole import recheck
from schemas.case import Transcript
from schemas.courses import Course
from schemas.documents import TextSource
from schemas.facts import Fact

_SUMMED = ("credits", "hours")
_FEW = 2  # rows that the reader may have lost here and there; a page has more
_MOST = 0.25  # share of the rows from which on other values are no misreadings of these


def all_printed(papers: Sequence[Paper]) -> bool:
    """True when the text of all of these papers is as it was typed: nothing of it was read from a picture."""
    return all(paper.document.text_source is TextSource.TEXT_LAYER for paper in papers)


def mended_by_total(whole: Transcript, result: Comparison, *, printed: bool) -> Comparison:
    """The comparison with each column of which the original's total says what the translation's rows say.

    `result` is the original's rows beside the translation's. Where the original's own printed total is the
    sum of the translation's values and not of those read here, these were misread: nobody wrote a total for
    a misreading. The cells stay guesses, which the total may prove; that they were read otherwise stays told,
    for the school may have printed it so. What was typed (`printed`) is not misread and stays as it is.
    """
    if printed:
        return result
    mended = [
        cell
        for name in _SUMMED
        for cell in _misread(name, getattr(whole.totals, name), whole.courses, result)
    ]
    if not mended:
        return result
    courses = list(result.courses)
    for row, name in mended:
        theirs: Fact[Any] = getattr(result.partners[row], name)
        courses[row] = courses[row].model_copy(update={name: guessed(theirs, getattr(courses[row], name))})
    if not result.only_there:
        courses = recheck(courses, whole.totals).courses
    kept = [
        replace(item, sure=item.sure and (item.row, item.name) not in mended) for item in result.differing
    ]
    return result.with_courses(courses, kept)


def _misread(
    name: str, total: Fact[float], mine: Sequence[Course], result: Comparison
) -> list[tuple[int, str]]:
    if total.value is None or len(result.only_there) > _FEW or result.lacking:
        return []
    theirs = [result.partners[row] for row in range(len(mine))] + [row for _, row in result.only_there]
    other = _sum(name, theirs)
    differing = [row for row, course in enumerate(mine) if _value(course, name) != _value(theirs[row], name)]
    if other != total.value or _sum(name, mine) == other or len(differing) > _MOST * len(mine):
        return []
    return [(row, name) for row in differing]


def _sum(name: str, courses: Sequence[Course]) -> float | None:
    """The sum of a column, None where a cell of it is empty."""
    values = [_value(course, name) for course in courses]
    known = [value for value in values if value is not None]
    return round(sum(known), 2) if len(known) == len(values) else None


def _value(course: Course, name: str) -> float | None:
    fact: Fact[float] | None = getattr(course, name)
    return fact.value if fact else None
