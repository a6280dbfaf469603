"""Two facts laid side by side: one aligned value."""

from collections.abc import Callable
from typing import Any

from extractors.grouping.numbers import misreadable
from schemas.case import AlignedValue, Verdict
from schemas.facts import Fact

Compare = Callable[[str, str], bool | None]


def aligned_value(
    name: str, mine: Fact[Any] | None, theirs: Fact[Any] | None, compare: Compare
) -> AlignedValue | None:
    """A value of the original beside the translation's; None where neither paper has it."""
    a, b = mine if mine and mine.present else None, theirs if theirs and theirs.present else None
    if a is None and b is None:
        return None
    verdict = _verdict(a, b, compare)
    return AlignedValue(
        name=name,
        original=value_text(a),
        translation=value_text(b),
        verdict=verdict,
        sure=all(fact.trusted for fact in (a, b) if fact is not None),
        original_evidence=a.evidence if a else [],
        translation_evidence=b.evidence if b else [],
    )


def _verdict(a: Fact[Any] | None, b: Fact[Any] | None, compare: Compare) -> Verdict:
    if a is None:
        return Verdict.MISSING_IN_ORIGINAL
    if b is None:
        return Verdict.MISSING_IN_TRANSLATION
    alike = compare(str(a.value), str(b.value))
    return {True: Verdict.SAME, False: Verdict.DIFFERS, None: Verdict.CANNOT_TELL}[alike]


def perhaps_misread(value: AlignedValue) -> AlignedValue:
    """The value, not sure to differ where one misread digit would explain it: both are for a person."""
    apart = value.verdict is Verdict.DIFFERS and misreadable(value.original or "", value.translation or "")
    return value.model_copy(update={"sure": False}) if apart else value


def value_text(fact: Fact[Any] | None) -> str | None:
    """A value as a person writes it: `5` for 5.0."""
    if fact is None:
        return None
    return f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value)
