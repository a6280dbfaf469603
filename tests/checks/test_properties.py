"""What must hold for every case, whatever the papers."""

from copy import deepcopy
from datetime import date

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from checks.directory import load
from checks.judge import judge
from checks.titles import load as load_titles
from schemas.case import Case, Graduation
from schemas.facts import Fact, FactStatus
from schemas.office import Office
from schemas.requirement import Outcome
from tests.checks.builder import (
    base,
    case_of,
    changed,
    judged,
    judged_spec,
    office_of,
)
from tests.checks.test_cases import FILES

RANK = [
    Outcome.NOT_ELIGIBLE,
    Outcome.INCOMPLETE,
    Outcome.NEEDS_REVIEW,
    Outcome.READY_STUDENT,
    Outcome.READY_GRADUATE,
]
READY = (Outcome.READY_GRADUATE, Outcome.READY_STUDENT)
TABLE = [case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
"""Every case of the tables: folders in order and folders with every fault that a rule knows."""
IN_ORDER = [case for case in TABLE if case["outcome"] in READY]
SHUFFLED = [case for case in TABLE if changed(base(), case["change"])["papers"].keys() - base()["papers"]]
"""Folders with more papers than were asked for: there the order might tell which of two is taken."""


@st.composite
def folders(draw):
    """A folder of the tables, or the one in order without some of its papers."""
    if draw(st.booleans()):
        return changed(base(), draw(st.sampled_from(TABLE))["change"])
    gone = draw(st.sets(st.sampled_from(sorted(base()["papers"])), max_size=4))
    return changed(base(), {f"papers.{paper}": None for paper in gone})


@st.composite
def irrelevant(draw):
    """A paper nobody asked for: another thing, another level, another person's, a repeat, a broken file."""
    languages = draw(st.lists(st.sampled_from(["en", "az-Latn", "az-Cyrl", "ru", "tr"]), max_size=2))
    kind = draw(st.sampled_from(["other", "unreadable", "postgraduate", "stranger", "repeat"]))
    if kind == "unreadable":
        return {"kind": kind, "languages": [], "unread": True}
    if kind == "stranger":
        whose = draw(st.sampled_from(["diploma", "transcript", "translation", "name_document"]))
        return {"kind": whose, "languages": languages, "other_person": True, "surname": "QULİYEV"}
    if kind == "repeat":
        paper = draw(st.sampled_from(["diploma", "transcript", "diploma_translation", "passport"]))
        return base()["papers"][paper] | {"duplicate_of": f"{paper}.pdf"}
    level = {"level": "residency"} if kind == "postgraduate" else {}
    return {"kind": kind, "languages": languages, "confidence": draw(st.floats(0.3, 1.0)), **level}


REQUIRED = ["diploma", "transcript", "diploma_translation", "transcript_translation"]
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


@given(folders(), st.lists(irrelevant(), min_size=1, max_size=3))
@settings(deadline=None, max_examples=100)
def test_another_file_never_improves_the_outcome(spec, extra):
    """Papers that are not asked for can only leave things as they are or make them worse."""
    before = judged_spec(spec).outcome
    spec["papers"] |= {f"extra{number}": paper for number, paper in enumerate(extra)}
    assert RANK.index(judged_spec(spec).outcome) <= RANK.index(before)


@given(st.sampled_from(IN_ORDER), st.sampled_from(REQUIRED))
@settings(deadline=None, max_examples=40)
def test_without_a_required_paper_nobody_is_ready(case, paper):
    """Each paper that is asked for is needed, whatever else is in the folder."""
    spec = changed(base(), case["change"])
    assume(paper in spec["papers"])
    del spec["papers"][paper]
    assert judged_spec(spec).outcome not in READY


DOUBTFUL = {"status": FactStatus.DOUBTFUL, "confidence": 0.6}
MAY_PASS = {("TRL-10", "translator_name"), ("TRL-06", "letterhead"), ("TRL-07", "statement")}
"""A guessed name of a translator passes when no misread letter makes it the applicant's; a letterhead or a
certifying sentence when the words that decide of it were surely read."""


def judged_case(spec, case):
    day = date.fromisoformat(spec["as_of"])
    return judge(case, office_of(spec), [], day)


def points_met(spec, case):
    return {(r.id, r.document) for r in judged_case(spec, case).requirements if r.outcome == "met"}


def trusted_facts(node, place=()):
    """Where the trusted facts of a case are: attribute names, keys and positions."""
    if isinstance(node, Fact):
        if node.trusted:
            yield place
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from trusted_facts(getattr(node, name), (*place, name))
    elif isinstance(node, dict):
        for name in node:
            yield from trusted_facts(node[name], (*place, name))
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from trusted_facts(item, (*place, number))


def with_fact(node, place, change):
    """The case with the fact at that place changed."""
    if not place:
        return change(node)
    head, *rest = place
    if isinstance(node, BaseModel):
        return node.model_copy(update={head: with_fact(getattr(node, head), rest, change)})
    if isinstance(node, dict):
        return {**node, head: with_fact(node[head], rest, change)}
    return [*node[:head], with_fact(node[head], rest, change), *node[head + 1 :]]


def everywhere(case, place, change):
    """The case with the fact of a paper changed, and with it the merged fact that rests on that paper."""
    merged = place[-2:-1] == ("fields",) and place[-1] in Graduation.model_fields
    whole = with_fact(case, place, change)
    if not merged:
        return whole
    return with_fact(whole, ("graduation", place[-1]), lambda fact: change(fact) if fact.present else fact)


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


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_what_is_met_is_not_met_by_a_guess(data):
    """A fact without which a point is not met does not make it met while it is a guess."""
    spec = changed(base(), data.draw(st.sampled_from(TABLE))["change"])
    case = case_of(spec)
    sure = list(trusted_facts(case))
    place = data.draw(st.sampled_from(sure)) if sure else None
    assume(place is not None)
    met = points_met(spec, case)
    needed = met - points_met(spec, everywhere(case, place, lambda fact: type(fact)()))
    guess = everywhere(case, place, lambda fact: fact.model_copy(update=DOUBTFUL))
    after = judged_case(spec, guess)
    needed = {(rule, document) for rule, document in needed if (rule, place[-1]) not in MAY_PASS}
    points = [r.outcome for r in after.requirements if (r.id, r.document) in needed]
    assert "met" not in points
    assert after.outcome not in READY or set(points) <= {"warning", "info", "not_applicable"}


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_the_order_of_the_papers_does_not_matter(data):
    """The same papers in another order are the same judgement."""
    spec = changed(base(), data.draw(st.sampled_from(SHUFFLED))["change"])
    case = case_of(spec)
    turned = case.model_copy(update={"documents": data.draw(st.permutations(case.documents))})
    assert judged_case(spec, case) == judged_case(spec, turned)


STUDENT = {
    "card.status": "student",
    "papers.diploma": None,
    "papers.diploma_translation": None,
    "papers.transcript.complete": None,
    "papers.transcript.completion_date": None,
}
NOTE_POINTS = ("ELG-02.warning.stale", "ELG-04.warning.stale")


@given(
    st.booleans(), st.dates(date(2024, 1, 1), date(2026, 11, 22)), st.integers(1, 366), st.integers(0, 365)
)
@settings(deadline=None, max_examples=60)
def test_a_shorter_age_never_turns_a_warning_of_an_old_note_away(student, read_at, age, shorter):
    """What warns at some age warns at every shorter one, and nothing else comes out otherwise."""

    def codes(days):
        ages = {"note_ages": {"graduates": days, "students": days}, "directory.read_at": read_at.isoformat()}
        return [r.code for r in judged((STUDENT if student else {}) | ages).requirements]

    before, after = codes(age), codes(max(1, age - shorter))
    assert {code for code in before if code in NOTE_POINTS} <= set(after)
    for was, now in zip(before, after, strict=True):
        assert was == now or now in NOTE_POINTS


def test_the_same_inputs_give_the_same_judgement():
    """Judging is a function of its inputs and changes none of them."""
    spec = base()
    kept = deepcopy(spec)
    assert judged_spec(spec) == judged_spec(spec)
    assert spec == kept


def test_an_empty_case_is_incomplete_and_not_an_error():
    """Nothing at all is judged like anything else, with the shipped tables."""
    day = date(2026, 11, 22)
    assert judge(Case(reference="x"), Office(load(), load_titles()), [], day).outcome is Outcome.INCOMPLETE
