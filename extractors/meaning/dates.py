"""Dates as they are printed in Azerbaijani, Russian, Turkish and English papers.

A date is found word by word: a month's name with a day and a year around it, or figures. Only what
is printed is kept (`2014-06` stays a month); a digit that had to be guessed is marked as repaired.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz.distance import Levenshtein

from extractors.meaning.fold import bare, fold
from extractors.meaning.month_pairs import once
from extractors.meaning.roman_months import roman_dates
from extractors.meaning.vocabulary import words
from extractors.meaning.worded_dates import worded_dates
from extractors.meaning.year_endings import suffix_fits

FIRST_YEAR, LAST_YEAR = 1919, 2100
"""Medicine has been taught in Baku since 1919; nothing earlier or later is a date of study."""

ROMAN = "the month is a Roman numeral"
OPEN_ORDER = "day and month may be the other way round"
_ROMAN_SURE = 0.9
"""A reason to doubt a date on a picture: one stroke more or less is another month."""

_ORDINAL = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th|-[^\W\d]{1,4}|da|de|nda|nde|i|u|si|su|inde|unda|ne|na|cu|ci)?$"
)
_YEAR = re.compile(r"^(\d{4})(?:-?([^\W\d]{1,3}))?$")
_NUMERIC = re.compile(
    r"^(?P<a>\d{1,4})\s*(?P<s1>[./\-])\s*(?P<b>\d{1,2})\s*(?P<s2>[./\-])\s*(?P<c>\d{4}|\d{1,2})(?:-?[^\W\d]{1,3})?$"
)
_CENTURIES = ("19", "20")
_REST_OF_YEAR = re.compile(r"^(\d{2})(?:-?([^\W\d]{1,3}))?$")
"""The last two figures of a year, written behind a printed `20`, with the ending of the ordinal or not."""
_SECTIONED, _YEAR_ENDS = 2, re.compile(r"^\d{4}\.$")
"""`... graduation: 2016. 4.3 Academic record`: a year that ends a sentence, and the next field's number."""
_ROMAN_MONTH = re.compile(r"^\d{1,2}[./-](?=[il]*i)[il]{2,3}[./-]\d{4}")
"""`27.II.1969`, folded: the strokes are a Roman numeral, not figures misread as letters."""
_DASHED = re.compile(r"^(?P<day>\d{1,2})[-/.](?P<month>[^\W\d_]{3,})[-/.](?P<year>\d{4})$")
_MISREAD = str.maketrans("olis|bz", "0115182")


class UnreadableDateError(ValueError):
    """A text that should be a date and is none; says why, and where in the text the fault is."""

    def __init__(self, text: str, reason: str, span: tuple[int, int] | None = None) -> None:
        self.text, self.reason = text, reason
        self.span = span or (0, len(text))
        super().__init__(f"{text!r} is no date: {reason}")

    def shown(self) -> str:
        """The text with a marker under the fault, and the reason."""
        start, end = self.span
        return f"{self.text}\n{' ' * start}{'^' * max(1, end - start)} {self.reason}"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a row of words: ISO 8601 as far as printed, at words `start` .. `end` (end excluded).

    `sure` is 1 for a date without doubt of its own; lower when a digit was repaired, the order of day
    and month is open, the month's name was misread or the year's ending does not fit the year.
    """

    iso: str
    start: int
    end: int
    sure: float = 1.0
    reasons: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """The year."""
        return int(self.iso[:4])

    @property
    def complete(self) -> bool:
        """True when day, month and year are printed."""
        return len(self.iso) == 10


def parse_date(text: str, *, month_first: bool = False) -> FoundDate:
    """The first date in a text. `month_first` allows 06/27/2014 (American order) where it must be.

    Raises UnreadableDateError with the reason when there is none.
    """
    parts = text.split()
    found = find_dates(parts, month_first=month_first)
    if found:
        return max(found, key=lambda item: len(item.iso))
    raise UnreadableDateError(text, *_why_not(text))


def find_dates(parts: Sequence[str], *, month_first: bool = False) -> list[FoundDate]:
    """All dates in a row of words, complete ones, months and years alone, without overlaps."""
    plain = [_plain(part) for part in _months_once(parts)]
    figures = [fold(part).strip("_,;:\"'()[]|") for part in parts]
    found: list[FoundDate] = []
    taken: set[int] = set()
    numeric = [*_roman_dates(figures), *_numeric_dates(figures, month_first), *_dashed_dates(figures)]
    for items in (numeric, _dates_in_words(plain), _worded_dates(plain), _year_dates(plain)):
        for item in items:
            span = set(range(item.start, item.end))
            if not span & taken:
                found.append(item)
                taken |= span
    return _said_twice_once(sorted(found, key=lambda item: item.start))


def _said_twice_once(found: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates, one that is said again right behind itself, in words, as one date."""
    kept: list[FoundDate] = []
    for item in found:
        if kept and kept[-1].iso == item.iso and kept[-1].end == item.start:
            kept[-1] = replace(kept[-1], end=item.end)
        else:
            kept.append(item)
    return kept


