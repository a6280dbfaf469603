"""`credready directory upload FILE...`: puts pictures and tables where the forms in the UI can take them."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.cli.console import WRONG_CALL, fail, out, print_json
from flows.cli.options import JsonOption
from flows.office.dropped import DroppedError, drop
from flows.settings import SettingsError, load_settings


def upload(
    files: Annotated[
        list[Path],
        typer.Argument(exists=True, dir_okay=False, help="Pictures of notes, or tables to bring in."),
    ],
    as_json: JsonOption = False,
) -> None:
    """Put files where the forms in the Prefect UI can take them; in the form, give the file's name."""
    try:
        with Bucket(load_settings()) as bucket:
            keys = [drop(bucket, file) for file in files]
    except (SettingsError, DroppedError) as error:
        raise fail(escape(str(error)), WRONG_CALL) from None
    except BucketError as error:
        raise fail(escape(f"{error} Is `credready up` running in this folder?")) from None
    if as_json:
        print_json({"bucket": bucket.name, "files": keys})
        return
    for key, file in zip(keys, files, strict=True):
        out.print(escape(f"{key}: in the form, write {file.name}"), highlight=False, soft_wrap=True)
