"""A requirement: one rule judged for one applicant."""

from enum import StrEnum

from schemas.base import Model
from schemas.facts import Evidence


class RequirementOutcome(StrEnum):
    """How a rule came out, in the contract's words."""

    MET = "met"
    BLOCKED = "blocked"
    MISSING = "missing"
    FIX = "fix"
    REVIEW = "review"
    WARNING = "warning"
    INFO = "info"
    NOT_APPLICABLE = "not_applicable"


class Outcome(StrEnum):
    """The applicant's overall outcome, in the contract's words."""

    READY_GRADUATE = "ready_graduate"
    READY_STUDENT = "ready_student"
    NEEDS_REVIEW = "needs_review"
    INCOMPLETE = "incomplete"
    NOT_ELIGIBLE = "not_eligible"


class Requirement(Model):
    """One rule judged: why (`reason`), what to do (`action`), where it shows (`evidence`).

    `document` names the file for a rule judged once per document. `code` and `params` are the key
    and the values of the text, so that the report can be printed in another language.
    `source` and `as_of` say where the rule comes from and when it was last checked.
    `waits_for` is `graduation` for a student's point that is open only until then.
    `rests_on_doubtful` is True when a doubtful fact decided it.
    """

    id: str
    title: str
    outcome: RequirementOutcome
    reason: str
    action: str = ""
    evidence: list[Evidence] = []
    document: str | None = None
    code: str = ""
    params: dict[str, str] = {}
    source: str = ""
    as_of: str = ""
    waits_for: str | None = None
    rests_on_doubtful: bool = False
