"""Which diploma the case is about, and what other papers may say of it."""

import pytest

from extractors.grouping import group
from extractors.grouping.facts import contradicted
from extractors.grouping.writings import same_writing
from schemas.applicant import ApplicantCard
from schemas.case import Case
from schemas.documents import DocumentKind, TextSource
from schemas.facts import FactStatus
from schemas.reading import FileReading
from tests.extractors.grouping.papers import HOLDER, diploma, fact, file, supplement, translation


def _case(*readings: FileReading) -> Case:
    return group("r-1", ApplicantCard(), [], list(readings))


def _without(reading: FileReading, *names: str) -> FileReading:
    document = reading.documents[0]
    fields = {key: value for key, value in document.fields.items() if key not in names}
    return reading.model_copy(update={"documents": [document.model_copy(update={"fields": fields})]})


@pytest.mark.parametrize("level", ["secondary_medical", "residency", "internship", "other_higher"])
def test_a_diploma_of_another_education_gives_no_fact(level: str) -> None:
    """Dates and numbers of a college, a residency or another degree never become the graduation's."""
    bare = _without(diploma(), "issue_date", "decision_date", "registration_number")
    other = diploma(
        "other.pdf", level=level, issue_date="2018-07-01", decision_date="2018-06-30", diploma_number="1"
    )
    facts = _case(bare, other).graduation
    assert (facts.issue_date.present, facts.decision_date.present) == (False, False)
    assert facts.diploma_number.value == "986313"


def test_a_translation_of_another_diploma_fills_no_gap() -> None:
    """A translation that goes with the college diploma does not date the medical one."""
    bare = _without(diploma(), "issue_date")
    college = diploma("college.pdf", level="secondary_medical", diploma_number="55", issue_date="2005-07-01")
    theirs = translation("college_en.pdf", diploma_number="55", issue_date="2005-07-01")
    case = _case(bare, college, theirs)
    assert not case.graduation.issue_date.present
    assert case.graduation.diploma_number.trusted


def test_a_translation_of_a_residency_paper_gives_no_date() -> None:
    """The residency's issue date stays the residency's, in translation too."""
    bare = _without(diploma(), "issue_date")
    theirs = translation("rez_en.pdf", of=DocumentKind.POSTGRADUATE, issue_date="2019-09-01")
    assert not _case(bare, _without(theirs, "diploma_number")).graduation.issue_date.present


def test_a_translation_with_another_number_contradicts_and_fills_nothing() -> None:
    """A translation that names another diploma makes the number doubtful, and its dates stay its own."""
    bare = _without(diploma(), "issue_date")
    case = _case(bare, translation(diploma_number="000001", issue_date="2011-01-01"))
    assert not case.graduation.issue_date.present
    assert case.graduation.diploma_number.status is FactStatus.DOUBTFUL


def test_a_letters_own_date_is_not_the_diplomas() -> None:
    """The day a school wrote a letter is no issue date of a diploma."""
    letter = file("letter.pdf", DocumentKind.SCHOOL_LETTER, {**HOLDER, "issue_date": "2020-01-01"})
    assert not _case(_without(diploma(), "issue_date"), letter).graduation.issue_date.present


def test_an_agreeing_third_paper_does_not_hide_a_contradiction() -> None:
    """Where two trusted papers differ, a third that agrees with one leaves the value doubtful."""
    letter = file("letter.pdf", DocumentKind.SCHOOL_LETTER, {**HOLDER, "decision_date": "2014-06-30"})
    fact_ = _case(diploma(), translation(decision_date="2014-06-20"), letter).graduation.decision_date
    assert fact_.status is FactStatus.DOUBTFUL


def test_a_doubtful_contradiction_is_seen_and_told() -> None:
    """A nearly sure other value makes a sure one doubtful, and a check says both."""
    shaky = file(
        "diploma_en.pdf",
        DocumentKind.TRANSLATION,
        {"surname": "RZAYEVA", "given_name": "Konul", "decision_date": "2014-06-20"},
        languages=("en",),
        sure={"decision_date": 0.93},
        translates=DocumentKind.DIPLOMA,
    )
    case = _case(diploma(), shaky)
    assert case.graduation.decision_date.status is FactStatus.DOUBTFUL
    check = next(check for check in case.cross_checks if check.name == "decision_date")
    assert check.ok is None and "2014-06-20" in check.detail


