"""Where each applicant stands: by the bucket, and by Prefect where it can be asked."""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import httpx

from flows.bucket.bucket import Bucket
from flows.bucket.layout import LedgerNote
from flows.intake.office_mark import office_mark
from flows.intake.scan import FolderStanding, Standing, ledger, scan
from flows.office import load_office
from flows.settings import Settings
from flows.verify import FLOW_NAME

RUNS_ASKED = 200
API_SECONDS = 10.0
POLL_SECONDS = 1.0


class Stage(StrEnum):
    """How far an applicant's folder has come."""

    ARRIVING = "arriving"  # files are still coming
    WAITING = "waiting"  # quiet; a run will be started
    RUNNING = "running"
    FAILED = "failed"  # every attempt failed; see the Prefect UI
    DONE = "done"
    GONE = "gone"  # there is a record, but no folder in the inbox any more


FINAL = frozenset({Stage.DONE, Stage.FAILED})
_UNDER_WAY = frozenset({"PENDING", "RUNNING", "CANCELLING", "PAUSED"})
_FAILURES = frozenset({"FAILED", "CRASHED"})


@dataclass(frozen=True, slots=True)
class ApplicantStanding:
    """One applicant. `outcome`, `version` and `record` are those of the newest record, which may be
    older than the files now in the inbox while `stage` is not DONE."""

    reference: str
    stage: Stage
    files: int
    outcome: str | None
    version: str | None
    record: str | None
    quarantined: int


def standings(bucket: Bucket, only: Collection[str] = ()) -> list[ApplicantStanding]:
    """Every applicant of the inbox and the ledger (or only these), in order of reference."""
    settings = bucket.settings
    tables = load_office(settings.directory_file, settings.titles_file, settings.note_ages)
    office = office_mark(tables)
    found = scan(bucket, settings, office, datetime.now(UTC))
    runs, quarantined = runs_of(settings), _quarantined(bucket)
    folders = {folder.reference: folder for folder in found.folders}
    notes = {reference: last[-1] for reference, last in ledger(bucket).items() if last}
    wanted = sorted({*folders, *notes} & set(only) if only else {*folders, *notes})
    return [
        _standing(
            bucket, name, folders.get(name), notes.get(name), runs.get(name, []), quarantined.get(name, 0)
        )
        for name in wanted
    ]


def runs_of(settings: Settings) -> dict[str, list[str]]:
    """The state types of each applicant's runs, newest first; empty when Prefect cannot be asked."""
    if settings.prefect_api_url is None:
        return {}
    query = {
        "flows": {"name": {"any_": [FLOW_NAME]}},
        "sort": "EXPECTED_START_TIME_DESC",
        "limit": RUNS_ASKED,
    }
    try:
        url = f"{settings.prefect_api_url}/flow_runs/filter"
        answer = httpx.post(url, json=query, timeout=API_SECONDS, trust_env=False)
        answer.raise_for_status()
        runs: list[dict[str, Any]] = answer.json()
    except (httpx.HTTPError, ValueError):
        return {}
    found: dict[str, list[str]] = {}
    for run in runs:
        found.setdefault(run["parameters"].get("reference", ""), []).append(run["state_type"])
    return found


def wait_for(
    bucket: Bucket,
    references: Collection[str],
    seconds: float,
    told: Callable[[Sequence[ApplicantStanding]], None] = lambda _: None,
) -> list[ApplicantStanding]:
    """Wait until each of these applicants is done or failed, or the time is over; how they then stand.

    `told` is called after each look with how all of them stand, for a progress display.
    """
    deadline = time.monotonic() + seconds
    while True:
        found = standings(bucket, references)
        told(found)
        done = {standing.reference for standing in found if standing.stage in FINAL}
        if done >= set(references) or time.monotonic() > deadline:
            return found
        time.sleep(POLL_SECONDS)


def _standing(
    bucket: Bucket,
    reference: str,
    folder: FolderStanding | None,
    note: LedgerNote | None,
    runs: Sequence[str],
    quarantined: int,
) -> ApplicantStanding:
    version = note.version if note else None
    place = bucket.layout.record_folder(reference, version) if version else None
    return ApplicantStanding(
        reference=reference,
        stage=_stage(folder, runs, bucket.settings.attempts),
        files=folder.files if folder else 0,
        outcome=note.outcome if note else None,
        version=version,
        record=f"s3://{bucket.name}/{place}" if place else None,
        quarantined=quarantined,
    )


def _stage(folder: FolderStanding | None, runs: Sequence[str], attempts: int) -> Stage:
    if folder is None:
        return Stage.GONE
    if folder.standing is Standing.DONE:
        return Stage.DONE
    if folder.standing is Standing.ARRIVING:
        return Stage.ARRIVING
    if runs and runs[0] in _UNDER_WAY:
        return Stage.RUNNING
    failed = len(runs) >= attempts and all(state in _FAILURES for state in runs[:attempts])
    return Stage.FAILED if failed else Stage.WAITING


def _quarantined(bucket: Bucket) -> dict[str, int]:
    """How many different files of each applicant lie in quarantine."""
    prefix = bucket.settings.quarantine_prefix
    found: dict[str, set[str]] = {}
    for item in bucket.list(prefix):
        reference, _, rest = item.key.removeprefix(prefix).partition("/")
        found.setdefault(reference, set()).add(rest.split("/")[0])
    return {reference: len(files) for reference, files in found.items()}
