"""Words that take a paper back are told; conditions, legends and denials take nothing back."""

import pytest

from extractors.meaning.flow import flow_of
from extractors.meaning.inscriptions import read_inscriptions
from tests.extractors.meaning.reading import read_paper
from tests.extractors.pagetext import page_of


def told(text):
    """The kinds of inscriptions on a page of this text."""
    return {one.kind.value for one in read_inscriptions(flow_of([page_of(text)], "paper.pdf"))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DİPLOM LƏĞV EDİLMİŞDİR", "annulled"),
        ("Диплом аннулирован приказом от 12.05.2025 № 145", "annulled"),
        ("Bu belge iptal edilmiştir.", "annulled"),
        ("This transcript has been cancelled.", "annulled"),
        ("Düzəliş edilmişdir, inanın.", "corrected"),
        ("Исправленному верить.", "corrected"),
        ("The surname should read MAMMADOVA.", "corrected"),
        ("UNOFFICIAL TRANSCRIPT", "unofficial"),
        ("For information only.", "unofficial"),
        ("Rəsmi sənəd deyil", "unofficial"),
        ("Не является официальным документом", "unofficial"),
        ("Bu çıktı resmi belge değildir.", "unofficial"),
        ("LAYİHƏ", "unofficial"),
        ("TASLAK", "unofficial"),
    ],
)
def test_words_that_take_a_paper_back_are_told(text, kind):
    assert told(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "This transcript is void and invalid if altered or erased.",
        "Möhürsüz və imzasız etibarsızdır.",
        "Диплом без приложения недействителен.",
        "Not an official transcript unless signed and sealed by the registrar.",
        "The diploma has not been annulled.",
        "Diplom ləğv edilməmişdir.",
        "C - cancelled   W - withdrawn",
        "W = annulled",
        "Tələbənin akademik borcu ləğv edilmişdir.",
        "OFFICIAL TRANSCRIPT",
        "The official document was issued by the registry.",
        "Diplom layihəsi   əla",
        "SPECIMEN – not a valid document",
        "  Anatomy            120      4     cancelled",
    ],
)
def test_conditions_legends_denials_and_marks_take_nothing_back(text):
    assert told(text) == set()


def test_the_words_around_an_inscription_are_shown():
    document = read_paper("""
      DİPLOMA ƏLAVƏ
      ƏLAVƏ REKTORUN 145 SAYLI ƏMRİ İLƏ LƏĞV EDİLMİŞDİR
    """)
    (found,) = document.inscriptions
    assert found.words.value.endswith("ƏLAVƏ REKTORUN 145 SAYLI ƏMRİ İLƏ LƏĞV EDİLMİŞDİR")
    assert found.words.evidence[0].page == 1


def test_the_end_of_a_marriage_annuls_no_paper():
    document = read_paper("""
      NİKAHIN POZULMASI HAQQINDA ŞƏHADƏTNAMƏ
      Quliyev Rəşad Vaqif oğlu və Quliyeva Lalə Nazim qızı
      arasında nikah ləğv edilmişdir.
      Qeydiyyat şöbəsi, Bakı şəhəri, 4 may 2019-cu il
    """)
    assert document.kind == "name_document"
    assert document.inscriptions == []
