"""Printed page numbers over all the files of one paper: a sheet that is missing, or there twice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from extractors.grouping.documents import Paper
from extractors.meaning.fold import fold
from extractors.meaning.views import page_numbers
from schemas.courses import CrossCheck
from schemas.facts import Evidence


@dataclass(frozen=True, slots=True)
class Numbered:
    """One page with its printed number and the number of pages it speaks of; whether that was surely read."""

    paper: str
    page: int
    number: int
    count: int
    sure: bool


def numbered_pages(paper: Paper) -> list[Numbered]:
    """The pages of a paper that print `page 2 of 4`, in order."""
    found = [
        Numbered(paper.id, page.number, *numbers, line.confidence >= READ_FROM)
        for page in paper.pages
        for line in page.lines
        if (numbers := page_numbers(fold(line.text)))
    ]
    return list({item.page: item for item in reversed(found)}.values())[::-1] or _by_field(paper)


def _by_field(paper: Paper) -> list[Numbered]:
    fact = paper.reading.text("page_of_pages") if paper.reading else None
    parts = (fact.value or "").split("/") if fact else []
    if fact is None or len(parts) != 2 or not all(part.isdecimal() for part in parts):
        return []
    places: list[Evidence] = fact.evidence
    page = places[0].page if places else paper.document.page_numbers[0]
    return [Numbered(paper.id, page, int(parts[0]), int(parts[1]), fact.trusted)]


@dataclass(frozen=True, slots=True)
class Sheets:
    """What the page numbers of some files say together."""

    check: CrossCheck
    missing: bool


def check_sheets(papers: Sequence[Paper]) -> Sheets | None:
    """`Page 2 of 4` over several files: every page must be there, once. None when nothing is printed."""
    found = [item for paper in papers for item in numbered_pages(paper)]
    if not found:
        return None
    count = Counter(item.count for item in found).most_common(1)[0][0]
    mine = [item for item in found if item.count == count]
    pages = sum(max(1, len(paper.document.page_numbers)) for paper in papers)
    missing = sorted(set(range(1, count + 1)) - {item.number for item in mine})
    surely = all(item.sure for item in mine)
    if missing:
        # A page whose number was not read is there all the same.
        sure = surely and pages < count
        numbers = ", ".join(map(str, missing))
        return _made(f"page {numbers} of {count} was not found", ok=False if sure else None, missing=sure)
    twice = _twice(mine)
    if twice or len(mine) < len(found):
        other = "pages that are numbered otherwise are among them"
        return _made(twice or other, ok=False if surely else None, missing=False)
    return _made(f"all {count} pages are there", ok=True, missing=False)


def _twice(found: Sequence[Numbered]) -> str:
    for number in sorted({item.number for item in found}):
        here = [item for item in found if item.number == number]
        if len(here) > 1:
            places = " and ".join(f"{item.paper}, page {item.page}" for item in here)
            return f"page {number} of {here[0].count} is there twice: {places}"
    return ""


def _made(detail: str, *, ok: bool | None, missing: bool) -> Sheets:
    return Sheets(CrossCheck(name="page_numbers", ok=ok, detail=detail), missing)
