"""Numbers that Tesseract is sure of, looked at by the other engine: some fonts' figures it takes for others.

The 3 of PT Sans it reads as 5, `3.33` as `5.55`, with its highest scores. Of 6,900 sure numbers on
development papers the other engine surely read other figures for five; so a few of a page's numbers tell
whether its figures can be believed, and only where one of them differs all are looked at.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM, Kind, Third, third_probability
from extractors.ocr.engine import CutReader, CutText
from extractors.ocr.read_places import read_words
from extractors.ocr.third_look import NUMBERS, SURELY, kind_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_SAMPLE = 16  # numbers of a page that are looked at, no two alike
_EACH = 2  # of them with each figure
_MOST = 230
_SHORT = 5  # signs; a date bears itself out
_A_CLASS = 3  # numbers read otherwise that show it is the print, and not one of them
_DISPUTED = 0.5


def numbers_checked(grey: Pixels, words: Sequence[Word], engine: CutReader) -> list[Word]:
    """The words, sure numbers doubtful where the other engine surely reads other figures.

    `grey` is the prepared, upright page. Raises Rejected (OCR_FAILED).
    """
    sure = [i for i, word in enumerate(words) if word.confidence >= READ_FROM and _is_short_number(word.text)]
    told = list(words)
    if not _differing(grey, words, _sample(words, sure), engine):
        return told
    others = _differing(grey, words, sure[:_MOST], engine)
    for index, text in others.items():
        told[index] = replace(words[index], confidence=_DISPUTED)
        if len(others) >= _A_CLASS:
            share = third_probability(Kind.NUMBER, Third.INSTEAD)
            told[index] = replace(words[index], text=text, confidence=share)
    return told


def _is_short_number(text: str) -> bool:
    return len(text) <= _SHORT and kind_of(text) in NUMBERS


def _sample(words: Sequence[Word], sure: Sequence[int]) -> list[int]:
    """Numbers that show every figure of the page twice, where it is printed so often; short ones first."""
    first: dict[str, int] = {}
    for index in sure:
        first.setdefault(words[index].text, index)
    chosen: list[int] = []
    shown: Counter[str] = Counter()
    for index in sorted(first.values(), key=lambda i: (len(words[i].text), i)):
        figures = set(_figures(words[index].text))
        if any(shown[figure] < _EACH for figure in figures):
            chosen.append(index)
            shown.update(figures)
    return sorted(chosen[:_SAMPLE])


def _differing(
    grey: Pixels, words: Sequence[Word], asked: Sequence[int], engine: CutReader
) -> dict[int, str]:
    """Which of the words the other engine surely reads with other figures, as many of them, and how."""
    found = read_words(grey, words, asked, engine)
    return {index: read.text for index, read in found.items() if _other_figures(words[index].text, read)}


def _other_figures(text: str, read: CutText) -> bool:
    """True for a sure reading of as many figures, but other ones."""
    figures, own = _figures(read.text), _figures(text)
    alike = kind_of(read.text) in NUMBERS and len(figures) == len(own)
    return alike and figures != own and read.score >= SURELY


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())
