"""Two papers that say the same letter for letter make each other surer; likeness does not."""

import pytest

from extractors.grouping.corroborate import corroborated
from extractors.grouping.documents import Paper
from schemas.applicant import ApplicantCard, NameOfRecord
from schemas.case import CaseDocument
from schemas.documents import DocumentKind, Quality, TextSource
from schemas.facts import Evidence, Fact, FactStatus
from schemas.reading import DocumentReading, NameDocumentReading, PrintedName

NOBODY = ApplicantCard()


def guess(value: str, confidence: float) -> Fact[str]:
    return Fact[str](value=value, confidence=confidence, status=FactStatus.DOUBTFUL)


def paper(name: str, kind: DocumentKind, reading: DocumentReading) -> Paper:
    document = CaseDocument(
        id=name,
        file=name,
        sha256="0" * 64,
        kind=kind,
        languages=["az"],
        page_numbers=[1],
        text_source=TextSource.OCR,
        quality=Quality(),
        reading=reading,
    )
    return Paper(document, "")


def diploma(name: str, **fields: Fact[str]) -> Paper:
    kind = DocumentKind.DIPLOMA
    return paper(
        name,
        kind,
        DocumentReading(
            pages=[1], kind=kind, kind_confidence=1, text_source=TextSource.OCR, fields=dict(fields)
        ),
    )


def passport(name: str, surname: Fact[str]) -> Paper:
    kind = DocumentKind.NAME_DOCUMENT
    named = NameDocumentReading(kind="passport", names=[PrintedName(role="holder", surname=surname)])
    return paper(
        name,
        kind,
        DocumentReading(
            pages=[1], kind=kind, kind_confidence=1, text_source=TextSource.OCR, name_document=named
        ),
    )


def status(one: Paper, field: str) -> FactStatus:
    assert one.reading is not None
    return one.reading.text(field).status


def test_two_papers_that_agree_to_the_letter_are_both_trusted():
    papers = [diploma(name, surname=guess("QURBANOVA", 0.88)) for name in ("a.pdf", "b.pdf")]
    assert [status(one, "surname") for one in corroborated(papers, NOBODY)] == [FactStatus.READ] * 2


@pytest.mark.parametrize("other", ["GURBANOVA", "QURBANOV", "QURBANOWA", "QURBAN-OVA"])
def test_a_spelling_that_merely_resembles_confirms_nothing(other):
    papers = [diploma("a.pdf", surname=guess("QURBANOVA", 0.9)), diploma("b.pdf", surname=guess(other, 0.9))]
    assert status(corroborated(papers, NOBODY)[0], "surname") is FactStatus.DOUBTFUL


def test_a_name_with_a_hyphen_is_not_the_name_without():
    """Papers with `ANNA-MARTA` and `ANNA MARTA` do not confirm each other's spelling; two alike do."""
    mixed = [
        diploma("a.pdf", given_name=guess("ANNA-MARTA", 0.9)),
        diploma("b.pdf", given_name=guess("ANNA MARTA", 0.9)),
    ]
    assert status(corroborated(mixed, NOBODY)[0], "given_name") is FactStatus.DOUBTFUL
    alike = [
        diploma("a.pdf", given_name=guess("ANNA-MARTA", 0.9)),
        diploma("b.pdf", given_name=guess("Anna – Marta", 0.9)),
    ]
    assert status(corroborated(alike, NOBODY)[0], "given_name") is FactStatus.READ


def test_noise_that_agrees_stays_noise():
    papers = [diploma(name, diploma_number=guess("918081", 0.25)) for name in ("a.pdf", "b.pdf")]
    assert status(corroborated(papers, NOBODY)[0], "diploma_number") is FactStatus.DOUBTFUL


def test_two_poor_readings_are_not_made_good_by_agreeing():
    papers = [diploma(name, diploma_number=guess("918081", 0.6)) for name in ("a.pdf", "b.pdf")]
    assert status(corroborated(papers, NOBODY)[0], "diploma_number") is FactStatus.DOUBTFUL


def test_two_doubtful_readings_never_trust_each_other_alone():
    """Alike letters are misread alike: 0.84 twice is not the 0.974 of independent readings."""
    papers = [diploma(name, surname=guess("QURBANOVA", 0.84)) for name in ("a.pdf", "b.pdf")]
    assert [status(one, "surname") for one in corroborated(papers, NOBODY)] == [FactStatus.DOUBTFUL] * 2


def test_two_documents_read_from_the_same_ink_are_one_witness():
    """A page that was parted into two documents cannot confirm what stands once on it."""
    place = Evidence(document="a.pdf", page=1, box=(0.1, 0.1, 0.3, 0.12), text="QURBANOVA")
    seen = guess("QURBANOVA", 0.9).model_copy(update={"evidence": [place]})
    papers = [diploma(name, surname=seen) for name in ("a.pdf", "a.pdf#2")]
    assert [status(one, "surname") for one in corroborated(papers, NOBODY)] == [FactStatus.DOUBTFUL] * 2


def test_a_paper_does_not_confirm_itself():
    assert status(corroborated([diploma("a.pdf", surname=guess("X", 0.9))], NOBODY)[0], "surname") is (
        FactStatus.DOUBTFUL
    )


def test_the_name_the_office_typed_confirms_the_passport():
    card = ApplicantCard(name_of_record=NameOfRecord(surname="GURBANOVA", given="ZOHRA"))
    (seen,) = corroborated([passport("p.pdf", guess("GURBANOVA", 0.88))], card)
    assert seen.reading is not None and seen.reading.name_document is not None
    assert seen.reading.name_document.names[0].surname.status is FactStatus.READ
