"""Judging again without reading, and the form for a sponsor note, against real servers."""

import asyncio
import gc
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prefect.artifacts import Artifact
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import DeploymentScheduleCreate
from prefect.client.schemas.schedules import CronSchedule
from typer.testing import CliRunner

from checks import directory as schools
from flows.bucket.bucket import Bucket
from flows.bucket.client import s3_client
from flows.cli.app import app
from flows.intake.deployment import deploy
from flows.intake.office_mark import office_mark
from flows.intake.scan import Standing, scan
from flows.office import load_office
from flows.office.import_flow import import_office_table
from flows.office.note_flow import record_sponsor_note
from flows.office.own_directory import own_directory
from flows.office.own_titles import own_titles
from flows.office.title_flow import record_degree_title
from flows.recheck.flow import recheck_applicants
from flows.recheck.judge_again import judge_again
from flows.recheck.result import Rechecked, Result, report
from flows.records import record_json
from flows.verify.flow import verify_applicant
from schemas.record import Record
from schemas.requirement import Outcome
from tests.flows.papers import drop, small_pdf

pytestmark = [
    pytest.mark.slow,
    # Prefect leaves connections of its own clients to the garbage collector.
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]


@pytest.fixture
def forms(bucket, prefect_server, monkeypatch, tmp_path) -> Iterator[Bucket]:
    """A bucket, and an office that has a directory of its own."""
    monkeypatch.chdir(tmp_path)
    own_directory()
    for name, value in bucket.settings.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("CREDREADY_DIRECTORY_FILE", str(tmp_path / "credready-directory.csv"))
    yield bucket
    gc.collect()  # here, where what Prefect left open is not held against the tests that follow


@pytest.fixture
def office(forms) -> Bucket:
    """The same with one verified applicant."""
    drop(forms, "a", "one.pdf", small_pdf("one"))
    asyncio.run(verify_applicant("a", return_state=True))
    return forms


def latest(bucket: Bucket) -> Record:
    return Record.model_validate_json(bucket.get("records/a/latest.json"))


def note(**changes):
    wanted = {"school": "F0000281", "read_by": "Leyla A.", "years": "1957 - Current"} | changes
    return record_sponsor_note(**wanted, return_state=True)


def test_a_note_from_the_form_gives_every_applicant_a_new_record_without_reading(office, monkeypatch):
    """The flow judges from stored readings, supersedes the record, and the watcher has nothing left to do."""
    first = latest(office)
    assert note(screenshot="drive: notes/amu.png").is_completed()
    monkeypatch.setattr("flows.verify.read.read_file", None)  # reading a page now would fail
    state = asyncio.run(recheck_applicants(return_state=True))
    assert (state.is_completed(), state.message) == (True, "1 judged")
    second = latest(office)
    assert second.record.supersedes == first.record.version
    assert second.provenance.directory.version == schools.load(Path("credready-directory.csv")).version
    found = scan(
        office, office.settings, office_mark(load_office(Path("credready-directory.csv"))), datetime.now(UTC)
    )
    assert found.folders[0].standing is Standing.DONE
    assert "Judged again: 1 judged" in Artifact.get("recheck").data


def test_the_same_inputs_are_not_judged_a_second_time(office):
    """Nothing changed: the same record, and the command says so."""
    result = CliRunner().invoke(app, ["recheck", "--json"])
    assert json.loads(result.stdout)["applicants"][0]["result"] == "same"


def test_a_record_whose_day_is_over_is_followed_by_another(office):
    """The same inputs, a version of its own that names the day, and the one before stays."""
    record = latest(office)
    ended = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    old = record.model_copy(update={"record": record.record.model_copy(update={"holds_until": ended})})
    key = office.layout.record("a", record.record.version)
    office.put(key, record_json(old), "application/json")
    again = judge_again(office, "a", load_office(Path("credready-directory.csv")))
    assert again.result is Result.JUDGED
    assert (latest(office).record.since, latest(office).record.supersedes) == (ended, record.record.version)
    assert office.head(key) is not None


def test_a_record_that_a_crash_left_without_report_ends_on_its_day_too(office):
    """What was never finished is not taken up again when its day is over."""
    record = latest(office)
    ended = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    old = record.model_copy(update={"record": record.record.model_copy(update={"holds_until": ended})})
    office.put(office.layout.record("a", record.record.version), record_json(old), "application/json")
    with closing(s3_client(office.settings)) as s3:
        s3.delete_object(Bucket=office.name, Key=office.layout.report("a", record.record.version))
    assert judge_again(office, "a", load_office(Path("credready-directory.csv"))).result is Result.JUDGED
    assert latest(office).record.since == ended


def test_a_fault_of_ours_in_one_applicant_costs_the_others_nothing(office, monkeypatch):
    """An error that nobody expected is that applicant's and ends no run."""
    monkeypatch.setattr("flows.recheck.judge_again.judge.version_of", lambda *_: 1 / 0)
    state = asyncio.run(recheck_applicants(return_state=True))
    assert (state.is_failed(), state.message) == (True, "1 failed")


def test_papers_that_were_not_read_yet_are_left_to_the_watcher(office):
    """A new file has no reading: the applicant is named and not judged."""
    drop(office, "a", "two.pdf", small_pdf("two"))
    result = CliRunner().invoke(app, ["recheck"])
    assert result.exit_code == 0 and "a: files must be read first" in result.stdout


