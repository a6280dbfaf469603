"""Titles with a hole: where words stand shows that one of them was not read.

A word OCR loses leaves a blank where it stood: at the beginning of a line, between two words, or as a
line's height between two rows. What is left may be read ever so surely; it is not the title.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.page import Word
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.gaps import letter_width
from extractors.transcript.model import hull
from extractors.transcript.vocabulary import words

_HOLE = 1.9  # character widths more than the usual blank: the shortest lost word and its blank
_GAP = 3.5  # as much in typed text, where no word is lost: text of another column stands in the title
_INDENT = 1.6  # character widths: how far a line may begin from where the others do
_NEAR = 6  # rows above and below that show where titles begin
_MOSTLY = 0.6
_FEWEST = 4
_MOST_LINES = 4  # a longer title is more often two of them
_ROOM = 0.75  # line heights more than usual between two rows: room for a line that was not read


def holed(drafts: Sequence[Draft]) -> list[bool]:
    """For each row, whether its title seems to lack a word."""
    lines = [_lines(item.title_words) for item in drafts]
    typed = [is_typed(item) for item in drafts]
    blank = _usual_blank(lines)
    capital = _capitals(drafts)
    roomy = _roomy(drafts)
    return [
        bool(lines[index])
        and (
            _has_hole(lines[index], blank, _GAP if typed[index] else _HOLE)
            or (not typed[index] and _indented(drafts, lines, index))
            or (capital and lines[index][0][0].text[:1].islower())
            or _unfinished(lines[index])
            or len(lines[index]) > _MOST_LINES
            or roomy[index]
        )
        for index in range(len(drafts))
    ]


def is_typed(item: Draft) -> bool:
    """True for a row of a page's text layer, of which no word can be misread or lost."""
    return item.record.line.page.typed


def _lines(title: Sequence[Word]) -> list[list[Word]]:
    """The words of a title line by line, in the order in which they were put together."""
    found: list[list[Word]] = []
    for word in title:
        last = found[-1][-1] if found else None
        if last and word.box[0] > last.box[0] and abs(word.middle - last.middle) < 0.6 * last.height:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def _usual_blank(titles: Sequence[Sequence[Sequence[Word]]]) -> float:
    """The usual blank between two words of a title, in character widths."""
    blanks = [blank for title in titles for line in title for blank in _blanks(line)]
    return median(blanks) if blanks else 1.0


def _blanks(line: Sequence[Word]) -> list[float]:
    char = letter_width(line) or 1.0
    return [(other.box[0] - one.box[2]) / char for one, other in pairwise(line)]


def _has_hole(lines: Sequence[Sequence[Word]], blank: float, hole: float) -> bool:
    return any(found > blank + hole for line in lines for found in _blanks(line))


def _indented(drafts: Sequence[Draft], titles: Sequence[Sequence[Sequence[Word]]], index: int) -> bool:
    """True when a line begins farther right than the titles around it do, where those begin alike."""
    own = titles[index]
    page = drafts[index].record.line.page.number
    columns = drafts[index].record.columns
    around = [
        line[0].box[0]
        for place in range(max(0, index - _NEAR), min(len(titles), index + _NEAR + 1))
        if drafts[place].record.line.page.number == page and drafts[place].record.columns == columns
        for line in titles[place]
    ]
    if len(around) < _FEWEST:
        return False
    left, char = median(around), letter_width(own[0])
    alike = sum(abs(start - left) <= char for start in around)
    return alike >= _MOSTLY * len(around) and any(line[0].box[0] > left + _INDENT * char for line in own)


def _capitals(drafts: Sequence[Draft]) -> bool:
    """True when titles begin with capitals."""
    firsts = [item.title_words[0].text[:1] for item in drafts if item.title_words]
    return sum(first.isupper() for first in firsts) >= _MOSTLY * len(firsts)


def _unfinished(lines: Sequence[Sequence[Word]]) -> bool:
    """True for a title that ends with a word or sign that something must follow."""
    last = lines[-1][-1].text
    return last.endswith((",", "-", "(")) or fold(last) in words("joining")


def _roomy(drafts: Sequence[Draft]) -> list[bool]:
    """For each row, whether more room than usual lies between it and a neighbour with nothing read there."""
    gaps = [_gap(one, other) for one, other in pairwise(drafts)]
    known = [gap for gap in gaps if gap is not None]
    found = [False] * len(drafts)
    if len(known) < _FEWEST:
        return found
    usual = median(known)
    heights = [word.height for item in drafts for word in item.record.line.words]
    room = _ROOM * median(heights)
    if sum(abs(gap - usual) < room / 2 for gap in known) < _MOSTLY * len(known):
        return found  # rows of one height, whatever stands in them
    for index, gap in enumerate(gaps):
        one, other = drafts[index], drafts[index + 1]
        if gap is not None and gap > usual + room and not (is_typed(one) and _nothing_between(one, other)):
            found[index] = found[index + 1] = True
    return found


def _nothing_between(one: Draft, other: Draft) -> bool:
    """True when no line of the page stands between two rows that may be one of a title."""
    rows = [item.record.line.words for item in (one, other)]
    top, bottom = max(word.box[3] for word in rows[0]), min(word.box[1] for word in rows[1])
    between = [word for word in one.record.line.page.words if top < word.middle < bottom]
    column = next((column for column in one.record.columns if column.key == "title"), None)
    if column is None or not between:
        return not between
    lines = [
        [near for near in between if abs(near.middle - word.middle) < word.height / 2] for word in between
    ]
    return not any(column.left <= hull(line)[0] and hull(line)[1] <= column.right for line in lines)


def _gap(one: Draft, other: Draft) -> float | None:
    """From the lowest word of a row to the highest of the next of its section; None across headings."""
    if one.record.line.page is not other.record.line.page or one.place.group != other.place.group:
        return None
    if one.record.columns != other.record.columns:
        return None
    bottom = max(word.box[3] for word in one.record.line.words)
    return min(word.box[1] for word in other.record.line.words) - bottom
