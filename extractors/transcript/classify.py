"""What a line of a table is: a row of data, a heading, a total, the next line of a title, or a note."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from extractors.page import PageText
from extractors.transcript.amounts import amounts
from extractors.transcript.cells import keyed
from extractors.transcript.fits import MARKS, NUMERIC, WORDY, fits_column
from extractors.transcript.fold import fold
from extractors.transcript.gaps import cut_at_blanks
from extractors.transcript.grades import is_sign, mark
from extractors.transcript.headings import Heading, academic_year, heading_of, of_a_leave
from extractors.transcript.model import Column, Record, Row, Text, column_key
from extractors.transcript.values import is_empty, number, ordinal
from extractors.transcript.vocabulary import alike, find, words

_DEFINITION = re.compile(r"\d[^=]*=\s*\d")
_BAND = re.compile(r"(?<![\d./–-])(\d{1,3})\s?[-–—]\s?(\d{1,3})(?![\d./–-])")
_SUMMED_UP = ("total", "average", "credit_unit", "hour_unit", "course_unit", "semester", "course_year",
              "academic_year", "heading_filler")  # fmt: skip
TEXTS = ("number", "title", "title_other", "type", "code", "remark", "person")
"""Columns whose cells may go on over several lines."""
_WIDEST_BAND, _BEST = 60, 100
_FEWEST_SUMMED = 15  # credits: no semester has fewer in all, no course as many
_SHORT = 3  # letters of a word that may stand beside a date: il, г, of
_SMALL_LETTERS = re.compile(r"[^\W\d_A-ZА-ЯƏÖÜĞÇŞİ]{4}")  # of a word: `7.4 Official` is no code
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_CROSSES = ("x", "X", "х", "Х", "×")  # Latin, Cyrillic, the sign: here stands no grade
_CROSSED = 0.6  # how sure a row can be at most that may be a section's heading
_STROKES = re.compile(r"^[=_*.·~#–—-]{5,}$")  # a line typed to part what stands above from what stands below
_BLANK, _RUNNING, _CELLS = 1.0, 8, 3  # letter widths; words and cells a sentence runs over
_BRACKETED = re.compile(r"(?<=[^\W\d_]{4}) \(([^()\d]+)\)")
_FOOTNOTE = re.compile(r"^[*†‡§]+\s*[^\W\d]")


def classify(page: PageText, file: str, row: Row, columns: Sequence[Column]) -> Record:
    """The record of one visual line. A line outside any table is a heading, a total or a note."""
    line = Text(page, file, tuple(row.words))
    cells = {key: Text(page, file, tuple(words)) for key, words in keyed(row.words, columns).items() if words}
    named = frozenset(column.key for column in columns if column.key and column.named)
    if _STROKES.match(line.text.replace(" ", "")):
        return Record("note", line, cells, named, tuple(columns))
    if _is_sentence(line, cells):
        return Record("heading" if _opens_section(line.text) else "note", line, cells, named, tuple(columns))
    kind = _kind(line, cells, table=bool(columns), numeric=bool(named & set(NUMERIC)))
    kind = "note" if kind in ("heading", "rest") and _interrupts(line.text) else kind
    record = Record(kind, line, cells, named, tuple(columns))
    return record.at_most(_CROSSED, cells) if kind == "data" and _is_practice_crossed(cells) else record


def _is_sentence(line: Text, cells: Mapping[str, Text]) -> bool:
    """True for words that run on over several columns with nothing but blanks between them."""
    if len(line.words) < _RUNNING or len(cells) < _CELLS:
        return False
    return len(cut_at_blanks(line.words, _BLANK)) == 1


def _opens_section(text: str) -> bool:
    """True for `2nd year, 4th semester (spring) - academic year 2013/2014`, however many words it has."""
    told = heading_of(text)
    said = told is not None and bool(told.semester or told.season or told.course_year or told.academic_year)
    return said and not _interrupts(text)


def _interrupts(text: str) -> bool:
    """True for a line about a leave or a return that would be a heading by what it names."""
    if not of_a_leave(text):
        return False
    told = heading_of(text)
    return told is not None and bool(told.semester or told.season or told.academic_year)


def _kind(line: Text, cells: Mapping[str, Text], *, table: bool, numeric: bool) -> str:
    folded = fold(line.text)
    if _is_total(line.text, folded, cells):
        return "total"
    if not table:
        return "heading" if heading_of(line.text) and not _is_prose(line.text) else "note"
    aside = is_note(folded) or _DEFINITION.search(line.text) or _is_footnote(line.text, cells)
    if is_legend(line.text) or (aside and not _graded(cells)):
        return "note"
    data = _holds_values(cells) and not (numeric and _letters_alone(cells))
    if data and not _bare_heading(cells):
        return "data"
    if data or heading_of(line.text):
        return "heading"
    return "data" if not _fitting(cells)[1] and _listed(cells) else "rest"


def _is_total(text: str, folded: str, cells: Mapping[str, Text]) -> bool:
    if not any(char.isdecimal() for char in folded) or _DEFINITION.search(text):
        return False  # `1 credit = 30 hours` explains, it does not sum up
    if find(folded, "average"):
        return True
    if _names_a_sum(cells):
        return True
    numbered = "number" in cells and number(cells["number"].text) is not None
    if numbered or _graded(cells) or _of_one_course(cells):
        return False  # a running number or a grade makes it a row, even if its title begins like a total
    if find(" ".join(fold(_unbracketed(text)).split()[:4]), "total"):
        return not _named_after(folded)
    numbers = _FIGURE.findall(text)
    united = any(find(folded, unit) for unit in ("credit_unit", "course_count"))
    summed = united and ":" in text and len(numbers) == 1
    heading = heading_of(text)
    # `Semester credits: 30` names no semester, though it has the word: the number is the sum.
    return summed and (heading is None or replace(heading, unread=False, loose=False) == Heading())


def _names_a_sum(cells: Mapping[str, Text]) -> bool:
    """True for a row whose title says nothing but of what it is the sum: `Dönem toplamı 60 Başarılı`."""
    title = fold(cells["title"].text) if "title" in cells and "number" not in cells else ""
    said = next((known for known in words("total") if f" {known} " in f" {title} "), None)
    if said is None or said in words("total_adjective"):
        return False
    rest = f" {title} ".replace(f" {said} ", " ").split()
    return all(token in _words_of_sums() or token.isdecimal() for token in rest)


@cache
def _words_of_sums() -> frozenset[str]:
    """The words that say of what a sum is."""
    return frozenset(part for group in _SUMMED_UP for phrase in words(group) for part in phrase.split())


def _unbracketed(text: str) -> str:
    """The text without a word for a total in brackets behind a name: `Pediatrics (general)` is a course."""
    inside = _BRACKETED.search(text)
    said = fold(inside.group(1)).split() if inside else []
    named = bool(said) and all(any(alike(one, word) for word in words("total_adjective")) for one in said)
    return _BRACKETED.sub(" ", text) if named else text


def _is_prose(text: str) -> bool:
    """True for a line of a sentence about a transfer over the table: it names no section of it."""
    told = heading_of(text)
    if told is None or told.block != "transferred":
        return False
    first = next((char for char in text if char.isalpha()), "")
    return first.islower() or any(map(_is_month, fold(text).split()))


def _is_footnote(text: str, cells: Mapping[str, Text]) -> bool:
    """True for words after a footnote's mark, with no values beside them."""
    return bool(_FOOTNOTE.match(text)) and not _holds_values(cells)


