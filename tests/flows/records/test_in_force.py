"""Which version of the same inputs counts on which day."""

from datetime import date

from flows.records import in_force
from schemas.record import Record
from tests.flows.report.build import student


def record(version: str, holds_until: str | None, since: str | None = None) -> Record:
    made = student()
    named = made.record.model_copy(update={"version": version, "holds_until": holds_until, "since": since})
    return made.model_copy(update={"record": named})


KEPT = {
    "v": record("v", "2027-01-03"),
    "v+2027-01-03": record("v+2027-01-03", "2027-05-19", "2027-01-03"),
}


def version_since(since):
    return "v" if since is None else f"v+{since}"


def test_a_record_counts_up_to_its_last_day():
    """On that day it is still the one."""
    found = in_force(version_since, KEPT.get, date(2027, 1, 3))
    assert (found.version, found.since, found.record) == ("v", None, KEPT["v"])


def test_after_its_last_day_the_next_one_counts_and_is_named_by_that_day():
    """The same inputs never overwrite a record, and the version says why there is another one."""
    found = in_force(version_since, KEPT.get, date(2027, 1, 4))
    assert (found.version, found.record) == ("v+2027-01-03", KEPT["v+2027-01-03"])


def test_where_no_record_follows_yet_one_is_to_be_made():
    """The version is there before the record is."""
    found = in_force(version_since, KEPT.get, date(2027, 5, 20))
    assert (found.version, found.since, found.record) == ("v+2027-05-19", "2027-05-19", None)


def test_where_older_records_are_not_kept_the_day_of_the_last_one_counts():
    """A folder on disk keeps only its newest record."""
    kept = {"v+2027-01-03": KEPT["v+2027-01-03"]}
    found = in_force(version_since, kept.get, date(2027, 2, 1), start="2027-01-03")
    assert found.record is kept["v+2027-01-03"]
