"""Kinds told by structure: the noun that carries a heading, and rows of marks."""

import pytest

from extractors.meaning import understand
from schemas.documents import DocumentKind
from tests.extractors.pagetext import page_of

_SUBJECTS = ("Anatomiya", "Fizika", "Kimya", "Biologiya", "Histologiya", "Genetika", "Patologiya")
_ROWS = "\n".join(
    f"      {n}      {_SUBJECTS[n % 7]} {'I' * (n % 3 + 1)}      {n % 6 + 2}      {60 + n}      çox yaxşı"
    for n in range(1, 26)
)


def document(text):
    return understand([page_of(text, columns=120)], "a.pdf")[0]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ƏSAS (BAZA ALİ) TİBB TƏHSİLİ ÜZRƏ FƏRQLƏNMƏ DİPLOMU", DocumentKind.DIPLOMA),
        ("MEZUNİYET DİPLOMASI", DocumentKind.DIPLOMA),
        ("GRADUATION DIPLOMA WITH DISTINCTION", DocumentKind.DIPLOMA),
        ("ДИПЛОМ ВЫПУСКНИКА", DocumentKind.DIPLOMA),
    ],
)
def test_a_heading_nobody_listed_tells_its_kind_by_its_noun(title, kind):
    found = document(f"""
                      {title}
      Soyadı: Əliyev
      Adı: Cavid
      İxtisas: Müalicə işi
    """)
    assert found.kind is kind
    assert found.fields["document_title"].value == title


def test_a_page_of_nothing_but_rows_of_marks_is_a_list_of_marks_but_not_surely():
    """The second photo of a transcript has no heading."""
    found = document(_ROWS)
    assert found.kind is DocumentKind.TRANSCRIPT
    assert found.kind_confidence <= 0.9


@pytest.mark.parametrize(
    "head",
    [
        "      ÖĞRENCİ NOT BİLGİSİ\n      Diploma: 2016-414",
        "      Обладатель: Исмаилов М. Г. Предыдущий и. документ: аттестат",
    ],
)
def test_a_table_of_marks_outweighs_words_of_other_papers(head):
    assert document(f"{head}\n{_ROWS}").kind is DocumentKind.TRANSCRIPT


def test_a_page_that_confers_a_degree_after_a_table_is_a_paper_of_its_own():
    pages = [
        page_of(f"      STUDENT ACADEMIC RECORD\n{_ROWS}", columns=120),
        page_of(
            """
                David Sample Medical University
                     hereby confers upon
                        Kanan Taghiyev
                        the degree of
                       Medical Doctor
        with all the rights and privileges pertaining thereto
            """,
            number=2,
        ),
    ]
    found = understand(pages, "all.pdf")
    assert [item.kind for item in found] == [DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA]


def test_a_column_of_labels_on_a_broad_page_is_no_page_of_its_own():
    """The values beside the labels belong to them, however wide the gap."""
    rows = [
        ("Surname:", "NASIROVA"),
        ("Given name:", "Konul"),
        ("Date of birth:", "22 December 1989"),
        ("Date of admission:", "1 September 2007"),
        ("Date of graduation:", "30 June 2013"),
        ("Degree awarded:", "Physician"),
    ]
    text = "      DOCTOR OF MEDICINE DIPLOMA\n" + "\n".join(
        f"      {label:60}{value}" for label, value in rows
    )
    found = understand([page_of(text, columns=120, landscape=True)], "a.pdf")[0].fields
    assert found["surname"].value == "NASIROVA"
    assert found["entry_date"].value == "2007-09-01"
    assert found["completion_date"].value == "2013-06-30"


def test_the_only_date_on_a_paper_is_a_guess_without_a_label_a_place_or_a_town():
    found = document(f"""
                      TRANSKRİPT
      Soyadı: Əliyev
      Təhsilin son günü      30.06.2027
{_ROWS}
    """).fields
    assert "issue_date" not in found or not found["issue_date"].trusted


def test_a_title_over_a_name_is_no_part_of_it():
    found = document("""
                    MEZUNİYET DİPLOMASI
                      Sevda Karimova
      Ege Üniversitesi Tıp Fakültesinde altı yıllık eğitimini tamamlayarak
                       Tıp Doktoru
      unvanını almaya hak kazanmıştır.
    """).fields
    assert found["full_name"].value == "Sevda Karimova"
