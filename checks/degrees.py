"""What a printed qualification, specialty or code means, by the dictionary `data/degrees.json`."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from checks.data import Table, table
from checks.directory.tokens import Tokens, same, stem, tokens, without


class Verdict(StrEnum):
    """How a printed term bears on ELG-08."""

    QUALIFIES = "qualifies"
    NEAR = "near"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term's verdict, the concept it stands for, and whether the words fit to the letter."""

    verdict: Verdict
    concept: str = ""
    certain: bool = False


def of_qualification(text: str) -> Meaning:
    """A qualification as printed: `həkim` alone is a physician; any further word must be known."""
    return _excluded(text) or _whole(text, "physician") or Meaning(Verdict.UNKNOWN)


def of_specialty(text: str) -> Meaning:
    """A specialty as printed, its code left out."""
    letters = " ".join(word for word in text.split() if not any(char.isdecimal() for char in word))
    return _excluded(letters) or _whole(letters, "general_medicine") or Meaning(Verdict.UNKNOWN)


def of_title(text: str) -> Meaning:
    """A document's title, in which only an excluded degree tells anything."""
    return _excluded(text) or Meaning(Verdict.UNKNOWN)


def of_code(text: str) -> Meaning:
    """A specialty code; dots and blanks in it do not matter."""
    digits = "".join(char for char in text if char.isdecimal())
    concept = _data()["codes"].get(digits)
    if concept is None:
        prefixes: dict[str, str] = _data()["code_prefixes"]
        concept = next((name for start, name in prefixes.items() if digits.startswith(start)), None)
    if concept is None:
        return Meaning(Verdict.UNKNOWN)
    if concept == "general_medicine":
        return Meaning(Verdict.QUALIFIES, concept, certain=True)
    excluded = {entry["concept"] for entry in _data()["excluded"]}
    return Meaning(Verdict.EXCLUDED if concept in excluded else Verdict.NEAR, concept, certain=True)


def same_title(printed: str, listed: str) -> bool:
    """True when a printed qualification is the listed degree title, in its own or another language.

    Only terms that the dictionary gives as renderings of each other are the same; `Doctor of
    Medicine` is another title than `Physician`.
    """
    first, second = _bare(printed), _bare(listed)
    if first == second:
        return bool(first)
    return any(first in group and second in group for group in _equivalents())


def _excluded(text: str) -> Meaning | None:
    words = tokens(text)
    for verdict, kind in ((Verdict.EXCLUDED, "excluded"), (Verdict.NEAR, "near")):
        best: Meaning | None = None
        for concept, phrase in _phrases(kind):
            fit = _contains(words, phrase)
            if fit is not None and (best is None or fit):
                best = Meaning(verdict, concept, certain=fit)
        if best is not None:
            return best
    return None


def _whole(text: str, kind: str) -> Meaning | None:
    """The term that a text is to the letter, endings apart: `Physicist` is two letters from `Physician`."""
    words = _stems(_bare(text))
    fits = any(words == _stems(phrase) for phrase in _terms(kind))
    return Meaning(Verdict.QUALIFIES, kind, certain=True) if fits else None


def _contains(words: Tokens, phrase: Tokens) -> bool | None:
    """True when the phrase stands in the words to the letter, False when nearly, None when not at all."""
    close = False
    for start in range(len(words) - len(phrase) + 1):
        part = words[start : start + len(phrase)]
        if _stems(part) == _stems(phrase):
            return True
        close = close or all(same(a, b) for a, b in zip(part, phrase, strict=True))
    return False if close else None


def _bare(text: str) -> Tokens:
    return without(tokens(text), _terms("filler"))


def _stems(words: Tokens) -> Tokens:
    return tuple(stem(word) for word in words)


def _data() -> Table:
    return table("degrees")


@cache
def _terms(kind: str) -> tuple[Tokens, ...]:
    return tuple(sorted({tokens(text) for text in _data()[kind]}, key=len, reverse=True))


@cache
def _phrases(kind: str) -> tuple[tuple[str, Tokens], ...]:
    return tuple((entry["concept"], tokens(text)) for entry in _data()[kind] for text in entry["phrases"])


@cache
def _equivalents() -> tuple[frozenset[Tokens], ...]:
    return tuple(frozenset(tokens(term) for term in entry["terms"]) for entry in _data()["equivalents"])
