"""What `directory import` and `directory titles import` share: options, and saying what changes."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.markup import escape

from checks.directory import DirectoryError
from checks.tables import read_mapping
from flows.cli.console import fail, out, print_json, wrong_call
from flows.office.changing import ChangedMeanwhileError, Imported, Keeper, Versioned, Wanted, bring_in

T = TypeVar("T", bound=Versioned)

FileArgument = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, help="CSV, JSON or XLSX, columns as in the docs.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
MergeOption = Annotated[
    bool, typer.Option("--merge", help="Add and change rows; those FILE does not name stay.")
]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option("--column", help="Whose heading stands for ours: name='School Name'. Repeatable."),
]
MappingOption = Annotated[
    Path | None,
    typer.Option("--mapping", exists=True, dir_okay=False, help="The same as a YAML file: name: School Name"),
]
SheetOption = Annotated[str | None, typer.Option("--sheet", help="Sheet of a workbook. Default: the first.")]
ExpectOption = Annotated[
    str | None,
    typer.Option("--expect", help="Write only if the table still is of this version, which a dry run names."),
]


def bring(
    keeper: Keeper[T], place: Path, wanted: Wanted, columns: list[str] | None, mapping: Path | None
) -> Imported:
    """Bring the file in, its headings as the two options say.

    A file that cannot be used is a wrong call, a table that changed meanwhile a failed one.
    """
    try:
        with wrong_call(DirectoryError, OSError):
            named = read_mapping(mapping, columns or ())
            return bring_in(keeper, place, replace(wanted, mapping=named))
    except ChangedMeanwhileError as error:
        raise fail(escape(str(error))) from None


def tell(found: Imported, file: Path, place: Path, *, as_json: bool) -> None:
    """What changes, column by column, and where it was written."""
    if as_json:
        print_json(
            {
                "file": str(file),
                "written": found.written,
                "version_before": found.version,
                "changes": [str(change) for change in found.changes],
                "columns_left_out": list(found.left_out),
            }
        )
        return
    for change in found.changes:
        out.print(escape(str(change)), soft_wrap=True, highlight=False)
    if not found.changes:
        out.print("Nothing changes.")
    if found.left_out:
        out.print(f"Columns left out: {escape(', '.join(found.left_out))}.", soft_wrap=True)
    if found.written:
        out.print(f"Written to {escape(str(place))}.", soft_wrap=True)
    else:
        out.print("Nothing was written (dry run).")
        out.print(
            f"Compared with version {found.version}; --expect {found.version} writes only over that one."
        )
