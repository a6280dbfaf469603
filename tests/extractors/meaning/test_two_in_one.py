"""A diploma whose list of marks follows on further pages of the same file is both papers."""

from extractors.meaning import understand
from schemas.documents import DocumentKind
from tests.extractors.pagetext import page_of

_HEAD = "ET № 0070707   DİPLOMA ƏLAVƏ   Səmədli Orxan Elçin oğlu · Qəbul: 14.09.2019 · səhifə {} / 3"
_ROWS = """
      №      Fənn                      Tədris ili     Semestr     Kredit     Bal     Qiymət
      1      Latın dili                2019/2020      1           4          79      C
      2      İnsan anatomiyası         2019/2020      1           7          92      A
      3      Tibbi biologiya           2019/2020      2           6          88      B
      4      Ümumi kimya               2019/2020      2           5          72      C
      5      Fəlsəfə                   2020/2021      3           3          84      B
"""


def _kind(first):
    texts = [first, _HEAD.format(2) + _ROWS, _HEAD.format(3) + _ROWS.replace("2019/2020", "2021/2022")]
    pages = [page_of(text, number=number, columns=130) for number, text in enumerate(texts, 1)]
    (document,) = understand(pages, "diploma.pdf")
    return document.kind, document.kind_confidence


def test_the_first_page_tells_that_the_paper_is_a_diploma_too():
    kind, sure = _kind("""
      AZƏRBAYCAN RESPUBLİKASI ELM VƏ TƏHSİL NAZİRLİYİ

      DİPLOM

      Seriyası və nömrəsi      ET № 0070707
      Soyadı                   Səmədli
      Adı                      Orxan
      Təhsil müəssisəsi        Azərbaycan Tibb Universiteti
      İxtisas                  070101 – Müalicə işi
      Rektor: Quliyev Vaqif
    """)
    assert kind is DocumentKind.DIPLOMA_AND_TRANSCRIPT
    assert sure <= 0.9


def test_a_supplement_with_a_page_of_data_first_stays_one():
    kind, _ = _kind("""
      AZƏRBAYCAN RESPUBLİKASI ELM VƏ TƏHSİL NAZİRLİYİ

      DİPLOMA ƏLAVƏ

      Seriyası və nömrəsi      ET № 0070707
      Soyadı                   Səmədli
      Təhsil müəssisəsi        Azərbaycan Tibb Universiteti
    """)
    assert kind is DocumentKind.TRANSCRIPT
