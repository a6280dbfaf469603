"""A school's name in quotation marks: `«... медицинский университет»` after the institution's legal form.

The marks say where such a name begins and ends, whatever stands around it.
"""

from collections.abc import Sequence

from extractors.meaning.fields.school_row import LONGEST
from extractors.meaning.flow import Flow
from extractors.meaning.vocabulary import words
from extractors.page import shared_width

_NEAR, _ROWS = 12, 3
"""Words, and rows, around a name among which a branch is named: a legal form may stand between."""
_MARKS = (("«", "»"), ("„", "“"), ("“", "”"))


def in_quotes(flow: Flow, index: int) -> list[int]:
    """All words in the quotation marks around the word schools are called by; empty where none are around it.

    Pieces of rows that stand beside the name, in another column of a form, are none of it.
    """
    for opened, shut in _MARKS:
        before = _up_to(flow, index, -1, opened, shut)
        after = _up_to(flow, index, 1, shut, opened)
        if before and after and len(before) + len(after) <= LONGEST:
            return [*reversed(before), *after[1:]]
    return []


def is_quoted(flow: Flow, tokens: Sequence[int]) -> bool:
    """True where a name has its own quotation marks around all of it, and no others in it."""
    text = flow.text(tokens)
    return any(
        text.startswith(opened) and text.rstrip(".,;").endswith(shut) and text.count(opened) == 1
        for opened, shut in _MARKS
    )


def of_a_branch(flow: Flow, tokens: Sequence[int]) -> bool:
    """`филиал ФГБОУ ВО «... университет» в городе Баку`: the quoted name is that of the branch's head."""
    first, last = flow.tokens[tokens[0]], flow.tokens[tokens[-1]]
    near = (*range(max(0, tokens[0] - _NEAR), tokens[0]), *range(tokens[-1] + 1, tokens[-1] + 1 + _NEAR))
    return any(
        flow.tokens[i].bare.startswith(words().lists["branch_stems"])
        for i in near
        if i < len(flow.tokens)
        and flow.tokens[i].page is first.page
        and first.row - _ROWS <= flow.tokens[i].row <= last.row + _ROWS
    )


def branch_behind(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """The bracket that tells a branch: `Azərbaycan Tibb Universiteti (Gəncə filialı)`. It is of the name."""
    behind = list(range(tokens[-1] + 1, min(tokens[-1] + 1 + _NEAR, len(flow.tokens))))
    if not behind or not flow.tokens[behind[0]].text.startswith("("):
        return []
    shut = next((n for n, i in enumerate(behind) if ")" in flow.tokens[i].text), len(behind) - 1)
    bracket = behind[: shut + 1]
    told = any(flow.tokens[i].bare.startswith(words().lists["branch_stems"]) for i in bracket)
    return bracket if told else []


def _up_to(flow: Flow, index: int, step: int, wanted: str, barred: str) -> list[int]:
    """The words from a place on to the one with the mark, empty where another text or mark comes first."""
    first, own = flow.tokens[index], flow.box(flow.segments[flow.tokens[index].segment])
    found: list[int] = []
    at = index
    while 0 <= at < len(flow.tokens) and len(found) < LONGEST:
        token = flow.tokens[at]
        if token.page is not first.page or token.column != first.column:
            return []
        if shared_width(flow.box(flow.segments[token.segment]), own) > 0:
            found.append(at)
            if wanted in token.text:
                return found
            if at != index and (barred in token.text or token.text.endswith(":")):
                return []
        at += step
    return []
