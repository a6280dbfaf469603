"""Words to visual lines, by their heights on the page."""

import re
from collections.abc import Sequence
from statistics import median

from extractors.page import PageText, Word
from extractors.transcript.fold import fold
from extractors.transcript.model import Row
from extractors.transcript.vocabulary import words as vocabulary

_RULE_ONLY = re.compile(r"^[|_\[\]{}¦=~‘’'`\"“”«»<>\\/*^]+$")
_LIKE_I = ("|", "I", "İ", "l", "1", "!", "i")
_BESIDE = 0.003  # how near to a drawn line a stroke must stand to be that line
_TALL = 2.6  # a word this many line heights tall is a watermark or a misread drawing


def line_height(words: Sequence[Word]) -> float:
    """The usual height of a word, in fractions of the page; 0 for no words."""
    heights = [word.box[3] - word.box[1] for word in words if any(char.isalnum() for char in word.text)]
    return median(heights) if heights else 0.0


def table_words(page: PageText) -> list[Word]:
    """The words of a page without watermarks and bits of ruling read as letters."""
    height = line_height(page.words)
    marks = vocabulary("watermark")
    cuts = [(r.box[0] + r.box[2]) / 2 for r in page.rulings if not r.horizontal]
    return [
        word
        for word in page.words
        if word.box[3] - word.box[1] <= _TALL * height
        and not _is_ruling(word, cuts)
        and not (fold(word.text) in marks and word.text.isupper())
    ]


def _is_ruling(word: Word, cuts: Sequence[float]) -> bool:
    """True for a piece of a drawn line read as a letter. Away from lines `|` may be a numeral I."""
    if word.text in _LIKE_I:
        return any(word.box[0] - _BESIDE <= cut <= word.box[2] + _BESIDE for cut in cuts)
    return bool(_RULE_ONLY.match(word.text)) and "*" not in word.text


def visual_rows(words: Sequence[Word], height: float) -> list[Row]:
    """Words on the same line together, top to bottom, each line left to right."""
    rows: list[Row] = []
    middles: list[float] = []
    for word in sorted(words, key=lambda word: (word.box[1] + word.box[3], word.box[0])):
        middle = (word.box[1] + word.box[3]) / 2
        if rows and abs(middle - middles[-1]) <= 0.5 * height:
            rows[-1].words.append(word)
            count = len(rows[-1].words)
            middles[-1] += (middle - middles[-1]) / count
        else:
            rows.append(Row([word], word.box[1], word.box[3]))
            middles.append(middle)
    for row in rows:
        row.words.sort(key=lambda word: word.box[0])
        row.top = median(word.box[1] for word in row.words)
        row.bottom = median(word.box[3] for word in row.words)
    return rows
