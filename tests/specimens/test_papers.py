"""The papers: their truth adds up, the same seed gives the same bytes, what is promised stands on them."""

import hashlib
import json
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageOps
from pypdf import PdfReader

from tests.specimens import degrade
from tests.specimens.demo import write_demo
from tests.specimens.folders import as_files
from tests.specimens.layers import legacy_layer
from tests.specimens.people import invent_person
from tests.specimens.sets import DEV, invent_folder
from tests.specimens.study import AMU, Study, invent_study, plan


@pytest.fixture(scope="module")
def study() -> Study:
    """A graduate of 2016 with two retakes."""
    rng = Random("papers")
    return invent_study(rng, invent_person(rng, 1992), AMU, 2016, per_semester=5, retakes=2)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """The demonstration's applicants by reference: expected outcome and truth."""
    out = tmp_path_factory.mktemp("demo")
    return {
        person.reference: {
            "expected": person.expected,
            "folder": person.folder,
            "truth": json.loads((out / f"{person.reference}.truth.json").read_text(encoding="utf-8")),
        }
        for person in write_demo(out)
    }


@pytest.mark.parametrize("per_semester", [None, 5, 6])
def test_every_plan_has_thirty_credits_a_semester(per_semester: int | None) -> None:
    """Shortened plans give the dropped courses' credits to the kept ones."""
    sums = Counter[int]()
    for semester, _, _, worth in plan(per_semester):
        sums[semester] += worth
    assert dict.fromkeys(range(1, 13), 30) == dict(sums)


def test_failed_courses_earn_nothing(study: Study) -> None:
    """Two failed rows stand beside 360 earned credits, 60 in every academic year."""
    years = Counter[str]()
    for row in study.rows:
        years[row.academic_year] += row.credits if row.passed else 0
    assert (sum(not row.passed for row in study.rows), study.credits) == (2, 360)
    assert {60} == set(years.values())


@pytest.mark.parametrize("draw", [*DEV.supplements, *DEV.transcripts, *DEV.supplement_translations])
def test_a_printed_table_says_what_its_truth_says(study: Study, draw: object) -> None:
    """Every row of the truth stands in the text of the PDF, title and number of credits."""
    assert callable(draw)
    paper = draw(study, "table")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper.pdf)).pages)
    squeezed = "".join(text.split())
    missing = [c["title"] for c in paper.truth["courses"] if "".join(c["title"].split()) not in squeezed]
    assert missing == []
    earned = sum(c["credits"] for c in paper.truth["courses"] if c["passed"])
    assert earned == paper.truth["totals"]["credits"]


@pytest.mark.parametrize(
    "draw", [*DEV.diplomas, *DEV.supplements, *DEV.transcripts, *DEV.diploma_translations]
)
def test_every_page_is_marked_as_a_specimen(study: Study, draw: object) -> None:
    """Nobody can take a page for a real document."""
    assert callable(draw)
    for page in PdfReader(BytesIO(draw(study, "mark").pdf)).pages:
        assert "SPECIMEN" in page.extract_text()


def test_the_same_seed_gives_the_same_files() -> None:
    """Two runs agree byte for byte, another seed does not."""

    def prints(seed: int) -> list[str]:
        files = invent_folder(DEV, "DEV", 1, seed, "born_digital").files
        return [hashlib.sha256(file.data).hexdigest() for file in files]

    assert prints(5) == prints(5)
    assert prints(5) != prints(6)


def test_the_same_seed_gives_the_same_damage(study: Study) -> None:
    """A scan and a photo of the same page with the same seed are the same bytes."""
    paper = DEV.diplomas[0](study, "damage")
    page = degrade.render(paper.pdf, 60)[0]
    for damage in (degrade.scan, degrade.photograph):
        assert damage(page, "x").tobytes() == damage(page, "x").tobytes()
        assert damage(page, "x").tobytes() != damage(page, "y").tobytes()


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_turned_photo_is_shown_upright(orientation: int) -> None:
    """The pixels lie, and EXIF tells the viewer how to lift them."""
    page = Image.new("RGB", (60, 90), "white")
    page.paste((0, 0, 0), (0, 0, 20, 20))
    photo = Image.open(BytesIO(degrade.jpeg(page, 95, orientation)))
    assert photo.getexif()[0x0112] == orientation
    shown = ImageOps.exif_transpose(photo)
    assert shown.size == (60, 90)
    assert np.asarray(shown.convert("L"))[4:14, 4:14].max() < 40


def test_a_legacy_text_layer_has_other_letters_than_the_page(study: Study) -> None:
    """The hidden text holds no Azerbaijani letter, only the slots of the old font."""
    pdf = legacy_layer(DEV.diplomas[0](study, "legacy").pdf, "legacy")
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "DЭPLOM" in text
    assert not set(text) & set("ƏəİıŞş")


def test_an_unknown_tier_is_named(study: Study) -> None:
    """The message says which tiers there are."""
    with pytest.raises(ValueError, match="clean_300"):
        as_files("x", "fax", "s", DEV.diplomas[0](study, "tier"))


def test_the_demo_has_every_promised_kind_of_applicant(demo: dict[str, dict[str, object]]) -> None:
    """At least eight applicants, each outcome among them, and a folder with files for each."""
    assert len(demo) >= 8
    expected = {str(person["expected"]) for person in demo.values()}
    assert {"ready_graduate", "ready_student", "needs_review", "incomplete", "not_eligible"} == expected
    for person in demo.values():
        folder = person["folder"]
        assert isinstance(folder, Path)
        assert len(list(folder.iterdir())) >= 3


def test_the_ready_graduates_papers_agree_with_each_other(demo: dict[str, dict[str, object]]) -> None:
    """One number on all papers, the passport's spelling on the translations, everything signed and sealed."""
    truth = demo["AMU-2014-001"]["truth"]
    assert isinstance(truth, dict)
    papers = [document for file in truth["files"] for document in file["documents"]]
    numbers = {p["fields"]["diploma_number"] for p in papers if "diploma_number" in p["fields"]}
    assert len(numbers) == 1
    latin = next(n for p in papers if "name_document" in p for n in p["name_document"]["names"][1:2])
    for paper in papers:
        if paper["kind"] == "translation":
            assert latin["surname"] == paper["fields"]["surname"]
            assert latin["given_name"] == paper["fields"]["given_name"].upper()
        assert all(place["signed"] for place in paper.get("signatures", []))
        assert paper.get("seal", True)


def test_the_broken_transcript_cannot_be_opened(demo: dict[str, dict[str, object]]) -> None:
    """The truncated file still begins like a PDF and ends in the middle."""
    folder = demo["NDU-2019-006"]["folder"]
    assert isinstance(folder, Path)
    data = (folder / "supplement.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"%%EOF" not in data
