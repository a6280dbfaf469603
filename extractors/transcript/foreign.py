"""Figures of another column under the heading of a grade, and words that are no course's title."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Word
from extractors.transcript.courses import Draft
from extractors.transcript.fits import MARKS, NUMERIC, WORDY
from extractors.transcript.fold import fold
from extractors.transcript.grades import TWO_HUNDRED, passed, scale_of
from extractors.transcript.headings import heading_of, is_small
from extractors.transcript.model import Record, Text, column_key
from extractors.transcript.relations import concordance
from extractors.transcript.values import number
from extractors.transcript.vocabulary import words as vocabulary

_HIGHEST = 100.0  # no scale of grades but Ukraine's goes beyond
_FEW, _SHARE, _MOSTLY = 2, 0.1, 0.5
_DOUBTED = 0.4
_OF_ONE_MIND = 0.97  # the share of pairs of rows in which the better word has the higher figure
_GRADES = ("score", "letter", "grade", "score_part")
_LEADING = frozenset({"number", "code", "title"})
_WORD, _SHARE_OF_ROWS, _ENOUGH = 4, 0.3, 6


def scores_doubted(drafts: Sequence[Draft]) -> list[Draft]:
    """The rows; scores doubted that come from a column whose figures are no grades.

    Where a column of grades holds figures beyond any scale (hours, weeks), its small ones are no grades
    either; a column of letters that holds figures lies beside its heading.
    """
    bad = _bad_columns(drafts)
    return [_without_trust(item, bad) for item in drafts]


def _bad_columns(drafts: Sequence[Draft]) -> set[str]:
    cells: dict[str, list[Text]] = {}
    for item in drafts:
        for key, cell in item.record.cells.items():
            if column_key(key) in _GRADES:
                cells.setdefault(key, []).append(cell)
    bad = {key for key, column in cells.items() if _too_large(column) or _no_letters(key, column)}
    return {key for key in bad if not _of_two_hundred(key, drafts)}


def _of_two_hundred(key: str, drafts: Sequence[Draft]) -> bool:
    """True for marks out of 200 (Ukraine): so high as no other scale has them, and as their words say."""
    texts = [_text(item, key) for item in drafts]
    figures = [read.value for text in texts if (read := number(text))]
    if column_key(key) != "score" or scale_of(figures, (), ()) != TWO_HUNDRED or passes_too_low(drafts):
        return False
    said = (concordance(texts, [_text(item, other) for item in drafts]) for other in ("letter", "grade"))
    return any(share is not None and share >= _OF_ONE_MIND for share in said)


def passes_too_low(drafts: Sequence[Draft]) -> bool:
    """True where a letter or word passes though its figure fails out of 200: points out of 150, or hours."""
    return any(_passes(item) and passed(_score(item), None, None, TWO_HUNDRED) is False for item in drafts)


def _score(item: Draft) -> float | None:
    """The figure of a row's mark, where it is printed so; none that was put right."""
    part = item.parts.get("score")
    read = number(part.source.text) if part else None
    return read.value if read and read.ceiling == 1.0 else None


def _passes(item: Draft) -> bool:
    sign, word = item.parts.get("letter"), item.parts.get("grade")
    return bool(passed(None, str(sign.value) if sign else None, word.known if word else None, None))


def _text(item: Draft, key: str) -> str:
    return item.record.cells[key].text if key in item.record.cells else ""


def _figures(cell: Text) -> list[float]:
    return [read.value for word in cell.words if (read := number(word.text))]


def _too_large(column: Sequence[Text]) -> bool:
    figures = [found for cell in column if (found := _figures(cell))]
    large = sum(max(found) > _HIGHEST for found in figures)
    return large >= _FEW and large >= _SHARE * len(figures)


def _no_letters(key: str, column: Sequence[Text]) -> bool:
    plain = sum(number(cell.text) is not None for cell in column)
    return key.startswith("letter") and plain >= _FEW and plain >= _MOSTLY * len(column)


def _without_trust(item: Draft, bad: set[str]) -> Draft:
    part = item.parts.get("score")
    inside = {
        word for key in bad for word in (item.record.cells[key].words if key in item.record.cells else ())
    }
    if part is None or not any(word in inside for word in part.source.words):
        return item
    parts = {**item.parts, "score": replace(part, probability=min(part.probability, _DOUBTED))}
    return replace(item, parts=parts)


def titles_doubted(records: Sequence[Record]) -> list[Record]:
    """The records; titles doubted that are no title, and all of rows of tables that ran together."""
    if run_together(records):
        return [_all_doubted(record) for record in records]
    return [record.titled_at_most(_DOUBTED) if _no_title(record) else record for record in records]


def _all_doubted(record: Record) -> Record:
    """A row of tables that ran together: its values may be of the course beside it."""
    return record.at_most(_DOUBTED, record.cells) if record.kind == "data" else record


def run_together(records: Sequence[Record]) -> bool:
    """True when some page's rows are of two tables: they hold words and figures nobody has a name for, or
    the cells of a second row.
    """
    return any(_page_run_together(records, page) for page in {_page(record) for record in records})


def _page(record: Record) -> int:
    return record.line.page.number


def _no_title(record: Record) -> bool:
    title = record.cells.get("title")
    if title is None or record.kind != "data":
        return False
    told = heading_of(title.text)
    named = (
        told and not told.block and (told.semester or told.season or told.academic_year or told.course_year)
    )
    label = title.text.endswith(":")  # the name of a sum
    return bool(named) or label or all(_says_nothing(word.text) for word in title.words)


def _says_nothing(word: str) -> bool:
    """True for a numeral, and for a noun that names no course: `diseases`, of whom or what was not read."""
    return is_small(word) or fold(word) in vocabulary("never_alone")


def _page_run_together(records: Sequence[Record], page: int) -> bool:
    data = [record for record in records if record.kind == "data" and _page(record) == page]
    mixed = sum(
        _of_two_rows(record) or any(_is_mixed(key, cell) for key, cell in record.cells.items())
        for record in data
    )
    return len(data) >= _ENOUGH and mixed >= _SHARE_OF_ROWS * len(data)


def _is_mixed(key: str, cell: Text) -> bool:
    worded = any(word.text.isalpha() and len(word.text) >= _WORD for word in cell.words)
    return key.startswith("unknown") and worded and any(map(_is_figure, cell.words))


def _is_figure(word: Word) -> bool:
    """True for figures; the initial of a teacher's name is none, though it may be read as one (`Z.`)."""
    return number(word.text) is not None and any(map(str.isdecimal, word.text))


def _of_two_rows(record: Record) -> bool:
    """True for a row with a second title, code or number, and a second of another of its cells.

    Marks of a second attempt stand twice in a row, too; what leads a row does not.
    """
    twice = {plain for key in record.cells if (plain := _second(key, record))}
    return len(twice) > 1 and bool(twice & _LEADING)


def _second(key: str, record: Record) -> str | None:
    """What a cell is that a row has twice, both times as such cells are; None for any other."""
    plain = column_key(key)
    cells = [record.cells[plain], record.cells[key]] if "#" in key and plain in record.cells else []
    if not cells or plain not in (*_LEADING, *NUMERIC, *MARKS):
        return None
    if plain == "title":
        return plain if all(WORDY.search(cell.text) for cell in cells) else None
    return plain if all(any(map(str.isalnum, cell.text)) for cell in cells) else None
