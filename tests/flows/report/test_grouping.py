"""Requirements in groups: each in one, the urgent first."""

from flows.report.grouping import grouped, nothing_first
from schemas.requirement import Outcome, RequirementOutcome
from tests.flows.report import build


def test_each_outcome_has_its_group() -> None:
    """Every outcome of the contract lands in exactly one group."""
    points = [build.point(outcome.value, f"R-{n}") for n, outcome in enumerate(RequirementOutcome)]
    groups = grouped(build.record(requirements=points))
    assert [point.outcome for point in groups.to_do] == ["blocked", "missing", "fix"]
    assert [point.outcome for point in groups.look] == ["review"]
    assert [point.outcome for point in groups.met] == ["met"]
    assert [point.outcome for point in groups.info] == ["warning", "info"]
    assert [point.outcome for point in groups.not_applicable] == ["not_applicable"]


def test_first_is_blocked_missing_fix_review() -> None:
    """The list of what to do goes from what stops everything to what a person must decide."""
    points = [build.point(outcome, outcome) for outcome in ("review", "fix", "met", "blocked", "missing")]
    assert [point.outcome for point in grouped(build.record(requirements=points)).first] == [
        "blocked",
        "missing",
        "fix",
        "review",
    ]


def test_a_met_point_on_a_doubtful_value_is_not_shown_as_met() -> None:
    """What rests on a doubtful value goes to the person, whatever its outcome says."""
    groups = grouped(build.record(requirements=[build.point("met", rests_on_doubtful=True)]))
    assert len(groups.look) == 1
    assert groups.met == []


def test_a_rule_judged_alike_for_several_files_is_one_point() -> None:
    """The same rule with the same outcome names all its files once, with each reason and action once."""
    points = [
        build.point("fix", document="a.pdf", reason="Of a.", action="Do."),
        build.point("met", document="c.pdf"),
        build.point("fix", document="b.pdf", reason="Of b.", action="Do."),
    ]
    (only,) = grouped(build.record(requirements=points)).to_do
    assert (only.documents, only.reason, only.action) == (("a.pdf", "b.pdf"), "Of a. Of b.", "Do.")


def test_open_points_never_wait() -> None:
    """What keeps a file from being ready is shown as work, whatever it waits for."""
    outcomes = ["blocked", "missing", "fix", "review"]
    groups = grouped(
        build.record(requirements=[build.point(one, waits_for="graduation") for one in outcomes])
    )
    assert [point.outcome for point in groups.first] == outcomes


def test_a_waiting_point_on_a_doubtful_value_is_for_a_person() -> None:
    """A point that software would leave for later, but on a guess, is looked at now."""
    point = build.point("not_applicable", waits_for="graduation", rests_on_doubtful=True)
    assert len(grouped(build.record(requirements=[point])).look) == 1


def test_papers_that_are_not_ready_never_say_nothing_to_do() -> None:
    """Without an open point a ready record has nothing to do; any other tells to ask."""
    assert nothing_first(build.record(Outcome.READY_GRADUATE)) == "first_none"
    assert nothing_first(build.record(Outcome.NEEDS_REVIEW)) == "first_no_action"


def test_points_that_wait_for_graduation_are_not_work_for_now() -> None:
    """A student's open diploma is named, but not among the first things to do."""
    groups = grouped(build.student())
    assert [point.requirement.id for point in groups.later] == ["DIP-01"]
    assert groups.first == []


def test_what_holds_of_several_papers_is_said_once_with_their_names() -> None:
    """The same finding on three papers is one sentence that names all three, in either language."""
    named = ["a.pdf", "b.pdf", "c.pdf"]
    points = [
        build.point("review", "DIP-03", document=name, code="DIP-03.review.not_found", params={"file": name})
        for name in named
    ]
    for language, words in (("en", "each of a.pdf, b.pdf and c.pdf"), ("az", "a.pdf, b.pdf və c.pdf")):
        (one,) = grouped(build.record(requirements=points), language).look
        assert one.reason.lower().count(words) == 1
        assert one.reason.count("c.pdf") == 1
        assert list(one.documents) == named


def test_findings_that_differ_in_more_than_the_file_stay_apart() -> None:
    """Two papers with two names give two sentences, each with its own."""
    points = [
        build.point("review", "NAM-05", document=name, code="NAM-05.review.half_read", params=params)
        for name, params in (
            ("a.pdf", {"file": "a.pdf", "name": "Quliyeva", "proof": "p.pdf", "shown": "Q"}),
            ("b.pdf", {"file": "b.pdf", "name": "Guliyeva", "proof": "p.pdf", "shown": "Q"}),
        )
    ]
    (one,) = grouped(build.record(requirements=points), "az").look
    assert "Quliyeva" in one.reason
    assert "Guliyeva" in one.reason
