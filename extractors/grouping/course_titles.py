"""Course titles in two languages: whether they name one course."""

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from extractors.grouping.equivalents import plain_words

_KNOWN = 92.0  # of 100: a title this near a known one is that one, misread or spelt another way
_SAME = 92.0
_LONG = 5  # letters; shorter titles are known exactly or not at all
_PART = re.compile(r"(?:\s+(i{1,3}|iv|vi{0,3}|ix|x)|\s*(\d{1,2}))$")
_BRACKETS = re.compile(r"\([^)]*\)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@lru_cache(maxsize=16384)
def same_title(one: str, other: str) -> bool | None:
    """Whether two titles name one course; None where the table of titles does not know one of them.

    Of `Anatomy` and `Anatomy II` nobody can say: the number may not have been read.
    """
    (mine, part), (theirs, other_part) = _parted(one), _parted(other)
    same: bool | None = mine == theirs or fuzz.ratio(mine, theirs) >= _SAME
    if not same:
        known, other_known = course_of(one), course_of(other)
        same = known == other_known if known is not None and other_known is not None else None
    if same and part != other_part:
        return False if part and other_part else None
    return same


def exactly(title: str) -> int | None:
    """The number of the course whose title in the table this is to the letter, None where it is of no course.

    A misread title is no other title of the same course: where another paper names that course, it was
    read rightly.
    """
    return _letters().get(_small(title))


def _small(title: str) -> str:
    """In small letters by the Azerbaijani rule, with every sign and digit as it stands."""
    text = unicodedata.normalize("NFC", title).replace("İ", "i").replace("I", "ı")
    return " ".join(text.lower().split())


@cache
def _letters() -> dict[str, int]:
    return {_small(title): number for number, titles in enumerate(_table()) for title in titles}


@cache
def _table() -> list[list[str]]:
    path = files("extractors.grouping") / "data" / "course_titles.json"
    table: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))["courses"]
    return table


def _parted(title: str) -> tuple[str, int | None]:
    """The title in plain words and the number of its part, `Anatomy II` as `anatomy` and 2."""
    plain = plain_words(title.replace("І", "I"), digits=True)
    found = _PART.search(plain)
    if found is None or found.start() == 0:
        without = plain_words(_BRACKETS.sub(" ", title), digits=True)
        return (plain, _parted(without)[1]) if without not in ("", plain) else (plain, None)
    sign = found.group(1) or found.group(2)
    return plain[: found.start()].strip(), _ROMAN.get(sign) or int(sign)


def _forms(title: str) -> list[str]:
    """The title's words with what stands in brackets and without."""
    return [_parted(title)[0], _parted(_BRACKETS.sub(" ", title))[0]]


@lru_cache(maxsize=4096)
def course_of(title: str) -> int | None:
    """The number of the course in the table, by its exact title without the part, else by the nearest."""
    forms = [form for form in _forms(title) if form]
    exact = next((_courses()[form] for form in forms if form in _courses()), None)
    if exact is not None:
        return exact
    near = [
        (fuzz.ratio(form, known), number)
        for form in forms
        if len(form) >= _LONG
        for known, number in _courses().items()
    ]
    score, number = max(near, default=(0.0, 0))
    return number if score >= _KNOWN else None


@cache
def _courses() -> dict[str, int]:
    found: dict[str, int] = {}
    for number, titles in enumerate(_table()):
        for title in titles:
            for form in _forms(title):
                found.setdefault(form, number)
    return found
