"""Which places of the papers are worth showing: one picture per decisive fact or requirement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flows.report.facts import CREDITS, GRADUATION
from schemas.courses import Course
from schemas.facts import Box, Evidence, Fact, FactStatus
from schemas.record import Record
from schemas.requirement import Requirement, RequirementOutcome

ALIKE = 0.6
"""From this share of common area on, two boxes of a page show the same place."""

_DECISIVE = (
    "surname", "given_name", "school_name", "document_title", "specialty", "qualification",
    "diploma_number", "issue_date", "decision_date", "graduation_year", "credit_years",
)  # fmt: skip
_OPEN = (RequirementOutcome.BLOCKED, RequirementOutcome.MISSING, RequirementOutcome.FIX)
_PLACES_OF_A_DOUBT = 2  # a doubtful fact may stand in two papers that differ
_DOUBTFUL_COURSES = 6


@dataclass(frozen=True, slots=True)
class EvidenceCrop:
    """A place worth cutting out.

    `name` is the picture's file name (`01-diploma_number.png`); `field` the fact's name in the record or
    `course`, or the requirement's id when a requirement asked for it; `label` is what to call it in
    English; `doubtful` is True when a person must look here.
    """

    name: str
    field: str
    label: str
    evidence: Evidence
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    field: str
    label: str
    evidence: Evidence
    doubtful: bool


def select_evidence(record: Record, limit: int = 24) -> list[EvidenceCrop]:
    """The places worth cutting, doubtful first, each place once, at most `limit`.

    The first of a longer list are those of a shorter one, so the names agree whatever the limit.
    """
    chosen: list[_Candidate] = []
    for candidate in _candidates(record):
        if len(chosen) == limit:
            break
        if not any(_same_place(candidate.evidence, other.evidence) for other in chosen):
            chosen.append(candidate)
    return [_crop(place, candidate) for place, candidate in enumerate(chosen, start=1)]


def _crop(place: int, candidate: _Candidate) -> EvidenceCrop:
    safe = re.sub(r"[^A-Za-z0-9_]+", "-", candidate.field).strip("-") or "place"
    name = f"{place:02}-{safe}.png"
    return EvidenceCrop(name, candidate.field, candidate.label, candidate.evidence, candidate.doubtful)


def _candidates(record: Record) -> Iterator[_Candidate]:
    yield from _facts(record, doubtful=True)
    yield from _requirements(record, _OPEN)
    yield from _requirements(record, (RequirementOutcome.REVIEW,))
    yield from _doubtful_courses(record.credits.courses)
    yield from _facts(record, doubtful=False)
    yield from _requirements(record, (RequirementOutcome.MET, RequirementOutcome.WARNING))


def _facts(record: Record, *, doubtful: bool) -> Iterator[_Candidate]:
    for name, fact in _named_facts(record):
        is_doubtful = fact.status is FactStatus.DOUBTFUL
        if is_doubtful is not doubtful or not (doubtful or name in _DECISIVE):
            continue
        for evidence in fact.evidence[: _PLACES_OF_A_DOUBT if doubtful else 1]:
            yield _Candidate(name, name.replace("_", " "), evidence, doubtful)


def _named_facts(record: Record) -> Iterator[tuple[str, Fact[Any]]]:
    for name in GRADUATION:
        yield name, getattr(record.graduation, name)
    for name in CREDITS:
        yield name, getattr(record.credits, name)


def _requirements(record: Record, outcomes: tuple[RequirementOutcome, ...]) -> Iterator[_Candidate]:
    for requirement in record.requirements:
        if requirement.outcome in outcomes and requirement.evidence:
            yield _of_requirement(requirement)


def _of_requirement(requirement: Requirement) -> _Candidate:
    look = requirement.rests_on_doubtful or requirement.outcome is RequirementOutcome.REVIEW
    return _Candidate(requirement.id, requirement.title, requirement.evidence[0], look)


def _doubtful_courses(courses: list[Course]) -> Iterator[_Candidate]:
    found = 0
    for course in courses:
        evidence = next(_doubtful_places(course), None)
        if evidence is not None and found < _DOUBTFUL_COURSES:
            found += 1
            yield _Candidate("course", "course row", evidence, True)


def _doubtful_places(course: Course) -> Iterator[Evidence]:
    for name in Course.model_fields:
        fact = getattr(course, name)
        if fact is not None and fact.status is FactStatus.DOUBTFUL:
            yield from fact.evidence


def _same_place(one: Evidence, other: Evidence) -> bool:
    if (one.document, one.page) != (other.document, other.page):
        return False
    return one.box == other.box or _common_share(one.box, other.box) >= ALIKE


def _common_share(one: Box, other: Box) -> float:
    """The common area of two boxes over the area of both together."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / (_area(one) + _area(other) - wide * high)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
