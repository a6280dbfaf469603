"""An applicant's papers put together: the input of judging."""

from enum import StrEnum

from schemas.applicant import ApplicantCard
from schemas.base import Model
from schemas.courses import Course, CrossCheck, TranscriptTotals
from schemas.documents import DocumentKind, Problem, Quality, TextSource
from schemas.facts import Evidence, Fact
from schemas.reading import DocumentReading


class CaseDocument(Model):
    """A document in the applicant's folder, with its links to the others.

    `id` is the file's path, followed by `#2`, `#3` .. for further documents of the same file.
    `translation_of` is the id of the original; `translated_by` the reverse.
    `belongs_to` is the id of the diploma a supplement or transcript goes with.
    `duplicate_of` is the id of the document this one repeats; a duplicate is never judged.
    `page_of` is the id of the document whose further page this one is, where a paper came as one photo
    per page: a diploma's other half, a transcript's next sheet, a translation's next sheet.
    """

    id: str
    file: str
    sha256: str
    kind: DocumentKind
    languages: list[str]
    page_numbers: list[int]
    text_source: TextSource
    quality: Quality
    translation_of: str | None = None
    translated_by: list[str] = []
    belongs_to: str | None = None
    duplicate_of: str | None = None
    page_of: str | None = None
    other_person: bool = False
    problems: list[Problem] = []
    reading: DocumentReading | None = None


class Graduation(Model):
    """The facts of graduation, merged over the original diploma, its supplement and translations."""

    surname: Fact[str] = Fact[str]()
    given_name: Fact[str] = Fact[str]()
    patronymic: Fact[str] = Fact[str]()
    school_name: Fact[str] = Fact[str]()
    document_title: Fact[str] = Fact[str]()
    specialty: Fact[str] = Fact[str]()
    specialty_code: Fact[str] = Fact[str]()
    qualification: Fact[str] = Fact[str]()
    honours: Fact[bool] = Fact[bool]()
    diploma_series: Fact[str] = Fact[str]()
    diploma_number: Fact[str] = Fact[str]()
    registration_number: Fact[str] = Fact[str]()
    decision_date: Fact[str] = Fact[str]()
    issue_date: Fact[str] = Fact[str]()
    graduation_year: Fact[int] = Fact[int]()


class Transcript(Model):
    """The applicant's transcript, merged over its documents in the original language.

    `document_ids` are the documents it was taken from, in order.
    """

    document_ids: list[str] = []
    courses: list[Course] = []
    totals: TranscriptTotals = TranscriptTotals()
    academic_years: list[str] = []
    cross_checks: list[CrossCheck] = []
    complete: bool | None = None
    entry_date: Fact[str] = Fact[str]()
    completion_date: Fact[str] = Fact[str]()


class Verdict(StrEnum):
    """How a value of an original and that of its translation stand to each other."""

    SAME = "same"
    DIFFERS = "differs"
    MISSING_IN_TRANSLATION = "missing_in_translation"
    MISSING_IN_ORIGINAL = "missing_in_original"
    CANNOT_TELL = "cannot_tell"


class AlignedValue(Model):
    """One value of an original beside the translation's: a field, a cell, or a number or date of the text.

    `name` is the field's or column's name, or `number` and `date` for what stands in the text under no
    known label. `sure` says that the verdict rests on trusted readings alone: a verdict that is not sure
    may come from a misreading. The evidence shows both places, empty where there is none.
    """

    name: str
    original: str | None = None
    translation: str | None = None
    verdict: Verdict
    sure: bool
    original_evidence: list[Evidence] = []
    translation_evidence: list[Evidence] = []


class AlignedRow(Model):
    """A row of the original's table beside the translation's; positions count from 0, None = no such row."""

    original_row: int | None
    translation_row: int | None
    verdict: Verdict
    sure: bool
    cells: list[AlignedValue] = []


class Alignment(Model):
    """An original laid beside its translation, field by field and row by row (TRL-02).

    `originals` and `translations` are document ids: of a transcript in several files all of them.
    """

    originals: list[str]
    translations: list[str]
    fields: list[AlignedValue] = []
    rows: list[AlignedRow] = []


class OtherAward(Model):
    """A diploma or certificate of another education in the folder: college, school, residency, other degree.

    Its facts never count as the graduation's. `level` is the printed level, else None.
    """

    document_ids: list[str]
    kind: DocumentKind
    level: str | None = None
    school_name: Fact[str] = Fact[str]()
    document_title: Fact[str] = Fact[str]()
    specialty: Fact[str] = Fact[str]()
    qualification: Fact[str] = Fact[str]()
    diploma_series: Fact[str] = Fact[str]()
    diploma_number: Fact[str] = Fact[str]()
    decision_date: Fact[str] = Fact[str]()
    issue_date: Fact[str] = Fact[str]()


class Case(Model):
    """Everything known of one applicant before judging."""

    reference: str
    card: ApplicantCard = ApplicantCard()
    card_problems: list[Problem] = []
    documents: list[CaseDocument] = []
    graduation: Graduation = Graduation()
    transcript: Transcript = Transcript()
    cross_checks: list[CrossCheck] = []
    alignments: list[Alignment] = []
    other_awards: list[OtherAward] = []


class Decision(Model):
    """What a person decided: about a fact (`graduation.diploma_number`) or a requirement (`ELG-07`).

    For a fact, `decision` is `confirm` or `correct` (then `value`); for a requirement it is the
    outcome the person gives to a point that was `review`. `document` narrows a per-document rule.
    `applicant` is needed where one file holds decisions about several. `seen` is what the person had
    before them: a fact's value, or a point's reason as the record words it. A decision whose `seen` is
    no longer what was found is not used: it was about something else. An empty `seen` says that
    nothing was found. `papers` are the files, with the SHA-256 of each, that the fact or point stood on
    when the decision was first used; on other papers it is not used again until somebody decides anew.
    `points` are the points it settled then, each as its code and a hash of what that said (files' names
    left out); a further point of the same rule, such as another reader may find, stays open. For a fact
    they hold the value that was confirmed, and the title of the course that a row was.
    """

    applicant: str | None = None
    fact: str | None = None
    requirement: str | None = None
    document: str | None = None
    decision: str
    value: str | int | float | bool | None = None
    seen: str | int | float | bool | None = None
    papers: dict[str, str] | None = None
    points: list[str] | None = None
    by: str
    at: str
    note: str = ""
