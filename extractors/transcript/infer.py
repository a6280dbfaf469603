"""What an unnamed column holds, judged from its cells."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.cells import cut
from extractors.transcript.grades import letter, mark
from extractors.transcript.model import Column, Row
from extractors.transcript.values import number

_MOSTLY = 0.6


def fill_unnamed(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns, those without a name given one when their cells clearly tell what they hold."""
    if not any(column.key is None for column in columns):
        return list(columns)
    cells = [cut(row.words, columns) for row in rows]
    taken: set[str | None] = {column.key for column in columns if column.key}
    result: list[Column] = []
    for index, column in enumerate(columns):
        key = column.key
        if key is None:
            texts = [" ".join(word.text for word in row[index]) for row in cells if row[index]]
            key = _kind(texts, taken)
            if key:
                taken.add(key)
        result.append(replace(column, key=key, named=column.key is not None and column.named))
    return result


def _kind(texts: Sequence[str], taken: set[str | None]) -> str | None:
    if len(texts) < 3:
        return None
    kinds = Counter(_kind_of(text) for text in texts)
    kind, count = kinds.most_common(1)[0]
    if count < _MOSTLY * len(texts) or kind in taken:
        return None
    numbers = [value.value for value in map(number, texts) if value]
    if kind == "number":
        rising = sum(b - a == 1 for a, b in itertools.pairwise(numbers))
        if rising >= _MOSTLY * (len(numbers) - 1):
            return "number" if "number" not in taken else None
        return "score" if "score" not in taken and _mostly(numbers, 50, 100) else None
    return kind


def _mostly(numbers: Sequence[float], low: float, high: float) -> bool:
    return sum(low <= value <= high for value in numbers) >= 0.8 * len(numbers)


def _kind_of(text: str) -> str | None:
    if number(text):
        return "number"
    if letter(text):
        return "letter"
    found = mark(text)
    if found.known:
        return "grade"
    return "title" if sum(char.isalpha() for char in text) >= 4 else None
