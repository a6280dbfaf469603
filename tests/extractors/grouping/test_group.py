"""An applicant's papers put together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.grouping import group
from schemas.applicant import ApplicantCard, NameOfRecord
from schemas.case import Case, CaseDocument
from schemas.courses import TranscriptTotals
from schemas.documents import DocumentKind, Problem, ProblemCode
from schemas.facts import FactStatus
from schemas.reading import FileReading
from tests.extractors.grouping.papers import course, diploma, fact, file, supplement, translation

CARD = ApplicantCard(
    name_of_record=NameOfRecord(surname="RZAYEVA", given="KONUL"), date_of_birth="1990-05-01"
)


def _case(*readings: FileReading, card: ApplicantCard | None = None) -> Case:
    return group("r-1", card or CARD, [], list(readings))


def _document(case: Case, id_: str) -> CaseDocument:
    return next(document for document in case.documents if document.id == id_)


def test_an_empty_folder_is_a_case_without_documents() -> None:
    """Nothing in, nothing out, and no error."""
    assert _case().documents == []


def test_each_translation_finds_its_original() -> None:
    """A translation goes with the original of the kind it translates, and both sides say so."""
    case = _case(
        diploma(), supplement(), translation(), translation("elave_en.pdf", of=DocumentKind.TRANSCRIPT)
    )
    assert _document(case, "diploma_en.pdf").translation_of == "diplom.pdf"
    assert _document(case, "elave_en.pdf").translation_of == "elave.pdf"
    assert _document(case, "diplom.pdf").translated_by == ["diploma_en.pdf"]
    assert _document(case, "elave.pdf").belongs_to == "diplom.pdf"


def test_one_translation_may_cover_diploma_and_supplement() -> None:
    """A translation of both is linked from both originals."""
    case = _case(diploma(), supplement(), translation("both.pdf", of=DocumentKind.DIPLOMA_AND_TRANSCRIPT))
    assert _document(case, "both.pdf").translation_of == "diplom.pdf"
    assert _document(case, "elave.pdf").translated_by == ["both.pdf"]


def test_a_translation_that_fits_two_originals_is_linked_to_none() -> None:
    """Where two originals fit alike, a person has to say which is meant."""
    second = diploma("diplom2.pdf", registration_number="78", diploma_number="111111")
    unclear = translation()
    fields = {k: v for k, v in unclear.documents[0].fields.items() if k != "diploma_number"}
    document = unclear.documents[0].model_copy(update={"fields": fields})
    case = _case(diploma(), second, unclear.model_copy(update={"documents": [document]}))
    found = _document(case, "diploma_en.pdf")
    assert found.translation_of is None
    assert [problem.code for problem in found.problems] == [ProblemCode.UNCLEAR_LINK]


def test_a_translation_with_another_number_is_not_linked() -> None:
    """A surely read other diploma number forbids the pair."""
    case = _case(diploma(), translation(diploma_number="000001"))
    assert _document(case, "diploma_en.pdf").translation_of is None


def test_a_supplement_with_another_number_is_a_disagreement() -> None:
    """Series and number on diploma and supplement must be the same; where not, a check says both."""
    case = _case(diploma(), supplement(diploma_number="986318"))
    check = next(check for check in case.cross_checks if check.name == "series_and_number")
    assert check.ok is False
    assert "986318" in check.detail and "986313" in check.detail
    assert case.graduation.diploma_number.status is FactStatus.DOUBTFUL


def test_the_same_bytes_twice_are_a_duplicate() -> None:
    """A copy under another name is marked and feeds nothing."""
    again = diploma("kopiya.pdf")
    case = _case(diploma(), again.model_copy(update={"sha256": diploma().sha256}))
    assert _document(case, "kopiya.pdf").duplicate_of == "diplom.pdf"


def test_a_second_scan_is_a_duplicate_and_the_better_one_is_kept() -> None:
    """Two scans of one page: nearly the same text and the same decisive fields."""
    text = "AZƏRBAYCAN RESPUBLİKASI diplom AT 986313 Rzayeva Könül İlqar qızı " * 4
    fields = {"surname": "RZAYEVA", "given_name": "Könül", "diploma_number": "986313"}
    poor = file("a.jpg", DocumentKind.DIPLOMA, fields, text=text.replace("ı", "i"), confidence=0.7)
    good = file("b.jpg", DocumentKind.DIPLOMA, fields, text=text, confidence=0.95)
    case = _case(poor, good)
    assert _document(case, "a.jpg").duplicate_of == "b.jpg"
    assert _document(case, "b.jpg").duplicate_of is None


def test_two_diplomas_with_other_numbers_are_not_duplicates() -> None:
    """Like forms with another surely read number are two papers."""
    text = "AZƏRBAYCAN RESPUBLİKASI diplom Rzayeva Könül İlqar qızı " * 4
    case = _case(
        file("a.jpg", DocumentKind.DIPLOMA, {"diploma_number": "986313"}, text=text),
        file("b.jpg", DocumentKind.DIPLOMA, {"diploma_number": "111111"}, text=text),
    )
    assert all(document.duplicate_of is None for document in case.documents)


def test_another_persons_paper_is_flagged_and_feeds_nothing() -> None:
    """Neither surname nor given name can be the holder's: the paper stays out of the merge."""
    stranger = diploma(
        "other.pdf", surname="HƏSƏNOV", given_name="Cavid", date_of_birth="1988-01-01", diploma_number="1"
    )
    case = _case(supplement(), stranger)
    found = _document(case, "other.pdf")
    assert found.other_person
    assert ProblemCode.OTHER_PERSON in [problem.code for problem in found.problems]
    assert case.graduation.surname.value == "RZAYEVA"


