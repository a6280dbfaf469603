"""stack.json: how `credready submit` and `credready status` find the stack that `credready up` started."""

import json
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_settings import PydanticBaseSettingsSource

DATA_DIRECTORY_VARIABLE = "CREDREADY_DATA_DIR"
DEFAULT_DATA_DIRECTORY = Path("credready-data")
STACK_FILE = "stack.json"
SETTINGS_OF_STACK = (
    "s3_endpoint",
    "s3_access_key",
    "s3_secret_key",
    "bucket",
    "prefect_api_url",
    "directory_file",
    "titles_file",
    "note_stale_days",
    "student_note_stale_days",
)


class StackInfo(BaseModel):
    """Where a stack can be reached, and by which of the office's tables and terms it judges.

    The file is readable by its owner only, since it holds the keys.
    """

    pid: int
    s3_endpoint: str
    s3_access_key: str
    s3_secret_key: str
    bucket: str
    prefect_api_url: str
    ui_url: str
    data_directory: str
    directory_file: str | None = None
    titles_file: str | None = None
    note_stale_days: int | None = None
    student_note_stale_days: int | None = None


def data_directory(given: Path | None = None) -> Path:
    """The data directory in force: as given, `$CREDREADY_DATA_DIR`, or ./credready-data."""
    named = os.environ.get(DATA_DIRECTORY_VARIABLE)
    return given or (Path(named) if named else DEFAULT_DATA_DIRECTORY)


def write_stack(info: StackInfo) -> Path:
    """Store stack.json (mode 0600) in the stack's data directory."""
    path = Path(info.data_directory) / STACK_FILE
    write_private(path, info.model_dump_json(indent=2))
    return path


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read; it is never there with wider rights, not for a moment."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    fresh.replace(path)


def running_stack(directory: Path | None = None) -> StackInfo | None:
    """The stack running with this data directory, None when there is none (or it died)."""
    try:
        info = StackInfo.model_validate(json.loads((data_directory(directory) / STACK_FILE).read_text()))
    except (OSError, ValueError):
        return None
    return info if _alive(info.pid) else None


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class RunningStackSource(PydanticBaseSettingsSource):
    """The lowest source of settings: the running stack of the current folder."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Not used: the source gives all its values at once."""
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        """The settings a running stack brings.

        Nothing when another source already says which S3 server is meant: keys of the local
        stack must never be sent to somebody else's server.
        """
        if {"s3_endpoint", "s3_access_key"} & set(self.current_state):
            return {}
        info = running_stack()
        return {} if info is None else info.model_dump(include=set(SETTINGS_OF_STACK), exclude_none=True)
