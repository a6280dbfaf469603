"""From readings to what is handed out: the record, its evidence crops, its report. Plain functions.

The flow and the command line both call these; they differ only in where bytes come from and go to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.crops import CropRequest, crop
from flows.records import record_json
from flows.report import render_report, select_evidence
from schemas.facts import Evidence
from schemas.reading import FileReading
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class Emission:
    """What one judgement hands out, as bytes: record.json, report.pdf, evidence/<name>."""

    record: Record
    record_json: bytes
    report_pdf: bytes
    crops: dict[str, bytes]


def emission(
    record: Record, paths: Mapping[str, Path], readings: Sequence[FileReading], language: str = "en"
) -> Emission:
    """All that is stored of a record. `paths` says where each file of the folder lies on this machine."""
    crops = evidence_crops(record, paths, readings)
    return Emission(record, record_json(record), render_report(record, crops, language), crops)


def evidence_crops(
    record: Record, paths: Mapping[str, Path], readings: Sequence[FileReading]
) -> dict[str, bytes]:
    """The pieces of the pages a person should see, as PNG, by the name they have under evidence/.

    A piece that cannot be cut (its file is gone or damaged) is left out; its evidence stays in the record.
    """
    turns = turns_of(readings)
    by_file: dict[str, list[tuple[str, CropRequest]]] = {}
    for chosen in select_evidence(record):
        request = _request(chosen.evidence, turns)
        by_file.setdefault(chosen.evidence.document, []).append((chosen.name, request))
    crops: dict[str, bytes] = {}
    for file, wanted in by_file.items():
        if file in paths:
            pieces = crop(paths[file], [request for _, request in wanted])
            crops |= {name: png for (name, _), png in zip(wanted, pieces, strict=True) if png}
    return dict(sorted(crops.items()))


def turns_of(readings: Sequence[FileReading]) -> dict[tuple[str, int], int]:
    """How far each page as shown must be turned clockwise to stand upright, by file and page from 1."""
    return {(reading.file, page.number): page.turn for reading in readings for page in reading.pages}


def _request(evidence: Evidence, turns: Mapping[tuple[str, int], int]) -> CropRequest:
    return CropRequest(
        page=evidence.page, box=evidence.box, turn=turns.get((evidence.document, evidence.page), 0)
    )