def test_another_spelling_is_the_same_person() -> None:
    """Russian, Azerbaijani and passport spellings of one name accuse nobody."""
    russian = diploma("ru.pdf", surname="Рзаева", given_name="Кёнуль", date_of_birth="1990-05-01")
    case = _case(diploma(), translation(), russian.model_copy(update={"sha256": "x"}))
    assert not any(document.other_person for document in case.documents)


def test_a_married_name_is_not_another_person() -> None:
    """A new surname with the same given name is for the name rules, not for this flag."""
    married = diploma("m.pdf", surname="ƏLİYEVA", diploma_number="5")
    assert not _document(_case(diploma(), married), "m.pdf").other_person


def test_a_doubtful_number_is_read_when_the_supplement_repeats_it() -> None:
    """Two papers read independently that say the same make a slightly doubtful value sure."""
    shaky = file(
        "diplom.pdf",
        DocumentKind.DIPLOMA,
        {"surname": "RZAYEVA", "given_name": "Könül", "diploma_number": "986313"},
        sure={"diploma_number": 0.9},
    )
    alone = _case(shaky).graduation.diploma_number
    both = _case(shaky, supplement()).graduation.diploma_number
    assert alone.status is FactStatus.DOUBTFUL
    assert both.status is FactStatus.READ
    assert {e.document for e in both.evidence} == {"diplom.pdf", "elave.pdf"}


def test_a_contradicting_date_is_doubtful_and_says_both_places() -> None:
    """What two papers say differently is never trusted."""
    case = _case(diploma(), translation(decision_date="2014-06-20"))
    check = next(check for check in case.cross_checks if check.name == "decision_date")
    assert case.graduation.decision_date.status is FactStatus.DOUBTFUL
    assert check.ok is False
    assert "diplom.pdf" in check.detail and "diploma_en.pdf" in check.detail


def test_a_name_is_confirmed_by_its_letter_for_letter_writing() -> None:
    """The English writing of a name confirms it as far as it shows its letters; another spelling does not."""
    fields = {"surname": "Əliyeva", "given_name": "Könül"}
    shaky = file("d.pdf", DocumentKind.DIPLOMA, fields, sure={"surname": 0.93})
    shakier = file("d.pdf", DocumentKind.DIPLOMA, fields, sure={"surname": 0.9})
    right = file(
        "t.pdf",
        DocumentKind.TRANSLATION,
        {"surname": "Aliyeva", "given_name": "Konul"},
        languages=("en",),
        translates=DocumentKind.DIPLOMA,
    )
    other = file(
        "t.pdf",
        DocumentKind.TRANSLATION,
        {"surname": "Aliyeve", "given_name": "Konul"},
        languages=("en",),
        translates=DocumentKind.DIPLOMA,
    )
    card = ApplicantCard()
    assert _case(shaky, right, card=card).graduation.surname.status is FactStatus.READ
    # `Aliyeva` would fit a misread Əlıyeva too.
    assert _case(shakier, right, card=card).graduation.surname.status is FactStatus.DOUBTFUL
    assert _case(shaky, other, card=card).graduation.surname.status is FactStatus.DOUBTFUL


