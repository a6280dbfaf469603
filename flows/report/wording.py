"""A requirement in the words of a language."""

from dataclasses import dataclass

from checks.texts import render
from schemas.requirement import Requirement


@dataclass(frozen=True, slots=True)
class Point:
    """A requirement as the checklist shows it."""

    requirement: Requirement
    title: str
    reason: str
    action: str

    @property
    def outcome(self) -> str:
        """The requirement's outcome in the contract's word."""
        return self.requirement.outcome.value


def worded(requirement: Requirement, language: str) -> Point:
    """The requirement's title, reason and action in that language.

    The record's own words, which are English, stand in where a rule has no text in the language
    (a record of other software than this one).
    """
    if language != "en" and requirement.code:
        try:
            return Point(requirement, *render(requirement, language))
        except (OSError, LookupError):
            pass
    return Point(requirement, requirement.title, requirement.reason, requirement.action)
