"""Judges one applicant again from stored readings. Plain functions, no Prefect."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.decisions import DecisionError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.intake.listing import list_inbox
from flows.intake.office_mark import office_mark
from flows.recheck.result import Rechecked, Result
from flows.records import differences
from flows.verify import judge, store
from flows.verify.fetch import NothingToVerifyError, Taken, fetch
from flows.verify.read import read_paper, stored_reading
from schemas.office import Office
from schemas.reading import FileReading
from schemas.record import Record


def judged_before(bucket: Bucket) -> list[str]:
    """The applicants of the inbox who have a record, in order of reference."""
    folders = [folder.reference for folder in list_inbox(bucket).folders]
    return [name for name in folders if bucket.head(bucket.layout.latest(name)) is not None]


def judge_again(bucket: Bucket, reference: str, office: Office, flow_run: str | None = None) -> Rechecked:
    """The applicant's record of today. Whatever goes wrong is that applicant's and ends nothing else."""
    try:
        with TemporaryDirectory(prefix="credready-", dir=bucket.settings.work_dir) as folder:
            taken = fetch(bucket, reference, office_mark(office), Path(folder))
            return _judged(bucket, taken, office, flow_run)
    except (BucketError, NothingToVerifyError, DecisionError) as error:
        return Rechecked(reference, Result.FAILED, why=(str(error),))
    except Exception as error:  # a fault of ours in one applicant's papers must not cost the others
        why = f"could not be judged again ({type(error).__name__}); the record before stays"
        return Rechecked(reference, Result.FAILED, why=(why,))


def _judged(bucket: Bucket, taken: Taken, office: Office, flow_run: str | None) -> Rechecked:
    before = store.latest_record(bucket, taken.reference)
    current = judge.version_of(bucket, taken, office)
    verified = judge.already_verified(bucket, taken, current)
    if verified is None:
        readings = _stored_readings(bucket, taken)
        if readings is None:
            store.forget_done(bucket, taken.reference)
            return Rechecked(taken.reference, Result.UNREAD, before.outcome if before else None)
        verified = judge.verify(bucket, taken, readings, office, flow_run)
    return compared(taken.reference, before, verified.record)


def compared(reference: str, before: Record | None, after: Record) -> Rechecked:
    """The record of today beside the one before."""
    if before is not None and before.record.version == after.record.version:
        return Rechecked(reference, Result.SAME, before.outcome, after.outcome)
    same = before is not None and before.outcome is after.outcome
    why = tuple(differences(before, after)) if before is not None else ()
    result = Result.JUDGED if same else Result.CHANGED
    return Rechecked(reference, result, before.outcome if before else None, after.outcome, why)


def _stored_readings(bucket: Bucket, taken: Taken) -> Sequence[FileReading] | None:
    """The readings of all papers, None where one is not stored: judging again never reads a page."""
    readings = []
    for file in taken.papers:
        reading = read_paper(bucket, file) if file.too_large else stored_reading(bucket, file)
        if reading is None:
            return None
        readings.append(reading)
    return readings
