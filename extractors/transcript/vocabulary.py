"""The words of transcripts, from the data files beside this module, and how a printed word is matched."""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz

from extractors.transcript.fold import fold

_CLOSE = 82.0  # a word of four letters or more may lose one letter in five
_SHORT = 3  # shorter words must match to the letter


@cache
def load(name: str) -> dict[str, Any]:
    """The data file of that name."""
    text = (files("extractors.transcript") / "data" / name).read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


@dataclass(frozen=True, slots=True)
class Label:
    """A column heading: which column it names, and its folded text."""

    column: str
    text: str
    size: int


@cache
def labels() -> tuple[Label, ...]:
    """Every column heading, the most specific (longest) first."""
    found = {
        (column, fold(text)) for column, texts in load("columns.json")["columns"].items() for text in texts
    }
    made = [Label(column, text, len(text.split())) for column, text in found]
    return tuple(sorted(made, key=lambda label: (-len(label.text), label.column, label.text)))


@cache
def label_words() -> frozenset[str]:
    """Every word of every column heading."""
    return frozenset(word for label in labels() for word in label.text.split())


@cache
def words(group: str) -> tuple[str, ...]:
    """The folded words or phrases of one group of words.json."""
    return tuple(fold(text) for text in load("words.json")[group])


@cache
def ordinals() -> dict[str, int]:
    """Folded ordinal words with their numbers."""
    table = load("words.json")["ordinals"]
    return {fold(text): int(number) for number, texts in table.items() for text in texts}


def alike(word: str, known: str) -> bool:
    """True when a folded word or phrase is the known one, give or take a misread letter."""
    if word == known:
        return True
    if len(known) <= _SHORT or len(word) <= _SHORT or abs(len(word) - len(known)) > 2:
        return False
    return _close(word, known)


@lru_cache(maxsize=65536)  # only pairs of about one length come here: all of a page's have room
def _close(word: str, known: str) -> bool:
    return fuzz.ratio(word, known) >= _CLOSE or bare(word) == bare(known)


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """A folded text without what OCR takes for each other most: ə for a or o, ü for ii, blanks."""
    return text.replace("ii", "u").replace("e", "a").replace(" ", "")


@lru_cache(maxsize=65536)
def find(text: str, group: str) -> str | None:
    """The word or phrase of a group that stands in a folded text, None when none does."""
    tokens = text.split()
    runs: dict[int, list[str]] = {}
    for known, size in _sized(group):
        if size not in runs:
            runs[size] = [" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1)]
        if any(alike(run, known) for run in runs[size]):
            return known
    return None


@cache
def _sized(group: str) -> tuple[tuple[str, int], ...]:
    """The words and phrases of a group, each with how many words it has."""
    return tuple((known, len(known.split())) for known in words(group))


@lru_cache(maxsize=65536)
def label_of(text: str) -> tuple[str, float] | None:
    """The column a folded heading names, with a score (0..100) for how well; None when it names none."""
    best: tuple[str, float] | None = None
    for label in labels():
        score = _score(text, label)
        if score and (best is None or score > best[1]):
            best = (label.column, score)
    return best


def _score(text: str, label: Label) -> float:
    if text == label.text:
        return 100.0
    if len(label.text) > _SHORT and len(text) > _SHORT:
        ratio = fuzz.ratio(text, label.text)
        if ratio >= _CLOSE:
            return float(ratio) - 1.0
    # A label inside a longer heading: the more of the heading it explains, the better.
    explained = _explained(text.split(), label.text.split())
    return 50.0 + 40.0 * explained / max(len(text), 1) if explained else 0.0


def _explained(tokens: list[str], wanted: list[str]) -> float:
    """How many letters of a heading a label's words explain; 0 when one of them does not stand in it.

    A word of another spelling explains less than itself: `marks` is the label `marks` before it is `remarks`.
    """
    if len(wanted) > len(tokens) or (len(wanted) == 1 and len(wanted[0]) < _SHORT):
        return 0.0
    best = [
        max(
            (len(token) * fuzz.ratio(token, want) / 100 for token in tokens if alike(token, want)),
            default=0.0,
        )
        for want in wanted
    ]
    return sum(best) + len(wanted) - 1 if all(best) else 0.0
