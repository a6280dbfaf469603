"""Whose a paper is: relatives, spouses and namesakes are other people; another spelling is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grouping import group
from extractors.grouping.person import Person
from extractors.grouping.sameness import same_person
from schemas.applicant import ApplicantCard, NameOfRecord
from schemas.case import Case
from schemas.documents import DocumentKind, ProblemCode
from schemas.reading import FileReading, NameDocumentReading, PrintedName
from tests.extractors.grouping.papers import course, diploma, fact, file, supplement, translation

CARD = ApplicantCard(name_of_record=NameOfRecord(surname="RZAYEVA", given="KONUL"))


def _strangers(*readings: FileReading, card: ApplicantCard = CARD) -> set[str]:
    return {d.id for d in _case(*readings, card=card).documents if d.other_person}


def _case(*readings: FileReading, card: ApplicantCard = CARD) -> Case:
    return group("r-1", card, [], list(readings))


def _of(name: str, surname: str, given: str, patronymic: str, born: str, **more: str) -> FileReading:
    whose = {"surname": surname, "given_name": given, "patronymic": patronymic, "date_of_birth": born}
    return diploma(name, **whose, diploma_number="111222", registration_number="9", **more)


RELATIVES = [
    ("a sister", "RZAYEVA", "Aysel", "İlqar qızı", "1988-03-02"),
    ("a twin sister", "RZAYEVA", "Aysel", "İlqar qızı", "1990-05-01"),
    ("a brother", "RZAYEV", "Elnur", "İlqar oğlu", "1988-03-02"),
    ("the father", "RZAYEV", "İlqar", "Vəli oğlu", "1960-03-02"),
    ("the mother", "RZAYEVA", "Səbinə", "Rauf qızı", "1962-03-02"),
    ("a sister by her initial", "RZAYEVA", "A.İ.", "İlqar qızı", "1988-03-02"),
    ("the husband", "RZAYEV", "Kamran", "Tofiq oğlu", "1987-03-02"),
    ("a namesake", "HƏSƏNOVA", "Könül", "Vaqif qızı", "1985-01-01"),
    ("a namesake in full", "RZAYEVA", "Könül", "Vaqif qızı", "1985-01-01"),
]


@pytest.mark.parametrize(("who", "surname", "given", "patronymic", "born"), RELATIVES)
def test_a_relatives_diploma_is_another_persons(
    who: str, surname: str, given: str, patronymic: str, born: str
) -> None:
    """A shared surname, father's name or given name alone does not make a paper the applicant's."""
    theirs = _of("other.pdf", surname, given, patronymic, born)
    case = _case(diploma(), supplement(), theirs)
    assert {d.id for d in case.documents if d.other_person} == {"other.pdf"}, who
    assert case.graduation.diploma_number.value == "986313"
    assert ProblemCode.OTHER_PERSON in [
        p.code for p in case.documents[-1].problems + case.documents[1].problems
    ]


SAME = [
    ("az-Cyrl", "Рзајева", "Көнүл", "Илгар гызы"),
    ("Russian", "Рзаева", "Кёнуль", "Ильгар кызы"),
    ("Russian with a father's name in -овна", "Рзаева", "Кёнуль", "Ильгаровна"),
    ("Russian dative", "Рзаевой", "Кёнуль", "Ильгар кызы"),
    ("married", "ƏLİYEVA", "Könül", "İlqar qızı"),
    ("a misprint", "RZAYEVA", "Konül", "İlqar qızı"),
    ("order swapped", "KÖNÜL", "RZAYEVA", "İlqar qızı"),
    ("father's name among the given names", "RZAYEVA", "KONUL ILGAR", ""),
    ("initial only", "RZAYEVA", "K.", ""),
    ("two initials", "RZAYEVA", "K.İ.", ""),
    ("an initial in Cyrillic", "Рзаева", "К. И.", ""),
    ("given name first, cut to its letter", "K.", "RZAYEVA", ""),
    ("given name first, a letter misread", "KONÜI", "RZAYEVA", ""),
    ("given name first, in Russian", "Кёнуль", "Рзаева", "Ильгар кызы"),
    ("parted a word too late", "RZAYEVA KÖNÜL", "İLQAR QIZI", ""),
    ("each part a place too early", "KONUL", "ILGAR", "RZAYEVA"),
    ("Turkish", "Rızayeva", "Könül", ""),
]


@pytest.mark.parametrize(("how", "surname", "given", "patronymic"), SAME)
def test_another_spelling_of_the_name_accuses_nobody(
    how: str, surname: str, given: str, patronymic: str
) -> None:
    """The same person in every script, case and order stays the same person."""
    theirs = diploma("zz.pdf", surname=surname, given_name=given, patronymic=patronymic or "-")
    assert _strangers(diploma(), theirs.model_copy(update={"sha256": "x"})) == set(), how


def test_a_brother_of_like_name_is_told_by_son_and_daughter() -> None:
    """Samir and Samirə sound alike; oğlu and qızı do not."""
    she = Person((("QULİYEVA", 0.99),), (("Samirə", 0.99),), (("Rauf qızı", 0.99),))
    he = Person((("QULİYEV", 0.99),), (("Samir", 0.99),), (("Rauf oğlu", 0.99),))
    assert same_person(she, he) is False


LIKE_NAMES = [
    ("Aygün", "Aygül"),
    ("Rəşad", "Rəşid"),
    ("Ramil", "Рамин"),
    ("Samir", "SAMIRA"),
    ("Fərid", "Farida"),
]


@pytest.mark.parametrize(("name", "another"), LIKE_NAMES)
def test_two_names_in_use_are_two_people(name: str, another: str) -> None:
    """A brother's or sister's name that differs by a letter is found, in whatever script it is written."""
    one, other = (Person((("QULİYEV", 0.99),), ((given_name, 0.99),)) for given_name in (name, another))
    assert same_person(one, other) is False


def test_a_like_name_that_was_not_read_surely_accuses_nobody() -> None:
    """One letter read less than surely may be the misread letter of the same name."""
    one = Person((("QULİYEVA", 0.99),), (("Aygün", 0.99),))
    assert same_person(one, Person((("QULİYEVA", 0.99),), (("Aygül", 0.9),))) is None


def test_a_slip_in_the_name_beside_the_own_number_accuses_nobody() -> None:
    """A translation that spells another like name but prints the person's own diploma number is theirs."""
    own = diploma(surname="QULİYEVA", given_name="Aygün")
    slip = translation(surname="GULIYEVA", given_name="AYGUL")
    twin = translation(surname="GULIYEVA", given_name="AYGUL", diploma_number="111222")
    card = ApplicantCard(name_of_record=NameOfRecord(surname="GULIYEVA", given="AYGUN"))
    assert _strangers(own, slip, card=card) == set()
    assert _strangers(own, twin, card=card) == {"diploma_en.pdf"}


