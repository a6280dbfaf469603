"""What reading one file gives: pages, documents, facts. Stored by content hash and reused."""

from enum import StrEnum

from pydantic import StrictBool, StrictInt, StrictStr

from schemas.base import Model
from schemas.courses import TranscriptReading
from schemas.documents import DocumentKind, Problem, Quality, TextSource
from schemas.facts import Box, Evidence, Fact


class ReadLine(Model):
    """One line of text on a page: the text, its box, its lowest word confidence (0..1)."""

    text: str
    box: Box
    confidence: float


class PageReading(Model):
    """One page as it was read.

    `turn` is how far (degrees clockwise: 0, 90, 180, 270) the shown page must be turned to stand
    upright; `skew_degrees` is what was left after that. Boxes lie on the page as shown.
    """

    number: int
    width: int
    height: int
    turn: int = 0
    text_source: TextSource
    languages: list[str] = []
    quality: Quality = Quality()
    lines: list[ReadLine] = []
    problems: list[Problem] = []
    seconds: float = 0.0
    ocr_seconds: float = 0.0


class SignatureReading(Model):
    """An official's place on a paper: the role as printed, the name if printed, whether it is signed."""

    role: str  # rector | chair | dean | secretary | translator | notary | registrar | other
    printed: str
    name: Fact[str] = Fact[str]()
    signed: Fact[bool] = Fact[bool]()


class TranslationReading(Model):
    """What a translation says of itself (TRL-03 .. TRL-10).

    `translates` is the kind of the original; `source_language` as the statement or certificate says;
    `letterhead` the text of the letterhead; `letterhead_class` one of `translation_service`,
    `school`, `government`, `other`, or absent; `statement` the certifying sentence;
    `statement_wording` is `word_for_word` (the 2021 sentence or its sense), `correct` (says the
    translation is correct or true) or absent; `from_original` whether it says it was made from the
    original or a copy; `notary_mark` whether a notary's words stand on it; `translator_name`,
    `translator_title` as printed; `signed`, `sealed` for the translator's or service's block.
    """

    translates: DocumentKind
    source_language: Fact[str] = Fact[str]()
    letterhead: Fact[str] = Fact[str]()
    letterhead_class: Fact[str] = Fact[str]()
    statement: Fact[str] = Fact[str]()
    statement_wording: Fact[str] = Fact[str]()
    from_original: Fact[bool] = Fact[bool]()
    notary_mark: Fact[bool] = Fact[bool]()
    translator_name: Fact[str] = Fact[str]()
    translator_title: Fact[str] = Fact[str]()
    signed: Fact[bool] = Fact[bool]()
    sealed: Fact[bool] = Fact[bool]()


class NameDocumentReading(Model):
    """A passport, identity card, marriage or name-change certificate.

    `kind` is `passport`, `identity_card`, `marriage_certificate`, `name_change_certificate`,
    `birth_certificate` or `other`. `names` are every full name on it, each as printed, with its
    surname and given name where the paper tells them apart. `mrz_valid` is the result of the check
    digits, absent where there is no machine-readable zone.
    """

    kind: str
    names: list["PrintedName"] = []
    expires: Fact[str] = Fact[str]()
    date_of_birth: Fact[str] = Fact[str]()
    mrz_valid: Fact[bool] = Fact[bool]()


class PrintedName(Model):
    """A name as printed; `role`: `holder`, `mrz`, `native`, `maiden`, `former`, `new` or `spouse`."""

    role: str
    surname: Fact[str] = Fact[str]()
    given_name: Fact[str] = Fact[str]()
    patronymic: Fact[str] = Fact[str]()


class InscriptionKind(StrEnum):
    """What words on a paper say of it: it is annulled, something on it is corrected, it is not official."""

    ANNULLED = "annulled"
    CORRECTED = "corrected"
    UNOFFICIAL = "unofficial"


class Inscription(Model):
    """Words that take back what a paper says, as printed, with some of their sentence around them."""

    kind: InscriptionKind
    words: Fact[str]


class DocumentReading(Model):
    """One document found in a file.

    `fields` holds facts by name, all values text but where said otherwise. The names: surname,
    given_name, patronymic, school_name, document_title, specialty, specialty_code, qualification,
    honours (bool), diploma_series, diploma_number, registration_number, decision_date, issue_date,
    graduation_year (int), and for judging: full_name (the holder as one string), level
    (`basic_medical`, `secondary_medical`, `residency`, `internship`, `other_higher`), entry_date,
    completion_date, commission, duplicate (bool), electronic (bool), date_of_birth, page_of_pages.
    Dates are ISO 8601, cut where only a part was read.
    """

    pages: list[int]
    kind: DocumentKind
    kind_confidence: float
    kind_evidence: list[Evidence] = []
    languages: list[str] = []
    text_source: TextSource
    quality: Quality = Quality()
    fields: dict[str, Fact[StrictStr] | Fact[StrictBool] | Fact[StrictInt]] = {}
    signatures: list[SignatureReading] = []
    seal: Fact[bool] = Fact[bool]()
    transcript: TranscriptReading | None = None
    translation: TranslationReading | None = None
    name_document: NameDocumentReading | None = None
    inscriptions: list[Inscription] = []
    problems: list[Problem] = []

    def text(self, name: str) -> Fact[str]:
        """The text field of that name, an absent fact when it was not found."""
        fact = self.fields.get(name)
        if fact is None or not isinstance(fact.value, str):
            return Fact[str]()
        return Fact[str].model_validate(fact.model_dump())

    def number(self, name: str) -> Fact[int]:
        """The whole-number field of that name, an absent fact when it was not found."""
        fact = self.fields.get(name)
        if fact is None or isinstance(fact.value, bool) or not isinstance(fact.value, int):
            return Fact[int]()
        return Fact[int].model_validate(fact.model_dump())

    def flag(self, name: str) -> Fact[bool]:
        """The yes-or-no field of that name, an absent fact when it was not found."""
        fact = self.fields.get(name)
        if fact is None or not isinstance(fact.value, bool):
            return Fact[bool]()
        return Fact[bool].model_validate(fact.model_dump())


class FileReading(Model):
    """All that was read of one file. A function of the file's bytes and the reader's version alone.

    `file` is the path inside the applicant's folder; evidence repeats it. A reading taken from the
    store is renamed with `flows` when the same bytes come under another name.
    """

    file: str
    sha256: str
    reader_version: str
    media_type: str
    page_count: int = 0
    pages: list[PageReading] = []
    documents: list[DocumentReading] = []
    problems: list[Problem] = []
    rejected: bool = False  # True: not one page could be read; the file goes to quarantine
    ocr_engine: str | None = None
    seconds: float = 0.0
    ocr_seconds: float = 0.0
    peak_memory_mb: float = 0.0


NameDocumentReading.model_rebuild()
