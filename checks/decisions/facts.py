"""Decisions about facts: put into the case before it is judged, and told as borne or as fitting nothing."""

import json
import re
from collections.abc import Sequence
from functools import partial

from pydantic import ValidationError

from checks.decisions.bound import papers_of, same_papers, same_point, still_so, with_papers, with_points
from checks.facts import UnknownFactError, replaced
from checks.finding import AnyFact
from schemas.case import Case, Decision
from schemas.courses import Course
from schemas.facts import Fact, FactStatus

_ROW = re.compile(r"transcript\.courses[\[.](\d+)")
SCHOOL = "school.id"
"""The name by which a decision says which school of the directory is meant."""


def apply(case: Case, decisions: Sequence[Decision]) -> Case:
    """The case with every fact a person confirmed or corrected; the value as read is kept in `was`.

    Later decisions win. A decision about a fact the case does not have changes nothing.
    """
    for decision in decisions:
        if decision.fact is None or decision.fact == SCHOOL:
            continue
        try:
            case = replaced(case, decision.fact, decision.document, partial(_decided, case, decision))
        except UnknownFactError:
            continue
    return case


def _decided(case: Case, decision: Decision, fact: AnyFact) -> AnyFact:
    """The fact as the person left it; a correction of the wrong type or confirming nothing is refused."""
    held = same_papers(decision, _papers(case, decision, fact)) and _same_reading(case, decision, fact)
    if not (held and still_so(decision, _as_read(fact))):
        raise UnknownFactError(str(decision.fact))
    told = {"confidence": 1.0, "by": decision.by, "at": decision.at}
    if decision.decision == "confirm":
        if fact.value is None or decision.value not in (None, fact.value):
            raise UnknownFactError(str(decision.fact))
        return fact.model_copy(update={**told, "status": FactStatus.CONFIRMED})
    for value in (decision.value, str(decision.value)):
        try:
            changed = {**told, "status": FactStatus.CORRECTED, "value": value, "was": _as_read(fact)}
            return type(fact).model_validate({**fact.model_dump(), **changed})
        except ValidationError:
            continue
    raise UnknownFactError(str(decision.fact))


def _papers(case: Case, decision: Decision, fact: AnyFact) -> dict[str, str]:
    """Where the fact stands; one that was found nowhere is missed on the paper the person named."""
    return papers_of(case, fact.evidence, decision.document)


def _same_reading(case: Case, decision: Decision, fact: AnyFact) -> bool:
    point = _point(case, decision, fact)
    return point is None or same_point(decision, point)


def _point(case: Case, decision: Decision, fact: AnyFact) -> str | None:
    """What a decision on a fact is held to once it was used, beside the papers; None for the papers alone.

    Who confirms a value confirms no other that is read later, and who speaks of the fourth row of the
    transcript means that course, not another that comes fourth when a further row is read.
    """
    said = {"value": str(_as_read(fact))} if decision.decision == "confirm" else {}
    row, courses = _ROW.match(decision.fact or ""), _courses(case, decision)
    if row and int(row[1]) < len(courses):
        said["course"] = str(_as_read(courses[int(row[1])].title))
    return json.dumps(said, ensure_ascii=False) if said else None


def _courses(case: Case, decision: Decision) -> list[Course]:
    """The rows that a decision counts: the applicant's, or those of the paper it names."""
    if decision.document is None:
        return case.transcript.courses
    readings = [d.reading for d in case.documents if d.id == decision.document and d.reading is not None]
    return [row for one in readings if one.transcript is not None for row in one.transcript.courses]


def _as_read(fact: AnyFact) -> object:
    """The value as it was read, whatever people made of it."""
    return fact.was if fact.status is FactStatus.CORRECTED else fact.value


def chosen_school(case: Case, decisions: Sequence[Decision], printed: Fact[str]) -> str | None:
    """The directory id a person chose for the school, if any; the latest wins.

    `printed` is the school as the papers name it now: `seen` of the decision is held against its value,
    and the papers of the decision against those where it stands.
    """
    chosen = [d.value for d in decisions if d.fact == SCHOOL and _of_school(case, d, printed)]
    return str(chosen[-1]) if chosen else None


def _of_school(case: Case, decision: Decision, printed: Fact[str]) -> bool:
    about = decision.decision == "correct" and still_so(decision, printed.value)
    return about and same_papers(decision, _papers(case, decision, printed))


def on_facts(
    case: Case, decisions: Sequence[Decision], printed: Fact[str], *, school_known: bool
) -> tuple[list[Decision], list[Decision]]:
    """The decisions about facts that the case bears, and those that found no fact or could not be used.

    `school_known` says that the school a person chose is one of the directory, `printed` where the papers
    name theirs. Those that are borne come with the papers that the fact stands on now, if they named none.
    """
    borne: list[Decision] = []
    lost: list[Decision] = []
    for decision in decisions:
        if decision.fact is None:
            continue
        found = _borne(case, decision)
        if decision.fact == SCHOOL:
            found = printed if school_known and _of_school(case, decision, printed) else None
        if found is not None:
            papers, point = _papers(case, decision, found), _point(case, decision, found)
            borne.append(with_points(decision, papers, [point]) if point else with_papers(decision, papers))
        else:
            lost.append(decision)
    return borne, lost


def _borne(case: Case, decision: Decision) -> AnyFact | None:
    """The fact that the decision names, where a person's word stands on it."""
    found: list[AnyFact] = []

    def look(fact: AnyFact) -> AnyFact:
        found.append(fact)
        return fact

    try:
        replaced(case, decision.fact or "", decision.document, look)
    except UnknownFactError:
        return None
    said = (fact for fact in found if fact.by is not None and still_so(decision, _as_read(fact)))
    held = (fact for fact in said if _same_reading(case, decision, fact))
    return next((fact for fact in held if same_papers(decision, _papers(case, decision, fact))), None)
