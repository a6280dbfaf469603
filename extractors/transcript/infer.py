"""What an unnamed column holds, judged from its cells."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.cells import cut
from extractors.transcript.contents import by_contents, contents_of
from extractors.transcript.grades import letter, mark
from extractors.transcript.heading_parts import in_two_tongues
from extractors.transcript.model import Column, Row
from extractors.transcript.relations import concordance, ratio_of
from extractors.transcript.values import is_code, number

_MOSTLY = 0.6
_ROUND = 0.95
_MANY = 0.3
_ENOUGH = 3
_CONCORDANT = 0.8  # the share of pairs in which the better letter has the higher score
_UNDERSTOOD = 4  # columns a heading names
_SEVERAL, _FEW_KINDS = 6, 0.34


def fill_unnamed(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns, those without a name given one when their cells clearly tell what they hold."""
    columns = by_contents(_letters_named(_codes_named(columns, rows), rows), rows)
    columns = _titles_whole(columns, rows)
    if not any(column.key is None for column in columns):
        return columns
    cells = [cut(row.words, columns) for row in rows]
    taken: set[str | None] = {column.key for column in columns if column.key}
    known = len({column.key for column in columns if column.key and column.named})
    result: list[Column] = []
    for index, column in enumerate(columns):
        key, named = column.key, column.key is not None and column.named
        if key is None:
            texts = _texts(cells, index)
            key = _kind(texts, taken)
            if (key == "score" and _speaks_against(index, columns, cells)) or contents_of(texts) == "points":
                key = None
            if key == "credits" and (known >= _UNDERSTOOD or "credits_ects" in taken):
                key = None  # a heading that names so many columns has a name for the credits too
            named = _speaks_for_itself(key, texts)
            if key:
                taken.add(key)
        result.append(replace(column, key=key, named=named))
    return result


def _texts(cells: Sequence[Sequence[Sequence[Word]]], index: int) -> list[str]:
    """What stands in the cells of one column, without the empty ones."""
    return [" ".join(word.text for word in row[index]) for row in cells if row[index]]


