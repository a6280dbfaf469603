"""`credready packet FOLDER`: what to upload to ECFMG, for an applicant who is ready or nearly so."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from flows.cli.check import DEFAULT_OUT, make_job, note_ages, refuse_inside
from flows.cli.console import FAILED, err, fail, out, print_json
from flows.cli.options import (
    DecisionsOption,
    DirectoryOption,
    FolderArgument,
    JsonOption,
    LanguageOption,
    NoteDaysOption,
    OutOption,
    StudentNoteDaysOption,
    TitlesOption,
)
from flows.local import Checked, EmptyFolderError, Job, check_papers
from flows.packet import INDEX, Packet, make_packet, wanted
from flows.report import outcome_words


def packet(
    folder: FolderArgument,
    out_dir: OutOption = None,
    max_mb: Annotated[
        float, typer.Option("--max-mb", min=0.1, help="Name every PDF that is larger than this.")
    ] = 5.0,
    directory: DirectoryOption = None,
    titles: TitlesOption = None,
    decisions: DecisionsOption = None,
    language: LanguageOption = "en",
    note_days: NoteDaysOption = None,
    student_note_days: StudentNoteDaysOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check the papers and put together what to upload: one PDF for each document, upright and unaltered.

    Each original is followed by its translation. Written to OUT/packet with a checklist and an index.
    """
    place = out_dir or DEFAULT_OUT / folder.resolve().name
    refuse_inside(place, folder)
    ages = note_ages(note_days, student_note_days)
    job = make_job(directory, titles, decisions, language, place / "readings", ages)
    with err.status("Checking ..."):
        try:
            checked = check_papers(folder, place, job)
        except EmptyFolderError as error:
            raise fail(escape(str(error))) from None
    record = checked.record
    if not wanted(record):
        words = outcome_words(record.outcome)
        raise fail(f"{escape(record.applicant.reference)}: {escape(words)}. There is nothing to upload yet.")
    made = _write(checked, place / "packet", job, max_mb)
    if as_json:
        print_json({"packet": str(place / "packet"), "files": sorted(made.files), "problems": made.problems})
    else:
        for name in made.files:
            out.print(escape(str(place / "packet" / name)), highlight=False, soft_wrap=True)
    for problem in made.problems:
        err.print(f"[yellow]{escape(record.applicant.reference)}: could not be made: {escape(problem)}[/]")
    if made.problems:
        raise typer.Exit(FAILED)


def _write(checked: Checked, place: Path, job: Job, max_mb: float) -> Packet:
    """Make the packet in place of an older one."""
    paths = {file.name: file.path for file in checked.files}
    made = make_packet(checked.record, paths, checked.read(job), max_mb=max_mb, language=job.language)
    place.mkdir(parents=True, exist_ok=True)
    for old in _made_before(place) - made.files.keys():
        (place / old).unlink(missing_ok=True)
    for name, content in made.files.items():
        (place / name).write_bytes(content)
    return made


def _made_before(place: Path) -> set[str]:
    """The files of an older packet, by its index; whatever else people keep there stays."""
    try:
        index = json.loads((place / INDEX).read_bytes())
        return {Path(one["name"]).name for one in index["files"]}
    except (OSError, ValueError, LookupError, TypeError):
        return set()
