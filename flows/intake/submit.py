"""Puts a local folder into the inbox, the only way in that this software has."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from boto3.exceptions import S3UploadFailedError

from flows.bucket.client import s3_client
from flows.bucket.errors import BucketUnavailableError, explained
from flows.bucket.layout import Layout, valid_reference
from flows.folder import LocalFile, list_folder
from flows.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


class SubmitError(ValueError):
    """A folder that cannot be submitted: the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was put into the inbox."""

    reference: str
    files: list[str]


def submit_folder(
    settings: Settings, folder: Path, told: Callable[[str], None] = lambda _: None
) -> Submitted:
    """Upload every file of the folder to inbox/<folder name>/, keeping the names below it.

    Hidden files and what operating systems leave behind stay out. applicant.yaml goes last, so that
    a folder with it is a whole folder. `told` is called with the name of each file before its upload.
    Raises SubmitError for a folder without files or a name no reference can have.
    """
    reference = folder.resolve().name
    if not valid_reference(reference):
        raise SubmitError(f"{folder}: its name cannot be an applicant's reference; rename the folder.")
    files = sorted(list_folder(folder), key=lambda file: (file.is_card, file.name))
    if not files:
        raise SubmitError(f"{folder} holds no files: put the applicant's papers into it.")
    with closing(s3_client(settings)) as s3:
        for file in files:
            told(file.name)
            _upload(s3, settings, reference, file)
    return Submitted(reference, [file.name for file in files])


def _upload(s3: "S3Client", settings: Settings, reference: str, file: LocalFile) -> None:
    key = Layout(settings).inbox_file(reference, file.name)
    with explained(f"uploading {file.name}"):
        try:
            s3.upload_file(str(file.path), settings.bucket, key)
        except S3UploadFailedError as error:
            raise BucketUnavailableError(f"uploading {file.name}: {error}") from error
