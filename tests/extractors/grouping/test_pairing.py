"""Which translation goes with which original, and which paper is only another copy."""

from extractors.grouping import group
from schemas.applicant import ApplicantCard
from schemas.case import Case, CaseDocument
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind, ProblemCode
from schemas.facts import FactStatus
from schemas.reading import FileReading, NameDocumentReading
from tests.extractors.grouping.papers import DIPLOMA, HOLDER, course, diploma, file, translation

NAMES = {"surname": "RZAYEVA", "given_name": "Könül"}
TITLES = ["Anatomiya", "Fizika", "Kimya", "Bioloji", "Histologiya", "Biokimya", "Cərrahiyyə", "Pediatriya"]


def _case(*readings: FileReading) -> Case:
    return group("r-1", ApplicantCard(), [], list(readings))


def _document(case: Case, id_: str) -> CaseDocument:
    return next(document for document in case.documents if document.id == id_)


def _rows(name: str, first: int, last: int) -> list[Course]:
    return [course(TITLES[n], n // 2 + 1, 3 + n % 4, 60 + 3 * n, name) for n in range(first, last)]


def _page(name: str, first: int, last: int, *, english: bool = False) -> FileReading:
    kind = DocumentKind.TRANSLATION if english else DocumentKind.TRANSCRIPT
    return file(
        name,
        kind,
        NAMES,
        rows=_rows(name, first, last),
        languages=("en",) if english else ("az",),
        translates=DocumentKind.TRANSCRIPT if english else None,
        text=name * 40,
    )


def test_each_translated_page_finds_its_page() -> None:
    """Transcript and translation both as one photo per page: every page is linked by its rows."""
    case = _case(
        _page("1.jpg", 0, 4),
        _page("2.jpg", 4, 8),
        _page("3.jpg", 0, 4, english=True),
        _page("4.jpg", 4, 8, english=True),
    )
    assert _document(case, "3.jpg").translation_of == "1.jpg"
    assert _document(case, "4.jpg").translation_of == "2.jpg"


def test_one_translation_of_a_transcript_in_photos_is_linked() -> None:
    """Sheets of one transcript do not compete for its translation."""
    case = _case(_page("1.jpg", 0, 4), _page("2.jpg", 4, 8), _page("3.pdf", 0, 8, english=True))
    assert _document(case, "3.pdf").translation_of in ("1.jpg", "2.jpg")
    assert not _document(case, "3.pdf").problems


def test_a_misprinted_number_is_shown_not_another_paper() -> None:
    """One digit differs and all else agrees: it is that diploma's translation, and the number is in doubt."""
    case = _case(diploma(), translation(diploma_number="986318"))
    assert _document(case, "diploma_en.pdf").translation_of == "diplom.pdf"
    assert case.graduation.diploma_number.status is FactStatus.DOUBTFUL


def test_a_translation_of_another_level_is_not_the_diplomas() -> None:
    """The college diploma's translation never stands in for that of the medical diploma."""
    fields = {**NAMES, "level": "secondary_medical", "issue_date": "2014-07-09"}
    theirs = file(
        "diploma_en.pdf", DocumentKind.TRANSLATION, fields, languages=("en",), translates=DocumentKind.DIPLOMA
    )
    assert _document(_case(diploma(), theirs), "diploma_en.pdf").translation_of is None


def test_a_translation_whose_dates_are_all_others_is_not_linked() -> None:
    """Two surely read dates differ and nothing agrees: it is the translation of something else."""
    fields = {**NAMES, "decision_date": "2008-06-30", "issue_date": "2008-07-10"}
    theirs = file(
        "e.pdf", DocumentKind.TRANSLATION, fields, languages=("en",), translates=DocumentKind.DIPLOMA
    )
    assert _document(_case(diploma(), theirs), "e.pdf").translation_of is None


FORM = (
    "AZƏRBAYCAN RESPUBLİKASI BAZA ALİ TİBB TƏHSİLİ DİPLOMU Dövlət Attestasiya Komissiyasının qərarı ilə " * 3
)


def _scan(name: str, text: str, quality: float = 0.95, **fields: str) -> FileReading:
    return file(name, DocumentKind.DIPLOMA, {**HOLDER, **DIPLOMA, **fields}, text=text, confidence=quality)


def test_a_like_form_with_other_numbers_is_no_duplicate() -> None:
    """Forms are alike for everybody: with other numbers on it a page is another paper, read or not."""
    one = FORM + "AT 986313 30 iyun 2014 qeydiyyat 77 "
    other = FORM + "AT 541207 28 iyun 2011 qeydiyyat 41 "
    first, second = (file(n, DocumentKind.DIPLOMA, {}, text=t) for n, t in (("a.jpg", one), ("b.jpg", other)))
    assert all(d.duplicate_of is None for d in _case(first, second).documents)


def test_a_second_scan_that_reads_a_value_otherwise_casts_doubt_on_it() -> None:
    """Of two scans of one sheet one is kept, and what the other reads otherwise is doubtful."""
    text = FORM + "AT 986313 30 06 2014 77 "
    good = _scan("good.pdf", text)
    poor = file(
        "poor.jpg",
        DocumentKind.DIPLOMA,
        {**HOLDER, **DIPLOMA, "diploma_number": "986318"},
        sure={"diploma_number": 0.9},
        text=text.replace("986313", "986318"),
        confidence=0.8,
    )
    case = _case(good, poor)
    assert _document(case, "poor.jpg").duplicate_of == "good.pdf"
    assert case.graduation.diploma_number.status is FactStatus.DOUBTFUL


def test_a_photo_of_a_page_of_a_pdf_is_a_duplicate_of_it() -> None:
    """A page that the PDF has too feeds nothing twice."""
    texts = [FORM + f"page {n} " + " ".join(str(n * 37 + k) for k in range(30)) for n in (1, 2, 3)]
    whole = _scan("all.pdf", texts[0])
    pages = [
        whole.pages[0].model_copy(
            update={"number": n, "lines": [whole.pages[0].lines[0].model_copy(update={"text": text})]}
        )
        for n, text in enumerate(texts, start=1)
    ]
    document = whole.documents[0].model_copy(update={"pages": [1, 2, 3]})
    whole = whole.model_copy(update={"pages": pages, "documents": [document], "page_count": 3})
    photo = file("foto.jpg", DocumentKind.OTHER, {}, text=texts[1].replace("ə", "e"))
    found = _document(_case(whole, photo), "foto.jpg")
    assert found.duplicate_of == "all.pdf"
    assert ProblemCode.DUPLICATE in [problem.code for problem in found.problems]


def _name_paper(name: str, kind: str, *, english: bool = False) -> FileReading:
    """A passport or certificate, or the English translation of one."""
    whole = DocumentKind.TRANSLATION if english else DocumentKind.NAME_DOCUMENT
    made = file(
        name,
        whole,
        NAMES,
        languages=("en",) if english else ("az",),
        translates=DocumentKind.NAME_DOCUMENT if english else None,
    )
    named = NameDocumentReading(kind=kind)
    document = made.documents[0].model_copy(update={"name_document": named})
    return made.model_copy(update={"documents": [document]})


def test_a_translated_certificate_goes_with_the_certificate_and_not_the_passport() -> None:
    """Of several name documents the translation belongs to the one of its kind."""
    case = _case(
        _name_paper("pasport.jpg", "passport"),
        _name_paper("nikah.jpg", "marriage_certificate"),
        _name_paper("nikah_en.pdf", "marriage_certificate", english=True),
    )
    assert _document(case, "nikah_en.pdf").translation_of == "nikah.jpg"


def _with_check(reading: FileReading, check: CrossCheck, *, complete: bool | None) -> FileReading:
    document = reading.documents[0]
    assert document.transcript is not None
    table = document.transcript.model_copy(update={"cross_checks": [check], "complete": complete})
    return reading.model_copy(update={"documents": [document.model_copy(update={"transcript": table})]})


def _lost(rows: int) -> Case:
    """The transcript lacks the last rows, which its translation has, and its sum does not come out."""
    wrong = CrossCheck(name="sum_credits", ok=False, detail="credits: printed 40, rows sum up to less")
    short = _with_check(_page("1.jpg", 0, 8 - rows), wrong, complete=False)
    return _case(short, _page("2.pdf", 0, 8, english=True))


def test_a_row_that_the_translation_has_is_unread_and_not_missing() -> None:
    """One row less than the translation explains a sum that does not come out; a page's worth does not."""
    lost_one, lost_page = _lost(1), _lost(4)
    assert lost_one.transcript.complete is None
    assert [c.ok for c in lost_one.transcript.cross_checks if c.name == "sum_credits"] == [None]
    assert lost_page.transcript.complete is False


def test_rows_that_only_the_translation_has_are_lent_as_guesses() -> None:
    """The original's second page was not read: its rows are shown as the translation has them."""
    case = _case(_page("1.jpg", 0, 4), _page("2.pdf", 0, 8, english=True))
    rows = case.transcript.courses
    assert [row.title.value for row in rows] == TITLES
    assert all(row.credits and row.credits.trusted for row in rows[:4])
    lent = [fact for row in rows[4:] for fact in (row.title, row.credits, row.score, row.passed) if fact]
    assert {fact.status for fact in lent} == {FactStatus.DOUBTFUL}
    assert case.transcript.complete is None
    assert len(_lost(4).transcript.courses) == 4, "of a page that is surely missing nothing is lent"
