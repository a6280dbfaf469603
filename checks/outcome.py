"""The overall outcome, exactly as the contract words it."""

from collections.abc import Sequence

from schemas.applicant import ApplicantStatus
from schemas.requirement import Outcome, Requirement, RequirementOutcome

_OPEN = frozenset({RequirementOutcome.MISSING, RequirementOutcome.FIX})


def overall(requirements: Sequence[Requirement], status: ApplicantStatus) -> Outcome:
    """Blocked beats open, open beats doubtful, doubtful beats ready."""
    outcomes = {item.outcome for item in requirements}
    if RequirementOutcome.BLOCKED in outcomes:
        return Outcome.NOT_ELIGIBLE
    if outcomes & _OPEN:
        return Outcome.INCOMPLETE
    if RequirementOutcome.REVIEW in outcomes or any(item.rests_on_doubtful for item in requirements):
        return Outcome.NEEDS_REVIEW
    if status is ApplicantStatus.STUDENT:
        return Outcome.READY_STUDENT
    return Outcome.READY_GRADUATE
