"""What people write: applicant.yaml, decisions, the titles table."""

from datetime import date

import pytest

from checks import applicant, decisions, titles
from checks.card_values import READERS
from checks.data import FOLDER
from checks.decisions import DecisionError
from checks.errors import DirectoryError
from schemas.case import Decision
from schemas.facts import FactStatus
from tests.checks.builder import base, case_of, changed, judged

GOOD = b"""
name_of_record: {surname: MAMMADOVA, given: GULNARA}
date_of_birth: 1991-04-02
myintealth_id: 012345670
usmle_id: "0-123-456-7"
status: Graduate
school: F0000281
attended: {from: 2008-09, to: 2014}
transfer_credits: false
exams: {step1: 2015-03-01, pathway: 3, oet: null}
"""


def test_a_good_card_is_read_whole():
    """Every key counts, numbers keep their leading zero, dates stay as written."""
    card, problems = applicant.parse(GOOD, "applicant.yaml")
    assert problems == []
    assert card.name_of_record.surname == "MAMMADOVA"
    assert (card.myintealth_id, card.date_of_birth, card.status) == ("012345670", "1991-04-02", "graduate")
    assert (card.attended.from_, card.attended.to, card.exams.pathway) == ("2008-09", "2014", 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("staus: student", "Did you mean 'status'"),
        ("zzzz: 1", "The keys are"),
        ("status: graduat", "Did you mean 'graduate'"),
        ("status: 7", "student or graduate"),
        ("date_of_birth: 2.4.1991", "not a date"),
        ("date_of_birth: 1991-02-31", "not a date"),
        ("transfer_credits: maybe", "neither true nor false"),
        ("attended: {from: winter}", "not a month"),
        ("attended: {form: 2008}", "Did you mean 'from'"),
        ("attended: {zzzz: 2008}", "The keys are"),
        ("attended: 2008", "has no keys"),
        ("exams: {pathway: 9}", "not a Pathway"),
        ("school: []", "not a text"),
        ("school: true", "not a text"),
        ("name_of_record: {surname: ALIYEV}", "given missing"),
        ("name_of_record: {surname: ALIYEV, given: []}", "given"),
        ("school: A\nschool: B", "stands there twice"),
        ("- a", "holds no keys"),
        ("a: [1\nb: {", "line 2"),
        ("a: \x00", "cannot be understood"),
        ("{}: 1\n? [a]\n: 2", "cannot be understood"),
    ],
)
def test_a_mistake_in_the_card_is_named_and_the_rest_counts(text, said):
    """One problem in words for the key; the keys that are good still count."""
    card, problems = applicant.parse(text.encode(), "applicant.yaml")
    assert any(said in problem.message for problem in problems), problems
    assert card.status is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("transfer_credits: 'yes'", "bad_applicant_file"),
        ("transfer_credit: true", "bad_applicant_file"),
        ("status: graduat", "bad_applicant_file"),
        ("a: [1\nb: {", "bad_applicant_file"),
        ("date_of_birth: 2.4.1991", "unused_applicant_key"),
        ("phone: 5", "unused_applicant_key"),
    ],
)
def test_a_mistake_in_a_key_that_decides_is_told_from_the_others(text, code):
    """What was meant by a key that the result rests on must be known before anybody is ready."""
    assert [problem.code for problem in applicant.parse(text.encode(), "applicant.yaml")[1]] == [code]


def test_good_parts_of_a_bad_value_still_count():
    """One wrong exam date costs that date alone; half a name is no name."""
    card, problems = applicant.parse(
        b'{"exams": {"step1": "soon", "oet": "2023-02-01"}, "usmle_id": 123}', "a.json"
    )
    assert (card.exams.step1, card.exams.oet, card.usmle_id, len(problems)) == (None, "2023-02-01", "123", 1)


def test_files_that_are_no_card_are_one_mistake(tmp_path):
    """Too large, another encoding, bad JSON, missing; an empty file is an empty card."""
    assert "too large" in applicant.parse(b"x" * 70_000, "a.yaml")[1][0].message
    assert "UTF-8" in applicant.parse("ə: 1".encode("utf-16"), "a.yaml")[1][0].message
    assert "understood" in applicant.parse(b"{", "a.json")[1][0].message
    assert "opened" in applicant.load(tmp_path / "none.yaml")[1][0].message
    assert applicant.parse(b"", "a.yaml")[1] == []
    path = tmp_path / "applicant.yaml"
    path.write_bytes(GOOD)
    assert applicant.load(path)[1] == []


