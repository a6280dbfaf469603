"""Words of official papers that lost a mark in reading: given it back, and never sure for that.

Engines give `Умуми` for `Үмуми` and `ala` for `əla` with their highest scores; no score tells of it.
"""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from extractors.page import Word

_BELOW_READ = 0.9  # what is mended here is for a second look or a person to confirm
_WORD = re.compile(r"^(\W*)(\w+)(\W*)$")


def with_marks(words: Sequence[Word], packs: Sequence[str]) -> list[Word]:
    """The words of a page read with these packs, common ones spelt as their language does."""
    forms = _forms(tuple(packs))
    return [_mended(word, forms) for word in words]


def _mended(word: Word, forms: dict[str, frozenset[str]]) -> Word:
    parts = _WORD.match(word.text)
    if parts is None:
        return word
    plain = _small(parts[2])
    known = forms.get(_bare(plain), frozenset())
    if not known or plain in known:
        return word
    confidence = min(word.confidence, _BELOW_READ)
    if len(known) > 1:
        return replace(word, confidence=confidence)
    (right,) = known
    letters = "".join(_sized(letter, like) for letter, like in zip(right, parts[2], strict=True))
    if letters == parts[2]:
        return word
    return replace(word, text=parts[1] + letters + parts[3], confidence=confidence)


def _small(text: str) -> str:
    """Small letters, one for one: a capital I stands for i and ı alike."""
    return "".join("i" if letter in "Iİ" else letter.lower()[:1] for letter in text)


def _sized(letter: str, like: str) -> str:
    if not like.isupper():
        return letter
    return {"i": "İ", "ı": "I"}.get(letter, letter.upper())


def _bare(text: str) -> str:
    return text.translate(_twins())


@cache
def _forms(packs: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The right spellings by what is left of them without marks."""
    found: dict[str, set[str]] = defaultdict(set)
    for pack in packs:
        for word in _table()["words"].get(pack, ()):
            found[_bare(word)].add(word)
        for misread, word in _table()["misread"].get(pack, {}).items():
            found[_bare(misread)].add(word)
    return {bare: frozenset(words) for bare, words in found.items()}


@cache
def _twins() -> dict[int, str]:
    return {ord(letter): bare for table in _table()["twins"].values() for letter, bare in table.items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("marked_words.json").read_text("utf-8"))
    return table
