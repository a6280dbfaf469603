"""What people decided, as they write it: decisions.json or .yaml."""

import json
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from schemas.case import Decision
from schemas.requirement import RequirementOutcome

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
