"""Which places of the papers are worth a picture."""

from flows.report import select_evidence
from schemas.facts import Evidence, FactStatus
from schemas.record import RecordCredits
from tests.flows.report import build


def test_doubtful_places_come_first() -> None:
    """What a person must look at is cut before what is known."""
    fields = [chosen.field for chosen in select_evidence(build.incomplete())]
    assert fields[:2] == ["diploma_number", "issue_date"]
    assert fields.index("TRL-04") < fields.index("surname")


def test_names_are_file_names_in_order() -> None:
    """Each name carries its place and what it shows, in letters any file system takes."""
    chosen = select_evidence(build.incomplete())
    assert chosen[0].name == "01-diploma_number.png"
    assert [one.name[:2] for one in chosen] == [f"{number:02}" for number in range(1, len(chosen) + 1)]


def test_nearly_equal_boxes_are_one_picture() -> None:
    """Two points that rest on the same place of a page give one picture."""
    near = Evidence(document="a.pdf", page=1, box=(0.1, 0.1, 0.6, 0.12))
    nearer = Evidence(document="a.pdf", page=1, box=(0.101, 0.1, 0.61, 0.121))
    far = Evidence(document="a.pdf", page=1, box=(0.1, 0.5, 0.6, 0.52))
    other_page = Evidence(document="a.pdf", page=2, box=(0.1, 0.1, 0.6, 0.12))
    points = [
        build.point("fix", f"TRL-0{number}", evidence=[place])
        for number, place in enumerate((near, nearer, far, other_page), start=1)
    ]
    record = build.empty().model_copy(update={"requirements": points})
    assert [chosen.field for chosen in select_evidence(record)] == ["TRL-01", "TRL-03", "TRL-04"]


def test_limit_keeps_the_most_important() -> None:
    """A shorter list is the beginning of the longer one, so the pictures' names agree."""
    record = build.huge()
    assert len(select_evidence(record)) == 24
    assert select_evidence(record, 5) == select_evidence(record)[:5]


def test_doubtful_fact_shows_the_two_papers_that_differ() -> None:
    """A value that two papers give differently is shown from both."""
    fact = build.text_fact("123456", 3, FactStatus.DOUBTFUL)
    both = fact.model_copy(update={"evidence": [build.place(3), build.place(4, "elave.pdf")]})
    record = build.record(graduation=build.graduation(diploma_number=both))
    places = [chosen.evidence.document for chosen in select_evidence(record) if chosen.doubtful]
    assert places == ["diplom.pdf", "elave.pdf"]


def test_doubtful_course_rows_are_few() -> None:
    """A transcript full of doubts does not push everything else out."""
    rows = [
        build.course(n).model_copy(
            update={"title": build.text_fact("x", n, FactStatus.DOUBTFUL, "elave.pdf")}
        )
        for n in range(25)
    ]
    chosen = select_evidence(build.record(credits=RecordCredits(courses=rows)))
    assert len([one for one in chosen if one.field == "course"]) == 6
    assert "surname" in [one.field for one in chosen]


def test_a_record_without_evidence_needs_no_pictures() -> None:
    """Nothing to show is an empty list, not an error."""
    assert select_evidence(build.empty()) == []
