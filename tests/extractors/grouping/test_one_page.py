"""Two papers read on one page: the languages of one form, or papers of several people."""

from extractors.grouping import group
from schemas.applicant import ApplicantCard, NameOfRecord
from schemas.case import Case
from schemas.documents import DocumentKind
from schemas.reading import FileReading
from tests.extractors.grouping.papers import DIPLOMA, HOLDER, course, diploma, file, translation

CARD = ApplicantCard(name_of_record=NameOfRecord(surname="RZAYEVA", given="KONUL"))


def _case(*readings: FileReading, card: ApplicantCard = CARD) -> Case:
    return group("r-1", card, [], list(readings))


def _side_by_side(left: FileReading, right: FileReading) -> FileReading:
    """One photo on which two papers were read."""
    return left.model_copy(update={"documents": [*left.documents, *right.documents]})


def _ukrainian(**fields: str) -> FileReading:
    kept = {"level": "basic_medical", **fields}
    return file("diplom.jpg", DocumentKind.DIPLOMA, kept, languages=("uk",))


def _english(**fields: str) -> FileReading:
    return file(
        "diplom.jpg",
        DocumentKind.DIPLOMA,
        {**HOLDER, **DIPLOMA, "given_name": "Konul", **fields},
        languages=("en",),
    )


def test_the_halves_of_a_form_in_two_languages_are_one_diploma() -> None:
    """What only the English half was read of is the diploma's, and as sure as it was read."""
    facts = _case(_side_by_side(_ukrainian(issue_date="2014-07-09"), _english())).graduation
    assert (facts.diploma_number.value, facts.diploma_number.trusted) == ("986313", True)
    assert facts.decision_date.trusted


def test_halves_that_contradict_each_other_are_two_papers() -> None:
    """Another number on the other half makes the number doubtful: two diplomas may lie on one page."""
    left = _ukrainian(diploma_number="111222", surname="RZAYEVA")
    assert not _case(_side_by_side(left, _english())).graduation.diploma_number.trusted


def test_two_papers_in_one_language_on_a_page_are_not_halves() -> None:
    """A form is printed in two languages; side by side in one language lie two papers."""
    left = _ukrainian(commission="ДЕК")
    right = _english()
    right = right.model_copy(
        update={"documents": [right.documents[0].model_copy(update={"languages": ["uk"]})]}
    )
    assert not _case(_side_by_side(left, right)).graduation.diploma_number.trusted


def test_a_specialty_in_the_place_of_the_name_accuses_nobody() -> None:
    """`General Medicine` is nobody's name, so the paper is not another person's."""
    odd = file("page.jpg", DocumentKind.OTHER, {"surname": "Medicine", "given_name": "General"})
    other = file("page2.jpg", DocumentKind.OTHER, {"surname": "Əliyev", "given_name": "Rauf"})
    documents = _case(diploma(), odd, other).documents
    assert [d.id for d in documents if d.other_person] == ["page2.jpg"]


def test_the_date_of_a_marriage_is_not_the_diplomas() -> None:
    """The translation of a certificate about names neither dates the diploma nor the studies."""
    bare = diploma(issue_date="2014-07-09")
    wedding = translation(
        "wedding_en.pdf", of=DocumentKind.NAME_DOCUMENT, issue_date="2016-09-10", entry_date="2016-09-10"
    )
    case = _case(bare, wedding)
    assert (case.graduation.issue_date.value, case.graduation.issue_date.trusted) == ("2014-07-09", True)
    assert not case.transcript.entry_date.present


def test_a_value_of_a_paper_in_two_languages_is_compared_as_in_two() -> None:
    """The school's name in Azerbaijani does not differ from the English name of the translation."""
    rows = [course("Anatomiya", 1, 5, 80, "elave.pdf"), course("Kimya", 1, 4, 70, "elave.pdf")]
    both = {**HOLDER, **{k: DIPLOMA[k] for k in ("diploma_number", "school_name")}}
    own = file("elave.pdf", DocumentKind.TRANSCRIPT, both, languages=("az", "en"), rows=rows)
    english = file(
        "elave_en.pdf",
        DocumentKind.TRANSLATION,
        {**both, "given_name": "Konul", "school_name": "Azerbaijan Medical University"},
        languages=("en", "tr"),
        rows=rows,
        translates=DocumentKind.TRANSCRIPT,
    )
    case = _case(diploma(), own, english)
    assert {check.name for check in case.cross_checks if check.ok is False} <= {"years_of_courses"}


def test_a_surname_read_as_given_name_too_accuses_nobody() -> None:
    """`Kerimova Kerimova` is a name of which the second half was not read, so it is not another person's."""
    odd = file("page.jpg", DocumentKind.OTHER, {"surname": "Kerimova", "given_name": "Kerimova"})
    assert not any(d.other_person for d in _case(diploma(), odd).documents)
