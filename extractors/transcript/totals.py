"""Lines of sums: credits, hours, average, number of courses, as printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.headings import academic_year, heading_of
from extractors.transcript.model import Record, Text, column_key
from extractors.transcript.told_sums import ToldSum, told_sums
from extractors.transcript.values import Number, number
from extractors.transcript.vocabulary import alike, find, words
from schemas.facts import Evidence

_UNITS = (("credits", "credit_unit"), ("hours", "hour_unit"), ("courses", "course_unit"))

_MOST_CREDITS, _MOST_LONE = 600, 420  # credits of a whole programme; of a sum without a unit
_ODD = 0.5  # how sure a sum can be at most that its own label speaks against
_COURSES = (4, 150)  # courses of a programme
_SUMMED = {
    "credits": "credits",
    "credits_ects": "credits",
    "hours": "hours",
    "hours_total": "hours",
    "score": "average",
    "grade": "average",
}
_SCALES = (4.0, 5.0, 10.0, 20.0, 100.0)  # out of how many marks and their averages are
_SCALE_TEXTS = frozenset(f"{scale:g}" for scale in _SCALES)


@dataclass(frozen=True, slots=True)
class Total:
    """A printed sum: of what, how much, how sure, where; `overall` when it says it is for everything.

    `said` when its line names the unit; else what it sums up was told by its column or its size. `part`
    when its line names a semester or a year, which it then is for.
    """

    kind: str  # credits | hours | average | courses
    value: float
    probability: float
    evidence: tuple[Evidence, ...]
    overall: bool
    before: int  # how many courses stand before it
    said: bool = True
    part: bool = False


def totals_of(record: Record, before: int) -> list[Total]:
    """The sums of one line."""
    folded = fold(record.line.text)
    units = _units_before(_pieces(record.line))
    found: list[Total] = []
    for index, (word, _) in enumerate(pieces := _pieces(record.line)):
        value = number(word.text)
        if value is None or _is_place(pieces, index):
            continue
        following = _unit(pieces[index + 1][1]) if index + 1 < len(pieces) else None
        said, column = units.get(index) or following, _by_column(record, word)
        if said == "average" and column in ("credits", "hours"):
            said = None  # `Average / credits 78,43 360`: several names for several columns
        kind = said or column
        if kind == "courses" and not (value.value.is_integer() and _COURSES[0] <= value.value <= _COURSES[1]):
            continue
        if kind == "average" and (_is_scale(word) or any(total.kind == "average" for total in found)):
            continue  # `85,32 of 100`, `average (out of 100): 85,32`
        if kind:
            found.append(_total(record, word, value, kind, before, folded, said=said is not None))
    return found or _lone(record, before, folded)


def totals_told(record: Record, before: int) -> list[Total]:
    """The sums of a line, those that its sentences tell in words first.

    Outside the table's rows of sums only what says that it is for everything, or an average, is one.
    """
    told = told_sums(record.line)
    if record.kind != "total":
        told = [one for one in told if one.whole or one.kind == "average"]
    found = [_of_sentence(one, record, before) for one in told]
    if record.kind != "total":
        return found
    kinds = {one.kind for one in told}
    alone = [one for one in totals_of(record, before) if one.kind not in kinds]
    return [*found, *(one for one in alone if not told or one.kind == "courses" or _in_own_cell(one, record))]


def _of_sentence(told: ToldSum, record: Record, before: int) -> Total:
    evidence = tuple(Text(record.line.page, record.line.file, (told.word,)).evidence())
    return Total(told.kind, told.value, told.word.confidence, evidence, overall=told.whole, before=before)


def _in_own_cell(total: Total, record: Record) -> bool:
    """True for a number alone in a column of what it sums up."""
    cells = [cell for key, cell in record.cells.items() if _SUMMED.get(column_key(key)) == total.kind]
    return any((read := number(cell.text)) and read.value == total.value for cell in cells)


def _total(
    record: Record, word: Word, value: Number, kind: str, before: int, folded: str, *, said: bool
) -> Total:
    """A sum of a line. More credits than any programme has are hours, whatever the column."""
    line = record.line
    many = kind == "credits" and value.value > _MOST_CREDITS
    heading = heading_of(line.text)
    return Total(
        kind="hours" if many else kind,
        value=value.value,
        probability=min(word.confidence, value.ceiling, _ODD if many and said else 1.0),
        evidence=tuple(Text(line.page, line.file, (word,)).evidence()),
        overall=find(folded, "overall") is not None and heading is None,
        before=before,
        said=said and not many,
        part=_is_of_a_part(fold(" ".join(other.text for other in line.words[: line.words.index(word)])))
        or (heading is not None and bool(heading.semester or heading.season or heading.course_year)),
    )


def _is_of_a_part(folded: str) -> bool:
    """True for words before the sum of a semester that they do not number: `Credits of the semester`."""
    return find(folded, "semester") is not None and find(folded, "everything") is None


def _units_before(pieces: Sequence[tuple[Word, str]]) -> dict[int, str]:
    """For each number the unit named before it; several units in a row are for as many numbers in a row."""
    found: dict[int, str] = {}
    waiting: list[str] = []
    numbers: list[int] = []
    for index, (word, _) in enumerate(pieces):
        if number(word.text) is not None and not _is_place(pieces, index):
            numbers.append(index)
        elif kind := _named(pieces, index):
            if kind == "courses" and not waiting and numbers == [index - 1]:
                numbers = []  # `55 courses 295 300,5`: the word is of the number before it alone
                continue
            if numbers:
                found |= _shared_out(waiting, numbers)
                waiting, numbers = [], []
            waiting = [*(unit for unit in waiting if unit != kind), kind]
    return found | _shared_out(waiting, numbers)


def _shared_out(units: Sequence[str], numbers: Sequence[int]) -> dict[int, str]:
    if len(units) > 1 and len(units) <= len(numbers):
        return dict(zip(numbers, units, strict=False))
    return {numbers[0]: units[-1]} if units and numbers else {}


def _is_scale(word: Word) -> bool:
    """True for the number in brackets that says out of how many."""
    bracketed = word.text.startswith("(") or word.text.rstrip(".,:").endswith(")")  # `(out of 100):`
    return bracketed and word.text.strip("().,:") in _SCALE_TEXTS


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
    kind = "credits" if value.value <= _MOST_LONE else "hours"
    return [_total(record, word, value, kind, before, folded, said=False)]


def _pieces(line: Text) -> list[tuple[Word, str]]:
    """The words that say anything, folded; none that says out of how many (`3,02 / 4,00`)."""
    pairs = zip((None, *line.words), line.words, strict=False)
    said = [word for before, word in pairs if not (before and _is_out_of(before, word))]
    return [(word, fold(word.text)) for word in said if fold(word.text)]


def _is_out_of(before: Word, word: Word) -> bool:
    read = number(word.text)
    return before.text == "/" and read is not None and read.value in _SCALES


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
        inside = any(other.box == word.box for other in cell.words)  # doubted cells hold less sure words
        if inside and number(cell.text) is not None:
            return _SUMMED.get(column_key(key))
    return None
