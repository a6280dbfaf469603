"""Whole papers in many layouts and wordings: what they are and what stands on them."""

from dataclasses import replace
from functools import cache

import pytest

from extractors.meaning import understand
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from tests.extractors.meaning import papers
from tests.extractors.pagetext import mark_at, page_of


@cache
def read(name, *marks):
    documents = understand([page_of(getattr(papers, name), columns=130, marks=marks)], f"{name}.pdf")
    assert len(documents) == 1
    return documents[0]


@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        ("diploma", "basic_medical", "STATE_FORM"),
        ("diploma", "basic_medical", "NO_CAPTIONS"),
        ("diploma", "basic_medical", "RUNNING_TEXT"),
        ("diploma", "basic_medical", "ELECTRONIC"),
        ("diploma", "basic_medical", "RUSSIAN"),
        ("diploma", "basic_medical", "TURKISH"),
        ("translation", "basic_medical", "TRANSLATED"),
        ("translation", "basic_medical", "NOTARY_ONLY"),
        ("transcript", "basic_medical", "TRANSCRIPT_EN"),
        ("transcript", None, "SUPPLEMENT"),
        ("secondary", "secondary_medical", "COLLEGE"),
        ("secondary", "secondary_medical", "COLLEGE_QUIET"),
        ("postgraduate", "residency", "RESIDENCY"),
        ("postgraduate", "internship", "INTERNSHIP"),
        ("academic_reference", None, "ACADEMIC_REFERENCE"),
        ("school_letter", None, "LETTER"),
        ("name_document", None, "PASSPORT"),
        ("name_document", None, "MARRIAGE"),
        ("other", None, "RESUME"),
        ("translation", None, "AGENCY_SUPPLEMENT"),
        ("translation", "basic_medical", "SCHOOL_TRANSLATION"),
        ("school_letter", None, "STUDENT_LETTER"),
        ("diploma", "basic_medical", "HYGIENIST"),
        ("diploma", "basic_medical", "SOVIET_CYRILLIC"),
    ],
)
def test_what_a_paper_is(kind, level, name):
    """Kind and level are told by titles and phrases; `müalicə işi` alone never makes a physician."""
    document = read(name)
    assert DocumentKind(kind) is document.kind
    assert level == document.text("level").value


