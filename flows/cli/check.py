"""`credready check FOLDER`: the main job on one applicant's folder, no server needed."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from checks import decisions as people
from checks.decisions import DecisionError
from checks.directory import DirectoryError
from flows.cli.checklist import print_checklist
from flows.cli.console import WRONG_CALL, err, fail, out, print_json, wrong_call
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
    WorkersOption,
)
from flows.local import EmptyFolderError, Job, check_folder
from flows.office import load_office
from flows.settings import SettingsError, load_settings
from schemas.school import NoteAges

DEFAULT_OUT = Path("credready-out")
LANGUAGES = ("en", "az")


def check(
    folder: FolderArgument,
    out_dir: OutOption = None,
    directory: DirectoryOption = None,
    titles: TitlesOption = None,
    decisions: DecisionsOption = None,
    language: LanguageOption = "en",
    note_days: NoteDaysOption = None,
    student_note_days: StudentNoteDaysOption = None,
    workers: WorkersOption = None,
    full: Annotated[bool, typer.Option("--full", help="Show points for information too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Check one applicant's papers and say what is met, what is missing and what to do next.

    Writes record.json, report.pdf and evidence/ and prints the checklist.
    """
    place = out_dir or DEFAULT_OUT / folder.resolve().name
    refuse_inside(place, folder)
    ages = note_ages(note_days, student_note_days)
    job = make_job(directory, titles, decisions, language, place / "readings", ages)
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool, err.status("Reading ...") as spinner:
        try:
            record, _ = check_folder(
                folder, place, job, pool, lambda name: spinner.update(f"Read {escape(name)}")
            )
        except EmptyFolderError as error:
            raise fail(escape(str(error))) from None
        except PermissionError as error:
            message = f"{error.filename} may not be opened by this user: change its permissions."
            raise fail(escape(message)) from None
    if as_json:
        print_json(record.model_dump(mode="json", by_alias=True))
    else:
        print_checklist(record, place, out, full=full)


def make_job(
    directory: Path | None,
    titles: Path | None,
    decisions: Path | None,
    language: str,
    readings: Path,
    ages: NoteAges,
) -> Job:
    """Load the tables a call names; a table that cannot be read is a wrong call."""
    if language not in LANGUAGES:
        raise fail(f"--language must be one of {', '.join(LANGUAGES)}, not {escape(language)}.", WRONG_CALL)
    with wrong_call(DirectoryError, DecisionError, OSError):
        office = load_office(directory, titles, ages)
        decided = tuple(people.load(decisions)) if decisions else ()
    return Job(office, decided, language=language, readings=readings)


def note_ages(graduates: int | None, students: int | None) -> NoteAges:
    """The ages a call names, else those of the settings; settings that cannot be used are a wrong call."""
    with wrong_call(SettingsError):
        named = {"note_stale_days": graduates, "student_note_stale_days": students}
        return load_settings(**{key: days for key, days in named.items() if days is not None}).note_ages


def refuse_inside(place: Path, folder: Path) -> None:
    """Nothing is ever written into the applicant's folder: what is there is input."""
    if place.resolve().is_relative_to(folder.resolve()):
        message = f"{place} lies inside {folder}: choose another place with --out."
        raise fail(escape(message), WRONG_CALL)
