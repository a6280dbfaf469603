"""Takes an applicant's files from the inbox to this machine, exactly as they were listed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketUnavailableError, NotInBucketError, TooLargeError
from flows.folder import LocalFile
from flows.intake.listing import InboxFile, fingerprint, list_applicant
from flows.records import InputFile

TRIES = 3


class NothingToVerifyError(Exception):
    """The applicant's folder in the inbox holds no file."""


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file of the inbox on this machine. `too_large`: its bytes were hashed but not kept."""

    local: LocalFile
    key: str
    too_large: bool = False

    @property
    def suffix(self) -> str:
        """The file's type as its name says, ` (pdf)`; empty for anything but a few plain letters."""
        suffix = PurePosixPath(self.local.name).suffix[1:].lower()
        return f" ({suffix})" if suffix.isascii() and suffix.isalnum() and len(suffix) <= 5 else ""


@dataclass(frozen=True, slots=True)
class Taken:
    """An applicant's inputs as they were at the moment `at` (UTC)."""

    reference: str
    files: tuple[TakenFile, ...]
    decisions: bytes
    at: datetime
    fingerprint: str

    @property
    def inputs(self) -> list[InputFile]:
        """The files as inputs of the record's version."""
        return [file.local.as_input for file in self.files]

    @property
    def papers(self) -> list[TakenFile]:
        """The files to read: all but applicant.yaml."""
        return [file for file in self.files if not file.local.is_card]


def fetch(bucket: Bucket, reference: str, office: str, folder: Path) -> Taken:
    """Download the applicant's files into `folder`.

    A file that is replaced or removed meanwhile makes this begin again with a fresh listing. Raises
    NothingToVerifyError for an empty folder, BucketError when the bucket cannot be read.
    """
    for _ in range(TRIES):
        try:
            return _fetch_as_listed(bucket, reference, office, folder)
        except NotInBucketError:
            continue
    raise BucketUnavailableError(f"the folder of {reference} keeps changing; it is taken when it is quiet")


def _fetch_as_listed(bucket: Bucket, reference: str, office: str, folder: Path) -> Taken:
    at = datetime.now(UTC)
    listed = list_applicant(bucket, reference)
    if listed is None:
        raise NothingToVerifyError(f"there is no file in {bucket.layout.inbox_folder(reference)}")
    decisions, mark = _decisions(bucket, reference)
    files = tuple(
        _download(bucket, file, folder / f"{number:05d}") for number, file in enumerate(listed.files)
    )
    return Taken(reference, files, decisions, at, fingerprint(listed, mark, office))


def _decisions(bucket: Bucket, reference: str) -> tuple[bytes, str]:
    """What people decided and the tag of that object; both empty when nobody did."""
    key = bucket.layout.decisions(reference)
    head = bucket.head(key)
    return (bucket.get(key), head.etag) if head else (b"", "")


def _download(bucket: Bucket, file: InboxFile, path: Path) -> TakenFile:
    key = file.listed.key
    try:
        limit = bucket.settings.limits().max_bytes
        sha256 = bucket.download(key, path, max_bytes=limit, etag=file.listed.etag)
    except TooLargeError:
        path.touch()
        return TakenFile(LocalFile(file.name, path, bucket.sha256(key)), key, too_large=True)
    return TakenFile(LocalFile(file.name, path, sha256), key)
