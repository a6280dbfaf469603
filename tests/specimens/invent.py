"""Invents a course of study for each era and language group."""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.specimens.people import (
    Official,
    Person,
    invent_foreign_official,
    invent_official,
    invent_person_widely,
)
from tests.specimens.plans import Shape, credit_plan, hours_plan
from tests.specimens.schools import pick_school
from tests.specimens.study import NDU, OYU, Extra, Row, School, Study, with_retakes

_EXTRAS = Path(__file__).parent / "data" / "extras.json"
YEARS = {
    "soviet": (1952, 1990),
    "nineties": (1992, 2009),
    "state": (2012, 2025),
    "electronic": (2026, 2028),
    "english": (2008, 2025),
    "russian": (1996, 2024),
    "turkish": (1998, 2025),
}
"""Graduation years of each group."""

GROUPS = tuple(YEARS)
PASS_TURKISH = 60
"""Turkish faculties of medicine pass from 60 points."""

_FOREIGN = {"russian": "ru", "turkish": "tr", "english": "en"}


@dataclass(frozen=True)
class Wish:
    """What a family asks of the study it is drawn for; None leaves it to chance.

    `rows` is `credits` or `hours`; `joined` adds up courses of several semesters.
    """

    years: tuple[int, int] | None = None
    country: str | None = None
    rows: str | None = None
    per_semester: int | None = None
    joined: bool = False
    semesters: int = 12
    retakes: int | None = None
    transferred: int = 0
    honours: bool | None = None


def invent_study_for(group: str, rng: Random, wish: Wish | None = None) -> Study:
    """A graduate (or student, with fewer semesters) of the group; the same state gives the same study."""
    wish = wish or Wish()
    low, high = wish.years or YEARS[group]
    year = rng.randint(low, high)
    school = pick_school(rng, group, year, wish.country)
    honours = wish.honours if wish.honours is not None else rng.random() < 0.2
    person = invent_person_widely(rng, year - rng.randint(23, 27))
    rows = _marked(rng, _plan(rng, group, wish, year - 6), honours, group)
    retakes = wish.retakes if wish.retakes is not None else _usual_retakes(rng, group, honours)
    rows = with_retakes(rng, rows, retakes)
    if group == "turkish":
        rows = [replace(row, score=row.score + 9) if 50 < row.score < PASS_TURKISH else row for row in rows]
    rows = _transferred(rows, school, _FOREIGN.get(group, "az"), wish.transferred)
    return _study(rng, group, person, school, year, honours, rows, done=wish.semesters == 12)


def _plan(rng: Random, group: str, wish: Wish, entry: int) -> list[Row]:
    in_hours = wish.rows == "hours" or (wish.rows is None and group in ("soviet", "nineties"))
    if in_hours and group in ("soviet", "nineties"):
        return hours_plan(group, entry)
    shape = Shape(wish.per_semester or rng.choice((None, 5, 6, 7)), wish.joined, wish.semesters)
    return credit_plan(group, shape, entry)


def _marked(rng: Random, rows: list[Row], honours: bool, group: str) -> list[Row]:
    ability, least = (rng.uniform(93, 97), 86) if honours else (rng.uniform(72, 88), 51)
    least = max(least, PASS_TURKISH if group == "turkish" else 51)
    return [replace(row, score=max(least, min(100, round(rng.gauss(ability, 9))))) for row in rows]


def _usual_retakes(rng: Random, group: str, honours: bool) -> int:
    if honours or group in ("soviet", "nineties", "russian"):
        return 0  # their supplements show the last mark only
    return rng.choice((0, 0, 1, 2, 4))


def _transferred(rows: list[Row], school: School, language: str, semesters: int) -> list[Row]:
    """The first semesters were taken at another school and recognised."""
    if not semesters:
        return rows
    other = NDU if school.id == OYU.id else OYU
    name = other.name(language) if language != "ru" else "Университет «Одлар Юрду»"
    return [replace(row, transferred_from=name) if row.semester <= semesters else row for row in rows]


def _study(
    rng: Random,
    group: str,
    person: Person,
    school: School,
    year: int,
    honours: bool,
    rows: list[Row],
    done: bool,
) -> Study:
    decision = date(year, 6, rng.randint(18, 29))
    issue = decision + timedelta(days=rng.randint(2, 24))
    series, number, registration = _numbers(rng, group, school.country, year)
    rector, chair, dean, secretary = (_official(rng, group, school) for _ in range(4))
    return Study(
        person=person,
        school=school,
        entry=date(year - 6, 9, rng.choice((1, 1, 15))),
        completion=date(year, 6, 30) if done else None,
        decision=decision,
        issue=issue,
        series=series,
        number=number,
        registration=registration,
        honours=honours,
        rows=tuple(rows),
        rector=rector,
        chair=chair,
        dean=dean,
        secretary=secretary,
        extras=tuple(_extras(rng, group, honours)),
        group=group,
        foreign=school.country != "AZ",
    )


def _official(rng: Random, group: str, school: School) -> Official:
    if school.country == "AZ":
        return invent_official(rng)
    return invent_foreign_official(rng, _FOREIGN[group])


_SERIES = {
    "soviet": ("Г-I", "ЖВ", "ИВ", "ЛВ", "УВ", "ТВ-I", "А-II", "Я"),
    "nineties": ("AB", "AB-I", "B-I", "AT", "BB-II"),
    "RU": ("ВСГ", "ДВС", "БВС", "АВС", "ВСА"),
    "BY": ("А", "А", "АВ"),
    "UA": ("ЛБ ВЕ", "КВ", "ХА", "СК"),
}
"""Series of blanks in the manner of each era and country; any likeness to an issued one is chance."""


def _numbers(rng: Random, group: str, country: str, year: int) -> tuple[str, str, str]:
    """Series, number and registration number in the manner of the group; invented."""
    plain = str(rng.randint(101, 9899))
    kind = country if group == "russian" else group
    if kind in ("RU", "BY", "UA"):
        if kind == "RU" and year >= 2014:
            plain, series = f"{rng.randint(1, 99):02d}-{plain}", str(rng.randint(100_000, 109_999))
        else:
            series = rng.choice(_SERIES[kind])
        digits = 8 if kind == "UA" else 7
        return series, str(rng.randint(1, 10**digits - 1)).zfill(digits), plain
    six = f"{rng.randint(10_000, 999_999):06d}"
    if group in ("turkish", "english") and country != "AZ":
        return "", f"{year}-{rng.randint(1, 9999):04d}" if country == "TR" else six, plain
    series = {"GE": "soviet"}.get(kind, kind)
    return rng.choice(_SERIES.get(series, ("AT",))), six, plain


@cache
def _extra_data() -> dict[str, list[dict[str, Any]]]:
    data: dict[str, Any] = json.loads(_EXTRAS.read_text(encoding="utf-8"))
    return {name: rows for name, rows in data.items() if isinstance(rows, list)}


def _extras(rng: Random, group: str, honours: bool) -> list[Extra]:
    data, found = _extra_data(), []
    for section in ("state_exam", "practice", "course_paper"):
        rows = data[section] + (
            data["state_exam_soviet"] if (section, group) == ("state_exam", "soviet") else []
        )
        for row in rows:
            score = rng.randint(88, 100) if honours else rng.randint(60, 100)
            titles = {"az-Cyrl": row["az_cyrl"], **{k: row[k] for k in ("az", "ru", "en", "tr")}}
            found.append(Extra(section, titles, score, row.get("weeks", 0)))
    return found
