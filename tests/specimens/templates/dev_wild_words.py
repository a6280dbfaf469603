"""The wordings that the procedural families choose from, for a language and era."""

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.specimens.azerbaijani import ROMAN, year_suffix
from tests.specimens.fonts import BASIC, missing_letters
from tests.specimens.languages import cyrillic

_DATA = Path(__file__).parent.parent / "data"
_HAIRLINES = ("noto_serif_display",)  # made for large sizes: nobody prints a table in it
_PROBE = {"az": "əğşıİöü№", "az-Cyrl": "ҹҝәјһөүғҒҺӘЈ№", "ru": "ёйщ№Ъ", "tr": "ğşıİçöü", "en": "é–№"}


@cache
def _file(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return data


class Words:
    """One language's wordings; `az-old` is given in Cyrillic when the paper's language is `az-Cyrl`."""

    def __init__(self, data: str, dialect: str, language: str) -> None:
        self.language = language
        self._words: dict[str, Any] = _file(data)[dialect]

    def every(self, *path: str) -> list[Any]:
        """All wordings under the path; an empty list where the language has none."""
        found: Any = self._words
        for key in path:
            found = found.get(key, []) if isinstance(found, dict) else []
        return [self._spelled(item) for item in (found if isinstance(found, list) else [found])]

    def one(self, rng: Random, *path: str) -> Any:
        """One of them by lot; an empty text where there are none."""
        found = self.every(*path)
        return rng.choice(found) if found else ""

    def _spelled(self, item: Any) -> Any:
        if self.language != "az-Cyrl":
            return item
        if isinstance(item, list):
            return [item[0], cyrillic(item[1])] if len(item) == 2 and item[0].isascii() else self._all(item)
        return transliterated(str(item))

    def _all(self, items: list[Any]) -> list[Any]:
        return [self._spelled(item) for item in items]


def transliterated(text: str) -> str:
    """Azerbaijani in Cyrillic, but for `{placeholders}` and SPECIMEN."""
    parts = text.replace("SPECIMEN", "{SPECIMEN}").replace("{", "\0{").replace("}", "}\0").split("\0")
    spelled = [part if part.startswith("{") else cyrillic(part) for part in parts]
    return "".join(spelled).replace("{SPECIMEN}", "SPECIMEN")


def ordinal(number: int, language: str) -> str:
    """`5-ci`, `5-ҹи`, `5-й`, `5.`, `5th`."""
    if language in ("az", "az-Cyrl"):
        ending = year_suffix(number)
        return f"{number}-{ending if language == 'az' else cyrillic(ending)}"
    if language == "en":
        return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"
    return f"{number}-й" if language == "ru" else f"{number}."


def filled(text: str, words: dict[str, object]) -> str:
    """The text with its `{placeholders}` filled in."""
    return text.format(**words)


def place_words(
    semester: int, academic_year: str, seasons: list[str], language: str, year: str
) -> dict[str, object]:
    """What a heading may say of a semester: number, year of study, season, academic year as `year`."""
    course, autumn = (semester + 1) // 2, semester % 2 == 1
    return {
        "n": semester,
        "r": ROMAN[semester - 1],
        "o": ordinal(semester, language),
        "c": course,
        "cr": ROMAN[course - 1],
        "co": ordinal(course, language),
        "s": seasons[0 if autumn else 1],
        "y": year_as(academic_year, year),
        "sy": academic_year.split("/")[0 if autumn else 1],
    }


def year_as(academic_year: str, style: str) -> str:
    """`2012/2013` in the paper's style: `/`, `-`, ` – ` or `short` (`2012/13`)."""
    first, second = academic_year.split("/")
    return f"{first}/{second[2:]}" if style == "short" else f"{first}{style}{second}"


def fonts_for(language: str) -> list[str]:
    """The development fonts that have every letter of the language."""
    return [name for name in BASIC if name not in _HAIRLINES and not missing_letters(name, _PROBE[language])]
