"""A record from its inputs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version as installed_version

from checks import RULES_VERSION
from checks import decisions as people
from checks.horizon import holds_until
from checks.judge import judge
from checks.judgement import Judgement
from checks.rules.word_for_word import as_record
from extractors.grouping import group
from extractors.reader import READER_VERSION
from schemas.applicant import ApplicantCard
from schemas.case import Case, CaseDocument, Decision
from schemas.documents import Problem
from schemas.office import Office
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


@dataclass(frozen=True, slots=True)
class Stamp:
    """What names a record and says when and by which run it was made; none of it changes the judgement."""

    version: str
    created_at: str
    supersedes: str | None = None
    since: str | None = None
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
    judgement = judge(case, office, decisions, as_of)
    until = holds_until(case, office, decisions, as_of)
    return _record(case, judgement, readings, office, stamp, until)


def record_json(record: Record) -> bytes:
    """The record as it is stored: JSON, UTF-8, indented, a line end at the end."""
    return (record.model_dump_json(by_alias=True, indent=2) + "\n").encode()


def _record(
    case: Case,
    judgement: Judgement,
    readings: Sequence[FileReading],
    office: Office,
    stamp: Stamp,
    until: date | None,
) -> Record:
    known = case.card.model_dump(by_alias=True) | {"status": judgement.status}
    return Record(
        schema=SCHEMA,
        record=RecordId(
            id=f"{case.reference}/{stamp.version}",
            version=stamp.version,
            created_at=stamp.created_at,
            supersedes=stamp.supersedes,
            holds_until=until.isoformat() if until else None,
            since=stamp.since,
        ),
        applicant=RecordApplicant(reference=case.reference, **known),
        outcome=judgement.outcome,
        requirements=judgement.requirements,
        school=judgement.school,
        graduation=case.graduation,
        credits=judgement.credits,
        documents=[_document(document) for document in case.documents],
        residency=judgement.residency,
        translations=[as_record(pair) for pair in case.alignments],
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
        page_of=document.page_of,
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
        note_ages=office.note_ages,
        directory=DirectoryProvenance(
            version=office.directory.version,
            as_of=office.directory.as_of,
            demonstration=office.directory.demonstration,
        ),
        ocr=OcrProvenance(engine=engine or None, version=engine_version or None, languages=sorted(languages)),
        flow_run=stamp.flow_run,
        judged_on=stamp.created_at[:10],
    )
