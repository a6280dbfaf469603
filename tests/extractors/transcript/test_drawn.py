"""Transcripts of many layouts and languages: whole ones are read to the last cell, damaged ones never lie."""

import pytest

from extractors.transcript import read_transcript
from tests.extractors.transcript.drawing.damage import MILD, damaged
from tests.extractors.transcript.drawing.designs import DESIGNS, Design
from tests.extractors.transcript.drawing.measure import measure
from tests.extractors.transcript.drawing.paper import draw

_NAMED = pytest.mark.parametrize("design", DESIGNS, ids=lambda design: design.name)
# Where no line parts the rows and cells stand in the middle of them, shaken lines may belong to either.
_TOLD_APART = [
    design for design in DESIGNS if (design.rulings != "none" or not design.middle) and not design.beside
]
_END_LOST = 1  # a title whose last word was lost without a trace cannot be told from a shorter one


@_NAMED
def test_a_clean_page_gives_every_row_and_cell(design: Design) -> None:
    """Nothing is lost, invented or wrong, and every cell that says enough is trusted."""
    drawn = draw(design, seed=5)
    found = measure(read_transcript(drawn.pages, "a.pdf"), drawn.truth)
    assert found.rows["found"] == found.rows["expected"]
    assert found.rows["invented"] == 0
    assert found.lies == []
    told = {how for _, how in found.cells}
    assert told <= {"right trusted", "absent"}


@pytest.mark.parametrize("design", _TOLD_APART, ids=lambda design: design.name)
def test_a_damaged_page_keeps_its_rows_and_tells_no_lies(design: Design) -> None:
    """With words lost, merged, misread and shaken nearly all rows stay, and what is trusted is right."""
    drawn = draw(design, seed=11)
    pages = [damaged(page, MILD, seed=11) for page in drawn.pages]
    found = measure(read_transcript(pages, "a.pdf"), drawn.truth)
    assert found.rows["found"] >= 0.9 * found.rows["expected"]
    assert found.rows["invented"] <= 1
    assert len(found.lies) <= _END_LOST, found.lies
