"""What people decided: read from decisions.json or .yaml, put into the case, honoured in judging."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from checks.facts import UnknownFactError, replaced
from checks.finding import AnyFact
from schemas.case import Case, Decision
from schemas.facts import FactStatus
from schemas.requirement import Requirement, RequirementOutcome

SCHOOL = "school.id"
"""The name by which a decision says which school of the directory is meant."""

_LIMIT_BYTES = 1_000_000
_ALLOWED = frozenset(RequirementOutcome) - {RequirementOutcome.REVIEW}


class DecisionError(Exception):
    """A decisions file cannot be used: which entry, what is wrong, what to do."""


def load(path: Path) -> list[Decision]:
    """The decisions in a JSON or YAML file, as a list or under the key `decisions`."""
    try:
        if path.stat().st_size > _LIMIT_BYTES:
            raise DecisionError(
                f"{path}: the file is too large for decisions. Check that it is the right file."
            )
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise DecisionError(f"{path}: the file cannot be read ({error.strerror}). Check the path.") from None


def parse(data: bytes, name: str = "decisions") -> list[Decision]:
    """The decisions in the bytes of such a file. Raises DecisionError naming the entry."""
    try:
        content: Any = yaml.safe_load(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise DecisionError(
            f"{name}: the file is neither JSON nor YAML ({error}). Correct the place named."
        ) from None
    if isinstance(content, dict) and "decisions" not in content:
        raise DecisionError(f"{name}: there is no key `decisions`. Write the entries as a list under it.")
    items = content["decisions"] or [] if isinstance(content, dict) else content or []
    if not isinstance(items, list):
        raise DecisionError(f"{name}: the decisions are not a list. Write them as a list of entries.")
    return [_decision(item, f"{name}: entry {number}") for number, item in enumerate(items, start=1)]


def _decision(item: object, place: str) -> Decision:
    try:
        decision = Decision.model_validate_json(json.dumps(item, default=str))
    except (ValueError, TypeError, RecursionError) as error:
        faults = error.errors() if isinstance(error, ValidationError) else []
        said = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'entry'}: {e['msg']}" for e in faults) or str(
            error
        )
        raise DecisionError(f"{place}: {said}. Correct this entry.") from None
    if (decision.fact is None) == (decision.requirement is None):
        raise DecisionError(
            f"{place}: it must name either a fact or a requirement. Write one of the two keys."
        )
    if decision.requirement and decision.decision not in _ALLOWED:
        raise DecisionError(
            f"{place}: '{decision.decision}' is no outcome. Write one of: {', '.join(sorted(_ALLOWED))}."
        )
    if decision.fact and decision.decision not in {"confirm", "correct"}:
        raise DecisionError(
            f"{place}: '{decision.decision}' is not known for a fact. Write confirm or correct."
        )
    if decision.decision == "correct" and decision.value is None:
        raise DecisionError(f"{place}: the corrected value is missing. Write it under the key value.")
    return decision


def apply(case: Case, decisions: Sequence[Decision]) -> Case:
    """The case with every fact a person confirmed or corrected; the value as read is kept in `was`.

    Later decisions win. A decision about a fact the case does not have changes nothing.
    """
    for decision in decisions:
        if decision.fact is None or decision.fact == SCHOOL:
            continue
        try:
            case = replaced(case, decision.fact, decision.document, partial(_decided, decision))
        except UnknownFactError:
            continue
    return case


def _decided(decision: Decision, fact: AnyFact) -> AnyFact:
    """The fact as the person left it; a correction of the wrong type or confirming nothing is refused."""
    if not _still_so(decision, _as_read(fact)):
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


def _as_read(fact: AnyFact) -> object:
    """The value as it was read, whatever people made of it."""
    return fact.was if fact.status is FactStatus.CORRECTED else fact.value


def _still_so(decision: Decision, found: object) -> bool:
    """True when what the person had before them, if it was kept, is what is found now."""
    nothing = found is None and decision.seen == ""
    return decision.seen is None or nothing or decision.seen == found or str(decision.seen) == str(found)


def chosen_school(decisions: Sequence[Decision], printed: str | None) -> str | None:
    """The directory id a person chose for the school, if any; the latest wins.

    `printed` is the school as the papers name it now, which `seen` of the decision is held against.
    """
    about = [d for d in decisions if d.fact == SCHOOL and d.decision == "correct"]
    chosen = [d.value for d in about if _still_so(d, printed)]
    return str(chosen[-1]) if chosen else None


def on_facts(
    case: Case, decisions: Sequence[Decision], *, school_known: bool
) -> tuple[list[Decision], list[Decision]]:
    """The decisions about facts that the case bears, and those that found no fact or could not be used.

    `school_known` says that the school a person chose is one of the directory.
    """
    about = [decision for decision in decisions if decision.fact is not None]
    borne = [d for d in about if (school_known if d.fact == SCHOOL else _borne(case, d))]
    return borne, [decision for decision in about if decision not in borne]


def _borne(case: Case, decision: Decision) -> bool:
    """True when a person's word stands on the fact that the decision names."""
    found: list[AnyFact] = []

    def look(fact: AnyFact) -> AnyFact:
        found.append(fact)
        return fact

    try:
        replaced(case, decision.fact or "", decision.document, look)
    except UnknownFactError:
        return False
    return any(fact.by is not None and _still_so(decision, _as_read(fact)) for fact in found)


def on_requirements(
    requirements: Sequence[Requirement], decisions: Sequence[Decision]
) -> tuple[list[Requirement], list[Decision], list[Decision]]:
    """The requirements with people's outcomes where one was `review`; decisions honoured and ignored.

    Where a rule is open for several documents a decision must name the one it is about: a word on
    one paper must not settle the others, nor one that is dropped later.
    """
    honoured: list[Decision] = []
    result = list(requirements)
    for decision in (d for d in decisions if d.requirement is not None):
        about = [(place, item) for place, item in enumerate(requirements) if _concerns(decision, item)]
        if len({item.document for _, item in about}) == 1:
            for place, item in about:
                result[place] = _with_outcome(item, decision)
                honoured.append(decision)
    pending = [d for d in decisions if d.requirement is not None and d not in honoured]
    return result, _once(honoured), pending


def _concerns(decision: Decision, item: Requirement) -> bool:
    same = decision.requirement == item.id and item.outcome is RequirementOutcome.REVIEW
    return same and decision.document in (None, item.document) and _still_so(decision, item.reason)


def _with_outcome(item: Requirement, decision: Decision) -> Requirement:
    said = f" Decided by {decision.by} on {decision.at}: {decision.decision}."
    note = f" {decision.note}" if decision.note else ""
    return item.model_copy(
        update={
            "outcome": RequirementOutcome(decision.decision),
            "reason": item.reason + said + note,
            "action": item.action if decision.decision in {"missing", "fix", "blocked"} else "",
            "rests_on_doubtful": False,
        }
    )


def _once(decisions: Sequence[Decision]) -> list[Decision]:
    return [decision for place, decision in enumerate(decisions) if decision not in decisions[:place]]