def test_noise_against_a_sure_value_leaves_it() -> None:
    """A value read at a coin's toss says little against a sure one."""
    assert contradicted(fact("1", "a", 0.995), fact("2", "b", 0.5)).trusted
    assert not contradicted(fact("1", "a", 0.99), fact("2", "b", 0.99)).trusted


def test_another_degree_on_the_translation_is_a_contradiction() -> None:
    """`Dentistry` is no translation of müalicə işi, and `feldsher` none of həkim."""
    mine = diploma(specialty="Müalicə işi", qualification="həkim")
    case = _case(mine, translation(specialty="Dentistry", qualification="Feldsher"))
    assert not case.graduation.specialty.trusted
    assert not case.graduation.qualification.trusted
    right = _case(mine, translation(specialty="General Medicine", qualification="Physician"))
    assert right.graduation.specialty.trusted and right.graduation.qualification.trusted


def test_one_person_in_three_scripts_agrees_with_herself() -> None:
    """A Soviet diploma in az-Cyrl and Russian, its supplement in Russian, its translation in English."""
    names = [
        ("Рзајева", "Көнүл", "Илгар гызы", ("az-Cyrl", "ru")),
        ("Рзаевой", "Кёнуль", "Ильгаровне", ("ru",)),
        ("Rzayeva", "Konul", "Ilgar gizi", ("en",)),
    ]
    papers = []
    for (surname, given, father, languages), kind in zip(
        names, (DocumentKind.DIPLOMA, DocumentKind.TRANSCRIPT, DocumentKind.TRANSLATION), strict=True
    ):
        fields = {"surname": surname, "given_name": given, "patronymic": father, "diploma_number": "111"}
        of = DocumentKind.DIPLOMA if kind is DocumentKind.TRANSLATION else None
        papers.append(file(f"{kind}.pdf", kind, fields, languages=languages, translates=of))
    case = _case(*papers)
    assert not any(document.other_person for document in case.documents)
    assert not [check for check in case.cross_checks if check.ok is False]
    for name in ("surname", "given_name", "patronymic"):
        found = getattr(case.graduation, name)
        assert found.trusted and len({e.document for e in found.evidence}) == 3, name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Мамедовой", "Мамедова", True),
        ("Мамедовой", "Mamedova", True),
        ("Гюльнаре", "Gulnara", True),
        ("Әлијева", "Əliyeva", True),
        ("Һәсәнов", "Гасанов", True),
        ("Гасанов", "Гусейнов", False),
        ("Рашад", "Rəşid", False),
        ("Könül", "Gunel", False),
    ],
)
def test_a_writing_holds_both_ways_and_in_the_dative(one: str, other: str, same: bool) -> None:
    """Scripts and cases of one name are one; names that only share consonants are not."""
    assert same_writing(one, other) is same
    assert same_writing(other, one) is same


def _half(name: str, **fields: str) -> FileReading:
    return file(name, DocumentKind.DIPLOMA, fields, text=name * 40)


RIGHT = {
    "surname": "RZAYEVA",
    "given_name": "Könül",
    "decision_date": "2014-06-30",
    "specialty": "Müalicə işi",
    "level": "basic_medical",
}


def test_two_photos_of_one_diploma_give_their_facts_together() -> None:
    """Left and right page in two files, tied by the number on both: one diploma, nothing in doubt."""
    left = _half("2.jpg", diploma_number="986313", issue_date="2014-07-09", registration_number="77")
    case = _case(_half("1.jpg", diploma_number="986313", **RIGHT), left)
    assert case.graduation.issue_date.trusted and case.graduation.decision_date.trusted
    assert next(d for d in case.documents if d.id == "2.jpg").page_of == "1.jpg"


