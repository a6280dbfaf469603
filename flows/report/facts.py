"""The key facts of a record as rows: label, value in words, how sure, where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.phrases import translated
from flows.report.texts import Texts
from schemas.courses import CrossCheck
from schemas.facts import Evidence, Fact, FactStatus
from schemas.record import Record

GRADUATION = (
    "surname", "given_name", "patronymic", "school_name", "document_title", "specialty", "specialty_code",
    "qualification", "honours", "diploma_series", "diploma_number", "registration_number", "decision_date",
    "issue_date", "graduation_year",
)  # fmt: skip
CREDITS = ("credit_years", "total_credits", "total_hours", "average")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact for people. `value` is empty when nothing was found."""

    field: str
    label: str
    value: str
    status: FactStatus
    remark: str
    evidence: tuple[Evidence, ...]


def graduation_rows(record: Record, words: Texts) -> list[Row]:
    """The facts of graduation in the order of the contract."""
    return [_row(name, getattr(record.graduation, name), words) for name in GRADUATION]


def credit_rows(record: Record, words: Texts) -> list[Row]:
    """Credit years and the transcript's sums."""
    return [_row(name, getattr(record.credits, name), words) for name in CREDITS]


def credit_evidence(record: Record, words: Texts) -> str:
    """The line that shows what the credit years were counted from."""
    years = ", ".join(record.credits.academic_years) or "–"
    rows = words("credit_years_rows", n=len(record.credits.courses))
    return f"{words('credit_years_from')}: {years}. {rows}."


def disagreements(checks: Iterable[CrossCheck], words: Texts) -> list[str]:
    """The cross-checks that do not agree, in words."""
    return [f"{words('cross_check_bad')}: {_told(check, words)}" for check in checks if check.ok is False]


def agreements(checks: Iterable[CrossCheck], words: Texts) -> list[str]:
    """The cross-checks that agree, in words."""
    return [f"{words('cross_check_ok')}: {_told(check, words)}" for check in checks if check.ok]


def _told(check: CrossCheck, words: Texts) -> str:
    return translated(check.detail, words.language) or check.name


def value_words(value: object, words: Texts) -> str:
    """A fact's value for people: yes and no in words, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def _row(name: str, fact: Fact[Any], words: Texts) -> Row:
    return Row(
        name,
        words(f"field.{name}"),
        value_words(fact.value, words),
        fact.status,
        _remark(fact, words),
        tuple(fact.evidence),
    )


def _remark(fact: Fact[Any], words: Texts) -> str:
    parts = []
    if fact.was is not None:
        parts.append(words("was_read_as", value=value_words(fact.was, words)))
    if fact.by:
        parts.append(words("decided_by", person=fact.by, date=(fact.at or "")[:10]))
    return "; ".join(parts)
