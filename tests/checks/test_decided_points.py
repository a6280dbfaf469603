"""A decision settles what the person saw, and nothing that is found later on the same papers."""

from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checks import decisions
from checks.decisions.bound import point_of
from checks.judge import judge
from schemas.case import Decision
from tests.checks.builder import base, case_of, changed, office_of
from tests.checks.builder import judged as decided
from tests.checks.test_cases import FILES

TABLE = [case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
OPEN = [case for case in TABLE if case["outcome"] == "needs_review"]
"""The folders of the tables in which a person has something to decide."""


def on_papers(change, made, *, replaced=()):
    """The judgement after these decisions, with other bytes for the papers named."""
    case = case_of(changed(base(), change))
    documents = [
        d.model_copy(update={"sha256": "f" * 64}) if d.file in replaced else d for d in case.documents
    ]
    case = decisions.apply(case.model_copy(update={"documents": documents}), made)
    spec = changed(base(), change)
    return judge(case, office_of(spec), made, date.fromisoformat(spec["as_of"]))


WHO = {"by": "adviser", "at": "2026-11-22", "decision": "correct"}
BINDING = [
    ({"titles": []}, Decision(requirement="ELG-07", **WHO | {"decision": "met"}), "diploma.pdf"),
    (
        {"papers.diploma.signatures": {}},
        Decision(requirement="DIP-04", document="diploma.pdf", **WHO | {"decision": "met"}),
        "diploma.pdf",
    ),
    (
        {"papers.transcript.rows": {"first": 2010, "years": 0}},
        Decision(requirement="TRN-03", **WHO | {"decision": "met"}),
        "transcript.pdf",
    ),
    (
        {"papers.diploma.issue_date": {"doubtful": "2016-07-04"}},
        Decision(fact="graduation.issue_date", **WHO | {"decision": "confirm"}),
        "diploma.pdf",
    ),
    ({}, Decision(fact="graduation.diploma_number", value="900001", **WHO), "transcript.pdf"),
    (
        {"papers.diploma.school_name": "АГМИ"},
        Decision(fact="school.id", value="F0000281", **WHO),
        "diploma.pdf",
    ),
    (
        {"papers.diploma_translation.signed": None},
        Decision(fact="translation.signed", document="diploma_translation.pdf", value=True, **WHO),
        "diploma_translation.pdf",
    ),
    (
        {"papers.passport.expires": None},
        Decision(requirement="IDN-05", **WHO | {"decision": "met"}),
        "passport.pdf",
    ),
]


@pytest.mark.parametrize(("change", "decision", "paper"), BINDING)
def test_a_decision_that_was_used_once_is_not_used_on_other_papers(change, decision, paper):
    """People need not write `seen`: what an earlier record used is held to the papers it stood on."""
    first = on_papers(change, [decision])
    assert first.history and not first.ignored and first.history[0].papers
    later = decisions.bound([decision], first.history)
    again = on_papers(change, later)
    assert (again.outcome, again.history) == (first.outcome, first.history)
    untouched = "transcript_translation.pdf" if paper == "passport.pdf" else "passport.pdf"
    beside = on_papers(change, later, replaced=(untouched,))
    assert (beside.outcome, beside.history) == (first.outcome, first.history)
    other = on_papers(change, later, replaced=(paper,))
    assert (other.history, other.ignored) == ([], later)
    assert decisions.bound([decision], other.ignored) == later
    anew = decision.model_copy(update={"at": "2026-11-23"})
    assert on_papers(change, decisions.bound([anew], other.ignored), replaced=(paper,)).history


DIFFERENT_POINTS = [
    ({"titles": []}, {"papers.diploma.qualification": "Doctor of Medicine"}, "ELG-07"),
    (
        {"papers.diploma.qualification": {"doubtful": "həkim"}},
        {"papers.diploma.qualification": {"doubtful": "müalicə həkimi"}},
        "ELG-07",
    ),
    (
        {"papers.transcript.cross_checks": [{"name": "sum", "ok": False, "detail": "180 is not 360"}]},
        {"papers.transcript.cross_checks": [{"name": "sum", "ok": False, "detail": "180 is not 240"}]},
        "TRN-03",
    ),
]
"""What was found at first, what another reader finds on the same bytes later, and the rule of both."""


@pytest.mark.parametrize(("first", "later", "rule"), DIFFERENT_POINTS)
def test_a_decision_settles_no_point_that_was_found_after_it(first, later, rule):
    """The same papers and the same rule: what is said of them now was never shown to the person."""
    made = Decision(requirement=rule, by="adviser", at="2026-11-22", decision="met")
    before = decided(first, [made])
    assert [r.outcome for r in before.requirements if r.id == rule] == ["met"]
    kept = decisions.bound([made], before.history)
    after = decided(later, kept)
    assert [r.outcome for r in after.requirements if r.id == rule and ".review." in r.code] == ["review"]
    assert (after.ignored, after.outcome) == (kept, "needs_review")
    assert decided(first, kept).history == before.history


def test_a_decision_settles_what_it_settled_and_leaves_the_further_point_open():
    """Two open points of one rule on one paper: the one that was there is settled, the new one is asked."""
    broken = {"name": "sum", "ok": False, "detail": "180 is not 360"}
    one = {"papers.transcript.cross_checks": [broken]}
    two = one | {
        "papers.transcript.rows": base()["papers"]["transcript"]["rows"]
        | {"every": {"passed": {"doubtful": True}}}
    }
    made = Decision(requirement="TRN-03", by="adviser", at="2026-11-22", decision="met")
    before = decided(one, [made])
    after = decided(two, decisions.bound([made], before.history))
    points = {r.code: r.outcome for r in after.requirements if r.id == "TRN-03"}
    assert points == {"TRN-03.review.disagree": "met", "TRN-03.review.doubtful_rows": "review"}
    assert (after.history, after.outcome) == (before.history, "needs_review")


def test_a_decision_of_an_earlier_record_is_held_to_what_that_record_shows_it_settled():
    """Records of before did not keep the points: they stand in the record with the person's word."""
    made = Decision(requirement="ELG-07", by="adviser", at="2026-11-22", decision="met")
    before = decided({"titles": []}, [made])
    old = [one.model_copy(update={"points": None}) for one in before.history]
    files = {document.file for document in case_of(base()).documents}
    kept = decisions.bound([made], old, before.requirements, files)
    assert kept == before.history
    assert decided({"papers.diploma.qualification": "Doctor of Medicine"}, kept).outcome == "needs_review"


def test_a_decision_outlives_another_name_of_the_file():
    """The bytes are the same and so is what is said of them: a file renamed is no other point."""
    made = Decision(requirement="IDN-05", by="adviser", at="2026-11-22", decision="met")
    before = decided({"papers.passport.expires": None}, [made])
    renamed = {"papers.passport.expires": None, "papers.passport.file": "Паспорт (1).pdf"}
    after = decided(renamed, decisions.bound([made], before.history))
    assert (after.history, after.outcome) == (before.history, before.outcome)


def test_who_confirms_a_value_confirms_no_other_that_is_read_later():
    """A doubtful year is confirmed; another reader reads another year on the same bytes: it is asked anew."""
    first = {"papers.diploma.graduation_year": {"doubtful": 2016}}
    made = Decision(fact="graduation.graduation_year", by="a", at="2026-11-22", decision="confirm")
    before = decided(first, [made])
    assert before.outcome == "ready_graduate"
    kept = decisions.bound([made], before.history)
    again, later = decided(first, kept), {"papers.diploma.graduation_year": {"doubtful": 2015}}
    assert (again.outcome, again.history) == (before.outcome, before.history)
    assert (decided(later, kept).outcome, decided(later, kept).ignored) == ("needs_review", kept)


@pytest.mark.parametrize("row", ["transcript.courses[0].passed", "transcript.courses.0.passed"])
def test_a_correction_of_a_row_is_of_that_course_and_of_no_other_that_takes_its_place(row):
    """A further row found above moves every row down: the correction finds another course there."""
    rows = base()["papers"]["transcript"]["rows"]
    made = Decision(fact=row, by="a", at="2026-11-22", decision="correct", value=True)
    first = {"papers.transcript.rows": rows | {"change": {"1.1": {"passed": False}}}}
    before = decided(first, [made])
    kept = decisions.bound([made], before.history)
    assert decided(first, kept).history == before.history
    other = {"papers.transcript.rows": rows | {"change": {"1.1": {"title": "Anatomiya", "passed": False}}}}
    assert decided(other, kept).ignored == kept


def test_a_correction_of_a_row_of_one_paper_is_of_that_course_too():
    """A paper's own rows are counted by its own table, not by the applicant's transcript."""
    paper = {"kind": "academic_reference", "languages": ["en"], "own_rows": {"Anatomy": False}}
    made = Decision(
        fact="transcript.courses[0].passed",
        document="reference.pdf",
        by="a",
        at="2026-11-22",
        decision="correct",
        value=True,
    )
    before = decided({"papers.reference": paper}, [made])
    kept = decisions.bound([made], before.history)
    assert (len(kept[0].points), decided({"papers.reference": paper}, kept).history) == (1, before.history)
    other = paper | {"own_rows": {"Physics": False, "Anatomy": False}}
    assert decided({"papers.reference": other}, kept).ignored == kept


@given(st.sampled_from(OPEN), st.sampled_from(OPEN))
@settings(deadline=None, max_examples=60)
def test_whatever_was_decided_before_settles_nothing_else(first, later):
    """Every open point of one folder decided: of another one only the very same points are settled."""
    before = decided(first["change"])
    made = [
        Decision(requirement=r.id, document=r.document, by="a", at="2026-11-22", decision="met")
        for r in before.requirements
        if r.outcome == "review"
    ]
    kept = decisions.bound(made, decided(first["change"], made).history)
    files = {document.file for document in case_of(changed(base(), later["change"])).documents}
    known = {point for one in kept for point in one.points or []}
    for was, now in zip(
        decided(later["change"]).requirements, decided(later["change"], kept).requirements, strict=True
    ):
        assert was.outcome == now.outcome or point_of(was, files) in known
