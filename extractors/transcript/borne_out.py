"""Columns whose meaning heading and cells do not prove together: their cells are doubted.

A heading with a word nobody understands may mean something else: `Level Unit`, `Entrance mark`, `Group mean`.
Then the cells must bear it out: scores as high as their letters are good, hours the same for every credit.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.transcript.amounts import amounts
from extractors.transcript.concepts import column_of, meant_whole
from extractors.transcript.fold import fold
from extractors.transcript.grades import figure_of, mark
from extractors.transcript.model import Column, Record, column_key
from extractors.transcript.relations import concordance, ratio_of
from extractors.transcript.totals import totals_told
from extractors.transcript.values import number
from extractors.transcript.vocabulary import label_of

_DOUBTED = 0.9
_WHOLE = 95.0  # how well a heading must be a listed label to be understood to the letter
_AGAINST = 0.85  # of the pairs of rows in order: fewer, and figures and letters are of two minds
_BORNE_OUT = 0.97
_HOURS_OF_A_CREDIT = (24.0, 40.0)
_UNITS = {"credits": "credits", "credits_ects": "credits", "hours": "hours", "hours_total": "hours"}
_FEWEST_SUMMED = 10  # rows whose sum no other column has by chance
_FEWEST, _MOSTLY = 8, 0.9  # rows, and the share of steps, that show running numbers
_MARKS = ("letter", "grade")
_CREDITS = ("credits", "credits_ects")
_FAMILIES = (
    frozenset({"score", "letter", "grade"}),
    frozenset({"credits", "credits_ects"}),
    frozenset({"hours", "hours_total", "hours_part"}),
    frozenset({"semester"}),
)


def unproven_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; cells doubted of columns that their heading and their figures do not prove together."""
    data = [record for record in records if record.kind == "data"]
    keys = {key for record in data for key in record.cells}
    summed = summed_up(keys, records)
    bad = {key for key in keys - summed if _family(key) is not None and _is_doubtful(key, data)}
    odd = _credits_otherwise(data)
    return [
        _less_sure(record, bad | (odd if _differ(record) else set())) if record.kind == "data" else record
        for record in records
    ]


def summed_up(keys: Iterable[str], records: Sequence[Record]) -> set[str]:
    """Columns of credits or hours whose sum over all rows is printed in a line that says of what it is."""
    data = [record for record in records if record.kind == "data"]
    sums: dict[str, tuple[str, float]] = {}
    for key in keys:
        kind = _UNITS.get(column_key(key))
        if kind is None:
            continue
        read = [number(_text(record, key)) for record in data]
        values = [one.value for one in read if one and one.ceiling == 1.0]
        if len(values) >= _FEWEST_SUMMED:
            sums[key] = (kind, sum(values))
    if not sums:
        return set()
    others = [record for record in records if record.kind != "data"]
    told = [total for record in others for total in totals_told(record, len(data)) if total.said]
    printed = {(total.kind, total.value) for total in told}
    return {key for key, total in sums.items() if total in printed}


def _credits_otherwise(data: Sequence[Record]) -> set[str]:
    """Both columns of credits where they are mostly the same: which is meant where they differ, none says."""
    both = [record for record in data if all(key in record.cells for key in _CREDITS)]
    differing = sum(_differ(record) for record in both)
    return set(_CREDITS) if differing < len(both) / 2 else set()


def _differ(record: Record) -> bool:
    read = [number(record.cells[key].text) for key in _CREDITS if key in record.cells]
    return len({one.value for one in read if one}) > 1


def _family(key: str) -> frozenset[str] | None:
    plain = column_key(key)
    return next((family for family in _FAMILIES if plain in family), None)


def _is_doubtful(key: str, data: Sequence[Record]) -> bool:
    texts = [_text(record, key) for record in data]
    plain = column_key(key)
    if plain != "semester" and _mounts_up(texts):
        return True
    if plain in _FAMILIES[0]:
        if _runs_on(texts):
            return True
        said = _agreement(plain, texts, data)
        if said is not None and (said < _AGAINST or said >= _BORNE_OUT):
            return said < _AGAINST
        if plain != "score" or _tell_themselves(texts, data):
            return False  # letters and words of grades tell themselves
    elif _is_borne_out(key, texts, data):
        return False
    headings = _headings(key, data)
    whole = [heading for heading in headings if understood(plain, heading)]
    # Words of a line above may have come to a heading on one of its pages.
    return not all(any(known in heading for known in whole) for heading in headings)


def _text(record: Record, key: str) -> str:
    return record.cells[key].text if key in record.cells else ""


