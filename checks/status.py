"""Student or graduate: the office's word, else what the papers show (STG-01)."""

from dataclasses import dataclass

from schemas.applicant import ApplicantStatus
from schemas.case import Case
from schemas.documents import DocumentKind

DIPLOMA_KINDS = frozenset({DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT})
DIPLOMA_LIKE = DIPLOMA_KINDS | {DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE}
TRANSCRIPT_KINDS = frozenset({DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT})

_WHOLE_PROGRAMME_CREDITS = 300
"""Medical programmes in Azerbaijan have 300 to 360 credits (amendment no. 281 of 6 December 2012)."""

_WHOLE_PROGRAMME_YEARS = 6
"""The length of the medical programme in Azerbaijan, for transcripts that count hours and no credits."""


@dataclass(frozen=True, slots=True)
class Status:
    """The status judged by, and why: `declared`, `diploma`, `transcript_only` or `default`."""

    value: ApplicantStatus
    why: str


def status_of(case: Case) -> Status:
    """The card's status; without one a student only when nothing in the folder speaks of graduation."""
    if case.card.status is not None:
        return Status(case.card.status, "declared")
    kinds = {d.kind for d in case.documents} | {
        d.reading.translation.translates for d in case.documents if d.reading and d.reading.translation
    }
    if kinds & DIPLOMA_LIKE or DocumentKind.SCHOOL_LETTER in kinds:
        return Status(ApplicantStatus.GRADUATE, "diploma")
    if kinds & TRANSCRIPT_KINDS and DocumentKind.UNREADABLE not in kinds and not _finished(case):
        return Status(ApplicantStatus.STUDENT, "transcript_only")
    return Status(ApplicantStatus.GRADUATE, "default")


def _finished(case: Case) -> bool:
    """True when the transcript is a finished programme's: it names a diploma or an end, or is whole."""
    facts = case.graduation
    named = (facts.diploma_number, facts.diploma_series, facts.decision_date, facts.issue_date)
    if any(fact.present for fact in named) or case.transcript.completion_date.present:
        return True
    semesters = [c.semester.value for c in case.transcript.courses if c.semester and c.semester.value]
    last = max((int(value) for value in semesters if value.isdecimal()), default=0)
    if max(len(case.transcript.academic_years), last / 2) >= _WHOLE_PROGRAMME_YEARS:
        return True
    total = case.transcript.totals.credits.value
    return total is not None and total >= _WHOLE_PROGRAMME_CREDITS