def _speaks_against(index: int, columns: Sequence[Column], cells: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """True for figures that are no scores: of another mind than the letters, or a multiple of others."""
    down = [[" ".join(word.text for word in row[place]) for row in cells] for place in range(len(columns))]
    others = [texts for place, texts in enumerate(down) if place != index]
    said = [share for texts in others if (share := concordance(down[index], texts)) is not None]
    multiple = any(ratio_of(down[index], texts) or ratio_of(texts, down[index]) for texts in others)
    return multiple or any(share < _CONCORDANT for share in said)


def _speaks_for_itself(key: str | None, texts: Sequence[str]) -> bool:
    """True for a column of nothing but grade words, or of several letters of grades: no name is needed."""
    if key == "grade":
        return all((found := mark(text)).word is not None and found.ceiling == 1.0 for text in texts)
    signs = {sign[0] for text in texts if (sign := letter(text)) and sign[1] == 1.0}
    figured = any(sign[-1].isdecimal() for sign in signs)  # `A1`, `B2` may be modules as well
    return key == "letter" and len(signs) >= _ENOUGH and not figured and all(map(letter, texts))


def _codes_named(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns; one of two called titles that holds codes is the codes: their heading was misread."""
    if sum(column.key == "title" for column in columns) < 2:
        return list(columns)
    cells = [cut(row.words, columns) for row in rows]
    made = list(columns)
    for index, column in enumerate(columns):
        texts = _texts(cells, index)
        coded = sum(_kind_of(text) == "code" for text in texts)
        if column.key == "title" and texts and coded >= _MOSTLY * len(texts):
            made[index] = replace(column, key="code")
    return made


def _letters_named(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns; one of numbers by its heading that holds letters is the letters: `ECTS` may mean both."""
    if any(column.key == "letter" for column in columns):
        return list(columns)
    cells = [cut(row.words, columns) for row in rows]
    made = list(columns)
    for index, column in enumerate(columns):
        texts = _texts(cells, index)
        signs = sum(bool((sign := letter(text)) and sign[1] == 1.0) for text in texts)
        if (
            column.key in ("credits", "credits_ects")
            and len(texts) >= _ENOUGH
            and signs >= _MOSTLY * len(texts)
        ):
            made[index] = replace(column, key="letter")
    return made


def _titles_whole(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns, unnamed ones full of words beside the titles put together with them.

    A heading of which a word was not read stands over a part of its column only.
    """
    cells = [cut(row.words, columns) for row in rows]
    made: list[Column] = []
    for index, column in enumerate(columns):
        before = made[-1] if made else None
        inside = [row[index] for row in cells]
        wordy = _wordy(inside)
        if column.key is None and wordy and _repeats_itself(inside):
            made.append(replace(column, key="type"))
            continue
        if before and before.key == "title" and wordy and column.key in (None, "title"):
            if column.key == "title" and column.named and in_two_tongues(*_both(cells, index)):
                made.append(replace(column, key="title_other"))
            else:
                made[-1] = replace(before, right=column.right)
        elif (
            before
            and before.key in (None, "code")
            and column.key == "title"
            and _wordy([row[index - 1] for row in cells])
        ):
            made[-1] = replace(column, left=before.left)
        elif column.key == "code" and wordy and not any(one.key == "title" for one in columns):
            made.append(replace(column, key="title"))
        else:
            made.append(column)
    return made


def _both(cells: Sequence[Sequence[Sequence[Word]]], index: int) -> tuple[list[str], list[str]]:
    """The texts of the column before and of the column at a place."""
    before, here = (
        [" ".join(word.text for word in row[place]) for row in cells] for place in (index - 1, index)
    )
    return before, here


def _repeats_itself(cells: Sequence[Sequence[Word]]) -> bool:
    """True for cells that are a few words over and over, as kinds of courses are; titles differ."""
    filled = [" ".join(word.text for word in cell) for cell in cells if cell]
    return len(filled) >= _SEVERAL and len(set(filled)) <= _FEW_KINDS * len(filled)


def _wordy(cells: Sequence[Sequence[Word]]) -> bool:
    """True for a column whose cells are words, but for a few."""
    filled = [" ".join(word.text for word in cell) for cell in cells if cell]
    return bool(filled) and sum(_kind_of(text) == "title" for text in filled) >= _MOSTLY * len(filled)


def _kind(texts: Sequence[str], taken: set[str | None]) -> str | None:
    if len(texts) < 3:
        return None
    kinds = Counter(_kind_of(text) for text in texts)
    kind, count = kinds.most_common(1)[0]
    if count < _MOSTLY * len(texts) or (kind != "number" and kind in taken):
        return None
    numbers = [value.value for value in map(number, texts) if value]
    return _number_kind(numbers, taken) if kind == "number" else kind


def _number_kind(numbers: Sequence[float], taken: set[str | None]) -> str | None:
    """Running numbers rise by one; hours are many and round; scores are mostly 50 to 100; credits few."""
    kind: str | None
    steps = [other - one for one, other in pairwise(numbers)]
    if steps and sum(step == 1 for step in steps) >= _MOSTLY * len(steps):
        kind = "number"
    elif all(step >= 0 for step in steps) and _mostly(numbers, 1, 12):
        kind = "semester"
    elif (
        _mostly(numbers, 15, 1000)
        and sum(value % 15 == 0 or value % 10 == 0 for value in numbers) >= (_ROUND * len(numbers))
    ) or (_mostly(numbers, 15, 1000) and sum(value > 100 for value in numbers) >= _MANY * len(numbers)):
        kind = "hours"
    elif _mostly(numbers, 45, 100):
        kind = "score"
    else:
        kind = "credits" if _mostly(numbers, 1, 12) else None
    return None if kind in taken else kind


def _mostly(numbers: Sequence[float], low: float, high: float) -> bool:
    return sum(low <= value <= high for value in numbers) >= 0.8 * len(numbers)


def _kind_of(text: str) -> str | None:
    read = number(text)
    if read and read.ceiling == 1.0:
        return "number"
    sign = letter(text)
    if sign and not sign[0][-1].isdecimal():
        return "letter"
    if is_code(text):
        return "code"
    found = mark(text)
    if found.known:
        return "grade"
    return "title" if sum(char.isalpha() for char in text) >= 4 else None
