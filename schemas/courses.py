"""One row of a transcript, and what the transcript says of itself in total."""

from schemas.base import Model
from schemas.facts import Fact


class Course(Model):
    """A transcript row. Every field is a fact or None when the transcript has no such column.

    `semester` is a number in the programme (1..12) as text, or the document's own word;
    `academic_year` is `2014/2015`; `hours` and `credits` are as printed; `score` is 0..100 or
    the document's own scale; `passed` is judged on the document's own scale;
    `transferred_from` names the other school for a recognised course.
    """

    title: Fact[str]
    code: Fact[str] | None = None
    academic_year: Fact[str] | None = None
    semester: Fact[str] | None = None
    hours: Fact[float] | None = None
    credits: Fact[float] | None = None
    score: Fact[float] | None = None
    letter: Fact[str] | None = None
    grade: Fact[str] | None = None
    passed: Fact[bool] | None = None
    transferred_from: Fact[str] | None = None


class TranscriptTotals(Model):
    """What the transcript prints as its own sums, to check the rows against."""

    credits: Fact[float] = Fact[float]()
    hours: Fact[float] = Fact[float]()
    average: Fact[float] = Fact[float]()
    courses: Fact[int] = Fact[int]()


class TranscriptReading(Model):
    """The table of a transcript.

    `cross_checks` says in words which sums agree (`ok=True`) and which do not.
    `complete` is False when numbering, totals or a hole in the semesters show a missing page or row.
    """

    courses: list[Course] = []
    totals: TranscriptTotals = TranscriptTotals()
    academic_years: list[str] = []
    cross_checks: list["CrossCheck"] = []
    complete: bool | None = None
    grade_scale: str | None = None


class CrossCheck(Model):
    """One comparison inside the papers: its name, whether it agrees (None = could not be made), in words."""

    name: str
    ok: bool | None
    detail: str


TranscriptReading.model_rebuild()
