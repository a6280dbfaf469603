"""A packet from a record and its files: the PDFs, the checklist, and an index with hashes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extractors.child_process import run
from flows.packet.checklist import Entry, checklist
from flows.packet.plan import Bundle, Part, Plan, plan
from flows.pipeline import turns_of
from schemas.reading import FileReading
from schemas.record import Record

CHECKLIST = "00-checklist.pdf"
INDEX = "index.json"
SECONDS = 300.0
MEMORY_MB = 4096


@dataclass(frozen=True, slots=True)
class Packet:
    """What to upload, by file name; `problems` says in words what could not be made."""

    files: dict[str, bytes]
    problems: tuple[str, ...]


def make_packet(
    record: Record,
    paths: Mapping[str, Path],
    readings: Sequence[FileReading],
    *,
    max_mb: float,
    language: str = "en",
) -> Packet:
    """The packet of a record. `paths` says where each file of the folder lies on this machine.

    A PDF larger than `max_mb` megabytes is kept whole and named in the checklist: making it smaller
    would alter it. A file with a digital signature is added as it came, since taking its pages
    over ends the signature.
    """
    planned = plan(record)
    made, told = _run(planned, paths, turns_of(readings))
    files: dict[str, bytes] = {}
    entries: list[Entry] = []
    for one in planned.bundles:
        for entry, pdf in _entries(one, made, told, paths, max_mb):
            files[entry.name] = pdf
            entries.append(entry)
    problems = tuple(f"{name}: {why}" for name, why in _failed(told).items())
    files[INDEX] = _index(record, entries, files, planned, problems)
    files[CHECKLIST] = checklist(record, entries, planned.left_out, problems, language)
    return Packet(dict(sorted(files.items())), problems)


def _entries(
    one: Bundle, made: Mapping[str, bytes], told: Mapping[str, Any], paths: Mapping[str, Path], max_mb: float
) -> list[tuple[Entry, bytes]]:
    """The bundle's PDF, and after it every signed file of it as it came."""
    if one.name not in made:
        return []
    pdf = made[one.name]
    entries = [(Entry(one.name, one.kind, one.parts, len(pdf), too_large=len(pdf) > max_mb * 1e6), pdf)]
    for number, path in enumerate(told[one.name]["signed"], start=1):
        part = next(part for part in one.parts if _place(part, paths) == path)
        content = Path(path).read_bytes()
        ending = f"-{number}" if len(told[one.name]["signed"]) > 1 else ""
        name = one.name.replace(".pdf", f"-as-signed{ending}.pdf")
        entries.append((Entry(name, one.kind, (part,), len(content), as_signed=True), content))
    return entries


def _run(
    planned: Plan, paths: Mapping[str, Path], turns: Mapping[tuple[str, int], int]
) -> tuple[dict[str, bytes], dict[str, Any]]:
    """What the child process made of the bundles, and what it told of each."""
    wanted = [
        {"name": one.name, "pages": [place for part in one.parts for place in _places(part, paths, turns)]}
        for one in planned.bundles
    ]
    with TemporaryDirectory(prefix="credready-packet-") as place:
        folder = Path(place)
        asked, told = folder / "wanted.json", folder / "made.json"
        asked.write_text(json.dumps(wanted), "utf-8")
        run("flows.packet.child", [str(asked), str(folder), str(MEMORY_MB)], folder, SECONDS)
        results = json.loads(told.read_text("utf-8")) if told.exists() else []
        made = {one["name"]: (folder / one["name"]).read_bytes() for one in results if "error" not in one}
    lost = {one.name: {"error": "it took too long or too much memory"} for one in planned.bundles}
    return made, lost | {one["name"]: one for one in results}


def _places(
    part: Part, paths: Mapping[str, Path], turns: Mapping[tuple[str, int], int]
) -> list[tuple[str, int, int]]:
    path = _place(part, paths)
    return [(path, number, turns.get((part.file, number), 0)) for number in part.pages]


def _place(part: Part, paths: Mapping[str, Path]) -> str:
    """Where the part's file lies; one that is gone by now is the child's to report."""
    return str(paths[part.file].absolute()) if part.file in paths else part.file


def _failed(told: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(one["error"]) for name, one in told.items() if "error" in one}


def _index(
    record: Record,
    entries: Sequence[Entry],
    files: Mapping[str, bytes],
    planned: Plan,
    problems: Sequence[str],
) -> bytes:
    content = {
        "applicant": record.applicant.reference,
        "record": record.record.version,
        "outcome": record.outcome.value,
        "files": [
            {
                "name": entry.name,
                "kind": entry.kind.value,
                "bytes": entry.size,
                "sha256": sha256(files[entry.name]).hexdigest(),
                "sources": [
                    {"file": part.file, "sha256": part.sha256, "pages": list(part.pages)}
                    | ({"translation": True} if part.translation else {})
                    for part in entry.parts
                ],
            }
            for entry in entries
        ],
        "left_out": list(planned.left_out),
        "problems": list(problems),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
