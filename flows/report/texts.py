"""The report's own words: headings, labels and outcome sentences, one data file per language."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.requirement import Outcome

DATA = Path(__file__).parent / "data"
FALLBACK = "en"

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language by key."""

    language: str
    words: Mapping[str, str]

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of that key with its values filled in. Raises KeyError for a key nobody wrote."""
        # In one pass, so that a value which itself holds a {name} is shown as it is.
        return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), self.words[key])

    def or_plain(self, key: str, plain: str) -> str:
        """The text of that key, or `plain` for a word the data file does not know."""
        return self.words.get(key, plain)


@cache
def texts(language: str = FALLBACK) -> Texts:
    """The words of a language (`en`, `az`); English for a language nobody translated."""
    path = DATA / f"texts.{language}.json" if language.isalpha() else DATA
    if not path.is_file():
        language, path = FALLBACK, DATA / f"texts.{FALLBACK}.json"
    words: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return Texts(language, words)


def outcome_words(outcome: Outcome, language: str = FALLBACK) -> str:
    """The overall outcome in a few words: "Not complete yet"."""
    return texts(language)(f"outcome.{outcome.value}")


def outcome_sentence(outcome: Outcome, language: str = FALLBACK) -> str:
    """The overall outcome in a plain sentence for an applicant: "Something is missing or ..."."""
    return texts(language)(f"sentence.{outcome.value}")