def test_a_wrong_name_beside_the_own_number_is_shown_and_not_thrown_out() -> None:
    """A label taken for a name accuses nobody where the diploma's number is the person's own."""
    wrong = supplement(surname="Vaxt", given_name="Qiymət", patronymic="Saat", date_of_birth="1978-09-01")
    case = _case(diploma(), wrong)
    assert not any(d.other_person for d in case.documents)
    assert [check.ok for check in case.cross_checks if check.name == "holder"] == [False]
    assert not case.graduation.given_name.trusted


WRITINGS = [
    ("Əliyev", "Elçin", "Алиев", "Эльчин"),
    ("Cəfərov", "Cəfər", "Джафаров", "Джафар"),
    ("Xəlilov", "Xəyal", "Halilov", "Hayal"),
    ("Qədirli", "Qədir", "Кадырли", "Кадыр"),
    ("Quliyeva", "Aygün", "Гулијева", "Ајҝүн"),
    ("Şıxəliyeva", "Şəhla", "SHIKHALIYEVA", "SHAHLA"),
    ("Yusifova", "Yeganə", "Юсифова", "Егана"),
    ("Əhmədova", "Jalə", "AHMADOVA", "ZHALA"),
    ("Həsənli", "Əli Həsən", "HASANLI", "ALIHASAN"),
    ("Həsənli", "Ağa-Əli", "HASANLI", "AGHAALI"),
    ("Quliyev", "Murad", "Кулиеву", "Мураду"),
    ("Həsənova", "Gülnarə", "Gulnara", "Hasanova"),
    ("Həsənova", "Gülnarə", "HASANOVA", "GUELNARE"),
]


@pytest.mark.parametrize(("surname", "given", "theirs", "their_given"), WRITINGS)
def test_a_name_in_any_writing_is_the_same_persons(
    surname: str, given: str, theirs: str, their_given: str
) -> None:
    """az-Latn, az-Cyrl, Russian, English, Turkish and passport forms of one name, in either order."""
    one, other = (
        Person(((surname, 0.99),), ((given, 0.99),)),
        Person(((theirs, 0.99),), ((their_given, 0.99),)),
    )
    assert same_person(one, other) is True


@pytest.mark.parametrize("line", ["K.İ. Rzayeva", "Rzayeva K.", "Konul Rzayeva", "Rzayeva Konul Ilgar gizi"])
def test_a_name_in_one_line_accuses_nobody(line: str) -> None:
    """Nobody can say which word of a line is the given name, and initials may stand for it."""
    theirs = file("line.pdf", DocumentKind.TRANSLATION, {"full_name": line}, languages=("en",),
                  translates=DocumentKind.DIPLOMA)  # fmt: skip
    assert _strangers(diploma(), theirs) == set()


