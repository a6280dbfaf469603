"""Tables without a heading whose cells say what they are: `4 cr.`, `C (72)`, `5 (excellent)`, `244 h`.

Rows of one kind, several of them one under another, show where the columns stand and what they hold; rows
of one kind beside others of it are of two tables beside each other.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.amounts import amounts
from extractors.transcript.classify import is_legend
from extractors.transcript.fits import WORDY
from extractors.transcript.gaps import cut_at_blanks, emptiest
from extractors.transcript.grades import letter, mark
from extractors.transcript.model import Column, Row
from extractors.transcript.values import is_code, number, ordinal

_FEWEST = 5  # rows of a table
_APART = 1.6  # letter widths: a blank between two words of a cell is smaller
_MOSTLY = 0.6  # of the rows: of one kind, and with titles that differ
_BESIDE = 0.2  # page widths between the titles of two tables
_MARGIN, _ALIGNED = 0.004, 0.01
_LONGEST = 3  # words of a cell that tells itself
_NEXT = 2.0  # line heights between the middles of two lines of a title
_WITH_UNIT, _SIGN = 2, 2  # words of an amount with its unit; characters of a letter grade
_TOLD = frozenset({"grade", "hours", "credits"})
_SIGNS = frozenset("-–—.…·:,;_*")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a line that stand together, and what they are."""

    words: tuple[Word, ...]
    kind: str

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].box[0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].box[2]


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of a table: a title with what stands before and behind it, and the line they stand on."""

    segments: tuple[Segment, ...]
    line: int

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its cells are."""
        return tuple(segment.kind for segment in self.segments)

    @property
    def title(self) -> Segment:
        """Its title."""
        return next(segment for segment in self.segments if segment.kind == "title")


@dataclass(frozen=True, slots=True)
class ToldTable:
    """The columns of a table, its first line and the line after its last, and its rows that show it best."""

    columns: tuple[Column, ...]
    first: int
    last: int
    typical: tuple[Row, ...]


def told_table(rows: Sequence[Row], left: float, right: float) -> ToldTable | None:
    """The one table among some lines whose cells tell what they are; None where there is none."""
    units = _of_one_kind(_units(rows))
    if len(_starts(units)) != 1:
        return None
    kinds = units[0].kinds
    spans = [
        (min(unit.segments[i].left for unit in units), max(unit.segments[i].right for unit in units))
        for i in range(len(kinds))
    ]
    words = [word for unit in units for segment in unit.segments for word in segment.words]
    edges = [left]
    for one, other in pairwise(spans):
        edges.append(emptiest(words, one[1], other[0], (one[1] + other[0]) / 2))
        if one[1] > other[0] + _MARGIN:
            return None
    edges.append(right)
    columns = tuple(
        Column(KEYS.get(kind), start, end, named=kind in KEYS)
        for kind, start, end in zip(kinds, edges, edges[1:], strict=False)
    )
    typical = tuple(rows[unit.line] for unit in units)
    start = min(unit.title.left for unit in units)
    first, last = units[0].line, units[-1].line
    while first and is_line_of_title(rows[first - 1], rows[first], start):
        first -= 1
    while last + 1 < len(rows) and is_line_of_title(rows[last + 1], rows[last], start):
        last += 1
    return ToldTable(columns, first, last + 1, typical)


def is_line_of_title(row: Row, beside: Row, start: float) -> bool:
    """True for a line of a wrapped title: words alone, right below or above, begun where titles begin."""
    segments = segments_of_row(row)
    near = abs(row.middle - beside.middle) < _NEXT * (beside.bottom - beside.top)
    alone = len(segments) == 1 and segments[0].kind == "title"
    return near and alone and abs(segments[0].left - start) < _MARGIN


KEYS = {"title": "title", "grade": "grade", "hours": "hours", "credits": "credits", "code": "code"}


def told_units(rows: Sequence[Row]) -> list[Unit]:
    """The rows of the one table among some lines, where each stands as its own words make it stand."""
    units = _of_one_kind(_units(rows))
    return units if len(_starts(units)) == 1 else []


def told_edge(rows: Sequence[Row]) -> tuple[float, float] | None:
    """Where two tables beside each other part across the page, and the top of the second; None for others."""
    units = _of_one_kind(_units(rows))
    starts = _starts(units)
    if len(starts) != 2:
        return None
    second = [unit for unit in units if unit.title.left >= starts[1] - _MARGIN]
    edge = min(unit.segments[0].left for unit in second) - _MARGIN
    own = [unit for unit in units if unit not in second]
    if any(unit.segments[-1].right > edge for unit in own):
        return None
    return edge, min(word.box[1] for unit in units for word in unit.segments[0].words) - _MARGIN


def _starts(units: Sequence[Unit]) -> list[float]:
    """Where the titles of each table begin."""
    starts: list[list[float]] = []
    for left in sorted(unit.title.left for unit in units):
        if starts and left - starts[-1][-1] < _BESIDE:
            starts[-1].append(left)
        else:
            starts.append([left])
    return [start[0] for start in starts] if all(len(start) >= _FEWEST for start in starts) else []


