"""What a table is: rows of texts by column name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.errors import DirectoryError


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file as an editor counts lines (the header is 1), and its cells."""

    file: str
    number: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell, without blanks around it; empty when the column is not there."""
        return self.cells.get(column, "").strip()

    def error(self, column: str, what: str, todo: str) -> DirectoryError:
        """The error to raise for a cell of this row."""
        return DirectoryError(self.file, what, todo, row=self.number, column=column)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read, and the hash of its bytes.

    `left_out` are the file's headings that no column of ours stands for.
    """

    file: str
    version: str
    rows: list[Row]
    left_out: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """Our columns that the file has."""
        return frozenset(self.rows[0].cells) if self.rows else frozenset()


def no_doubles(path: Path, headings: Sequence[str]) -> None:
    """Raises DirectoryError when two columns have one name: one of them would be lost in silence."""
    for place, name in enumerate(headings):
        if name and name in headings[:place]:
            raise DirectoryError(path, f"two columns are named '{name}'.", "Rename one, or take it out.")
