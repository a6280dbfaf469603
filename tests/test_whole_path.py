"""The main job from real files to the outcome: scans, a photo, PDFs, read by real Tesseract."""

from pathlib import Path

import pytest

from flows.local import Job, check_folder
from flows.office import load_office
from schemas.record import Record
from schemas.requirement import RequirementOutcome
from tests.specimens.demo import write_demo

TABLES = Path(__file__).parents[1] / "checks" / "data" / "demo"
OPEN = {
    RequirementOutcome.BLOCKED,
    RequirementOutcome.MISSING,
    RequirementOutcome.FIX,
    RequirementOutcome.REVIEW,
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("demo")
    write_demo(root)
    return root


def checked(papers: Path, out: Path, reference: str, *, demo_tables: bool = True) -> Record:
    tables = (TABLES / "directory.csv", TABLES / "titles.csv") if demo_tables else (None, None)
    # Readings are kept beside `out`, so that an applicant judged twice is read once.
    record, _ = check_folder(
        papers / reference, out, Job(load_office(*tables), readings=out.parent / "readings")
    )
    return record


def open_points(record: Record) -> set[str]:
    return {requirement.id for requirement in record.requirements if requirement.outcome in OPEN}


@pytest.mark.slow
def test_a_graduate_whose_papers_are_all_right_is_ready_but_only_with_a_note_that_a_person_read(
    papers, tmp_path
):
    ready = checked(papers, tmp_path / "a", "AMU-2014-001")
    assert (ready.outcome, open_points(ready)) == ("ready_graduate", set())
    assert (ready.credits.credit_years.value, ready.credits.total_credits.value) == (6, 360)
    assert all(name.startswith(b"\x89PNG") for name in _crops(tmp_path / "a"))
    shipped = checked(papers, tmp_path / "b", "AMU-2014-001", demo_tables=False)
    assert shipped.outcome == "needs_review"
    assert {"ELG-02", "ELG-03", "ELG-07"} <= open_points(shipped)


def _crops(out: Path) -> list[bytes]:
    crops = [path.read_bytes()[:8] for path in (out / "evidence").iterdir()]
    assert crops
    return crops


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reference", "outcome", "points"),
    [
        ("AMU-2027-002", "ready_student", set()),
        ("COL-2015-003", "not_eligible", {"ELG-08", "ELG-09", "DIP-01"}),
        ("AMU-2016-004", "incomplete", {"TRL-04", "TRL-06", "TRL-07", "TRL-08"}),
        ("AMU-2018-005", "needs_review", {"DIP-03"}),
    ],
)
def test_an_applicant_comes_out_as_the_papers_are(papers, tmp_path, reference, outcome, points):
    record = checked(papers, tmp_path / reference, reference)
    assert record.outcome == outcome
    assert points <= open_points(record)
