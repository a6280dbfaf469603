"""Running numbers of rows and pages: a jump means that something is missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from extractors.page import PageText
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.values import number
from extractors.transcript.vocabulary import find

_PAGES = re.compile(r"(\d{1,3})\s*(?:/|of\b|из\b|dən\b|dan\b)\s*(\d{1,3})", re.IGNORECASE)
_A_FEW = 3  # rows that a reader may lose where a page ends or begins; a sheet holds more
_OTHER_ORDER = re.compile(r"(\d{1,3})\s*(?:səhifədən|sayfadan)\s*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a numbering says: whether it has no jump, whether it was read surely, in words.

    `unread` says that what is lacking stands on the pages there are: a few rows, or rows between others
    of the same page.
    """

    ok: bool
    sure: bool
    detail: str
    unread: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """The number a row has, as printed or counted on from the row before, and its page."""

    number: int
    page: int
    printed: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class _Gap:
    """Numbers that no row has: in words, whether that is sure, and whether their rows are on these pages."""

    detail: str
    sure: bool
    unread: bool


def check_numbers(drafts: Sequence[Draft]) -> Numbering | None:
    """The running numbers of the rows; None when they have none.

    A number that was there before begins anew or is a section's: only numbers that no row of the same
    numbering has are a gap. That another semester has a row 3 does not show this one's.
    """
    rows = _numbered(drafts)
    if sum(row.printed for row in rows) < 2:
        return None
    gaps = list(_gaps(rows))
    first = rows[0]
    if first.number > 1 and len(rows) == len(drafts):
        few = first.number - 1 <= _A_FEW
        gaps.insert(0, _Gap(f"the first row is number {first.number} (page {first.page})", first.sure, few))
    if not gaps:
        return Numbering(True, True, f"{sum(row.printed for row in rows)} row numbers without a gap")
    detail = "; ".join(gap.detail for gap in gaps)
    return Numbering(False, all(gap.sure for gap in gaps), detail, all(gap.unread for gap in gaps))


def _numbered(drafts: Sequence[Draft]) -> list[_Row]:
    """The rows from the first that shows its number on."""
    rows: list[_Row] = []
    for item in drafts:
        cell, page = item.record.cells.get("number"), item.record.line.page.number
        read = number(cell.text) if cell else None
        if cell is not None and read is not None and read.ceiling >= 1:
            rows.append(_Row(int(read.value), page, True, cell.probability >= READ_FROM))
        elif rows:
            rows.append(_Row(rows[-1].number + 1, page, False, False))
    return rows


def _gaps(rows: Sequence[_Row]) -> Iterator[_Gap]:
    """Where a numbering lacks something; a 1 begins the next one, unless every number is there but once."""
    printed = [row.number for row in rows if row.printed]
    once = len(set(printed)) == len(printed)
    seen = set(printed) if once else {rows[0].number}
    for last, here, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
        if here.number == 1 and not once:
            seen = set()
        gap = _between(last, here, seen) if here.printed else None
        if gap or (not once and _begins_late(last, here, after)):
            yield gap or _Gap(_follows(last, here), here.sure and last.sure, unread=True)
        seen.add(here.number)


def _begins_late(last: _Row, here: _Row, after: _Row | None) -> bool:
    """True where a numbering begins anew without its 1: a section's number alone is not gone on from."""
    goes_on = after is not None and after.printed and after.number == here.number + 1
    return here.printed and 1 < here.number < last.number and goes_on


def _between(last: _Row, here: _Row, seen: set[int]) -> _Gap | None:
    lacking = set(range(last.number + 1, here.number)) - seen
    if not lacking:
        return None
    unread = last.page == here.page or here.number - last.number - 1 <= _A_FEW
    return _Gap(_follows(last, here), here.sure and last.sure, unread)


def _follows(last: _Row, here: _Row) -> str:
    return f"row {here.number} follows row {last.number} (page {here.page})"


def check_pages(pages: Sequence[PageText]) -> Numbering | None:
    """`Page 2 of 3`: every page there is must be in the papers; None when nothing is printed."""
    printed: set[int] = set()
    sheets, surely = 0, True
    for page in pages:
        for line in page.lines:
            pair = _page_of(line.text)
            if pair:
                printed.add(pair[0])
                sheets = max(sheets, pair[1])
                surely &= line.confidence >= READ_FROM
    if not sheets:
        return None
    missing = [str(n) for n in range(1, sheets + 1) if n not in printed]
    if not missing:
        return Numbering(True, surely, f"all {sheets} pages are there")
    # A page whose number was not read is there all the same.
    surely &= len(pages) < sheets
    return Numbering(False, surely, f"page {', '.join(missing)} of {sheets} was not found")


def _page_of(text: str) -> tuple[int, int] | None:
    folded = fold(text)
    if len(folded.split()) > 8 or not find(folded, "page"):
        return None
    match = _PAGES.search(text)
    swapped = _OTHER_ORDER.search(text)
    first, second = (int(n) for n in match.groups()) if match else (0, 0)
    if swapped:
        second, first = (int(n) for n in swapped.groups())
    return (first, second) if 1 <= first <= second else None
