"""`credready directory titles`: the degree titles an office copies from ECFMG's Reference Guide."""

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from checks import titles as degree_titles
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
from flows.cli.console import WRONG_CALL, fail, out, print_json, wrong_call
from flows.cli.options import JsonOption, TitlesOption
from flows.office import OFFICE_TITLES, titles_file
from flows.office.changing import Wanted
from flows.office.own_directory import day_of_reading
from flows.office.own_titles import TITLES, record_title
from schemas.school import DegreeTitles

app = typer.Typer(help="Degree titles of ECFMG's Reference Guide: show, import, add.", no_args_is_help=True)


@app.command("show")
def show(
    school: Annotated[str | None, typer.Argument(help="A World Directory id; without it, all rows.")] = None,
    titles: TitlesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the degree titles the office has copied, with who read them and when."""
    with wrong_call(DirectoryError, OSError):
        loaded = degree_titles.load(titles_file(titles))
    wanted = (school or "").strip().upper()
    rows = [row for row in loaded.rows if not wanted or row.wdoms_id.upper() == wanted]
    if as_json:
        print_json({"version": loaded.version, "rows": [row.model_dump(mode="json") for row in rows]})
        return
    if not rows:
        out.print("No degree titles yet: copy them from the live Reference Guide with `titles add`.")
        return
    _print(loaded.model_copy(update={"rows": rows}))


@app.command("import")
def import_(
    file: FileArgument,
    dry_run: DryRunOption = False,
    merge: MergeOption = False,
    column: ColumnOption = None,
    mapping: MappingOption = None,
    sheet: SheetOption = None,
    expect: ExpectOption = None,
    titles: TitlesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make FILE the office's degree titles, after saying what changes. Those before are kept beside it."""
    place = titles or OFFICE_TITLES
    wanted = Wanted(file, sheet=sheet, merge=merge, dry_run=dry_run, expect=expect)
    tell(bring(TITLES, place, wanted, column, mapping), file, place, as_json=as_json)


@app.command("add")
def add(
    school: Annotated[str, typer.Argument(help="The school's World Directory id, such as F0000281.")],
    title: Annotated[
        list[str], typer.Option("--title", help="The title in the Guide's own wording. Repeatable.")
    ],
    by: Annotated[str, typer.Option("--by", help="Who read it.")],
    from_year: Annotated[
        int | None, typer.Option("--from", min=1800, max=2100, help="First year of graduation it holds for.")
    ] = None,
    to_year: Annotated[
        int | None, typer.Option("--to", min=1800, max=2100, help="Last such year; none: it still holds.")
    ] = None,
    read_at: Annotated[str | None, typer.Option("--date", help="When it was read. Default: today.")] = None,
    titles: TitlesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record the degree titles that you read in ECFMG's Reference Guide for a school and its years."""
    if not by.strip():
        raise fail("--by is needed: a title counts only with the name of who read it.", WRONG_CALL)
    place = titles or OFFICE_TITLES
    with wrong_call(DirectoryError, ValueError, OSError):
        row = degree_titles.a_row(
            school.strip().upper(), (from_year, to_year), title, day_of_reading(read_at), by.strip()
        )
        after = record_title(row, place)
    if as_json:
        print_json({"file": str(place), "row": row.model_dump(mode="json")})
        return
    _print(after.model_copy(update={"rows": [one for one in after.rows if one.wdoms_id == row.wdoms_id]}))
    out.print(f"Written to {escape(str(place))}.", soft_wrap=True)


def _print(titles: DegreeTitles) -> None:
    table = Table("School", "Graduation years", "Titles", "Read", title_justify="left")
    for row in titles.rows:
        years = f"{row.from_year or ''} - {row.to_year or 'Current'}"
        read = f"{row.read_at} by {row.read_by}" if row.read_at else "not dated: counts for nothing"
        table.add_row(row.wdoms_id, years, escape(" / ".join(row.titles)), escape(read))
    out.print(table)
