"""Requirements in the order a person works through them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from flows.report.wording import Point, merged, worded
from schemas.record import Record
from schemas.requirement import Outcome, Requirement, RequirementOutcome

_TO_DO = (RequirementOutcome.BLOCKED, RequirementOutcome.MISSING, RequirementOutcome.FIX)
_WAITING = (RequirementOutcome.NOT_APPLICABLE, RequirementOutcome.INFO)
_INFO = (RequirementOutcome.WARNING, RequirementOutcome.INFO)
_ORDER = (*_TO_DO, RequirementOutcome.REVIEW, RequirementOutcome.MET, *_INFO)


READY = frozenset({Outcome.READY_GRADUATE, Outcome.READY_STUDENT})


@dataclass(frozen=True, slots=True)
class Step:
    """One act with the points it settles, at least one; all of them have one outcome and one action."""

    points: Sequence[Point]

    @property
    def outcome(self) -> str:
        """What the points came to, in the contract's word."""
        return self.points[0].outcome

    @property
    def what(self) -> str:
        """What to do, else why; empty when a rule says neither."""
        return self.points[0].action or self.points[0].reason

    @property
    def titles(self) -> str:
        """The titles of the points, each once."""
        return " · ".join(dict.fromkeys(point.title for point in self.points))

    @property
    def files(self) -> list[str]:
        """The files the points are about, each once."""
        return list(dict.fromkeys(name for point in self.points for name in point.documents))


@dataclass(frozen=True, slots=True)
class Groups:
    """The checklist in groups. Each point is in exactly one of them."""

    to_do: list[Point] = field(default_factory=list)
    look: list[Point] = field(default_factory=list)
    later: list[Point] = field(default_factory=list)
    met: list[Point] = field(default_factory=list)
    info: list[Point] = field(default_factory=list)
    not_applicable: list[Point] = field(default_factory=list)

    @property
    def first(self) -> list[Point]:
        """What to do first: blocked, missing, fix, then what a person must look at."""
        return [*self.to_do, *self.look]

    @property
    def steps(self) -> list[Step]:
        """What to do first, in order; the points together that one and the same act settles."""
        alike: dict[tuple[str, str], list[Point]] = {}
        for place, point in enumerate(self.first):
            alike.setdefault((point.outcome, point.action or str(place)), []).append(point)
        return [Step(points) for points in alike.values()]

    def named(self) -> list[tuple[str, list[Point]]]:
        """The groups a checklist shows, in order, by the key of their heading."""
        return [
            ("to_do", self.to_do),
            ("look", self.look),
            ("later", self.later),
            ("met", self.met),
            ("info", self.info),
        ]


def nothing_first(record: Record) -> str:
    """The key of what to say when no point is open: nothing to do, or, for papers not ready, ask."""
    return "first_none" if record.outcome in READY else "first_no_action"


def grouped(record: Record, language: str = "en") -> Groups:
    """The record's requirements in groups, most urgent first, in the order of judging within one outcome."""
    groups = Groups()
    for requirement in _urgent_first(record.requirements):
        _group_of(requirement, groups).append(worded(requirement, language))
    return Groups(*(merged(getattr(groups, one.name), language) for one in fields(Groups)))


def _urgent_first(requirements: Iterable[Requirement]) -> list[Requirement]:
    rank = {outcome: place for place, outcome in enumerate(_ORDER)}
    return sorted(requirements, key=lambda requirement: rank.get(requirement.outcome, len(rank)))


def _group_of(requirement: Requirement, groups: Groups) -> list[Point]:
    outcome = requirement.outcome
    if requirement.waits_for and outcome in _WAITING and not requirement.rests_on_doubtful:
        return groups.later
    if outcome in _TO_DO:
        return groups.to_do
    # A doubtful value never counts as met, so what rests on one is shown to a person.
    if outcome is RequirementOutcome.REVIEW or requirement.rests_on_doubtful:
        return groups.look
    if outcome is RequirementOutcome.NOT_APPLICABLE:
        return groups.not_applicable
    return groups.met if outcome is RequirementOutcome.MET else groups.info
