"""The artifacts of the UI: grouped, and deaf to what a hostile page says."""

import re

import pytest
from markdown_it import MarkdownIt

from flows.report import checklist_markdown, evidence_markdown
from flows.report.escape import markdown, shortened, shortened_name
from schemas.applicant import NameOfRecord
from schemas.documents import DocumentKind, Problem, ProblemCode
from schemas.facts import Evidence
from schemas.record import RecordApplicant
from tests.flows.report import build
from tests.flows.report.pieces import crops_of

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/a.png)",
    "[click](javascript:alert(1))",
    "http://evil.example www.evil.example a@evil.example mailto:a@evil.example",
    "<http://evil.example>",
    "# Heading\n## Ready as a graduate\n- list\n1. one",
    "| a | b |\n| --- | --- |",
    "```\ncode\n```",
    "`code`",
    "**bold** __bold__ *em* ~~gone~~",
    "&lt;b&gt; &#60;b&#62; &amp;",
    "\\*not em\\*",
    "a\u202egnp.exe\u2066",
    "[x]: http://evil.example",
    "$x$ ^y^ ==z==",
)


def tokens_of(text: str) -> list[str]:
    """The kinds of everything a GitHub-flavoured reader makes of the text, addresses found by itself too."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds = []
    for token in parser.parse(text):
        kinds.append(token.type)
        kinds += [child.type for child in token.children or []]
    return kinds


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_becomes_plain_text(evil: str) -> None:
    """A value makes no markup of its own: one paragraph of text, entities included."""
    allowed = {"paragraph_open", "inline", "text", "paragraph_close", "text_special"}
    assert set(tokens_of("x " + markdown(evil))) <= allowed


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_shows_its_own_characters(evil: str) -> None:
    """What a person sees is what the paper says, without the invisible marks."""
    shown = MarkdownIt("commonmark").parse("x " + markdown(evil))[1].children or []
    seen = "".join(child.content for child in shown).replace("\u2060", "")
    plain = " ".join("".join(c for c in evil if c not in "\u202e\u2066").split())
    assert seen == "x " + plain


def test_addresses_are_broken_for_readers_that_link_by_themselves() -> None:
    """No piece of a value still looks like an address to a reader that links bare addresses."""
    safe = markdown("see http://evil.example, www.evil.example, mailto:a@evil.example")
    assert not re.search(r":/|www\.|\w@\w|mailto:", safe)


def test_hostile_record_adds_nothing_to_the_structure() -> None:
    """A record full of markup has the headings, lists and pictures of a harmless one."""
    evil = " ".join(HOSTILE)
    fact = build.text_fact(evil, 1)
    shape = {"action": "y", "reason": "x", "title": "t"}
    plain = build.record(requirements=[build.point("fix", **shape)], documents=[build.document("a.pdf")])
    hostile = build.record(
        applicant=RecordApplicant(reference=evil, name_of_record=NameOfRecord(surname=evil)),
        graduation=build.graduation(surname=fact, school_name=fact),
        requirements=[build.point("fix", action=evil, reason=evil, title=evil)],
        documents=[build.document(evil.replace("\n", " "))],
    )
    assert sorted(set(tokens_of(checklist_markdown(hostile)))) == sorted(
        set(tokens_of(checklist_markdown(plain)))
        | {"text_special"} & set(tokens_of(checklist_markdown(hostile)))
    )
    headings = [kind for kind in tokens_of(checklist_markdown(hostile)) if kind == "heading_open"]
    assert headings == [kind for kind in tokens_of(checklist_markdown(plain)) if kind == "heading_open"]


def test_groups_stand_in_the_order_of_work() -> None:
    """Outcome first, then what to do, then the checklist from urgent to known."""
    text = checklist_markdown(build.incomplete())
    order = [
        "# 2026-0117: Not complete yet",
        "## Do this first",
        "### To do (2)",
        "### A person must review (2)",
        "### Met (11)",
        "### For information (2)",
        "## Graduation and credits",
        "## Documents found",
    ]
    places = [text.index(heading) for heading in order]
    assert places == sorted(places)


def test_steps_are_numbered_with_their_action() -> None:
    """Each step says its kind, its point and what to do."""
    lines = checklist_markdown(build.incomplete()).splitlines()
    steps = [line for line in lines if re.match(r"\d+\. ", line)]
    assert [line.split(":")[0] for line in steps] == [
        "1. **Missing",
        "2. **Correct",
        "3. **Review",
        "4. **Review",
    ]
    assert "translation service on its letterhead" in steps[1]


def test_facts_say_how_sure_and_where() -> None:
    """The table names the value, its status in words and the page."""
    text = checklist_markdown(build.incomplete())
    assert "| Diploma number | 123458 | ❓ Must be checked by a person | diplom.pdf, page 1 |" in text
    assert "| Registration number |  | – Not found |  |" in text


def test_problem_of_a_file_is_told() -> None:
    """A file that could not be read is named with the reason."""
    problem = Problem(code=ProblemCode.ENCRYPTED, message="The file asks for a password.")
    record = build.record(documents=[build.document("x.pdf", DocumentKind.UNREADABLE, problems=[problem])])
    assert "**x.pdf**: Could not be read. The file asks for a password." in checklist_markdown(record)


def test_no_raw_json_and_no_links() -> None:
    """The checklist is for reading: no braces of a dump, no link."""
    text = checklist_markdown(build.incomplete())
    assert "{" not in text
    assert "link_open" not in tokens_of(text)


def test_evidence_shows_doubtful_pictures_first() -> None:
    """The doubtful number comes before the surname, each with file and page."""
    record = build.incomplete()
    text = evidence_markdown(record, crops_of(record))
    assert text.index("**Diploma number**") < text.index("**Surname**")
    assert "**Diploma number** · Must be checked by a person · diplom.pdf, page 1" in text
    assert text.count("](data:image/png;base64,") == len(crops_of(record))


def test_evidence_stays_under_its_size_and_counts_the_rest() -> None:
    """Pictures beyond the limit are left out and counted."""
    record = build.incomplete()
    crops = dict.fromkeys(crops_of(record), b"\x89PNG" + bytes(150_000))
    text = evidence_markdown(record, crops)
    assert len(text) < 950_000
    assert f"{len(crops) - text.count('](data:')} more pictures are kept with the record." in text


def test_evidence_without_pictures_says_so() -> None:
    """No crop at all is told in words, and how many places could not be cut."""
    text = evidence_markdown(build.incomplete(), {})
    assert "No pictures" in text
    assert "could not be cut" in text


def test_evidence_captions_are_harmless() -> None:
    """A file name with markup stays text in the caption and in the picture's description."""
    place = Evidence(document="a](http://evil.example) <b>.pdf", page=1, box=(0.1, 0.1, 0.2, 0.2), text="x")
    record = build.record(requirements=[build.point("review", title="![x](y)", evidence=[place])])
    kinds = tokens_of(evidence_markdown(record, crops_of(record)))
    assert "link_open" not in kinds
    assert "html_inline" not in kinds


def test_texts_are_shortened_at_a_word() -> None:
    """A cut text ends with an ellipsis after a whole word; a file's name keeps both ends."""
    assert shortened("one two three four", 14) == "one two three…"
    assert shortened("short", 10) == "short"
    assert shortened_name("a" * 50 + "_end.pdf", 30).endswith("_end.pdf")
    assert len(shortened_name("a" * 50 + "_end.pdf", 30)) == 30
