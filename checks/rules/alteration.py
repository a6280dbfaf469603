"""Papers that may have been altered or replaced by another kind of paper (VER-10, DIP-07).

Software cannot tell a forged paper from a true one. It can show where two copies of one paper do not
say the same, and it never mends a paper: the files stay as they came, and a person looks.
"""

from collections.abc import Iterator
from itertools import combinations

from checks.context import Context
from checks.data import table
from checks.finding import Finding, say
from checks.letters import fold
from checks.levels import BASIC, level_of
from checks.status import DIPLOMA_KINDS
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence

_SAME_ON_EVERY_COPY = (
    "diploma_number",
    "registration_number",
    "decision_date",
    "issue_date",
    "graduation_year",
    "specialty_code",
)
"""What one diploma prints once and in figures: no language or spelling makes two copies differ in it."""

_NOT_CREDENTIALS = frozenset({DocumentKind.APPLICANT, DocumentKind.UNREADABLE, DocumentKind.NAME_DOCUMENT})


def judge(context: Context) -> Iterator[Finding]:
    """VER-10 for copies that contradict each other, DIP-07 for evaluations in place of a credential."""
    differing = list(_differing_copies(context))
    yield from differing
    if not differing:
        yield say("VER-10.info.not_judged")
    evaluations = [d for d in context.documents if d.kind not in _NOT_CREDENTIALS and _is_evaluation(d)]
    for document in evaluations:
        yield say("DIP-07.review.evaluation", told={"file": document.file}, document=document.id)
    if not evaluations:
        yield say("DIP-07.info.none")


def _differing_copies(context: Context) -> Iterator[Finding]:
    """Two diplomas of the applicant, repeats too, that surely do not print the same."""
    copies = [d for d in context.case.documents if _a_diploma(d)]
    for first, second in combinations(copies, 2):
        details, evidence = _differences(first, second)
        if details:
            told = {"file": first.file, "other": second.file, "detail": "; ".join(details)}
            yield say("VER-10.review.copies", told=told, evidence=evidence, document=first.id)


def _a_diploma(document: CaseDocument) -> bool:
    basic = document.kind in DIPLOMA_KINDS and level_of(document).value in (BASIC, None)
    return basic and not document.other_person


def _differences(first: CaseDocument, second: CaseDocument) -> tuple[list[str], list[Evidence]]:
    details: list[str] = []
    evidence: list[Evidence] = []
    for name in _SAME_ON_EVERY_COPY:
        one, other = (d.reading.fields.get(name) if d.reading else None for d in (first, second))
        if one is None or other is None or not (one.trusted and other.trusted):
            continue
        if str(one.value).casefold() != str(other.value).casefold():
            details.append(f"{name.replace('_', ' ')}: {one.value} / {other.value}")
            evidence += [*one.evidence[:1], *other.evidence[:1]]
    return details, evidence


def _is_evaluation(document: CaseDocument) -> bool:
    """True when a paper or its file bears the name of an evaluation or of a house that makes them."""
    reading = document.reading
    shown = [evidence.text for evidence in reading.kind_evidence] if reading else []
    shown += [reading.text(name).value or "" for name in ("document_title", "school_name")] if reading else []
    words = f" {' '.join(fold(text) for text in (document.file, *shown))} "
    return any(f" {fold(phrase)} " in words for phrase in table("evaluations")["phrases"])
