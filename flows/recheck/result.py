"""What judging again gave for one applicant, and for all of them in a few words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from flows.report.escape import markdown as md
from schemas.requirement import Outcome, RequirementOutcome

_OUTCOME = f"(?:{'|'.join(RequirementOutcome)})"
_RULE = re.compile(
    rf"(?P<rule>[A-Z]{{3}}-\d\d)\b.*?: "
    rf"(?P<change>new, {_OUTCOME}|no longer judged|{_OUTCOME} became {_OUTCOME})"
)


class Result(StrEnum):
    """What became of one applicant."""

    SAME = "same"  # no new record: nothing that it rests on has changed
    JUDGED = "judged"  # a new record with the same outcome
    CHANGED = "changed"  # a new record with another outcome
    UNREAD = "unread"  # some file has no stored reading of this reader: it must be read first
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Rechecked:
    """One applicant: the outcome before and after, and why it changed, in sentences."""

    reference: str
    result: Result
    before: Outcome | None = None
    after: Outcome | None = None
    why: tuple[str, ...] = ()


def counted(results: Sequence[Rechecked]) -> str:
    """How many came out how: `12 same, 3 judged, 1 changed`."""
    found = Counter(one.result for one in results)
    return ", ".join(f"{found[result]} {result.value}" for result in Result if found[result]) or "nobody"


def report(results: Sequence[Rechecked], *, personal: bool) -> str:
    """Whose outcome changed and why, as Markdown; `personal` False keeps to rules and outcomes.

    The sentences name what papers say, so they are left out where not everybody may see it.
    """
    lines = [f"# Judged again: {counted(results)}", ""]
    for one in (one for one in results if one.result is Result.CHANGED):
        before, after = (outcome.value if outcome else "no record" for outcome in (one.before, one.after))
        lines += [f"## {md(one.reference)}: {before} became {after}", ""]
        why = one.why if personal else tuple(dict.fromkeys(filter(None, map(_rule_only, one.why))))
        lines += [*(f"- {md(sentence)}" for sentence in why), ""]
    for result, words in (
        (Result.UNREAD, "Not judged, since files must be read first (the inbox watcher sees to it)"),
        (Result.FAILED, "Not judged"),
    ):
        found = [one for one in results if one.result is result]
        if found:
            lines += [f"## {words}", ""]
            lines += [f"- {md(': '.join((one.reference, *(one.why if personal else ()))))}" for one in found]
            lines.append("")
    return "\n".join(lines)


def _rule_only(sentence: str) -> str:
    """Rule and outcomes of a sentence on a requirement, nothing else: a file's name may be a person's."""
    found = _RULE.match(sentence)
    return f"{found['rule']}: {found['change']}" if found else ""
