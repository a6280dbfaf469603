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
