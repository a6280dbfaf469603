"""Rows of pages that lie askew or curl."""

from extractors.page import Line, PageText, Word
from extractors.transcript.flatten import bends
from extractors.transcript.rows import disorder, visual_rows
from schemas.documents import TextSource

PITCH, HIGH, ROWS = 0.0127, 0.0077, 40
TILT = -0.008
"""How much a line rises over the page's width: less than half a row."""


def _word(text: str, left: float, right: float, row: int, lower: float = 0.0) -> Word:
    middle = 0.1 + row * PITCH + TILT * (left + right) / 2 + lower
    return Word(text, (left, middle - HIGH / 2, right, middle + HIGH / 2), 0.99)


def _tilted() -> PageText:
    """A table whose grades, `çox yaxşı`, seem to fall off: the letters of the second word hang lower."""
    lines = []
    for row in range(ROWS):
        number = _word(str(row), 0.08, 0.11, row)
        title = [_word("Ümumi", 0.2, 0.25, row), _word("cərrahiyyə", 0.26, 0.34, row)]
        score = _word(str(60 + row % 40), 0.68, 0.71, row)
        grade = [_word("çox", 0.85, 0.88, row), _word("yaxşı", 0.885, 0.93, row, 0.0011)]
        lines += [Line(tuple(words)) for words in ([number], title, [score], grade)]
    return PageText(number=1, width=1800, height=2600, lines=tuple(lines), text_source=TextSource.OCR)


def test_a_row_keeps_its_values_where_the_paper_lies_askew() -> None:
    """Letters that hang low in one column move no value to the row below or above."""
    page = _tilted()
    words = list(page.words)
    best = min(({}, *bends(page, words, HIGH)), key=lambda found: disorder(words, HIGH, found))
    rows = [row for row in visual_rows(words, HIGH, best) if len(row.words) > 1]
    assert len(rows) == ROWS
    for row in rows:
        number, _, _, score = row.words[:4]
        assert int(score.text) == 60 + int(number.text) % 40


def test_a_page_without_lines_of_words_has_no_bend() -> None:
    """Lone figures show no slope."""
    page = PageText(number=1, width=1800, height=2600, lines=(), text_source=TextSource.OCR)
    assert bends(page, [_word("5", 0.1, 0.2, 1)], HIGH) == []
