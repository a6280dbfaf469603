"""Columns that are the product of two others: a course's points times its credits are no scores, no hours."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from extractors.transcript.grades import letter
from extractors.transcript.model import Column
from extractors.transcript.relations import concordance
from extractors.transcript.values import number

_FEWEST = 6  # rows that show a product
_KEPT = 0.9  # the share of rows that keep it
_MOUNTING = 0.75  # of a sum that goes on: a failed course adds nothing, and headings part the rows
_KINDS = 3  # different factors on either side: hours are credits times one and the same figure
_NEAR = 0.06  # figures printed to one decimal
_MOST_POINTS, _BY_LETTER = 5.0, 0.97  # that a letter is worth; the share of pairs in that order
Figures = list[float | None]


def products_told(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """The columns; one that is two others' product is weighted points, whatever stands above it.

    `cells` are the texts of each column from the top, empty ones included. The points that a letter is worth
    need not be printed: in every row of one letter the figure is then as many times the credits.
    """
    figures = [_figures(texts) for texts in cells]
    made = [
        replace(column, key="weight", named=True) if _is_gathered(place, figures) else column
        for place, column in enumerate(columns)
    ]
    for place, values in enumerate(figures):
        others = [other for at, other in enumerate(figures) if at != place and other is not None]
        if values is None:
            continue
        told = any(_is_product(values, one, other) for one, other in combinations(others, 2))
        lettered = any(_by_letter(values, one, texts) for one in others for texts in cells)
        if told or lettered:
            made[place] = replace(made[place], key="weight", named=True)
    return made


def _is_gathered(place: int, figures: Sequence[Figures | None]) -> bool:
    """True for a column that mounts up by another one's figures: the credits gathered so far."""
    values = figures[place]
    if values is None:
        return False
    others = (other for at, other in enumerate(figures) if at != place and other is not None)
    return any(_mounts_by(values, other) for other in others)


def _mounts_by(values: Figures, steps: Figures) -> bool:
    rows = [
        (after - before, step)
        for before, after, step in zip(values, values[1:], steps[1:], strict=False)
        if before is not None and after is not None and step
    ]
    kept = sum(abs(rise - step) < _NEAR for rise, step in rows)
    return (
        len(rows) >= _FEWEST and kept >= _MOUNTING * len(rows) and len({step for _, step in rows}) >= _KINDS
    )


def _figures(texts: Sequence[str]) -> Figures | None:
    """A column's figures row by row; None for a column that hardly holds any."""
    read = [found.value if (found := number(text)) and found.ceiling == 1.0 else None for text in texts]
    return read if sum(value is not None for value in read) >= _FEWEST else None


def _is_product(values: Figures, one: Figures, other: Figures) -> bool:
    """True where a figure is the product of two beside it in nearly all rows; a course failed counts 0."""
    rows = [
        (value, first, second)
        for value, first, second in zip(values, one, other, strict=True)
        if value and first is not None and second is not None
    ]
    if len(rows) < _FEWEST or min(len({row[1] for row in rows}), len({row[2] for row in rows})) < _KINDS:
        return False
    kept = sum(abs(first * second - value) < _NEAR for value, first, second in rows)
    return kept >= _KEPT * len(rows)


def _by_letter(values: Figures, amounts: Figures, texts: Sequence[str]) -> bool:
    """True where a figure is the credits times what its letter is worth: the better the letter, the more."""
    worth: dict[str, list[float]] = {}
    for value, amount, text in zip(values, amounts, texts, strict=True):
        sign = letter(text)
        if value and amount and sign and sign[1] == 1.0:
            worth.setdefault(sign[0], []).append(round(value / amount, 2))
    usual = {sign: max(set(ratios), key=ratios.count) for sign, ratios in worth.items()}
    rows = sum(map(len, worth.values()))
    kept = sum(ratios.count(usual[sign]) for sign, ratios in worth.items())
    if rows < _FEWEST or kept < _KEPT * rows or len(set(usual.values())) < _KINDS:
        return False
    figures = [str(usual[sign[0]]) if (sign := letter(text)) and sign[0] in usual else "" for text in texts]
    order = concordance(figures, texts)
    return max(usual.values()) <= _MOST_POINTS and order is not None and order >= _BY_LETTER
