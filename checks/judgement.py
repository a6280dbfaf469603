"""What judging gives."""

from schemas.applicant import ApplicantStatus
from schemas.base import Model
from schemas.case import Decision
from schemas.record import RecordCredits, RecordResidency, RecordSchool
from schemas.requirement import Outcome, Requirement


class Judgement(Model):
    """Every requirement with its reason, and what follows for the applicant.

    `history` are the decisions that were honoured; `ignored` those that met no open point.
    """

    outcome: Outcome
    requirements: list[Requirement]
    school: RecordSchool
    credits: RecordCredits
    status: ApplicantStatus
    residency: RecordResidency
    history: list[Decision]
    ignored: list[Decision]
