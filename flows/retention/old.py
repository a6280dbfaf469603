"""What in the bucket is older than the office wants to keep. Plain functions, no Prefect."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.bucket.bucket import Bucket, Listed
from flows.retention.replaced import replaced_records
from flows.settings import Settings


class Kind(StrEnum):
    """What is kept for so many days."""

    READINGS = "readings"
    EVIDENCE = "evidence"
    PACKETS = "packets"
    OLD_RECORDS = "old_records"


def days_of(settings: Settings) -> dict[Kind, int]:
    """The kinds that are not kept for ever, with how many days they are."""
    told = {kind: getattr(settings, f"keep_{kind.value}_days") for kind in Kind}
    return {kind: days for kind, days in told.items() if days is not None}


@dataclass(frozen=True, slots=True)
class Old:
    """Objects of one kind that are over their days."""

    kind: Kind
    keys: tuple[str, ...]
    size: int


def find_old(bucket: Bucket, now: datetime) -> list[Old]:
    """What is over its days, kind by kind; nothing for a kind that is kept for ever.

    It looks in readings/, packets/ and records/ alone, so nothing of the inbox can be among it.
    """
    found = []
    for kind, days in days_of(bucket.settings).items():
        before = now - timedelta(days=days)
        items = sorted(_OF[kind](bucket, before), key=lambda item: item.key)
        found.append(Old(kind, tuple(item.key for item in items), sum(item.size for item in items)))
    return found


def remove(bucket: Bucket, old: Iterable[Old]) -> None:
    """Remove the objects; a run that is stopped half-way is ended by the next one."""
    for one in old:
        for key in one.keys:
            bucket.delete(key)


def _readings(bucket: Bucket, before: datetime) -> Iterator[Listed]:
    return (item for item in bucket.list(bucket.settings.readings_prefix) if item.modified < before)


def _packets(bucket: Bucket, before: datetime) -> Iterator[Listed]:
    return (item for item in bucket.list(bucket.settings.packets_prefix) if item.modified < before)


def _evidence(bucket: Bucket, before: datetime) -> Iterator[Listed]:
    prefix = bucket.settings.records_prefix
    for item in bucket.list(prefix):
        inside = item.key.removeprefix(prefix).split("/")
        if len(inside) > 3 and inside[2] == "evidence" and item.modified < before:
            yield item


_OF = {
    Kind.READINGS: _readings,
    Kind.EVIDENCE: _evidence,
    Kind.PACKETS: _packets,
    Kind.OLD_RECORDS: replaced_records,
}
