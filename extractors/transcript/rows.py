"""Words to visual lines, by their heights on the page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from extractors.page import Line, PageText, Word
from extractors.transcript.fold import fold
from extractors.transcript.model import Row
from extractors.transcript.vocabulary import words as vocabulary

_RULE_ONLY = re.compile(r"^[|_\[\]{}¦~‘’'`\"“”«»<>\\/*^]+$")
_LIKE_I = ("|", "I", "İ", "l", "1", "!", "i")
_BESIDE = 0.003  # how near to a drawn line a stroke must stand to be that line
_STRAY = 0.32  # in line heights: how far from its line's middle a word may stand
_NEXT_LINE = 1.1
_DOUBTED = 0.9
_SPECK = 0.3  # in line heights: no letter or figure of the table is as low as this
_SMALL_SIGN = re.compile(r"^[-–—*^'’\"]+$")
_TALL = 2.6  # a word this many line heights tall is a watermark or a misread drawing


def line_height(words: Sequence[Word]) -> float:
    """The usual height of a word, in fractions of the page; 0 for no words."""
    heights = [word.box[3] - word.box[1] for word in words if any(char.isalnum() for char in word.text)]
    return median(heights) if heights else 0.0


def table_words(page: PageText) -> list[Word]:
    """The words of a page without watermarks and bits of ruling read as letters."""
    height = line_height(page.words)
    marks = vocabulary("watermark")
    words = [word for line in page.lines if not _is_watermark(line, marks) for word in line.words]
    cuts = [(r.box[0] + r.box[2]) / 2 for r in page.rulings if not r.horizontal]
    return [
        word
        for word in words
        if word.box[3] - word.box[1] <= _TALL * height
        and not _is_speck(word, height)
        and not _is_ruling(word, cuts)
        and not (fold(word.text) in marks and word.text.isupper())
    ]


def _is_speck(word: Word, height: float) -> bool:
    """True for dots and accents of letters read as words of their own. A dash or a star is small too."""
    return word.box[3] - word.box[1] < _SPECK * height and not _SMALL_SIGN.match(word.text)


def _is_watermark(line: Line, marks: Sequence[str]) -> bool:
    """True for a line that says in two languages that the page is a specimen."""
    return len({fold(word.text) for word in line.words} & set(marks)) > 1


def _is_ruling(word: Word, cuts: Sequence[float]) -> bool:
    """True for a piece of a drawn line read as a letter. Away from lines `|` may be a numeral I."""
    if word.text in _LIKE_I:
        return any(word.box[0] - _BESIDE <= cut <= word.box[2] + _BESIDE for cut in cuts)
    if word.text == "/":
        return False  # parts two languages, credits from hours
    return bool(_RULE_ONLY.match(word.text)) and "*" not in word.text


def visual_rows(words: Sequence[Word], height: float, rises: Mapping[Word, float]) -> list[Row]:
    """Words on the same line together, top to bottom, each line left to right.

    `rises` says how much lower than on a flat page each word stands. A word that stands between two
    lines is put to the nearer one, but is doubtful from then on.
    """
    rows: list[Row] = []
    middles: list[float] = []
    flat = {word: (word.box[1] + word.box[3]) / 2 - rises.get(word, 0.0) for word in words}
    for word in sorted(words, key=lambda word: (flat[word], word.box[0])):
        if rows and abs(flat[word] - middles[-1]) <= 0.5 * height:
            rows[-1].words.append(word)
            middles[-1] += (flat[word] - middles[-1]) / len(rows[-1].words)
        else:
            rows.append(Row([word], word.box[1], word.box[3]))
            middles.append(flat[word])
    for row in rows:
        row.words.sort(key=lambda word: word.box[0])
        row.top = median(word.box[1] - rises.get(word, 0.0) for word in row.words)
        row.bottom = median(word.box[3] - rises.get(word, 0.0) for word in row.words)
    _doubt_strays(rows, flat, height)
    return rows


def disorder(words: Sequence[Word], height: float, rises: Mapping[Word, float]) -> int:
    """How badly words fall into lines: the number of lines, and of words that stand between two."""
    strays = 0
    rows = visual_rows(words, height, rises)
    for row in rows:
        for word in row.words:
            away = (word.box[1] + word.box[3]) / 2 - rises.get(word, 0.0) - row.middle
            strays += abs(away) > _STRAY * height
    return len(rows) + strays


def _doubt_strays(rows: Sequence[Row], flat: Mapping[Word, float], height: float) -> None:
    """Words far from the middle of their line, where another line is near, may belong to that one."""
    middles = [median(flat[word] for word in row.words) for row in rows]
    for index, row in enumerate(rows):
        near = [middles[i] for i in (index - 1, index + 1) if 0 <= i < len(rows)]
        for place, word in enumerate(row.words):
            away = abs(flat[word] - middles[index])
            other = min((abs(flat[word] - middle) for middle in near), default=1.0)
            if away > _STRAY * height and other < _NEXT_LINE * height:
                row.words[place] = replace(word, confidence=min(word.confidence, _DOUBTED))
