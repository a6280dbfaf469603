"""Letters, dates and words of papers in each language: `az`, `az-Cyrl`, `ru`, `en`, `tr`."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.specimens.azerbaijani import ROMAN, english_date, upper, year_suffix

_FILE = Path(__file__).parent / "data" / "languages.json"
LANGUAGES = ("az", "az-Cyrl", "ru", "en", "tr")


@cache
def words() -> dict[str, Any]:
    """The data file: letters, months, marks, pass words, specialty and qualification."""
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return data


def cyrillic(text: str) -> str:
    """Azerbaijani in Latin letters written in Cyrillic: `Əliyev` -> `Әлијев`. Roman numerals stay."""
    table = str.maketrans(words()["cyrillic"])
    return " ".join(w if w in ROMAN else w.translate(table) for w in text.split(" "))


def capitals(text: str, language: str) -> str:
    """Capital letters by the rules of the language: `i` is `İ` in Azerbaijani and Turkish."""
    return upper(text) if language in ("az", "tr") else text.upper()


def year_word(year: int, language: str) -> str:
    """The year with its ending: `1984-cü`, `1984-ҹү`; the plain number in other languages."""
    if language == "az":
        return f"{year}-{year_suffix(year)}"
    return f"{year}-{cyrillic(year_suffix(year))}" if language == "az-Cyrl" else str(year)


def date_in_words(day: date, language: str, quotes: str = "«»", ru_year: str = "года") -> str:
    """`«27» ијун 1984-ҹү ил`, `«27» июня 1984 года`, `27 Haziran 2014`; no quotes when empty."""
    if language == "en":
        return english_date(day, "day_first")
    number = f"{quotes[0]}{day.day:02d}{quotes[1]}" if quotes else str(day.day)
    month, year = words()["months"][language][day.month - 1], year_word(day.year, language)
    after = {"az": " il", "az-Cyrl": " ил", "ru": f" {ru_year}", "tr": ""}[language]
    return f"{number} {month} {year}{after}"


def specialty(language: str) -> str:
    """General medicine as that language calls it."""
    return str(words()["study"]["specialty"][language])


def qualification(language: str) -> str:
    """The physician's qualification in the nominative."""
    return str(words()["study"]["qualification"][language])
