"""Rows a transcript may print: real course names, invented marks."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

_DATA = Path(__file__).parents[3] / "specimens" / "data"
_WORDS = {
    "az": ("qeyri-kafi", "qənaətbəxş", "kafi", "yaxşı", "çox yaxşı", "əla", "məqbul"),
    "az_cyrl": ("гејри-кафи", "гәнаәтбәхш", "кафи", "јахшы", "чох јахшы", "әла", "мәгбул"),
    "ru": (
        "неудовлетворительно",
        "удовлетворительно",
        "удовлетворительно",
        "хорошо",
        "хорошо",
        "отлично",
        "зачтено",
    ),
    "en": ("unsatisfactory", "sufficient", "satisfactory", "good", "very good", "excellent", "pass"),
    "tr": ("başarısız", "geçer", "orta", "iyi", "iyi", "pekiyi", "geçti"),
}
_TURKISH = (
    (90, "AA"),
    (85, "BA"),
    (80, "BB"),
    (75, "CB"),
    (70, "CC"),
    (65, "DC"),
    (60, "DD"),
    (50, "FD"),
    (0, "FF"),
)


@dataclass(frozen=True)
class Printed:
    """A row as a paper prints it; `semester` counts through the programme, 0 for a plan without semesters."""

    title: str
    semester: int
    hours: int
    credits: int
    score: float
    word: str
    letter: str
    only_passed: bool = False

    @property
    def passed(self) -> bool:
        """Whether the row is a pass on its own scale."""
        return self.only_passed or self.letter not in ("F", "FF", "FD")


@cache
def _load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_DATA / name).read_text("utf-8"))
    return data


def credit_plan(language: str, rng: Random, semesters: int = 12, *, decimals: bool = False) -> list[Printed]:
    """Rows of a plan with credits, semester by semester."""
    rows = [row for row in _load("courses.json")["courses"] if row["semester"] <= semesters]
    return [
        _printed(
            row[language],
            row["semester"],
            row["credits"] * 30,
            row["credits"],
            language,
            rng,
            decimals=decimals,
        )
        for row in rows
    ]


def hours_plan(language: str, rng: Random) -> list[Printed]:
    """Rows of a plan in hours with grades in words, as before credits."""
    plan = _load("hours_plan.json")
    made = []
    for row in [row for rows in plan.values() if isinstance(rows, list) for row in rows]:
        one = _printed(row[language], 0, row["hours"], 0, language, rng)
        only = row.get("form") == "pass"
        word = _WORDS[language][6] if only else _WORDS[language][(0, 2, 3, 5)[_five(one.score) - 2]]
        made.append(Printed(one.title, 0, one.hours, 0, one.score, word, "", only_passed=only))
    return [row for row in made if row.only_passed or row.score >= 51]


def _printed(
    title: str, semester: int, hours: int, points: int, language: str, rng: Random, *, decimals: bool = False
) -> Printed:
    score: float = rng.choice((36, 47)) if rng.random() < 0.04 else rng.randint(51, 100)
    if decimals:
        score = min(100.0, score + rng.choice((0.0, 0.5)))
    band = next(index for index, low in enumerate((91, 81, 71, 61, 51, 0)) if score >= low)
    word = _WORDS[language][5 - band]
    letter = "ABCDEF"[band]
    if language == "tr":
        letter = next(sign for low, sign in _TURKISH if score >= low)
    return Printed(title, semester, hours, points, score, word, letter)


def _five(score: float) -> int:
    return 5 if score >= 86 else 4 if score >= 71 else 3 if score >= 51 else 2
