"""`credready directory show / lookup`: what the school directory an office keeps says."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from checks import directory as schools
from checks.directory import DirectoryError, format_years
from flows.cli.console import WRONG_CALL, fail, out, print_json, wrong_call
from flows.cli.options import DirectoryOption, JsonOption
from flows.office import directory_file
from schemas.school import Directory, Program, ProgramTitle, School, SchoolName


def show(
    school: Annotated[
        str | None, typer.Argument(help="A World Directory id; without it, all schools.")
    ] = None,
    directory: DirectoryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the schools in the directory, with what is known of their ECFMG notes."""
    loaded = load_directory(directory)
    chosen = [find_school(loaded, school)] if school else loaded.schools
    if as_json:
        head = loaded.model_dump(mode="json", include={"version", "as_of", "demonstration"})
        print_json(head | {"schools": [one.model_dump(mode="json") for one in chosen]})
        return
    if loaded.demonstration:
        out.print("[bold red]This is a DEMONSTRATION directory: its ECFMG notes are invented.[/]")
    for one in chosen:
        out.print(school_table(one))


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
    match = schools.match(name, load_directory(directory), year=year, city=city)
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


def load_directory(file: Path | None) -> Directory:
    """The directory of a call; a table that cannot be used ends it with status 2."""
    with wrong_call(DirectoryError, OSError):
        return schools.load(directory_file(file))


def find_school(directory: Directory, wdoms_id: str) -> School:
    """The school of that id; one that is not there ends the call with status 2."""
    for school in directory.schools:
        if school.wdoms_id.casefold() == wdoms_id.strip().casefold():
            return school
    raise fail(
        escape(f"{wdoms_id} is not in this directory; 'credready directory show' lists it."), WRONG_CALL
    )


def school_table(school: School) -> Table:
    """A school as a person reads it."""
    table = Table(title=f"{school.wdoms_id}  {school.name}", title_justify="left", show_header=False)
    operational = {True: "yes", False: "no", None: "not known"}[school.operational]
    years = f" ({format_years(school.operational_years)})" if school.operational_years else ""
    table.add_row("City, country", escape(f"{school.city}, {school.country}"))
    table.add_row("Operational", operational + years)
    table.add_row("ECFMG note", _note_words(school))
    for other in school.alternate_names:
        told = " ".join(filter(None, (_span(other), other.language)))
        table.add_row(told, escape(other.name))
    for program in school.programs:
        table.add_row(f"Programme {_span(program)}".strip(), escape(_program_words(program)))
    if school.accreditation:
        table.add_row("Accreditation", escape(school.accreditation))
    if school.note.screenshot:
        table.add_row("Picture of the note", escape(school.note.screenshot))
    if school.source:
        table.add_row("Source", escape(f"{school.source} ({school.as_of})"))
    return table


def _span(told: SchoolName | Program | ProgramTitle) -> str:
    return f"{told.from_year or ''} - {told.to_year or ''}" if told.from_year or told.to_year else ""


def _program_words(program: Program) -> str:
    titles = [f"{one.title} {_span(one)}".strip() for one in program.titles]
    parts = [program.name, *titles, program.duration, ", ".join(program.languages), program.accreditation]
    return "; ".join(filter(None, parts))


def _note_words(school: School) -> str:
    note = school.note
    if not note.read_at:
        return "not read yet: nobody has looked at the Sponsor Notes tab"
    if not note.text and not note.years:
        return f"no ECFMG note, read {note.read_at} by {escape(note.read_by)}"
    return f"{escape(note.years or note.text)}, read {note.read_at} by {escape(note.read_by)}"