def test_a_swelling_file_is_answered_in_short():
    """Aliases that would grow without end are neither printed nor expanded."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    lines += ["school: *a11"]
    _, problems = applicant.parse("\n".join(lines).encode(), "a.yaml")
    assert sum(len(problem.message) for problem in problems) < 20_000


def test_a_date_object_is_a_date_too():
    """Values that another reader made into dates count as well."""
    assert READERS["date_of_birth"](date(1991, 4, 2)) == "1991-04-02"


def test_a_confirmed_fact_is_trusted_and_a_corrected_one_keeps_what_was_read():
    """By whom and when is kept; the outcome follows."""
    spec = changed(base(), {"papers.diploma.issue_date": {"doubtful": "2016-07-04"}})
    confirm = Decision(fact="graduation.issue_date", decision="confirm", by="adviser", at="2026-11-22")
    correct = confirm.model_copy(update={"decision": "correct", "value": "2016-07-14"})
    confirmed = decisions.apply(case_of(spec), [confirm]).graduation.issue_date
    corrected = decisions.apply(case_of(spec), [correct]).graduation.issue_date
    assert (confirmed.status, confirmed.by) == (FactStatus.CONFIRMED, "adviser")
    assert (corrected.value, corrected.was, corrected.status) == (
        "2016-07-14",
        "2016-07-04",
        FactStatus.CORRECTED,
    )


def test_decisions_reach_rows_and_documents_and_leave_the_rest():
    """A course row, a document's own field; unknown facts and wrong types change nothing."""
    case = case_of(base())
    who = {"by": "adviser", "at": "2026-11-22"}
    row = Decision(fact="transcript.courses[0].score", decision="correct", value=91, **who)
    own = Decision(
        fact="fields.surname", document="diploma.pdf", decision="correct", value="MAMMADOVA", **who
    )
    after = decisions.apply(case, [row, own])
    assert after.transcript.courses[0].score.value == 91
    assert after.documents[0].reading.fields["surname"].value == "MAMMADOVA"
    nothing = [
        Decision(fact="graduation.shoe_size", decision="confirm", **who),
        Decision(fact="graduation", decision="confirm", **who),
        Decision(fact="graduation.issue_date.value", decision="confirm", **who),
        Decision(fact="transcript.courses[99].score", decision="confirm", **who),
        Decision(fact="fields.surname", document="none.pdf", decision="confirm", **who),
        Decision(fact="graduation.document_title", decision="confirm", **who),
        Decision(fact="graduation.issue_date", decision="confirm", value="2000-01-01", **who),
        Decision(fact="graduation.graduation_year", decision="correct", value="last year", **who),
        Decision(fact="school.id", decision="correct", value="F0000281", **who),
        Decision(requirement="ELG-07", decision="met", **who),
    ]
    assert decisions.apply(case, nothing) == case


def test_a_number_may_be_written_for_a_text_fact():
    """A diploma number without quotes is a text all the same."""
    fix = Decision(
        fact="graduation.diploma_number", decision="correct", value=900001, by="a", at="2026-11-22"
    )
    assert decisions.apply(case_of(base()), [fix]).graduation.diploma_number.value == "900001"


def written(history):
    """Decisions as people wrote them, without the papers and points that judging found them to be about."""
    return [decision.model_copy(update={"papers": None, "points": None}) for decision in history]


def test_a_person_settles_only_what_was_for_review():
    """A review becomes what the person says; a blocked or missing point stays as it is."""
    decide = Decision(requirement="ELG-07", decision="met", by="adviser", at="2026-11-22", note="Guide read.")
    after = judged({"titles": []}, [decide])
    settled = next(r for r in after.requirements if r.id == "ELG-07")
    assert (after.outcome, settled.outcome, written(after.history)) == ("ready_graduate", "met", [decide])
    assert "adviser" in settled.reason and "Guide read." in settled.reason
    blocked = judged(
        {"papers.diploma.qualification": "həkim-stomatoloq"},
        [decide.model_copy(update={"requirement": "ELG-08"})],
    )
    assert (blocked.outcome, len(blocked.ignored)) == ("not_eligible", 1)


