"""Semesters printed row by row: rows between others of the same semester are of it, where none is left out.

A semester whose rows stand between those of the semester before and after it was not misread as a whole. A
row that stands within them can be of no other; one at their edge can, unless the credits of the semester
come to what all semesters have.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.confidence import agree
from extractors.transcript.model import Record
from extractors.transcript.rising import longest, own_semesters
from extractors.transcript.sections import Place
from extractors.transcript.values import number

_FEWEST_RUNS, _FEWEST_ROWS = 3, 3
_ORDERED = 0.99  # how often the rows of such a list stand in the order of the semesters
_SAME_SUM = 0.7  # the share of semesters with the same credits, from which on these prove a semester whole
_WHOLE = 0.97
_HIGHEST = 0.995


def rows_in_runs(records: Sequence[Record], placed: Sequence[Place]) -> list[Place]:
    """The places; semesters of rows surer that stand between rows of the same one.

    A column that no heading names and that does not begin with 1 may be of levels: its order proves nothing.
    """
    told = own_semesters(records, placed)
    if told and told[0][1] != 1 and not all(_is_named(records[index]) for index, _ in told):
        return list(placed)
    kept = longest([number for _, number in told])
    told = [item for order, item in enumerate(told) if order in kept]  # one misread row ends no run
    runs = [[index for index, _ in run] for _, run in groupby(told, key=lambda item: item[1])]
    values = [value for value, _ in groupby(told, key=lambda item: item[1])]
    made = list(placed)
    sums = [_credits(records, run) for run in runs]
    usual, often = Counter(one for one in sums if one).most_common(1)[0] if any(sums) else (None, 0)
    for order, run in enumerate(runs):
        if len(runs) < _FEWEST_RUNS or len(run) < _FEWEST_ROWS or not _in_turn(values, order):
            continue
        whole = usual is not None and often >= _SAME_SUM * len(runs) and sums[order] == usual
        for index, sure in zip(run, _sureness(placed, run, whole=whole), strict=True):
            said = made[index].semester
            if said:
                made[index] = replace(
                    made[index], semester=replace(said, probability=max(said.probability, sure))
                )
    return made


def _is_named(record: Record) -> bool:
    """True for a row whose semesters stand under a heading."""
    place = record.place_of("semester")
    return place is not None and record.columns[place].named


def _in_turn(values: Sequence[int], order: int) -> bool:
    """True for a run between the semester before and the one after, the first and the last one included."""
    here = values[order]
    first = here == 1 if order == 0 else values[order - 1] == here - 1
    return first and (order + 1 == len(values) or values[order + 1] == here + 1)


def _credits(records: Sequence[Record], run: Sequence[int]) -> float | None:
    cells = [records[i].cells.get("credits_ects") or records[i].cells.get("credits") for i in run]
    read = [number(cell.text) if cell else None for cell in cells]
    return sum(one.value for one in read if one) if all(read) else None


def _sureness(placed: Sequence[Place], run: Sequence[int], *, whole: bool) -> list[float]:
    own = [said.probability if (said := placed[index].semester) else 0.0 for index in run]
    forced = [agree(*own[:place]) * agree(*own[place + 1 :]) * _ORDERED for place in range(len(own))]
    return [
        min(_HIGHEST, agree(sure, by, _WHOLE if whole else 0.0)) for sure, by in zip(own, forced, strict=True)
    ]
