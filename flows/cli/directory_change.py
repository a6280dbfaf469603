"""`credready directory import / note`: changing the school directory an office keeps."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from checks import directory as schools
from checks.directory import Change, DirectoryError
from checks.tables import read_mapping
from flows.cli.console import WRONG_CALL, err, fail, out, print_json, wrong_call
from flows.cli.directory_show import find_school, load_directory, school_table
from flows.cli.options import DirectoryOption, JsonOption
from flows.office import OFFICE_DIRECTORY, directory_file
from flows.office.own_directory import day_of_reading, keep_picture, record_note, replace_directory
from schemas.school import Directory


def import_(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="CSV, JSON or XLSX, columns as in the docs.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    merge: Annotated[
        bool, typer.Option("--merge", help="Add and change schools; those FILE does not name stay.")
    ] = False,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="Whose heading stands for ours: name='School Name'. Repeatable."),
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping", exists=True, dir_okay=False, help="The same as a YAML file: name: School Name"
        ),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", help="Sheet of a workbook. Default: the first.")
    ] = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make FILE the office's directory, after saying what changes. The one before is kept beside it."""
    place = directory or OFFICE_DIRECTORY
    with wrong_call(DirectoryError, OSError):
        old = schools.load(directory_file(directory))
        brought = schools.load_foreign(file, read_mapping(mapping, column or ()), sheet)
        new = schools.merged(old, brought) if merge else brought.directory
    found = schools.changes(old, new)
    if not dry_run:
        replace_directory(new, place)
    if as_json:
        print_json(_as_json(file, found, brought.left_out, written=not dry_run))
    else:
        _tell(found, brought.left_out, None if dry_run else place)


def _as_json(
    file: Path, found: list[Change], left_out: tuple[str, ...], *, written: bool
) -> dict[str, object]:
    return {
        "file": str(file),
        "written": written,
        "changes": [str(change) for change in found],
        "columns_left_out": list(left_out),
    }


def _tell(found: list[Change], left_out: tuple[str, ...], written: Path | None) -> None:
    for change in found:
        out.print(escape(str(change)), soft_wrap=True, highlight=False)
    if not found:
        out.print("Nothing changes.")
    if left_out:
        out.print(f"Columns left out: {escape(', '.join(left_out))}.", soft_wrap=True)
    out.print(f"Written to {escape(str(written))}." if written else "Nothing was written (dry run).")


def note(
    school: Annotated[str, typer.Argument(help="The school's World Directory id, such as F0000281.")],
    years: Annotated[str, typer.Option("--years", help="Graduation Years as shown: '1957 - Current'.")] = "",
    text: Annotated[
        str, typer.Option("--text", help="The note's text, copied from the Sponsor Notes tab.")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="Who read it.")] = "",
    read_at: Annotated[str | None, typer.Option("--date", help="When it was read. Default: today.")] = None,
    no_note: Annotated[bool, typer.Option("--no-note", help="The record shows no ECFMG note.")] = False,
    screenshot: Annotated[
        Path | None,
        typer.Option("--screenshot", exists=True, dir_okay=False, help="Picture of the page, kept as proof."),
    ] = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record the ECFMG sponsor note that you read on search.wdoms.org for a school.

    Written to the office's directory (credready-directory.csv here, or the file named with --directory).
    """
    years, text, by = years.strip(), text.strip(), by.strip()
    if not by:
        raise fail("--by is needed: a note counts only with the name of who read it.", WRONG_CALL)
    if no_note == bool(years or text):
        raise fail(
            "Give --years and --text, or else --no-note when the record has no ECFMG note.", WRONG_CALL
        )
    loaded, place = load_directory(directory), directory or OFFICE_DIRECTORY
    meant = find_school(loaded, school).wdoms_id
    with wrong_call(DirectoryError, ValueError, OSError):
        when = day_of_reading(read_at)
        picture = keep_picture(screenshot, meant, when, place) if screenshot else ""
        changed = record_note(meant, schools.a_note(text, years, when, by, picture), place)
    _tell_note(changed, meant, place, as_json=as_json)


def _tell_note(changed: Directory, meant: str, place: Path, *, as_json: bool) -> None:
    noted = find_school(changed, meant)
    if as_json:
        print_json({"file": str(place), "school": noted.model_dump(mode="json")})
        return
    out.print(school_table(noted))
    if noted.note.unparsed:
        err.print(f"[yellow]Not understood, so it will be reviewed: {escape(noted.note.unparsed)}[/]")
    out.print(f"Written to {escape(str(place))}.", soft_wrap=True)
