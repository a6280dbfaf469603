"""Course titles put right where all titles together show a misreading; every repaired one is doubtful.

A Roman numeral at the end is what OCR loses and misreads most (`Anatomy I` becomes `Anatomy 1`,
`Anatomy l` or plain `Anatomy`), and only the other titles tell.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.confidence import at_confidence, status_of
from extractors.page import Word
from extractors.transcript.attempts import failed
from extractors.transcript.fold import fold
from schemas.courses import Course
from schemas.facts import Fact

_REPAIRED = 0.9
_SERIES = 0.985  # how sure a numeral is that a whole series of titles bears out
_ORDER = ("i", "ii", "iii", "iv", "v", "vi")
_ROMAN = re.compile(r"^(?:I{1,3}|IV|V|VI{1,3})$")
_LIKE_ONES = re.compile(r"^[1IlİіІ|!Tt]{1,3}$")
# Read by a Cyrillic model, II and III are letters no title ends with.
_CYRILLIC_LIKE = {
    "Г": "I", "П": "II", "Ц": "II", "Ш": "III", "Щ": "III", "ПП": "III", "ГУ": "IV", "ТУ": "IV", "У": "V",
}  # fmt: skip
_LONE = re.compile(r"[^\W\d_] (?![IVX]$)[^\W\d_]$")
_DASHES = ("-", "–", "—")
_RULE_BEFORE = re.compile(r"^[İIl1|!](?=[^\W\d_][^\W\d_])")
_LOOSE_RULE = re.compile(r"^(?:[İIl1|!]\s+)+(?=[^\W\d_]{2})")


def tidied(
    courses: Sequence[Course], bases: Sequence[float], holed: Sequence[bool], typed: Sequence[bool]
) -> list[Course]:
    """Courses with their titles repaired, and those doubted that the other titles speak against.

    `bases` says how surely the words of each title were read but for a numeral at its end, `holed`
    whether a word seems to be missing. What is `typed` was not misread.
    """
    roman = _roman_in_use([course.title.value or "" for course in courses])
    repaired = [
        course.title if sure else _repaired(course.title, roman=roman)
        for course, sure in zip(courses, typed, strict=True)
    ]
    folded = Counter(
        fold(title.value)
        for title, course in zip(repaired, courses, strict=True)
        if title.value and not failed(course)
    )
    doubted = [
        title if sure else _numeral_lost(title, folded) for title, sure in zip(repaired, typed, strict=True)
    ]
    done = _in_series(doubted, bases, folded) if roman else doubted
    done = [
        _doubtful(title, title.value) if hole and title.value else title
        for title, hole in zip(done, holed, strict=True)
    ]
    return [
        course if title is course.title else course.model_copy(update={"title": title})
        for course, title in zip(courses, done, strict=True)
    ]


def base_probability(words: Sequence[Word]) -> float:
    """How surely a title was read but for a numeral at its end."""
    kept = [word for index, word in enumerate(words) if not index or not _is_numeral(word.text.strip("().,"))]
    return min((word.confidence for word in kept), default=0.0)


def _is_numeral(token: str) -> bool:
    return bool(_ROMAN.match(token) or _LIKE_ONES.match(token) or token in _CYRILLIC_LIKE)


def _in_series(
    titles: Sequence[Fact[str]], bases: Sequence[float], folded: Mapping[str, int]
) -> list[Fact[str]]:
    """Titles with a numeral as sure as their other words, where I, II .. are all there, each once."""
    return [
        _surer(title, min(base, _SERIES)) if title.value and _complete(fold(title.value), folded) else title
        for title, base in zip(titles, bases, strict=True)
    ]


def _complete(title: str, folded: Mapping[str, int]) -> bool:
    """True for one of `anatomy i`, `anatomy ii`, `anatomy iii` when each of them is there once."""
    base, _, numeral = title.rpartition(" ")
    if not base or numeral not in _ORDER:
        return False
    there = [numeral for numeral in _ORDER if f"{base} {numeral}" in folded]
    once = all(folded[f"{base} {numeral}"] == 1 for numeral in there)
    return once and len(there) > 1 and there == list(_ORDER[: len(there)]) and base not in folded


def _surer(title: Fact[str], sure: float) -> Fact[str]:
    better = max(title.confidence, sure)
    return at_confidence(title, better)


def _roman_in_use(titles: Sequence[str]) -> bool:
    """True when the titles number their parts in Roman figures rather than in Arabic ones."""
    tokens = [token.strip("().,") for title in titles for token in title.split()[1:]]
    roman = sum(1 for token in tokens if _ROMAN.match(token) or token in _CYRILLIC_LIKE)
    arabic = sum(1 for token in tokens if re.fullmatch(r"[2-9]", token))
    return roman > arabic


def _repaired(title: Fact[str], *, roman: bool) -> Fact[str]:
    if title.value is None:
        return title
    value = _LOOSE_RULE.sub("", title.value)
    if re.match(r"^[İIl1|!][A-ZƏÖÜĞÇŞА-ЯӘҺҸҒҜӨҮ][a-zəöüğçşıа-яәһҹғҝөүј]", value):
        value = _RULE_BEFORE.sub("", value)
    if roman:
        tokens = value.split()
        value = " ".join(_numeral(token, _before(tokens, index)) for index, token in enumerate(tokens))
        if value == title.value and _LONE.search(value):
            return _doubtful(title, value)  # what else than a numeral ends it
    if value == title.value or not value:
        return title
    return _doubtful(title, value)


def _before(tokens: Sequence[str], index: int) -> str:
    return tokens[index - 1] if index else ""


def _numeral(token: str, before: str) -> str:
    """A token that stands for a Roman numeral but was read with a 1, l or ! in it, or as П, Ш.

    After a dash (`Genetics - 1`) parts are numbered in figures.
    """
    if before and token in _CYRILLIC_LIKE:
        return _CYRILLIC_LIKE[token]
    dashed = before in _DASHES and token.isdecimal()
    if before and not dashed and _LIKE_ONES.match(token) and not _ROMAN.match(token):
        return "I" * len(token)
    return token


def _numeral_lost(title: Fact[str], all_titles: Counter[str]) -> Fact[str]:
    """`Anatomy` where `Anatomy II` stands, or twice: its numeral may have been lost."""
    if title.value is None:
        return title
    base = fold(title.value)
    if re.search(r" (i|ii|iii|iv|v)$", base):
        return title
    numbered = any(f"{base} {numeral}" in all_titles for numeral in _ORDER)
    if numbered or all_titles[base] > 1:
        return _doubtful(title, title.value)
    return title


def _doubtful(title: Fact[str], value: str) -> Fact[str]:
    sure = min(title.confidence, _REPAIRED)
    return title.model_copy(update={"value": value, "confidence": sure, "status": status_of(sure)})
