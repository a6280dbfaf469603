"""Records: how one is made from readings, its version, and what changed between two."""

from flows.records.build import InputFile, build_record, record_json, record_version
from flows.records.diff import differences

__all__ = ["InputFile", "build_record", "differences", "record_json", "record_version"]
