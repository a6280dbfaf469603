"""Whether cells hold what their columns ask for, cell by cell and for a whole table."""

import re
from collections.abc import Sequence

from extractors.page import Word
from extractors.transcript.amounts import amounts
from extractors.transcript.cells import keyed
from extractors.transcript.grades import is_sign, letter, mark
from extractors.transcript.model import Column, Row, column_key
from extractors.transcript.values import is_empty, number

NUMERIC = ("hours", "hours_total", "hours_part", "credits", "credits_ects", "score", "score_part")
MARKS = ("score", "letter", "grade")
WORDY = re.compile(r"[^\W\d_]{3,}")
_CUT_THROUGH = 0.25  # the share of a word's width that must lie on either side of a line that cuts it
_COSTS = 2.0  # a word cut in two counts as two cells that do not fit


def fits_column(key: str, text: str) -> bool | None:
    """Whether a cell fits its column; None when that says nothing."""
    if is_empty(text) or (key == "letter" and is_sign(text)):
        return None  # `S` may be passed, but letters of a stamp look so, too
    if key == "number":
        return False if WORDY.search(text) else None
    if key not in NUMERIC and key not in MARKS:
        return None
    if key in ("letter", "grade") and (sign := letter(text)) and sign[1] == 1.0:
        return True
    read = number(text)
    if read and read.ceiling < 1.0:
        # A letter in place of a digit may as well be a letter of a stamp; `67 D` is a score and its letter.
        return True if key in MARKS and _score_and_letter(text) else None
    return not (key == "letter" and text.islower()) and (read is not None or _holds_value(text))


def _holds_value(text: str) -> bool:
    united = [amount for unit, amount in amounts(text).items() if unit != "plain"]
    sure = any(amount.ceiling == 1.0 for amount in united)
    return sure or _starts_with_number(text) or mark(text).filled


def _score_and_letter(text: str) -> bool:
    found = mark(text)
    return bool(found.letter) and found.score is not None and found.ceiling == 1.0 and " " in text


def _starts_with_number(text: str) -> bool:
    """True for a number with more in brackets behind it: `6 (90 saat)`."""
    first, _, rest = text.partition(" ")
    return number(first) is not None and rest.startswith(("(", "["))


def fitness(columns: Sequence[Column], rows: Sequence[Row]) -> float:
    """How well columns suit the rows of a table: cells that fit less those that do not, per row."""
    if not rows or not columns:
        return 0.0
    edges = [column.right for column in columns[:-1]]
    worth = 0.0
    for row in rows:
        cells = {
            key: " ".join(word.text for word in inside)
            for key, inside in keyed(row.words, columns).items()
            if inside
        }
        worth += sum(_worth(column_key(key), text) for key, text in cells.items())
        worth -= _COSTS * sum(crosses(word, edge) for word in row.words for edge in edges)
    return worth / len(rows)


def _worth(key: str, text: str) -> float:
    if key == "title":
        return 1.0 if WORDY.search(text) else -1.0
    if key == "number" and number(text):
        return 1.0
    fits = fits_column(key, text)
    return 0.0 if fits is None else 1.0 if fits else -1.0


def crosses(word: Word, edge: float) -> bool:
    """True when a vertical line would cut a word in two."""
    left, _, right, _ = word.box
    margin = _CUT_THROUGH * min(right - left, 0.03)
    return left + margin < edge < right - margin
