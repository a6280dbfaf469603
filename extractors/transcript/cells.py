"""A line's words put into columns."""

from collections.abc import Sequence

from extractors.page import Word
from extractors.transcript.model import Column


def cut(words: Sequence[Word], columns: Sequence[Column]) -> list[list[Word]]:
    """The words of each column, by where their middle stands."""
    cells: list[list[Word]] = [[] for _ in columns]
    for word in words:
        middle = (word.box[0] + word.box[2]) / 2
        for index, column in enumerate(columns):
            if middle < column.right or index == len(columns) - 1:
                cells[index].append(word)
                break
    return cells


def keyed(words: Sequence[Word], columns: Sequence[Column]) -> dict[str, list[Word]]:
    """The words by what their column holds; columns of the same kind are told apart by a number."""
    found: dict[str, list[Word]] = {}
    for index, (column, inside) in enumerate(zip(columns, cut(words, columns), strict=True)):
        key = column.key or f"unknown#{index}"
        found[key if key not in found else f"{key}#{index}"] = inside
    return found
