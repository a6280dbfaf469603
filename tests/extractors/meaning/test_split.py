"""The pages of one file parted into documents."""

from dataclasses import replace

import pytest

from extractors.meaning import understand
from tests.extractors.meaning import papers
from tests.extractors.pagetext import page_of

SECOND_PAGE = """
      No    Course title                 Hours    Credits    Score    Grade
      Academic year 2009/2010, autumn semester
      4     Normal Physiology            180      6          92       A
      5     Biochemistry                 120      4          85       B
      Page 2 of 2
"""

LEFT_HALF = """
                    DİPLOM
      ali tibb təhsili haqqında dövlət sənədidir
                 AT № 912345
      Rektor
      Əliyev Cavid Orxan oğlu
      Bakı şəhəri
      "09" iyul 2014-cü il
      Qeydiyyat № 4521
"""

CERTIFICATE = """
      BAKU LINGUA TRANSLATION SERVICES LLC
      tel +994 12 000 00 00
      CERTIFICATE OF TRANSLATION ACCURACY
      I hereby certify that the attached translation from Azerbaijani into English is complete
      and accurate.
      Director      Kamran Aliyev
"""

NOTARY_PAGE = """
      12 may 2019-cu il. Mən, Bakı şəhəri 93 saylı notariat ofisinin notariusu Cabbarov Akif,
      tərcüməçi Leyla Kərimova tərəfindən edilmiş tərcümədə onun imzasının həqiqiliyini təsdiq edirəm.
      Reyestr № 9-1084      Dövlət rüsumu 2.00 AZN
      Notarius
"""


def split_of(*texts):
    pages = [page_of(text, number=number, columns=130) for number, text in enumerate(texts, 1)]
    return [(d.kind.value, d.pages) for d in understand(pages, "all.pdf")]


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        ([("diploma", [1]), ("transcript", [2])], (papers.STATE_FORM, papers.SUPPLEMENT)),
        ([("transcript", [1, 2])], (papers.TRANSCRIPT_EN, SECOND_PAGE)),
        ([("diploma", [1, 2])], (LEFT_HALF, papers.NO_CAPTIONS)),
        ([("diploma", [1]), ("translation", [2])], (papers.STATE_FORM, papers.TRANSLATED)),
        ([("translation", [1, 2])], (papers.TRANSLATED, CERTIFICATE)),
        ([("translation", [1, 2])], (CERTIFICATE, papers.TRANSLATED)),
        ([("translation", [1, 2])], (papers.NOTARY_ONLY, NOTARY_PAGE)),
        ([("diploma", [1]), ("secondary", [2])], (papers.STATE_FORM, papers.COLLEGE)),
        ([("diploma", [1]), ("diploma", [2])], (papers.STATE_FORM, papers.NO_CAPTIONS)),
        ([("diploma", [1]), ("name_document", [2])], (papers.STATE_FORM, papers.PASSPORT)),
        ([("diploma", [1, 2])], (papers.STATE_FORM, " ")),
        ([], ()),
    ],
)
def test_pages_go_to_their_documents(expected, texts):
    """Titles, kinds, languages and printed page numbers part a file; blank and notary pages stay."""
    assert expected == split_of(*texts)


def test_a_certificate_page_gives_its_letterhead_to_the_translation():
    """A separate page of the bureau certifies the translation it lies with."""
    bare = papers.TRANSLATED.split("      Translated from")[0].split("+994 12 000 00 00\n")[1]
    pages = [page_of(bare, columns=130), page_of(CERTIFICATE, number=2)]
    found = understand(pages, "t.pdf")[0].translation
    assert found.letterhead_class.value == "translation_service"
    assert found.statement_wording.value == "correct"


def test_original_and_translation_side_by_side_are_two_documents():
    """A page split by a vertical line holds the original on the left and the translation on the right."""
    left = page_of(papers.RUNNING_TEXT, columns=250)
    right = page_of(papers.NOTARY_ONLY, columns=250)
    moved = tuple(
        replace(
            line,
            words=tuple(
                replace(w, box=(w.box[0] + 0.5, w.box[1], w.box[2] + 0.5, w.box[3])) for w in line.words
            ),
        )
        for line in right.lines
    )
    documents = understand([replace(left, lines=left.lines + moved)], "both.pdf")
    assert [d.kind.value for d in documents] == ["diploma", "translation"]


def test_rows_of_marks_begin_a_paper_of_their_own_in_a_translators_file():
    """A supplement's page with the translator's words on it is no page about the diploma before it."""
    head = "LINGUA EAST Translation Agency\nTranslated from Azerbaijani\n"
    end = "\nI, Samir Valizade, hereby certify that the word-for-word translation is correct.\nTranslator:"
    rows = "".join(f"\n{n}    Subject number {n}    120    excellent" for n in range(1, 16))
    diploma = (
        f"{head}DIPLOMA\nD-I No. 017722\nIsgandarov Adalat Gurban oghlu\n"
        f"was awarded the qualification of Physician{end}"
    )
    supplement = f"{head}APPENDIX TO DIPLOMA D-I No. 017722\nIsgandarov Adalat Gurban oghlu{rows}{end}"
    assert split_of(diploma, supplement) == [("translation", [1]), ("translation", [2])]


BILINGUAL_FIRST = """
      ERCİYES ÜNİVERSİTESİ
      DİPLOMA EKİ / DIPLOMA SUPPLEMENT
      1. DİPLOMA SAHİBİNİN BİLGİLERİ VE ÖĞRENCİ KAYDI
      1.1 Soyadı / Family name        QULİYEV
      1.2 Adı / Given name            FARHAD
      1.3 Doğum tarihi / Date and place of birth of the holder       02.09.1996 Bakı
      Bu diploma eki için öğrenci işleri müdürlüğü tarafından ve fakülte ile of the university
      Fakülte tarafından verilen diploma ve ilgili bölüm hakkında bilgiler öğrenci işleri müdürlüğü
"""

BILINGUAL_SECOND = """
      4.3 PROGRAMME DETAILS AND RESULTS OF THE STUDENT
      Code       Course title / Dersin adı               ECTS      Grade
      TIP 101    Basic Sciences Committee of the year    14        BB
      TIP 102    Cell Sciences and the theory of life    16        BA
      TIP 103    Histology of the organs                 15        CB
      TOPLAM / TOTAL ve genel ortalama için              45
"""


def test_pages_of_a_bilingual_paper_stay_together():
    """One page has more Turkish, the next more English; both have both."""
    assert split_of(BILINGUAL_FIRST, BILINGUAL_SECOND) == [("transcript", [1, 2])]
