"""Course plans of each group, before anyone is marked: in credits and semesters, or in hours."""

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.specimens.study import HOURS_PER_CREDIT, SEMESTER_CREDITS, Row

_DATA = Path(__file__).parent / "data"
_NUMERAL = re.compile(r" [IVX]+$")
_SWAPS: dict[str, dict[str, str]] = {
    # What schools abroad teach in the place of Azerbaijan's history and language.
    "russian": {
        "История Азербайджана": "Отечественная история",
        "Азербайджанский язык и культура речи": "Русский язык и культура речи",
    },
    "turkish": {
        "Azerbaycan Tarihi": "Atatürk İlkeleri ve İnkılap Tarihi",
        "Azerbaycan Dili ve Konuşma Kültürü": "Türk Dili",
    },
    "english": {
        "History of Azerbaijan": "History and Culture of the Region",
        "Azerbaijani Language and Speech Culture": "Language and Speech Culture",
    },
}


@dataclass(frozen=True)
class Shape:
    """How a plan is cut: courses a semester (None: all), joined courses, shuffled weights."""

    per_semester: int | None = None
    joined: bool = False
    semesters: int = 12


@cache
def _courses() -> list[dict[str, Any]]:
    courses: list[dict[str, Any]] = json.loads((_DATA / "courses.json").read_text(encoding="utf-8"))[
        "courses"
    ]
    return courses


@cache
def _hours() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_DATA / "hours_plan.json").read_text(encoding="utf-8"))
    return data


def credit_plan(group: str, shape: Shape, entry_year: int) -> list[Row]:
    """Rows in credits, thirty a semester, in every language; no marks yet (score 100)."""
    rows: list[Row] = []
    for semester in range(1, shape.semesters + 1):
        kept = [c for c in _courses() if c["semester"] == semester][: shape.per_semester]
        spare = SEMESTER_CREDITS - sum(c["credits"] for c in kept)
        for place, course in enumerate(kept):
            extra = spare // len(kept) + (1 if place < spare % len(kept) else 0)
            rows.append(_row(course, group, course["credits"] + extra, entry_year))
    return joined(rows) if shape.joined else rows


def _row(course: dict[str, Any], group: str, worth: int, entry_year: int) -> Row:
    swaps, semester = _SWAPS.get(group, {}), int(course["semester"])
    texts = {key: swaps.get(course[key], course[key]) for key in ("az", "en", "az_cyrl", "ru", "tr")}
    first = entry_year + (semester - 1) // 2
    return Row(semester=semester, academic_year=f"{first}/{first + 1}", credits=worth, score=100, **texts)


def joined(rows: list[Row]) -> list[Row]:
    """Courses taught over several semesters as one row: I, II and III added up, at the last semester."""
    whole: dict[str, Row] = {}
    for row in rows:
        name = _NUMERAL.sub("", row.en)
        before = whole.pop(name, None)
        whole[name] = replace(
            row,
            credits=row.credits + (before.credits if before else 0),
            az=_NUMERAL.sub("", row.az),
            en=name,
            az_cyrl=_NUMERAL.sub("", row.az_cyrl),
            ru=_NUMERAL.sub("", row.ru),
            tr=_NUMERAL.sub("", row.tr),
        )
    return list(whole.values())


def hours_plan(group: str, entry_year: int, count: int | None = None) -> list[Row]:
    """Rows in hours, without semesters on paper: exams and courses that are only passed (`form`)."""
    data = _hours()
    first = data["soviet_only"] if group == "soviet" else data["after_1991_only"]
    plan = [*first, *data["common"]][:count]
    rows = []
    for place, course in enumerate(plan):
        semester = 1 + place * 12 // len(plan)
        start = entry_year + (semester - 1) // 2
        rows.append(
            Row(
                semester=semester,
                academic_year=f"{start}/{start + 1}",
                az=course["az"],
                az_cyrl=course["az_cyrl"],
                ru=course["ru"],
                en=course["en"],
                credits=max(1, round(course["hours"] / HOURS_PER_CREDIT)),
                own_hours=course["hours"],
                score=100,
                form=course["form"],
            )
        )
    return rows
