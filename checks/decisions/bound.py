"""What a decision was about: what the person saw, and on which papers it stood.

A person's word on one paper must not settle a point of another, nor one that was not there yet. `seen`
holds it to a value or a sentence, `papers` to the bytes of the papers, `points` to what was found on
them; people need write none of these, the record's history has them.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256

from checks.status import DIPLOMA_KINDS, TRANSCRIPT_KINDS
from schemas.case import Case, Decision
from schemas.facts import Evidence
from schemas.requirement import Requirement

_HASH_LENGTH = 12
_CREDENTIALS = DIPLOMA_KINDS | TRANSCRIPT_KINDS


def still_so(decision: Decision, found: object) -> bool:
    """True when what the person had before them, if it was kept, is what is found now."""
    nothing = found is None and decision.seen == ""
    return decision.seen is None or nothing or decision.seen == found or str(decision.seen) == str(found)


def papers_of(
    case: Case, evidence: Iterable[Evidence], document: str | None = None, said: str = ""
) -> dict[str, str]:
    """The files that something stands on, with the SHA-256 of each.

    Those where it shows and the paper it is about; what shows nowhere stands on the credentials and on
    the papers that are named in what is `said` of it.
    """
    shown = {item.document for item in evidence}
    on = {d.file: d.sha256 for d in case.documents if d.file in shown or d.id == document}
    return on or {d.file: d.sha256 for d in case.documents if d.kind in _CREDENTIALS or d.file in said}


def same_papers(decision: Decision, papers: dict[str, str]) -> bool:
    """True when all of these are papers the decision, if it names any, was about; file names may differ."""
    return decision.papers is None or set(papers.values()) <= set(decision.papers.values())


def point_of(item: Requirement, files: Collection[str]) -> str:
    """A point as a decision is held to it: its code, and a hash of what it says and of no file's name."""
    said = json.dumps(item.params, ensure_ascii=False, sort_keys=True)
    for name in sorted(files, key=len, reverse=True):
        said = said.replace(json.dumps(name, ensure_ascii=False)[1:-1], "")
    return f"{item.code} {sha256(said.encode()).hexdigest()[:_HASH_LENGTH]}"


def same_point(decision: Decision, point: str) -> bool:
    """True when this is a point that the decision, if it was used before, settled then."""
    return decision.points is None or point in decision.points


def with_papers(decision: Decision, papers: dict[str, str]) -> Decision:
    """The decision with the papers it was used on, where it named none and there are any."""
    return decision.model_copy(update={"papers": papers}) if papers and decision.papers is None else decision


def with_points(decision: Decision, papers: dict[str, str], points: Sequence[str]) -> Decision:
    """The decision with the points it settled and the papers they stand on, as of its first use."""
    if decision.points is not None:
        return decision
    return with_papers(decision, papers).model_copy(update={"points": list(points)})


def bound(
    decisions: Sequence[Decision],
    earlier: Sequence[Decision],
    requirements: Sequence[Requirement] = (),
    files: Collection[str] = (),
) -> list[Decision]:
    """The decisions, each with the papers and points for which an earlier record used it.

    `earlier` are the decisions of that record, honoured or not, `requirements` its points and `files` the
    names of its papers: a record that did not keep yet which points a decision settled shows it there.
    """
    known = {_word(one): one for one in earlier}
    return [
        _as_before(one, known[_word(one)], requirements, files) if _word(one) in known else one
        for one in decisions
    ]


def _as_before(
    decision: Decision, used: Decision, requirements: Sequence[Requirement], files: Collection[str]
) -> Decision:
    points = used.points or [point_of(item, files) for item in requirements if _settled(used, item)] or None
    kept = {"papers": decision.papers or used.papers, "points": decision.points or points}
    return decision.model_copy(update=kept)


def _settled(decision: Decision, item: Requirement) -> bool:
    """True for a point of a record that was for review there and has the outcome of this decision."""
    about = decision.requirement == item.id and decision.document in (None, item.document)
    return about and f"{item.id}.review." in item.code and words_of_decision(decision) in item.reason


def words_of_decision(decision: Decision) -> str:
    """What a point's reason says of the decision that settled it."""
    return f" Decided by {decision.by} on {decision.at}: {decision.decision}."


def _word(decision: Decision) -> str:
    """What the person wrote, without the papers and points it was used on."""
    return decision.model_copy(update={"papers": None, "points": None}).model_dump_json()
