"""Watches the inbox: scan, start runs, wait, again. `python -m flows.intake.watcher` runs it alone."""

import argparse
import logging
import signal
import threading
from datetime import UTC, datetime
from pathlib import Path

import httpx
from prefect.client.orchestration import get_client
from prefect.exceptions import PrefectException

from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.intake.deployment import deploy
from flows.intake.office_mark import office_mark
from flows.intake.runs import Runs, Start
from flows.intake.scan import Scan, scan
from flows.intake.wake import waiting
from flows.office import load_office
from flows.settings import Settings, load_settings
from flows.stack.patience import wait_for_api

logger = logging.getLogger("credready.intake")
PASSING = (BucketError, DirectoryError, PrefectException, httpx.HTTPError, OSError)
"""What may be better at the next scan: the watcher says so and goes on."""


def scan_once(bucket: Bucket, runs: Runs, now: datetime) -> tuple[Scan, dict[str, Start]]:
    """One scan, and what became of each folder that was ready."""
    settings = bucket.settings
    tables = load_office(settings.directory_file, settings.titles_file, settings.note_ages)
    office = office_mark(tables)
    found = scan(bucket, settings, office, now)
    started = {
        folder.reference: runs.start(folder.reference, folder.fingerprint, now) for folder in found.ready
    }
    return found, started


def watch(bucket: Bucket, runs: Runs, stop: threading.Event) -> None:
    """Scan until `stop` is set. A scan that fails is tried again at the next turn."""
    wait = waiting(bucket.settings, stop)
    said: dict[str, str] = {}
    while not stop.is_set():
        try:
            found, started = scan_once(bucket, runs, datetime.now(UTC))
            _say_new(found, started, said)
        except PASSING as error:
            logger.warning("the inbox could not be looked through, next try soon: %s", error)
        wait(bucket.settings.poll_seconds)


def _say_new(found: Scan, started: dict[str, Start], said: dict[str, str]) -> None:
    """Log what changed since the last scan, and nothing twice."""
    news: dict[str, str] = {reference: start.value for reference, start in started.items()}
    if found.astray:
        news["(inbox)"] = f"{len(found.astray)} files lie in no applicant's folder and are not looked at"
    for reference, words in news.items():
        if said.get(reference) != words:
            logger.info("%s: %s", reference, words)
    said.clear()
    said.update(news)


def run_watcher(settings: Settings, stop: threading.Event, ready: Path | None) -> None:
    """See that the deployment is there and watch until `stop` is set.

    `ready` is a file to make when watching begins.
    """
    with get_client(sync_client=True) as client, Bucket(settings) as bucket:
        runs = Runs(client, deploy(client, settings), settings)
        if ready is not None:
            ready.touch()
        watch(bucket, runs, stop)


def main() -> None:
    """Watch until SIGTERM or SIGINT."""
    options = argparse.ArgumentParser(prog="python -m flows.intake.watcher", description=__doc__)
    options.add_argument("--ready", type=Path, help="a file to make when watching begins")
    options.add_argument("--server-seconds", type=float, default=0, help="how long to wait for Prefect")
    given = options.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    settings = load_settings()
    if given.server_seconds:
        wait_for_api(given.server_seconds)
    run_watcher(settings, stop, given.ready)


if __name__ == "__main__":
    main()