def _named_after(folded: str) -> bool:
    """True for `general surgery`: the word for a total is the beginning of a course's name."""
    tokens = folded.split()
    if not any(alike(tokens[0], word) for word in words("total_adjective")):
        return False
    after = tokens[1] if len(tokens) > 1 else ""
    return after.isalpha() and len(after) > 2 and not any(alike(after, unit) for unit in _words_of_sums())


def _of_one_course(cells: Mapping[str, Text]) -> bool:
    """True for a title with credits no semester sums up to, and a score: `Final examination 5 60`."""
    amount = next((number(cells[key].text) for key in ("credits", "credits_ects") if key in cells), None)
    score = number(cells["score"].text) if "score" in cells else None
    few = amount is not None and amount.value < _FEWEST_SUMMED
    return few and score is not None and score.value <= _BEST and "title" in cells


def _graded(cells: Mapping[str, Text]) -> bool:
    marks = [mark(cells[key].text) for key in ("letter", "grade") if key in cells]
    return any((found.letter or found.known) and found.ceiling == 1.0 for found in marks)


def _holds_values(cells: Mapping[str, Text]) -> bool:
    """True when the cells hold values as a row of data does; one alone may stand there by chance."""
    good, bad = _fitting(cells)
    if good and good == bad and _listed(cells):
        return True  # a numbered row with a title, one of whose values was misread beyond repair
    titled = sum(bool(WORDY.search(cell.text)) for key, cell in cells.items() if key == "title") == 1
    if titled and good >= bad and _graded(cells):
        return True  # a title and a grade, though another value was misread or not read
    if titled and good > bad and "letter" in cells and is_sign(cells["letter"].text):
        return True  # a title, a figure, and a letter for passed: `Seminar 2 S`
    if good and good >= bad and _placed(cells):
        return True  # its year and semester stand in columns of their own
    if good <= bad:
        return False
    return good > 1 or _listed(cells) or (good == 1 and len(cells) <= 3 and titled and not bad)


