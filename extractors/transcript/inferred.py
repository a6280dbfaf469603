"""Columns that no heading names: what their cells seem to hold is trusted only where the table proves it."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.transcript.borne_out import summed_up
from extractors.transcript.model import Record
from extractors.transcript.relations import concordance, ratio_of
from extractors.transcript.values import number
from extractors.transcript.vocabulary import find

_INFERRED = 0.9  # how sure a cell can be at most whose column was told by its cells alone
_CONCORDANT = 0.97  # letters and scores so much of one mind belong together
_HOURS_OF_A_CREDIT = (24.0, 40.0)
_FEWEST = 8  # rows
_FEWEST_COLUMNS = 4  # in the same order, of which none is there by chance
_MORE_THAN_SCORES, _MANY, _TENS = 100.0, 0.3, 0.6
_SEVERAL = 5  # different hours
_DIFFERENT = 0.7  # hours repeat from row to row, numbers of courses do not
_YEARS, _SEMESTERS = 6, 14  # more than six are no years of study
_MARKS = ("letter", "grade")
_CREDITS, _HOURS = ("credits", "credits_ects"), ("hours", "hours_total")


def inferred_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; cells of columns without a heading no surer than such a guess, unless it is proven.

    Proof is what no other column would give by chance: scores as high as their letters are good, hours that
    are the same multiple of the credits in every row, semesters that rise through the programme.
    """
    data = [record for record in records if record.kind == "data"]
    guessed = {key for record in data for key in _guessed(record)}
    proven = {key for key in guessed if _proven(key, data)} | summed_up(guessed, records)
    headed = {_keys(record) for record in data if all(column.named for column in record.columns)}
    return [
        record
        if len(_keys(record)) >= _FEWEST_COLUMNS and _keys(record) in headed
        else _doubted(record, proven)
        for record in records
    ]


def _keys(record: Record) -> tuple[str | None, ...]:
    """What the columns hold, in their order: a table beside another with a heading is of its columns."""
    return tuple(column.key for column in record.columns)


def _guessed(record: Record) -> set[str]:
    """The cells of a record whose column has no heading."""
    named = any(column.named for column in record.columns)
    keys = {column.key for column in record.columns if column.key and not column.named}
    # Beside columns that have names the one full of words is the titles.
    return {key for key in keys if key in record.cells and not (key == "title" and named)}


def _doubted(record: Record, proven: set[str]) -> Record:
    return record.at_most(_INFERRED, _guessed(record) - proven)


def _proven(key: str, data: Sequence[Record]) -> bool:
    if key == "score":
        said = (concordance(_texts(data, key), _texts(data, other)) for other in _MARKS)
        return any(share is not None and share >= _CONCORDANT for share in said)
    if key in _HOURS:
        return any(_of_credits(_texts(data, key), _texts(data, other)) for other in _CREDITS) or _only_hours(
            key, data
        )
    if key in _CREDITS:
        return any(_of_credits(_texts(data, other), _texts(data, key)) for other in _HOURS)
    return key == "semester" and _rises(_figures(data, key))


def _texts(data: Sequence[Record], key: str) -> list[str]:
    return [record.cells[key].text if key in record.cells else "" for record in data]


def _figures(data: Sequence[Record], key: str) -> list[float]:
    return [read.value for text in _texts(data, key) if (read := number(text)) and read.ceiling == 1.0]


def _of_credits(hours: Sequence[str], points: Sequence[str]) -> bool:
    ratio = ratio_of(hours, points)
    return ratio is not None and _HOURS_OF_A_CREDIT[0] <= ratio <= _HOURS_OF_A_CREDIT[1]


def _only_hours(key: str, data: Sequence[Record]) -> bool:
    """True for figures too large for a score, round and repeated, in a table without credits.

    Two or three of them (100, 200, 300) may be the most points that can be had.
    """
    values = _figures(data, key)
    if len(values) < _FEWEST or any(name in record.cells for record in data for name in _CREDITS):
        return False
    if any(find(column.heading, "of_marks") for record in data for column in record.columns):
        return False  # `Max. 150, Obt. 122`
    large = sum(value > _MORE_THAN_SCORES for value in values)
    tens = sum(value % 10 == 0 for value in values)
    several = _SEVERAL <= len(set(values)) <= _DIFFERENT * len(values)
    return large >= _MANY * len(values) and tens >= _TENS * len(values) and several


def _rises(values: Sequence[float]) -> bool:
    """True for figures from 1 on that go up by one at a time, farther than years of study do."""
    steps = [other - one for one, other in pairwise(values)]
    if len(values) < _FEWEST or values[0] != 1 or not _YEARS < max(values) <= _SEMESTERS:
        return False
    return all(step in (0, 1) for step in steps) and sum(steps) <= len(values) / 2