def _months_once(parts: Sequence[str]) -> list[str]:
    """The words with each month said once, as passports print it in two languages."""
    return once(parts, lambda word: words().months.get(_plain(word), 0))


def month_of(word: str) -> tuple[int, bool] | None:
    """The month a word names, with or without case endings, and whether it is spelled exactly."""
    known = words().months
    if word in known:
        return known[word], True
    for ending in words().month_endings:
        if word.endswith(ending) and word[: -len(ending)] in known:
            return known[word[: -len(ending)]], True
    if len(word) < 5:
        return None
    near = {
        number for name, number in known.items() if len(name) > 4 and Levenshtein.distance(name, word) == 1
    }
    return (near.pop(), False) if len(near) == 1 else None


def _plain(part: str) -> str:
    return bare(part.strip("_.,;:\"'“”«»()[]|"))


def _numeric_dates(parts: Sequence[str], month_first: bool) -> list[FoundDate]:
    found = []
    for start in range(len(parts)):
        for width in (1, 2, 3, 5):
            text = "".join(parts[start : start + width]).strip(".")
            fits = start + width <= len(parts) and bare(parts[start]) and bare(parts[start + width - 1])
            if width == _SECTIONED and _YEAR_ENDS.match(parts[start]):
                continue
            match = _NUMERIC.match(_digits(text)) if fits else None
            if match is None:
                continue
            item = _from_figures(match, start, start + width, month_first, _digits(text) != text)
            if item:
                found.append(item)
                break
    return found


def _dashed_dates(parts: Sequence[str]) -> list[FoundDate]:
    """`19-SEP-1987`, `3/Feb/2015`: the month's name between figures, in one word."""
    found = []
    for at, part in enumerate(parts):
        match = _DASHED.match(part)
        month = month_of(bare(match["month"])) if match else None
        if match and month:
            item = _made(int(match["year"]), month[0], int(match["day"]), (at, at + 1), misspelt=not month[1])
            found += [item] if item else []
    return found


def _roman_dates(parts: Sequence[str]) -> list[FoundDate]:
    made = [_made(y, m, d, (start, end)) for y, m, d, start, end in roman_dates(parts)]
    return [replace(item, sure=_ROMAN_SURE, reasons=(ROMAN,)) for item in made if item]


def _dates_in_words(parts: Sequence[str]) -> list[FoundDate]:
    """`the sixth day of June in the year two thousand and nineteen`."""
    told = worded_dates(parts, _exact_month)
    made = [_made(year, month, day, (start, end)) for year, month, day, start, end in told]
    return [item for item in made if item]


def _exact_month(word: str) -> int:
    month = month_of(word)
    return month[0] if month and month[1] else 0


def _digits(text: str) -> str:
    """The text with letters that figures are misread as put right, if it looks like figures at all."""
    if sum(ch.isdecimal() for ch in text) < 4 or _ROMAN_MONTH.match(text):
        return text
    match = re.match(r"^[\doilsbz|./\-]{8,10}", text)
    return text[: match.end()].translate(_MISREAD) + text[match.end() :] if match else text


def _from_figures(
    match: re.Match[str], start: int, end: int, month_first: bool, repaired: bool
) -> FoundDate | None:
    first, second, third = match["a"], match["b"], match["c"]
    if {match["s1"], match["s2"]} == {"/", "-"}:
        return None  # `11/3-2047`: a letter's number
    if len(first) == 4:
        return _made(int(first), int(second), int(third), (start, end), repaired=repaired)
    if len(third) != 4 or len(first) > 2:
        return None
    day, month = int(first), int(second)
    american = month_first and match["s1"] == "/"
    if month > 12 and american:
        return _made(int(third), day, month, (start, end), repaired=repaired)
    open_order = american and day <= 12 and month <= 12 and day != month
    return _made(int(third), month, day, (start, end), repaired=repaired, open_order=open_order)


def _worded_dates(parts: Sequence[str]) -> list[FoundDate]:
    found = []
    for index, part in enumerate(parts):
        month = month_of(part)
        if month is None:
            continue
        item = _around_month(parts, index, month)
        if item:
            found.append(item)
    return found


def _around_month(parts: Sequence[str], at: int, month: tuple[int, bool]) -> FoundDate | None:
    number, exact = month
    before, after = _near(parts, at, -1), _near(parts, at, 1)
    day = year = None
    start, end = at, at + 1
    if before and (read := _day(parts[before[0]])):
        day, start = read, before[0]
    own = before if at and day is None and _ends_a_year(parts[at - 1]) else None
    if own and (read_year := _year(parts[own[0]])):  # 1990-cı ilin sentyabrından 1996-cı ilin ...
        year, start = read_year, own[0]
    elif after and (told := _year_at(parts, after[0])):
        year, end = told
    if day is None and after and (read := _day(parts[after[0]])):  # June 27, 2014; iyunun 27-də
        day, end = read, after[0] + 1
        follow = _near(parts, after[0], 1)
        if year is None and follow and (read_year := _year(parts[follow[0]])):
            year, end = read_year, follow[0] + 1
    if year is None:  # 2018-ci il 27 iyun
        place = _near(parts, start, -1)
        if place and (read_year := _year(parts[place[0]])):
            year, start = read_year, place[0]
    if year is None:
        return None
    value, repaired, ending = year
    end = _over_ending(parts, end)
    return _made(
        value,
        number,
        day[0] if day else None,
        (start, end),
        repaired=repaired or bool(day and day[1]),
        misspelt=not exact,
        ending=ending,
    )


