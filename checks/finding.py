"""One rule's verdict before it is put into words: code, values, evidence, and the facts it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from schemas.facts import Evidence, Fact
from schemas.requirement import RequirementOutcome

AnyFact = Fact[Any]
Outcome = RequirementOutcome

_MARKS = ("signature", "signed", "seal", "notary_mark")
_NEEDS_TRUST = frozenset({Outcome.MET, Outcome.BLOCKED, Outcome.MISSING, Outcome.FIX})


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict. `code` is `<rule>.<outcome>.<why>`, the key of its text; `params` fill the text."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    document: str | None = None
    waits_for: str | None = None
    rests_on_doubtful: bool = False

    @property
    def rule(self) -> str:
        """The rule's id, as `ELG-01`."""
        return self.code.split(".")[0]

    @property
    def outcome(self) -> RequirementOutcome:
        """The outcome named in the code."""
        return RequirementOutcome(self.code.split(".")[1])


def say(
    code: str,
    *,
    told: Mapping[str, object] | None = None,
    rests: Mapping[str, AnyFact] | None = None,
    evidence: Iterable[Evidence] = (),
    document: str | None = None,
    waits_for: str | None = None,
) -> Finding:
    """A finding that rests on the named facts; `told` are the values its text shows.

    A doubtful fact among them turns a firm verdict (met, blocked, missing, fix) into `review`: a
    guess never passes and never fails anybody. A review that rests on one says so.
    """
    facts = rests or {}
    shown = (*unique(item for fact in facts.values() for item in fact.evidence), *evidence)
    params = {key: str(value) for key, value in (told or {}).items()}
    finding = Finding(code, params, shown, document, waits_for)
    doubtful = [(name, fact) for name, fact in facts.items() if fact.present and not fact.trusted]
    if not doubtful or finding.outcome not in _NEEDS_TRUST | {Outcome.REVIEW}:
        return finding
    if finding.outcome is Outcome.REVIEW:
        return Finding(code, finding.params, shown, document, waits_for, rests_on_doubtful=True)
    return doubt(finding.rule, *doubtful[0], document=document, evidence=shown)


def doubt(
    rule: str, name: str, fact: AnyFact, *, document: str | None = None, evidence: Iterable[Evidence] = ()
) -> Finding:
    """The review of a doubtful fact: which value, in which file, on which page to look."""
    place = fact.evidence[0] if fact.evidence else None
    seen = name.startswith(_MARKS)  # something that is there or not, not something read
    params = {
        "what": f"@fact.{name}",
        "value": _said(fact.value, "seen" if seen else "said"),
        "file": place.document if place else (document or "?"),
        "page": str(place.page) if place else "?",
    }
    shown = tuple(unique((*fact.evidence, *evidence)))
    why = "doubtful_mark" if seen else "doubtful"
    return Finding(f"{rule}.review.{why}", params, shown, document, rests_on_doubtful=True)


def _said(value: object, word: str) -> str:
    return f"@{word}.{str(value).lower()}" if isinstance(value, bool) else str(value)


def unique(items: Iterable[Evidence]) -> list[Evidence]:
    """The evidence in its order, each place once."""
    seen: list[Evidence] = []
    for item in items:
        if item not in seen:
            seen.append(item)
    return seen
