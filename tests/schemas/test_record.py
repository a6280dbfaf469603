"""record.json, schema 1: the published JSON Schema is the model's, and a record survives being stored."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from flows.records import differences
from flows.report import checklist_markdown
from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading
from schemas.record import Record

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


def _lost(was: object, now: object, place: str = "") -> list[str]:
    """The places whose value is no longer what it was."""
    if isinstance(was, dict) and isinstance(now, dict):
        return [lost for key, value in was.items() for lost in _lost(value, now.get(key), f"{place}.{key}")]
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        pairs = enumerate(zip(was, now, strict=True))
        return [lost for number, (a, b) in pairs for lost in _lost(a, b, f"{place}[{number}]")]
    return [] if was == now else [place]
