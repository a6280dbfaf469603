"""`credready directory show / lookup / import / note`: the school directory an office keeps."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from checks import directory as schools
from checks.directory import DirectoryError
from flows.cli.console import WRONG_CALL, err, fail, out, print_json, wrong_call
from flows.cli.options import DirectoryOption, JsonOption
from flows.office import OFFICE_DIRECTORY, directory_file
from schemas.school import Directory, School

app = typer.Typer(help="The school directory: show, lookup, import, note.", no_args_is_help=True)


@app.command("show")
def show(
    school: Annotated[
        str | None, typer.Argument(help="A World Directory id; without it, all schools.")
    ] = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the schools in the directory, with what is known of their ECFMG notes."""
    loaded = _load(directory)
    chosen = [_find(loaded, school)] if school else loaded.schools
    if as_json:
        head = loaded.model_dump(mode="json", include={"version", "as_of", "demonstration"})
        print_json(head | {"schools": [one.model_dump(mode="json") for one in chosen]})
        return
    if loaded.demonstration:
        out.print("[bold red]This is a DEMONSTRATION directory: its ECFMG notes are invented.[/]")
    for one in chosen:
        out.print(_table(one))


@app.command("lookup")
def lookup(
    name: Annotated[str, typer.Argument(help="A school's name as printed on a paper, in any script.")],
    year: Annotated[int | None, typer.Option("--year", help="Year of the diploma.")] = None,
    city: Annotated[
        str | None, typer.Option("--city", help="City, where the name alone is not enough.")
    ] = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find the school a printed name means, and say how sure that is."""
    match = schools.match(name, _load(directory), year=year, city=city)
    if as_json:
        print_json({"name": name, "year": year, **match.model_dump(mode="json")})
        return
    if match.id and match.clear:
        out.print(f"[green]{match.id}[/] {escape(match.name or '')}", highlight=False)
        out.print(f"matched as: {escape(match.matched_as or '')} ({match.method}, {match.confidence:.2f})")
    else:
        out.print("[yellow]No school is clearly meant: a person must choose.[/]")
    for candidate in match.candidates:
        out.print(
            f"  {candidate.score:.2f} {candidate.id} {escape(candidate.name)}: {escape(candidate.reason)}"
        )


@app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="CSV or JSON, columns as in the docs.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make FILE the office's directory, after saying what changes. The one before is kept beside it."""
    with wrong_call(DirectoryError, OSError):
        old, new = schools.load(directory_file(None)), schools.load(file)
    changes = _changes(old, new)
    if not dry_run:
        _keep(new)
    if as_json:
        print_json({"file": str(file), "written": not dry_run, "changes": changes})
        return
    for change in changes or ["Nothing changes."]:
        out.print(escape(change), soft_wrap=True)
    out.print("Nothing was written (dry run)." if dry_run else f"Written to {OFFICE_DIRECTORY}.")


@app.command("note")
def note(
    school: Annotated[str, typer.Argument(help="The school's World Directory id, such as F0000281.")],
    years: Annotated[str, typer.Option("--years", help="Graduation Years as shown: '1957 - Current'.")] = "",
    text: Annotated[
        str, typer.Option("--text", help="The note's text, copied from the Sponsor Notes tab.")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="Who read it.")] = "",
    read_at: Annotated[str | None, typer.Option("--date", help="When it was read. Default: today.")] = None,
    no_note: Annotated[bool, typer.Option("--no-note", help="The record shows no ECFMG note.")] = False,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record the ECFMG sponsor note that you read on search.wdoms.org for a school.

    Written to the office's directory (credready-directory.csv here, or the file named with --directory).
    """
    if not by:
        raise fail("--by is needed: a note counts only with the name of who read it.", WRONG_CALL)
    if no_note == bool(years or text):
        raise fail(
            "Give --years and --text, or else --no-note when the record has no ECFMG note.", WRONG_CALL
        )
    loaded = _load(directory)
    meant = _find(loaded, school).wdoms_id
    with wrong_call(DirectoryError, ValueError):
        when = _day(read_at)
        changed = schools.with_note(loaded, meant, text or years, years, when, by)
    place = directory or OFFICE_DIRECTORY
    _keep(changed, place)
    noted = _find(changed, school)
    if as_json:
        print_json({"file": str(place), "school": noted.model_dump(mode="json")})
        return
    out.print(_table(noted))
    if noted.note.unparsed:
        err.print(f"[yellow]Not understood, so it will be reviewed: {escape(noted.note.unparsed)}[/]")
    out.print(f"Written to {escape(str(place))}.", soft_wrap=True)


def _day(read_at: str | None) -> str:
    """The day of reading, ISO 8601, today without one. Raises ValueError for no date or one to come."""
    today = date.today()
    day = date.fromisoformat(read_at) if read_at else today
    if day > today:
        raise ValueError(f"{day} lies in the future: give the day on which the note was read.")
    return day.isoformat()


def _load(file: Path | None) -> Directory:
    with wrong_call(DirectoryError, OSError):
        return schools.load(directory_file(file))


def _find(directory: Directory, wdoms_id: str) -> School:
    for school in directory.schools:
        if school.wdoms_id.casefold() == wdoms_id.strip().casefold():
            return school
    raise fail(
        escape(f"{wdoms_id} is not in this directory; 'credready directory show' lists it."), WRONG_CALL
    )


def _keep(directory: Directory, place: Path = OFFICE_DIRECTORY) -> None:
    """Write the directory; the version before it stays beside it under its own name."""
    if place.exists():
        before = schools.load(place)
        kept = place.with_name(f"{place.stem}.{before.version[:12]}{place.suffix}")
        kept.write_bytes(place.read_bytes())
    schools.save(directory, place)


def _table(school: School) -> Table:
    table = Table(title=f"{school.wdoms_id}  {school.name}", title_justify="left", show_header=False)
    table.add_row("City, country", f"{school.city}, {school.country}")
    table.add_row("Operational", {True: "yes", False: "no", None: "not known"}[school.operational])
    table.add_row("ECFMG note", _note_words(school))
    for other in school.alternate_names:
        span = f"{other.from_year or ''} - {other.to_year or ''}" if other.from_year or other.to_year else ""
        table.add_row(span, escape(other.name))
    if school.source:
        table.add_row("Source", escape(f"{school.source} ({school.as_of})"))
    return table


def _note_words(school: School) -> str:
    note = school.note
    if not note.read_at:
        return "not read yet: nobody has looked at the Sponsor Notes tab"
    if not note.text and not note.years:
        return f"no ECFMG note, read {note.read_at} by {escape(note.read_by)}"
    return f"{escape(note.years or note.text)}, read {note.read_at} by {escape(note.read_by)}"


def _changes(old: Directory, new: Directory) -> list[str]:
    before = {school.wdoms_id: school for school in old.schools}
    after = {school.wdoms_id: school for school in new.schools}
    lines = [f"added: {key} {after[key].name}" for key in sorted(after.keys() - before.keys())]
    lines += [f"gone: {key} {before[key].name}" for key in sorted(before.keys() - after.keys())]
    for key in sorted(before.keys() & after.keys()):
        was, now = before[key].model_dump(), after[key].model_dump()
        changed = [name for name in was if was[name] != now[name]]
        if changed:
            lines.append(f"changed: {key} {after[key].name}: {', '.join(changed)}")
    return lines