def _of_one_kind(units: Sequence[Unit]) -> list[Unit]:
    """The rows with cells of the most usual kinds, where they are most of the rows and tell themselves."""
    kinds = Counter(unit.kinds for unit in units)
    if not kinds:
        return []
    usual, count = kinds.most_common(1)[0]
    found = _in_line([unit for unit in units if unit.kinds == usual])
    titles = {" ".join(word.text for word in unit.title.words) for unit in found}
    enough = len(found) >= max(_FEWEST, _MOSTLY * len(units)) and len(titles) >= _MOSTLY * count
    return found if enough and _TOLD & set(usual) and usual.count("title") == 1 else []


def _in_line(units: Sequence[Unit]) -> list[Unit]:
    """The rows whose titles begin one under another: a sum's words stand elsewhere."""
    lefts = [unit.title.left for unit in units]
    return [
        unit for unit, left in zip(units, lefts, strict=True)
        if sum(abs(left - other) < _ALIGNED for other in lefts) >= _FEWEST
    ]  # fmt: skip


def _units(rows: Sequence[Row]) -> list[Unit]:
    """The rows of tables on some lines, two on a line where two tables stand beside each other."""
    lines = [segments_of_row(row) if not is_legend(_text(row.words)) else [] for row in rows]
    leads = _lead([line for line in lines if any(segment.kind == "title" for segment in line)])
    units: list[Unit] = []
    for index, line in enumerate(lines):
        current: list[Segment] = []
        for place, segment in enumerate(line):
            begins = (
                segment.kind == "title" if not leads else _kinds(line[place : place + len(leads)]) == leads
            )
            titled = any(one.kind == "title" for one in current)
            if current and begins and titled:
                units += _unit(current, index)
                current = []
            current.append(segment)
        units += _unit(current, index)
    return units


def _unit(segments: Sequence[Segment], line: int) -> list[Unit]:
    kinds = _kinds(segments)
    return [Unit(tuple(segments), line)] if kinds.count("title") == 1 and _TOLD & set(kinds) else []


def _kinds(segments: Sequence[Segment]) -> tuple[str, ...]:
    return tuple(segment.kind for segment in segments)


def _lead(lines: Sequence[Sequence[Segment]]) -> tuple[str, ...]:
    """What stands before the titles of most lines."""
    found = Counter(
        tuple(kinds[: kinds.index("title")]) for line in lines if _TOLD & set(kinds := list(_kinds(line)))
    )
    return found.most_common(1)[0][0] if found else ()


def segments_of_row(row: Row) -> list[Segment]:
    """A line cut at its wide blanks; signs that lead from cell to cell left out."""
    words = [word for word in row.words if not set(word.text) <= _SIGNS]
    return [part for group in cut_at_blanks(words, _APART) for part in _parts(group)]


def _parts(group: Sequence[Word]) -> list[Segment]:
    """Words that stand together, a figure before a name and cells that tell themselves behind it parted."""
    kind = kind_of(_text(group))
    if kind not in ("title", "other") or len(group) < 2:
        return [Segment(tuple(group), kind)]
    if kind_of(group[0].text) in ("number", "numeral", "code"):
        return [*_parts(group[:1]), *_parts(group[1:])]
    for size in range(min(_LONGEST, len(group) - 1), 0, -1):
        if kind_of(_text(group[-size:])) in _TOLD:
            return [*_parts(group[:-size]), *_parts(group[-size:])]
    return [Segment(tuple(group), kind)]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def kind_of(text: str) -> str:
    """What a cell is by itself: one of grade, hours, credits, number, numeral, letter, code, title, other."""
    return next((kind for kind, is_of in _TESTS.items() if is_of(text)), "other")


def _is_number(text: str) -> bool:
    read = number(text)
    return read is not None and read.ceiling == 1.0


def _is_amount(text: str, unit: str) -> bool:
    united = [one for one in amounts(text) if one != "plain"]
    return united == [unit] and len(text.split()) == _WITH_UNIT and text[0].isdecimal()


def _is_grade(text: str) -> bool:
    found = mark(text)
    worded = found.known is not None and not found.known.exact
    return found.ceiling == 1.0 and (worded or bool(found.letter and found.score))


_TESTS: dict[str, Callable[[str], bool]] = {
    "number": _is_number,
    "letter": lambda text: bool(letter(text)) and len(text) <= _SIGN and not text[-1].isdecimal(),
    "hours": lambda text: _is_amount(text, "hours"),
    "credits": lambda text: _is_amount(text, "credits"),
    "numeral": lambda text: ordinal(text) is not None,
    "grade": _is_grade,
    "code": is_code,
    "title": lambda text: bool(WORDY.search(text)),
}
"""Asked in this order."""
