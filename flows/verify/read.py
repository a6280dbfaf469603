"""Reads one file, or takes its stored reading: the same bytes are never read twice by the same reader."""

from extractors.reader import READER_VERSION, read_file
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.folder import LocalFile
from flows.readings import stored, stored_or_read
from flows.verify.fetch import TakenFile
from flows.verify.slots import reading_slot
from schemas.documents import Problem, ProblemCode
from schemas.reading import FileReading

JSON = "application/json"


def read_paper(bucket: Bucket, file: TakenFile) -> FileReading:
    """The reading of this file. Only a failure of the bucket is an error; all else is in the reading."""
    if file.too_large:
        return _rejected(file.local, ProblemCode.TOO_LARGE, _too_large_words(bucket, file))
    return stored_or_read(BucketStore(bucket), file.local, lambda local: _read(bucket, local))


def stored_reading(bucket: Bucket, file: TakenFile) -> FileReading | None:
    """The stored reading of these bytes under this file's name, None when there is none to be used."""
    return stored(BucketStore(bucket), file.local)


class BucketStore:
    """Readings in the bucket."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket

    def get(self, sha256: str, reader_version: str) -> bytes | None:
        """The stored reading of these bytes by that reader, None when there is none."""
        return self._bucket.get_if_there(self._bucket.layout.reading(sha256, reader_version))

    def put(self, sha256: str, reader_version: str, content: bytes) -> None:
        """Store a reading."""
        self._bucket.put(self._bucket.layout.reading(sha256, reader_version), content, JSON)


def _read(bucket: Bucket, file: LocalFile) -> FileReading:
    settings = bucket.settings
    try:
        with reading_slot(settings.work_dir, settings.workers):
            return read_file(file.path, file.name, sha256=file.sha256, limits=settings.limits())
    except BucketError:
        raise
    except Exception as error:  # a fault of ours in one file must not cost the applicant the others
        words = f"{file.name} could not be read ({type(error).__name__}); look at it yourself."
        return _rejected(file, ProblemCode.OCR_FAILED, words)


def _too_large_words(bucket: Bucket, file: TakenFile) -> str:
    limit = bucket.settings.max_file_mb
    return f"{file.local.name} is larger than {limit} MB: scan it again at 300 dpi, or split it."


def _rejected(file: LocalFile, code: ProblemCode, message: str) -> FileReading:
    return FileReading(
        file=file.name,
        sha256=file.sha256,
        reader_version=READER_VERSION,
        media_type="application/octet-stream",
        problems=[Problem(code=code, message=message)],
        rejected=True,
    )
