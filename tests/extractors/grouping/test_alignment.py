"""Original and translation side by side: what is the same, what differs, what is missing, and where."""

from typing import Any

import pytest

from extractors.grouping import group
from schemas.applicant import ApplicantCard
from schemas.case import AlignedValue, Alignment, Case, Verdict
from schemas.courses import Course, TranscriptTotals
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import FileReading, NameDocumentReading, PrintedName
from tests.extractors.grouping.papers import course, diploma, fact, file, translation

NAMES = {"surname": "RZAYEVA", "given_name": "Könül"}


def _case(*readings: FileReading) -> Case:
    return group("r-1", ApplicantCard(), [], list(readings))


def _only(case: Case) -> Alignment:
    (found,) = case.alignments
    return found


def _field(pair: Alignment, name: str) -> AlignedValue:
    return next(value for value in pair.fields if value.name == name)


def test_every_field_of_a_diploma_has_a_verdict_and_both_places() -> None:
    """Names, numbers and dates are laid side by side with the evidence of both papers."""
    case = _case(diploma(), translation(decision_date="2014-06-20", patronymic="Ilgar gizi"))
    pair = _only(case)
    assert (pair.originals, pair.translations) == (["diplom.pdf"], ["diploma_en.pdf"])
    assert _field(pair, "given_name").verdict is Verdict.SAME
    assert _field(pair, "patronymic").verdict is Verdict.SAME
    assert _field(pair, "diploma_number").verdict is Verdict.SAME
    differing = _field(pair, "decision_date")
    assert (differing.verdict, differing.sure) == (Verdict.DIFFERS, True)
    assert differing.original_evidence[0].document == "diplom.pdf"
    assert differing.translation_evidence[0].document == "diploma_en.pdf"


def test_a_number_without_its_label_is_found_in_the_text() -> None:
    """A value that stands in the translation's text is not missing, though its label was not understood."""
    english = translation()
    assert _field(_only(_case(diploma(), english)), "registration_number").verdict is (
        Verdict.MISSING_IN_TRANSLATION
    )
    text = "Diploma of RZAYEVA Konul, entered in the register under 77-A, 30 June 2014"
    own = {"registration_number": "77-A"}
    line = english.pages[0].lines[0].model_copy(update={"text": text})
    page = english.pages[0].model_copy(update={"lines": [line]})
    found = _field(
        _only(_case(diploma(**own), english.model_copy(update={"pages": [page]}))), "registration_number"
    )
    assert found.verdict is Verdict.SAME
    assert found.translation_evidence[0].text == text


def test_a_long_number_of_the_text_that_the_translation_lacks_is_listed() -> None:
    """A number under no known label is compared too."""
    mine = diploma()
    line = mine.pages[0].lines[0].model_copy(update={"text": "Fərdi identifikasiya 40817 və 55102"})
    mine = mine.model_copy(update={"pages": [mine.pages[0].model_copy(update={"lines": [line]})]})
    theirs = translation()
    line = theirs.pages[0].lines[0].model_copy(update={"text": "Personal identification 40817"})
    theirs = theirs.model_copy(update={"pages": [theirs.pages[0].model_copy(update={"lines": [line]})]})
    found = {v.original: v.verdict for v in _only(_case(mine, theirs)).fields if v.name == "number"}
    assert found == {"40817": Verdict.SAME, "55102": Verdict.MISSING_IN_TRANSLATION}


def _table(name: str, rows: list[Course], *, english: bool = False) -> FileReading:
    return file(
        name,
        DocumentKind.TRANSLATION if english else DocumentKind.TRANSCRIPT,
        NAMES,
        rows=rows,
        languages=("en",) if english else ("az",),
        translates=DocumentKind.TRANSCRIPT if english else None,
    )


def _row(name: str, title: str, semester: int, points: float, **changed: Any) -> Course:
    row = course(title, semester, points, 80, name)
    return row.model_copy(update={key: fact(value, name) for key, value in changed.items()})


def test_rows_are_laid_side_by_side() -> None:
    """A changed grade, another course and a row left out are each shown at their row."""
    mine = [
        _row("t.pdf", "İnsan anatomiyası I", 1, 6, grade="əla"),
        _row("t.pdf", "Tibbi kimya", 1, 4, grade="yaxşı"),
        _row("t.pdf", "Fəlsəfə", 2, 3, grade="kafi"),
        _row("t.pdf", "Biokimya", 2, 5, grade="əla"),
    ]
    theirs = [
        _row("e.pdf", "Human Anatomy I", 1, 6, grade="excellent"),
        _row("e.pdf", "Medical Chemistry", 1, 4, grade="excellent"),
        _row("e.pdf", "Biophysics", 2, 5, grade="excellent"),
    ]
    case = _case(_table("t.pdf", mine), _table("e.pdf", theirs, english=True))
    rows = _only(case).rows
    assert [row.verdict for row in rows] == [
        Verdict.SAME,
        Verdict.DIFFERS,
        Verdict.MISSING_IN_TRANSLATION,
        Verdict.DIFFERS,
    ]
    grade = next(cell for cell in rows[1].cells if cell.name == "grade")
    assert (grade.original, grade.translation, grade.sure) == ("yaxşı", "excellent", True)
    (check,) = [check for check in case.cross_checks if check.name == "translation_values"]
    assert check.ok is False and "e.pdf" in check.detail and "Biophysics" in check.detail


