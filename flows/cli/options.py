"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from schemas.school import OLDEST_NOTE

FolderArgument = Annotated[
    Path, typer.Argument(exists=True, file_okay=False, help="The folder with one applicant's papers.")
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", help="Where to write. Default: credready-out/<folder name>.", file_okay=False),
]
DirectoryOption = Annotated[
    Path | None,
    typer.Option(
        "--directory",
        help="School directory: CSV, JSON, XLSX. Default: ./credready-directory.csv, else the shipped one.",
        exists=True,
        dir_okay=False,
    ),
]
TitlesOption = Annotated[
    Path | None,
    typer.Option(
        "--titles",
        help="Degree titles of ECFMG's Reference Guide. Default: ./credready-titles.csv, else none.",
        exists=True,
        dir_okay=False,
    ),
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option("--decisions", help="What people decided about these papers.", exists=True, dir_okay=False),
]
LanguageOption = Annotated[
    str, typer.Option("--language", help="Language of the report: en or az.", metavar="LANG")
]
NoteDaysOption = Annotated[
    int | None,
    typer.Option(
        "--note-days",
        min=1,
        max=OLDEST_NOTE,
        help="Days after which an ECFMG sponsor note warns. Default: the setting note_stale_days (180).",
    ),
]
StudentNoteDaysOption = Annotated[
    int | None,
    typer.Option(
        "--student-note-days",
        min=1,
        max=OLDEST_NOTE,
        help="The same for a student's note. Default: the setting student_note_stale_days (31).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", min=1, help="Files read at the same time. Default: one per core.")
]
