"""What a line of a table is: a row of data, a section heading, a total, the next line of a title, or a note."""

import re
from collections.abc import Mapping, Sequence

from extractors.page import PageText
from extractors.transcript.cells import keyed
from extractors.transcript.fold import fold
from extractors.transcript.grades import mark
from extractors.transcript.headings import heading_of
from extractors.transcript.model import Column, Record, Row, Text
from extractors.transcript.values import is_empty, number
from extractors.transcript.vocabulary import find

NUMERIC = ("hours", "hours_total", "hours_part", "credits", "credits_ects", "score", "score_part")
MARKS = ("score", "letter", "grade")
_WORDY = re.compile(r"[^\W\d_]{3,}")


def classify(page: PageText, file: str, row: Row, columns: Sequence[Column]) -> Record:
    """The record of one visual line. A line outside any table is a heading, a total or a note."""
    line = Text(page, file, tuple(row.words))
    cells = {key: Text(page, file, tuple(words)) for key, words in keyed(row.words, columns).items() if words}
    named = frozenset(column.key for column in columns if column.key and column.named)
    return Record(_kind(line, cells, bool(columns)), line, cells, named)


def _kind(line: Text, cells: Mapping[str, Text], table: bool) -> str:
    folded = fold(line.text)
    if _is_total(folded, cells):
        return "total"
    good, bad = _fitting(cells)
    if table and good > bad and not _bare_heading(cells):
        return "data"
    if heading_of(line.text) or (good > bad and _bare_heading(cells)):
        return "heading"
    if not table or is_note(folded):
        return "note"
    return "data" if not bad and _listed(cells) else "rest"


def _is_total(folded: str, cells: Mapping[str, Text]) -> bool:
    if not any(char.isdigit() for char in folded):
        return False
    if find(folded, "average"):
        return True
    start = " ".join(folded.split()[:4])
    return find(start, "total") is not None and not _numbered_row(cells)


def _numbered_row(cells: Mapping[str, Text]) -> bool:
    """A row with a running number and a grade is data even if its title begins like a total."""
    numbered = "number" in cells and number(cells["number"].text) is not None
    graded = any(key in cells and mark(cells[key].text).filled for key in ("letter", "grade"))
    return numbered or graded


def _fitting(cells: Mapping[str, Text]) -> tuple[int, int]:
    """How many cells hold a value of the kind their column asks for, and how many something else."""
    typed = [_typed(key.split("#")[0], cell.text) for key, cell in cells.items()]
    return typed.count(True), typed.count(False)


def _listed(cells: Mapping[str, Text]) -> bool:
    """A row with a running number or a course code and a title, though without any value."""
    title = "title" in cells and bool(_WORDY.search(cells["title"].text))
    number_cell, code_cell = cells.get("number"), cells.get("code")
    numbered = number_cell is not None and number(number_cell.text) is not None
    coded = code_cell is not None and any(char.isdigit() for char in code_cell.text)
    return title and (numbered or coded)


def _bare_heading(cells: Mapping[str, Text]) -> bool:
    """A section heading with its credits or hours beside it, but no grade."""
    if any(key.split("#")[0] in MARKS for key in cells):
        return False
    words = " ".join(cell.text for key, cell in cells.items() if key in ("number", "code", "title"))
    heading = heading_of(words)
    return heading is not None and bool(heading.semester or heading.course_year or heading.academic_year)


def _typed(key: str, text: str) -> bool | None:
    """Whether a cell fits its column; None when that says nothing."""
    if is_empty(text):
        return None
    if key in NUMERIC or key in MARKS:
        return number(text) is not None or mark(text).filled or _starts_with_number(text)
    return None


def _starts_with_number(text: str) -> bool:
    return number(text.split(maxsplit=1)[0]) is not None


def is_note(folded: str) -> bool:
    """True for a line of the page's foot: signatures, page numbers."""
    tokens = folded.split()
    if find(" ".join(tokens[:3]), "footer"):
        return True
    return bool(find(folded, "page")) and len(tokens) <= 5


def has_values(record: Record) -> bool:
    """True when a line holds more than a number and words of text columns."""
    text = ("number", "title", "type", "code", "remark", "person")
    return any(key.split("#")[0] not in text and not is_empty(cell.text) for key, cell in record.cells.items())
