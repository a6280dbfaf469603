"""What must hold for every case, whatever the papers."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.directory import load
from checks.judge import judge
from checks.titles import load as load_titles
from schemas.case import Case
from schemas.requirement import Outcome
from tests.checks.builder import base, case_of, changed, directory_of, judged, judged_spec, titles_of

RANK = [
    Outcome.NOT_ELIGIBLE,
    Outcome.INCOMPLETE,
    Outcome.NEEDS_REVIEW,
    Outcome.READY_STUDENT,
    Outcome.READY_GRADUATE,
]
READY = (Outcome.READY_GRADUATE, Outcome.READY_STUDENT)
CHANGES = [
    {},
    {"papers.diploma.qualification": "həkim-stomatoloq"},
    {"papers.diploma_translation": None},
    {"titles": []},
    {"papers.passport.expires": None},
    {"papers.transcript": None},
    {"papers.diploma": None},
]
EXTRA = [
    {"kind": "other", "languages": ["en"]},
    {"kind": "unreadable", "languages": [], "unread": True},
    {"kind": "postgraduate", "languages": ["az-Latn"], "level": "residency"},
    {"kind": "academic_reference", "languages": ["az-Latn"]},
    {"kind": "diploma", "languages": ["az-Latn"], "other_person": True},
    {"kind": "name_document", "languages": ["en"], "name_kind": "other"},
]
RESTS = {
    "diploma.surname": ["NAM-02"],
    "diploma.given_name": ["NAM-02"],
    "diploma.patronymic": ["NAM-02"],
    "diploma.school_name": ["ELG-01"],
    "diploma.level": ["ELG-08", "ELG-09"],
    "diploma.specialty": ["ELG-08"],
    "diploma.qualification": ["ELG-07", "ELG-08"],
    "diploma.decision_date": ["ELG-05"],
    "diploma.issue_date": ["DIP-03", "ELG-03", "ELG-05"],
    "diploma_translation.surname": ["NAM-02"],
    "diploma_translation.letterhead_class": ["TRL-04", "TRL-06"],
    "diploma_translation.statement_wording": ["TRL-07"],
    "diploma_translation.translator_title": ["TRL-05"],
    "diploma_translation.signed": ["TRL-05", "TRL-09"],
    "passport.expires": ["IDN-05"],
}


@given(st.sampled_from(CHANGES), st.sampled_from(EXTRA))
@settings(deadline=None)
def test_another_file_never_improves_the_outcome(change, extra):
    """A paper that is not asked for can only leave things as they are or make them worse."""
    before = judged(change).outcome
    spec = changed(base(), change)
    spec["papers"]["extra"] = extra
    assert RANK.index(judged_spec(spec).outcome) <= RANK.index(before)


@pytest.mark.parametrize("paper", ["diploma", "transcript", "diploma_translation", "transcript_translation"])
def test_without_a_required_paper_nobody_is_ready(paper):
    """Each of the four papers is needed."""
    assert judged({f"papers.{paper}": None}).outcome not in READY


@pytest.mark.parametrize("name", RESTS)
def test_a_doubtful_fact_never_passes(name):
    """Every point that rests on it was met while it was sure and is for review now; nobody is ready."""
    paper, field = name.split(".")
    value = base()["papers"][paper][field]
    after = judged({f"papers.{name}": {"doubtful": value}})
    for rule in RESTS[name]:
        points = [r for r in after.requirements if r.id == rule and r.document in (None, f"{paper}.pdf")]
        assert [(r.outcome, r.rests_on_doubtful) for r in points] == [("review", True)]
    assert after.outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("name", "outcome"),
    [("Gulnara Mammadova", "review"), ("Gulnaro Mammadowa", "review"), ("Orxan Axundov", "met")],
)
def test_a_doubtful_translator_passes_only_when_no_misread_letter_could_make_the_applicant(name, outcome):
    """The rule asks whether two people are one, and a few unsure letters do not always leave that open."""
    after = judged({"papers.diploma_translation.translator_name": {"doubtful": name}})
    points = [r for r in after.requirements if r.id == "TRL-10" and r.document == "diploma_translation.pdf"]
    assert [r.outcome for r in points] == [outcome]


@given(st.sampled_from(["academic_year", "passed", "credits"]))
@settings(deadline=None)
def test_doubtful_rows_prove_no_credit_year(column):
    """A transcript whose rows are all doubtful in one column proves nothing."""
    value = {"academic_year": "2010/2011", "passed": True, "credits": 30.0}[column]
    after = judged(
        {"papers.transcript.rows": {"first": 2010, "years": 6, "every": {column: {"doubtful": value}}}}
    )
    assert after.outcome not in READY
    assert not [r for r in after.requirements if r.id == "ELG-06" and r.outcome == "met"]


@given(st.permutations(list(base()["papers"])), st.sampled_from(CHANGES))
@settings(deadline=None)
def test_the_order_of_the_papers_does_not_matter(order, change):
    """The same papers in another order are the same judgement."""
    spec = changed(base(), change)
    case = case_of(spec)
    by_name = {d.file.removesuffix(".pdf"): d for d in case.documents}
    turned = case.model_copy(update={"documents": [by_name[name] for name in order if name in by_name]})
    directory, titles = directory_of(spec), titles_of(spec)
    day = judged.__globals__["date"].fromisoformat(spec["as_of"])
    assert judge(case, directory, titles, [], day) == judge(turned, directory, titles, [], day)


def test_the_same_inputs_give_the_same_judgement():
    """Judging is a function of its inputs and changes none of them."""
    spec = base()
    kept = deepcopy(spec)
    assert judged_spec(spec) == judged_spec(spec)
    assert spec == kept


def test_an_empty_case_is_incomplete_and_not_an_error():
    """Nothing at all is judged like anything else, with the shipped tables."""
    day = judged.__globals__["date"](2026, 11, 22)
    assert judge(Case(reference="x"), load(), load_titles(), [], day).outcome is Outcome.INCOMPLETE