def _placed(cells: Mapping[str, Text]) -> bool:
    """True for a row that names its academic year and its semester in columns of their own."""
    year, semester = cells.get("academic_year"), cells.get("semester")
    said = year is not None and academic_year(year.text)[0] is not None
    return said and semester is not None and ordinal(semester.text) is not None


def _letters_alone(cells: Mapping[str, Text]) -> bool:
    """True when the only values are single letters, as from a round stamp, in a table of numbers."""
    numbered = any(
        number(cells[key].text) or amounts(cells[key].text) for key in ("number", *NUMERIC) if key in cells
    )
    marks = [mark(cells[key].text) for key in MARKS if key in cells]
    worded = any(found.word or len(found.letter or "") > 1 for found in marks)  # `BA` is of no stamp
    return not numbered and not worded and "code" not in cells


def _fitting(cells: Mapping[str, Text]) -> tuple[int, int]:
    """How many cells hold a value of the kind their column asks for, and how many something else."""
    typed = [fits_column(column_key(key), cell.text) for key, cell in cells.items()]
    return typed.count(True), typed.count(False)


def _listed(cells: Mapping[str, Text]) -> bool:
    """A row with a running number or a course code and a title, though without any value."""
    title = "title" in cells and bool(WORDY.search(cells["title"].text))
    number_cell, code_cell = cells.get("number"), cells.get("code")
    numbered = number_cell is not None and _is_running(number_cell.text)
    coded = code_cell is not None and any(char.isdecimal() for char in code_cell.text)
    coded = coded and code_cell is not None and not _SMALL_LETTERS.search(code_cell.text)
    return title and (numbered or coded)


def _is_running(text: str) -> bool:
    """True for a running number; `B.` and `II.` before a name are a section's."""
    return number(text) is not None and any(char.isdecimal() for char in text)


def _bare_heading(cells: Mapping[str, Text]) -> bool:
    """A section heading with its credits or hours beside it, but no grade, or a cross for there is none."""
    if any(column_key(key) in MARKS and not _is_crossed(cell) for key, cell in cells.items()):
        return False
    if any(column_key(key) in MARKS for key in cells):
        return _is_practice_crossed(cells) and not _listed(cells)
    words = " ".join(cell.text for key, cell in cells.items() if key in ("number", "code", "title"))
    heading = heading_of(words)
    return heading is not None and bool(heading.semester or heading.course_year or heading.academic_year)


def _is_practice_crossed(cells: Mapping[str, Text]) -> bool:
    """True for a practice or examination with a cross for its grade: a section's heading, or a course."""
    told = heading_of(cells["title"].text) if "title" in cells else None
    of_block = told is not None and told.block in ("practice", "state_exams")
    return of_block and any(column_key(key) in MARKS and _is_crossed(cell) for key, cell in cells.items())


