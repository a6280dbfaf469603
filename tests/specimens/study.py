"""What an invented person studied: the school, the dates, the marks."""

import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from tests.specimens.azerbaijani import grade
from tests.specimens.languages import cyrillic
from tests.specimens.people import Official, Person, invent_official

_FILE = Path(__file__).parent / "data" / "courses.json"
HOURS_PER_CREDIT = 30
SEMESTER_CREDITS = 30


@dataclass(frozen=True)
class School:
    """A school as its papers print it; `faculty` is empty where the school is all medical."""

    id: str
    az: str
    en: str
    city: str
    city_en: str
    faculty: str = ""
    faculty_en: str = ""
    ru: str = ""
    tr: str = ""
    az_cyrl: str = ""
    city_ru: str = ""
    country: str = "AZ"

    def name(self, language: str) -> str:
        """The school's name on a paper of that language."""
        return {
            "az": self.az,
            "en": self.en,
            "ru": self.ru or self.en,
            "tr": self.tr or self.en,
            "az-Cyrl": self.az_cyrl or cyrillic(self.az),
        }[language]

    def town(self, language: str) -> str:
        """The town on a paper of that language."""
        return {
            "en": self.city_en,
            "ru": self.city_ru or self.city_en,
            "az-Cyrl": cyrillic(self.city),
        }.get(language, self.city)


AMU = School("F0000281", "Azərbaycan Tibb Universiteti", "Azerbaijan Medical University", "Bakı", "Baku")
NDU = School(
    "F0002936",
    "Naxçıvan Dövlət Universiteti",
    "Nakhchivan State University",
    "Naxçıvan",
    "Nakhchivan",
    "Tibb fakültəsi",
    "Faculty of Medicine",
)
OYU = School(
    "F0002653",
    "Odlar Yurdu Universiteti",
    "Odlar Yurdu University",
    "Bakı",
    "Baku",
    "Tibb fakültəsi",
    "Medical Faculty",
)


@dataclass(frozen=True)
class Row:
    """One row of a transcript. `semester` counts 1..12 through the programme."""

    semester: int
    academic_year: str
    az: str
    en: str
    credits: int
    score: int
    retake: bool = False
    az_cyrl: str = ""
    ru: str = ""
    tr: str = ""
    own_hours: int | None = None  # where hours are not credits times thirty
    form: str = "exam"  # exam | pass: a course that is only passed has no mark
    code: str = ""
    transferred_from: str = ""

    @property
    def hours(self) -> int:
        """Workload: its own hours, else 30 hours a credit."""
        return self.own_hours if self.own_hours is not None else self.credits * HOURS_PER_CREDIT

    def title(self, language: str) -> str:
        """The course's name on a paper of that language."""
        return {
            "az": self.az,
            "en": self.en,
            "ru": self.ru,
            "tr": self.tr,
            "az-Cyrl": self.az_cyrl or cyrillic(self.az),
        }[language]

    @property
    def passed(self) -> bool:
        """51 points and more pass."""
        return self.score >= 51

    @property
    def grade(self) -> tuple[str, str, str]:
        """Letter, Azerbaijani word, English word."""
        return grade(self.score)


@dataclass(frozen=True)
class Extra:
    """What a supplement lists beside its courses. `section`: state_exam, practice or course_paper."""

    section: str
    titles: dict[str, str]
    score: int
    weeks: int = 0

    def title(self, language: str) -> str:
        """The name in that language."""
        return self.titles[language]


@dataclass(frozen=True)
class Study:
    """A course of study with what its papers say."""

    person: Person
    school: School
    entry: date
    completion: date | None
    decision: date
    issue: date
    series: str
    number: str
    registration: str
    honours: bool
    rows: tuple[Row, ...]
    rector: Official
    chair: Official
    dean: Official
    group: str = "state"
    secretary: Official | None = None
    extras: tuple[Extra, ...] = ()
    foreign: bool = False  # the school is not in Azerbaijan

    @property
    def credits(self) -> int:
        """Credits earned: those of passed rows."""
        return sum(row.credits for row in self.rows if row.passed)

    @property
    def hours(self) -> int:
        """Hours of passed rows."""
        return sum(row.hours for row in self.rows if row.passed)

    @property
    def average(self) -> float:
        """The credit-weighted average over the passed rows, 0..100."""
        return sum(row.score * row.credits for row in self.rows if row.passed) / self.credits

    @property
    def semesters(self) -> list[int]:
        """The semesters that have rows."""
        return sorted({row.semester for row in self.rows})

    def of_semester(self, semester: int) -> list[Row]:
        """The rows of one semester."""
        return [row for row in self.rows if row.semester == semester]

    def of_section(self, section: str) -> list[Extra]:
        """State exams, practice or course papers."""
        return [extra for extra in self.extras if extra.section == section]


@cache
def _plan() -> tuple[tuple[int, str, str, int], ...]:
    courses = json.loads(_FILE.read_text(encoding="utf-8"))["courses"]
    return tuple((c["semester"], c["az"], c["en"], c["credits"]) for c in courses)


def plan(per_semester: int | None = None) -> list[tuple[int, str, str, int]]:
    """(semester, az, en, credits) rows; with at most `per_semester` courses, still 30 credits each."""
    rows: list[tuple[int, str, str, int]] = []
    for semester in range(1, 13):
        courses = [c for c in _plan() if c[0] == semester]
        kept = courses[:per_semester]
        spare = SEMESTER_CREDITS - sum(c[3] for c in kept)
        for place, (_, az, en, worth) in enumerate(kept):
            extra = spare // len(kept) + (1 if place < spare % len(kept) else 0)
            rows.append((semester, az, en, worth + extra))
    return rows


def invent_study(
    rng: Random,
    person: Person,
    school: School,
    graduation_year: int,
    *,
    per_semester: int | None = None,
    semesters: int = 12,
    honours: bool = False,
    retakes: int = 0,
) -> Study:
    """Six years that end in `graduation_year`; fewer `semesters` for a student who is not done."""
    first = graduation_year - 6
    ability = rng.uniform(74, 90) if not honours else rng.uniform(93, 97)
    rows = [
        Row(
            semester=semester,
            academic_year=f"{first + (semester - 1) // 2}/{first + (semester - 1) // 2 + 1}",
            az=az,
            en=en,
            credits=worth,
            score=max(51, min(100, round(rng.gauss(ability, 7 if not honours else 2)))),
        )
        for semester, az, en, worth in plan(per_semester)
        if semester <= semesters
    ]
    decision = date(graduation_year, 6, rng.randint(22, 29))
    return Study(
        person=person,
        school=school,
        entry=date(first, 9, 15),
        completion=date(graduation_year, 6, 30) if semesters == 12 else None,
        decision=decision,
        issue=date(graduation_year, 7, rng.randint(2, 20)),
        series="AT",
        number=str(rng.randint(900_000, 999_999)),
        registration=f"{rng.randint(9000, 9999)}",
        honours=honours,
        rows=tuple(with_retakes(rng, rows, retakes)),
        rector=invent_official(rng),
        chair=invent_official(rng),
        dean=invent_official(rng),
    )


def with_retakes(rng: Random, rows: list[Row], count: int) -> list[Row]:
    """Put a failed row before `count` of the passed ones, which become retakes."""
    for _ in range(count):
        place = rng.randrange(len(rows))
        if rows[place].retake or not rows[place].passed:
            continue
        failed = replace(rows[place], score=rng.randint(22, 50))
        rows[place] = replace(rows[place], retake=True, score=rng.randint(51, 65))
        rows.insert(place, failed)
    return rows
