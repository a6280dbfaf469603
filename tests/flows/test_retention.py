"""Keeping things only so long, on the real S3 server: what goes, and what never does."""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from flows.bucket.bucket import Bucket
from flows.retention.flow import remove_what_is_old
from flows.retention.old import find_old, remove
from flows.settings import SettingsError, load_settings
from flows.verify.store import forget_done
from tests.flows.papers import drop

pytestmark = pytest.mark.slow

KEPT = ["decisions/a/decisions.json", "inbox/a/diploma.pdf", "quarantine/a/0f/x.pdf", "records/a/latest.json"]


def record(version: str, *, holds_until: str | None = None, since: str | None = None) -> bytes:
    return json.dumps({"record": {"version": version, "holds_until": holds_until, "since": since}}).encode()


def put_record(bucket: Bucket, reference: str, version: str, **days: str) -> None:
    """A record with report and evidence, as the newest one."""
    content = record(version, **days)
    for name in ("record.json", "report.pdf", "evidence/a.png"):
        body = content if name == "record.json" else b"x"
        bucket.put(bucket.layout.record_folder(reference, version) + name, body)
    bucket.put(bucket.layout.latest(reference), content)


@pytest.fixture
def office(bucket) -> Bucket:
    """An applicant with a paper, a decision, a file in quarantine, a reading, a packet and one record."""
    drop(bucket, "a", "diploma.pdf", b"paper")
    for key in ("decisions/a/decisions.json", "quarantine/a/0f/x.pdf", "readings/0f/reader.json"):
        bucket.put(key, b"[]")
    bucket.put("packets/a/v3/01-diploma.pdf", b"x")
    put_record(bucket, "a", "v1")
    return bucket


@pytest.fixture
def three(office) -> Bucket:
    """The same with two further records, each of which took the place of the one before."""
    for version in ("v2", "v3"):
        time.sleep(1.1)  # the server tells times by the second
        put_record(office, "a", version)
    return office


def left(bucket: Bucket) -> list[str]:
    return sorted(item.key for item in bucket.list(""))


def keeping(bucket: Bucket, **days: int) -> Bucket:
    """The same bucket of an office that keeps things so many days."""
    return Bucket(bucket.settings.model_copy(update=days))


def days_later(number: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=number)


def test_unless_it_is_set_everything_is_kept(office, monkeypatch):
    """Off by default, however old things are; the flow says so."""
    assert find_old(office, days_later(9999)) == []
    for name, value in office.settings.environment().items():
        monkeypatch.setenv(name, value)
    before = left(office)
    state = asyncio.run(remove_what_is_old.fn())
    assert "everything is kept" in state.message and left(office) == before


def test_each_kind_goes_after_its_own_days(three):
    """Readings, evidence, packets, replaced records: the newest record, papers and decisions stay."""
    with keeping(three, keep_readings_days=10, keep_evidence_days=20, keep_packets_days=30) as bucket:
        first = {one.kind.value: one.keys for one in find_old(bucket, days_later(15))}
        assert first == {"readings": ("readings/0f/reader.json",), "evidence": (), "packets": ()}
        remove(bucket, find_old(bucket, days_later(40)))
    assert not [key for key in left(three) if key.startswith(("readings/", "packets/")) or "evidence" in key]
    with keeping(three, keep_old_records_days=30) as bucket:
        assert find_old(bucket, days_later(20))[0].keys == ()
        remove(bucket, find_old(bucket, days_later(40)))
        assert left(three) == sorted([*KEPT, "records/a/v3/record.json", "records/a/v3/report.pdf"])
        remove(bucket, find_old(bucket, days_later(9999)))
    assert left(three) == sorted([*KEPT, "records/a/v3/record.json", "records/a/v3/report.pdf"])


def test_a_record_counts_its_days_from_when_another_took_its_place(three):
    """An old record that was the newest until yesterday is not removed tonight."""
    with keeping(three, keep_old_records_days=1) as bucket:
        moment = next(i.modified for i in bucket.list("records/a/v3/record.json")) + timedelta(days=1)
        found = find_old(bucket, moment - timedelta(milliseconds=500))[0].keys
        assert {key.split("/")[2] for key in found} == {"v1"}
        later = find_old(bucket, moment + timedelta(seconds=1))[0].keys
        assert {key.split("/")[2] for key in later} == {"v1", "v2"}


def test_records_that_the_newest_follows_by_time_alone_stay(office):
    """They say that it counts: without them the first of them would be made a second time."""
    for version, days in (
        ("v4", {"holds_until": "2026-01-01"}),
        ("v5", {"holds_until": "2026-06-01", "since": "2026-01-01"}),
        ("v6", {"since": "2026-06-01"}),
    ):
        time.sleep(1.1)
        put_record(office, "a", version, **days)
    with keeping(office, keep_old_records_days=1) as bucket:
        found = find_old(bucket, days_later(9999))[0].keys
    assert {key.split("/")[2] for key in found} == {"v1"}


def test_nobody_s_records_go_while_it_is_not_known_which_one_counts(office):
    """Without latest.json all of them stay."""
    office.delete("records/a/latest.json")
    with keeping(office, keep_old_records_days=1) as bucket:
        assert find_old(bucket, days_later(9999))[0].keys == ()


def test_a_damaged_record_keeps_its_applicant_s_records_and_nobody_else_s(three):
    """One record that cannot be read neither ends the night's run nor makes anything go on a guess."""
    put_record(three, "b", "v1")
    time.sleep(1.1)
    put_record(three, "b", "v2")
    three.put("records/a/v1/record.json", b"{half a rec")
    with keeping(three, keep_old_records_days=1) as bucket:
        found = find_old(bucket, days_later(9999))[0].keys
    assert {tuple(key.split("/")[1:3]) for key in found} == {("b", "v1")}


def test_a_dry_run_says_and_removes_nothing(office, monkeypatch):
    """The flow reads the settings of the office; nothing in this bucket is a day old yet."""
    with keeping(office, keep_packets_days=1) as bucket:
        for name, value in bucket.settings.environment().items():
            monkeypatch.setenv(name, value)
    monkeypatch.setattr("flows.retention.flow.get_run_logger", lambda: __import__("logging").getLogger())
    before = left(office)
    assert asyncio.run(remove_what_is_old.fn(dry_run=True)).message == "would remove: 0 of packets (0.0 MB)"
    assert left(office) == before


def test_less_than_a_day_is_refused(monkeypatch):
    """A slip of the pen must not empty the bucket."""
    monkeypatch.setenv("CREDREADY_KEEP_OLD_RECORDS_DAYS", "0")
    with pytest.raises(SettingsError, match="keep_old_records_days"):
        load_settings()


def test_what_is_to_be_read_again_is_no_longer_done(office):
    """Where a reading was removed and is needed, the watcher starts the applicant anew."""
    office.put("ledger/a/print.incomplete.v3.json", b"{}")
    forget_done(office, "a")
    assert not [key for key in left(office) if key.startswith("ledger/")]
