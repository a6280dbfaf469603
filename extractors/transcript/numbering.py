"""Running numbers of rows and pages: a jump means that something is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from extractors.page import PageText
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.values import number
from extractors.transcript.vocabulary import find

_PAGES = re.compile(r"(\d{1,3})\s*(?:/|of\b|из\b|dən\b|dan\b)\s*(\d{1,3})", re.IGNORECASE)
_OTHER_ORDER = re.compile(r"(\d{1,3})\s*(?:səhifədən|sayfadan)\s*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a numbering says: whether it has no jump, whether it was read surely, in words."""

    ok: bool
    sure: bool
    detail: str


def check_numbers(drafts: Sequence[Draft]) -> Numbering | None:
    """The running numbers of the rows; None when they have none. A number 1 begins anew."""
    gaps: list[str] = []
    surely = True
    last: tuple[int, bool] | None = None
    seen = 0
    for item in drafts:
        cell = item.record.cells.get("number")
        read = number(cell.text) if cell else None
        if cell is None or read is None or read.ceiling < 1:
            last = (last[0] + 1, False) if last else None
            continue
        here, seen = (int(read.value), cell.probability >= READ_FROM), seen + 1
        if here[0] != 1 and last and here[0] != last[0] + 1:
            page = item.record.line.page.number
            gaps.append(f"row {here[0]} follows row {last[0]} (page {page})")
            surely &= here[1] and last[1]
        elif last is None and here[0] > 1 and seen == 1 and item is drafts[0]:
            gaps.append(f"the first row is number {here[0]} (page {item.record.line.page.number})")
            surely &= here[1]
        last = here
    if seen < 2:
        return None
    return Numbering(not gaps, surely, "; ".join(gaps) or f"{seen} row numbers without a gap")


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
