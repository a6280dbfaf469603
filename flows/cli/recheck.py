"""`credready recheck`: judge again from stored readings, and say whose outcome changed and why."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import track

from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.cli.check import DEFAULT_OUT, make_job, note_ages
from flows.cli.console import FAILED, OUTCOME_STYLE, WRONG_CALL, err, fail, out, print_json
from flows.cli.options import (
    DecisionsOption,
    DirectoryOption,
    JsonOption,
    NoteDaysOption,
    StudentNoteDaysOption,
    TitlesOption,
)
from flows.local import Job, applicant_folders, check_folder, existing_record
from flows.office import load_office
from flows.recheck.judge_again import compared, judge_again, judged_before
from flows.recheck.result import Rechecked, Result, counted
from flows.report import outcome_words
from flows.settings import SettingsError, load_settings
from schemas.school import NoteAges


def recheck(
    applicants: Annotated[
        list[str] | None, typer.Argument(help="References; every applicant with a record without them.")
    ] = None,
    folders: Annotated[
        Path | None,
        typer.Option(
            "--folders",
            exists=True,
            file_okay=False,
            help="Judge the folders of an earlier `credready batch` again instead of the bucket's.",
        ),
    ] = None,
    out_dir: Annotated[
        Path, typer.Option("--out", help="With --folders: where that batch wrote.", file_okay=False)
    ] = DEFAULT_OUT,
    directory: DirectoryOption = None,
    titles: TitlesOption = None,
    decisions: DecisionsOption = None,
    language: Annotated[
        str | None, typer.Option("--language", help="With --folders: language of the report, en or az.")
    ] = None,
    note_days: NoteDaysOption = None,
    student_note_days: StudentNoteDaysOption = None,
    as_json: JsonOption = False,
) -> None:
    """Judge again with today's date, directory, titles and rules; no page is read a second time.

    Prints whose outcome changed and why. The records before stay where they are.
    """
    if folders is not None:
        ages = note_ages(note_days, student_note_days)
        job = make_job(directory, titles, decisions, language or "en", out_dir / ".readings", ages)
        results = list(_folders(folders, out_dir, job, applicants or ()))
    else:
        _only_with_folders(decisions, language)
        results = _bucket(applicants, directory, titles, note_ages(note_days, student_note_days))
    if as_json:
        print_json({"applicants": [_cells(one) for one in results], "summary": counted(results)})
    else:
        _tell(results)
    if any(one.result is Result.FAILED for one in results):
        raise typer.Exit(FAILED)


def _only_with_folders(decisions: Path | None, language: str | None) -> None:
    """Refuse what a bucket has its own place for: silently leaving it out would look like judging by it."""
    if decisions is not None:
        raise fail(
            "--decisions goes with --folders. For the bucket, put each applicant's decisions into "
            "decisions/<applicant>/decisions.json there; they are used by themselves.",
            WRONG_CALL,
        )
    if language is not None:
        raise fail(
            "--language goes with --folders. The bucket's reports are made in the languages of the "
            "setting `languages`.",
            WRONG_CALL,
        )


def _folders(root: Path, out_dir: Path, job: Job, only: Sequence[str]) -> Iterator[Rechecked]:
    """The applicants of a batch that have a record; files that came since are read, as batch would."""
    for folder in track(applicant_folders(root), "Judging again", console=err):
        before = existing_record(out_dir / folder.name)
        if before is None or (only and folder.name not in only):
            continue
        try:
            after, _ = check_folder(folder, out_dir / folder.name, job)
        except Exception as error:  # one applicant's trouble must not cost the others
            yield Rechecked(folder.name, Result.FAILED, before.outcome, why=(str(error),))
        else:
            yield compared(folder.name, before, after)


def _bucket(
    only: list[str] | None, directory: Path | None, titles: Path | None, ages: NoteAges
) -> list[Rechecked]:
    try:
        settings = load_settings()
        office = load_office(directory or settings.directory_file, titles or settings.titles_file, ages)
        with Bucket(settings) as bucket, ThreadPoolExecutor(settings.workers) as pool:
            wanted = only or judged_before(bucket)
            made = pool.map(lambda name: judge_again(bucket, name, office), wanted)
            return list(track(made, "Judging again", total=len(wanted), console=err))
    except (SettingsError, DirectoryError) as error:
        raise fail(escape(str(error)), WRONG_CALL) from None
    except BucketError as error:
        raise fail(escape(f"{error} Is `credready up` running in this folder?")) from None


def _cells(one: Rechecked) -> dict[str, object]:
    return {
        "applicant": one.reference,
        "result": one.result.value,
        "before": one.before.value if one.before else None,
        "after": one.after.value if one.after else None,
        "why": list(one.why),
    }


def _tell(results: Sequence[Rechecked]) -> None:
    for one in results:
        if one.result is Result.CHANGED and one.after is not None:
            before = outcome_words(one.before) if one.before else "no record"
            now = f"[{OUTCOME_STYLE[one.after]}]{escape(outcome_words(one.after))}[/]"
            out.print(f"[bold]{escape(one.reference)}[/]: {escape(before)} became {now}", highlight=False)
            for sentence in one.why:
                out.print(f"  {escape(sentence)}", highlight=False, soft_wrap=True)
        elif one.result is Result.UNREAD:
            out.print(f"{escape(one.reference)}: files must be read first; the inbox watcher sees to it.")
        elif one.result is Result.FAILED:
            out.print(f"[red]{escape(': '.join((one.reference, *one.why)))}[/]", soft_wrap=True)
    out.print(f"Judged again: {counted(results)}.")