def test_a_decision_for_one_document_leaves_the_others():
    """`document` narrows a rule that is judged once per document."""
    change = {"papers.passport": None}
    decide = Decision(requirement="NAM-02", document="diploma.pdf", decision="fix", by="a", at="2026-11-22")
    after = {r.document: r.outcome for r in judged(change, [decide]).requirements if r.id == "NAM-02"}
    assert (after["diploma.pdf"], after["transcript.pdf"]) == ("fix", "review")


def test_a_decision_that_may_be_about_several_documents_settles_none():
    """A word on one paper is never taken for a word on another; it is told as ignored."""
    change = {"papers.passport": None}
    decide = Decision(requirement="NAM-02", decision="met", by="a", at="2026-11-22")
    after = judged(change, [decide])
    assert {r.outcome for r in after.requirements if r.code == "NAM-02.review.differs"} == {"review"}
    assert (after.history, after.ignored) == ([], [decide])


def test_a_person_chooses_the_school():
    """The directory id a person gives settles the match; an unknown id does not."""
    change = {"papers.diploma.school_name": "АГМИ"}
    choose = Decision(fact="school.id", decision="correct", value="F0000281", by="a", at="2026-11-22")
    after = judged(change, [choose])
    assert (after.school.id, after.outcome, written(after.history)) == (
        "F0000281",
        "ready_graduate",
        [choose],
    )
    assert judged(change, [choose.model_copy(update={"value": "F9"})]).school.id is None


def test_a_decision_that_finds_no_fact_is_told_and_not_kept_as_history():
    """A word on a fact that is not there changes nothing, and the record does not say it did."""
    lost = Decision(fact="graduation.shoe_size", decision="correct", value="9", by="a", at="2026-11-22")
    after = judged({}, [lost])
    assert (after.history, after.ignored) == ([], [lost])


def test_a_decision_holds_only_while_what_was_seen_is_still_there():
    """A word on a paper that was replaced since is not taken for one on the new paper."""
    who = {"by": "adviser", "at": "2026-11-22"}
    confirm = Decision(fact="graduation.issue_date", decision="confirm", seen="2016-07-04", **who)
    point = judged({"titles": []}).requirements
    reason = next(item.reason for item in point if item.id == "ELG-07")
    settle = Decision(requirement="ELG-07", decision="met", seen=reason, **who)
    school = Decision(fact="school.id", decision="correct", value="F0000281", seen="АГМИ", **who)
    held = judged(
        {
            "papers.diploma.issue_date": {"doubtful": "2016-07-04"},
            "titles": [],
            "papers.diploma.school_name": "АГМИ",
        },
        [confirm, settle, school],
    )
    assert (held.outcome, written(held.history)) == ("ready_graduate", [confirm, school, settle])
    lost = judged(
        {
            "papers.diploma.issue_date": {"doubtful": "2016-07-05"},
            "titles": [],
            "papers.diploma.school_name": "АМИ",
            "papers.diploma.qualification": "həkim-pediatr",
        },
        [confirm, settle, school],
    )
    assert (lost.outcome, lost.history) == ("needs_review", [])
    assert lost.ignored == [confirm, school, settle]


WHO = {"by": "adviser", "at": "2026-11-22", "decision": "correct"}
DATES = {
    "of": "diploma",
    "values": {"issue_date": ["2016-07-04", "2016-07-14"], "diploma_number": "900001"},
}
CREDITS = {
    "of": "transcript",
    "values": {"diploma_number": "900001"},
    "rows": [{"title": "Course 1.1", "credits": ["5", "30"]}],
}


@pytest.mark.parametrize(
    ("laid", "decision", "code"),
    [
        (DATES, Decision(fact="graduation.issue_date", value="2016-07-14", **WHO), "TRL-02.info.by_person"),
        (DATES, Decision(fact="graduation.issue_date", value="2016-07-15", **WHO), "TRL-02.review.disagree"),
        (
            DATES,
            Decision(fact="fields.issue_date", document="diploma_translation.pdf", value="2016-07-04", **WHO),
            "TRL-02.info.by_person",
        ),
        (CREDITS, Decision(fact="transcript.courses[0].credits", value=30, **WHO), "TRL-02.info.by_person"),
        (CREDITS, Decision(fact="transcript.courses[0].credits", value=29, **WHO), "TRL-02.review.disagree"),
        (
            {"of": "diploma", "values": {"issue_date": "2016-07-04"}},
            Decision(fact="graduation.issue_date", value="2016-07-14", **WHO),
            "TRL-02.review.disagree",
        ),
    ],
)
def test_a_translation_is_compared_with_what_a_person_corrected(laid, decision, code):
    """A misread value does not keep its translation wrong, and a wrong translation does not pass by it."""
    change = {"alignments": [laid], "papers.diploma_translation.issue_date": "2016-07-14"}
    found = judged(change, [decision])
    said = {item.code for item in found.requirements if item.document == f"{laid['of']}_translation.pdf"}
    assert code in said and written(found.history) == [decision]


