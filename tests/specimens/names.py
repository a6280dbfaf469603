"""A person's name as papers of each language spell it."""

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.specimens.languages import capitals, cyrillic

_FILE = Path(__file__).parent / "data" / "names.json"
_VOWELS_RU = "аеёиоуыэюя"


class SpelledName(NamedTuple):
    """Surname, given name and patronymic (with its word for son or daughter) in one language."""

    surname: str
    given: str
    patronymic: str

    @property
    def full(self) -> str:
        """Surname first, as diplomas write it."""
        return " ".join(part for part in self if part)

    def shouted(self, language: str) -> "SpelledName":
        """All in capitals."""
        return SpelledName(*(capitals(part, language) for part in self))


@cache
def names() -> dict[str, Any]:
    """The data file of names: lists of [az, en, ru], men's form of surnames, and officials."""
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return data


@cache
def _russian() -> dict[str, str]:
    lists = (names()[key] for key in ("surnames", "male", "female", "fathers"))
    return {az: ru for rows in lists for az, _, ru in rows}


def russian(az: str) -> str:
    """A name's Russian spelling in the nominative; a woman's surname gets its ending."""
    table = _russian()
    if az in table:
        return table[az]
    return table[az.removesuffix("a")] + "а"  # Əliyeva: the men's form and -а


def dative(ru: str) -> str:
    """Whom the diploma was given to: `Алиев` -> `Алиеву`, `Гюльнара` -> `Гюльнаре`, `Ульвия` -> `Ульвии`.

    Names that do not bend (Эфендизаде, Гахраманлы, a woman's name on a consonant) stay.
    """
    if ru.endswith(("ова", "ева", "ёва")):
        return ru[:-1] + "ой"
    if ru.endswith("ия"):
        return ru[:-1] + "и"
    if ru.endswith(("а", "я")):
        return ru[:-1] + "е"
    return ru


def dative_man(ru: str) -> str:
    """A man's name in the dative: consonants get -у, -ь and -й get -ю."""
    if ru.endswith(("ь", "й")):
        return ru[:-1] + "ю"
    return dative(ru) if ru[-1] in _VOWELS_RU else ru + "у"


def official_of(rng: Random, key: str) -> str:
    """An official's name from one of the lists `officials_ru`, `officials_tr`, `officials_en`."""
    return str(rng.choice(names()[key]))


def in_cyrillic(surname: str, given: str, father: str, woman: bool) -> SpelledName:
    """A name in Azerbaijani Cyrillic: `Әлијев Рәшад Вәли оғлу`."""
    child = "гызы" if woman else "оғлу"
    return SpelledName(cyrillic(surname), cyrillic(given), f"{cyrillic(father)} {child}")


def in_russian(surname: str, given: str, father: str, woman: bool) -> SpelledName:
    """A name in Russian: `Алиев Рашад Вели оглы`."""
    child = "кызы" if woman else "оглы"
    return SpelledName(russian(surname), russian(given), f"{russian(father)} {child}")
