"""A drawn document together with the truth about it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.specimens.study import Row, Study

Truth = dict[str, Any]


@dataclass(frozen=True)
class Paper:
    """A document as a born-digital PDF and what stands on it.

    `truth` has the names of record.json, schema 1: kind, languages, fields (values as printed,
    dates ISO), derived (what follows from the fields), signatures, seal, courses, totals,
    translation, name_document; only what the paper has.
    """

    family: str
    template: str
    pdf: bytes
    pages: int
    truth: Truth


def signed(role: str, printed: str, name: str | None, is_signed: bool = True) -> Truth:
    """The truth about one official's place on a paper."""
    return {"role": role, "printed": printed, "name": name, "signed": is_signed}


def iso(day: date | None) -> str | None:
    """A date as the labels give it."""
    return day.isoformat() if day else None


def course_truth(row: Row, language: str, columns: set[str]) -> Truth:
    """A row as a paper in that language prints it, with the columns it has."""
    letter, word_az, word_en = row.grade
    every: Truth = {
        "title": row.az if language == "az" else row.en,
        "academic_year": row.academic_year,
        "semester": str(row.semester),
        "hours": row.hours,
        "credits": row.credits,
        "score": row.score,
        "letter": letter,
        "grade": word_az if language == "az" else word_en,
        "passed": row.passed,
    }
    return {name: value for name, value in every.items() if name in columns | {"title", "passed"}}


def totals_truth(study: Study, printed: set[str]) -> Truth:
    """The sums a paper prints of itself."""
    every: Truth = {
        "credits": study.credits,
        "hours": study.hours,
        "average": round(study.average, 2),
        "courses": len(study.rows),
    }
    return {name: value for name, value in every.items() if name in printed}
