"""Translations of several papers in one file, and one file with everything."""

from typing import Any

from extractors.grouping import group
from schemas.applicant import ApplicantCard
from schemas.case import Case, CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence, Fact, FactStatus
from schemas.reading import DocumentReading, FileReading, TranslationReading
from tests.extractors.grouping.papers import ENGLISH, course, diploma, file, supplement, translation

ROWS = [("Anatomiya", "Anatomy"), ("Fizika", "Physics"), ("Kimya", "Chemistry")]
DIPLOMA_EN = {"diploma_number": "986313", "decision_date": "2014-06-30", "issue_date": "2014-07-09"}
CERTIFICATE = {
    "statement": "I certify that the word-for-word translation is correct.",
    "statement_wording": "word_for_word",
    "letterhead": "ALPHA TRANSLATION BUREAU",
    "letterhead_class": "translation_service",
    "translator_name": "Lala Rustamova",
    "signed": True,
}


def _said(value: Any, page: int) -> Fact[Any]:
    place = Evidence(document="all.pdf", page=page, box=(0.1, 0.8, 0.5, 0.82), text=str(value))
    return Fact[Any](value=value, confidence=0.99, status=FactStatus.READ, evidence=[place])


def _block(of: DocumentKind, page: int, **facts: Any) -> TranslationReading:
    return TranslationReading(translates=of, **{name: _said(value, page) for name, value in facts.items()})


def _part(reading: FileReading, *pages: int, block: TranslationReading | None = None) -> DocumentReading:
    """The document of a hand-made reading as a part of all.pdf, with all it says on its first page."""
    document = reading.documents[0].model_dump()
    for fact in document["fields"].values():
        for place in fact["evidence"]:
            place |= {"document": "all.pdf", "page": pages[0]}
    made = DocumentReading.model_validate(document)
    return made.model_copy(update={"pages": list(pages), "translation": block or made.translation})


def _bound(*parts: DocumentReading, name: str = "all.pdf") -> FileReading:
    made = file(name, DocumentKind.OTHER, {}, text="x")
    count = max(page for part in parts for page in part.pages)
    pages = [made.pages[0].model_copy(update={"number": n, "lines": []}) for n in range(1, count + 1)]
    return made.model_copy(update={"documents": list(parts), "pages": pages, "page_count": count})


def _table_en(**fields: str) -> FileReading:
    rows = [course(en, n, 5, 80, "all.pdf") for n, (_, en) in enumerate(ROWS, start=1)]
    own = {**ENGLISH, "diploma_number": "986313", **fields}
    kind = DocumentKind.TRANSLATION
    return file("t", kind, own, rows=rows, languages=("en",), translates=DocumentKind.TRANSCRIPT)


def _marks() -> FileReading:
    rows = [course(az, n, 5, 80, "elave.pdf") for n, (az, _) in enumerate(ROWS, start=1)]
    fields = {name: fact.value for name, fact in supplement().documents[0].fields.items()}
    return file("elave.pdf", DocumentKind.TRANSCRIPT, fields, rows=rows)


def _case(*readings: FileReading) -> dict[str, CaseDocument]:
    case: Case = group("r-1", ApplicantCard(), [], list(readings))
    return {document.id: document for document in case.documents}


def _told(document: CaseDocument) -> TranslationReading:
    assert document.reading is not None
    assert document.reading.translation is not None
    return document.reading.translation


def test_each_part_of_a_bound_translation_finds_its_original() -> None:
    """Diploma and supplement one after another in one file: each goes with its own."""
    bound = _bound(_part(translation(), 1), _part(_table_en(), 2, 3))
    found = _case(diploma(), _marks(), bound)
    assert found["all.pdf"].translation_of == "diplom.pdf"
    assert found["all.pdf#2"].translation_of == "elave.pdf"


def test_one_file_with_everything_is_paired_inside() -> None:
    """Originals and translations of one scan find each other."""
    bound = _bound(_part(diploma(), 1), _part(translation(), 2), _part(_marks(), 3), _part(_table_en(), 4))
    found = _case(bound)
    assert found["all.pdf#2"].translation_of == "all.pdf"
    assert found["all.pdf#4"].translation_of == "all.pdf#3"


def test_a_certificate_on_the_last_page_counts_for_every_part() -> None:
    """The translator's page at the end of the bound file stands for all parts, signature too."""
    last = _block(DocumentKind.TRANSCRIPT, 4, **CERTIFICATE)
    bound = _bound(_part(translation(), 1), _part(_table_en(), 2, 3, 4, block=last))
    told = _told(_case(diploma(), _marks(), bound)["all.pdf"])
    assert told.statement_wording.trusted
    assert told.letterhead_class.trusted
    assert told.signed.value is True
    assert told.statement.evidence[0].page == 4


def test_a_statement_under_another_part_is_a_guess_and_its_signature_is_none() -> None:
    """A sentence in the midst of the second part may be meant for both: a person has to look."""
    second = _block(DocumentKind.TRANSCRIPT, 2, **CERTIFICATE)
    bound = _bound(_part(translation(), 1), _part(_table_en(), 2, 3, block=second))
    told = _told(_case(diploma(), _marks(), bound)["all.pdf"])
    assert told.statement_wording.status is FactStatus.DOUBTFUL
    assert not told.signed.present


def test_another_translators_words_are_not_shared() -> None:
    """Two translators in one file each stand for their own part."""
    first = _block(DocumentKind.DIPLOMA, 1, translator_name="Rena Salmanova", signed=True)
    second = _block(DocumentKind.TRANSCRIPT, 2, **CERTIFICATE)
    bound = _bound(_part(translation(), 1, block=first), _part(_table_en(), 2, 3, block=second))
    assert not _told(_case(diploma(), _marks(), bound)["all.pdf"]).statement.present


def test_files_do_not_lend_each_other_a_statement() -> None:
    """A translation in a file of its own needs its own statement."""
    last = _block(DocumentKind.TRANSCRIPT, 4, **CERTIFICATE)
    bound = _bound(_part(_table_en(), 1, 2, 4, block=last))
    assert not _told(_case(diploma(), _marks(), translation(), bound)["diploma_en.pdf"]).statement.present


def test_an_english_part_before_the_certificate_is_a_translation_of_its_original() -> None:
    """A part that nothing of its own calls a translation is one by the certificate and its original."""
    english = file("e", DocumentKind.DIPLOMA, {**ENGLISH, **DIPLOMA_EN}, languages=("en",))
    last = _block(DocumentKind.TRANSCRIPT, 4, **CERTIFICATE)
    parts = (_part(english, 1), _part(_table_en(), 2, 3, 4, block=last))
    part = _case(diploma(), _marks(), _bound(*parts))["all.pdf"]
    assert (part.kind, part.translation_of) == (DocumentKind.TRANSLATION, "diplom.pdf")
    assert _case(_marks(), _bound(*parts))["all.pdf"].kind is DocumentKind.DIPLOMA
