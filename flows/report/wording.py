"""A requirement in the words of a language."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.report.several import own_words, said_once
from schemas.facts import Evidence
from schemas.requirement import Requirement


@dataclass(frozen=True, slots=True)
class Point:
    """A requirement as the checklist shows it; one that came out alike for several files is one point."""

    requirement: Requirement
    title: str
    reason: str
    action: str
    documents: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def outcome(self) -> str:
        """The requirement's outcome in the contract's word."""
        return self.requirement.outcome.value


def worded(requirement: Requirement, language: str) -> Point:
    """The requirement's title, reason and action in that language.

    The record's own words, which are English, stand in where a rule has no text in the language
    (a record of other software than this one).
    """
    words = own_words(requirement, language)
    documents = (requirement.document,) if requirement.document else ()
    return Point(requirement, *words, documents, tuple(requirement.evidence))


def merged(points: Iterable[Point], language: str) -> list[Point]:
    """The points of one group, those of the same rule and outcome put together, in order of the first."""
    alike: dict[tuple[str, str, bool], list[Point]] = {}
    for point in points:
        requirement = point.requirement
        alike.setdefault((requirement.id, point.outcome, requirement.rests_on_doubtful), []).append(point)
    return [_together(several, language) for several in alike.values()]


def _together(points: list[Point], language: str) -> Point:
    if len(points) == 1:
        return points[0]
    return Point(
        points[0].requirement,
        points[0].title,
        *said_once([point.requirement for point in points], language),
        tuple(dict.fromkeys(name for point in points for name in point.documents)),
        tuple(place for point in points for place in point.evidence),
    )
