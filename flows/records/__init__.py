"""Records: how one is made from readings, its version, and what changed between two."""

from flows.records.build import InputFile, Stamp, build_record, decisions_json, record_json, record_version
from flows.records.diff import differences

__all__ = [
    "InputFile",
    "Stamp",
    "build_record",
    "decisions_json",
    "differences",
    "record_json",
    "record_version",
]
