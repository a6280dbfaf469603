"""Invented people: a name in Azerbaijani and in passport spelling, a birthday, a passport."""

import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.specimens.languages import cyrillic
from tests.specimens.names import (
    SpelledName,
    dative,
    dative_man,
    in_cyrillic,
    in_russian,
    names,
    official_of,
    russian,
)

_FILE = Path(__file__).parent / "data" / "people.json"


@dataclass(frozen=True)
class Person:
    """An invented applicant. `_en` names are the spelling of the passport's Latin lines."""

    sex: str  # F or M
    surname: str
    given: str
    father: str
    surname_en: str
    given_en: str
    father_en: str
    born: date
    passport_no: str
    passport_expires: date
    fin: str

    @property
    def patronymic(self) -> str:
        """The father's name with qızı or oğlu."""
        return f"{self.father} {'qızı' if self.sex == 'F' else 'oğlu'}"

    @property
    def patronymic_en(self) -> str:
        """The father's name with gizi or oghlu."""
        return f"{self.father_en} {'gizi' if self.sex == 'F' else 'oghlu'}"

    def name(self, language: str) -> SpelledName:
        """The name in `az`, `az-Cyrl`, `ru` (nominative), `en` or `tr` (passport spelling, two parts)."""
        if language == "az":
            return SpelledName(self.surname, self.given, self.patronymic)
        if language == "en":
            return SpelledName(self.surname_en, self.given_en, self.patronymic_en)
        if language == "tr":
            return SpelledName(self.surname_en, self.given_en, "")
        make = in_cyrillic if language == "az-Cyrl" else in_russian
        return make(self.surname, self.given, self.father, self.sex == "F")

    @property
    def name_ru_dative(self) -> SpelledName:
        """The Russian name in the dative, as `выдан` asks for: `Алиевой Гюльнаре Вели кызы`."""
        name, bend = self.name("ru"), dative if self.sex == "F" else dative_man
        return SpelledName(bend(name.surname), bend(name.given), name.patronymic)


class Official(NamedTuple):
    """An official as papers print the name: Azerbaijani, English, and other languages where needed."""

    az: str
    en: str
    cyrillic: str = ""
    ru: str = ""
    tr: str = ""

    def name(self, language: str) -> str:
        """The name for a paper of that language."""
        at = ("az", "en", "az-Cyrl", "ru", "tr").index(language)
        return self[at] or self.en


@cache
def _names() -> dict[str, Any]:
    names: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return names


def invent_person(rng: Random, birth_year: int, sex: str | None = None) -> Person:
    """A person born in that year; the same generator state gives the same person."""
    names = _names()
    sex = sex or rng.choice("FM")
    surname = rng.choice(names["surnames"])
    given = rng.choice(names["female" if sex == "F" else "male"])
    father = rng.choice(names["fathers"])
    pair = (1, 3) if sex == "F" else (0, 2)
    return Person(
        sex=sex,
        surname=surname[pair[0]],
        given=given[0],
        father=father[0],
        surname_en=surname[pair[1]],
        given_en=given[1],
        father_en=father[1],
        born=date(birth_year, rng.randint(1, 12), rng.randint(1, 28)),
        passport_no=f"C{rng.randint(90_000_000, 99_999_999)}",
        passport_expires=date(rng.randint(2030, 2034), rng.randint(1, 12), rng.randint(1, 28)),
        fin="9" + "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(6)),
    )


def invent_person_widely(rng: Random, birth_year: int, sex: str | None = None) -> Person:
    """As `invent_person`, from the longer lists that have a Russian spelling for every name."""
    sex = sex or rng.choice("FM")
    surname, given, father = (
        rng.choice(names()[key]) for key in ("surnames", "female" if sex == "F" else "male", "fathers")
    )
    bends = sex == "F" and surname[0].endswith(("ov", "ev"))
    basis = invent_person(rng, birth_year, sex)
    return replace(
        basis,
        surname=surname[0] + ("a" if bends else ""),
        surname_en=surname[1] + ("a" if bends else ""),
        given=given[0],
        given_en=given[1],
        father=father[0],
        father_en=father[1],
    )


def invent_official(rng: Random) -> Official:
    """An official's name: `Quliyev Rəşad Nadir oğlu` and the passport spelling `Rashad Guliyev`."""
    person = invent_person(rng, 1960, "M")
    return _official(person)


def _official(person: Person) -> Official:
    initials = f"{russian(person.given)[0]}.{russian(person.father)[0]}."
    short = f"{cyrillic(person.given)[0]}.{cyrillic(person.father)[0]}."
    return Official(
        az=f"{person.surname} {person.given} {person.father} oğlu",
        en=f"{person.given_en} {person.surname_en}",
        cyrillic=f"{short} {cyrillic(person.surname)}",
        ru=f"{initials} {russian(person.surname)}",
    )


def invent_foreign_official(rng: Random, language: str) -> Official:
    """An official of a school abroad whose papers are in `ru`, `tr` or `en`."""
    name = official_of(rng, f"officials_{language}")
    return Official(az=name, en=name, ru=name if language == "ru" else "", tr=name)


def invent_translator(rng: Random) -> str:
    """A translator's name in English order."""
    given, surname = rng.choice(_names()["translators"])
    return f"{given} {surname}"
