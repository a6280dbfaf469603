"""Decisions about points: honoured where one was for review."""

from collections.abc import Sequence

from checks.decisions.bound import (
    papers_of,
    point_of,
    same_papers,
    same_point,
    still_so,
    with_points,
    words_of_decision,
)
from schemas.case import Case, Decision
from schemas.requirement import Requirement, RequirementOutcome


def on_requirements(
    requirements: Sequence[Requirement], decisions: Sequence[Decision], case: Case
) -> tuple[list[Requirement], list[Decision], list[Decision]]:
    """The requirements with people's outcomes where one was `review`; decisions honoured and ignored.

    Where a rule is open for several documents a decision must name the one it is about: a word on
    one paper must not settle the others, nor one that is dropped later. A decision that was used
    before on other papers than these settles nothing, and no point that it did not settle then. Honoured
    ones come with the papers they stand on and the points they settled.
    """
    honoured: list[Decision] = []
    pending: list[Decision] = []
    result = list(requirements)
    for decision in (d for d in decisions if d.requirement is not None):
        about = [(place, item) for place, item in enumerate(requirements) if _concerns(decision, item, case)]
        if len({item.document for _, item in about}) != 1:
            pending.append(decision)
            continue
        papers: dict[str, str] = {}
        for place, item in about:
            result[place] = _with_outcome(item, decision)
            papers |= _papers(case, item)
        points = [_point(case, item) for _, item in about]
        honoured.append(with_points(decision, papers, points))
    return result, [one for place, one in enumerate(honoured) if one not in honoured[:place]], pending


def _concerns(decision: Decision, item: Requirement, case: Case) -> bool:
    same = decision.requirement == item.id and item.outcome is RequirementOutcome.REVIEW
    seen = decision.document in (None, item.document) and still_so(decision, item.reason)
    known = same and seen and same_point(decision, _point(case, item))
    return known and same_papers(decision, _papers(case, item))


def _point(case: Case, item: Requirement) -> str:
    return point_of(item, {document.file for document in case.documents})


def _papers(case: Case, item: Requirement) -> dict[str, str]:
    return papers_of(case, item.evidence, item.document, " ".join(item.params.values()))


def _with_outcome(item: Requirement, decision: Decision) -> Requirement:
    said = words_of_decision(decision)
    note = f" {decision.note}" if decision.note else ""
    return item.model_copy(
        update={
            "outcome": RequirementOutcome(decision.decision),
            "reason": item.reason + said + note,
            "action": item.action if decision.decision in {"missing", "fix", "blocked"} else "",
            "rests_on_doubtful": False,
        }
    )
