"""What letters and their translations tell of a specialty, of duplicates, and what they are called."""

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_LETTER = """
                    KHAZAR UNIVERSITY
           12 May 2024

           Confirmation of a duplicate diploma

      We confirm that Jafarova Leyla Arif gizi {0}.
      In answer to your letter we can state that a duplicate of her diploma was issued in 2020.

      Dean: Vagif Sattarov
"""


def _fields(said):
    (document,) = understand([page_of(_LETTER.format(said))], "a.pdf")
    return document.fields


def test_a_specialty_in_quotation_marks_is_read_whole():
    """`"Curative and prophylactic care"` does not end at its `and`."""
    fact = _fields('completed the course in the specialty of "Curative and prophylactic care" in 2019')[
        "specialty"
    ]
    assert fact.value == "Curative and prophylactic care"


def test_words_that_only_point_or_belong_to_a_school_are_no_specialty():
    """`programme of our Faculty`, `course of study at Baku National Medical University` name none."""
    for said in (
        "read medicine in the six-year programme of our Faculty",
        "completed the full course of study at Baku National Medical University",
    ):
        fact = _fields(said).get("specialty")
        assert fact is None or fact.value not in {"our", "Baku National Medical"}


def test_a_letter_about_a_duplicate_is_no_duplicate():
    """The word is said of the diploma: never trusted as a mark of the letter."""
    fact = _fields("studied here in the years 2001 to 2007").get("duplicate")
    assert fact is None or not fact.trusted


def test_a_known_title_alone_in_its_row_is_the_title():
    """It need not stand in capitals or in larger print."""
    assert _fields("studied here")["document_title"].value == "Confirmation of a duplicate diploma"


def test_a_commission_in_the_genitive_with_nothing_before_it_is_cut():
    """`аттестационной комиссии` opens no row by itself: the rest of its name stands elsewhere."""
    page = page_of("""
                 ДИПЛОМ
              ЖБ № 1103362

           аттестационной комиссии
           от 16 июня 2017 года
           Гасановой Диане Руслановне
           присвоена квалификация врача
""")
    (document,) = understand([page], "a.pdf")
    assert not document.fields["commission"].trusted
