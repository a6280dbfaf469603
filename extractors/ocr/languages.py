"""Which language packs read a page: decided from a first look at a few of its lines."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

_SIGNS = 3  # of a language that two languages of one script are told apart by
_CLEARLY = 0.3  # share of letters in Cyrillic from which on a page counts as Cyrillic


def look_packs() -> tuple[str, ...]:
    """The packs of the first look: together they know the letters of both scripts."""
    return tuple(_table()["look"])


def packs_for(texts: Iterable[str]) -> tuple[str, ...]:
    """The packs, best first, for a page that holds these words."""
    words = list(texts)
    script = script_of(words)
    entries = [entry for entry in _table()["sets"].values() if entry["script"] == script]
    letters = sum(letter.isalpha() for word in words for letter in word)
    for entry in entries:
        if "from" in entry and _score(words, entry) >= max(_SIGNS, entry["from"] * letters):
            return tuple(entry["packs"])
    best = max((e for e in entries if "from" not in e), key=lambda entry: _score(words, entry))
    return tuple(best["packs"])


def other_packs(packs: tuple[str, ...]) -> tuple[str, ...]:
    """The packs of the other script, for a page that these packs read badly."""
    sets = list(_table()["sets"].values())
    script = next(entry["script"] for entry in sets if tuple(entry["packs"]) == packs)
    return next(tuple(entry["packs"]) for entry in sets if entry["script"] != script)


def second_packs(packs: Sequence[str]) -> tuple[str, ...]:
    """The packs of another look at words that these packs read: other ones, so that they err otherwise."""
    return next(tuple(e["second"]) for e in _table()["sets"].values() if e["packs"] == list(packs))


def script_of(texts: Iterable[str]) -> str:
    """`cyrillic` or `latin`, whichever a clear share of the letters belongs to."""
    counts = Counter(_script(letter) for text in texts for letter in text if letter.isalpha())
    known = counts["cyrillic"] + counts["latin"]
    return "cyrillic" if known and counts["cyrillic"] / known >= _CLEARLY else "latin"


@cache
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return "cyrillic" if name.startswith("CYRILLIC") else "latin" if name.startswith("LATIN") else "other"


def _score(words: list[str], entry: Mapping[str, Any]) -> float:
    """How much of the language is in the words; ties go to the first set of the script."""
    letters = sum(letter in entry["letters"] for word in words for letter in word)
    letters += sum(letter in entry.get("inside", "") for word in words for letter in word[1:-1])
    known = sum(word.strip(".,;:()").casefold() in entry["words"] for word in words)
    return letters + 2 * known


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("scripts.json").read_text("utf-8"))
    return table
