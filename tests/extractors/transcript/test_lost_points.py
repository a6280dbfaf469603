"""Marks to two places that a scan read without their point, or as one word with the credits before them."""

from dataclasses import replace

from extractors.transcript import read_transcript
from schemas.documents import TextSource
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows

_TABLE = """
  Title of course                        Units    Grade
  Anatomical Sciences                      5      19.00
  Biochemistry                             3      16.00
  Medical Physics                          3      18.00
  General Psychology                     {both}
  Islamic Thought                          2      16.75
  Physiology                               4      {lost}
  Persian Literature                       3      17.00
  Medical Genetics                         2      15.50
  Parasitology                             3      14.25
  Virology                                 1      13.00
  Epidemiology                             2      16.50
"""


def _read(lost: str = "18.50", both: str = "  2      19.25") -> dict[str, list[str | None]]:
    """Credits and score by title."""
    scan = page(_TABLE.format(lost=lost, both=both))
    read = rows(read_transcript([scan], "a.pdf"), "title", "credits", "score")
    return {str(title).rstrip("?"): rest for title, *rest in read}


def test_a_mark_without_its_point_among_marks_to_two_places_has_it_again() -> None:
    """It is doubted; the marks that kept theirs are not, as they would be beside hours."""
    read = _read(lost="1850")
    assert read["Physiology"] == ["4", "18.5?"]
    assert read["Biochemistry"] == ["3", "16"]


def test_a_figure_higher_than_all_marks_is_none_without_its_point() -> None:
    assert _read(lost="9900")["Physiology"] != ["4", "99?"]


def test_a_typed_mark_lost_no_point() -> None:
    typed = replace(
        page(_TABLE.format(lost="1850", both="  2      19.25")), text_source=TextSource.TEXT_LAYER
    )
    read = dict(rows(read_transcript([typed], "a.pdf"), "title", "score"))
    assert read["Physiology"] != "18.5?"


def test_credits_and_a_mark_read_as_one_word_are_two() -> None:
    """`219.25` can be no mark: the row keeps its own, and is no second line of the title over it."""
    read = _read(both="   219.25")
    assert read["General Psychology"] == ["2?", "19.25?"]
    assert read["Medical Physics"] == ["3", "18"]
