"""What a decision was about: what the person saw, and on which papers it stood.

A person's word on one paper must not settle a point of another. `seen` holds it to a value or a
sentence, `papers` to the bytes of the papers; people need write neither, the record's history has them.
"""

from collections.abc import Iterable, Sequence

from checks.status import DIPLOMA_KINDS, TRANSCRIPT_KINDS
from schemas.case import Case, Decision
from schemas.facts import Evidence

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


def with_papers(decision: Decision, papers: dict[str, str]) -> Decision:
    """The decision with the papers it was used on, where it named none and there are any."""
    return decision.model_copy(update={"papers": papers}) if papers and decision.papers is None else decision


def bound(decisions: Sequence[Decision], earlier: Sequence[Decision]) -> list[Decision]:
    """The decisions, each with the papers on which an earlier record used it.

    `earlier` are the decisions of that record, honoured or not.
    """
    known = {_word(one): one.papers for one in earlier if one.papers is not None}
    return [
        one.model_copy(update={"papers": known[_word(one)]})
        if one.papers is None and _word(one) in known
        else one
        for one in decisions
    ]


def _word(decision: Decision) -> str:
    """What the person wrote, without the papers it was used on."""
    return decision.model_copy(update={"papers": None}).model_dump_json()
