"""The development families: enough of them, each printing what its truth says, in fonts that can."""

from collections import Counter
from functools import cache

import pypdfium2 as pdfium
import pytest

from tests.specimens.families import Family, families
from tests.specimens.invent import GROUPS
from tests.specimens.paper import Paper

FAMILIES = families("dev")


@cache
def _paper(name: str) -> Paper:
    return next(family for family in FAMILIES if family.name == name).paper("test")


def _pages(paper: Paper) -> list[str]:
    document = pdfium.PdfDocument(paper.pdf)
    try:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_its_families(group: str) -> None:
    """At least two diplomas (or letters in their place) and three transcripts of each era and language."""
    kinds = Counter(family.kind for family in FAMILIES if family.group == group)
    assert kinds["diploma"] >= 1
    assert kinds["diploma"] + kinds["school_letter"] >= 2
    assert kinds["transcript"] >= 3


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_family_prints_what_its_truth_says(family: Family) -> None:
    """Names, numbers, school and every row stand in the text of the PDF; every page says SPECIMEN."""
    paper = _paper(family.name)
    pages = _pages(paper)
    text = "".join(pages).casefold()
    fields = paper.truth.get("fields", {})
    said = [fields.get(name) for name in ("surname", "given_name", "diploma_number", "registration_number")]
    said += [course["title"] for course in paper.truth.get("courses", [])]
    said += [course["grade"] for course in paper.truth.get("courses", []) if "grade" in course]
    missing = [value for value in said if value and "".join(value.split()).casefold() not in text]
    assert missing == []
    assert [number for number, page in enumerate(pages, 1) if "SPECIMEN" not in page] == []
    assert len(pages) == paper.pages


def test_no_two_families_share_a_name_or_a_drawing() -> None:
    """A family is one design."""
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert len({family.draw for family in FAMILIES}) == len(FAMILIES)


def test_a_form_written_by_hand_has_the_same_truth_and_no_text_of_it() -> None:
    """Only the printed words of the form are left as text; the name is ink."""
    family = next(family for family in FAMILIES if family.name == "dev_soviet_booklet")
    typed, written = family.paper("hand"), family.filled_by_hand("hand")
    assert typed.truth == written.truth
    name = typed.truth["fields"]["surname"]
    assert name in "".join(_pages(typed))
    assert name not in "".join(_pages(written))