def test_what_only_a_translation_has_is_taken_from_it() -> None:
    """Absent on the original, present on the translation: better than nothing; nowhere: absent."""
    case = _case(translation(specialty="General Medicine"))
    assert case.graduation.specialty.value == "General Medicine"
    assert case.graduation.qualification.status is FactStatus.ABSENT


def test_the_year_of_graduation_comes_from_the_decision() -> None:
    """Decision and end of studies agree on the year; a paper that differs makes it doubtful."""
    agreed = _case(diploma(), supplement())
    assert agreed.graduation.graduation_year.value == 2014
    assert len({e.document for e in agreed.graduation.graduation_year.evidence}) == 2
    disputed = _case(diploma(), supplement(completion_date="2013-06-30"))
    assert disputed.graduation.graduation_year.status is FactStatus.DOUBTFUL


def test_residency_papers_do_not_speak_of_graduation() -> None:
    """A residency diploma's dates are its own."""
    later = diploma("rez.pdf", level="residency", decision_date="2018-06-30", diploma_number="77")
    assert _case(diploma(), later).graduation.decision_date.value == "2014-06-30"


_ROWS = [
    ("Anatomiya", 1, 6.0, 87.0),
    ("Fizika", 1, 4.0, 66.0),
    ("Kimya", 2, 5.0, 91.0),
    ("Bioloji", 2, 3.0, 71.0),
]


def _photo(name: str, rows: list[tuple[str, int, float, float]], **more: object) -> FileReading:
    courses = [course(title, n, points, score, name) for title, n, points, score in rows]
    totals = TranscriptTotals(credits=fact(18.0, name)) if more.get("last") else None
    return file(
        name,
        DocumentKind.TRANSCRIPT,
        {"surname": "RZAYEVA", "given_name": "Könül"},
        rows=courses,
        totals=totals,
        text=name * 30,
    )


def test_photos_of_one_transcript_are_one_transcript() -> None:
    """Pages come in the order of their semesters, repeated rows once, and the total proves them complete."""
    case = _case(_photo("2.jpg", _ROWS[:3]), _photo("1.jpg", _ROWS[2:], last=True))
    assert [title for title, *_ in _ROWS] == [c.title.value for c in case.transcript.courses]
    assert case.transcript.document_ids == ["2.jpg", "1.jpg"]
    assert case.transcript.complete is True
    assert case.transcript.academic_years == ["2008/2009"]


def test_a_missing_photo_is_noticed() -> None:
    """Rows that do not reach the printed total leave the transcript incomplete."""
    case = _case(_photo("1.jpg", _ROWS[:1]), _photo("3.jpg", _ROWS[3:], last=True))
    assert case.transcript.complete is False


def test_a_translation_confirms_and_contradicts_rows() -> None:
    """A doubtful cell that the translation repeats is read; one it contradicts is doubtful and said."""
    mine = [course(t, n, p, s, "t.pdf", sure=0.9 if t == "Fizika" else 0.99) for t, n, p, s in _ROWS]
    theirs = [course(t + " en", n, p, s + (4 if t == "Kimya" else 0), "e.pdf") for t, n, p, s in _ROWS]
    names = {"surname": "RZAYEVA", "given_name": "Könül"}
    case = _case(
        file("t.pdf", DocumentKind.TRANSCRIPT, names, rows=mine),
        file(
            "e.pdf",
            DocumentKind.TRANSLATION,
            names,
            rows=theirs,
            languages=("en",),
            translates=DocumentKind.TRANSCRIPT,
        ),
    )
    rows = {c.title.value: c for c in case.transcript.courses}
    assert rows["Fizika"].credits is not None and rows["Fizika"].credits.trusted
    assert rows["Kimya"].score is not None and not rows["Kimya"].score.trusted
    check = next(check for check in case.cross_checks if check.name == "translation_rows")
    assert check.ok is False
    assert "e.pdf" in check.detail and "Kimya" in check.detail


def test_rows_of_a_translation_alone_are_used_and_said() -> None:
    """Without an original transcript the translation's rows serve, with a note."""
    rows = [course(t, n, p, s, "e.pdf") for t, n, p, s in _ROWS]
    reading = file("e.pdf", DocumentKind.TRANSLATION, {}, rows=rows, translates=DocumentKind.TRANSCRIPT)
    case = _case(reading)
    assert len(case.transcript.courses) == 4
    assert any(check.name == "transcript_only_translation" for check in case.cross_checks)


