"""Which tables are counted: pages of one transcript, each once; never another programme's."""

from itertools import permutations
from typing import Any

from extractors.grouping import group
from extractors.grouping.course_titles import same_title
from extractors.grouping.rows import compared
from extractors.transcript.whole import academic_years, recheck
from schemas.applicant import ApplicantCard
from schemas.case import Case, Transcript
from schemas.courses import Course, TranscriptReading, TranscriptTotals
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from schemas.reading import FileReading
from tests.extractors.grouping.papers import HOLDER, course, diploma, fact, file

TITLES = ["Anatomiya", "Fizika", "Kimya", "Bioloji", "Histologiya", "Biokimya", "Cərrahiyyə", "Pediatriya"]
NAMES = {"surname": "RZAYEVA", "given_name": "Könül"}


def _case(*readings: FileReading) -> Case:
    return group("r-1", ApplicantCard(), [], list(readings))


def _table(
    name: str, rows: list[Course], said: str = "", total: float | None = None, **fields: Any
) -> FileReading:
    totals = TranscriptTotals(credits=fact(total, name)) if total else None
    return file(
        name,
        DocumentKind.TRANSCRIPT,
        {**NAMES, **fields},
        rows=rows,
        totals=totals,
        text=f"{said}\n" + " ".join(str(row.title.value) * 9 for row in rows),
    )


def _pages(*which: int, of: int = 4) -> list[FileReading]:
    """Sheets of a transcript, two rows each, `Page n of 4` on every one, the total on the last."""
    made = []
    for n in which:
        name = f"{'dbca'[n - 1]}.jpg"
        rows = [course(TITLES[2 * n - 2 + k], 2 * n - 1 + k, 5, 70 + n, name) for k in (0, 1)]
        made.append(_table(name, rows, f"Səhifə {n}/{of}", total=40.0 if n == of else None))
    return made


def _titles(found: Transcript) -> list[str | None]:
    return [row.title.value for row in found.courses]


def test_photos_in_any_order_are_put_in_the_order_of_their_printed_pages() -> None:
    """One photo per page under meaningless names: rows follow the page numbers, and nothing is missing."""
    for order in permutations(_pages(1, 2, 3, 4)):
        found = _case(*order).transcript
        assert _titles(found) == TITLES
        assert found.document_ids == ["d.jpg", "b.jpg", "c.jpg", "a.jpg"]
        assert found.complete is True
        assert [check.ok for check in found.cross_checks if check.name == "page_numbers"] == [True]


def test_a_missing_photo_is_named_by_its_page_number() -> None:
    """Page 3 of 4 is not in the folder: the transcript is incomplete, and the check says which page."""
    found = _case(*_pages(1, 2, 4)).transcript
    assert found.complete is False
    (check,) = [check for check in found.cross_checks if check.name == "page_numbers"]
    assert check.ok is False and "page 3 of 4" in check.detail


def test_a_missing_page_is_noticed_though_no_total_is_printed() -> None:
    """Without any sum the page numbers alone prove the hole."""
    assert _case(*_pages(1, 2, of=3)).transcript.complete is False


def test_a_page_whose_number_was_not_read_accuses_nobody() -> None:
    """Four photos of which one shows no number: no page is surely missing."""
    fourth = _pages(1, 2, 3, 4)
    bare = _table(
        "x.jpg", fourth[3].documents[0].transcript.courses if fourth[3].documents[0].transcript else []
    )
    found = _case(*fourth[:3], bare).transcript
    assert [check.ok for check in found.cross_checks if check.name == "page_numbers"] == [None]


def test_a_last_page_with_signatures_alone_is_there() -> None:
    """A sheet without rows counts among the pages."""
    signed = file("z.jpg", DocumentKind.TRANSCRIPT, NAMES, text="Səhifə 4/4\nRektor " + "imza " * 40)
    found = _case(*_pages(1, 2, 3), signed).transcript
    assert [check.ok for check in found.cross_checks if check.name == "page_numbers"] == [True]


