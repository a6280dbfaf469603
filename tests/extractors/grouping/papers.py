"""Readings made by hand: what the reader would give for an applicant's papers."""

from typing import Any

from schemas.courses import Course, TranscriptReading, TranscriptTotals
from schemas.documents import DocumentKind, Quality, TextSource
from schemas.facts import Evidence, Fact, FactStatus
from schemas.reading import DocumentReading, FileReading, PageReading, ReadLine, TranslationReading

HOLDER = {
    "surname": "RZAYEVA",
    "given_name": "Könül",
    "patronymic": "İlqar qızı",
    "date_of_birth": "1990-05-01",
}
ENGLISH = {"surname": "RZAYEVA", "given_name": "Konul", "date_of_birth": "1990-05-01"}
DIPLOMA = {
    "diploma_series": "AT",
    "diploma_number": "986313",
    "registration_number": "77",
    "decision_date": "2014-06-30",
    "issue_date": "2014-07-09",
    "school_name": "Azərbaycan Tibb Universiteti",
    "level": "basic_medical",
}


def fact(value: Any, file: str, sure: float = 0.99) -> Fact[Any]:
    """A fact as read from page 1 of a file."""
    status = FactStatus.READ if sure >= 0.97 else FactStatus.DOUBTFUL
    evidence = Evidence(document=file, page=1, box=(0.1, 0.1, 0.2, 0.2), text=str(value))
    return Fact[Any](value=value, confidence=sure, status=status, evidence=[evidence])


def file(  # noqa: PLR0913 - each keyword is one thing a test may want to say of a paper
    name: str,
    kind: DocumentKind,
    fields: dict[str, Any],
    *,
    languages: tuple[str, ...] = ("az",),
    sure: dict[str, float] | None = None,
    rows: list[Course] | None = None,
    totals: TranscriptTotals | None = None,
    translates: DocumentKind | None = None,
    text: str | None = None,
    confidence: float = 0.95,
) -> FileReading:
    """A file with one document of one page."""
    doubts = sure or {}
    words = text if text is not None else f"{name} " + " ".join(f"{k} {v}" for k, v in fields.items())
    line = ReadLine(text=words, box=(0.0, 0.0, 1.0, 0.1), confidence=0.99)
    page = PageReading(number=1, width=100, height=100, text_source=TextSource.OCR, lines=[line])
    transcript = TranscriptReading(courses=rows, totals=totals or TranscriptTotals()) if rows else None
    document = DocumentReading(
        pages=[1],
        kind=kind,
        kind_confidence=0.99,
        languages=list(languages),
        text_source=TextSource.OCR,
        quality=Quality(confidence=confidence),
        fields={key: fact(value, name, doubts.get(key, 0.99)).model_dump() for key, value in fields.items()},
        transcript=transcript,
        translation=TranslationReading(translates=translates) if translates else None,
    )
    return FileReading(
        file=name,
        sha256=name,
        reader_version="test",
        media_type="image/png",
        page_count=1,
        pages=[page],
        documents=[document],
    )


def course(
    title: str, semester: int, points: float, score: float, document: str, sure: float = 0.99
) -> Course:
    """A row of a transcript."""
    year = 2008 + (semester - 1) // 2
    return Course(
        title=fact(title, document),
        semester=fact(str(semester), document),
        academic_year=fact(f"{year}/{year + 1}", document),
        credits=fact(points, document, sure),
        score=fact(score, document),
        passed=fact(score >= 51, document),
    )


def diploma(name: str = "diplom.pdf", **changes: Any) -> FileReading:
    """The holder's diploma in Azerbaijani."""
    return file(name, DocumentKind.DIPLOMA, {**HOLDER, **DIPLOMA, **changes})


def supplement(name: str = "elave.pdf", **changes: Any) -> FileReading:
    """The holder's diploma supplement in Azerbaijani, without rows."""
    fields = {
        **HOLDER,
        "diploma_series": "AT",
        "diploma_number": "986313",
        "entry_date": "2008-09-15",
        "completion_date": "2014-06-30",
    }
    return file(name, DocumentKind.TRANSCRIPT, {**fields, **changes})


def translation(
    name: str = "diploma_en.pdf", of: DocumentKind = DocumentKind.DIPLOMA, **changes: Any
) -> FileReading:
    """A translation into English."""
    fields = {
        **ENGLISH,
        **{k: DIPLOMA[k] for k in ("diploma_number", "decision_date", "issue_date")},
        **changes,
    }
    return file(name, DocumentKind.TRANSLATION, fields, languages=("en",), translates=of)
