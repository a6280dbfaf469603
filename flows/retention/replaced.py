"""Records in whose place a newer one came, and since when."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.bucket.bucket import Bucket, Listed


@dataclass(frozen=True, slots=True)
class _Stored:
    """A stored record: when it was stored, the day it holds until, and the day before which it did not."""

    version: str
    at: datetime
    holds_until: str | None
    since: str | None


def replaced_records(bucket: Bucket, before: datetime) -> Iterator[Listed]:
    """All objects of records that a newer record of the applicant replaced before that moment.

    The newest record stays, and so do those that it follows only because their day was over: they say
    that it counts. Of an applicant with a record that cannot be read, all stay.
    """
    for reference in bucket.folders(bucket.settings.records_prefix):
        try:
            versions = list(_replaced(bucket, reference, before))
        except (ValueError, KeyError):  # a damaged record: nobody knows which one counts, so all stay
            continue
        for version in versions:
            yield from bucket.list(bucket.layout.record_folder(reference, version))


def _replaced(bucket: Bucket, reference: str, before: datetime) -> Iterator[str]:
    """The versions that a newer record replaced before that moment; none where no record is the latest."""
    latest = bucket.get_if_there(bucket.layout.latest(reference))
    if latest is None:
        return
    newest = json.loads(latest)["record"]
    stored = _stored(bucket, reference)
    kept = {newest["version"], *_followed(newest.get("since"), stored)}
    yield from (
        one.version
        for one in stored
        if one.version not in kept and _replaced_at(one, stored, before) < before
    )


def _stored(bucket: Bucket, reference: str) -> list[_Stored]:
    """The applicant's records, in the order in which they were stored."""
    found = []
    for item in bucket.list(f"{bucket.settings.records_prefix}{reference}/"):
        if item.key.endswith("/record.json"):
            told: Mapping[str, str | None] = json.loads(bucket.get(item.key))["record"]
            version = str(told["version"])
            found.append(_Stored(version, item.modified, told.get("holds_until"), told.get("since")))
    return sorted(found, key=lambda one: one.at)


def _followed(since: str | None, stored: list[_Stored]) -> Iterator[str]:
    """The records whose day was over before this one, back to the first."""
    while since is not None:
        before = [one for one in stored if one.holds_until == since]
        yield from (one.version for one in before)
        since = next((one.since for one in before if one.since != since), None)


def _replaced_at(one: _Stored, stored: list[_Stored], never: datetime) -> datetime:
    """When the next record of the applicant was stored; `never` for the last one of all."""
    return next((other.at for other in stored if other.at > one.at), never)
