"""The inbox: what is ready, what is not, and runs that are started once."""

from datetime import UTC, datetime, timedelta

import pytest
from prefect.client.orchestration import get_client
from prefect.states import Cancelled, Completed, Crashed, Failed, Running

from flows.intake.deployment import deploy
from flows.intake.listing import fingerprint, list_applicant, list_inbox
from flows.intake.runs import Runs, Start
from flows.intake.scan import Standing, scan
from flows.intake.submit import SubmitError, submit_folder
from flows.intake.watcher import scan_once
from flows.status import Stage, standings, wait_for
from tests.flows.papers import drop

pytestmark = pytest.mark.slow

QUIET = 60


@pytest.fixture
def runs(bucket, prefect_server):
    """Runs of a deployment on the real Prefect server, which no worker takes up."""
    with get_client(sync_client=True) as client:
        yield Runs(client, deploy(client, bucket.settings), bucket.settings)


def attempts(runs: Runs, mark: str) -> list:
    found = (runs._attempt(mark, number) for number in range(10))
    return [attempt for attempt in found if attempt is not None]


def end(runs: Runs, mark: str, state) -> None:
    """Give the newest run of these inputs this state."""
    runs.client.set_flow_run_state(attempts(runs, mark)[-1].id, state, force=True)


def test_folder_waits_until_it_is_quiet(bucket):
    """A folder is taken when its newest file is old enough, and not while an upload may go on."""
    drop(bucket, "a", "one.pdf", b"1")
    settings = bucket.settings.model_copy(update={"quiet_seconds": QUIET})
    now = datetime.now(UTC)
    soon = scan(bucket, settings, "office", now)
    later = scan(bucket, settings, "office", now + timedelta(seconds=QUIET + 1))
    assert [folder.standing for folder in soon.folders] == [Standing.ARRIVING]
    assert [folder.reference for folder in later.ready] == ["a"]


def test_loose_files_are_reported_not_taken(bucket):
    """A file that lies in no applicant's folder is named, so that it is not lost in silence."""
    bucket._s3.put_object(Bucket=bucket.name, Key="inbox/loose.pdf", Body=b"1")
    drop(bucket, "a", "sub/deep/one.pdf", b"1")
    inbox = list_inbox(bucket)
    assert inbox.astray == ("inbox/loose.pdf",)
    assert [file.name for file in inbox.folders[0].files] == ["sub/deep/one.pdf"]


def test_references_that_begin_alike_are_kept_apart(bucket):
    """The folder `a` does not hold the files of the folder `a 2`."""
    drop(bucket, "a", "one.pdf", b"1")
    drop(bucket, "a 2", "two.pdf", b"2")
    assert [file.name for file in list_applicant(bucket, "a").files] == ["one.pdf"]


def test_fingerprint_follows_content_not_time(bucket):
    """The same bytes again give the same fingerprint; other bytes, names, decisions or office another."""
    drop(bucket, "a", "one.pdf", b"1")
    first = fingerprint(list_applicant(bucket, "a"), "", "office")
    drop(bucket, "a", "one.pdf", b"1")
    same = list_applicant(bucket, "a")
    assert fingerprint(same, "", "office") == first
    others = {fingerprint(same, "tag", "office"), fingerprint(same, "", "new office")}
    drop(bucket, "a", "one.pdf", b"2")
    others.add(fingerprint(list_applicant(bucket, "a"), "", "office"))
    assert len(others | {first}) == 4


def test_work_is_started_once(runs):
    """However often the same inputs are found ready, one run is started."""
    now, mark = datetime.now(UTC), "once"
    assert runs.start("a", mark, now) is Start.STARTED
    assert runs.start("a", mark, now) is Start.RUNNING
    assert len(attempts(runs, mark)) == 1


def test_crashed_run_is_tried_again_and_given_up_at_last(runs):
    """After a crash there is another attempt; after the last one nobody tries until the inputs change."""
    now, mark = datetime.now(UTC) + timedelta(hours=1), "crash"
    for _ in range(runs.settings.attempts):
        assert runs.start("a", mark, now) is Start.STARTED
        end(runs, mark, Crashed())
    assert runs.start("a", mark, now) is Start.GIVEN_UP
    assert runs.start("a", "other inputs", now) is Start.STARTED


