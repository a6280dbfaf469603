"""Stores what a verification gives, so that a crash at any point is answered by running again.

The record goes first, put only if absent: from then on its version is decided, and report and crops
are made from what is stored. latest.json and the ledger go last and say that all is there.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from pydantic import ValidationError

from flows.bucket.bucket import Bucket
from flows.bucket.layout import LedgerNote
from flows.folder import quarantine_reason
from flows.verify.fetch import Taken
from schemas.reading import FileReading
from schemas.record import Record

JSON = "application/json"
PDF = "application/pdf"
PNG = "image/png"
INPUTS_AT = "inputs-at"
TRIES = 20


def is_whole(bucket: Bucket, reference: str, version: str) -> bool:
    """True when all that belongs to a stored record is there: its report is stored last."""
    return bucket.head(bucket.layout.report(reference, version)) is not None


def stored_record(bucket: Bucket, reference: str, version: str) -> Record | None:
    """The record of this version, None when it is not stored; a crash may have left it without report."""
    content = bucket.get_if_there(bucket.layout.record(reference, version))
    return Record.model_validate_json(content) if content else None


def latest_record(bucket: Bucket, reference: str) -> Record | None:
    """The record latest.json shows, None when there is none (or none this software can read)."""
    content = bucket.get_if_there(bucket.layout.latest(reference))
    try:
        return Record.model_validate_json(content) if content else None
    except ValidationError:
        return None


def put_record(bucket: Bucket, record: Record, content: bytes) -> tuple[Record, bytes]:
    """Store the record unless its version is there; give back the one that counts, with its bytes."""
    key = bucket.layout.record(record.applicant.reference, record.record.version)
    if bucket.put_if_absent(key, content, JSON):
        return record, content
    there = bucket.get(key)
    return Record.model_validate_json(there), there


def put_papers(
    bucket: Bucket, record: Record, crops: Mapping[str, bytes], reports: Mapping[str, bytes]
) -> None:
    """Store evidence crops and reports (by language; the first is report.pdf, put last of all)."""
    reference, version = record.applicant.reference, record.record.version
    for name, png in crops.items():
        bucket.put_if_absent(bucket.layout.evidence(reference, version, name), png, PNG)
    first, *others = reports
    for language in others:
        bucket.put_if_absent(bucket.layout.report(reference, version, language), reports[language], PDF)
    bucket.put_if_absent(bucket.layout.report(reference, version), reports[first], PDF)


def put_packet(bucket: Bucket, record: Record, files: Mapping[str, bytes]) -> None:
    """Store the packet of a record: PDFs, checklist, and last of all the index that names them."""
    reference, version = record.applicant.reference, record.record.version
    for name in sorted(files, key=lambda name: (name.endswith(".json"), name)):
        kind = JSON if name.endswith(".json") else PDF
        bucket.put_if_absent(bucket.layout.packet(reference, version, name), files[name], kind)


def put_quarantine(bucket: Bucket, taken: Taken, readings: Sequence[FileReading]) -> int:
    """Copy each file that could not be read, as it came, with the reason beside it; how many there are."""
    keys = {file.local.name: file.key for file in taken.files}
    rejected = [reading for reading in readings if reading.rejected]
    for reading in rejected:
        place = bucket.layout.quarantine(taken.reference, reading.sha256, reading.file)
        bucket.copy(keys[reading.file], place)
        reason = bucket.layout.quarantine(taken.reference, reading.sha256, "reason.json")
        bucket.put(reason, quarantine_reason(reading), JSON)
    return len(rejected)


def put_latest(bucket: Bucket, reference: str, content: bytes, inputs_at: datetime) -> bool:
    """Make this the newest record unless a record of newer inputs is; True when it is the newest now.

    Of two runs at once the one that listed the inbox later wins, whichever ends first: the moment
    of listing is kept with latest.json, and it is replaced only as it was when it was looked at.
    """
    key, mine = bucket.layout.latest(reference), inputs_at.isoformat()
    for _ in range(TRIES):
        there = bucket.head(key)
        if there is not None and there.metadata.get(INPUTS_AT, "") > mine:
            return False
        tag = there.etag if there else None
        if bucket.put_if_same(key, content, JSON, tag, {INPUTS_AT: mine}):
            return True
    raise RuntimeError(f"latest.json of {reference} changed {TRIES} times in a row")


def put_ledger(bucket: Bucket, taken: Taken, record: Record) -> None:
    """Note that these inputs, as listed, were the last that were verified.

    The newest note of an applicant is the one that counts. It is only a memory: lost, it is made again.
    """
    note = LedgerNote(taken.fingerprint, record.outcome.value, record.record.version)
    content = {**asdict(note), "inputs_at": taken.at.isoformat()}
    key = bucket.layout.ledger(taken.reference, note)
    bucket.put(key, json.dumps(content, indent=2).encode(), JSON)


def forget_done(bucket: Bucket, reference: str) -> None:
    """Forget that the applicant's inputs were verified, so that the inbox watcher has them read again."""
    for item in list(bucket.list(bucket.layout.ledger_folder(reference))):
        bucket.delete(item.key)
