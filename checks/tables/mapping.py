"""Which column of somebody else's table is which of ours."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from checks.errors import DirectoryError
from checks.tables.rows import Row


@dataclass(frozen=True, slots=True)
class Mapping:
    """Our column names with the headings that stand for them in a file.

    With a mapping, columns of the file that nothing is mapped to are left out; without one every
    heading must be ours, so that a misspelt column is not silently lost.
    """

    headings: dict[str, str] = field(default_factory=dict)

    def renamed(self, rows: Sequence[Row], columns: Sequence[str]) -> list[Row]:
        """The rows under our names. Raises DirectoryError for a heading that is not in the file."""
        if not self.headings or not rows:
            return list(rows)
        self._all_there(rows[0], columns)
        kept = {heading: ours for ours, heading in self.headings.items()}
        taken = set(kept.values())
        for heading in rows[0].cells:
            if heading in columns and heading not in taken:
                kept.setdefault(heading, heading)
        return [
            Row(row.file, row.number, {kept[name]: cell for name, cell in row.cells.items() if name in kept})
            for row in rows
        ]

    def left_out(self, rows: Sequence[Row], columns: Sequence[str]) -> list[str]:
        """The headings of the file that nothing is mapped to."""
        if not self.headings or not rows:
            return []
        used = {*self.headings.values(), *(name for name in columns if name not in self.headings)}
        return [heading for heading in rows[0].cells if heading not in used]

    def _all_there(self, row: Row, columns: Sequence[str]) -> None:
        meant = list(self.headings.values())
        for ours, heading in self.headings.items():
            if meant.count(heading) > 1:
                todo = "A heading stands for one column."
                raise DirectoryError(row.file, f"the mapping names the heading '{heading}' twice.", todo)
            if ours not in columns:
                todo = f"The columns are: {', '.join(columns)}."
                raise DirectoryError(row.file, f"the mapping names '{ours}', which is no column.", todo)
            if heading not in row.cells:
                near = get_close_matches(heading, list(row.cells), 1)
                todo = f"Did you mean '{near[0]}'?" if near else f"Its headings are: {', '.join(row.cells)}."
                raise DirectoryError(row.file, f"there is no column '{heading}'.", todo)


def read_mapping(path: Path | None, pairs: Sequence[str] = ()) -> Mapping:
    """The mapping of a YAML or JSON file (`name: School Name`) and of `name=School Name` pairs.

    Pairs win over the file. Raises DirectoryError naming the entry.
    """
    headings = _of_file(path) if path is not None else {}
    for pair in pairs:
        ours, equals, heading = pair.partition("=")
        if not (equals and ours.strip() and heading.strip()):
            raise DirectoryError("--column", f"'{pair}' is no mapping.", "Write it as name=School Name.")
        headings[ours.strip()] = heading.strip()
    return Mapping(headings)


def _of_file(path: Path) -> dict[str, str]:
    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DirectoryError(path, f"the mapping cannot be read ({error}).", "Check the file.") from None
    if not isinstance(data, dict) or not all(isinstance(value, str) for value in data.values()):
        raise DirectoryError(path, "this is no mapping.", "Write lines such as  name: School Name")
    return {str(ours): heading for ours, heading in data.items()}
