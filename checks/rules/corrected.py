"""An original beside its translation, with what people corrected in place of what was misread."""

from collections.abc import Iterable
from typing import Any

from checks.letters import fold
from schemas.case import AlignedRow, AlignedValue, Alignment, Case, Verdict
from schemas.facts import Fact, FactStatus

AnyFact = Fact[Any]


def with_corrections(pair: Alignment, case: Case, names: Iterable[str]) -> Alignment:
    """The pair with the corrected values among these fields and columns, compared anew.

    Only values that every language writes alike can be compared so. What differs after a correction
    is never sure: the other side was read, and nobody has looked at both.
    """
    fields = [
        _corrected(value, _original(case, pair, value), _on_paper(case, pair.translations, value.name))
        if value.name in names
        else value
        for value in pair.fields
    ]
    return pair.model_copy(update={"fields": fields, "rows": [_row(row, case, names) for row in pair.rows]})


def _original(case: Case, pair: Alignment, value: AlignedValue) -> AnyFact | None:
    """The original's value as corrected there, or in the merged facts where those were read as it was."""
    own = _on_paper(case, pair.originals, value.name)
    if own is not None:
        return own
    merged: Iterable[AnyFact | None] = (
        getattr(case.graduation, value.name, None),
        getattr(case.transcript, value.name, None),
    )
    corrected = [fact for fact in merged if fact is not None and _by_person(fact)]
    return next((fact for fact in corrected if _said(fact.was) == value.original), None)


def _on_paper(case: Case, ids: list[str], name: str) -> AnyFact | None:
    """The field as a person corrected it on one of these papers."""
    readings = [one.reading for one in case.documents if one.id in ids and one.reading is not None]
    found = (reading.fields.get(name) for reading in readings)
    return next((fact for fact in found if fact is not None and _by_person(fact)), None)


def _row(row: AlignedRow, case: Case, names: Iterable[str]) -> AlignedRow:
    title = next((cell.original for cell in row.cells if cell.name == "title"), None)
    course = next((one for one in case.transcript.courses if title and one.title.value == title), None)
    if course is None:
        return row
    facts: dict[str, AnyFact | None] = {name: getattr(course, name, None) for name in names}
    cells = [
        _corrected(cell, fact if fact is not None and _by_person(fact) else None, None)
        if (fact := facts.get(cell.name)) is not None
        else cell
        for cell in row.cells
    ]
    return row.model_copy(update={"cells": cells})


def _by_person(fact: AnyFact) -> bool:
    return fact.status is FactStatus.CORRECTED


def _corrected(value: AlignedValue, mine: AnyFact | None, theirs: AnyFact | None) -> AlignedValue:
    if mine is None and theirs is None:
        return value
    original = _said(mine.value) if mine else value.original
    translation = _said(theirs.value) if theirs else value.translation
    changed = {"original": original, "translation": translation, "sure": False}
    if original is None or translation is None:
        return value.model_copy(update=changed)
    same = fold(original) == fold(translation)
    return value.model_copy(update=changed | {"verdict": Verdict.SAME if same else Verdict.DIFFERS})


def _said(value: object) -> str:
    """A value as the aligned values write it: `5` for 5.0."""
    return f"{value:g}" if isinstance(value, float) else str(value)
