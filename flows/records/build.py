"""A record from its inputs, and the version that names those inputs."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version as installed_version

from checks import RULES_VERSION
from checks import decisions as people
from checks.judge import judge
from checks.judgement import Judgement
from extractors.grouping import group
from extractors.reader import READER_VERSION
from flows.office import Office
from schemas.applicant import ApplicantCard
from schemas.case import Case, CaseDocument, Decision
from schemas.documents import Problem
from schemas.reading import FileReading
from schemas.record import (
    SCHEMA,
    DirectoryProvenance,
    OcrProvenance,
    Provenance,
    Record,
    RecordApplicant,
    RecordDocument,
    RecordId,
)

VERSION_LENGTH = 32


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """A file of the applicant's folder: its path inside the folder and the hash of its bytes."""

    name: str
    sha256: str


def record_version(reference: str, files: Sequence[InputFile], office: Office, decisions: bytes) -> str:
    """The version of the record that these inputs give: a hash over all that can change it.

    `decisions` are the bytes of what people decided, empty when nobody did. The order of the files
    does not matter; their names do, because evidence and requirements name them.
    """
    inputs = {
        "schema": SCHEMA,
        "reference": reference,
        "files": [[file.name, file.sha256] for file in sorted(files)],
        "directory": office.directory.version,
        "titles": office.titles.version,
        "rules": RULES_VERSION,
        "reader": READER_VERSION,
        "decisions": hashlib.sha256(decisions).hexdigest(),
    }
    canonical = json.dumps(inputs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:VERSION_LENGTH]


def decisions_json(decisions: Sequence[Decision]) -> bytes:
    """Decisions as bytes for `record_version`: the same ones always give the same bytes, none give none."""
    return b"\n".join(decision.model_dump_json().encode() for decision in decisions)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What names a record and says when and by which run it was made; none of it changes the judgement."""

    version: str
    created_at: str
    supersedes: str | None = None
    flow_run: str | None = None


def build_record(
    reference: str,
    readings: Sequence[FileReading],
    card: ApplicantCard,
    card_problems: Sequence[Problem],
    office: Office,
    decisions: Sequence[Decision],
    stamp: Stamp,
) -> Record:
    """Group, apply what people decided, judge, and put the record together."""
    case = people.apply(group(reference, card, card_problems, readings), decisions)
    as_of = date.fromisoformat(stamp.created_at[:10])
    judgement = judge(case, office.directory, office.titles, decisions, as_of)
    return _record(case, judgement, readings, office, stamp)


def record_json(record: Record) -> bytes:
    """The record as it is stored: JSON, UTF-8, indented, a line end at the end."""
    return (record.model_dump_json(by_alias=True, indent=2) + "\n").encode()


def _record(
    case: Case, judgement: Judgement, readings: Sequence[FileReading], office: Office, stamp: Stamp
) -> Record:
    known = case.card.model_dump(by_alias=True) | {"status": judgement.status}
    return Record(
        schema=SCHEMA,
        record=RecordId(
            id=f"{case.reference}/{stamp.version}",
            version=stamp.version,
            created_at=stamp.created_at,
            supersedes=stamp.supersedes,
        ),
        applicant=RecordApplicant(reference=case.reference, **known),
        outcome=judgement.outcome,
        requirements=judgement.requirements,
        school=judgement.school,
        graduation=case.graduation,
        credits=judgement.credits,
        documents=[_document(document) for document in case.documents],
        provenance=_provenance(readings, office, stamp),
        history=judgement.history,
        unused=judgement.ignored,
    )


def _document(document: CaseDocument) -> RecordDocument:
    return RecordDocument(
        id=document.id,
        file=document.file,
        sha256=document.sha256,
        kind=document.kind,
        languages=document.languages,
        pages=len(document.page_numbers),
        page_numbers=document.page_numbers,
        text_source=document.text_source,
        translation_of=document.translation_of,
        duplicate_of=document.duplicate_of,
        quality=document.quality,
        problems=document.problems,
    )


def _provenance(readings: Sequence[FileReading], office: Office, stamp: Stamp) -> Provenance:
    engines = sorted({reading.ocr_engine for reading in readings if reading.ocr_engine})
    engine, _, engine_version = engines[0].partition(" ") if engines else ("", "", "")
    languages = {language for reading in readings for page in reading.pages for language in page.languages}
    return Provenance(
        software=f"credready {installed_version('credready')}",
        reader_version=READER_VERSION,
        rules_version=RULES_VERSION,
        titles_version=office.titles.version,
        directory=DirectoryProvenance(
            version=office.directory.version,
            as_of=office.directory.as_of,
            demonstration=office.directory.demonstration,
        ),
        ocr=OcrProvenance(engine=engine or None, version=engine_version or None, languages=sorted(languages)),
        flow_run=stamp.flow_run,
        judged_on=stamp.created_at[:10],
    )
