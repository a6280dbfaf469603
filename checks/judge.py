"""Judging: every rule over one case, and what follows for the applicant. A pure function."""

from collections.abc import Iterable, Sequence
from datetime import date

from checks import credit_count, residency
from checks import decisions as decided
from checks.context import Context, graduation_year
from checks.directory.matching import find, match
from checks.finding import Finding
from checks.judgement import Judgement
from checks.outcome import overall
from checks.rules import ROOMS
from checks.rules.table import BY_ID
from checks.status import status_of
from checks.texts import title, words_of
from schemas.case import Case, CaseDocument, Decision
from schemas.facts import Fact
from schemas.office import Office
from schemas.record import RecordSchool
from schemas.requirement import Requirement
from schemas.school import SchoolMatch


def judge(
    case: Case,
    office: Office,
    decisions: Sequence[Decision],
    as_of: date,
) -> Judgement:
    """Every requirement of the rule table for this case on that day.

    `decisions` on facts must have been applied before (`checks.decisions.apply`); those on
    requirements are honoured here, and only where a point came out as `review`.
    """
    context = context_of(case, office, decisions, as_of)
    found = [requirement_of(item) for item in _findings(context)]
    requirements, honoured, ignored = decided.on_requirements(found, decisions, case)
    printed = context.printed_school
    chosen = find(decided.chosen_school(case, decisions, printed), office.directory) is not None
    borne, lost = decided.on_facts(case, decisions, printed, school_known=chosen)
    return Judgement(
        outcome=overall(requirements, context.status.value),
        requirements=requirements,
        school=_school(context),
        credits=credit_count.record(context),
        residency=residency.record(context),
        status=context.status.value,
        history=[*borne, *honoured],
        ignored=[*lost, *ignored],
    )


def context_of(
    case: Case,
    office: Office,
    decisions: Sequence[Decision],
    as_of: date,
) -> Context:
    """The case with its papers in order of their names, its school matched and its status known."""
    case = case.model_copy(update={"documents": sorted(case.documents, key=_by_name)})
    printed = printed_school(case)
    year = graduation_year(case).value
    chosen = decided.chosen_school(case, decisions, printed)
    matched = match(printed.value or "", office.directory, year=year, declared=case.card.school)
    if chosen is not None and (school := find(chosen, office.directory)) is not None:
        matched = matched.model_copy(
            update={"id": school.wdoms_id, "name": school.name, "method": "declared", "clear": True}
        )
    by_id = {school.wdoms_id: school for school in office.directory.schools}
    return Context(
        case=case,
        office=office,
        as_of=as_of,
        status=status_of(case),
        printed_school=printed,
        match=matched,
        school=by_id.get(matched.id or ""),
    )


def _by_name(document: CaseDocument) -> tuple[str, int, str]:
    """Papers of one file in their order there: `scan.pdf#2` before `scan.pdf#10`."""
    return document.file, len(document.id), document.id


def printed_school(case: Case) -> Fact[str]:
    """The school as the diploma prints it, else as the first document that names one does."""
    if case.graduation.school_name.present:
        return case.graduation.school_name
    for document in case.documents:
        if document.reading and document.duplicate_of is None and not document.other_person:
            name = document.reading.text("school_name")
            if name.present:
                return name
    return Fact[str]()


def requirement_of(finding: Finding) -> Requirement:
    """The finding in English words, with the rule's title, source and date."""
    reason, action = words_of(finding)
    row = BY_ID[finding.rule]
    return Requirement(
        id=finding.rule,
        title=title(finding.rule),
        outcome=finding.outcome,
        reason=reason,
        action=action,
        evidence=list(finding.evidence),
        document=finding.document,
        code=finding.code,
        params=dict(finding.params),
        source=row.source,
        as_of=row.as_of,
        waits_for=finding.waits_for,
        rests_on_doubtful=finding.rests_on_doubtful,
    )


def _findings(context: Context) -> Iterable[Finding]:
    """All findings in the order of the rule table; per-document ones in the order of the documents' names."""
    order = {rule: place for place, rule in enumerate(BY_ID)}
    found = [item for room in ROOMS for item in room(context)]
    return sorted(found, key=lambda item: (order[item.rule], item.document or "", item.code))


_TOLD = {"city", "country", "operational", "operational_years", "accreditation", "programs"}
"""What a record repeats of the directory's row, for information."""


def _school(context: Context) -> RecordSchool:
    matched: SchoolMatch = context.match
    school = context.school
    told = school.model_dump(include=_TOLD) | {"note": school.note.model_dump()} if school else {}
    return RecordSchool.model_validate(
        matched.model_dump(include={"id", "name", "matched_as", "method", "confidence", "candidates"}) | told
    )
