"""The school directory: the table people keep, and which school a printed name means."""

from checks.directory.changes import Change, changes, merged
from checks.directory.matching import lookup, match
from checks.directory.notes import a_note, with_note
from checks.directory.store import SHIPPED, load, load_foreign, save
from checks.directory.years import format_years, parse_years
from checks.errors import DirectoryError

__all__ = [
    "SHIPPED",
    "Change",
    "DirectoryError",
    "a_note",
    "changes",
    "format_years",
    "load",
    "load_foreign",
    "lookup",
    "match",
    "merged",
    "parse_years",
    "save",
    "with_note",
]