def _headings(key: str, data: Sequence[Record]) -> set[str]:
    """The headings of the columns that some cells stand in; none for one that nobody named."""
    columns = {_column(key, record) for record in data if key in record.cells}
    return {column.heading for column in columns if column and column.named and column.heading}


def _column(key: str, record: Record) -> Column | None:
    place = record.place_of(key)
    return record.columns[place] if place is not None else None


def understood(key: str, heading: str) -> bool:
    """True for a heading that is a known one to the letter, or every word of which speaks of such values."""
    listed = label_of(heading)
    if listed and listed[0] == key and listed[1] >= _WHOLE:
        return True
    told = column_of(heading) if meant_whole(heading) else None
    return told is not None and _family(told[0]) is not None and _family(told[0]) == _family(key)


def _agreement(key: str, texts: Sequence[str], data: Sequence[Record]) -> float | None:
    """How far the scores and the letters or words beside them are of one mind; None where nothing tells."""
    others = _MARKS if key == "score" else ("score",)
    pairs = [(texts, [_text(record, other) for record in data]) for other in others]
    said = [concordance(*(pair if key == "score" else reversed(pair))) for pair in pairs]
    return max((share for share in said if share is not None), default=None)


def _tell_themselves(texts: Sequence[str], data: Sequence[Record]) -> bool:
    """True for marks told in figures and in words, of one mind: `61 / satisfactory`, `9 (nine)`.

    Nothing but a mark is told so. The words must rise with the figures, or be those of the figures.
    On some pages they may stand in a cell of their own.
    """
    whole = [f"{text} {_text(record, 'grade')}".strip() for text, record in zip(texts, data, strict=True)]
    read = [found for text in whole if (found := mark(text)).score is not None and found.word]
    if len(read) < max(_FEWEST, _MOSTLY * sum(any(map(str.isdecimal, text)) for text in texts)):
        return False
    if sum(figure_of(fold(found.word or "")) == found.score for found in read) >= _MOSTLY * len(read):
        return True
    figures = [f"{found.score:g}" for found in read]
    said = concordance(figures, [found.word or "" for found in read])
    return said is not None and said >= _BORNE_OUT


def _runs_on(texts: Sequence[str]) -> bool:
    """True for figures that go up by one from row to row: running numbers under a grade's heading."""
    values = [read.value for text in texts if (read := number(text))]
    steps = [other - one for one, other in pairwise(values)]
    return len(values) >= _FEWEST and sum(step == 1 for step in steps) >= _MOSTLY * len(steps)


def _mounts_up(texts: Sequence[str]) -> bool:
    """True for figures that hardly stay and never fall from row to row: what has been gathered so far."""
    values = [read.value for text in texts if (read := number(text))]
    steps = [other - one for one, other in pairwise(values)]
    if len(values) < _FEWEST:
        return False
    return all(step >= 0 for step in steps) and sum(step > 0 for step in steps) >= _MOSTLY * len(steps)


def _is_borne_out(key: str, texts: Sequence[str], data: Sequence[Record]) -> bool:
    """True for a sum of columns, for hours that are the same many for every credit, and such credits."""
    if any((column := _column(key, record)) and column.proven for record in data):
        return True
    family = _family(key)
    if family not in _FAMILIES[1:3]:
        return False
    rivals = _FAMILIES[2] if family is _FAMILIES[1] else _FAMILIES[1]
    unit = "hours" if rivals is _FAMILIES[2] else "credits"
    for beside in [*([_text(record, other) for record in data] for other in rivals), _said(unit, data)]:
        ratio = ratio_of(beside, texts) if family is _FAMILIES[1] else ratio_of(texts, beside)
        if ratio is not None and _HOURS_OF_A_CREDIT[0] <= ratio <= _HOURS_OF_A_CREDIT[1]:
            return True
    return False


def _said(unit: str, data: Sequence[Record]) -> list[str]:
    """The amounts of rows that bear their unit in whichever cell they stand (`/ 120 час.`)."""
    read = [next((said for cell in record.cells.values() if (said := amounts(cell.text).get(unit))), None)
            for record in data]  # fmt: skip
    return [f"{said.value:g}" if said else "" for said in read]


def _bears_unit(text: str) -> bool:
    """True for a cell that says itself what it is: `6 з.е.`."""
    return any(unit != "plain" for unit in amounts(text))


def _less_sure(record: Record, bad: set[str]) -> Record:
    doubted = (key for key, cell in record.cells.items() if key in bad and not _bears_unit(cell.text))
    return record.at_most(_DOUBTED, doubted)
