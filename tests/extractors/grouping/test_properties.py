"""What holds for every folder: order is nothing, strangers add nothing, no contradiction is lost."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.grouping import group
from schemas.applicant import ApplicantCard, NameOfRecord
from schemas.case import Case, Graduation
from schemas.courses import TranscriptTotals
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import FileReading
from tests.extractors.grouping.papers import course, diploma, fact, file, supplement, translation

CARD = ApplicantCard(name_of_record=NameOfRecord(surname="RZAYEVA", given="KONUL"))
NAMES = {"surname": "RZAYEVA", "given_name": "Könül"}
TITLES = ["Anatomiya", "Fizika", "Kimya", "Bioloji", "Histologiya", "Biokimya"]


def _case(readings: list[FileReading]) -> Case:
    return group("r-1", CARD, [], readings)


def _page(name: str, first: int, last: int, total: float | None = None) -> FileReading:
    rows = [course(TITLES[n], n + 1, 5, 70 + n, name) for n in range(first, last)]
    totals = TranscriptTotals(credits=fact(total, name)) if total else None
    return file(name, DocumentKind.TRANSCRIPT, NAMES, rows=rows, totals=totals, text=name * 40)


BASE = [
    diploma(specialty="Müalicə işi"),
    supplement(),
    translation(specialty="General Medicine"),
    translation("elave_en.pdf", of=DocumentKind.TRANSCRIPT),
    _page("1.jpg", 0, 3),
    _page("2.jpg", 3, 6, total=30.0),
]
RIVALS = [
    diploma("dublikat.pdf", diploma_number="986331", issue_date="2019-02-01"),
    translation("other_en.pdf", decision_date="2014-06-20"),
    supplement("elave2.pdf", diploma_number="986318", completion_date="2013-06-30"),
    file("letter.pdf", DocumentKind.SCHOOL_LETTER, {**NAMES, "decision_date": "2014-06-03"}),
]
_SISTER = {"surname": "RZAYEVA", "given_name": "Aysel", "patronymic": "İlqar qızı"}
_OTHER = {**_SISTER, "date_of_birth": "1988-01-02", "diploma_number": "1", "registration_number": "2"}
UNRELATED = [
    diploma("sister.pdf", **_OTHER),
    supplement("sister_elave.pdf", **_SISTER, diploma_number="1"),
    translation("sister_en.pdf", surname="RZAYEVA", given_name="Aysel", diploma_number="1"),
    file(
        "sister_table.pdf",
        DocumentKind.TRANSCRIPT,
        _SISTER,
        rows=[course("Kimya", 3, 5, 72, "sister_table.pdf")],
    ),
    diploma("college.pdf", level="secondary_medical", diploma_number="55", decision_date="2004-06-01"),
    file("residency.pdf", DocumentKind.POSTGRADUATE, {**NAMES, "issue_date": "2019-09-01"}),
    file("receipt.pdf", DocumentKind.OTHER, {}, text="Qəbz " * 30),
]


def _facts(graduation: Graduation) -> dict[str, Fact[object]]:
    return {name: getattr(graduation, name) for name in Graduation.model_fields}


def _cells(case: Case) -> dict[tuple[str | None, str], float]:
    found = {}
    for row in case.transcript.courses:
        for name in ("credits", "score", "academic_year", "semester"):
            cell = getattr(row, name)
            found[row.title.value, name] = cell.confidence if cell else 0.0
    return found


def _against(case: Case) -> set[tuple[str, str]]:
    every = [*case.cross_checks, *case.transcript.cross_checks]
    return {(check.name, check.detail) for check in every if check.ok is not True}


def _some(papers: list[FileReading]) -> st.SearchStrategy[list[FileReading]]:
    return st.lists(st.sampled_from(papers), unique_by=lambda one: one.file)


@settings(max_examples=60)
@given(st.permutations([*BASE, *RIVALS[:2], *UNRELATED[:3]]), st.integers(0, 11))
def test_the_order_of_the_files_never_changes_the_case(order: list[FileReading], some: int) -> None:
    """Facts, rows, links, pairs and checks are the same in whatever order the files come."""
    chosen = order[:some]
    assert _case(chosen) == _case(sorted(chosen, key=lambda reading: reading.file))


@settings(max_examples=80)
@given(_some(BASE), _some(RIVALS), st.sampled_from(UNRELATED))
def test_an_unrelated_paper_raises_nothing_and_hides_nothing(
    base: list[FileReading], rivals: list[FileReading], stranger: FileReading
) -> None:
    """A sister's, a college's or a shop's paper makes no fact surer and no contradiction disappear."""
    known = [diploma(), *[paper for paper in base if paper.file != "diplom.pdf"], *rivals]
    before, after = _case(known), _case([*known, stranger])
    for name, found in _facts(after.graduation).items():
        old = _facts(before.graduation)[name]
        assert found.confidence <= old.confidence, name
        assert old.present or not found.present, name
    cells = _cells(before)
    assert all(sure <= cells.get(key, 0.0) for key, sure in _cells(after).items())
    assert _against(before) <= _against(after)
    assert after.transcript.complete is before.transcript.complete


CONTRADICTED: list[tuple[FileReading, FileReading, Callable[[Case], Fact[str]]]] = [
    (diploma(), RIVALS[0], lambda case: case.graduation.diploma_number),
    (diploma(), RIVALS[1], lambda case: case.graduation.decision_date),
    (diploma(), RIVALS[2], lambda case: case.graduation.diploma_number),
    (diploma(), RIVALS[3], lambda case: case.graduation.decision_date),
]


@settings(max_examples=80)
@given(st.sampled_from(CONTRADICTED), _some(BASE), _some(UNRELATED))
def test_no_other_paper_turns_a_contradiction_into_trust(
    pair: tuple[FileReading, FileReading, Callable[[Case], Fact[str]]],
    base: list[FileReading],
    more: list[FileReading],
) -> None:
    """While both papers that differ are there, the value stays in doubt whatever is added or taken away."""
    one, other, value = pair
    rest = [paper for paper in [*base, *more] if paper.file not in (one.file, other.file)]
    assert not value(_case([one, other, *rest])).trusted
