"""Cells worth a second look, and sums whose words were misread."""

from extractors.transcript import read_transcript
from extractors.transcript.unread import unread_cells
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_DRAWN = """
  №   Fənnin adı                                Kredit   Bal    Hərflə qiymət
  1   Azərbaycan tarixi                            4      87       B
  2   Xarici dil (ingilis dili) I                         92       A
  3   Fəlsəfə                                      4      51?40    E
  4   Tibbi kimya                                  3      77
  5   İnformatika                                  3      81       B
"""


def test_empty_and_doubtful_cells_are_asked_for_again() -> None:
    """A lost credit, a doubtful score and a lost letter are named with what they must hold, no others."""
    found = unread_cells([page(_DRAWN)])
    assert [(cell.kind, [word.text for word in cell.words]) for cell in found] == [
        ("number", []),
        ("number", ["51"]),
        ("letter", []),
    ]
    lost = found[0].box
    whole = page(_DRAWN)
    inside = [
        word.text
        for word in whole.words
        if lost[0] < word.box[0] < lost[2] and lost[1] < word.box[1] < lost[3]
    ]
    assert inside == []


def test_a_sum_whose_word_was_misread_is_no_course() -> None:
    """A line without number and grade that sums up the rows before it is counted as no course."""
    drawn = """
  №   Fənnin adı                                Kredit   Saat   Bal
  1   Azərbaycan tarixi                            4      120    87
  2   Fəlsəfə                                      3       90    51
      Gami semostr iizra                           7      210
  3   Tibbi kimya                                  5      150    77
"""
    reading = read_transcript([page(drawn)], "a.pdf")
    assert rows(reading, "title", "credits") == [
        ("Azərbaycan tarixi", "4"),
        ("Fəlsəfə", "3"),
        ("Tibbi kimya", "5"),
    ]
