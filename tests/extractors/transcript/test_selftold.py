"""Tables without a heading whose cells say what they are, one or two of them beside each other."""

from extractors.transcript import read_transcript
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows


def test_two_lists_beside_each_other_tell_their_columns() -> None:
    """Credits and grades say what they are; a line that ends with `and` goes on below, doubtful."""
    drawn = """
  Annex: the numeral shows the year
  I    Medical Physics               4 cr.   C (72)     IV   Surgical Diseases        14 cr.   D (68)
  I    Normal Human Anatomy         14 cr.   A (91)     IV   Neurology                 9 cr.   B (86)
  I    Medical Chemistry             5 cr.   D (66)     IV   Dermatovenereology        4 cr.   A (93)
       Cytology, Embryology and                         IV   Ophthalmology             4 cr.   B (90)
  I    Histology                     9 cr.   C (78)     V    Paediatrics              14 cr.   C (75)
  I    Academic Skills               3 cr.   B (88)     V    Oncology                  5 cr.   D (70)
  I    Latin                         2 cr.   B (81)     V    Psychiatry                6 cr.   A (96)
  Head of Study Process
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "credits", "score", "letter")
    assert found[:4] == [
        ("Medical Physics", "4", "72", "C"),
        ("Normal Human Anatomy", "14", "91", "A"),
        ("Medical Chemistry?", "5", "66", "D"),
        ("Cytology, Embryology and Histology?", "9", "78", "C"),
    ]
    assert len(found) == 13


def test_marks_with_their_words_beside_subjects_are_a_table() -> None:
    """A school's paper: subjects and marks twice on a line; the sentence above and below is no row."""
    drawn = """
  showed the following knowledge:
  Azerbaijani language        5 (excellent)       Literature            4 (good)
  Russian language            5 (excellent)       Mathematics           5 (excellent)
  Informatics                 4 (good)            Physics               5 (excellent)
  Chemistry                   5 (excellent)       Biology               5 (excellent)
  Man and society             5 (excellent)       Geography             4 (good)
  Registration No. 29. Headmaster: signature. June 12, 2016.
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "score", "grade")
    assert len(found) == 10
    assert ("Informatics", "4", "good") in found
    assert ("Geography", "4", "good") in found


def test_cards_with_columns_at_other_places_are_read_row_by_row() -> None:
    """Each card sets its figures where its longest title ends; codes and marks tell themselves."""
    drawn = """
  Semester 2011/12/1 active
  AOKAN200_A2  English Language I  7  satisfactory (3)
  AOKBI203_A2  Gross Anatomy I     7  good (4)
  AOKKL209_A2  Chemistry           6  good (4)

  Semester 2011/12/2 active
  AOKSE221_A1  Biology and Medical Genetics Two  4  excellent (5)
  AOKOP227_A1  Computer Science                  5  good (4)
  AOKBI218_A1  Gross Anatomy II                  6  pass (2)
  Registered credits: 35
"""
    found = rows(read_transcript([page(drawn)], "f"), "title", "code", "grade")
    assert found[0] == ("English Language I", "AOKAN200_A2", "satisfactory")
    assert found[3] == ("Biology and Medical Genetics Two", "AOKSE221_A1", "excellent")
    assert len(found) == 6
