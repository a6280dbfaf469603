"""Records: how one is made from readings, its version, and what changed between two."""

from flows.records.build import Stamp, build_record, record_json
from flows.records.diff import differences
from flows.records.versions import (
    InForce,
    InputFile,
    decisions_json,
    in_force,
    on_their_papers,
    record_version,
)

__all__ = [
    "InForce",
    "InputFile",
    "Stamp",
    "build_record",
    "decisions_json",
    "differences",
    "in_force",
    "on_their_papers",
    "record_json",
    "record_version",
]