def test_a_photo_of_a_page_that_is_in_the_pdf_too_counts_once() -> None:
    """Rows photographed again, one cell misread, add nothing; that cell is doubtful unless a sum speaks."""
    rows = [course(title, n // 2 + 1, 5, 70 + n, "all.pdf") for n, title in enumerate(TITLES)]
    again = [course(title, n // 2 + 1, 5, 70 + n, "foto.jpg") for n, title in enumerate(TITLES)][:4]
    again[1] = again[1].model_copy(update={"credits": fact(8.0, "foto.jpg")})
    photo = _table("foto.jpg", again)
    summed = _case(_table("all.pdf", rows, total=40.0), photo).transcript
    assert (_titles(summed), summed.complete) == (TITLES, True)
    found = _case(_table("all.pdf", rows), photo).transcript
    assert _titles(found) == TITLES
    assert found.courses[1].credits is not None and not found.courses[1].credits.trusted


def _study(name: str, start: int, **fields: Any) -> FileReading:
    rows = []
    for n, title in enumerate(TITLES[:6]):
        row = course(title + name[0], n + 1, 5, 80, name)
        year = start + n // 2
        rows.append(row.model_copy(update={"academic_year": fact(f"{year}/{year + 1}", name)}))
    return _table(name, rows, **fields)


def _counted(case: Case) -> list[str]:
    return case.transcript.document_ids


def test_the_table_of_another_diploma_number_is_not_added() -> None:
    """Of two tables the one with the diploma's number counts; the other is named and left out."""
    mine = _study("m.pdf", 2008, diploma_number="986313")
    other = _study("o.pdf", 2004, diploma_number="111111")
    case = _case(diploma(), mine, other)
    assert _counted(case) == ["m.pdf"]
    assert [c.ok for c in case.transcript.cross_checks if c.name == "other_programme"] == [False]


def test_semesters_that_begin_again_are_another_programme() -> None:
    """Semester 1 in 2002 and in 2008: years of a college never add up with those of the medical school."""
    case = _case(diploma(), _study("new.pdf", 2008, diploma_number="986313"), _study("old.pdf", 2002))
    assert _counted(case) == ["new.pdf"]
    assert all(row.title.evidence[0].document == "new.pdf" for row in case.transcript.courses)


def test_another_specialty_is_another_programme() -> None:
    """Marks of a dentist are no marks of a physician."""
    mine = _study("m.pdf", 2008, specialty="Müalicə işi", diploma_number="986313")
    other = _study("o.pdf", 2008, specialty="Stomatologiya")
    assert _counted(_case(diploma(specialty="Müalicə işi"), mine, other)) == ["m.pdf"]


def test_studies_that_ended_years_before_the_diploma_are_another_programme() -> None:
    """A table whose studies ended in 2006 is not the transcript of a diploma of 2014."""
    mine, other = _study("m.pdf", 2008), _study("o.pdf", 2002, completion_date="2006-06-30")
    assert _counted(_case(diploma(), mine, other)) == ["m.pdf"]


def test_the_supplement_of_a_college_diploma_gives_no_rows() -> None:
    """A supplement goes with the diploma of its number, and a college's is not counted."""
    college = diploma("college.pdf", level="secondary_medical", diploma_number="55", registration_number="1")
    theirs = _study("s.pdf", 2004, diploma_number="55")
    case = _case(diploma(), college, theirs)
    assert case.transcript.courses == []
    assert next(d for d in case.documents if d.id == "s.pdf").belongs_to == "college.pdf"


def test_a_diploma_with_its_own_table_is_diploma_and_transcript() -> None:
    """A paper that is both gives the facts and the rows, and both translations go with it."""
    rows = [course(title, n + 1, 5, 80, "d.pdf") for n, title in enumerate(TITLES)]
    fields = {**HOLDER, "diploma_number": "986313", "decision_date": "2014-06-30"}
    both = file("d.pdf", DocumentKind.DIPLOMA_AND_TRANSCRIPT, fields, rows=rows)
    english = [
        file(
            name,
            DocumentKind.TRANSLATION,
            {**NAMES, "diploma_number": "986313"},
            languages=("en",),
            translates=of,
        )
        for name, of in (("a_en.pdf", DocumentKind.DIPLOMA), ("b_en.pdf", DocumentKind.TRANSCRIPT))
    ]
    case = _case(both, *english)
    assert len(case.transcript.courses) == len(TITLES)
    assert case.graduation.diploma_number.value == "986313"
    assert next(d for d in case.documents if d.id == "d.pdf").translated_by == ["a_en.pdf", "b_en.pdf"]


def test_titles_are_one_course_in_two_languages_only_where_the_table_knows() -> None:
    """Known titles agree or differ, parts of a course are kept apart, unknown ones say nothing."""
    assert same_title("İnsan anatomiyası I", "Human Anatomy I") is True
    assert same_title("İnsan anatomiyası I", "Human Anatomy II") is False
    assert same_title("Biokimya", "Biophysics") is False
    assert same_title("Şərqşünaslıq", "Oriental Studies") is None


def test_a_sisters_page_among_the_photos_leaves_a_hole() -> None:
    """A page in another name is no page of the transcript: page 3 of 4 is still missing."""
    third = _pages(3)[0]
    fields = third.documents[0].fields | {"given_name": fact("Aysel", third.file).model_dump()}
    document = third.documents[0].model_validate(third.documents[0].model_dump() | {"fields": fields})
    hers = third.model_copy(update={"documents": [document]})
    case = _case(diploma(), *_pages(1, 2, 4), hers)
    assert next(d for d in case.documents if d.id == hers.file).other_person
    assert case.transcript.complete is False
    assert not {"Histologiya", "Biokimya"} & set(_titles(case.transcript))


def test_one_supplement_in_two_languages_counts_once() -> None:
    """Rows in Azerbaijani and the same rows in Russian are one table, though the titles are unknown."""
    rows = [course(f"Xüsusi fənn {chr(65 + n)}", n + 1, 3 + n % 3, 60 + 4 * n, "az.pdf") for n in range(6)]
    russian = [course(f"Спецкурс {chr(75 + n)}", n + 1, 3 + n % 3, 60 + 4 * n, "ru.pdf") for n in range(6)]
    other = file("ru.pdf", DocumentKind.TRANSCRIPT, NAMES, rows=russian, languages=("ru",), text="ru " * 99)
    case = _case(_table("az.pdf", rows), other)
    assert len(case.transcript.courses) == 6
    assert [c.ok for c in case.cross_checks if c.name == "repeated_rows"] == [True]


def _moved(*semesters: int) -> Transcript:
    """The transcript with rows of these semesters, beside one of the school before it."""
    school: dict[str, Any] = {"school_name": "Azərbaycan Tibb Universiteti"}
    former: dict[str, Any] = {"school_name": "Naxçıvan Dövlət Universiteti"}
    own = [course(TITLES[n], semester, 5, 80, "own.pdf") for n, semester in enumerate(semesters)]
    old = [course(TITLES[-n], n, 5, 80, "old.pdf") for n in (1, 2)]
    made = _table("own.pdf", own, **school)
    found = recheck(own, TranscriptTotals())
    table = TranscriptReading(
        courses=own,
        cross_checks=found.checks,
        complete=found.complete,
        academic_years=academic_years(own),
    )
    document = made.documents[0].model_copy(update={"transcript": table})
    made = made.model_copy(update={"documents": [document]})
    return _case(made, _table("old.pdf", old, **former)).transcript


def test_first_semesters_at_another_school_are_not_missing() -> None:
    """Who moved after the first year has no rows of it here: the other school's paper explains that."""
    moved = _moved(3, 4, 5)
    assert [check.ok for check in moved.cross_checks if check.name == "semesters"] == [None]
    assert moved.complete is None
    assert {row.title.evidence[0].document for row in moved.courses} == {"own.pdf"}


def test_a_hole_in_later_semesters_is_not_explained_by_another_school() -> None:
    """A transfer explains the beginning and nothing else."""
    assert [check.ok for check in _moved(3, 5, 6).cross_checks if check.name == "semesters"] == [False]


def _title_of(original: str, translated: str, sure: float = 0.9) -> FactStatus:
    """The title of one doubtful row whose translation is laid beside it."""
    rows = [course(title, n, 5, 60 + n, "a.pdf") for n, title in enumerate([original, "Fizika"], start=1)]
    rows[0] = rows[0].model_copy(update={"title": fact(original, "a.pdf", sure)})
    theirs = [
        course(title, n, 5, 60 + n, "b.pdf") for n, title in enumerate([translated, "Physics"], start=1)
    ]
    return compared(rows, theirs).courses[0].title.status


def test_a_title_that_a_translation_bears_out_to_the_letter_is_surer() -> None:
    """A course's title as the table has it, and the same course in English: it was read rightly."""
    assert _title_of("Latın dili və tibbi terminologiya", LATIN) is FactStatus.READ
    assert _title_of("Latin dili və tibbi terminologiya", LATIN) is FactStatus.DOUBTFUL
    assert _title_of("Latın dili və tibbi terminologiya 4", LATIN) is FactStatus.DOUBTFUL
    assert _title_of("Latın dili və tibbi terminologiya", "Bioethics") is FactStatus.DOUBTFUL


LATIN = "Latin Language and Medical Terminology"
