"""Rows of marks: a page that is a table of courses is a list of marks, whatever it is called."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.meaning.flow import Flow
from extractors.meaning.vocabulary import kind_list

_MARK = re.compile(r"^\(?(?:\d{1,4}(?:[.,]\d{1,2})?|[A-FА-Е][+\-]?|[A-D]{2}|F[XDF])\)?[.)]?$")
_TITLE = 4
"""Letters: the shortest word that tells that a row names a course."""
_MARKS = 2
ENOUGH = 12
"""So many rows of marks make a table of courses."""
_MOST = 0.4
"""The share of a document's rows that must be rows of marks."""


def is_table_of_marks(flow: Flow) -> bool:
    """True when most rows name something and give it two figures, letters or words of marks at least."""
    marked = rows_of_marks(flow)
    return marked >= ENOUGH and marked >= _MOST * len(flow.rows)


def rows_of_marks(flow: Flow) -> int:
    """How many rows name something and give it marks."""
    return sum(_is_row_of_marks(flow, row) for row in flow.rows.values())


def _is_row_of_marks(flow: Flow, row: Sequence[int]) -> bool:
    title = next((n for n, i in enumerate(row) if _names_a_course(flow, i)), None)
    if title is None:
        return False
    after = [flow.tokens[i] for i in row[title + 1 :]]
    marks = sum(bool(_MARK.match(token.text)) or token.bare in _grade_words() for token in after)
    return marks >= _MARKS and not any(token.text.endswith(":") for token in after)


def _names_a_course(flow: Flow, index: int) -> bool:
    bare = flow.tokens[index].bare
    return sum(ch.isalpha() for ch in bare) >= _TITLE and bare not in _grade_words()


@cache
def _grade_words() -> frozenset[str]:
    return frozenset(word for phrase in kind_list("grade_words") for word in phrase.split())
