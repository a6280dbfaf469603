"""Labels are found in the words recognition leaves of them, and only there."""

import pytest

from extractors.meaning import understand
from extractors.meaning.flow import flow_of
from extractors.meaning.hits import find, tolerance
from extractors.meaning.vocabulary import labels
from tests.extractors.pagetext import page_of


def keys(text):
    return {hit.key for hit in find(flow_of([page_of(text)], "a.pdf"), labels())}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("decision", "tarixli qerari ile"),
        ("decision", "tarix1i qərarı ilə"),
        ("decision", "tarixliqərarı ilə"),
        ("attestation_commission", "D0VLƏT ATTESTAS YA KOM SSİYASININ"),
        ("school_caption", "(ali təhsil müəssisasinin adi)"),
        ("surname", "(soyad1)"),
        ("given_patronymic", "(adı, atasının adi)"),
        ("specialty_post", "ixtisasi uzra"),
        ("degree_post", "dərəcəsi verılmışdir"),
        ("registration", "Qeydıyyat № 12"),
        ("chair", "KOMİSSİYANIN SƏDRI"),
        ("issue_date", "Date of lssue"),
        ("degree_pre", "the degree of"),
        ("full_name", "Surname, name, father's nane"),
        ("decision", "тарихли гәрары илә"),
        ("degree_pre", "присвоена квалифнкация"),
        ("specialty_pre", "по специальностн"),
        ("completion", "Mezuniyet tarihi"),
    ],
)
def test_a_damaged_label_is_still_found(key, text):
    """One or two misread letters, lost accents, a lost blank or İ do not hide a label."""
    assert key in keys(text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("rector", "doctor"),
        ("translator", "Translation"),
        ("registrar", "Qeydiyyat Ne 733"),
        ("series_number", "DİPLOM ALİ TİBB"),
        ("chair", "of the State Attestation Commission"),
        ("given", "adına"),
        ("surname", "sayı"),
    ],
)
def test_a_word_that_only_looks_alike_is_no_label(key, text):
    """Words near to a label in letters but not in meaning are left alone."""
    assert key not in keys(text)


def test_a_label_inside_a_longer_one_is_not_found_twice():
    """`adı` in `atasının adı` is no given-name label."""
    assert keys("(atasının adı)") == {"patronymic"}


def test_short_labels_must_be_exact():
    """No letter of a word under five letters may be misread: too many words would fit."""
    assert tolerance(4) == 0
    assert 1 <= tolerance(6) <= tolerance(12) <= tolerance(40) <= 4


def test_the_main_subject_of_a_paper_is_no_specialty():
    """`Main subject` may head one course among others, so what it labels is not what was studied."""
    text = "            DIPLOMA\n   Main subject: Anatomy\n   Awarded to John Alan Smith\n"
    (document,) = understand([page_of(text, columns=120)], "paper.pdf")
    assert "specialty" not in document.fields
