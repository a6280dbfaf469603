"""Series, number and registration number in all the ways they are printed and misread."""

import pytest

from extractors.meaning import understand
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

FRAME = """
      AZƏRBAYCAN RESPUBLİKASI
      BAZA ALİ TİBB TƏHSİLİ DİPLOMU
      {line}
      Dövlət Attestasiya Komissiyasının 30 iyun 2016-cı il tarixli qərarı ilə
      QƏHRƏMANLI Oğuz Nəbi oğlu
      Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.
"""


def fields(line):
    return understand([page_of(FRAME.format(line=line))], "n.pdf")[0]


@pytest.mark.parametrize(
    "line",
    [
        "AT № 912345",
        "AT №912345",
        "AT N2 912345",
        "AT Ns 912345",
        "AT N9 912345",
        "AT Xe 912345",
        "AT JVb 912345",
        "AT No. 912345",
        "AT-912345",
        "AT 912345",
        "Seriya AT № 912345",
        "Seriya: AT    Nömrə: 912345",
        "Diplomun seriyası və nömrəsi: AT № 912345",
        "АТ № 912345",
    ],
)
def test_series_and_number(line):
    """The number sign may be read as anything; series and number are the same."""
    document = fields(line)
    assert document.text("diploma_series").value == "AT"
    assert document.text("diploma_number").value == "912345"
    assert document.text("diploma_number").status is FactStatus.READ


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("4521", "Qeydiyyat № 4521"),
        ("4521", "Qeydiyyat N2 4521"),
        ("16/118", "Qeydiyyat nömrəsi: 16/118"),
        ("12-34", "Qeyd. № 12-34"),
        ("733", "Qeydıyyat Ns 733"),
        ("411", "Registration No. 411"),
        ("411", "Регистрационный № 411"),
    ],
)
def test_registration_number(number, line):
    """The number after the registration label is read, with stroke or hyphen."""
    assert fields(line).text("registration_number").value == number


def test_letters_for_figures_are_not_trusted():
    """A number that had to be repaired is the best guess, not a fact."""
    fact = fields("Diplom nömrəsi: 9I2345").text("diploma_number")
    assert fact.value == "912345"
    assert fact.status is FactStatus.DOUBTFUL


def test_the_registration_number_is_not_the_diplomas():
    """A lone registration number never becomes the number of the diploma."""
    assert not fields("Qeydiyyat № 912345").text("diploma_number").present
