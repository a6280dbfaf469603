"""Reads one file, or takes its stored reading: the same bytes are never read twice by the same reader."""

from pydantic import ValidationError

from extractors.reader import READER_VERSION, read_file
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.folder import keeps, renamed
from flows.verify.fetch import TakenFile
from flows.verify.slots import reading_slot
from schemas.documents import Problem, ProblemCode
from schemas.reading import FileReading

JSON = "application/json"


def read_paper(bucket: Bucket, file: TakenFile) -> FileReading:
    """The reading of this file. Only a failure of the bucket is an error; all else is in the reading."""
    if file.too_large:
        return _rejected(file, ProblemCode.TOO_LARGE, _too_large_words(bucket, file))
    stored = stored_reading(bucket, file)
    if stored is not None:
        return stored
    reading = _read(bucket, file)
    if keeps(reading):
        key = bucket.layout.reading(file.local.sha256, READER_VERSION)
        bucket.put(key, reading.model_dump_json(by_alias=True).encode(), JSON)
    return reading


def stored_reading(bucket: Bucket, file: TakenFile) -> FileReading | None:
    """The stored reading of these bytes under this file's name, None when there is none to be used."""
    content = bucket.get_if_there(bucket.layout.reading(file.local.sha256, READER_VERSION))
    if content is None:
        return None
    try:
        return renamed(FileReading.model_validate_json(content), file.local.name)
    except ValidationError:
        return None


def _read(bucket: Bucket, file: TakenFile) -> FileReading:
    settings = bucket.settings
    try:
        with reading_slot(settings.work_dir, settings.workers):
            return read_file(
                file.local.path, file.local.name, sha256=file.local.sha256, limits=settings.limits()
            )
    except BucketError:
        raise
    except Exception as error:  # a fault of ours in one file must not cost the applicant the others
        words = f"{file.local.name} could not be read ({type(error).__name__}); look at it yourself."
        return _rejected(file, ProblemCode.OCR_FAILED, words)


def _too_large_words(bucket: Bucket, file: TakenFile) -> str:
    limit = bucket.settings.max_file_mb
    return f"{file.local.name} is larger than {limit} MB: scan it again at 300 dpi, or split it."


def _rejected(file: TakenFile, code: ProblemCode, message: str) -> FileReading:
    return FileReading(
        file=file.local.name,
        sha256=file.local.sha256,
        reader_version=READER_VERSION,
        media_type="application/octet-stream",
        problems=[Problem(code=code, message=message)],
        rejected=True,
    )
