"""The Prefect flow `recheck-applicants`: judge all stored readings again, and show who changed."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from prefect import State, flow, get_run_logger
from prefect.artifacts import (
    acreate_markdown_artifact,
    acreate_progress_artifact,
    aupdate_progress_artifact,
)
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.office import load_office
from flows.recheck import FLOW_NAME
from flows.recheck.judge_again import judge_again, judged_before
from flows.recheck.result import Rechecked, Result, counted, report
from flows.settings import Artifacts, SettingsError, load_settings
from schemas.office import Office

FOR_PEOPLE = (BucketError, DirectoryError, SettingsError)
"""Errors whose message says what to do: the run fails with that message instead of a traceback."""


@flow(name=FLOW_NAME, flow_run_name="judge again", persist_result=False)
async def recheck_applicants(applicants: list[str] | None = None) -> State[Any]:
    """Judge every applicant again, or only these, with today's date, tables and rules. Reads no page.

    An applicant whose papers this version of the reader has not read yet is named and left alone.

    Args:
        applicants: The references of these applicants only; everybody who has a record, when left empty.
    """
    try:
        settings = load_settings()
        office = load_office(settings.directory_file, settings.titles_file, settings.note_ages)
        with Bucket(settings) as bucket:
            wanted = await asyncio.to_thread(judged_before, bucket) if applicants is None else applicants
            results = await _all(bucket, wanted, office)
    except FOR_PEOPLE as error:
        return Failed(message=f"{error} (the run can be started again)")
    if settings.artifacts is not Artifacts.NONE:
        text = report(results, personal=settings.artifacts is Artifacts.FULL)
        await acreate_markdown_artifact(text, key="recheck", description="Whose outcome changed")
    if any(one.result is Result.FAILED for one in results):
        return Failed(message=counted(results))
    return Completed(message=counted(results))


async def _all(bucket: Bucket, wanted: list[str], office: Office) -> list[Rechecked]:
    """So many applicants side by side as the settings say, with a bar that shows how far it has come."""
    logger, run = get_run_logger(), flow_run.get_id()
    bar = await acreate_progress_artifact(0.0, description=f"0 of {len(wanted)} applicants")
    results: list[Rechecked] = []
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(bucket.settings.workers) as pool:
        waiting = [loop.run_in_executor(pool, judge_again, bucket, name, office, run) for name in wanted]
        for number, future in enumerate(asyncio.as_completed(waiting), start=1):
            one = await future
            results.append(one)
            logger.info("%s: %s", one.reference, one.result.value)
            if number == len(wanted) or number % max(1, len(wanted) // 50) == 0:
                words = f"{number} of {len(wanted)} applicants"
                await aupdate_progress_artifact(bar, 100.0 * number / len(wanted), description=words)
    return sorted(results, key=lambda one: one.reference)
