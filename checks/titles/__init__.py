"""The degree title table: what ECFMG's Reference Guide lists for a school and year (ELG-07)."""

from checks.titles.changes import changes, merged, with_row
from checks.titles.store import COLUMNS, a_row, load, load_foreign, rows_for, save

__all__ = ["COLUMNS", "a_row", "changes", "load", "load_foreign", "merged", "rows_for", "save", "with_row"]
