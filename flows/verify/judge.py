"""Readings to a stored record: group, check, emit. Plain functions, no Prefect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks import decisions as people
from flows.bucket.bucket import Bucket
from flows.folder import load_card
from flows.packet import make_packet, wanted
from flows.pipeline import evidence_crops
from flows.records import (
    InForce,
    Stamp,
    build_record,
    decisions_json,
    in_force,
    on_their_papers,
    record_json,
    record_version,
)
from flows.report import EvidenceCrop, render_report, select_evidence
from flows.verify import store
from flows.verify.fetch import Taken
from schemas.case import Decision
from schemas.office import Office
from schemas.reading import FileReading
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class Verified:
    """The record that counts for these inputs, its crops, and whether this run made it."""

    record: Record
    crops: dict[str, bytes]
    quarantined: int
    made: bool


def version_of(bucket: Bucket, taken: Taken, office: Office) -> InForce:
    """The version of the record that these inputs give today, and that record where it is stored."""
    return _current(bucket, taken, office)[0]


def _current(bucket: Bucket, taken: Taken, office: Office) -> tuple[InForce, Sequence[Decision]]:
    """The version that counts, and the decisions it rests on.

    Where other inputs made the record before, decisions are held to the papers it used them on.
    """
    found = people.parse(taken.decisions) if taken.decisions else []
    decided = [one for one in found if one.applicant in (None, taken.reference)]
    current = _in_force(bucket, taken, office, taken.decisions)
    latest = store.latest_record(bucket, taken.reference) if decided and current.record is None else None
    held = on_their_papers(decided, latest) if latest is not None else decided
    if held == decided:
        return current, decided
    return _in_force(bucket, taken, office, decisions_json(held)), held


def _in_force(bucket: Bucket, taken: Taken, office: Office, decisions: bytes) -> InForce:
    return in_force(
        lambda since: record_version(taken.reference, taken.inputs, office, decisions, since),
        lambda version: store.stored_record(bucket, taken.reference, version),
        taken.at.date(),
    )


def already_verified(bucket: Bucket, taken: Taken, current: InForce) -> Verified | None:
    """The stored record of this version with its crops, None when it is not there or not whole."""
    record = current.record
    if record is None or not store.is_whole(bucket, taken.reference, current.version):
        return None
    crops = _stored_crops(bucket, record)
    _announce(bucket, taken, record, bucket.get(bucket.layout.record(taken.reference, current.version)))
    return Verified(record, crops, _quarantined(bucket, taken), made=False)


def verify(
    bucket: Bucket, taken: Taken, readings: Sequence[FileReading], office: Office, flow_run: str | None
) -> Verified:
    """Judge the readings and store all that comes of it; latest.json and the ledger at the very end."""
    quarantined = store.put_quarantine(bucket, taken, readings)
    made = _record(bucket, taken, readings, office, flow_run)
    record, content = store.put_record(bucket, made, record_json(made))
    paths = {file.local.name: file.local.path for file in taken.papers}
    crops = evidence_crops(record, paths, readings)
    reports = {language: render_report(record, crops, language) for language in bucket.settings.languages}
    _packet(bucket, record, paths, readings)
    store.put_papers(bucket, record, crops, reports)
    _announce(bucket, taken, record, content)
    return Verified(record, crops, quarantined, made=True)


def _packet(
    bucket: Bucket, record: Record, paths: Mapping[str, Path], readings: Sequence[FileReading]
) -> None:
    """What to upload, for an applicant who is ready or nearly so."""
    settings = bucket.settings
    if settings.packets and wanted(record):
        made = make_packet(
            record, paths, readings, max_mb=settings.packet_max_mb, language=settings.languages[0]
        )
        store.put_packet(bucket, record, made.files)


def _record(
    bucket: Bucket, taken: Taken, readings: Sequence[FileReading], office: Office, flow_run: str | None
) -> Record:
    current, decided = _current(bucket, taken, office)
    latest = store.latest_record(bucket, taken.reference)
    before = latest.record.version if latest else None
    stamp = Stamp(
        current.version,
        created_at=taken.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        supersedes=before if before != current.version else None,
        since=current.since,
        flow_run=flow_run,
    )
    card, problems = load_card([file.local for file in taken.files])
    return build_record(taken.reference, readings, card, problems, office, decided, stamp)


def _announce(bucket: Bucket, taken: Taken, record: Record, content: bytes) -> None:
    if store.put_latest(bucket, taken.reference, content, taken.at):
        store.put_ledger(bucket, taken, record)


def _stored_crops(bucket: Bucket, record: Record) -> dict[str, bytes]:
    chosen: list[EvidenceCrop] = list(select_evidence(record))
    keys = {
        crop.name: bucket.layout.evidence(record.applicant.reference, record.record.version, crop.name)
        for crop in chosen
    }
    found = {name: bucket.get_if_there(key) for name, key in keys.items()}
    return {name: png for name, png in found.items() if png is not None}


def _quarantined(bucket: Bucket, taken: Taken) -> int:
    """How many of these files lie in quarantine."""
    place = bucket.layout.quarantine_folder(taken.reference)
    there = {item.key.removeprefix(place).split("/")[0] for item in bucket.list(place)}
    return len({file.local.sha256 for file in taken.papers} & there)
