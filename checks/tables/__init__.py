"""Tables people keep: CSV, JSON or XLSX, read with messages that name file, row and column."""

from checks.tables.mapping import Mapping, read_mapping
from checks.tables.reading import read_table
from checks.tables.rows import Row, Table
from checks.tables.writing import write_table

__all__ = ["Mapping", "Row", "Table", "read_mapping", "read_table", "write_table"]
