"""The words of the checklist, kept as data in one file for each language."""

import json
from functools import cache
from typing import Any

from checks.data import FOLDER
from checks.finding import Finding
from checks.phrases import translated
from schemas.requirement import Requirement

LANGUAGES = ("en", "az")
_SHARED = "*"
_SENTENCES = ("detail", "where")
"""Values in which readings tell something in sentences."""


class _Told(dict[str, str]):
    """The values of a text; an older record lacks those that the text has come to show since."""

    def __missing__(self, key: str) -> str:
        return "?"


def render(requirement: Requirement, language: str = "en") -> tuple[str, str, str]:
    """Title, reason and action of a requirement in `en` or `az`, of an older record as well.

    A requirement whose outcome a person decided keeps the text of what was found.
    Raises KeyError for a language or a text that is not there.
    """
    reason, action = sentence(requirement.code, _Told(requirement.params), language)
    return title(requirement.id, language), reason, action


def title(rule: str, language: str = "en") -> str:
    """The rule's name in plain words."""
    return str(_texts(language)["titles"][rule])


def sentence(code: str, params: dict[str, str], language: str = "en") -> tuple[str, str]:
    """Reason and action of a code with its values filled in; a value `@word` is itself looked up.

    What readings tell in sentences is told in the language as far as it is known there.
    """
    book = _texts(language)
    texts: dict[str, dict[str, str]] = book["texts"]
    text = texts.get(code) or texts[".".join((_SHARED, *code.split(".")[1:]))]
    filled = type(params)({key: _word(value, book["words"]) for key, value in params.items()})
    for key in filled.keys() & set(_SENTENCES):
        filled[key] = translated(filled[key], language)
    return text["reason"].format_map(filled), text["action"].format_map(filled)


def words_of(finding: Finding, language: str = "en") -> tuple[str, str]:
    """Reason and action of a finding."""
    return sentence(finding.code, dict(finding.params), language)


def _word(value: str, words: dict[str, str]) -> str:
    """The value with every part that starts with @ replaced by its word; parts are divided by `, `.

    A trailing number (`@fact.signature_2`) says which of several and is left out.
    """
    return ", ".join(_one_word(part, words) if part.startswith("@") else part for part in value.split(", "))


def _one_word(part: str, words: dict[str, str]) -> str:
    name = part[1:]
    return words.get(name) or words.get(name.rstrip("0123456789").rstrip("_")) or part


@cache
def _texts(language: str) -> dict[str, Any]:
    if language not in LANGUAGES:
        raise KeyError(language)
    data: dict[str, Any] = json.loads((FOLDER / f"texts.{language}.json").read_text(encoding="utf-8"))
    return data
