"""Figures of two columns that a scan read as one word: `219.25` is `2` credits and a mark of `19.25`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.model import Column, Row

_MARK, _BOTH = re.compile(r"^\d{2}[.,]\d\d$"), re.compile(r"^(\d{1,2})(\d{2}[.,]\d\d)$")
_FEWEST, _MOSTLY = 4, 0.5  # marks of just that form, and their share of a column
_LEAST = 0.15  # of a word's width that either part of it has
_HIGHEST = 100.0  # no mark is higher
_DOUBTED = 0.6  # how sure figures can be at most that were cut from one word
_AMOUNTS = ("credits", "credits_ects")
_MARKS = ("score", "grade")


def figures_apart(rows: Sequence[Row], columns: Sequence[Column], pooled: Sequence[Row]) -> list[Row]:
    """The rows; a word alone in the columns of credits and marks cut where a mark to two places begins.

    `pooled` are all rows with these columns, which show how the marks are printed.
    """
    made = list(rows)
    for one, other in pairwise(columns):
        if one.key in _AMOUNTS and other.key in _MARKS and _to_two_places(pooled, other):
            made = [_cut(row, one, other) for row in made]
    return made


def _inside(row: Row, left: float, right: float) -> list[Word]:
    return [word for word in row.words if left <= word.centre < right]


def _to_two_places(rows: Sequence[Row], column: Column) -> bool:
    """True for a column of marks most of which are printed as `19.25`."""
    texts = [word.text for row in rows for word in _inside(row, column.left, column.right)]
    marks = sum(bool(_MARK.match(text)) for text in texts)
    return marks >= max(_FEWEST, _MOSTLY * len(texts))


def _cut(row: Row, one: Column, other: Column) -> Row:
    alone = _inside(row, one.left, other.right)
    match = _BOTH.match(alone[0].text) if len(alone) == 1 else None
    if not match or float(match[0].replace(",", ".")) <= _HIGHEST:
        return row
    left, top, right, bottom = alone[0].box
    edge = min(max(one.right, left + _LEAST * (right - left)), right - _LEAST * (right - left))
    sure = min(alone[0].confidence, _DOUBTED)
    figures = (
        Word(match[1], (left, top, edge, bottom), sure),
        Word(match[2], (edge, top, right, bottom), sure),
    )
    words = [part for word in row.words for part in (figures if word is alone[0] else (word,))]
    return replace(row, words=words)
