"""What changed between two records, in words."""

from collections.abc import Iterator

from schemas.facts import Fact
from schemas.record import Record
from schemas.school import NoteAges

_FACT_GROUPS = ("graduation", "credits")


def differences(old: Record, new: Record) -> list[str]:
    """One sentence per change that a person would care about: outcome, requirements, facts, documents."""
    return [
        *_outcome(old, new),
        *_requirements(old, new),
        *_facts(old, new),
        *_documents(old, new),
        *_tables(old, new),
    ]


def _outcome(old: Record, new: Record) -> Iterator[str]:
    if old.outcome != new.outcome:
        yield f"Outcome: {old.outcome.value} became {new.outcome.value}."


def _requirements(old: Record, new: Record) -> Iterator[str]:
    before = {(r.id, r.document or ""): r for r in old.requirements}
    after = {(r.id, r.document or ""): r for r in new.requirements}
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        name = " ".join(part for part in key if part)
        if was is None and now is not None:
            yield f"{name}: new, {now.outcome.value}. {now.reason}"
        elif was is not None and now is None:
            yield f"{name}: no longer judged (was {was.outcome.value})."
        elif was is not None and now is not None and was.outcome != now.outcome:
            yield f"{name}: {was.outcome.value} became {now.outcome.value}. {now.reason}"


def _facts(old: Record, new: Record) -> Iterator[str]:
    for group in _FACT_GROUPS:
        before, after = getattr(old, group), getattr(new, group)
        for name in type(before).model_fields:
            was, now = getattr(before, name), getattr(after, name)
            if isinstance(was, Fact) and (was.value, was.status) != (now.value, now.status):
                yield f"{group}.{name}: {_said(was)} became {_said(now)}."


def _said(fact: Fact[object]) -> str:
    return "absent" if fact.value is None else f"{fact.value} ({fact.status.value})"


def _documents(old: Record, new: Record) -> Iterator[str]:
    before = {d.id: d for d in old.documents}
    after = {d.id: d for d in new.documents}
    for name in sorted(after.keys() - before.keys()):
        yield f"Document added: {name} ({after[name].kind.value})."
    for name in sorted(before.keys() - after.keys()):
        yield f"Document gone: {name} ({before[name].kind.value})."
    for name in sorted(before.keys() & after.keys()):
        if before[name].sha256 != after[name].sha256:
            yield f"Document replaced: {name}."


def _tables(old: Record, new: Record) -> Iterator[str]:
    pairs = (
        ("School directory", old.provenance.directory.version, new.provenance.directory.version),
        ("Degree titles", old.provenance.titles_version, new.provenance.titles_version),
        ("Rules", old.provenance.rules_version, new.provenance.rules_version),
        ("Reader", old.provenance.reader_version, new.provenance.reader_version),
    )
    for name, was, now in pairs:
        if was != now:
            yield f"{name}: version {was[:12]} became {now[:12]}."
    yield from _note_ages(old.provenance.note_ages, new.provenance.note_ages)


def _note_ages(was: NoteAges | None, now: NoteAges | None) -> Iterator[str]:
    if was is not None and now is not None and was != now:
        yield f"Sponsor notes warn after {_days(now)}; before, after {_days(was)}."


def _days(ages: NoteAges) -> str:
    return f"{ages.graduates} days (graduates) and {ages.students} days (students)"
