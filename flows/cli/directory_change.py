"""`credready directory import / note`: changing the school directory an office keeps."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from checks import directory as schools
from checks.directory import DirectoryError
from flows.cli.bringing_in import (
    ColumnOption,
    DryRunOption,
    ExpectOption,
    FileArgument,
    MappingOption,
    MergeOption,
    SheetOption,
    bring,
    tell,
)
from flows.cli.console import WRONG_CALL, err, fail, out, print_json, wrong_call
from flows.cli.directory_show import find_school, load_directory, school_table
from flows.cli.options import DirectoryOption, JsonOption
from flows.office import OFFICE_DIRECTORY
from flows.office.changing import Wanted
from flows.office.own_directory import DIRECTORY, day_of_reading, keep_picture, record_note
from schemas.school import Directory


def import_(
    file: FileArgument,
    dry_run: DryRunOption = False,
    merge: MergeOption = False,
    column: ColumnOption = None,
    mapping: MappingOption = None,
    sheet: SheetOption = None,
    expect: ExpectOption = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make FILE the office's directory, after saying what changes. The one before is kept beside it."""
    place = directory or OFFICE_DIRECTORY
    wanted = Wanted(file, sheet=sheet, merge=merge, dry_run=dry_run, expect=expect)
    tell(bring(DIRECTORY, place, wanted, column, mapping), file, place, as_json=as_json)


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
