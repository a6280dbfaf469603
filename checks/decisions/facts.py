"""Decisions about facts: put into the case before it is judged, and told as borne or as fitting nothing."""

from collections.abc import Sequence
from functools import partial

from pydantic import ValidationError

from checks.decisions.bound import papers_of, same_papers, still_so, with_papers
from checks.facts import UnknownFactError, replaced
from checks.finding import AnyFact
from schemas.case import Case, Decision
from schemas.facts import Fact, FactStatus

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
    if not (still_so(decision, _as_read(fact)) and same_papers(decision, _papers(case, decision, fact))):
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
            borne.append(with_papers(decision, _papers(case, decision, found)))
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
    return next((fact for fact in said if same_papers(decision, _papers(case, decision, fact))), None)
