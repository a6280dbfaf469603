"""What transferred credits must fulfil: an eligible school, a pass there, one school only (TRF-04 to 08).

These rules speak only where credits were transferred: the applicant says so, or rows name the school.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.credit_count import is_transferred
from checks.directory.matching import match
from checks.finding import Finding, Outcome, say
from checks.letters import fold
from schemas.case import CaseDocument
from schemas.courses import Course
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.school import School

_NORTH_AMERICA = frozenset({"usa", "united states", "united states of america", "canada"})


@dataclass(frozen=True, slots=True)
class Source:
    """A school that credits came from, as the papers name it; `school` when the directory has it."""

    name: Fact[str]
    school: School | None

    @property
    def key(self) -> str:
        """One key for one school, however it is spelled."""
        return self.school.wdoms_id if self.school else fold(str(self.name.value))


def judge(context: Context) -> Iterator[Finding]:
    """TRF-04 to TRF-08, nothing where no credits were transferred."""
    rows = [course for course in context.case.transcript.courses if is_transferred(course)]
    if not rows and not context.case.card.transfer_credits:
        return
    sources = _sources(context, rows)
    found = [*_eligible(sources), *_passed(context, rows), _one_school(sources)]
    yield from found
    yield _result(found)


def _sources(context: Context, rows: list[Course]) -> list[Source]:
    """The other schools, each once, the surest reading of its name."""
    named = [course.transferred_from for course in rows if course.transferred_from is not None]
    named += [name for document in _other_papers(context) if (name := _school_name(document)).present]
    by_key: dict[str, Source] = {}
    for name in named:
        met = match(str(name.value), context.directory, year=None)
        school = next((one for one in context.directory.schools if one.wdoms_id == met.id), None)
        if context.school is not None and school is not None and school.wdoms_id == context.school.wdoms_id:
            continue
        source = Source(name, school)
        known = by_key.get(source.key)
        if known is None or known.name.confidence < name.confidence:
            by_key[source.key] = source
    return list(by_key.values())


def _other_papers(context: Context) -> list[CaseDocument]:
    """Papers of another school: academic references, and transcripts the record's rows do not come from."""
    counted = set(context.case.transcript.document_ids)
    papers = context.of_kind({DocumentKind.ACADEMIC_REFERENCE}) + context.transcripts
    return [document for document in papers if document.id not in counted]


def _school_name(document: CaseDocument) -> Fact[str]:
    return document.reading.text("school_name") if document.reading else Fact[str]()


def _eligible(sources: list[Source]) -> Iterator[Finding]:
    """TRF-04: a school of the USA or Canada in the directory, or one with an ECFMG note."""
    if not sources:
        yield say("TRF-04.review.not_named")
    for source in sources:
        yield _eligible_one(source)


def _eligible_one(source: Source) -> Finding:
    rests, school = {"transferred_from": source.name}, source.school
    if school is None:
        return say("TRF-04.review.no_match", told={"name": source.name.value}, rests=rests)
    told = {"school": school.name, "id": school.wdoms_id}
    if school.country.strip().lower() in _NORTH_AMERICA:
        return say("TRF-04.met.north_america", told=told, rests=rests)
    if not school.note.read_at:
        return say("TRF-04.review.note_not_read", told=told, rests=rests)
    told["date"] = school.note.read_at
    if not school.note.text and not school.note.years:
        return say("TRF-04.blocked.no_note", told=told, rests=rests)
    return say("TRF-04.met.noted", told=told, rests=rests)


def _passed(context: Context, rows: list[Course]) -> Iterator[Finding]:
    """TRF-05: each course was passed at the school where it was taken, by that school's own paper."""
    if not rows:
        return
    there = _results_there(context)
    failed = [course for course in rows if (result := _result_of(course, there)) and result.value is False]
    unknown = [course for course in rows if _result_of(course, there) is None]
    if failed:
        result = _result_of(failed[0], there) or Fact[bool]()
        told = {"courses": _titles(failed)}
        yield say("TRF-05.blocked.failed", told=told, rests={"passed": result})
    elif unknown:
        yield say("TRF-05.review.not_shown", told={"courses": _titles(unknown), "n": len(unknown)})
    else:
        results = [result for course in rows if (result := _result_of(course, there))]
        doubtful = next((result for result in results if not result.trusted), results[0])
        yield say("TRF-05.met.passed", told={"n": len(rows)}, rests={"passed": doubtful})


def _results_there(context: Context) -> dict[str, Fact[bool]]:
    """The results by course title in the other school's own papers; the last attempt counts."""
    results: dict[str, Fact[bool]] = {}
    for document in _other_papers(context):
        table = document.reading.transcript if document.reading else None
        for course in table.courses if table else []:
            if course.passed is not None and course.passed.present:
                results[fold(str(course.title.value))] = course.passed
    return results


def _result_of(course: Course, there: dict[str, Fact[bool]]) -> Fact[bool] | None:
    return there.get(fold(str(course.title.value)))


def _titles(courses: list[Course]) -> str:
    shown = "; ".join(str(course.title.value) for course in courses[:5])
    return f"{shown} …" if len(courses) > 5 else shown


def _one_school(sources: list[Source]) -> Finding:
    """TRF-06: credits come from one other medical school at most."""
    names = ", ".join(str(source.name.value) for source in sources)
    if len(sources) <= 1:
        return say("TRF-06.met.one" if sources else "TRF-06.review.not_named", told={"names": names})
    known = all(source.school is not None for source in sources)
    rests = {f"transferred_from_{number}": source.name for number, source in enumerate(sources, start=1)}
    return say(
        "TRF-06.blocked.several" if known else "TRF-06.review.several", told={"names": names}, rests=rests
    )


def _result(found: list[Finding]) -> Finding:
    """TRF-08: credits that fail one of these rules keep the applicant from registering and certification."""
    outcomes = {finding.outcome for finding in found}
    rules = ", ".join(sorted({f.rule for f in found if f.outcome is not Outcome.MET}))
    if Outcome.BLOCKED in outcomes:
        return say("TRF-08.blocked.fails", told={"rules": rules})
    if outcomes == {Outcome.MET}:
        return say("TRF-08.met.all")
    return say("TRF-08.review.open", told={"rules": rules})
