"""Invented people: a name in Azerbaijani and in passport spelling, a birthday, a passport."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

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


def invent_official(rng: Random) -> tuple[str, str]:
    """An official's name: `Quliyev Rəşad Nadir oğlu` and the passport spelling `Rashad Guliyev`."""
    person = invent_person(rng, 1960, "M")
    return f"{person.surname} {person.given} {person.father} oğlu", f"{person.given_en} {person.surname_en}"


def invent_translator(rng: Random) -> str:
    """A translator's name in English order."""
    given, surname = rng.choice(_names()["translators"])
    return f"{given} {surname}"