def test_pause_between_attempts_is_kept(runs):
    """A failed run is not tried again before its pause is over."""
    patient = Runs(runs.client, runs.deployment, runs.settings.model_copy(update={"retry_seconds": 100}))
    now, mark = datetime.now(UTC), "pause"
    patient.start("a", mark, now)
    end(patient, mark, Failed())
    assert patient.start("a", mark, now) is Start.WAITING
    assert patient.start("a", mark, now + timedelta(seconds=101)) is Start.STARTED


def test_cancelled_work_stays_cancelled(runs):
    """What a person cancelled is not started again behind the person's back."""
    now, mark = datetime.now(UTC), "cancel"
    runs.start("a", mark, now)
    end(runs, mark, Cancelled())
    assert runs.start("a", mark, now) is Start.CANCELLED


def test_inputs_that_came_back_are_verified_again(runs):
    """Inputs that were verified once, then replaced, then restored, get a run of their own."""
    now, mark = datetime.now(UTC) + timedelta(hours=1), "back"
    runs.start("a", mark, now)
    end(runs, mark, Completed())
    assert runs.start("a", mark, now) is Start.STARTED


def test_run_that_never_ends_is_taken_for_dead(runs):
    """A run far older than any should be no longer stands in the way of the next attempt."""
    now, mark = datetime.now(UTC), "stale"
    runs.start("a", mark, now)
    end(runs, mark, Running())
    assert runs.start("a", mark, now) is Start.RUNNING
    assert runs.start("a", mark, now + timedelta(seconds=runs.settings.stale_seconds + 5)) is Start.STARTED
    assert attempts(runs, mark)[0].state_name == "Crashed"


def test_runs_of_a_dead_stack_are_buried(runs):
    """Runs that seem to be under way when the only worker starts are marked as crashed."""
    runs.start("a", "dead", datetime.now(UTC))
    end(runs, "dead", Running())
    runs.start("a", "queued", datetime.now(UTC))
    assert runs.bury_dead() >= 1
    assert attempts(runs, "dead")[-1].state_name == "Crashed"
    assert attempts(runs, "queued")[-1].state_name == "Scheduled"


def test_scan_starts_runs_for_what_is_ready(bucket, runs):
    """One look at the inbox starts a run for each quiet folder and says so in status."""
    drop(bucket, "scan-a", "one.pdf", b"1")
    drop(bucket, "scan-b", "one.pdf", b"1")
    _, started = scan_once(bucket, runs, datetime.now(UTC) + timedelta(seconds=1))
    assert started == {"scan-a": Start.STARTED, "scan-b": Start.STARTED}
    stages = {one.reference: one.stage for one in standings(bucket)}
    assert stages == {"scan-a": Stage.WAITING, "scan-b": Stage.WAITING}


def test_wait_ends_when_time_is_over(bucket):
    """Waiting for an applicant that is not done ends with the time and says how it stands."""
    drop(bucket, "a", "one.pdf", b"1")
    seen = []
    (found,) = wait_for(bucket, ["a"], 0, seen.append)
    assert found.stage in {Stage.WAITING, Stage.ARRIVING}
    assert seen


def test_submit_keeps_names_and_sends_the_card_last(bucket, tmp_path):
    """A submitted folder arrives with its names, without litter, applicant.yaml at the end."""
    folder = tmp_path / "Əli 7"
    (folder / "sub").mkdir(parents=True)
    for name in ("applicant.yaml", "zz.pdf", "sub/диплом.pdf", ".DS_Store"):
        (folder / name).write_bytes(b"x")
    told: list[str] = []
    done = submit_folder(bucket.settings, folder, told.append)
    assert done.files == told == ["sub/диплом.pdf", "zz.pdf", "applicant.yaml"]
    assert {item.key for item in bucket.list("inbox/")} == {f"inbox/Əli 7/{name}" for name in told}


def test_folder_without_files_is_not_submitted(bucket, tmp_path):
    """An empty folder is said to be empty."""
    with pytest.raises(SubmitError, match="holds no files"):
        submit_folder(bucket.settings, tmp_path)
