"""Numbers beside a title, a specialty or a name: what belongs to the number is part of nothing else."""

import pytest

from extractors.meaning import understand
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

_HEAD = "AZƏRBAYCAN TİBB UNİVERSİTETİ\n"
_NAME = "\nMəmmədova Gülnarə Vəli qızı\n"
_TABLE = """
      Sıra №    Fənnin adı                     Saat    Kredit    Bal    Qiymət
      1         Azərbaycan tarixi              120     4         94     əla
      2         İnsan anatomiyası I            180     6         81     çox yaxşı
"""


def read(text):
    (document,) = understand([page_of(text, columns=150)], "a.pdf")
    return document


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("AB-I № 123456 DİPLOMUN ƏLAVƏSİ", "DİPLOMUN ƏLAVƏSİ"),
        ("AT № 123456 NÖMRƏLİ DİPLOMA ƏLAVƏ", "DİPLOMA ƏLAVƏ"),
        ("SERİYA AT № 123456 DİPLOMA ƏLAVƏ", "DİPLOMA ƏLAVƏ"),
    ],
)
def test_a_number_and_its_label_are_no_part_of_the_title(row, title):
    """The title stands without the series, the sign, the figures and the word `numbered`."""
    document = read(_HEAD + row + _NAME + _TABLE)
    assert document.kind.value == "transcript"
    assert document.fields["document_title"].value == title
    assert document.fields["diploma_number"].value == "123456"


def test_the_whole_heading_is_the_title_and_not_only_its_known_end():
    """A known title at the end of a longer heading does not cut the heading off."""
    title = "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ ÜZRƏ FƏRQLƏNMƏ DİPLOMU"
    document = read(f"{_HEAD}{title}{_NAME}həkim dərəcəsi verilmişdir")
    assert document.fields["document_title"].value == title


def test_a_number_is_no_part_of_a_schools_name():
    """Where the number under a title shares its row with the school, the school's name is without it."""
    document = read("DIPLOMA\nNo. 2011-8729 Ankara University\nAwarded to Mubariz Abbasov")
    assert document.fields["school_name"].value == "Ankara University"


def test_a_title_whose_first_line_is_lost_is_no_diploma_and_doubtful():
    """`К ДИПЛОМУ` alone names what goes with a diploma, and is not the whole title."""
    document = read(
        "АЗЕРБАЙДЖАНСКИЙ МЕДИЦИНСКИЙ УНИВЕРСИТЕТ\nК ДИПЛОМУ\nМамедова Гюльнара Вели кызы\n"
        "за время обучения сдала экзамены по следующим предметам"
    )
    assert document.kind.value == "transcript"
    assert document.fields["document_title"].status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    "row", ["İxtisas: Müalicə işi    Diplomun nömrəsi: A 6532349", "İxtisas:   A № 6532349"]
)
def test_a_diplomas_number_is_no_code_of_a_specialty(row):
    """Seven figures after a series, a sign or a label of the number are the diploma's."""
    assert "specialty_code" not in read(_HEAD + "AKADEMİK TRANSKRİPT\n" + row + _NAME + _TABLE).fields


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("İxtisasın şifri: 6532349", FactStatus.READ),
        ("İxtisas: 7060101 Müalicə işi", FactStatus.READ),
        ("İxtisas: 6532349", FactStatus.DOUBTFUL),
    ],
)
def test_seven_figures_are_a_sure_code_only_where_something_says_so(row, status):
    """A label that says `code` or the specialty's name beside them makes seven figures its code."""
    document = read(_HEAD + "AKADEMİK TRANSKRİPT\n" + row + _NAME + _TABLE)
    assert document.fields["specialty_code"].status is status


@pytest.mark.parametrize(
    ("father", "status"),
    [("MƏMMƏDOVA", FactStatus.DOUBTFUL), ("VƏLİ", FactStatus.DOUBTFUL), ("VƏLİ QIZI", FactStatus.READ)],
)
def test_a_fathers_name_is_sure_with_its_particle_and_never_the_surname(father, status):
    """The surname said again, or a father's name that has lost oğlu or qızı, is for a person to look at."""
    document = read(
        f"{_HEAD}DİPLOM\nSoyadı: MƏMMƏDOVA\nAdı: GÜLNARƏ\nAtasının adı: {father}\nhəkim ixtisası verilmişdir"
    )
    assert document.fields["patronymic"].status is status