@pytest.mark.parametrize(
    "line", ["A.İ. Rzayeva", "Aysel Rzayeva", "Rzayev Ilgar Vali oghlu", "Vagif Hasanov"]
)
def test_another_name_in_one_line_is_another_persons(line: str) -> None:
    """A line in which neither the given name nor its first letter stands is a relative's or a stranger's."""
    theirs = file("line.pdf", DocumentKind.TRANSLATION, {"full_name": line}, languages=("en",),
                  translates=DocumentKind.DIPLOMA)  # fmt: skip
    assert _strangers(diploma(), theirs) == {"line.pdf"}


def test_a_badly_read_given_name_accuses_nobody() -> None:
    """A given name read half surely that is unlike the other may only be misread: nobody is accused."""
    she = Person((("QULİYEVA", 0.99),), (("Samirə", 0.99),))
    blurred = Person((("QULİYEVA", 0.99),), (("Bnnlu", 0.55),))
    assert same_person(she, blurred) is None


def _certificate(name: str, *names: PrintedName, kind: str = "marriage_certificate") -> FileReading:
    reading = file(name, DocumentKind.NAME_DOCUMENT, {})
    named = NameDocumentReading(kind=kind, names=list(names))
    document = reading.documents[0].model_copy(update={"name_document": named})
    return reading.model_copy(update={"documents": [document]})


def _printed(role: str, surname: str, given: str) -> PrintedName:
    return PrintedName(role=role, surname=fact(surname, "c.pdf"), given_name=fact(given, "c.pdf"))


def test_a_spouse_on_the_marriage_certificate_owns_no_paper() -> None:
    """The husband's diploma stays the husband's though the wife's certificate names him."""
    certificate = _certificate(
        "c.pdf", _printed("holder", "RZAYEVA", "Könül"), _printed("spouse", "ƏLİYEV", "Kamran")
    )
    his = _of("his.pdf", "ƏLİYEV", "Kamran", "Tofiq oğlu", "1987-03-02")
    assert _strangers(diploma(), certificate, his) == {"his.pdf"}


def test_a_change_of_name_certificate_makes_both_names_the_persons() -> None:
    """Papers in the former given name and in the new one are one person's when a certificate shows both."""
    certificate = _certificate(
        "c.pdf",
        _printed("former", "RZAYEVA", "Könül"),
        _printed("new", "RZAYEVA", "Aysel"),
        kind="name_change_certificate",
    )
    new = diploma("new.pdf", given_name="Aysel")
    assert _strangers(diploma(), certificate, new) == set()
    assert _strangers(diploma(), new) == {"new.pdf"}


def test_a_relatives_transcript_gives_no_rows() -> None:
    """A sister's courses are never counted as the applicant's."""
    rows = [course("Anatomiya", 1, 6, 80, "s.pdf")]
    hers = {"surname": "RZAYEVA", "given_name": "Aysel", "patronymic": "İlqar qızı"}
    case = _case(diploma(), file("s.pdf", DocumentKind.TRANSCRIPT, hers, rows=rows))
    assert case.transcript.courses == []


def test_a_relatives_translation_is_not_the_diplomas() -> None:
    """A sister's translation is neither linked nor merged."""
    hers = translation(given_name="Aysel", diploma_number="1", date_of_birth="1988-03-02")
    case = _case(diploma(), hers)
    assert next(d for d in case.documents if d.id == "diploma_en.pdf").other_person
    assert next(d for d in case.documents if d.id == "diplom.pdf").translated_by == []


_GIVEN = [
    "A.",
    "R",
    "İLQAR QIZI",
    "Rzayeva",
    "Könül",
    "Konul",
    "Кёнуль",
    "Aysel",
    "Samir",
    "Samirə",
    "Aygün",
    "Aygül",
    "Rəşad",
    "Rəşid",
    "K.",
]
_SURNAMES = ["Könül", "K.", "RZAYEVA", "Рзаева", "Rzayev", "QULİYEVA", "Кулиева", "Əliyeva"]
_FATHERS = ["İlqar qızı", "Ильгаровна", "Ilgar gizi", "Rauf oğlu", ""]
_PEOPLE = st.builds(
    lambda surname, given_name, father, born, sure: Person(
        ((surname, sure),), ((given_name, sure),), ((father, sure),) if father else (), born
    ),
    st.sampled_from(_SURNAMES),
    st.sampled_from(_GIVEN),
    st.sampled_from(_FATHERS),
    st.sampled_from([None, "1990-05-01", "1988-03-02"]),
    st.sampled_from([0.5, 0.85, 0.99]),
)


@given(_PEOPLE, _PEOPLE)
def test_who_is_compared_with_whom_does_not_matter(one: Person, other: Person) -> None:
    """Sameness holds both ways, and everybody is the person they are."""
    assert same_person(one, other) is same_person(other, one)
    assert same_person(one, one) is not False
