"""Lines of sums: credits, hours, average, number of courses, as printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.headings import academic_year, heading_of
from extractors.transcript.model import Record, Text
from extractors.transcript.values import number
from extractors.transcript.vocabulary import alike, find, words
from schemas.facts import Evidence

_UNITS = (("credits", "credit_unit"), ("hours", "hour_unit"), ("courses", "course_unit"))

_SUMMED = {
    "credits": "credits",
    "credits_ects": "credits",
    "hours": "hours",
    "hours_total": "hours",
    "score": "average",
}


@dataclass(frozen=True, slots=True)
class Total:
    """A printed sum: of what, how much, how sure, where; `overall` when it says it is for everything."""

    kind: str  # credits | hours | average | courses
    value: float
    probability: float
    evidence: tuple[Evidence, ...]
    overall: bool
    before: int  # how many courses stand before it


def totals_of(record: Record, before: int) -> list[Total]:
    """The sums of one line."""
    line = record.line
    folded = fold(line.text)
    found: list[Total] = []
    pending: str | None = None
    pieces = _pieces(line)
    for index, (word, _token) in enumerate(pieces):
        value = number(word.text)
        if value is None or _is_place(pieces, index):
            pending = _named(pieces, index) or pending
            continue
        following = _unit(pieces[index + 1][1]) if index + 1 < len(pieces) else None
        kind = pending or following or _by_column(record, word) or None
        pending = None if kind == pending or following is None else pending
        if kind == "average" and (_is_scale(word) or any(total.kind == "average" for total in found)):
            continue  # `85,32 of 100`, `average (out of 100): 85,32`
        if kind:
            evidence = tuple(Text(line.page, line.file, (word,)).evidence())
            probability = min(word.confidence, value.ceiling)
            overall = find(folded, "overall") is not None and heading_of(line.text) is None
            found.append(Total(kind, value.value, probability, evidence, overall, before))
    return found or _lone(record, before, folded)


def _is_scale(word: Word) -> bool:
    """True for the number in brackets that says out of how many."""
    return word.text.startswith("(") and word.text.strip("().,:") in ("4", "5", "10", "20", "100")


def _lone(record: Record, before: int, folded: str) -> list[Total]:
    """A line such as `Total: 30`, whose only number has no unit."""
    line = record.line
    pieces = _pieces(line)
    numbers = [
        (word, value)
        for index, (word, _) in enumerate(pieces)
        if (value := number(word.text)) and not _is_place(pieces, index)
    ]
    if len(numbers) != 1:
        return []
    word, value = numbers[0]
    kind = "credits" if value.value <= 420 else "hours"
    overall = find(folded, "overall") is not None and heading_of(line.text) is None
    evidence = tuple(Text(line.page, line.file, (word,)).evidence())
    return [Total(kind, value.value, min(word.confidence, value.ceiling), evidence, overall, before)]


def _pieces(line: Text) -> list[tuple[Word, str]]:
    return [(word, fold(word.text)) for word in line.words if fold(word.text)]


def _unit(token: str) -> str | None:
    for kind, group in _UNITS:
        if any(alike(part, known) for part in token.split() for known in words(group)):
            return kind
    return None


def _named(pieces: Sequence[tuple[Word, str]], index: int) -> str | None:
    """What the number after this word is, if this word says it."""
    token = pieces[index][1]
    last = " ".join(piece[1] for piece in pieces[max(0, index - 2) : index + 1])
    if find(token, "average") or find(last, "average"):
        return "average"
    return _unit(token)


def _is_place(pieces: Sequence[tuple[Word, str]], index: int) -> bool:
    """True for the number of a semester, year of study or academic year in a line of sums."""
    word, token = pieces[index]
    if academic_year(word.text)[0] or re.fullmatch(r"(19|20)\d\d", token):
        return True
    near = [*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2]]
    groups = ("semester", "course_year", "semester_or_year")
    value = number(word.text)
    small = value is not None and value.value <= 14 and "," not in word.text
    return small and any(find(other[1], group) for other in near for group in groups)


def _by_column(record: Record, word: Word) -> str | None:
    for key, cell in record.cells.items():
        if word in cell.words:
            plain = key.split("#")[0]
            return _SUMMED.get(plain)
    return None
