"""Papers of other makers: what each of them must carry to be a specimen."""

import pypdfium2 as pdfium
import pytest

from tests.accuracy.drawing import draw, tasks
from tests.accuracy.other_makers import SETS, names, paper
from tests.specimens.degrade import TIERS

EVERY = [(which, name) for which in SETS for name in names(which)]


@pytest.mark.parametrize("which", sorted(SETS))
def test_there_are_papers(which: str) -> None:
    """Both sets are there, and no paper is in both."""
    assert names(which)
    assert not set(names("other_dev")) & set(names("other_score"))


def test_they_are_read_as_they_are_and_as_pictures() -> None:
    """One file for each paper and tier; the born-digital one is the paper itself."""
    chosen = tasks("other_dev", 1, 1)
    assert len(chosen) == len(names("other_dev")) * len(TIERS)
    assert draw(chosen[0]).data == paper("other_dev", chosen[0].family).pdf


def test_every_page_says_that_it_is_a_specimen() -> None:
    """Nobody can take a page for a real paper."""
    silent = [
        f"{name}, page {number}"
        for which, name in EVERY
        for number, page in enumerate(pdfium.PdfDocument(paper(which, name).pdf), 1)
        if "SPECIMEN" not in page.get_textpage().get_text_bounded().upper().replace(" ", "")
    ]
    assert not silent


def test_every_paper_says_what_it_is() -> None:
    """Each has its truth: a kind, and fields, courses or names on it."""
    for which, name in EVERY:
        truth = paper(which, name).truth
        assert truth["kind"], name
        assert any(truth.get(part) for part in ("fields", "courses", "name_document")), name