def test_a_rejected_file_is_an_unreadable_document() -> None:
    """A file that could not be opened keeps its reason and feeds nothing."""
    problem = Problem(code=ProblemCode.DAMAGED, message="cut off")
    bad = FileReading(
        file="x.pdf", sha256="x", reader_version="t", media_type="?", rejected=True, problems=[problem]
    )
    found = _document(_case(bad, diploma()), "x.pdf")
    assert found.kind is DocumentKind.UNREADABLE
    assert found.problems == [problem]
    assert found.reading is None


_PAPERS = [
    diploma(),
    supplement(),
    translation(),
    translation("elave_en.pdf", of=DocumentKind.TRANSCRIPT),
    diploma("kopiya.pdf").model_copy(update={"sha256": "diplom.pdf"}),
    diploma(
        "other.pdf", surname="HƏSƏNOV", given_name="Cavid", date_of_birth="1988-01-01", diploma_number="1"
    ),
    _photo("1.jpg", _ROWS[:2]),
    _photo("10.jpg", _ROWS[2:], last=True),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(_PAPERS), st.integers(0, len(_PAPERS)))
def test_the_order_of_the_files_does_not_matter(order: list[FileReading], some: int) -> None:
    """Any order of the same files gives the same case."""
    chosen = order[:some]
    straight = sorted(chosen, key=lambda reading: reading.file)
    assert _case(*straight) == _case(*chosen)


def test_a_transcript_of_another_school_is_shown_but_not_counted() -> None:
    """Only rows of the school that gave the diploma count; the other paper is said to be there."""
    own = [course("Anatomiya", 5, 6, 80, "elave.pdf"), course("Fizika", 6, 4, 70, "elave.pdf")]
    foreign = [course("Kimya", 1, 6, 80, "old.pdf")]
    name = {"school_name": "Azərbaycan Tibb Universiteti"}
    case = _case(
        diploma(),
        file("elave.pdf", DocumentKind.TRANSCRIPT, name, rows=own),
        file("old.pdf", DocumentKind.TRANSCRIPT, {"school_name": "Gəncə Dövlət Universiteti"}, rows=foreign),
    )
    assert [c.title.value for c in case.transcript.courses] == ["Anatomiya", "Fizika"]
    assert [c.ok for c in case.transcript.cross_checks if c.name == "other_school"] == [False]


def test_an_older_name_of_the_school_is_the_same_school() -> None:
    """A school that was renamed keeps its transcripts."""
    rows = [course("Anatomiya", 1, 6, 80, "elave.pdf")]
    old = {"school_name": "N. Nərimanov adına Azərbaycan Dövlət Tibb Universiteti"}
    case = _case(diploma(), file("elave.pdf", DocumentKind.TRANSCRIPT, old, rows=rows))
    assert len(case.transcript.courses) == 1


def test_a_school_that_was_hardly_read_takes_no_rows_away() -> None:
    """Where one of two school names is a guess, the rows stay and a person has to look."""
    mine = [course("Anatomiya", n, 5, 80, "new.pdf") for n in (1, 2, 3)]
    diplom = file(
        "d.pdf",
        DocumentKind.DIPLOMA,
        {"school_name": "Azərbaycan 7ibb Univensitetnng", "level": "basic_medical"},
        sure={"school_name": 0.1},
    )
    marks = file("new.pdf", DocumentKind.TRANSCRIPT, {"school_name": "N. Nərimanov adına Tibb"}, rows=mine)
    case = group("r-1", ApplicantCard(), [], [diplom, marks])
    assert len(case.transcript.courses) == len(mine)
    assert [c.ok for c in case.transcript.cross_checks if c.name == "other_school"] == [None]


def test_a_transcript_with_the_diplomas_own_number_is_of_its_school() -> None:
    """A school's old or other name does not matter where series and number are the diploma's."""
    mine = [course("Anatomiya", n, 5, 80, "new.pdf") for n in (1, 2, 3)]
    fields = {"school_name": "Gəncə Dövlət Universiteti", "diploma_number": "986313"}
    marks = file("new.pdf", DocumentKind.TRANSCRIPT, fields, rows=mine)
    case = group("r-1", ApplicantCard(), [], [diploma(), marks])
    assert len(case.transcript.courses) == len(mine)