def test_a_page_that_merely_fits_gives_guesses() -> None:
    """A page with a number and a date and no name fits the gaps: its values are shown and not trusted."""
    case = _case(_half("1.jpg", **RIGHT), _half("2.jpg", diploma_number="986313", issue_date="2014-07-09"))
    assert case.graduation.issue_date.value == "2014-07-09"
    assert case.graduation.issue_date.status is FactStatus.DOUBTFUL
    assert next(d for d in case.documents if d.id == "2.jpg").page_of is None


def test_a_second_diploma_is_no_page_of_the_first() -> None:
    """Another number or another date on both is another diploma: it contradicts and fills nothing."""
    first = _half("1.jpg", diploma_number="986313", **RIGHT)
    case = _case(first, _half("2.jpg", diploma_number="541207", issue_date="2009-07-09"))
    assert not case.graduation.issue_date.present
    assert not case.graduation.diploma_number.trusted


def test_a_diploma_photographed_in_two_languages_is_one() -> None:
    """The Azerbaijani and the Russian half of a Soviet diploma, each in its file, agree with each other."""
    both = {"diploma_number": "123456", "decision_date": "1986-06-28"}
    left = file(
        "a.jpg",
        DocumentKind.DIPLOMA,
        {**both, "surname": "Рзајева", "given_name": "Көнүл", "level": "basic_medical"},
        languages=("az-Cyrl",),
        text="a" * 200,
    )
    right = file(
        "b.jpg",
        DocumentKind.DIPLOMA,
        {**both, "surname": "Рзаевой", "given_name": "Кёнуль"},
        languages=("ru",),
        text="b" * 200,
    )
    case = _case(left, right)
    assert not [check for check in case.cross_checks if check.ok is False]
    assert len(case.graduation.diploma_number.evidence) == 2
    assert next(d for d in case.documents if d.id == "b.jpg").page_of == "a.jpg"


def test_a_number_misread_on_the_diploma_makes_no_second_diploma() -> None:
    """6 for 8 on the scan of the diploma: supplement and translation are its own and date it all the same."""
    bare = _without(diploma(diploma_number="966313"), "decision_date")
    english = translation(diploma_number="986313", decision_date="2014-06-30")
    case = _case(bare, supplement(diploma_number="986313"), english)
    assert case.graduation.decision_date.value == "2014-06-30"
    assert not case.graduation.diploma_number.trusted
    assert next(d for d in case.documents if d.id == "diploma_en.pdf").translation_of == "diplom.pdf"


def test_a_typed_number_is_not_misread() -> None:
    """Two papers with a text layer whose numbers differ in one digit are of two diplomas."""
    bare = _typed(_without(diploma(diploma_number="966313"), "decision_date"))
    english = _typed(translation(diploma_number="986313", decision_date="2014-06-30"))
    assert not _case(bare, english).graduation.decision_date.present


def _typed(reading: FileReading) -> FileReading:
    (document,) = reading.documents
    typed = document.model_copy(update={"text_source": TextSource.TEXT_LAYER})
    return reading.model_copy(update={"documents": [typed]})


def test_a_supplement_of_either_half_of_a_diploma_is_the_diplomas() -> None:
    """The supplement ties to the half that prints the number; it confirms what that half says."""
    number = {"diploma_number": "986313"}
    right = {**number, "school_name": "Azərbaycan Tibb Universiteti", "surname": "RZAYEVA"}
    left = file(
        "1.jpg", DocumentKind.DIPLOMA, {"issue_date": "2014-07-09", "level": "basic_medical"}, text="a" * 200
    )
    english = file("1.jpg", DocumentKind.DIPLOMA, right, languages=("en",), sure={"school_name": 0.9})
    both = left.model_copy(update={"documents": [*left.documents, *english.documents]})
    other = supplement(**number, school_name="Azərbaycan Tibb Universiteti")
    english_supplement = other.model_copy(
        update={"documents": [other.documents[0].model_copy(update={"languages": ["en"]})]}
    )
    assert _case(both, english_supplement).graduation.school_name.trusted
