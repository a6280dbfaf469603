"""The flow `verify-applicant` against real servers: what is stored, once, whatever happens."""

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from prefect.artifacts import Artifact

from flows.bucket.bucket import Bucket
from flows.intake.listing import list_applicant
from flows.intake.office_mark import office_mark
from flows.intake.scan import Standing, scan
from flows.office import load_office
from flows.readings import keeps
from flows.verify.fetch import NothingToVerifyError, fetch
from flows.verify.flow import verify_applicant
from flows.verify.slots import reading_slot
from flows.verify.summary import counts
from schemas.documents import Problem, ProblemCode
from schemas.reading import FileReading
from schemas.record import Record
from tests.flows.papers import drop, remove, small_pdf

pytestmark = [
    pytest.mark.slow,
    # Prefect leaves connections of its own clients to the garbage collector.
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]


@pytest.fixture
def office(bucket, prefect_server, monkeypatch) -> Iterator[Bucket]:
    """A bucket, a Prefect server, and settings in the environment as a worker has them."""
    for name, value in bucket.settings.environment().items():
        monkeypatch.setenv(name, value)
    yield bucket
    gc.collect()  # here, where what Prefect left open is not held against the tests that follow


def run(reference: str):
    """Run the flow in this process; its final state."""
    return asyncio.run(verify_applicant(reference, return_state=True))


def keys(bucket: Bucket, prefix: str) -> list[str]:
    return [item.key for item in bucket.list(prefix)]


def versions(bucket: Bucket, reference: str) -> set[str]:
    place = f"records/{reference}/"
    return {key.removeprefix(place).split("/")[0] for key in keys(bucket, place)} - {"latest.json"}


def standing(bucket: Bucket, reference: str) -> Standing:
    mark = office_mark(load_office())
    found = scan(bucket, bucket.settings, mark, datetime.now(UTC))
    return next(folder.standing for folder in found.folders if folder.reference == reference)


def test_one_folder_gives_one_record(office):
    """Good and bad files give record, report, latest and quarantine, and the inbox stays as it was."""
    drop(office, "Əli 7", "diplom ş.pdf", small_pdf("one"))
    drop(office, "Əli 7", "sub/empty.pdf", b"")
    drop(office, "Əli 7", "broken.pdf", b"%PDF-1.4 nothing more")
    drop(office, "Əli 7", "sub/", b"")
    before = list(office.list("inbox/"))
    state = run("Əli 7")
    assert state.is_completed()
    assert state.name == "Not complete yet"
    assert "2 in quarantine" in state.message
    (version,) = versions(office, "Əli 7")
    record = office.get(office.layout.record("Əli 7", version))
    assert office.get(office.layout.latest("Əli 7")) == record
    assert office.get(office.layout.report("Əli 7", version)).startswith(b"%PDF")
    files = {document.file for document in Record.model_validate_json(record).documents}
    assert files == {"diplom ş.pdf", "sub/empty.pdf", "broken.pdf"}
    reasons = [key for key in keys(office, "quarantine/Əli 7/") if key.endswith("/reason.json")]
    assert len(reasons) == 2
    assert all(json.loads(office.get(key))["problems"][0]["message"] for key in reasons)
    assert list(office.list("inbox/")) == before


def test_second_run_changes_nothing(office):
    """The same inputs a second time: the same version, not a byte of it written again."""
    drop(office, "a", "one.pdf", small_pdf("one"))
    run("a")
    before = list(office.list("records/a/"))[:-1]
    drop(office, "a", "one.pdf", small_pdf("one"))
    assert run("a").is_completed()
    assert list(office.list("records/a/"))[:-1] == before
    assert standing(office, "a") is Standing.DONE


def test_one_file_more_is_a_new_version_of_that_applicant_only(office):
    """A file that comes later makes that applicant ready again, and its record supersedes the first."""
    drop(office, "a", "one.pdf", small_pdf("one"))
    drop(office, "b", "one.pdf", small_pdf("one"))
    run("a")
    run("b")
    first = Record.model_validate_json(office.get("records/a/latest.json")).record.version
    drop(office, "a", "two.pdf", small_pdf("two"))
    assert (standing(office, "a"), standing(office, "b")) == (Standing.READY, Standing.DONE)
    run("a")
    latest = Record.model_validate_json(office.get("records/a/latest.json"))
    assert latest.record.supersedes == first
    assert versions(office, "a") == {first, latest.record.version}
    remove(office, "a", "two.pdf")
    assert standing(office, "a") is Standing.READY
    run("a")
    assert Record.model_validate_json(office.get("records/a/latest.json")).record.version == first
    assert standing(office, "a") is Standing.DONE


def test_killed_run_is_finished_by_another(office):
    """A run killed midway leaves nothing done; the next one takes its readings and makes the one record."""
    for number in range(3):
        drop(office, "a", f"{number}.pdf", small_pdf(str(number)))
    code = "import asyncio; from flows.verify.flow import verify_applicant as v; asyncio.run(v('a'))"
    environment = {**os.environ, "CREDREADY_WORKERS": "1"}
    process = subprocess.Popen([sys.executable, "-c", code], env=environment, start_new_session=True)
    deadline = time.monotonic() + 120
    while not (read := list(office.list("readings/"))) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert read
    assert versions(office, "a") == set()
    assert standing(office, "a") is Standing.READY
    assert run("a").is_completed()
    assert len(versions(office, "a")) == 1
    assert set(read) <= set(office.list("readings/"))
    assert standing(office, "a") is Standing.DONE


