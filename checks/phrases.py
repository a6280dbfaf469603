"""Sentences in which readings tell their comparisons, in another language than English.

A reading keeps its comparisons as sentences, and so does every record. A sentence is recognised by its
pattern and told by that of the other language; one that nobody wrote down stays English.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, reduce

from checks.data import FOLDER

_PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")
_BETWEEN = "; "
_OPEN, _SHUT = "([", ")]"
_DEEPEST = 4  # sentences within sentences


@dataclass(frozen=True, slots=True)
class _Phrase:
    pattern: re.Pattern[str]
    kinds: Mapping[str, str]
    other: str


@dataclass(frozen=True, slots=True)
class _Book:
    phrases: tuple[_Phrase, ...]
    words: Mapping[str, str]
    between: Mapping[str, str]  # what stands between values and their places


@lru_cache(maxsize=4096)
def translated(told: str, language: str) -> str:
    """The sentences of `told`, divided by `; `, in that language; those not known stay as they are."""
    book = _book(language)
    if book is None:
        return told
    parts = (_sentence(part, book, _DEEPEST) or part for part in _parts(told))
    return _BETWEEN.join(parts)


def _parts(told: str) -> Iterator[str]:
    """Sentences; a semicolon within brackets divides nothing."""
    begin, depth = 0, 0
    for place, letter in enumerate(told):
        depth += (letter in _OPEN) - (letter in _SHUT)
        if depth <= 0 and told.startswith(_BETWEEN, place):
            yield told[begin:place]
            begin, depth = place + len(_BETWEEN), 0
    yield told[begin:]


def _sentence(told: str, book: _Book, depth: int) -> str | None:
    if not depth:
        return None
    for phrase in book.phrases:
        found = phrase.pattern.fullmatch(told)
        values = found and _values(found, phrase, book, depth - 1)
        if values:
            return phrase.other.format_map(values)
    return None


def _values(found: re.Match[str], phrase: _Phrase, book: _Book, depth: int) -> dict[str, str] | None:
    values = {}
    for name, text in found.groupdict().items():
        value = _value(text, phrase.kinds[name], book, depth)
        if value is None:
            return None
        values[name] = value
    return values or {"": ""}  # a sentence without values was recognised all the same


def _value(text: str, kind: str, book: _Book, depth: int) -> str | None:
    """A value in the other language; None where what must be a known word or sentence is none."""
    if kind == "word":
        return book.words.get(text.replace("_", " "))
    if kind == "phrase":
        return _sentence(text, book, depth)
    if kind == "list":
        parts = [_sentence(part, book, depth) for part in text.split(", ")]
        return None if None in parts else ", ".join(part for part in parts if part)
    if kind == "values":
        return reduce(lambda told, pair: told.replace(*pair), book.between.items(), text)
    return text


@cache
def _book(language: str) -> _Book | None:
    path = FOLDER / f"phrases.{language}.json" if language.isalpha() else None
    if path is None or not path.is_file():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    return _Book(tuple(_phrase(*pair) for pair in data["phrases"]), data["words"], data["between"])


def _phrase(english: str, other: str) -> _Phrase:
    kinds = {place[1]: place[2] or "text" for place in _PLACE.finditer(english)}
    pieces = _PLACE.split(english)
    # A split at two groups gives text, name, kind, text, ...
    pattern = re.escape(pieces[0])
    for name, after in zip(pieces[1::3], pieces[3::3], strict=True):
        pattern += f"(?P<{name}>.+?){re.escape(after)}"
    return _Phrase(re.compile(pattern, re.DOTALL), kinds, other)