FIELDS = {
    "STATE_FORM": {
        "surname": "MƏMMƏDOVA",
        "given_name": "Gülnarə",
        "patronymic": "Vəli qızı",
        "full_name": "MƏMMƏDOVA Gülnarə Vəli qızı",
        "school_name": "Azərbaycan Tibb Universiteti",
        "document_title": "BAZA ALİ TİBB TƏHSİLİ DİPLOMU",
        "specialty": "Müalicə işi",
        "qualification": "həkim",
        "honours": True,
        "diploma_series": "AT",
        "diploma_number": "912345",
        "registration_number": "4521",
        "decision_date": "2014-06-27",
        "issue_date": "2014-07-09",
        "graduation_year": 2014,
        "commission": "DÖVLƏT ATTESTASİYA KOMİSSİYASI",
    },
    "NO_CAPTIONS": {
        "surname": "QƏHRƏMANLI",
        "given_name": "Oğuz",
        "patronymic": "Nəbi oğlu",
        "school_name": "ODLAR YURDU UNİVERSİTETİ",
        "specialty": "Müalicə işi",
        "specialty_code": "070101",
        "qualification": "həkim",
        "honours": False,
        "diploma_series": "AT",
        "diploma_number": "912345",
        "registration_number": "16/118",
        "decision_date": "2016-06-30",
        "issue_date": "2016-07-15",
    },
    "RUNNING_TEXT": {
        "surname": "QULİYEV",
        "given_name": "Cavid",
        "patronymic": "Elçin oğlu",
        "specialty": "müalicə işi",
        "qualification": "həkim",
        "diploma_number": "912346",
        "registration_number": "733",
        "entry_date": "2009",
        "completion_date": "2015",
        "decision_date": "2015-06-29",
        "issue_date": "2015-07-10",
        "graduation_year": 2015,
    },
    "ELECTRONIC": {
        "surname": "İSMAYILOVA",
        "given_name": "Aygün",
        "patronymic": "Rəşad qızı",
        "full_name": "İSMAYILOVA Aygün Rəşad qızı",
        "school_name": "Azərbaycan Tibb Universiteti",
        "qualification": "həkim",
        "specialty": "Müalicə işi",
        "decision_date": "2026-06-28",
        "issue_date": "2026-07-08",
        "registration_number": "2026/77",
        "electronic": True,
    },
    "TRANSLATED": {
        "surname": "MAMMADOVA",
        "given_name": "Gulnara",
        "patronymic": "Vali gizi",
        "school_name": "Azerbaijan Medical University",
        "document_title": "DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION",
        "specialty": "General Medicine",
        "qualification": "Physician",
        "honours": True,
        "diploma_series": "AT",
        "diploma_number": "912345",
        "registration_number": "4521",
        "decision_date": "2014-06-27",
        "issue_date": "2014-07-09",
    },
    "TRANSCRIPT_EN": {
        "surname": "MAMMADOVA",
        "given_name": "Gulnara",
        "school_name": "AZERBAIJAN MEDICAL UNIVERSITY",
        "specialty": "General Medicine",
        "specialty_code": "070101",
        "qualification": "Doctor of Medicine",
        "entry_date": "2008-09-15",
        "completion_date": "2014-06-27",
        "issue_date": "2014-07-10",
        "diploma_number": "912345",
        "page_of_pages": "1/2",
        "graduation_year": 2014,
    },
    "SUPPLEMENT": {
        "surname": "ŞIXƏLİYEV",
        "given_name": "Vüqar",
        "patronymic": "Tofiq oğlu",
        "school_name": "NAXÇIVAN DÖVLƏT UNİVERSİTETİ",
        "specialty": "Müalicə işi",
        "entry_date": "2012-09-15",
        "completion_date": "2018-06-30",
        "diploma_number": "912377",
    },
    "LETTER": {
        "surname": "SHIKHALIYEV",
        "given_name": "Vugar",
        "patronymic": "Tofig oglu",
        "date_of_birth": "1995-02-04",
        "issue_date": "2018-07-03",
        "qualification": "Physician",
    },
    "RUSSIAN": {
        "entry_date": "1979",
        "completion_date": "1985",
        "decision_date": "1985-06-27",
        "issue_date": "1985-06-29",
        "specialty": "лечебное дело",
        "qualification": "врача",
        "registration_number": "411",
        "diploma_number": "912345",
    },
    "AGENCY_SUPPLEMENT": {
        "surname": "Hasanova",
        "given_name": "Sabina",
        "patronymic": "Rashad qizi",
        "school_name": "Azerbaijan Medical University",
        "specialty": "Treatment Work",
        "entry_date": "2008-09-15",
        "completion_date": "2014-06-30",
        "diploma_number": "912345",
    },
    "SCHOOL_TRANSLATION": {
        "surname": "NABIYEV",
        "given_name": "Orkhan",
        "entry_date": "2008",
        "completion_date": "2014",
        "decision_date": "2014-06-27",
        "qualification": "Physician",
    },
    "STUDENT_LETTER": {
        "full_name": "Hüseynova Nərmin Fərid qızı",
        "school_name": "AZƏRBAYCAN TİBB UNİVERSİTETİ",
        "issue_date": "2024-03-12",
    },
    "HYGIENIST": {
        "surname": "ƏHMƏDOV",
        "specialty": "Tibbi-profilaktika işi",
        "qualification": "həkim-gigiyenist, epidemioloq",
    },
    "SOVIET_CYRILLIC": {
        "surname": "Мәммәдова",
        "given_name": "Ҝүлнарә",
        "patronymic": "Вәли гызы",
        "specialty": "мүалиҹә иши",
        "qualification": "һәким",
        "entry_date": "1979",
        "completion_date": "1985",
        "decision_date": "1985-06-27",
        "issue_date": "1985-07-01",
        "diploma_number": "123456",
        "registration_number": "77",
        "school_name": "Н. Нәриманов адына Азәрбајҹан Дөвләт Тибб Институту",
    },
    "TURKISH": {
        "surname": "NABİYEV",
        "given_name": "Elçin",
        "school_name": "EGE ÜNİVERSİTESİ TIP FAKÜLTESİ",
        "completion_date": "2012-06-30",
        "diploma_number": "912347",
    },
}


@pytest.mark.parametrize(
    ("name", "field", "value"), [(n, f, v) for n, fields in FIELDS.items() for f, v in fields.items()]
)
def test_a_field_is_read_and_trusted(name, field, value):
    """On a paper that was read well every field has its value, is trusted and points at its place."""
    fact = read(name).fields[field]
    assert value == fact.value
    assert fact.status is FactStatus.READ
    assert fact.evidence
    assert all(piece.document == f"{name}.pdf" and piece.text for piece in fact.evidence)


def test_a_name_in_the_russian_dative_is_read_as_it_is_printed():
    """`выдан Мамедовой Гюльнаре`: the paper's letters are the reading, its case is for the comparison."""
    surname = read("RUSSIAN").text("surname")
    assert surname.value.endswith("ой")
    assert surname.status is FactStatus.READ


def test_a_notarys_date_is_not_the_date_of_issue():
    """The date of the notary's act under a translation belongs to the notary."""
    assert not read("NOTARY_ONLY").text("issue_date").present


def test_what_a_translation_says_of_itself():
    """Letterhead, certifying sentence, translator and source language are told."""
    found = read("TRANSLATED", mark_at("signature", 40, 22)).translation
    assert found.translates is DocumentKind.DIPLOMA
    assert found.letterhead_class.value == "translation_service"
    assert found.statement_wording.value == "word_for_word"
    assert found.translator_name.value == "Leyla Karimova"
    assert found.source_language.value == "az"
    assert found.from_original.value is True
    assert found.signed.value is True
    assert not found.notary_mark.present


