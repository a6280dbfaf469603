"""What a document is, how it came, and what went wrong with it."""

from enum import StrEnum

from schemas.base import Model


class DocumentKind(StrEnum):
    """The kinds of record.json, schema 1."""

    DIPLOMA = "diploma"
    TRANSCRIPT = "transcript"
    DIPLOMA_AND_TRANSCRIPT = "diploma_and_transcript"
    TRANSLATION = "translation"
    SCHOOL_LETTER = "school_letter"
    NAME_DOCUMENT = "name_document"
    ACADEMIC_REFERENCE = "academic_reference"
    POSTGRADUATE = "postgraduate"
    SECONDARY = "secondary"
    APPLICANT = "applicant"
    OTHER = "other"
    UNREADABLE = "unreadable"


class TextSource(StrEnum):
    """Where a page's or a document's text comes from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    MIXED = "mixed"


class ProblemCode(StrEnum):
    """Why a file or page could not be used as it stands. Texts for people are in `Problem.message`."""

    EMPTY_FILE = "empty_file"
    UNKNOWN_TYPE = "unknown_type"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    OUT_OF_MEMORY = "out_of_memory"
    NO_TEXT = "no_text"
    LOW_QUALITY = "low_quality"
    TEXT_LAYER_DISTRUSTED = "text_layer_distrusted"
    BLANK_PAGE = "blank_page"
    DUPLICATE = "duplicate"
    OCR_FAILED = "ocr_failed"
    READER_FAILED = "reader_failed"
    BAD_APPLICANT_FILE = "bad_applicant_file"
    UNUSED_APPLICANT_KEY = "unused_applicant_key"
    OTHER_PERSON = "other_person"
    SECOND_DOCUMENT = "second_document"
    UNCLEAR_LINK = "unclear_link"


class Problem(Model):
    """Something a person should know about a file: what is wrong, on which page, what to do."""

    code: ProblemCode
    message: str
    page: int | None = None


class Quality(Model):
    """How well a document could be read, all in 0..1 but the page sizes.

    `confidence` is the mean word confidence; `ink_unread` the share of dark ink no word covers
    (a high share means text was missed, which confidence alone never shows).
    """

    confidence: float = 0.0
    ink_unread: float = 0.0
    skew_degrees: float = 0.0
    dpi: int | None = None
