"""A requirement in the words of a language."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from checks.texts import render
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
    words = requirement.title, requirement.reason, requirement.action
    if language != "en" and requirement.code:
        with suppress(OSError, LookupError):
            words = render(requirement, language)
    documents = (requirement.document,) if requirement.document else ()
    return Point(requirement, *words, documents, tuple(requirement.evidence))


def merged(points: Iterable[Point]) -> list[Point]:
    """The points of one group, those of the same rule and outcome put together, in order of the first."""
    alike: dict[tuple[str, str, bool], list[Point]] = {}
    for point in points:
        requirement = point.requirement
        alike.setdefault((requirement.id, point.outcome, requirement.rests_on_doubtful), []).append(point)
    return [_together(several) for several in alike.values()]


def _together(points: list[Point]) -> Point:
    return Point(
        points[0].requirement,
        points[0].title,
        " ".join(dict.fromkeys(point.reason for point in points if point.reason)),
        " ".join(dict.fromkeys(point.action for point in points if point.action)),
        tuple(dict.fromkeys(name for point in points for name in point.documents)),
        tuple(place for point in points for place in point.evidence),
    )
