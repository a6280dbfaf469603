"""The version of a record: a hash over all that can change it, and the day on which time did."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from checks import RULES_VERSION
from checks.decisions import bound
from extractors.reader import READER_VERSION
from schemas.case import Decision
from schemas.office import Office
from schemas.record import SCHEMA, Record

VERSION_LENGTH = 32


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """A file of the applicant's folder: its path inside the folder and the hash of its bytes."""

    name: str
    sha256: str


def record_version(
    reference: str, files: Sequence[InputFile], office: Office, decisions: bytes, since: str | None = None
) -> str:
    """The version of the record that these inputs give: a hash over all that can change it.

    `decisions` are the bytes of what people decided, empty when nobody did. The order of the files
    does not matter; their names do, because evidence and requirements name them. `since` is the day
    on which the record of the same inputs ceased to hold, None for the first.
    """
    inputs = {
        "schema": SCHEMA,
        "reference": reference,
        "files": [[file.name, file.sha256] for file in sorted(files)],
        "directory": office.directory.version,
        "titles": office.titles.version,
        "note_ages": office.note_ages.model_dump(),
        "rules": RULES_VERSION,
        "reader": READER_VERSION,
        "decisions": hashlib.sha256(decisions).hexdigest(),
    }
    if since is not None:
        inputs["since"] = since
    canonical = json.dumps(inputs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:VERSION_LENGTH]


def decisions_json(decisions: Sequence[Decision]) -> bytes:
    """Decisions as bytes for `record_version`: the same ones always give the same bytes, none give none."""
    return b"\n".join(decision.model_dump_json().encode() for decision in decisions)


def on_their_papers(decisions: Sequence[Decision], before: Record) -> list[Decision]:
    """The decisions, each held to the papers on which the record before used it, and to the points."""
    files = {document.file for document in before.documents}
    return bound(decisions, [*before.history, *before.unused], before.requirements, files)


@dataclass(frozen=True, slots=True)
class InForce:
    """The version that counts today, the day since which it does, and its record where there is one."""

    version: str
    since: str | None
    record: Record | None


def in_force(
    version_since: Callable[[str | None], str],
    stored: Callable[[str], Record | None],
    today: date,
    start: str | None = None,
) -> InForce:
    """The version of these inputs that counts today.

    A record whose day is over is followed by another one of the same inputs, which that day names.
    `version_since` gives the version for such a day, `stored` the record of a version; `start` is
    a day to begin with where the records before it are not kept.
    """
    since = start
    while True:
        version = version_since(since)
        record = stored(version)
        if record is None or not expired(record, today):
            return InForce(version, since, record)
        since = record.record.holds_until


def expired(record: Record, today: date) -> bool:
    """True when the day up to which the record holds is over."""
    return record.record.holds_until is not None and record.record.holds_until < today.isoformat()
