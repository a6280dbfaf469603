"""Columns that add up: lectures, practice and all hours; the semester's points, the examination's and both.

Which of them is the whole no heading need say: it is the one that is the others' sum in nearly every row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.transcript.model import Column
from extractors.transcript.values import is_empty, number

_FEWEST = 6  # rows that show a sum of two figures or more
_KEPT = 0.9  # the share of rows that keep it
_FIGURES = 0.85  # the share of a column's cells that must be figures
_KINDS = 3  # different sums; one and the same in every row may be chance
_MOST = 7  # parts
_HIGHEST_SCORE = 100.0
_HOURS = frozenset({"hours", "hours_total", "hours_part"})
_SCORES = frozenset({"score", "score_part"})
_CREDITS = frozenset({"credits", "credits_ects"})
_NAMELESS = frozenset({None, "other", "type", "remark", "weight", "number"})
_WHOLE = {"hours": "hours_total", "score": "score", "credits": "credits"}
_PART = {"hours": "hours_part", "score": "score_part", "credits": None}
_FAMILY = {"hours": _HOURS, "score": _SCORES, "credits": _CREDITS}
Figures = list[float | None]


@dataclass(frozen=True, slots=True)
class Sum:
    """A column that is the sum of some beside it: their places in the table."""

    whole: int
    parts: tuple[int, ...]


def parts_told(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """The columns; wholes and parts named for what they are where one is the sum of those beside it.

    `cells` are the texts of each column from the top, empty ones included.
    """
    made = list(columns)
    found = _sum_of([_figures(texts) for texts in cells])
    kind = _kind(columns, cells, found) if found else None
    if found is None or kind is None:
        return made
    family = _FAMILY[kind]
    named = any(columns[place].named for place in (found.whole, *found.parts) if columns[place].key)
    for place in found.parts:
        if made[place].key in family | _NAMELESS:
            made[place] = replace(made[place], key=_PART[kind])
    others = {
        column.key for place, column in enumerate(made) if place not in (found.whole, *found.parts)
    }  # a workload beside the sum of the hours taught
    if made[found.whole].key in family | _NAMELESS and _WHOLE[kind] not in others:
        made[found.whole] = replace(made[found.whole], key=_WHOLE[kind], named=named, proven=True)
    return made


def _figures(texts: Sequence[str]) -> Figures | None:
    """A column's figures row by row, None for an empty cell; None for a column of anything else."""
    filled = [text for text in texts if not is_empty(text)]
    read = [found for text in filled if (found := number(text)) and found.ceiling == 1.0]
    if len(read) < _FEWEST or len(read) < _FIGURES * len(filled):
        return None
    return [found.value if (found := number(text)) else None for text in texts]


def _sum_of(figures: Sequence[Figures | None]) -> Sum | None:
    """The first column that is a sum, with the most parts that make it one."""
    for whole, values in enumerate(figures):
        if values is not None:
            kept = [parts for parts in _runs(whole, figures) if _adds_up(values, parts, figures)]
            if kept:
                return Sum(whole, max(kept, key=len))
    return None


def _runs(whole: int, figures: Sequence[Figures | None]) -> Iterator[tuple[int, ...]]:
    """The columns of figures right before the whole, or right after it: two or more."""
    for step in (-1, 1):
        run: list[int] = []
        place = whole + step
        while 0 <= place < len(figures) and figures[place] is not None and len(run) < _MOST:
            run.append(place)
            place += step
            if len(run) > 1:
                yield tuple(sorted(run))


def _adds_up(values: Figures, parts: Sequence[int], figures: Sequence[Figures | None]) -> bool:
    rows, kept, shown = 0, 0, []
    for row, value in enumerate(values):
        terms = [column[row] or 0.0 for place in parts if (column := figures[place]) is not None]
        if value is None or not any(terms):
            continue
        rows += 1
        kept += abs(sum(terms) - value) < 0.01
        if sum(term > 0 for term in terms) > 1:
            shown.append(value)
    return kept >= _KEPT * rows and len(shown) >= _FEWEST and len(set(shown)) >= _KINDS


def _kind(columns: Sequence[Column], cells: Sequence[Sequence[str]], found: Sum) -> str | None:
    """Of what the sum is: by the whole's name, by its parts' names, or by figures too large for points."""
    keys = [columns[place].key for place in (found.whole, *found.parts)]
    for kind, family in _FAMILY.items():
        if keys[0] in family:
            return kind
    for kind, family in _FAMILY.items():
        if any(key in family for key in keys[1:]):
            return kind
    largest = max((read.value for text in cells[found.whole] if (read := number(text))), default=0.0)
    return "hours" if largest > _HIGHEST_SCORE else None
