"""Sums told in words: `Total: 47 subjects, 318 credits.`, `Toplam AKTS: 360 GANO: 2,89`.

Such sentences stand over a table, under it or in its last row. A number counts only where every word between
the number before and it is understood, and no other number follows it at once: then it can mean nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.page import Word
from extractors.transcript.fold import fold
from extractors.transcript.model import Text
from extractors.transcript.values import number
from extractors.transcript.vocabulary import load

_ENDED = re.compile(r"[^\W\d]{4}\.$|[\d)]\.$|^[A-F]\.$")  # the end of a sentence, no word cut short
_CLAUSES = frozenset("|/–—-=:+*•·")
_UNITS = ("credits", "hours")
_HIGHEST_AVERAGE = 100.0
_SHORT = 3  # letters of a word cut short
_RANGE = {"credits": (1.0, 600.0), "hours": (15.0, 40000.0), "courses": (4.0, 150.0)}


@dataclass(frozen=True, slots=True)
class ToldSum:
    """A sum of a sentence: of what (credits, hours, average or courses), how much, and its word.

    `whole` when a word of the sentence says that it is for everything.
    """

    kind: str
    value: float
    word: Word
    whole: bool


def told_sums(line: Text) -> list[ToldSum]:
    """The sums that the sentences of a line tell; what is not understood in full tells none."""
    return [found for sentence in _sentences(line.words) for found in _sums_of(_without_scales(sentence))]


def _sentences(words: Sequence[Word]) -> Iterator[list[Word]]:
    made: list[Word] = []
    for place, word in enumerate(words):
        made.append(word)
        after = words[place + 1].text if place + 1 < len(words) else ""
        if _ENDED.search(word.text) and not after[:1].islower():
            yield made
            made = []
    if made:
        yield made


def _without_scales(words: Sequence[Word]) -> list[Word]:
    """The words; of brackets that say out of how many (`GPA (4.0 scale)`) those that are not about that."""
    made: list[Word] = []
    group: list[Word] = []
    for word in words:
        if not group and "(" not in word.text:
            made.append(word)
            continue
        group.append(word)
        if ")" in word.text:
            made += _outside_scale(group)
            group = []
    return [*made, *group]


def _outside_scale(group: Sequence[Word]) -> list[Word]:
    tokens = [fold(word.text) for word in group]
    if any("=" in word.text for word in group):
        return []  # `(2 CATS = 1 ECTS)` explains
    figured = [number(word.text.strip("():;,.")) is not None for word in group]
    about = [_is_one_of(token, "scale") or _is_one_of(token, "out_of") for token in tokens]
    if not any(figured) or not any(about):
        return list(group)
    return [word for word, figure, said in zip(group, figured, about, strict=True) if not figure and not said]


def _sums_of(sentence: Sequence[Word]) -> Iterator[ToldSum]:
    items = [(word, _value(sentence, place)) for place, word in enumerate(sentence)]
    vague: set[str] = (
        set()
    )  # units of numbers whose labels are not understood in full: of which part they are
    label: list[str] = []
    told = False  # a word of the sentence has said that its numbers are sums
    unit = None  # the unit right behind a number is no part of the next one's label
    for place, (word, value) in enumerate(items):
        if value is None:
            said = [] if _is_of_scale(sentence, place) else _meanings(word.text)
            label += [] if unit and said == [unit] else said
            unit = unit if said == [] else None
            told |= "total" in label and "unknown" not in label
            label = [] if word.text.endswith((";", "|")) else label
            continue
        after = _after(items[place + 1 :])
        unit = _unit_behind(items[place + 1 :])
        kind = _kind(label, unit)
        bounded = after != ["number"] or (place > 0 and sentence[place - 1].text.endswith(":"))
        if kind and bounded and _is_usual(kind, value):
            whole = told or ("total" in after and "unknown" not in after)
            yield ToldSum(kind, value, word, whole and kind not in vague)
        vague |= set(label) if "unknown" in label else set()
        unit, label = unit if unit == kind else None, []


def _value(sentence: Sequence[Word], place: int) -> float | None:
    """The number of a word; None for a word and for the number that says out of how many."""
    read = number(sentence[place].text)
    if read is None or read.ceiling < 1.0 or _is_of_scale(sentence, place):
        return None
    return read.value


def _is_of_scale(sentence: Sequence[Word], place: int) -> bool:
    """True for the number of `(out of 100)`, `4,00 üzerinden`, `/ 4.00` and `GPA 4.0 scale`."""
    text = sentence[place].text
    if number(text) is None:
        return False
    before = sentence[place - 1].text if place else ""
    after = sentence[place + 1].text if place + 1 < len(sentence) else ""
    return before == "/" or _is_one_of(fold(before), "out_of") or _is_one_of(fold(after), "scale")


@lru_cache(maxsize=4096)
def _is_one_of(token: str, group: str) -> bool:
    return _matches(token, tuple(load("sum_words.json")[group]))


def _after(items: Sequence[tuple[Word, float | None]]) -> list[str]:
    """What the words behind a number mean, up to a comma; `number` where another follows at once."""
    said: list[str] = []
    for place, (word, value) in enumerate(items):
        if value is not None:
            return said if place else ["number"]
        said += _meanings(word.text)
        if word.text.endswith((",", ";", ".", "|")) and len(word.text) > _SHORT:
            return said
    return said


def _unit_behind(items: Sequence[tuple[Word, float | None]]) -> str | None:
    """The unit right behind a number; `360 GPA: 3.1` has the next number's label there."""
    if not items or items[0][1] is not None or items[0][0].text.endswith(":"):
        return None
    said = _meanings(items[0][0].text)
    return said[0] if len(said) == 1 and said[0] in (*_UNITS, "courses") else None


def _meanings(text: str) -> list[str]:
    if all(char in _CLAUSES or not char.isalnum() for char in text):
        return []
    return [_meaning(token) for token in fold(text).split()]


@lru_cache(maxsize=16384)
def _meaning(token: str) -> str:
    for meaning, known in load("sum_words.json")["words"].items():
        if _matches(token, tuple(known)):
            return str(meaning)
    return "unknown"


def _matches(token: str, known: Sequence[str]) -> bool:
    return any(
        token.startswith(fold(word[:-1])) if word.endswith("*") else token == fold(word) for word in known
    )


def _kind(label: Sequence[str], unit: str | None) -> str | None:
    """What a number is of: by the words before it, or by the unit right behind it; None where unsure."""
    if "unknown" in label:
        return None
    if "average" in label:
        return None if set(label) & {*_UNITS, "courses"} else "average"
    named = [kind for kind in _UNITS if kind in label]
    if len(named) > 1 or "score" in label:
        return None
    if named:
        return named[0]
    return unit or ("courses" if "courses" in label and "total" in label else None)


def _is_usual(kind: str, value: float) -> bool:
    if kind == "average":
        return 1.0 <= value <= _HIGHEST_AVERAGE
    low, high = _RANGE[kind]
    return low <= value <= high and (kind != "courses" or value.is_integer())
