"""`credready up`: the whole thing on one machine, until it is stopped."""

import signal
import threading
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from rich.markup import escape
from rich.panel import Panel

from flows.cli.console import WRONG_CALL, err, fail, out
from flows.cli.options import DirectoryOption, TitlesOption, WorkersOption
from flows.office import OFFICE_DIRECTORY, OFFICE_TITLES
from flows.office.own_directory import own_directory
from flows.office.own_titles import own_titles
from flows.settings import SettingsError
from flows.stack.keys import KEYS_FILE
from flows.stack.process import StackError
from flows.stack.stack import S3_PORT, UI_PORT, Stack
from flows.stack.stackfile import StackInfo, data_directory


def up(
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Where all data lie. Default: ./credready-data.")
    ] = None,
    ui_port: Annotated[int, typer.Option("--ui-port", help="Wanted port of the Prefect UI.")] = UI_PORT,
    s3_port: Annotated[int, typer.Option("--s3-port", help="Wanted port of the S3 server.")] = S3_PORT,
    directory: DirectoryOption = None,
    titles: TitlesOption = None,
    workers: WorkersOption = None,
    quiet_seconds: Annotated[
        float | None,
        typer.Option("--quiet-seconds", min=0, help="How long a folder must rest before it is taken."),
    ] = None,
) -> None:
    """Run S3 server, Prefect server with its UI, worker and inbox watcher on this machine.

    Prints where to drop files and where to look. Ctrl-C stops everything.
    """
    if directory is None and own_directory():
        err.print(f"Made {OFFICE_DIRECTORY}, the office's school directory; its ECFMG notes are still empty.")
    if titles is None and own_titles():
        err.print(f"Made {OFFICE_TITLES}, the office's degree titles; it is still empty.")
    wished = {
        "directory_file": directory,
        "titles_file": titles,
        "workers": workers,
        "quiet_seconds": quiet_seconds,
    }
    given = {name: value for name, value in wished.items() if value is not None}
    _stop_on_sigterm()
    try:
        with (
            err.status("Starting ...") as spinner,
            Stack(
                data_directory(data_dir),
                ui_port=ui_port,
                s3_port=s3_port,
                say=lambda words: spinner.update(f"{escape(words)} ..."),
                **given,
            ) as stack,
        ):
            spinner.stop()
            out.print(Panel(_where(stack.info, stack.settings.inbox_prefix), title="credready is up"))
            stack.wait(threading.Event())
    except SettingsError as error:
        raise fail(escape(str(error)), WRONG_CALL) from None
    except StackError as error:
        raise fail(escape(str(error))) from None
    except KeyboardInterrupt:
        err.print("Stopped.")


def _stop_on_sigterm() -> None:
    """Have `kill` do what Ctrl-C does: stop every part and leave nothing behind."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


def _where(info: StackInfo, inbox: str) -> str:
    """Where to drop files and where to look."""
    place = f"s3://{info.bucket}/{inbox}"
    keys = Path(info.data_directory) / KEYS_FILE
    return escape(
        f"Look:     {info.ui_url}/runs\n"
        f"Drop:     credready submit FOLDER   (from this folder)\n"
        f"     or:  aws s3 cp --recursive FOLDER {place}<reference>/ --endpoint-url {info.s3_endpoint}\n"
        f"          with the keys in {keys}\n"
        f"Ask:      credready status\n"
        f"Records:  s3://{info.bucket}/records/<reference>/latest.json\n"
        f"Logs:     {info.data_directory}/logs\n"
        f"Ctrl-C stops everything; the data stay in {info.data_directory}."
    )
