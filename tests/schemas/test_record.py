"""record.json, schema 1: the published JSON Schema is the model's, and a record survives being stored."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading
from schemas.record import Record

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
