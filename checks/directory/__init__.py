"""The school directory: the table people keep, and which school a printed name means."""

from checks.directory.matching import lookup, match
from checks.directory.notes import with_note
from checks.directory.store import SHIPPED, load, save
from checks.directory.years import format_years, parse_years
from checks.errors import DirectoryError

__all__ = [
    "SHIPPED",
    "DirectoryError",
    "format_years",
    "load",
    "lookup",
    "match",
    "parse_years",
    "save",
    "with_note",
]
