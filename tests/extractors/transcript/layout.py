"""Text drawn with blanks to a page with positions: what a fixed-width print of a table would give."""

import re

from extractors.page import Line, PageText, Ruling, Word
from schemas.documents import TextSource

CHARS = 110  # characters across a page
STEP = 1 / 60  # from one line to the next
_DOUBT = re.compile(r"^(.*)\?(\d\d)$")


def page(text: str, number: int = 1, confidence: float = 0.993, rulings: tuple[Ruling, ...] = ()) -> PageText:
    """A page of the text's lines. `word?45` is a word read with probability 0.45."""
    lines = []
    for row, printed in enumerate(text.strip("\n").split("\n")):
        words = [_word(match, row, confidence) for match in re.finditer(r"\S+", printed)]
        if words:
            lines.append(Line(tuple(words)))
    return PageText(number, 2480, 3508, tuple(lines), TextSource.OCR, rulings=rulings)


def _word(match: re.Match[str], row: int, confidence: float) -> Word:
    doubt = _DOUBT.match(match.group())
    text = doubt.group(1) if doubt else match.group()
    sure = int(doubt.group(2)) / 100 if doubt else confidence
    top = 0.04 + row * STEP
    left = 0.03 + match.start() / CHARS * 0.94
    return Word(text, (left, top, left + len(text) / CHARS * 0.94, top + 0.7 * STEP), sure)