def test_one_applicant_s_trouble_is_named_and_costs_the_others_nothing(office):
    """Somebody who is not there fails alone; the exit status says it."""
    result = CliRunner().invoke(app, ["recheck", "a", "nobody", "--json"])
    told = {one["applicant"]: one["result"] for one in json.loads(result.stdout)["applicants"]}
    assert (told, result.exit_code) == ({"a": "same", "nobody": "failed"}, 1)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"no_note": True}, "or else tick no_note"),
        ({"years": ""}, "or else tick no_note"),
        ({"school": "F9999999"}, "not in the directory"),
        ({"read_at": "2999-01-01"}, "future"),
        ({"read_at": "yesterday"}, "not a day"),
        ({"read_by": " "}, "who read it"),
        ({"years": " ", "text": "  "}, "or else tick no_note"),
    ],
)
def test_a_form_that_is_filled_in_wrongly_says_what_to_do(forms, changes, said):
    """The run fails with a sentence, and the directory stays as it was."""
    before = Path("credready-directory.csv").read_bytes()
    state = note(**changes)
    assert state.is_failed() and said in state.message
    assert Path("credready-directory.csv").read_bytes() == before


def test_the_picture_of_a_note_is_taken_from_where_it_was_dropped(forms, tmp_path):
    """The form names a dropped picture, which is then kept beside the directory; a missing one is told."""
    (tmp_path / "tab.png").write_bytes(b"\x89PNG a picture")
    assert CliRunner().invoke(app, ["directory", "upload", str(tmp_path / "tab.png")]).exit_code == 0
    missing = note(screenshot="tap.png")
    assert missing.is_failed() and "Did you mean tab.png?" in missing.message
    assert note(screenshot="tab.png").is_completed()
    amu = schools.load(Path("credready-directory.csv")).schools[0]
    assert Path(amu.note.screenshot).read_bytes() == b"\x89PNG a picture"


def test_a_degree_title_from_the_form_is_in_the_office_s_table(forms, monkeypatch, tmp_path):
    """Recorded with who read it; what cannot count is refused in words."""
    own_titles()
    monkeypatch.setenv("CREDREADY_TITLES_FILE", str(tmp_path / "credready-titles.csv"))
    given = {"school": "f0000281", "titles": "Physician | Врач", "read_by": "Leyla A.", "from_year": "1957"}
    assert record_degree_title(**given, return_state=True).is_completed()
    assert load_office().titles.rows[0].titles == ["Physician", "Врач"]
    for wrong, said in (
        ({"school": "AMU"}, "seven digits"),
        ({"read_by": " "}, "who read it"),
        ({"from_year": "57"}, "not a year"),
    ):
        state = record_degree_title(**(given | wrong), return_state=True)
        assert state.is_failed() and said in state.message


def test_a_table_is_brought_in_by_the_form_after_a_look(forms, tmp_path):
    """First only the changes, then the write; a table that changed meanwhile is not written over."""
    (tmp_path / "list.csv").write_text("Id,name\nF9990001,New School\n", encoding="utf-8")
    CliRunner().invoke(app, ["directory", "upload", str(tmp_path / "list.csv")])
    asked = {"table": "directory", "file": "list.csv"}
    wrong = import_office_table(**asked, return_state=True)
    assert wrong.is_failed() and wrong.message.startswith("list.csv: the column wdoms_id is missing")
    asked |= {"headings": "wdoms_id=Id\n"}
    looked = import_office_table(**asked, return_state=True)
    assert "1 change, nothing written yet" in looked.message
    assert "New School" in Artifact.get("import-table").data
    assert len(schools.load(Path("credready-directory.csv")).schools) == len(schools.load().schools)
    version = schools.load(Path("credready-directory.csv")).version
    stale = import_office_table(**asked, write=True, expect="000000000000", return_state=True)
    assert stale.is_failed() and "changed since you looked" in stale.message
    assert import_office_table(**asked, write=True, expect=version, return_state=True).is_completed()
    assert len(schools.load(Path("credready-directory.csv")).schools) == len(schools.load().schools) + 1


def test_a_schedule_that_the_office_paused_stays_paused(forms):
    """Registering again leaves the office's own schedule alone."""
    with get_client(sync_client=True) as client:
        deploy(client, forms.settings)
        nightly = client.read_deployment_by_name("recheck-applicants/recheck")
        assert [one.schedule.cron for one in nightly.schedules] == ["30 3 * * *"]
        paused = DeploymentScheduleCreate(schedule=CronSchedule(cron="0 5 * * 1"), active=False)
        client.delete_deployment_schedule(nightly.id, nightly.schedules[0].id)
        client.create_deployment_schedules(nightly.id, [(paused.schedule, paused.active)])
        deploy(client, forms.settings)
        again = client.read_deployment_by_name("recheck-applicants/recheck")
        assert [(one.schedule.cron, one.active) for one in again.schedules] == [("0 5 * * 1", False)]


def test_the_report_keeps_to_rules_where_not_everybody_may_see_what_papers_say():
    """Outcomes and rule ids, no sentence of a paper."""
    why = (
        "Outcome: ready_graduate became incomplete.",
        "NAM-02 Mammadova: diploma.pdf: met became fix. The name MAMMADOVA differs.",
        "graduation.surname: MAMMADOVA (read) became MAMMADLI (read).",
        "document mammadova.jpg: gone.",
    )
    one = Rechecked("a", Result.CHANGED, Outcome.READY_GRADUATE, Outcome.INCOMPLETE, why)
    assert "MAMMADOVA" in report([one], personal=True)
    failed = Rechecked("b", Result.FAILED, why=("inbox/b/mammadova.pdf is gone",))
    plain = report([one, failed], personal=False).replace("\\", "")
    assert "mamma" not in plain.lower() and "NAM-02: met became fix" in plain and "- b" in plain
    assert "ready_graduate became incomplete" in report([one], personal=False).replace("\\", "")
