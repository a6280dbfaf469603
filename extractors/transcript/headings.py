"""Section headings: which semester, year of study and academic year the rows below belong to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.values import ordinal
from extractors.transcript.vocabulary import alike, find, ordinals, words

_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[/\-–—\\]\s*((?:19|20)?\d\d)(?!\d)")
_GLUED = re.compile(r"(?<!\d)((?:19|20)\d\d)[1lI|!]((?:19|20)\d\d)(?!\d)")  # the stroke read as a figure
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MOST_SEMESTERS, _MOST_YEARS = 14, 8
_TEN = 10


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says. `bad_year` is an academic year that is not two years in a row, as printed."""

    semester: int | None = None
    season: str | None = None
    course_year: int | None = None
    academic_year: str | None = None
    bad_year: str | None = None
    block: str | None = None  # state_exams | practice | transferred
    loose: bool = False  # the word may mean a semester or a year
    unread: bool = False  # it names a semester whose number could not be read

    @property
    def filled(self) -> bool:
        """True when it says anything."""
        return replace(self, loose=False) != Heading()


def academic_year(text: str) -> tuple[str | None, str | None]:
    """The academic year in a text as `2014/2015`, and beside it a span that is no academic year."""
    match = _SPAN.search(text) or _GLUED.search(text)
    if not match:
        return None, None
    first = int(match.group(1))
    second = int(match.group(2)) if len(match.group(2)) == 4 else first // 100 * 100 + int(match.group(2))
    if len(match.group(2)) == 2 and second < first:
        second += 100
    return (f"{first}/{second}", None) if second == first + 1 else (None, match.group())


@lru_cache(maxsize=16384)
def heading_of(text: str) -> Heading | None:
    """What a line says as a section heading; None when it is not one."""
    year, bad = academic_year(text)
    if len({match.groups() for match in _SPAN.finditer(text)}) > 1:
        year = None  # `Academic years 2009-2010 and 2010-2011`: of which of them a row is, none says
    rest = fold(_GLUED.sub(" ", _SPAN.sub(" ", text)))
    tokens = rest.split()
    if len(tokens) > 12:
        return None
    found = Heading(academic_year=year, bad_year=bad)
    found = _numbered(found, tokens)
    found = replace(found, season=season_of(text), block=_block(rest))
    if not year and not bad and found.season:
        found = replace(found, academic_year=_calendar(text, found.season))
    named = any(_is(token, "semester") for token in tokens)
    strange = _foreign(tokens)
    if found.semester is None and found.season is None and (named or (year and strange)):
        found = replace(found, unread=True)
    if found.season and found.semester is None and not found.course_year and any(map(_is_roman, tokens)):
        found = replace(found, unread=True)  # `2019/2020, IV (spring)`: of what there are four was not read
    if not found.filled or strange > _allowed(found, tokens):
        return None
    return found


def _calendar(text: str, season: str) -> str | None:
    """The academic year of `Fall 2015` or `Spring 2016`."""
    match = _YEAR.search(text)
    if not match:
        return None
    first = int(match.group(1)) - (0 if season == "autumn" else 1)
    return f"{first}/{first + 1}"


def of_a_leave(text: str) -> bool:
    """True for words about a leave or a return: the year and the half year beside them are of no rows.

    To the letter, for `academic yea` is close to `academic leave`.
    """
    plain = f" {fold(text)} "
    return any(f" {said} " in plain for said in words("interrupted"))


def seasons_in(texts: Iterable[str]) -> set[str]:
    """The seasons that any of these words names."""
    return {season for text in texts if (season := season_of(text))}


def season_of(text: str) -> str | None:
    """`autumn`, `spring` or `summer` when a text names one."""
    for season in ("autumn", "spring", "summer"):
        if find(fold(text), season):
            return season
    return None


def _block(rest: str) -> str | None:
    for block in ("state_exams", "practice", "transferred"):
        if find(rest, block):
            return block
    return None


def _numbered(found: Heading, tokens: Sequence[str]) -> Heading:
    """The heading with its numbers; each is the semester's or the year's, never both.

    In `Semester 2, academic year 2019/2020` there is no second year.
    """
    left = list(tokens)
    for index, token in enumerate(tokens):
        if found.semester is None and _is(token, "semester"):
            found = replace(found, semester=_taken(left, index, _MOST_SEMESTERS))
        elif found.semester is None and _is(token, "semester_or_year"):
            found = replace(found, semester=_taken(left, index, _MOST_SEMESTERS), loose=True)
        elif found.course_year is None and _is(token, "course_year"):
            found = replace(found, course_year=_taken(left, index, _MOST_YEARS))
        elif len(tokens) == 1 and re.fullmatch(r"s\d{1,2}", token):
            found = replace(found, semester=_limited(int(token[1:]), _MOST_SEMESTERS))
    return found


@lru_cache(maxsize=65536)
def _is(token: str, group: str) -> bool:
    return any(alike(token, known) for known in words(group))


def _taken(tokens: list[str], index: int, most: int) -> int | None:
    """The number just before (or before a season or suffix) or just after a word, taken out of the words."""
    ordered = (
        (index - 1, index - 2, index + 1)
        if _is_suffix(tokens, index - 1)
        else (index - 1, index + 1, index - 2)
    )
    for place in ordered:
        value = _small(tokens[place]) if 0 <= place < len(tokens) else None
        if value is None:
            continue
        if place and tokens[place - 1] in words("ten") and not tokens[place].isdecimal():
            value += _TEN  # `on birinci` is the eleventh
        if 1 <= value <= most:
            tokens[place] = ""
            return value
    return None


def _is_suffix(tokens: Sequence[str], index: int) -> bool:
    """True for what makes the figure before it an ordinal: `2-ci`, `2-й`."""
    return index > 0 and tokens[index - 1].isdecimal() and tokens[index] in words("ordinal_suffix")


@lru_cache(maxsize=65536)
def _small(token: str) -> int | None:
    for word, value in ordinals().items():
        if alike(token, word):
            return value
    if token in words("heading_filler"):
        return None  # `ili` is a year, though it looks like III
    value_read = ordinal(token)
    return int(value_read.value) if value_read else None


def _is_roman(token: str) -> bool:
    return set(token) <= set("ivx") and _small(token) is not None


def is_small(word: str) -> bool:
    """True for a word that is a Roman numeral or an ordinal."""
    return any(_small(token) is not None for token in fold(word).split() if not token.isdecimal())


def _limited(value: int, most: int) -> int | None:
    return value if 1 <= value <= most else None


def _foreign(tokens: Sequence[str]) -> int:
    """How many words of a line have no place in a heading."""
    return sum(not (token.isdecimal() or _at_home(token)) for token in tokens)


@lru_cache(maxsize=65536)
def _at_home(token: str) -> bool:
    """True for a number, and for a word that headings are made of."""
    return _small(token) is not None or any(alike(token, word) for word in _words_of_headings())


@cache
def _words_of_headings() -> frozenset[str]:
    groups = ("semester", "semester_or_year", "course_year", "academic_year", "autumn", "spring", "summer",
              "winter", "heading_filler", "state_exams", "practice", "transferred")  # fmt: skip
    return frozenset(part for group in groups for phrase in words(group) for part in phrase.split())


def _allowed(found: Heading, tokens: Sequence[str]) -> int:
    """A school's name may follow `transferred from`; elsewhere hardly a stray word is borne with."""
    if found.academic_year and any(_is(token, "year_mark") for token in tokens):
        return 3  # `2009/2010 academic year` is a heading whatever was misread beside it
    return len(tokens) if found.block == "transferred" else min(1, len(tokens) // 3)
