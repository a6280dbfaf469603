"""Words of several languages that mean one thing: specialties, degrees, grades."""

import json
from functools import cache
from importlib.resources import files

from extractors.grouping.spelling import lower


def meaning_of(topic: str, text: str) -> str | None:
    """What a text of that topic (`specialty`, `qualification`, `grade`) means, by the longest form in it."""
    words = f" {plain_words(text)} "
    found = [(form, meaning) for form, meaning in _forms(topic) if f" {form} " in words]
    return max(found, key=lambda pair: len(pair[0]))[1] if found else None


def same_meaning(topic: str, one: str, other: str) -> bool | None:
    """Whether two texts mean the same; None when one of them is not known."""
    mine, theirs = meaning_of(topic, one), meaning_of(topic, other)
    return mine == theirs if mine and theirs else None


@cache
def _forms(topic: str) -> tuple[tuple[str, str], ...]:
    path = files("extractors.grouping") / "data" / "equivalents.json"
    table: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))[topic]
    return tuple((plain_words(form), meaning) for meaning, forms in table.items() for form in forms)


def plain_words(text: str, *, digits: bool = False) -> str:
    """The words of a text in lower case, of one alphabet's i, with digits only where they are asked for."""
    # English capitals hold a plain I: both i's are one here, no form differs by them alone.
    if not digits:
        return lower(text).replace("ı", "i")
    kept = "".join(char if char.isalnum() else " " for char in text.replace("İ", "i").lower())
    return " ".join(kept.replace("ı", "i").split())
