"""Which applicants' folders are ready for a run: quiet long enough, and not verified as they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.bucket.bucket import Bucket, Listed
from flows.intake.listing import InboxFolder, fingerprint, list_inbox
from flows.settings import Settings


class Standing(StrEnum):
    """Where a folder of the inbox stands, by the bucket alone."""

    ARRIVING = "arriving"  # a file came lately: the upload may not be over
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Standings:
    """One applicant's folder: its inputs' fingerprint and where it stands."""

    reference: str
    fingerprint: str
    standing: Standing
    newest: datetime
    files: int


@dataclass(frozen=True, slots=True)
class Scan:
    """All of the inbox at one moment, and files that lie in no applicant's folder."""

    folders: tuple[Standings, ...]
    astray: tuple[str, ...]

    @property
    def ready(self) -> list[Standings]:
        """The folders to start runs for."""
        return [folder for folder in self.folders if folder.standing is Standing.READY]


def scan(bucket: Bucket, settings: Settings, office: str, now: datetime) -> Scan:
    """List the inbox and say where each folder stands.

    `office` is the fingerprint of directory, titles, rules and reader. Nothing is remembered between
    two scans: what is done is found done in the bucket.
    """
    inbox = list_inbox(bucket)
    done = _last_verified(bucket)
    decisions = _decisions(bucket)
    folders = []
    for folder in inbox.folders:
        mark = fingerprint(folder, decisions.get(folder.reference, ""), office)
        standing = _standing(folder, mark in done.get(folder.reference, ()), settings.quiet_seconds, now)
        folders.append(Standings(folder.reference, mark, standing, folder.newest, len(folder.files)))
    return Scan(tuple(folders), inbox.astray)


def _standing(folder: InboxFolder, done: bool, quiet_seconds: float, now: datetime) -> Standing:
    if done:
        return Standing.DONE
    quiet = now - folder.newest >= timedelta(seconds=quiet_seconds)
    return Standing.READY if quiet else Standing.ARRIVING


def _last_verified(bucket: Bucket) -> dict[str, set[str]]:
    """The fingerprints that were verified last, by reference; two of them when written in one second."""
    newest: dict[str, list[Listed]] = {}
    prefix = bucket.settings.ledger_prefix
    for item in bucket.list(prefix):
        reference = item.key.removeprefix(prefix).split("/")[0]
        there = newest.get(reference, [])
        if not there or item.modified > there[0].modified:
            newest[reference] = [item]
        elif item.modified == there[0].modified:
            there.append(item)
    return {reference: set(_names(items)) for reference, items in newest.items()}


def _names(items: Iterable[Listed]) -> list[str]:
    return [item.key.rsplit("/", 1)[-1].removesuffix(".json") for item in items]


def _decisions(bucket: Bucket) -> Mapping[str, str]:
    """The tag of what people decided, by reference."""
    prefix = bucket.settings.decisions_prefix
    listed = bucket.list(prefix)
    return {item.key.removeprefix(prefix).split("/")[0]: item.etag for item in listed}
