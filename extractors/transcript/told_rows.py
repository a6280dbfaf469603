"""Rows that say what their cells are, each for itself: cards of semesters with columns of their own."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.page import PageText, Word
from extractors.transcript.classify import classify
from extractors.transcript.contents import contents_of
from extractors.transcript.model import Column, Record, Row, Text
from extractors.transcript.selftold import KEYS, Unit, is_line_of_title, told_units
from extractors.transcript.values import number

_MOST_CREDITS, _MOSTLY = 15.0, 0.8


def told_rows(page: PageText, file: str, rows: Sequence[Row]) -> list[Record]:
    """The records of lines whose rows tell themselves, other lines as headings, sums and notes; else none."""
    units = {unit.line: unit for unit in told_units(rows)}
    if not units:
        return []
    figures = _figures_key(list(units.values()))
    keys = {**KEYS, "number": figures} if figures else KEYS
    start = min(unit.title.left for unit in units.values())
    more = _wrapped(rows, units, start)
    records = []
    for index, row in enumerate(rows):
        if index in units:
            extra = [word for line in more.get(index, ()) for word in rows[line].words]
            records.append(_record(page, file, units[index], keys, extra))
        elif not any(index in lines for lines in more.values()):
            records.append(classify(page, file, row, ()))
    return records


def _figures_key(units: Sequence[Unit]) -> str | None:
    """What bare figures are: running numbers, scores out of 100, credits; None where they may be anything."""
    texts = [_text(one.words) for unit in units for one in unit.segments if one.kind == "number"]
    values = [read.value for text in texts if (read := number(text))]
    if sum(other - one == 1 for one, other in pairwise(values)) >= _MOSTLY * len(values) - 1 > 0:
        return "number"
    told = {one.kind for unit in units for one in unit.segments}
    if contents_of(texts) == "scores" and "grade" not in told:
        return "score"
    few = sum(1 <= value <= _MOST_CREDITS for value in values) >= _MOSTLY * max(1, len(values))
    return "credits" if values and few and "credits" not in told else None


def _wrapped(rows: Sequence[Row], units: Mapping[int, Unit], start: float) -> dict[int, list[int]]:
    """The lines that go on a title, by the row right above them."""
    found: dict[int, list[int]] = {}
    for index in units:
        line = index + 1
        while line < len(rows) and line not in units and is_line_of_title(rows[line], rows[line - 1], start):
            found.setdefault(index, []).append(line)
            line += 1
    return found


def _record(page: PageText, file: str, unit: Unit, keys: Mapping[str, str], extra: Sequence[Word]) -> Record:
    parts = unit.segments
    ends = [0.0, *((one.right + other.left) / 2 for one, other in pairwise(parts)), 1.01]
    columns = tuple(
        Column(keys.get(part.kind), left, right, named=part.kind in KEYS)
        for part, (left, right) in zip(parts, pairwise(ends), strict=True)
    )
    cells = {
        column.key or f"unknown#{place}": Text(
            page, file, (*part.words, *extra) if column.key == "title" else part.words
        )
        for place, (part, column) in enumerate(zip(parts, columns, strict=True))
    }
    named = frozenset(column.key for column in columns if column.key and column.named)
    words = (*(word for part in parts for word in part.words), *extra)
    return Record("data", Text(page, file, words), cells, named, columns)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
