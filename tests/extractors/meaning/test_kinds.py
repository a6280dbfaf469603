"""Papers whose words speak for two kinds: lists of marks called references, letters in a diploma's place."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_ROWS = """
      Sıra №    Fənnin adı                     Saat    Kredit    Bal    Qiymət
      1         Azərbaycan tarixi              120     4         94     əla
      2         İnsan anatomiyası I            180     6         81     çox yaxşı
"""


def kind_of(text):
    (document,) = understand([page_of(text, columns=130)], "a.pdf")
    return document


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "transcript",
            "ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)\nМамедова Гюльнара\nДата окончания: 30.06.2008"
            "\n1  Наименование дисциплин    Количество часов    Оценка",
        ),
        (
            "transcript",
            "Akademik arayış (transkript)\nMəmmədova Gülnarə\nDiplomun verilmə tarixi: 30.06.2018" + _ROWS,
        ),
        (
            "transcript",
            "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə 2016-cı ildə tam kursu bitirmişdir, "
            "həkim dərəcəsi verilmişdir." + _ROWS,
        ),
        (
            "academic_reference",
            "AKADEMİK ARAYIŞ (TRANSKRİPT)\nMəmmədova Gülnarə 2013-cü ildə xaric edilmişdir." + _ROWS,
        ),
        (
            "academic_reference",
            "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə 2013-cü ildə tam kursu bitirməmişdir." + _ROWS,
        ),
        ("academic_reference", "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə Vəli qızı" + _ROWS),
        (
            "academic_reference",
            "АКАДЕМИЧЕСКАЯ СПРАВКА\nМамедова Гюльнара не окончила полный курс"
            "\n1  Наименование дисциплин    Количество часов    Оценка",
        ),
        (
            "school_letter",
            "T.C.\nEGE ÜNİVERSİTESİ\nGEÇİCİ MEZUNİYET BELGESİ\nTıp Doktoru unvanı ile mezun olmuştur."
            "\nDiploması verilinceye kadar geçerlidir.\nMezuniyet tarihi: 30.06.2018",
        ),
        (
            "school_letter",
            "ВРЕМЕННАЯ СПРАВКА ОБ ОКОНЧАНИИ\nМамедова Гюльнара окончила полный курс, ей присвоена"
            " квалификация врача.\nСправка действительна до выдачи диплома.",
        ),
        (
            "school_letter",
            "PROVISIONAL DEGREE CERTIFICATE\nThis is to certify that Gunay RZAYEVA was awarded the degree of"
            " Doctor of Medicine.\nThis certificate is valid until the diploma is issued.",
        ),
    ],
)
def test_what_was_finished_decides_and_a_paper_before_the_diploma_is_a_letter(kind, text):
    """Marks of a finished course are a transcript, a leaver's a reference; before the diploma is a letter."""
    assert kind_of(text).kind.value == kind


def test_a_reference_that_says_neither_is_not_sure():
    """Called both and silent on how the study ended, the paper is a guess."""
    document = kind_of("AKADEMİK ARAYIŞ (TRANSKRİPT)\nMəmmədova Gülnarə Vəli qızı" + _ROWS)
    assert document.kind_confidence <= 0.9


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "transcript",
            "Rektor    Əliyev Cavid Orxan oğlu\nFakültənin dekanı    Babayev Elçin Vəli oğlu\nM.Y.",
        ),
        ("transcript", "Декан факультета    А.А. Иванов\nНачальник учебного отдела    П.П. Петров\nМ.П."),
        ("transcript", "Rector    Ali Aliyev\nRegistrar    Bahruz Babayev\nSeal"),
        ("transcript", "Rector    Ali Aliyev\nOfficial seal of the university\nPage 3 of 3"),
        ("other", "Rector    Ali Aliyev\nOfficial seal of the university\nBaku, 2012"),
        ("other", "Rektor    Əliyev Cavid\nDekan    Babayev Elçin\nKomissiyanın sədri    Həsənov Rəşad"),
        ("other", "Director    Ali Aliyev\nSecretary    Bahruz Babayev\nSeal of the company"),
    ],
)
def test_a_page_of_signatures_alone_belongs_to_the_marks_or_is_nothing(kind, text):
    """Dean and registry sign marks; where a chair or a director signs too, nothing is told; it is a guess."""
    document = kind_of(text)
    assert document.kind.value == kind
    assert document.kind_confidence <= 0.9