def test_ui_shows_outcome_and_checklist(office, prefect_server):
    """The run is named by reference and outcome, tagged, and has the checklist; nothing names a person."""
    drop(office, "AMU 9", "Gulnara Mammadova.pdf", small_pdf("one"))
    run("AMU 9")
    sort = {"sort": "EXPECTED_START_TIME_DESC", "limit": 1}
    (shown,) = httpx.post(f"{prefect_server}/flow_runs/filter", json=sort).json()
    assert shown["name"] == "AMU 9 · Not complete yet"
    assert "incomplete" in shown["tags"]
    tasks = {"flow_runs": {"id": {"any_": [shown["id"]]}}}
    names = [item["name"] for item in httpx.post(f"{prefect_server}/task_runs/filter", json=tasks).json()]
    logs = httpx.post(f"{prefect_server}/logs/filter", json={"limit": 200}).text
    assert "Gulnara" not in logs + "".join(names) + json.dumps(shown)
    artifacts = {"artifacts": {"flow_run_id": {"any_": [shown["id"]]}}}
    kept = httpx.post(f"{prefect_server}/artifacts/filter", json=artifacts).json()
    assert {"checklist-amu-9", "evidence-amu-9"} <= {(item["key"] or "").rsplit("-", 1)[0] for item in kept}


def test_artifacts_can_be_kept_from_everybody(office, prefect_server, monkeypatch):
    """With artifacts=none neither checklist nor crops reach the UI, where everybody sees all."""
    monkeypatch.setenv("CREDREADY_ARTIFACTS", "none")
    drop(office, "secret", "one.pdf", small_pdf("one"))
    run("secret")
    assert Artifact.get("checklist-secret") is None


def test_bucket_that_is_away_fails_the_run_with_its_reason(office, monkeypatch):
    """Without the bucket the run fails and says why; started again, it does its work."""
    drop(office, "a", "one.pdf", small_pdf("one"))
    monkeypatch.setenv("CREDREADY_S3_SECRET_KEY", "wrong")
    state = run("a")
    assert state.is_failed()
    assert "CREDREADY_S3_SECRET_KEY" in state.message
    monkeypatch.setenv("CREDREADY_S3_SECRET_KEY", office.settings.s3_secret_key.get_secret_value())
    assert run("a").is_completed()


def test_empty_folder_is_said_to_be_empty(bucket, tmp_path):
    """A folder with nothing but its marker holds nothing to verify."""
    drop(bucket, "a", "", b"")
    with pytest.raises(NothingToVerifyError, match="inbox/a/"):
        fetch(bucket, "a", "office", tmp_path)


def test_file_above_the_limit_is_hashed_but_not_kept(bucket, tmp_path):
    """A file larger than allowed is an input like the others, but its bytes stay in the bucket."""
    drop(bucket, "a", "big.pdf", b"x" * (1024 * 1024 + 1))
    bucket.settings = bucket.settings.model_copy(update={"max_file_mb": 1})
    (file,) = fetch(bucket, "a", "office", tmp_path).files
    assert file.too_large
    assert file.local.path.stat().st_size == 0
    assert len(file.local.sha256) == 64


def test_litter_is_not_a_paper(bucket):
    """What operating systems leave in folders is no file of the applicant."""
    for name in (".DS_Store", "Thumbs.db", "__MACOSX/._x.pdf", "x.pdf"):
        drop(bucket, "a", name, b"x")
    assert [file.name for file in list_applicant(bucket, "a").files] == ["x.pdf"]


@pytest.mark.parametrize(
    "code",
    [
        ProblemCode.TOO_SLOW,
        ProblemCode.OUT_OF_MEMORY,
        ProblemCode.TOO_LARGE,
        ProblemCode.OCR_FAILED,
        ProblemCode.READER_FAILED,
    ],
)
def test_failure_of_the_machine_is_not_stored_as_a_reading(code):
    """A reading that failed for want of time, memory or allowance is made anew the next time."""
    reading = FileReading(
        file="x",
        sha256="0",
        reader_version="1",
        media_type="application/pdf",
        problems=[Problem(code=code, message="")],
        rejected=True,
    )
    assert not keeps(reading)


def test_slots_bound_reading_over_processes(tmp_path):
    """A second process waits for the slot until the first gives it back, even by dying."""
    code = (
        "import sys, time; from pathlib import Path; from flows.verify.slots import reading_slot\n"
        "with reading_slot(Path(sys.argv[1]), 1): print('held', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    started = time.monotonic()
    timer = __import__("threading").Timer(0.5, other.kill)
    timer.start()
    with reading_slot(Path(tmp_path), 1):
        assert time.monotonic() - started >= 0.4
    other.wait()
    other.stdout.close()


def test_message_counts_points(office):
    """The state's message says in numbers how the points came out."""
    drop(office, "a", "one.pdf", small_pdf("one"))
    run("a")
    record = Record.model_validate_json(office.get("records/a/latest.json"))
    assert f"{sum(r.outcome == 'missing' for r in record.requirements)} missing" in counts(record, 0)
