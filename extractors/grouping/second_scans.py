"""What a second scan of a paper says of the first: it may cast doubt on a value, and adds nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractors.grouping.documents import Paper
from extractors.grouping.facts import contradicted
from extractors.grouping.rows import compared
from schemas.courses import Course, TranscriptReading
from schemas.facts import Fact
from schemas.reading import DocumentReading


def doubted_by_repeats(
    kept: Sequence[Paper], papers: Sequence[Paper], repeats: Mapping[str, str]
) -> list[Paper]:
    """The kept papers, less sure of every value that another scan of the same sheet reads otherwise.

    One paper scanned twice is no second witness, so what agrees is not made surer.
    """
    by_id = {paper.id: paper for paper in papers}
    again: dict[str, list[Paper]] = {}
    for copy, original in repeats.items():
        again.setdefault(original, []).append(by_id[copy])
    return [_doubted(paper, again.get(paper.id, [])) for paper in kept]


def _doubted(paper: Paper, copies: Sequence[Paper]) -> Paper:
    reading = paper.reading
    readings = [copy.reading for copy in copies if copy.document.sha256 != paper.document.sha256]
    others = [other for other in readings if other is not None]
    if reading is None or not others:
        return paper
    for other in others:
        fields = {
            name: _less_sure(name, fact, other.fields.get(name)) for name, fact in reading.fields.items()
        }
        reading = reading.model_copy(update={"fields": fields, "transcript": _table(reading, other)})
    made = DocumentReading.model_validate(reading.model_dump())
    return replace(paper, document=paper.document.model_copy(update={"reading": made}))


def _less_sure(name: str, fact: Fact[Any], other: Fact[Any] | None) -> Fact[Any]:
    if name == "page_of_pages" or other is None or fact.value == other.value:
        return fact
    return contradicted(fact, other)


def _table(reading: DocumentReading, other: DocumentReading) -> TranscriptReading | None:
    table = reading.transcript
    if table is None or other.transcript is None or not other.transcript.courses:
        return table
    seen = compared(table.courses, other.transcript.courses).courses
    courses = [_surest_doubt(mine, beside) for mine, beside in zip(table.courses, seen, strict=True)]
    return table.model_copy(update={"courses": courses})


def _surest_doubt(mine: Course, beside: Course) -> Course:
    """The row with each cell as it was, or less sure where the other scan contradicts it."""
    changed: dict[str, Fact[Any]] = {}
    for name in ("credits", "hours", "score", "letter", "academic_year", "semester", "passed"):
        old: Fact[Any] | None = getattr(mine, name)
        new: Fact[Any] | None = getattr(beside, name)
        if old and new and old.present and new.value == old.value and new.confidence < old.confidence:
            changed[name] = new
    return mine.model_copy(update=changed)