def test_what_was_seen_may_be_a_number_or_nothing():
    """60 is 60.0, however it is written, and an empty `seen` ends when a value is found after all."""
    who = {"by": "adviser", "at": "2026-11-22"}
    paper = {"papers.transcript.rows": {"first": 2010, "years": 6, "credits": 60.5}}
    sure = decisions.parse(
        b"- {fact: 'transcript.courses[0].credits', decision: confirm, seen: 30.25, by: a, at: b}"
    )
    whole = Decision(fact="transcript.courses[0].score", decision="confirm", seen=85, **who)
    case = decisions.apply(case_of(changed(base(), paper)), [*sure, whole])
    first = case.transcript.courses[0]
    assert (first.credits.by, first.score.by) == ("a", "adviser")
    given = Decision(fact="graduation.specialty_code", decision="correct", value="060101", seen="", **who)
    for found, counts in ((None, True), ("060199", False)):
        case = case_of(changed(base(), {"graduation": {"specialty_code": found}}))
        assert (decisions.apply(case, [given]).graduation.specialty_code.value == "060101") is counts


def test_decisions_are_read_from_a_file(tmp_path):
    """JSON and YAML, a list or under the key `decisions`."""
    path = tmp_path / "decisions.yaml"
    path.write_text("decisions:\n- {requirement: ELG-07, decision: met, by: a, at: 2026-11-22}\n")
    assert [d.requirement for d in decisions.load(path)] == ["ELG-07"]
    assert decisions.parse(b'[{"fact": "graduation.honours", "decision": "confirm", "by": "a", "at": "x"}]')
    assert decisions.parse(b"") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "neither JSON nor YAML"),
        ("decisions: 5", "not a list"),
        ("decision: []", "no key `decisions`"),
        ("- {decision: met, by: a, at: b}", "either a fact or a requirement"),
        ("- {requirement: ELG-07, decision: maybe, by: a, at: b}", "no outcome"),
        ("- {requirement: ELG-07, decision: review, by: a, at: b}", "no outcome"),
        ("- {fact: x, decision: met, by: a, at: b}", "confirm or correct"),
        ("- {fact: x, decision: correct, by: a, at: b}", "value is missing"),
        ("- {fact: x, decision: confirm, at: b}", "by"),
        ("- 7", "entry 1"),
        ("- &a {requirement: ELG-07, decision: met, by: a, at: b, note: [*a]}", "entry 1"),
        ("[" * 100_000, "neither JSON nor YAML"),
    ],
)
def test_a_mistake_in_decisions_is_named(text, said):
    """Which entry, what is wrong, what to do."""
    with pytest.raises(DecisionError, match=said):
        decisions.parse(text.encode())


def test_a_decisions_file_that_cannot_be_used(tmp_path, monkeypatch):
    """Missing and far too large files have their message."""
    with pytest.raises(DecisionError, match="cannot be read"):
        decisions.load(tmp_path / "none.json")
    path = tmp_path / "d.json"
    path.write_text("[]")
    monkeypatch.setattr("checks.decisions.file._LIMIT_BYTES", 1)
    with pytest.raises(DecisionError, match="too large"):
        decisions.load(path)


def test_titles_are_read_and_their_mistakes_named(tmp_path):
    """The demonstration's table loads; no table is an empty one; a bad year is named."""
    assert titles.load(None).rows == []
    demo = titles.load(FOLDER / "demo" / "titles.csv")
    assert titles.rows_for(demo, "F0000281", 2016)[0].titles == ["Physician"]
    path = tmp_path / "t.csv"
    path.write_text("wdoms_id,from_year,titles\nF0000281,soon,A|B\n")
    with pytest.raises(DirectoryError, match="from_year"):
        titles.load(path)
