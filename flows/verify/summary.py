"""A run in a few words, for the Prefect UI: name, tags, message. Never anything about the person."""

from collections import Counter

from flows.report import outcome_words
from schemas.documents import DocumentKind
from schemas.record import Record
from schemas.requirement import RequirementOutcome

_COUNTED = {
    RequirementOutcome.BLOCKED: "against it",
    RequirementOutcome.MISSING: "missing",
    RequirementOutcome.FIX: "to fix",
    RequirementOutcome.REVIEW: "for a person to look at",
    RequirementOutcome.WARNING: "to watch",
    RequirementOutcome.MET: "met",
}


def run_name(record: Record) -> str:
    """The reference and the outcome: `2024-017 · Not complete yet`."""
    return f"{record.applicant.reference} · {outcome_words(record.outcome)}"


def run_tags(record: Record) -> list[str]:
    """The outcome and the kinds of documents found, to filter runs by."""
    kinds = {document.kind for document in record.documents} - {DocumentKind.OTHER}
    return [record.outcome.value, *sorted(kind.value for kind in kinds)]


def counts(record: Record, quarantined: int) -> str:
    """How many points came out how, and how many documents and files in quarantine there are."""
    found = Counter(requirement.outcome for requirement in record.requirements)
    points = [f"{found[outcome]} {words}" for outcome, words in _COUNTED.items() if found[outcome]]
    papers = f"{len(record.documents)} document{'' if len(record.documents) == 1 else 's'}"
    unreadable = f", {quarantined} in quarantine" if quarantined else ""
    return f"{', '.join(points) or 'nothing judged'}; {papers}{unreadable}"