def _is_crossed(cell: Text) -> bool:
    return cell.text in _CROSSES


def is_legend(text: str) -> bool:
    """True for a line that explains the grades by their bands: `A 91-100 excellent, B 81-90 very good`."""
    bands = [(int(one), int(other)) for one, other in _BAND.findall(text)]
    return sum(0 < abs(one - other) < _WIDEST_BAND and max(one, other) <= _BEST for one, other in bands) > 1


def is_note(folded: str) -> bool:
    """True for a line of the page's foot: signatures, page numbers, the day of issue; for a part's name."""
    tokens = folded.split()
    if " ".join(token for token in tokens if not token.isdecimal()) in words("parts"):
        return True
    if find(" ".join(tokens[:3]), "footer") or _is_date(tokens):
        return True
    return bool(find(folded, "page")) and len(tokens) <= 5


def _is_date(tokens: Sequence[str]) -> bool:
    """True for a day, a month and a year with nothing beside them: the day is no row's running number."""
    rest = [token for token in tokens if not _is_month(token)]
    years = [token for token in rest if token.strip("\"'")[:4].isdecimal() and len(token) >= len("2014")]
    short = all(any(char.isdecimal() for char in token) or len(token) <= _SHORT for token in rest)
    return len(rest) < len(tokens) and bool(years) and short


@lru_cache(maxsize=65536)
def _is_month(token: str) -> bool:
    return any(alike(token, month) for month in words("month"))


def looks_like_data(row: Row) -> bool:
    """True for a line that may be a table row, judged without knowing the columns."""
    text = _unbracketed(" ".join(word.text for word in row.words))
    folded = fold(text)
    values = [word for word in row.words if (read := number(word.text)) and read.ceiling == 1.0]
    if is_legend(text) or not values or len(row.words) < 2 or (len(row.words) == 2 and WORDY.search(text)):
        return False
    heading = heading_of(text)
    if heading and heading.block != "transferred":
        return False
    return not (find(folded, "total") or find(folded, "average") or is_note(folded))


def looks_like_text(row: Row) -> bool:
    """True for a line of words alone that is no heading and no note."""
    text = " ".join(word.text for word in row.words)
    folded = fold(text)
    if any(char.isdecimal() for char in text) or not WORDY.search(text):
        return False
    return not (heading_of(text) or find(folded, "total") or is_note(folded))


def has_values(record: Record) -> bool:
    """True when a line holds more than a number and words of text columns."""
    return any(column_key(key) not in TEXTS and not is_empty(cell.text) for key, cell in record.cells.items())


def is_lettered(record: Record) -> bool:
    """True for a line with a title and a letter in its column, read as it stands."""
    return (
        "title" in record.cells and bool(WORDY.search(record.cells["title"].text)) and _graded(record.cells)
    )


def has_numbers(record: Record) -> bool:
    """True when a line has a number in a column of credits, hours or scores."""
    return any(
        fits_column(column_key(key), cell.text) is True
        for key, cell in record.cells.items()
        if column_key(key) in NUMERIC and any(char.isdecimal() for char in cell.text)
    )


def goes_on(record: Record) -> bool:
    """True for a line that may only go on cells of the row beside it: halves of a year, words of a grade."""
    if "number" in record.cells and fits_column("number", record.cells["number"].text) is False:
        return False  # a line of text that runs over all columns
    wrapping = (*TEXTS, "academic_year", "letter", "grade")
    others = [cell for key, cell in record.cells.items() if column_key(key) not in wrapping]
    return not any((read := number(cell.text)) and read.ceiling == 1.0 for cell in others)


def is_row(record: Record) -> bool:
    """True for a row with a title, a running number, or a number in a column of numbers."""
    cells = record.cells
    if "title" in cells and WORDY.search(cells["title"].text):
        return True
    numeric = [key for key in ("number", *NUMERIC) if key in cells and number(cells[key].text)]
    return len(numeric) > 1
