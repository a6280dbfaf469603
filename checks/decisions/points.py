"""Decisions about points: honoured where one was for review."""

from collections.abc import Sequence

from checks.decisions.bound import same_papers, still_so, with_papers
from schemas.case import Case, Decision
from schemas.facts import Evidence
from schemas.requirement import Requirement, RequirementOutcome


def on_requirements(
    requirements: Sequence[Requirement], decisions: Sequence[Decision], case: Case
) -> tuple[list[Requirement], list[Decision], list[Decision]]:
    """The requirements with people's outcomes where one was `review`; decisions honoured and ignored.

    Where a rule is open for several documents a decision must name the one it is about: a word on
    one paper must not settle the others, nor one that is dropped later. A decision that was used
    before on other papers than these settles nothing. Honoured ones come with the papers they stand on.
    """
    honoured: list[Decision] = []
    pending: list[Decision] = []
    result = list(requirements)
    for decision in (d for d in decisions if d.requirement is not None):
        about = [(place, item) for place, item in enumerate(requirements) if _concerns(decision, item, case)]
        if len({item.document for _, item in about}) != 1:
            pending.append(decision)
            continue
        for place, item in about:
            result[place] = _with_outcome(item, decision)
        shown: list[Evidence] = [place for _, item in about for place in item.evidence]
        honoured.append(with_papers(decision, case, shown, about[0][1].document))
    return result, [one for place, one in enumerate(honoured) if one not in honoured[:place]], pending


def _concerns(decision: Decision, item: Requirement, case: Case) -> bool:
    same = decision.requirement == item.id and item.outcome is RequirementOutcome.REVIEW
    seen = decision.document in (None, item.document) and still_so(decision, item.reason)
    return same and seen and same_papers(decision, case, item.evidence, item.document)


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
