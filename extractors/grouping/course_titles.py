"""Course titles in two languages: whether they name one course."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from extractors.grouping.equivalents import plain_words

_KNOWN = 92.0  # of 100: a title this near a known one is that one, misread or spelt another way
_SAME = 92.0
_PART = re.compile(r"(?:\s+|\b)(i{1,3}|iv|vi{0,3}|ix|x|\d{1,2})$")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@lru_cache(maxsize=16384)
def same_title(one: str, other: str) -> bool | None:
    """Whether two titles name one course; None where the table of titles does not know one of them."""
    (mine, part), (theirs, other_part) = _parted(one), _parted(other)
    if mine == theirs or fuzz.ratio(mine, theirs) >= _SAME:
        return part == other_part
    known, other_known = _course(mine), _course(theirs)
    if known is None or other_known is None:
        return None
    return known == other_known and part == other_part


def _parted(title: str) -> tuple[str, int | None]:
    """The title in plain words and the number of its part, `Anatomy II` as `anatomy` and 2."""
    plain = plain_words(title.replace("І", "I"), digits=True)
    found = _PART.search(plain)
    if found is None or found.start() == 0:
        return plain, None
    sign = found.group(1)
    return plain[: found.start()].strip(), _ROMAN.get(sign) or (int(sign) if sign.isdecimal() else None)


@lru_cache(maxsize=4096)
def _course(plain: str) -> int | None:
    exact = _courses().get(plain)
    if exact is not None or len(plain) < 5:
        return exact
    near = [(fuzz.ratio(plain, form), number) for form, number in _courses().items()]
    score, number = max(near)
    return number if score >= _KNOWN else None


@cache
def _courses() -> dict[str, int]:
    path = files("extractors.grouping") / "data" / "course_titles.json"
    table: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))["courses"]
    found: dict[str, int] = {}
    for number, titles in enumerate(table):
        for title in titles:
            for form in (title, re.sub(r"\([^)]*\)", " ", title)):
                found.setdefault(_parted(form)[0], number)
    return found
