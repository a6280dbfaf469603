"""report.pdf: what is on it, how many pages, the same bytes each time."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from flows.report import outcome_sentence, outcome_words, render_report
from flows.report.texts import texts
from schemas.applicant import NameOfRecord
from schemas.record import Record, RecordApplicant
from schemas.requirement import Outcome
from tests.flows.report import build
from tests.flows.report.pieces import crops_of

RECORDS = {
    "ready": build.record,
    "incomplete": build.incomplete,
    "student": build.student,
    "empty": build.empty,
    "many": build.many,
    "huge": build.huge,
}


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, white space as single blanks."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def text_of(record: Record, language: str = "en", crops: dict[str, bytes] | None = None) -> str:
    return " ".join(pages_of(render_report(record, crops or {}, language)))


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("name", sorted(RECORDS))
def test_one_to_three_pages(name: str, language: str) -> None:
    """Whatever the record holds, the report has one to three pages."""
    record = RECORDS[name]()
    assert 1 <= len(pages_of(render_report(record, crops_of(record), language))) <= 3


def test_absurd_record_still_fits() -> None:
    """Hundreds of points and documents do not break the report."""
    record = build.huge(points=400, documents_=400)
    assert len(pages_of(render_report(record, {}))) == 3


def test_fonts_are_embedded() -> None:
    """Every font of the file lies in the file, so that ə shows on any machine."""
    reader = PdfReader(BytesIO(render_report(build.incomplete(), {}, "az")))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    names = {font["/BaseFont"] for font in fonts if "/FontDescriptor" in font}
    assert any("NotoSans-Regular" in name for name in names)
    assert any("NotoSans-Bold" in name for name in names)
    for font in fonts:
        assert "/FontFile2" in font.get("/FontDescriptor", {})


def test_values_of_every_script_can_be_extracted() -> None:
    """Azerbaijani, Azerbaijani Cyrillic, Russian and Georgian letters stand in the text as they are."""
    names = ["MƏMMƏDOVA ğşıİçöü", "МӘММӘДОВА Ҝҹҹһүө", "Щербакова", "ნინო"]
    record = build.record(
        graduation=build.graduation(
            surname=build.text_fact(names[0], 1),
            given_name=build.text_fact(names[1], 2),
            patronymic=build.text_fact(names[2], 3),
            specialty=build.text_fact(names[3], 4),
        )
    )
    text = text_of(record)
    assert [name for name in names if name not in text] == []


def test_letters_no_font_has_are_named_not_dropped() -> None:
    """A name in a script the fonts lack says that letters cannot be printed, instead of a gap."""
    record = build.record(graduation=build.graduation(surname=build.text_fact("محمدوف", 1)))
    assert texts()("unprintable") in text_of(record)


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("outcome", list(Outcome))
def test_outcome_stands_in_words(outcome: Outcome, language: str) -> None:
    """Colour is never the only sign: the outcome's words and sentence are on the first page."""
    first_page = pages_of(render_report(build.record(outcome), {}, language))[0]
    assert outcome_words(outcome, language) in first_page
    assert outcome_sentence(outcome, language) in first_page


def test_first_page_says_what_to_do_in_order() -> None:
    """Missing comes before fix, fix before review, each with its number and action."""
    text = pages_of(render_report(build.incomplete(), {}))[0]
    places = [
        text.index(action)
        for action in ("Add a document that shows", "Have the diploma", "Look the title up")
    ]
    assert places == sorted(places)


def test_what_one_act_settles_is_one_step() -> None:
    """Two points with the same action are told once, by both titles; another outcome is another step."""
    same = {"action": "Look at page 1."}
    points = [
        build.point("review", "TRL-05", **same),
        build.point("review", "TRL-09", **same),
        build.point("fix", "TRL-06", **same),
    ]
    made = build.record(Outcome.INCOMPLETE, requirements=points)
    first = pages_of(render_report(made, {}))[0].split("Checklist")[0]
    assert first.count("Look at page 1.") == 2
    assert "Title of TRL-05 review · Title of TRL-09 review" in first