def test_a_bare_notary_page_has_neither_letterhead_nor_statement():
    """The notary trap: a notary's words certify a signature, not that the translation is correct."""
    found = read("NOTARY_ONLY").translation
    assert found.notary_mark.value is True
    assert not found.statement.present
    assert not found.letterhead.present
    assert found.translator_name.value == "Leyla Kərimova"


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (
            "word_for_word",
            "I, Nigar Talibova, hereby certify that this word for word translation is correct.",
        ),
        ("correct", "I certify that the above translation is true and accurate."),
        ("correct", "The undersigned declares that this is a faithful translation of the attached document."),
        (None, "I cannot certify that this translation is correct."),
        (None, "I certify the authenticity of the signature of the translator of this correct translation."),
        (None, "This is to certify that the student completed the course."),
        (None, "This translation was made by our bureau."),
    ],
)
def test_only_a_certifying_sentence_counts(wording, sentence):
    """A sentence certifies when it says so of the translation, calls it correct and does not deny it."""
    text = papers.TRANSLATED.replace(
        "I, Leyla Karimova, certify that the word-for-word translation is correct.", sentence
    )
    document = understand([page_of(text, columns=130)], "t.pdf")[0]
    assert document.translation is not None
    assert wording == document.translation.statement_wording.value


def test_a_schools_heading_is_no_letterhead():
    """Republic, university and title over a translated text are the original's words."""
    text = papers.TRANSLATED.replace("CASPIAN LINGUA TRANSLATION BUREAU", "").replace(
        "Baku, 12 Nizami street, tel +994 12 000 00 00", ""
    )
    found = understand([page_of(text, columns=130)], "t.pdf")[0].translation
    assert not found.letterhead.present
    assert not found.letterhead_class.present


def test_a_school_that_translates_its_own_papers_is_told():
    """A school's letterhead has its address; its registrar certifies in the translator's place."""
    found = read("SCHOOL_TRANSLATION").translation
    assert found.letterhead_class.value == "school"
    assert found.translator_name.value == "Tural Ibrahimov"
    assert found.translator_title.value == "Registrar"


def test_officials_and_their_signatures():
    """Each official has role, printed name and a signature of their own; a missing one is told."""
    document = read("STATE_FORM", mark_at("signature", 52, 15), mark_at("seal", 20, 24))
    rector, chair = document.signatures
    assert (rector.role, rector.name.value, rector.signed.value) == (
        "rector",
        "Əliyev Cavid Orxan oğlu",
        True,
    )
    assert (chair.role, chair.name.value, chair.signed.value) == ("chair", "Həsənov Rəşad Elçin oğlu", False)
    assert chair.signed.evidence
    assert document.seal.value is True


def _clear(mark):
    return replace(mark, coloured=True, look="clear")


def test_a_clear_signature_beside_the_official_s_name_under_the_title_is_trusted():
    """The state form prints the title alone; the name stands under it and the signature beside the name."""
    signed = (_clear(mark_at("signature", 44, row)) for row in (16, 20))
    document = read("STATE_FORM", *signed)
    assert [(one.role, one.signed.value, one.signed.status) for one in document.signatures] == [
        ("rector", True, FactStatus.READ),
        ("chair", True, FactStatus.READ),
    ]


def test_a_clear_mark_far_from_every_official_is_never_trusted():
    """What stands under all titles and names, in the rows of city and date, is nobody's for sure."""
    document = read("STATE_FORM", _clear(mark_at("signature", 44, 26)))
    assert not any(one.signed.value and one.signed.trusted for one in document.signatures)


def test_an_unseen_signature_is_unsure_where_scribbles_were_read():
    """Badly read words beside a label may be handwriting: nobody may say the place is empty."""
    text = papers.STATE_FORM.replace("REKTOR      Əliyev", "REKTOR  Vwy    Əliyev")
    document = understand([page_of(text, columns=130, doubtful={"Vwy": 0.3})], "s.pdf")[0]
    assert document.signatures[0].signed.value is False
    assert document.signatures[0].signed.status is FactStatus.DOUBTFUL


def test_marriage_certificate_gives_every_name():
    """Both spouses and the surname after marriage are told by their roles."""
    names = read("MARRIAGE").name_document.names
    assert {(n.role, n.surname.value) for n in names} >= {
        ("spouse", "ALIYEV"),
        ("maiden", "MAMMADOVA"),
        ("new", "ALIYEVA"),
    }


def test_a_passport_with_wrong_check_digits_is_not_trusted():
    """A machine-readable zone that does not check gives doubtful values only."""
    reading = read("PASSPORT").name_document
    assert reading.kind == "passport"
    assert reading.mrz_valid.value is False
    coded = [name for name in reading.names if name.role == "mrz"]
    assert coded[0].surname.value == "NABIYEV"
    assert coded[0].surname.status is FactStatus.DOUBTFUL


def test_a_badly_read_word_makes_its_field_doubtful():
    """A field is as sure as its least sure word."""
    document = understand([page_of(papers.STATE_FORM, columns=130, doubtful={"MƏMMƏDOVA": 0.6})], "s.pdf")[0]
    assert document.text("surname").status is FactStatus.DOUBTFUL
    assert document.text("given_name").status is FactStatus.READ
