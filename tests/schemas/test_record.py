"""record.json, schema 1: the published JSON Schema is the model's, and a record survives being stored."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from checks.texts import render
from flows.records import differences
from flows.report import checklist_markdown
from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading
from schemas.record import Provenance, Record
from schemas.requirement import Requirement
from schemas.school import NoteAges

OLD = Path(__file__).parent / "old_records"
PUBLISHED = Path(__file__).parents[2] / "schemas" / "record.schema.json"


def test_the_published_schema_is_the_model_s():
    """After a change of the model: credready record schema > schemas/record.schema.json."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == Record.model_json_schema(by_alias=True)


@pytest.mark.parametrize("status", [FactStatus.READ, FactStatus.DOUBTFUL, FactStatus.CONFIRMED])
def test_a_fact_without_a_value_can_only_be_absent(status):
    with pytest.raises(ValidationError, match="absent"):
        Fact[str](value=None, status=status)


def test_an_absent_fact_has_no_value():
    with pytest.raises(ValidationError, match="absent"):
        Fact[str](value="x", status=FactStatus.ABSENT)


@pytest.mark.parametrize("value", ["2014", 2014, True, False])
def test_a_field_keeps_its_type_through_json(value):
    """`1`, `"1"` and `true` are three different things to a rule."""
    fields = {"field": Fact[type(value)](value=value, confidence=1, status=FactStatus.READ)}
    reading = DocumentReading(pages=[1], kind="diploma", kind_confidence=1, text_source="ocr", fields=fields)
    stored = DocumentReading.model_validate_json(reading.model_dump_json()).fields["field"].value
    assert (stored, type(stored)) == (value, type(value))


@pytest.mark.parametrize("file", sorted(OLD.glob("*.json")), ids=lambda file: file.stem)
def test_a_record_of_an_earlier_version_is_read_shown_and_compared(file):
    """Fields only ever come to be; what an old record says stays, and what it did not know is empty."""
    written = json.loads(file.read_text(encoding="utf-8"))
    record = Record.model_validate_json(file.read_bytes())
    assert _lost(written, record.model_dump(mode="json", by_alias=True)) == []
    assert checklist_markdown(record)
    assert differences(record, record) == []


def test_the_age_of_notes_that_changed_is_told_and_one_that_nobody_wrote_down_is_not():
    """A record of before the setting came tells no age, and comparing it says nothing of one."""
    old = Record.model_validate_json(sorted(OLD.glob("*.json"))[0].read_bytes())
    ages = [None, NoteAges(), NoteAges(graduates=90)]
    made = [old.model_copy(update={"provenance": _with_ages(old.provenance, one)}) for one in ages]
    assert differences(made[0], made[1]) == []
    assert [line for line in differences(made[1], made[2]) if "90 days" in line and "180 days" in line]


def _with_ages(provenance: Provenance, ages: NoteAges | None) -> Provenance:
    return provenance.model_copy(update={"note_ages": ages})


def test_the_text_of_a_point_of_an_earlier_record_can_still_be_written():
    """The texts have come to tell the age; a point that was found before it was kept leaves a gap."""
    told = {"school": "A", "id": "F1", "by": "B", "date": "2025-01-01"}
    point = Requirement(
        id="ELG-02", title="", outcome="warning", reason="", code="ELG-02.warning.stale", params=told
    )
    assert "more than ? days ago" in render(point)[1]


def _lost(was: object, now: object, place: str = "") -> list[str]:
    """The places whose value is no longer what it was."""
    if isinstance(was, dict) and isinstance(now, dict):
        return [lost for key, value in was.items() for lost in _lost(value, now.get(key), f"{place}.{key}")]
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        pairs = enumerate(zip(was, now, strict=True))
        return [lost for number, (a, b) in pairs for lost in _lost(a, b, f"{place}[{number}]")]
    return [] if was == now else [place]
