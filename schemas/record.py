"""record.json, schema 1."""

from pydantic import Field

from schemas.applicant import ApplicantCard, ApplicantStatus
from schemas.base import Model
from schemas.case import AlignedValue, Decision, Graduation
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind, Problem, Quality, TextSource
from schemas.facts import Fact
from schemas.requirement import Outcome, Requirement
from schemas.school import NoteAges, Program, SchoolCandidate, YearRange

SCHEMA = 1


class RecordId(Model):
    """Which record this is. `version` is the hash of its inputs; `supersedes` the version before.

    `holds_until` is the last day (ISO) on which the same inputs are judged alike, absent when no date
    in sight changes that; `since` is the day after which a record of the same inputs ceased to hold,
    and is then one of the inputs.
    """

    id: str
    version: str
    created_at: str
    supersedes: str | None = None
    holds_until: str | None = None
    since: str | None = None


class RecordApplicant(ApplicantCard):
    """The applicant as the office knows the person; `status` is as judged when the card does not say."""

    reference: str
    status: ApplicantStatus | None = None


class RecordNote(Model):
    """The sponsor note the judgement used; `ranges` are its years as understood, `unparsed` the rest."""

    text: str = ""
    years: str = ""
    read_at: str = ""
    read_by: str = ""
    ranges: list[YearRange] = []
    unparsed: str = ""
    screenshot: str = ""


class RecordSchool(Model):
    """The school the diploma names, as matched in the directory.

    From `city` on it is what the directory says of the school, for information.
    """

    id: str | None = None
    name: str | None = None
    matched_as: str | None = None
    method: str = "none"
    confidence: float = 0.0
    candidates: list[SchoolCandidate] = []
    note: RecordNote = RecordNote()
    city: str = ""
    country: str = ""
    operational: bool | None = None
    operational_years: list[YearRange] = []
    accreditation: str = ""
    programs: list[Program] = []


class RecordCredits(Model):
    """Credit years and the course rows they were counted from (ELG-06).

    `document_ids` are the documents that the rows stand in, in the order of the transcript.
    """

    credit_years: Fact[int] = Fact[int]()
    total_credits: Fact[float] = Fact[float]()
    total_hours: Fact[float] = Fact[float]()
    average: Fact[float] = Fact[float]()
    academic_years: list[str] = []
    document_ids: list[str] = []
    courses: list[Course] = []
    cross_checks: list[CrossCheck] = []


class RecordDocument(Model):
    """One document of the folder. `page_numbers` are its pages in `file`.

    `page_of` is the id of the document whose further page this one is.
    """

    id: str
    file: str
    sha256: str
    kind: DocumentKind
    languages: list[str] = []
    pages: int = 0
    page_numbers: list[int] = []
    text_source: TextSource | None = None
    translation_of: str | None = None
    duplicate_of: str | None = None
    page_of: str | None = None
    quality: Quality | None = None
    problems: list[Problem] = []


class RecordDifference(AlignedValue):
    """A value of an original that its translation does not have so; `row` counts from 1, for a cell."""

    row: int | None = None
    title: str = ""


class RecordTranslation(Model):
    """An original beside its translation: how many values were compared, and every one that differs."""

    originals: list[str]
    translations: list[str]
    compared: int = 0
    same: int = 0
    differences: list[RecordDifference] = []


class RecordItem(Model):
    """A thing to have for a residency application; `state` is `have`, `open` or `not_told`."""

    id: str
    title: str
    state: str


class RecordLink(Model):
    """A site to go to, and what to enter there."""

    name: str
    url: str
    enter: str


class RecordResidency(Model):
    """Beyond the papers, for information.

    `international` says whether the applicant is an international medical graduate, which the school's
    country decides and not the citizenship; None while the school is not clear.
    """

    international: bool | None = None
    items: list[RecordItem] = []
    links: list[RecordLink] = []
    source: str = ""
    as_of: str = ""


class DirectoryProvenance(Model):
    """Which directory judged: version (hash), date, and whether it is the demonstration's."""

    version: str
    as_of: str = ""
    demonstration: bool = False


class OcrProvenance(Model):
    """Which engine read the pages."""

    engine: str | None = None
    version: str | None = None
    languages: list[str] = []


class Provenance(Model):
    """What made this record. `note_ages` is None where a record of an earlier version does not tell."""

    software: str
    reader_version: str
    rules_version: str
    titles_version: str = "none"
    note_ages: NoteAges | None = None
    directory: DirectoryProvenance
    ocr: OcrProvenance = OcrProvenance()
    flow_run: str | None = None
    judged_on: str


class Record(Model):
    """The credential-readiness record.

    `history` are the decisions of people that hold, `unused` those that fit nothing in this record,
    such as one about a paper that has been replaced since.
    """

    schema_: int = Field(default=SCHEMA, alias="schema")
    record: RecordId
    applicant: RecordApplicant
    outcome: Outcome
    requirements: list[Requirement]
    school: RecordSchool
    graduation: Graduation
    credits: RecordCredits
    documents: list[RecordDocument]
    translations: list[RecordTranslation] = []
    residency: RecordResidency = RecordResidency()
    provenance: Provenance
    history: list[Decision] = []
    unused: list[Decision] = []
