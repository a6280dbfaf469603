"""`credready submit FOLDER...`: drops local folders into the inbox."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from flows.bucket.errors import BucketError
from flows.cli.console import FAILED, WRONG_CALL, err, fail, out, print_json
from flows.cli.options import JsonOption
from flows.intake.submit import SubmitError, Submitted, submit_folder
from flows.settings import Settings, SettingsError, load_settings


def submit(
    folders: Annotated[
        list[Path],
        typer.Argument(exists=True, file_okay=False, help="Folders, each with one applicant's papers."),
    ],
    as_json: JsonOption = False,
) -> None:
    """Drop local folders into the inbox; a folder's name becomes the applicant's reference.

    Submitting a folder again adds what is new and replaces what changed.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        raise fail(escape(str(error)), WRONG_CALL) from None
    done: list[Submitted] = []
    failed: dict[str, str] = {}
    for folder in folders:
        try:
            done.append(_submit(settings, folder))
        except (SubmitError, BucketError) as error:
            failed[folder.resolve().name] = str(error)
    _report(settings, done, failed, as_json)
    if failed:
        raise typer.Exit(FAILED)


def _submit(settings: Settings, folder: Path) -> Submitted:
    with err.status(f"Uploading {escape(folder.name)} ...") as spinner:
        return submit_folder(
            settings, folder, lambda name: spinner.update(f"Uploading {escape(folder.name)}: {escape(name)}")
        )


def _report(settings: Settings, done: list[Submitted], failed: dict[str, str], as_json: bool) -> None:
    if as_json:
        print_json({"bucket": settings.bucket, "submitted": [asdict(one) for one in done], "failed": failed})
        return
    for one in done:
        place = f"s3://{settings.bucket}/{settings.inbox_prefix}{one.reference}/"
        out.print(f"{escape(one.reference)}: {len(one.files)} files in {escape(place)}", highlight=False)
    for reference, words in failed.items():
        err.print(f"[bold red]{escape(reference)}[/]: {escape(words)}", highlight=False)
