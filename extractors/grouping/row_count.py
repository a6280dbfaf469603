"""The running numbers over all the sheets of one table: rows that are missing between or before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.grouping.documents import Paper
from extractors.grouping.running_numbers import Numbers, leading_numbers, numbers_of
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind

_UNREAD = (DocumentKind.OTHER, DocumentKind.TRANSCRIPT, DocumentKind.UNREADABLE)
_A_FEW = 3  # rows that a reader may lose where a sheet ends or begins; a sheet holds more
_NEXT = 4  # numbers in a row that no page has by chance
_MOST = 0.6  # of the missing numbers must begin the lines of a paper that is taken for their sheet


@dataclass(frozen=True, slots=True)
class RowCount:
    """What the running numbers of some sheets say together.

    `missing` (or not read) only where that is sure; `unread` are the ids of papers on which the lacking
    rows seem to stand.
    """

    check: CrossCheck
    missing: bool = False
    unread: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """True when each sheet goes on where the one before it ends."""
        return self.check.ok is True


def counted(sheets: Sequence[Paper], others: Sequence[Paper] = ()) -> RowCount | None:
    """The numbers of the sheets in order; None where one of them has none, or one sheet is all there is.

    `others` are papers whose rows were not read: where lines of one begin with the lacking numbers, or with
    those that come next, the sheet is there, and only unread.
    """
    found = [numbers_of(paper) for paper in sheets]
    numbered = [numbers for numbers in found if numbers is not None]
    if not numbered or len(numbered) < len(sheets):
        return None
    gaps = _gaps(numbered)
    unread = tuple(paper.id for paper in others if _lacking_rows_on(paper, gaps, numbered[-1].last))
    if unread:
        named = ", ".join(map(_named, gaps)) or f"the rows after row {numbered[-1].last}"
        return _made(
            f"{named} seem to stand on {', '.join(unread)}, which was not read as a table", None, unread
        )
    if len(sheets) == 1:
        return None
    if not gaps:
        return _made(f"rows {numbered[0].first} to {numbered[-1].last} are all there", ok=True)
    sure = all(numbers.ends_are_sure for numbers in numbered)
    ok, lacking = False if sure else None, _lacking(gaps)
    if all(len(gap) <= _A_FEW for gap in _between(numbered)):
        # They stand on the sheets there are: the reader lost them.
        return RowCount(CrossCheck(name="rows_unread", ok=ok, detail=lacking), ok is False)
    return _made(lacking, ok)


def first_number(paper: Paper) -> int | None:
    """The running number of a sheet's first row."""
    numbers = numbers_of(paper)
    return numbers.first if numbers else None


def _gaps(numbered: Sequence[Numbers]) -> list[range]:
    """The numbers that no sheet has: before the first, between one and the next, and within one."""
    within = [gap for numbers in numbered for gap in _holes(numbers)]
    return [gap for gap in [*_between(numbered), *within] if gap]


def _between(numbered: Sequence[Numbers]) -> list[range]:
    ends = [0, *(numbers.last for numbers in numbered)]
    return [range(end + 1, numbers.first) for end, numbers in zip(ends, numbered, strict=False)]


def _holes(numbers: Numbers) -> list[range]:
    read = [(place, number) for place, number in enumerate(numbers.of_rows) if number is not None]
    # A row whose own number was not read takes up one of those between its neighbours.
    return [range(earlier[1] + (later[0] - earlier[0]), later[1]) for earlier, later in pairwise(read)]


def _lacking_rows_on(paper: Paper, gaps: Sequence[range], last: int) -> bool:
    """True when most of the lacking numbers begin lines of a paper, or all of the next few do."""
    if paper.document.kind not in _UNREAD:
        return False
    lacking = {number for gap in gaps for number in gap}
    there, following = leading_numbers(paper), set(range(last + 1, last + 1 + _NEXT))
    return (bool(lacking) and len(there & lacking) >= max(2, _MOST * len(lacking))) or following <= there


def _lacking(gaps: Sequence[range]) -> str:
    return f"{', '.join(map(_named, gaps))} were not found"


def _named(gap: range) -> str:
    return f"row {gap[0]}" if len(gap) == 1 else f"rows {gap[0]} to {gap[-1]}"


def _made(detail: str, ok: bool | None, unread: tuple[str, ...] = ()) -> RowCount:
    return RowCount(CrossCheck(name="row_numbers", ok=ok, detail=detail), ok is False, unread)