def test_an_open_points_words_are_not_cut_before_the_quiet_ones() -> None:
    """What a person must act on is told whole where shorter lists of what is met make room for it."""
    reason = " ".join(f"word{n}" for n in range(100))
    points = [build.point("review", f"TRL-{n:02}", reason=reason) for n in range(1, 9)]
    text = text_of(build.record(Outcome.NEEDS_REVIEW, requirements=[*build.met_points(), *points]))
    assert text.count("word99") == 8


def test_demonstration_is_loud() -> None:
    """A demonstration directory shows as a banner and in every footer; a real one does not."""
    pages = pages_of(render_report(build.incomplete(), {}))
    assert texts()("demonstration_text") in pages[0]
    assert all("DEMONSTRATION" in page for page in pages)
    assert "DEMONSTRATION" not in text_of(build.record())


def test_every_page_carries_provenance_and_its_number() -> None:
    """Record version, software, rules, directory, OCR and page x of y stand on each page."""
    pages = pages_of(render_report(build.incomplete(), {}))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        for part in (
            "3f9a2c1b77de",
            "credready 0.1.0",
            "2026-11-22",
            "a1b2c3d4e5f6",
            "2026-11-01",
            "Tesseract 5.3.0",
        ):
            assert part in page


def test_doubtful_and_absent_values_say_so() -> None:
    """A doubtful value stands with the words that a person must check it, an absent one as not found."""
    text = text_of(build.incomplete())
    assert "123458 Must be checked by a person" in text
    assert "Registration number Not found" in text


def test_same_record_same_bytes() -> None:
    """The report is a function of the record: no clock, no random name."""
    record = build.incomplete()
    crops = crops_of(record)
    assert render_report(record, crops) == render_report(record, dict(reversed(crops.items())))


def test_metadata_name_applicant_and_language() -> None:
    """Title, author and language of the file are set, without the person's name."""
    reader = PdfReader(BytesIO(render_report(build.record(), {}, "az")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Sənədlərin hazırlıq hesabatı: 2026-0117"
    assert reader.metadata.author == "credready 0.1.0"
    assert reader.trailer["/Root"]["/Lang"] == "az"


def test_pictures_are_shown_and_broken_ones_left_out() -> None:
    """A crop that is no picture never stops the report; the others are embedded."""
    record = build.incomplete()
    crops = crops_of(record)
    broken = dict.fromkeys(crops, b"no picture") | dict(list(crops.items())[:2])
    reader = PdfReader(BytesIO(render_report(record, broken)))
    assert sum(len(page.images) for page in reader.pages) == 2


def test_markup_in_values_is_text() -> None:
    """Nothing a page says becomes markup of the report."""
    evil = "<b>x</b> & <img src='http://evil.example/a.png'/> <font size=99>"
    record = build.record(
        applicant=RecordApplicant(reference=evil, name_of_record=NameOfRecord(surname=evil, given="A")),
        graduation=build.graduation(surname=build.text_fact(evil, 1)),
        requirements=[build.point("fix", reason=evil, action=evil, title=evil)],
    )
    assert text_of(record).count("<font size=99>") >= 4


def test_azerbaijani_report_has_no_english_interface_words() -> None:
    """Headings and labels of the Azerbaijani report are Azerbaijani."""
    text = text_of(build.incomplete(), "az")
    english, azerbaijani = texts("en"), texts("az")
    for key in ("first", "checklist", "school", "facts", "documents", "report_title", "field.surname"):
        assert english(key) not in text
        assert azerbaijani(key) in text


def test_unknown_language_is_english() -> None:
    """A language nobody translated gives the English report, not an error."""
    assert render_report(build.record(), {}, "xx") == render_report(build.record(), {}, "en")
