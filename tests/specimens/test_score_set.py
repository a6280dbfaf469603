"""The scoring families: apart from the development ones, enough of them, printing what their truth says."""

import ast
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pypdfium2 as pdfium
import pytest

from tests.specimens.families import Family, families
from tests.specimens.invent import GROUPS
from tests.specimens.paper import Paper
from tests.specimens.score_set import SCORE
from tests.specimens.sets import DEV, invent_folder

HERE = Path(__file__).parent
FAMILIES = families("score")
PRINTED = (
    "surname",
    "given_name",
    "patronymic",
    "school_name",
    "document_title",
    "specialty",
    "specialty_code",
    "qualification",
    "diploma_series",
    "diploma_number",
    "registration_number",
)
"""Fields whose truth is the very text on the paper, capitals included."""


@cache
def _paper(name: str) -> Paper:
    return next(family for family in FAMILIES if family.name == name).paper("test")


def _pages(paper: Paper) -> list[str]:
    document = pdfium.PdfDocument(paper.pdf)
    try:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def _squeezed(value: object) -> str:
    return "".join(str(value).split())


def test_no_design_is_in_both_sets() -> None:
    """A scoring design is never met in development."""
    assert not {f.draw for f in families("dev")} & {f.draw for f in FAMILIES}
    assert not {*DEV.diplomas, *DEV.supplements, *DEV.transcripts, *DEV.passports} & {
        *SCORE.diplomas,
        *SCORE.supplements,
        *SCORE.transcripts,
        *SCORE.passports,
    }


@pytest.mark.parametrize("module", sorted(path.stem for path in (HERE / "templates").glob("score_*.py")))
def test_scoring_designs_borrow_nothing_from_development_designs(module: str) -> None:
    """Layout and wording of the two kinds are written apart."""
    tree = ast.parse((HERE / "templates" / f"{module}.py").read_text(encoding="utf-8"))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not [name for name in imported if ".dev_" in name or name.endswith("templates")]


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_its_scoring_families(group: str) -> None:
    """At least two diplomas and three transcripts of each era and language."""
    kinds = Counter(family.kind for family in FAMILIES if family.group == group)
    assert kinds["diploma"] >= 2
    assert kinds["transcript"] >= 3


def test_no_two_scoring_families_share_a_name_or_a_drawing() -> None:
    """A family is one design, named for its set."""
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert len({family.draw for family in FAMILIES}) == len(FAMILIES)
    assert all(family.name.startswith("score_") and family.set == "score" for family in FAMILIES)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_scoring_family_prints_what_its_truth_says(family: Family) -> None:
    """Fields, names and rows stand in the text to the letter; every page says SPECIMEN; the kind agrees."""
    paper = _paper(family.name)
    pages, truth = _pages(paper), paper.truth
    text = "".join(pages)
    fields = truth.get("fields", {})
    said: list[object] = [fields[name] for name in PRINTED if fields.get(name)]
    for course in truth.get("courses", []):
        said += [course[name] for name in ("title", "grade", "letter", "code") if course.get(name)]
    for name in truth.get("name_document", {}).get("names", []):
        said += [value for part, value in name.items() if part != "role"]
    said += [place["name"] for place in truth.get("signatures", []) if place.get("name")]
    said += [str(value)[:4] for part, value in fields.items() if part.endswith("_date")]
    assert [value for value in said if _squeezed(value) not in text] == []
    assert [number for number, page in enumerate(pages, 1) if "SPECIMEN" not in page] == []
    assert (len(pages), truth["kind"]) == (paper.pages, family.kind)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_each_seed_invents_another_graduate(family: Family) -> None:
    """Of ten seeds hardly two give the same person, and years and numbers differ."""
    studies = [family.invent(Random(f"{seed}/{family.name}")) for seed in range(10)]
    assert len({study.person for study in studies}) >= 9
    assert len({study.number for study in studies}) >= 9
    assert len({study.decision.year for study in studies}) >= 2


@pytest.mark.parametrize("name", ["score_soviet_spread", "score_nineties_halves", "score_electronic_card"])
def test_a_seed_draws_the_same_paper_again(name: str) -> None:
    """To the byte, so that a figure can be traced to a page."""
    family = next(family for family in FAMILIES if family.name == name)
    assert family.paper("test").pdf == _paper(name).pdf


@pytest.mark.parametrize("number", [1, 2])
def test_scoring_folders_can_be_drawn(number: int) -> None:
    """Every paper comes with its kind."""
    folder = invent_folder(SCORE, "SCORE", number, 1, "born_digital")
    assert all(document["kind"] for file in folder.files for document in file.documents)
    assert len(folder.files) >= 7