def _ends_a_year(part: str) -> bool:
    """True for `ilin`, `il`: the year before them goes with the month after them, whatever date follows.

    `2018-ci il sentyabrın 15-dən 2024-cü il iyunun 28-dək` are two dates.
    """
    return part in words().lists["year_before_month"] or part in words().year_words


def _near(parts: Sequence[str], at: int, step: int) -> tuple[int] | None:
    """The next word that is no joiner (`of`, a quotation mark, `il`), at most three words away."""
    for distance in range(1, 4):
        index = at + step * distance
        if not 0 <= index < len(parts):
            return None
        joins = not parts[index] or parts[index] in words().lists["date_joins"]
        if not joins and parts[index] not in words().year_words:
            return (index,)
    return None


def _over_ending(parts: Sequence[str], end: int) -> int:
    while end < len(parts) and (parts[end] in words().year_words or parts[end] in words().year_endings):
        end += 1
    return end


def _day(part: str) -> tuple[int, bool] | None:
    """A day of the month, and whether a letter was taken for a digit."""
    match = _ORDINAL.match(part)
    if match:
        return (int(match[1]), False) if 1 <= int(match[1]) <= 31 else None
    fixed = part.translate(_MISREAD)
    if len(part) <= 2 and any(ch.isdecimal() for ch in part) and fixed.isdecimal() and 1 <= int(fixed) <= 31:
        return int(fixed), True
    return None


def _year(part: str) -> tuple[int, bool, str] | None:
    """A year, whether a letter was taken for a digit, and its ordinal ending."""
    match = _YEAR.match(part)
    if match:
        return int(match[1]), False, match[2] or ""
    head = part[:4]
    if sum(ch.isdecimal() for ch in head) >= 3 and (
        fixed := _YEAR.match(head.translate(_MISREAD) + part[4:])
    ):
        return int(fixed[1]), True, fixed[2] or ""
    return None


def _year_at(parts: Sequence[str], at: int) -> tuple[tuple[int, bool, str], int] | None:
    """The year at a place and the place after it; `20 18 -ci il` on a form that prints the century too."""
    whole = _year(parts[at])
    if whole:
        return whole, at + 1
    rest = _REST_OF_YEAR.match(parts[at + 1]) if parts[at] in _CENTURIES and at + 1 < len(parts) else None
    if rest is None:
        return None
    follows = parts[at + 2] if at + 2 < len(parts) else ""
    named = bool(rest[2]) or follows in words().year_words or follows in words().year_endings
    return ((int(parts[at] + rest[1]), False, rest[2] or ""), at + 2) if named else None


def _year_dates(parts: Sequence[str]) -> list[FoundDate]:
    found = []
    for index, part in enumerate(parts):
        year = _year(part)
        if year and not year[1] and (item := _made(year[0], None, None, (index, index + 1), ending=year[2])):
            found.append(item)
    return found


def _made(
    year: int,
    month: int | None,
    day: int | None,
    at: tuple[int, int],
    *,
    repaired: bool = False,
    misspelt: bool = False,
    open_order: bool = False,
    ending: str = "",
) -> FoundDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR or not _exists(year, month, day):
        return None
    doubts = (
        ("a figure was misread as a letter", repaired, 0.8),
        ("the month's name is misread", misspelt, 0.95),
        (OPEN_ORDER, open_order, 0.6),
        ("the year's ending does not fit its last figure", suffix_fits(year, ending) is False, 0.8),
    )
    sure, reasons = 1.0, []
    for reason, holds, factor in doubts:
        if holds:
            sure *= factor
            reasons.append(reason)
    iso = f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
    return FoundDate(iso, *at, sure, tuple(reasons))


def _exists(year: int, month: int | None, day: int | None) -> bool:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _why_not(text: str) -> tuple[str, tuple[int, int] | None]:
    for match in re.finditer(r"\d{1,2}\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})", text):
        if not FIRST_YEAR <= int(match[2]) <= LAST_YEAR:
            return f"the year is not between {FIRST_YEAR} and {LAST_YEAR}", match.span(2)
        if not 1 <= int(match[1]) <= 12:
            return "there is no such month", match.span(1)
        return "there is no such day", match.span()
    if not any(ch.isdecimal() for ch in text):
        return "it has no figures", None
    for part in re.finditer(r"\S+", text):
        if month_of(_plain(part[0])):
            return "there is a month but no year that can be read, or no such day", part.span()
    return "neither a month nor a year can be read", None
