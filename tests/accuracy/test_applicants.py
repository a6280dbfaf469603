"""Planted faults: each changes what an applicant hands in, and none lets a faulty applicant be ready."""

from random import Random
from types import SimpleNamespace

import pytest

from flows.office import load_office
from schemas.requirement import RequirementOutcome
from tests.accuracy import applicants
from tests.accuracy.applicants import Fate
from tests.specimens.applicants import complete
from tests.specimens.planted import faults
from tests.specimens.sets import DEV

WHOLE = complete(DEV, "dev", 0)
PLANTED = {fault.name: fault for fault in faults(DEV, "dev")}


@pytest.mark.parametrize("name", PLANTED)
def test_a_fault_changes_papers_card_or_tables_and_leaves_the_rest(name):
    faulty = PLANTED[name].plant(WHOLE, Random(name))
    assert faulty is not None, "the first applicant's designs can have every fault"
    names = {*WHOLE.parts, *faulty.parts}
    changed = {name for name in names if WHOLE.parts.get(name) != faulty.parts.get(name)}
    tables = load_office(applicants.DEMO / "directory.csv", applicants.DEMO / "titles.csv")
    assert changed or faulty.card != WHOLE.card or faulty.office(tables) != tables
    assert len(changed) <= 2


def test_the_fate_of_a_fault_is_told_by_the_points_it_opens():
    def fate(outcome, opened, after=()):
        record = SimpleNamespace(outcome=outcome)
        return applicants.fate_of(record, PLANTED["no diploma"], set(opened), set(after))

    assert fate("ready_graduate", ["DIP-01"]) is Fate.FALSE_READY
    assert fate("incomplete", ["DIP-01", "ELG-07"]) is Fate.CAUGHT
    assert fate("incomplete", ["ELG-07"]) is Fate.ELSEWHERE
    assert fate("needs_review", [], ["DIP-01"]) is Fate.OPEN_BEFORE
    assert fate("needs_review", []) is Fate.OVERLOOKED


def test_a_point_weighs_more_when_it_is_worse_or_open_for_more_papers():
    def weight(*outcomes):
        found = [SimpleNamespace(id="TRL-01", outcome=outcome) for outcome in outcomes]
        return applicants.points(SimpleNamespace(requirements=found))["TRL-01"]

    review, missing = RequirementOutcome.REVIEW, RequirementOutcome.MISSING
    assert weight(RequirementOutcome.MET) == 0 < weight(review) < weight(missing)
    assert weight(review) < weight(review, review)


def test_listing_the_faults_runs_none(capsys, monkeypatch):
    monkeypatch.setattr(applicants, "complete", pytest.fail)
    assert applicants.main(["--list", "--faults", "transcript"]) == 0
    assert "no transcript\n" in capsys.readouterr().out


@pytest.mark.slow
def test_no_applicant_with_a_fault_is_ready_and_the_one_without_is(capsys, tmp_path):
    chosen = "diploma of another person,translation gives another number,no courses of the third year,expired"
    assert applicants.main(["--set", "dev", "--applicants", "1", "--faults", chosen]) == 0
    said = capsys.readouterr().out
    assert "Without a fault: 1 ready_graduate." in said
    assert "| all | 4 | - | 4 |" in said
