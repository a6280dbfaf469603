"""`credready batch FOLDER-OF-FOLDERS`: the main job over many applicants, on all cores, restartable."""

import csv
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from flows.cli.check import DEFAULT_OUT, make_job, note_ages, refuse_inside
from flows.cli.checklist import TO_DO, TO_SEE
from flows.cli.console import FAILED, OUTCOME_STYLE, WRONG_CALL, err, fail, out, print_json
from flows.cli.options import (
    DecisionsOption,
    DirectoryOption,
    JsonOption,
    LanguageOption,
    NoteDaysOption,
    StudentNoteDaysOption,
    TitlesOption,
    WorkersOption,
)
from flows.local import Job, applicant_folders, check_folder
from flows.report import outcome_words
from schemas.record import Record
from schemas.requirement import RequirementOutcome

SUMMARY = "summary.csv"
_COLUMNS = (
    "applicant",
    "outcome",
    "to_do",
    "to_look_at",
    "school",
    "graduation_year",
    "credit_years",
    "error",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One applicant of the batch: the record, or the reason why there is none."""

    reference: str
    record: Record | None
    made_now: bool = False
    error: str = ""


def batch(
    root: Annotated[
        Path, typer.Argument(exists=True, file_okay=False, help="A folder with one folder per applicant.")
    ],
    out_dir: Annotated[
        Path, typer.Option("--out", help="Where to write, one folder per applicant.", file_okay=False)
    ] = DEFAULT_OUT,
    directory: DirectoryOption = None,
    titles: TitlesOption = None,
    decisions: DecisionsOption = None,
    language: LanguageOption = "en",
    note_days: NoteDaysOption = None,
    student_note_days: StudentNoteDaysOption = None,
    workers: WorkersOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check every applicant's folder, with progress, a summary table and summary.csv.

    Call it again after a stop: what is done is found done, and pages are not read twice.
    """
    refuse_inside(out_dir, root)
    folders = applicant_folders(root)
    if not folders:
        raise fail(escape(f"{root} holds no applicants' folders."), WRONG_CALL)
    ages = note_ages(note_days, student_note_days)
    job = make_job(directory, titles, decisions, language, out_dir / ".readings", ages)
    if any(decision.applicant is None for decision in job.decisions):
        raise fail("In a batch every decision must name its applicant (applicant: REFERENCE).", WRONG_CALL)
    rows = sorted(_run(folders, out_dir, job, workers or os.cpu_count() or 1), key=lambda row: row.reference)
    _write_summary(rows, out_dir / SUMMARY)
    if as_json:
        print_json({"applicants": [_as_cells(row) for row in rows], "summary": str(out_dir / SUMMARY)})
    else:
        _print_summary(rows, out_dir)
    if any(row.record is None for row in rows):
        raise typer.Exit(FAILED)


def _run(folders: Sequence[Path], out_dir: Path, job: Job, workers: int) -> Iterator[Row]:
    """One applicant per worker; its files one after the other, so that all cores stay busy to the end."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err) as progress, ThreadPoolExecutor(workers) as pool:
        bar = progress.add_task("Checking applicants", total=len(folders))
        waiting = [pool.submit(_one, folder, out_dir / folder.name, job) for folder in folders]
        try:
            for future in as_completed(waiting):
                row = future.result()
                if row.error:
                    progress.console.print(f"[red]{escape(row.reference)}: {escape(row.error)}[/]")
                progress.advance(bar)
                yield row
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _one(folder: Path, place: Path, job: Job) -> Row:
    """One applicant; whatever goes wrong is that applicant's and never ends the batch."""
    try:
        record, made_now = check_folder(folder, place, job)
    except Exception as error:
        return Row(folder.name, None, error=str(error) or type(error).__name__)
    return Row(folder.name, record, made_now)


def _as_cells(row: Row) -> dict[str, object]:
    record = row.record
    if record is None:
        empty: dict[str, object] = dict.fromkeys(_COLUMNS, "")
        return empty | {"applicant": row.reference, "error": row.error}
    return {
        "applicant": row.reference,
        "outcome": record.outcome.value,
        "to_do": _ids(record, TO_DO),
        "to_look_at": _ids(record, TO_SEE),
        "school": record.school.id or "",
        "graduation_year": record.graduation.graduation_year.value or "",
        "credit_years": record.credits.credit_years.value or "",
        "error": "",
    }


def _ids(record: Record, outcomes: Sequence[RequirementOutcome]) -> str:
    return " ".join(sorted({r.id for r in record.requirements if r.outcome in outcomes}))


def _write_summary(rows: Sequence[Row], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:  # the mark lets Excel see UTF-8
        writer = csv.DictWriter(stream, _COLUMNS)
        writer.writeheader()
        writer.writerows(_as_cells(row) for row in rows)


def _print_summary(rows: Sequence[Row], out_dir: Path) -> None:
    table = Table(title=f"{len(rows)} applicants", title_justify="left")
    for heading in ("Applicant", "Outcome", "To do", "To look at"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        if row.record is None:
            table.add_row(escape(row.reference), "[bold red]could not be checked[/]", escape(row.error), "")
        else:
            words = f"[{OUTCOME_STYLE[row.record.outcome]}]{outcome_words(row.record.outcome, 'en')}[/]"
            table.add_row(escape(row.reference), words, _ids(row.record, TO_DO), _ids(row.record, TO_SEE))
    out.print(table)
    counts = Counter(row.record.outcome.value if row.record else "could not be checked" for row in rows)
    out.print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    out.print(f"Summary: {escape(str(out_dir / SUMMARY))}", highlight=False, soft_wrap=True)
