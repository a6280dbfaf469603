"""Honours: near the title, in the award; missing only where nothing is unexplained."""

from schemas.facts import FactStatus
from tests.extractors.meaning.test_award import fields

_PAPER = """
               AZƏRBAYCAN RESPUBLİKASI
               ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU
      {beside}
               AT № 938264
               Azərbaycan Tibb Universiteti
      Soyadı: Abdullayeva
      Həkim ixtisas dərəcəsi {within}verilmişdir
"""


def test_honours_may_stand_in_the_award():
    assert fields(_PAPER.format(beside="", within="fərqlənmə ilə "))["honours"].value is True


def test_honours_in_a_wording_nobody_listed_leave_their_absence_open():
    found = fields(_PAPER.format(beside="         ƏLA UĞURLARA GÖRƏ", within=""))["honours"]
    assert found.status is not FactStatus.READ


def test_where_all_about_the_title_is_explained_there_are_none():
    found = fields(_PAPER.format(beside="", within=""))["honours"]
    assert (found.value, found.status) == (False, FactStatus.READ)
