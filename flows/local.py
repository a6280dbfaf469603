"""The main job on a local folder: no server, no bucket."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from extractors.limits import Limits
from flows.folder import LocalFile, list_folder, load_card, write_quarantine
from flows.pipeline import Emission, emission
from flows.readings import FolderStore, read_all
from flows.records import (
    InForce,
    Stamp,
    build_record,
    decisions_json,
    in_force,
    on_their_papers,
    record_version,
)
from schemas.case import Decision
from schemas.office import Office
from schemas.reading import FileReading
from schemas.record import Record


class EmptyFolderError(Exception):
    """The applicant's folder holds nothing to check."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for every folder of one call: tables, decisions, limits, language, reading store."""

    office: Office
    decisions: tuple[Decision, ...] = ()
    limits: Limits = field(default_factory=Limits)
    language: str = "en"
    readings: Path | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A folder that was checked: its record, its files, and their readings where any had to be looked at.

    `readings` None: a record of the same inputs was there already and was taken as it stands.
    """

    record: Record
    files: list[LocalFile]
    readings: list[FileReading] | None

    def read(self, job: Job) -> list[FileReading]:
        """The readings of the papers; those that the check has looked at are not looked at again."""
        if self.readings is not None:
            return self.readings
        return read_all(self.files, FolderStore(job.readings), job.limits)


def check_folder(
    folder: Path,
    out: Path,
    job: Job,
    pool: Executor | None = None,
    done: Callable[[str], None] = lambda _: None,
) -> tuple[Record, bool]:
    """Check one applicant's folder; its record, and whether it was made now. See `check_papers`."""
    checked = check_papers(folder, out, job, pool, done)
    return checked.record, checked.readings is not None


def check_papers(
    folder: Path,
    out: Path,
    job: Job,
    pool: Executor | None = None,
    done: Callable[[str], None] = lambda _: None,
) -> Checked:
    """Check one applicant's folder and write record.json, report.pdf and evidence/ to `out`.

    A record of the same inputs that is already there is taken as it stands. Raises EmptyFolderError
    for a folder without files.
    """
    files = list_folder(folder)
    if not files:
        raise EmptyFolderError(f"{folder} holds no files: put the applicant's papers into it.")
    reference = folder.resolve().name
    decided = [one for one in job.decisions if one.applicant in (None, reference)]
    inputs = [file.as_input for file in files]
    known = existing_record(out)

    def current_of(decisions: Sequence[Decision]) -> InForce:
        made = decisions_json(decisions)
        return _in_force(known, lambda since: record_version(reference, inputs, job.office, made, since))

    current = current_of(decided)
    if current.record is None and known is not None:
        decided = on_their_papers(decided, known)
        current = current_of(decided)
    if current.record is not None and (out / "report.pdf").exists():
        return Checked(current.record, files, None)
    readings = read_all(files, FolderStore(job.readings), job.limits, pool, done)
    before = known.record.version if known and known.record.version != current.version else None
    stamp = Stamp(current.version, now(), supersedes=before, since=current.since)
    card, problems = load_card(files)
    record = build_record(reference, readings, card, problems, job.office, decided, stamp)
    paths = {file.name: file.path for file in files}
    for stale in (out / "evidence", out / "quarantine"):
        shutil.rmtree(stale, ignore_errors=True)
    write_quarantine(files, readings, out / "quarantine")
    _write(emission(record, paths, readings, job.language), out)
    return Checked(record, files, readings)


def _in_force(known: Record | None, version_since: Callable[[str | None], str]) -> InForce:
    """The version that counts today. Only the last record is kept here, so what it says of its day counts."""

    def stored(version: str) -> Record | None:
        return known if known is not None and known.record.version == version else None

    start = known.record.since if known is not None else None
    same_inputs = known is not None and version_since(start) == known.record.version
    return in_force(version_since, stored, datetime.now(UTC).date(), start if same_inputs else None)


def existing_record(out: Path) -> Record | None:
    """The record in this folder, None when there is none or it is not one this version can read."""
    try:
        return Record.model_validate_json((out / "record.json").read_bytes())
    except (OSError, ValueError):
        return None


def now() -> str:
    """The present moment in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def applicant_folders(root: Path) -> Sequence[Path]:
    """The applicants' folders under a folder of folders, in order of name."""
    return sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))


def _write(emitted: Emission, out: Path) -> None:
    """Write the record last: while it is not there, the job counts as not done."""
    evidence = out / "evidence"
    evidence.mkdir(parents=True)
    for name, png in emitted.crops.items():
        (evidence / name).write_bytes(png)
    (out / "report.pdf").write_bytes(emitted.report_pdf)
    part = out / "record.json.part"
    part.write_bytes(emitted.record_json)
    part.replace(out / "record.json")
