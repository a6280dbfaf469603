"""The Prefect flow `verify-applicant`: when and in what order. What is done stands in the plain functions."""

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from prefect import State, flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import TaskRun
from prefect.runtime import flow_run
from prefect.states import Completed, Failed
from prefect.tasks import Task, exponential_backoff

from checks.decisions import DecisionError
from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError, BucketUnavailableError
from flows.intake.office_mark import office_mark
from flows.office import load_office
from flows.report import outcome_words
from flows.settings import SettingsError, load_settings
from flows.verify import FLOW_NAME, judge
from flows.verify.artifacts import Progress, show_record
from flows.verify.fetch import NothingToVerifyError, Taken, TakenFile, fetch
from flows.verify.judge import Verified
from flows.verify.read import read_paper
from flows.verify.summary import counts, run_name, run_tags
from schemas.office import Office
from schemas.reading import FileReading

P = ParamSpec("P")
R = TypeVar("R")

RETRIES = 3
BACKOFF_SECONDS = 2
FOR_PEOPLE = (BucketError, NothingToVerifyError, DecisionError, DirectoryError, SettingsError)
"""Errors whose message says what to do: the run fails with that message instead of a traceback."""


def bucket_may_come_back(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """True for the one failure worth waiting for: a bucket that does not answer."""
    return isinstance(state.data, BucketUnavailableError)


def step(name: str, run_name: str | None = None) -> Callable[[Callable[P, R]], Task[P, R]]:
    """A function as a line in the UI, tried again with growing pauses while the bucket does not answer."""
    return task(
        name=name,
        task_run_name=run_name,
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=RETRIES,
        retry_delay_seconds=exponential_backoff(BACKOFF_SECONDS),
        retry_jitter_factor=0.5,
        retry_condition_fn=bucket_may_come_back,
    )


@step("take the files from the inbox", "take the files from the inbox")
def take(bucket: Bucket, reference: str, office: str, folder: Path) -> Taken:
    """Fetch the applicant's files."""
    return fetch(bucket, reference, office, folder)


@step("read a file", "read file {label}")
def read(bucket: Bucket, file: TakenFile, label: str) -> FileReading:
    """Read one file. `label` is its number and type: a file's name may be a person's name."""
    return read_paper(bucket, file)


@step("check and store the record", "check and store the record")
def emit(bucket: Bucket, taken: Taken, readings: Sequence[FileReading], office: Office, run: str) -> Verified:
    """Judge and store."""
    return judge.verify(bucket, taken, readings, office, run)


@flow(name=FLOW_NAME, flow_run_name="{reference}", persist_result=False)
async def verify_applicant(reference: str) -> State[Any]:
    """Verify one applicant: fetch, open and read, group, check, emit.

    The run ends in a state named by the outcome; it fails only when the bucket or the office's own
    tables cannot be used.

    Args:
        reference: The name of the applicant's folder in the inbox.
    """
    try:
        settings = load_settings()
        office = load_office(settings.directory_file, settings.titles_file, settings.note_ages)
        with (
            Bucket(settings) as bucket,
            TemporaryDirectory(prefix="credready-", dir=settings.work_dir) as folder,
        ):
            verified = await _verified(bucket, reference, office, Path(folder))
            await _show(bucket, verified)
    except FOR_PEOPLE as error:
        return Failed(message=f"{error} (the run can be started again)")
    message = counts(verified.record, verified.quarantined)
    return Completed(name=outcome_words(verified.record.outcome), message=message)


async def _verified(bucket: Bucket, reference: str, office: Office, folder: Path) -> Verified:
    logger = get_run_logger()
    taken: Taken = await asyncio.to_thread(take, bucket, reference, office_mark(office), folder)
    current = await asyncio.to_thread(judge.version_of, bucket, taken, office)
    logger.info("%s: %d files taken, record version %s", reference, len(taken.files), current.version)
    known = await asyncio.to_thread(judge.already_verified, bucket, taken, current)
    if known is not None:
        logger.info("%s: this version is already there; nothing is read again", reference)
        return known
    readings = await _read_all(bucket, taken)
    made: Verified = await asyncio.to_thread(emit, bucket, taken, readings, office, flow_run.get_id() or "")
    return made


async def _read_all(bucket: Bucket, taken: Taken) -> list[FileReading]:
    """The papers' readings in order of name, so many side by side as the settings say."""
    papers, places = taken.papers, asyncio.Semaphore(bucket.settings.workers)
    progress = await Progress.start(len(papers))
    logger = get_run_logger()

    async def one(number: int, file: TakenFile) -> FileReading:
        label = f"{number} of {len(papers)}{file.suffix}"
        async with places:
            started = time.monotonic()
            reading: FileReading = await asyncio.to_thread(read, bucket, file, label)
        seconds = time.monotonic() - started
        logger.info("%s: file %s, %d pages, %.1f s", taken.reference, label, reading.page_count, seconds)
        await progress.advance()
        return reading

    return list(await asyncio.gather(*(one(number, file) for number, file in enumerate(papers, start=1))))


async def _show(bucket: Bucket, verified: Verified) -> None:
    """Put outcome and artifacts where people see them."""
    record = verified.record
    where = (
        f"s3://{bucket.name}/{bucket.layout.record_folder(record.applicant.reference, record.record.version)}"
    )
    await show_record(record, verified.crops, where, bucket.settings.artifacts)
    tags = sorted({*flow_run.get_tags(), *run_tags(record)})
    async with get_client() as client:
        await client.update_flow_run(UUID(flow_run.get_id()), name=run_name(record), tags=tags)
