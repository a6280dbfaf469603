"""Whether transferred courses were passed at the school where they were taken (TRF-05)."""

from collections.abc import Sequence
from dataclasses import dataclass

from checks.context import Context
from checks.finding import AnyFact, Finding, say
from checks.letters import fold
from schemas.case import CaseDocument
from schemas.courses import Course
from schemas.documents import DocumentKind

_LETTERS_KEPT = 0.6
"""Below this share of its letters a folded name says too little to be compared by."""


@dataclass(frozen=True, slots=True)
class Result:
    """A transferred course and its rows in the other school's own papers.

    `there` is the last attempt of each paper; `passed_before` says that an earlier row of that title was
    passed, as the parts of a course over several semesters are: then a last one that was failed proves
    nothing of the part that was transferred.
    """

    course: Course
    there: tuple[Course, ...]
    passed_before: bool = False

    @property
    def passed(self) -> bool | None:
        """What all of those papers say; None where none shows the course or they do not agree."""
        said = {bool(one.passed.value) for one in self.there if one.passed is not None}
        result = said.pop() if len(said) == 1 else None
        return None if result is False and self.passed_before else result

    @property
    def facts(self) -> dict[str, AnyFact]:
        """What the result rests on: the titles by which the rows were found, and the results."""
        found: dict[str, AnyFact] = {"title": self.course.title}
        for number, one in enumerate(self.there, start=1):
            found |= {f"title_{number}": one.title}
            found |= {f"passed_{number}": one.passed} if one.passed is not None else {}
        return found

    @property
    def sure(self) -> bool:
        """True when none of those facts is a guess."""
        return all(fact.trusted for fact in self.facts.values())


def judge(context: Context, rows: Sequence[Course]) -> Finding:
    """TRF-05: each course was passed at the school where it was taken, by that school's own paper."""
    if not rows:
        return say("TRF-05.review.no_rows")
    results = [_result(course, other_papers(context)) for course in rows]
    failed = [one for one in results if one.passed is False]
    if failed:
        shown = next((one for one in failed if one.sure), failed[0])
        return say("TRF-05.blocked.failed", told={"courses": _titles(failed)}, rests=shown.facts)
    unknown = [one for one in results if one.passed is None]
    if unknown:
        return say("TRF-05.review.not_shown", told={"courses": _titles(unknown), "n": len(unknown)})
    weakest = next((one for one in results if not one.sure), results[0])
    return say("TRF-05.met.passed", told={"n": len(rows)}, rests=weakest.facts)


def other_papers(context: Context) -> list[CaseDocument]:
    """Papers of another school: academic references, and transcripts the record's rows do not come from."""
    counted = set(context.case.transcript.document_ids)
    papers = context.of_kind({DocumentKind.ACADEMIC_REFERENCE}) + context.transcripts
    return [document for document in papers if document.id not in counted]


def key_of(name: str | None) -> str:
    """A name or title without marks and capitals; one in a script that folding does not know as it stands."""
    text = " ".join((name or "").casefold().split())
    folded = fold(text)
    letters = sum(char.isalpha() for char in text)
    return folded if len(folded.replace(" ", "")) >= _LETTERS_KEPT * letters else text


def _result(course: Course, papers: Sequence[CaseDocument]) -> Result:
    key = key_of(course.title.value)
    found = [_attempts(document, key) for document in papers] if key else []
    last = tuple(rows[-1] for rows in found if rows)
    return Result(course, last, any(one.passed and one.passed.value for rows in found for one in rows))


def _attempts(document: CaseDocument, key: str) -> list[Course]:
    """The rows of that title with a result, in the order of the paper."""
    table = document.reading.transcript if document.reading else None
    rows = [one for one in table.courses if one.passed and one.passed.present] if table else []
    return [one for one in rows if key_of(one.title.value) == key]


def _titles(results: Sequence[Result]) -> str:
    shown = "; ".join(str(one.course.title.value or "?") for one in results[:5])
    return f"{shown} …" if len(results) > 5 else shown
