"""Where each applicant's folder of the inbox stands, by the bucket alone: nothing is remembered elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.bucket.bucket import Bucket, Listed
from flows.bucket.layout import LedgerNote
from flows.intake.listing import InboxFolder, fingerprint, list_inbox
from flows.settings import Settings


class Standing(StrEnum):
    """Where a folder of the inbox stands."""

    ARRIVING = "arriving"  # a file came lately: the upload may not be over
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class FolderStanding:
    """One applicant's folder: its inputs' fingerprint, where it stands, and what was verified last."""

    reference: str
    fingerprint: str
    standing: Standing
    newest: datetime
    files: int
    last: LedgerNote | None


@dataclass(frozen=True, slots=True)
class Scan:
    """All of the inbox at one moment, and the keys of files that lie in no applicant's folder."""

    folders: tuple[FolderStanding, ...]
    astray: tuple[str, ...]

    @property
    def ready(self) -> list[FolderStanding]:
        """The folders to start runs for."""
        return [folder for folder in self.folders if folder.standing is Standing.READY]


def scan(bucket: Bucket, settings: Settings, office: str, now: datetime) -> Scan:
    """List the inbox and say where each folder stands.

    `office` is the fingerprint of directory, titles, rules and reader. What is done is found done in
    the bucket, so a scan after a crash or on another machine says the same.
    """
    notes, decisions, inbox = ledger(bucket), _decisions(bucket), list_inbox(bucket)
    folders = []
    for folder in inbox.folders:
        mark = fingerprint(folder, decisions.get(folder.reference, ""), office)
        last = notes.get(folder.reference, [])
        done = any(note.fingerprint == mark for note in last)
        folders.append(
            FolderStanding(
                folder.reference,
                mark,
                Standing.DONE if done else _undone(folder, settings.quiet_seconds, now),
                folder.newest,
                len(folder.files),
                last[-1] if last else None,
            )
        )
    return Scan(tuple(folders), inbox.astray)


def ledger(bucket: Bucket) -> dict[str, list[LedgerNote]]:
    """What was verified last, by reference: one note, or more when written within one second."""
    newest: dict[str, list[Listed]] = {}
    prefix = bucket.settings.ledger_prefix
    for item in bucket.list(prefix):
        reference = item.key.removeprefix(prefix).split("/")[0]
        there = newest.get(reference, [])
        if not there or item.modified > there[0].modified:
            newest[reference] = [item]
        elif item.modified == there[0].modified:
            there.append(item)
    read = {reference: map(LedgerNote.of_key, (i.key for i in items)) for reference, items in newest.items()}
    return {reference: [note for note in notes if note] for reference, notes in read.items()}


def _undone(folder: InboxFolder, quiet_seconds: float, now: datetime) -> Standing:
    quiet = now - folder.newest >= timedelta(seconds=quiet_seconds)
    return Standing.READY if quiet else Standing.ARRIVING


def _decisions(bucket: Bucket) -> Mapping[str, str]:
    """The tag of what people decided, by reference."""
    prefix = bucket.settings.decisions_prefix
    listed = bucket.list(prefix)
    return {item.key.removeprefix(prefix).split("/")[0]: item.etag for item in listed}
