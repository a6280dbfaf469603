"""Dates with a day or a year in words or in numerals: `the sixth day of June, two thousand and nineteen`.

Deeds are dated so, and certificates of the civil registry say a date once more in words.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from extractors.meaning.fold import bare, fold
from extractors.meaning.vocabulary import words

_MOST_BETWEEN, _MOST_BEFORE = 5, 4
"""So many words such as `in the year of our` stand between a month and its year, a day and its month."""
_THOUSAND, _HUNDRED, _TEN = 1000, 100, 10
_CENTURIES = (19, 20)
"""`nineteen ninety-eight`: what follows them is the rest of the year."""
_DAYS = 31
_NUMERAL = re.compile(r"^m{0,2}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_NUMERALS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"^((?:19|20)\d{2})$")

Worded = tuple[int, int | None, int | None, int, int]
"""Year, month, day, first word and the place after the last."""


def worded_dates(parts: Sequence[str], month: Callable[[str], int]) -> list[Worded]:
    """Every date around a month's name, and every year before a word for one, that words or numerals tell.

    `parts` are folded words without marks at their edges, `month` is the number of the month that a word
    names, 0 for others. Dates all in figures are left out.
    """
    months = [(at, number) for at, part in enumerate(parts) if (number := month(part))]
    found = [item for at, number in months if (item := _around_month(parts, at, number))]
    taken = {i for item in found for i in range(item[3], item[4])}
    for at in range(len(parts)):
        told = None if at in taken else _in_words(parts, at)
        if told and told[0] > _THOUSAND and _a_year_alone(parts, told[1], month):
            found.append((told[0], None, None, at, told[1]))
            taken |= set(range(at, told[1]))
    return found


def _a_year_alone(parts: Sequence[str], after: int, month: Callable[[str], int]) -> bool:
    """True where a word for a year follows and no month after it: `iki min on altıncı ildə`."""
    named = after < len(parts) and parts[after] in words().year_words
    return named and not any(month(part) for part in parts[after + 1 : after + 2])


def _around_month(parts: Sequence[str], at: int, month: int) -> Worded | None:
    year = _year_after(parts, at + 1)
    day = _day_before(parts, at)
    if year is None or not (year[2] or (day and day[2])):
        return None
    return year[0], month, day[0] if day else None, day[1] if day else at, year[1]


def _year_after(parts: Sequence[str], start: int) -> tuple[int, int, bool] | None:
    """The year behind a month, the place after it, and whether it is in words."""
    at = start
    while at < len(parts) and at - start < _MOST_BETWEEN and (not parts[at] or parts[at] in _list("between")):
        at += 1
    if at >= len(parts):
        return None
    figures = _YEAR.match(parts[at])
    if figures:
        return int(figures[1]), at + 1, False
    told = _in_words(parts, at) or _in_numerals(parts, at)
    return (told[0], told[1], True) if told and told[0] > _THOUSAND else None


def _day_before(parts: Sequence[str], month: int) -> tuple[int, int, bool] | None:
    """The day before a month, where it begins, and whether it is in words."""
    at = month - 1
    while at >= 0 and month - at <= _MOST_BEFORE and (not parts[at] or parts[at] in _list("before_month")):
        at -= 1
    if at < 0:
        return None
    figures = _DAY.match(parts[at])
    if figures:
        return int(figures[1]), at, False
    for start in (at - 1, at):
        told = _in_words(parts, start) or _in_latin(parts, start, month) if start >= 0 else None
        if told and told[1] == at + 1 and 1 <= told[0] <= _DAYS and parts[at] not in _list("no_days"):
            return told[0], start, True
    return None


def _in_words(parts: Sequence[str], start: int) -> tuple[int, int] | None:
    """The longest number in words of one language from a place on, and the place after it."""
    best = None
    for numbers in _numbers().values():
        values: list[int] = []
        end = at = start
        while at < len(parts):
            inside = [numbers.get(piece) for piece in parts[at].split("-")]
            if parts[at] in _list("inside") and values:
                at += 1
                continue
            if not all(inside):
                break
            values += [value for value in inside if value]
            at = end = at + 1
        value = _value(values)
        if value and (best is None or end > best[1]):
            best = (value, end)
    return best


def _value(values: Sequence[int]) -> int | None:
    """What the words come to: `two thousand nineteen`, `nineteen hundred ninety`, `min doqquz yüz doxsan`."""
    whole, part = 0, 0
    for value in values:
        if value == _THOUSAND:
            whole, part = whole + max(part, 1) * _THOUSAND, 0
        elif value == _HUNDRED:
            part = max(part, 1) * _HUNDRED
        elif part in _CENTURIES and value >= _TEN and not whole:
            part = part * _HUNDRED + value
        elif part % _HUNDRED and value >= part % _HUNDRED:
            return None  # `six seven`: no number
        else:
            part += value
    return whole + part or None


def _in_latin(parts: Sequence[str], at: int, month: int) -> tuple[int, int] | None:
    """The day of `die XXV mensis Iunii`: a letter or two before another month may be anything."""
    beside = {*parts[max(0, at - 1) : at], *parts[at + 1 : month]}
    return _in_numerals(parts, at) if beside & _list("latin_marks") else None


def _in_numerals(parts: Sequence[str], at: int) -> tuple[int, int] | None:
    """`MMXVI`, `xxv`: the number and the place after it."""
    text = parts[at]
    if not text or not _NUMERAL.match(text):
        return None
    figures = [_NUMERALS[letter] for letter in text]
    signed = [-n if n < max(figures[i:]) else n for i, n in enumerate(figures)]
    return sum(signed), at + 1


@cache
def _numbers() -> Mapping[str, Mapping[str, int]]:
    data = json.loads(_text())["numbers"]
    return {language: {fold(word): value for word, value in told.items()} for language, told in data.items()}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(map(bare, json.loads(_text())[name]))


def _text() -> str:
    return files("extractors.meaning").joinpath("data", "number_words.json").read_text("utf-8")
