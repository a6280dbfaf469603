"""A line's words put into columns."""

from collections.abc import Sequence

from extractors.page import Word
from extractors.transcript.gaps import letter_width
from extractors.transcript.model import Column

_BLANK = 0.2  # character widths: boxes nearer than this are pieces of one word


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


def spaced(words: Sequence[Word]) -> str:
    """The words of a cell as the page has them: a blank where it shows a gap, none between torn pieces."""
    text = ""
    for index, word in enumerate(words):
        text += " " if index and _apart(words[index - 1], word) else ""
        text += word.text
    return text


def _apart(one: Word, other: Word) -> bool:
    """True for two words with a gap between them, or on two lines unless a hyphen joins these."""
    if other.box[1] > (one.box[1] + one.box[3]) / 2:
        return not one.text.endswith("-")
    return other.box[0] - one.box[2] > _BLANK * letter_width([one, other])