def test_a_cell_that_was_not_read_is_not_surely_missing() -> None:
    """Where one paper's cell is empty its ink may only not have been read: the verdict is not sure."""
    mine = _row("t.pdf", "Biokimya", 2, 5, grade="əla").model_copy(update={"score": Fact[float]()})
    more = _row("t.pdf", "Fəlsəfə", 2, 4)
    theirs = [_row("e.pdf", "Biochemistry", 2, 5), _row("e.pdf", "Philosophy", 2, 4)]
    pair = _only(_case(_table("t.pdf", [mine, more]), _table("e.pdf", theirs, english=True)))
    cell = next(cell for cell in pair.rows[0].cells if cell.name == "score")
    assert (cell.verdict, cell.sure) == (Verdict.MISSING_IN_ORIGINAL, False)


def test_a_misreading_that_the_printed_total_proves_is_no_difference() -> None:
    """Credits misread in the original, right in the translation and by the total, are; a score is not."""
    mine = [_row("t.pdf", title, 1 + n, 5) for n, title in enumerate(("Biokimya", "Fəlsəfə", "Tibbi kimya"))]
    wrong = fact(2.0, "t.pdf", 0.5)
    mine[1] = mine[1].model_copy(update={"credits": wrong, "score": fact(50.0, "t.pdf", 0.9)})
    english = ("Biochemistry", "Philosophy", "Medical Chemistry")
    theirs = [_row("e.pdf", title, 1 + n, 5) for n, title in enumerate(english)]
    original = file(
        "t.pdf",
        DocumentKind.TRANSCRIPT,
        NAMES,
        rows=mine,
        totals=TranscriptTotals(credits=fact(15.0, "t.pdf")),
    )
    case = _case(original, _table("e.pdf", theirs, english=True))
    assert case.transcript.complete is True
    cells = {cell.name: cell.verdict for cell in _only(case).rows[1].cells}
    assert (cells["credits"], cells["score"]) == (Verdict.SAME, Verdict.DIFFERS)


@pytest.mark.parametrize("fields", [{}, {"surname": "RZAYEVA", "given_name": "Konul"}])
def test_a_pair_of_which_nothing_telling_agrees_goes_to_a_person(fields: dict[str, str]) -> None:
    """A name alone stands on all of a person's papers: it does not make a translation this diploma's."""
    english = file(
        "e.pdf", DocumentKind.TRANSLATION, fields, languages=("en",), translates=DocumentKind.DIPLOMA
    )
    case = _case(diploma(), english.model_copy(update={"pages": []}))
    assert [c.ok for c in case.cross_checks if c.name == "translation_values"] == [False]
    assert [c.name for c in _case(diploma(), translation()).cross_checks if c.ok is False] == []


def test_diplomas_of_another_education_are_shown_apart() -> None:
    """The college diploma and its supplement are listed with their own facts, outside the graduation's."""
    college = diploma("college.pdf", level="secondary_medical", diploma_number="55", issue_date="2005-07-01")
    theirs = file("s.pdf", DocumentKind.TRANSCRIPT, {**NAMES, "diploma_number": "55"})
    (award,) = _case(diploma(), college, theirs).other_awards
    assert award.document_ids == ["college.pdf", "s.pdf"]
    assert (award.level, award.issue_date.value) == ("secondary_medical", "2005-07-01")


def _certificate(name: str, kind: DocumentKind, **names: tuple[str, str]) -> FileReading:
    """A marriage certificate or its translation; `names` are surname and given name by role."""
    english = kind is DocumentKind.TRANSLATION
    made = file(
        name,
        kind,
        {"surname": "RZAYEVA", "given_name": "Konul", "issue_date": "2016-09-10"},
        languages=("en",) if english else ("az",),
        translates=DocumentKind.NAME_DOCUMENT if english else None,
    )
    printed = [
        PrintedName(role=role, surname=fact(one, name), given_name=fact(two, name))
        for role, (one, two) in names.items()
    ]
    named = NameDocumentReading(kind="marriage_certificate", names=printed)
    document = made.documents[0].model_copy(update={"name_document": named})
    return made.model_copy(update={"documents": [document]})


def test_the_names_of_a_certificate_are_laid_beside_the_same_persons() -> None:
    """The wife's maiden name stands beside the wife's in the translation, whoever is named first there."""
    own = _certificate(
        "nikah.jpg", DocumentKind.NAME_DOCUMENT, spouse=("Əliyev", "Rüfət"), maiden=("Rzayeva", "Könül")
    )
    english = _certificate(
        "nikah_en.pdf", DocumentKind.TRANSLATION, maiden=("Rzayeva", "Konul"), spouse=("Aliyev", "Rufat")
    )
    names = [v for v in _only(_case(diploma(), own, english)).fields if v.name in ("surname", "given_name")]
    assert [value.verdict for value in names] == [Verdict.SAME] * 4
    wrong = _certificate(
        "nikah_en.pdf", DocumentKind.TRANSLATION, maiden=("Rzayeva", "Konul"), spouse=("Hasanov", "Rufat")
    )
    pair = _only(_case(diploma(), own, wrong))
    assert [v.translation for v in pair.fields if v.verdict is Verdict.DIFFERS] == ["Hasanov"]


def test_the_names_of_a_certificate_whose_roles_were_read_otherwise_are_compared_all_the_same() -> None:
    """A surname that a translator got wrong does not pass because no role is on both papers."""
    own = _certificate("nikah.jpg", DocumentKind.NAME_DOCUMENT, maiden=("Rzayeva", "Könül"))
    english = _certificate("nikah_en.pdf", DocumentKind.TRANSLATION, holder=("Hasanova", "Konul"))
    document = english.documents[0]
    surname = document.fields["surname"].model_copy(update={"value": "Hasanova"})
    fields = document.fields | {"surname": surname}
    wrong = english.model_copy(update={"documents": [document.model_copy(update={"fields": fields})]})
    pair = _only(_case(diploma(), own, wrong))
    assert "Hasanova" in [v.translation for v in pair.fields if v.verdict is Verdict.DIFFERS]
