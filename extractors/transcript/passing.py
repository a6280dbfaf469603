"""Passes that a row's figure alone does not prove: another word stands beside it, or the scale is unknown."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from extractors.confidence import at_confidence
from extractors.page import PageText
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.grades import HUNDRED, mark, passed
from extractors.transcript.model import Text, column_key
from extractors.transcript.stems import begins, begun
from schemas.courses import Course
from schemas.facts import Fact

_DOUBTED = 0.9
_RESULTS = ("grade", "letter")
_NO_RESULTS = frozenset({"number", "title", "title_other", "code", "person"})
_FEW = 2  # rows whose words are known, from which on a column is one of results
_WORD = 3  # letters
_OWN_LETTER = re.compile("[əәƏӘ]")  # no other language of these papers has it
_OWN_WORDS = 6  # more than a student's name and place of birth
_ELSEWHERE = 60.0
"""Azerbaijan passes from 51 of 100; Turkish faculties of medicine, Ukraine and China do from 60."""


def passes_doubted(
    courses: Sequence[Course], drafts: Sequence[Draft], pages: Sequence[PageText], scale: str | None
) -> list[Course]:
    """The rows, `passed` doubted where the figure would pass and the rest of the paper does not say so.

    A row of a column of results may have a word that nobody knows (`ləğv edilib`), and a figure between the
    lowest that passes in Azerbaijan and the lowest elsewhere proves nothing on a paper of no known country.
    """
    columns = _of_results(drafts)
    low = scale == HUNDRED and not _of_azerbaijan(pages) and not any(map(_low_and_said, drafts))
    return [
        _doubted(course) if _in_doubt(item, columns) or (low and _low(item)) else course
        for course, item in zip(courses, drafts, strict=True)
    ]


def _doubted(course: Course) -> Course:
    fact: Fact[Any] | None = course.passed
    if fact is None or not fact.value or fact.confidence <= _DOUBTED:
        return course
    return course.model_copy(update={"passed": at_confidence(fact, _DOUBTED)})


def _of_results(drafts: Sequence[Draft]) -> set[str]:
    """The columns of results in which several rows have words that are known."""
    known = Counter(
        key
        for item in drafts
        for key, cell in item.record.cells.items()
        if column_key(key) in _RESULTS and mark(cell.text).known
    )
    return {key for key, count in known.items() if count >= _FEW}


def _in_doubt(item: Draft, columns: set[str]) -> bool:
    cells = item.record.cells.items()
    sign = item.parts.get("letter")
    lettered = sign is not None and passed(None, str(sign.value), None, None) is True
    unknown = not lettered and any(key in columns and _unknown(cell) for key, cell in cells)
    return unknown or any(_not_passed(cell) for key, cell in cells if column_key(key) not in _NO_RESULTS)


def _unknown(cell: Text) -> bool:
    """True for words that are no mark in a cell of results."""
    worded = any(len(word) >= _WORD and word.isalpha() for word in fold(cell.text).split())
    return worded and not mark(cell.text).filled


def _not_passed(cell: Text) -> bool:
    """True for words of a course that is still owed, or whose mark does not count."""
    return begun(fold(cell.text), "not_passed")


def _of_azerbaijan(pages: Sequence[PageText]) -> bool:
    """True for a paper in Azerbaijani, or one that names a school or ministry of the country.

    Not for one that names the country alone: many who study abroad were born there.
    """
    texts = [line.text for page in pages for line in page.lines]
    if sum(bool(_OWN_LETTER.search(word)) for text in texts for word in text.split()) >= _OWN_WORDS:
        return True
    return any(_begin(text, "azerbaijan") and _begin(text, "school_stem", "ministry") for text in texts)


def _begin(text: str, *groups: str) -> bool:
    return any(begins(token, *groups) for token in fold(text).split())


def _low(item: Draft) -> bool:
    """True for a figure that passes in Azerbaijan and may fail elsewhere, with nothing beside it."""
    part = item.parts.get("score")
    return part is not None and float(part.value) < _ELSEWHERE and not _said_to_pass(item)


def _low_and_said(item: Draft) -> bool:
    """True for such a figure that the paper itself says to pass: it is of a scale like Azerbaijan's."""
    part = item.parts.get("score")
    passes = part is not None and passed(float(part.value), None, None, HUNDRED) is True
    return passes and float(part.value if part else 0) < _ELSEWHERE and _said_to_pass(item)


def _said_to_pass(item: Draft) -> bool:
    sign, word = item.parts.get("letter"), item.parts.get("grade")
    return passed(None, str(sign.value) if sign else None, word.known if word else None, None) is True
