"""The running numbers printed before the rows of a table, taken from the lines of its pages.

A sheet photographed alone shows by them which rows it holds, and where it goes among the others.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.grouping.documents import Paper
from extractors.grouping.programme import courses_of
from schemas.courses import Course
from schemas.documents import DocumentKind
from schemas.facts import Box
from schemas.reading import PageReading

_LEADING = re.compile(r"\s*(\d{1,3})[.)]?(?=\s|$)")
_VALUE = re.compile(r"[\d.,/ -]{1,12}")
_CELLS = 10  # lines of a number alone: so many have only tables
_MOST = 0.6  # of the rows must have a number, and of the numbers so many follow the one before

Head = tuple[Box, int]
"""Where a line that begins with a number stands, on the page upright, and the number."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The running number of each row, None where none was read."""

    of_rows: tuple[int | None, ...]

    @property
    def first(self) -> int:
        """The number of the first row, by the first number that was read."""
        place, number = next((i, n) for i, n in enumerate(self.of_rows) if n is not None)
        return max(1, number - place)

    @property
    def last(self) -> int:
        """The number of the last row, by the last number that was read."""
        place, number = next((i, n) for i, n in enumerate(reversed(self.of_rows)) if n is not None)
        return number + place

    @property
    def ends_are_sure(self) -> bool:
        """True when the numbers at both ends are borne out by the ones beside them."""
        return self.of_rows[:2] == (self.first, self.first + 1) and self.of_rows[-2:] == (
            self.last - 1,
            self.last,
        )


def numbers_of(paper: Paper) -> Numbers | None:
    """The numbers of a paper's rows; None where they have none, or where each section counts anew."""
    pages = {page.number: (page.turn, _heads(page)) for page in paper.pages}
    found = [_number(course, pages) for course in courses_of(paper)]
    read = [number for number in found if number is not None]
    if len(read) < 2 or len(read) < _MOST * len(found):
        return None
    steps = [later - earlier for earlier, later in pairwise(read)]
    if min(steps) < 1 or sum(step == 1 for step in steps) < _MOST * len(steps):
        return None
    return Numbers(tuple(found))


def leading_numbers(paper: Paper) -> set[int]:
    """Every number with which a line of a paper begins, whether or not it was read as a table."""
    lines = [line for page in paper.pages for line in page.lines]
    return {int(found.group(1)) for line in lines if (found := _LEADING.match(line.text))}


def unread_rows(paper: Paper) -> bool:
    """True when many lines of a transcript's page hold nothing but a number, and no row was read of it."""
    tables = paper.document.kind in (DocumentKind.TRANSCRIPT, DocumentKind.OTHER)
    lines = [line.text for page in paper.pages for line in page.lines]
    return tables and not courses_of(paper) and sum(map(bool, map(_VALUE.fullmatch, lines))) >= _CELLS


def _heads(page: PageReading) -> list[Head]:
    """The lines of a page that begin with a number."""
    return [
        (_upright(line.box, page.turn), int(found.group(1)))
        for line in page.lines
        if (found := _LEADING.match(line.text))
    ]


def _number(course: Course, pages: dict[int, tuple[int, list[Head]]]) -> int | None:
    """The number left of a row's title, in a line of its own or at the head of the title's."""
    shown = course.title.evidence[0] if course.title.evidence else None
    if shown is None or shown.page not in pages:
        return None
    turn, heads = pages[shown.page]
    title = _upright(shown.box, turn)
    beside = [(box[2], number) for box, number in heads if _stands_before(box, title)]
    return max(beside)[1] if beside else None


def _stands_before(line: Box, title: Box) -> bool:
    """True for a line in the title's row that begins left of it and does not begin a row of its own."""
    middle, half = (line[1] + line[3]) / 2, (title[3] - title[1]) / 2
    return abs(middle - (title[1] + title[3]) / 2) <= half and line[0] < title[0]


def _upright(box: Box, turn: int) -> Box:
    """A box of the page as shown, on the page as it stands upright."""
    x0, y0, x1, y1 = box
    if turn == 90:
        return 1 - y1, x0, 1 - y0, x1
    if turn == 180:
        return 1 - x1, 1 - y1, 1 - x0, 1 - y0
    if turn == 270:
        return y0, 1 - x1, y1, 1 - x0
    return box
