"""Letters of one column against one another: a column of double letters has no single ones."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.courses import Draft, Part

_FEWEST, _MOSTLY = 8, 0.6
_FEWEST_FIGURED = 6  # of `A1`, `B2`: fewer may be scores misread, or modules
_COLUMNS = ("letter", "grade")
_LOST = 0.6  # how sure a single letter can be at most among double ones: the other may be lost


def letters_compared(drafts: Sequence[Draft]) -> list[Draft]:
    """The rows; single letters among double ones (`C` for `CC`) doubted, doubles in small letters not."""
    letters = [part for item in drafts if (part := item.parts.get("letter"))]
    figured = sum(_is_figured(part) for part in letters)
    if figured:
        trusted = figured >= _FEWEST_FIGURED and figured > _MOSTLY * _marked(drafts)
        return [_of_one_kind(item, figured=trusted and _is_headed(item)) for item in drafts]
    doubles = sum(_is_double(part) for part in letters)
    if len(letters) < _FEWEST or doubles < _MOSTLY * len(letters):
        return list(drafts)
    return [_settled(item) for item in drafts]


def _marked(drafts: Sequence[Draft]) -> int:
    """How many rows have anything in the column of their letters."""
    return sum(any(item.record.cells.get(key) for key in _COLUMNS) for item in drafts)


def _is_headed(item: Draft) -> bool:
    """True for a letter under a heading of letters or grades; `B1` among scores is 81 misread."""
    part = item.parts.get("letter")
    headed = [column.key for column in item.record.columns if column.key in _COLUMNS and column.heading]
    return part is not None and any(
        set(part.source.words) <= set(cell.words)
        for key in headed
        if (cell := item.record.cells.get(key or ""))
    )


def _is_figured(part: Part) -> bool:
    return str(part.value)[-1].isdecimal()


def _of_one_kind(item: Draft, *, figured: bool) -> Draft:
    """The row; a letter with a figure among plain ones doubted, and a plain one among those with figures."""
    part = item.parts.get("letter")
    if part is None or _is_figured(part) == figured:
        return item
    return replace(
        item, parts={**item.parts, "letter": replace(part, probability=min(part.probability, _LOST))}
    )


def _is_double(part: Part) -> bool:
    value = str(part.value)
    return len(value) == 2 and value[1].isalpha() and value != "FX"


def _settled(item: Draft) -> Draft:
    part = item.parts.get("letter")
    if part is None:
        return item
    printed = part.source.text.strip()
    sure = part.probability
    if not _is_double(part):
        sure = min(sure, _LOST)
    elif printed.isalpha() and printed.islower() and printed.upper() == part.value:
        sure = part.source.probability  # `cc` can be nothing but CC here
    return replace(item, parts={**item.parts, "letter": replace(part, probability=sure)})
