"""What transferred credits must fulfil: an eligible school, a pass there, one school only (TRF-04 to 08).

TRF-07 excepts from TRF-04 what went only into a pre-medical part of the programme.

These rules speak only where credits were transferred: the applicant says so, or rows name the school.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.countries import north_american
from checks.course_rows import is_transferred, semester_number
from checks.directory.matching import match
from checks.finding import AnyFact, Finding, Outcome, say
from checks.rules import transfer_results
from checks.rules.notes import negative
from checks.rules.transfer_results import key_of, other_papers
from schemas.case import CaseDocument
from schemas.courses import Course
from schemas.facts import Fact
from schemas.school import School

_PREMEDICAL_SEMESTERS = 4
"""No pre-medical part of a programme is longer than two years; our inference, so it only ever spares."""


@dataclass(frozen=True, slots=True)
class Source:
    """A school that credits came from, as the papers name it; `school` when the directory has it.

    `rows` are the courses of the transcript that name it. A school that only a paper of its own names
    was attended; whether credits came from it is not said.
    """

    name: Fact[str]
    school: School | None
    rows: tuple[Course, ...] = ()

    @property
    def key(self) -> str:
        """One key for one school, however it is spelled."""
        return self.school.wdoms_id if self.school else key_of(self.name.value)


def judge(context: Context) -> Iterator[Finding]:
    """TRF-04 to TRF-08, nothing where no credits were transferred."""
    rows = [course for course in context.case.transcript.courses if is_transferred(course)]
    if not rows and not context.case.card.transfer_credits:
        return
    sources = _sources(context, rows)
    found = [*_eligible(sources), transfer_results.judge(context, rows), _one_school(sources)]
    yield from found
    yield _result(found)


def _sources(context: Context, rows: list[Course]) -> list[Source]:
    """The other schools, each once, the surest reading of its name."""
    named: list[tuple[Fact[str], tuple[Course, ...]]] = []
    named += [(row.transferred_from, (row,)) for row in rows if row.transferred_from is not None]
    named += [(name, ()) for document in other_papers(context) if (name := _school_name(document)).present]
    by_key: dict[str, Source] = {}
    for name, of_row in named:
        source = Source(name, _school_of(context, name), of_row)
        if source.school is not None and source.school == context.school:
            continue
        known = by_key.get(source.key, source)
        surer = max(known, source, key=lambda one: one.name.confidence)
        together = known.rows + of_row if known is not source else of_row
        by_key[source.key] = Source(surer.name, surer.school, together)
    return list(by_key.values())


def _school_of(context: Context, name: Fact[str]) -> School | None:
    met = match(str(name.value), context.office.directory, year=None)
    return next((one for one in context.office.directory.schools if one.wdoms_id == met.id), None)


def _school_name(document: CaseDocument) -> Fact[str]:
    return document.reading.text("school_name") if document.reading else Fact[str]()


def _eligible(sources: list[Source]) -> Iterator[Finding]:
    """TRF-04: a school of the USA or Canada in the directory, or one with an ECFMG note."""
    if not sources:
        yield say("TRF-04.review.not_named")
    for source in sources:
        found = _eligible_one(source)
        yield found
        if found.code == "TRF-04.review.no_note":
            yield say("TRF-07.review.premedical", told=found.params)
        elif found.code == "TRF-04.blocked.no_note":
            yield say("TRF-07.not_applicable.later_years", told=found.params)


def _eligible_one(source: Source) -> Finding:
    rests: dict[str, AnyFact] = {"transferred_from": source.name}
    school = source.school
    if school is None:
        return say("TRF-04.review.no_match", told={"name": source.name.value}, rests=rests)
    told = {"school": school.name, "id": school.wdoms_id}
    if north_american(school.country):
        return say("TRF-04.met.north_america", told=told, rests=rests)
    if not school.note.read_at:
        return say("TRF-04.review.note_not_read", told=told, rests=rests)
    told["date"] = school.note.read_at
    if not school.note.text and not school.note.years:
        late = _of_later_years(source)
        rests |= {"semester": late} if late is not None else {}
        return say("TRF-04.blocked.no_note" if late else "TRF-04.review.no_note", told=told, rests=rests)
    if negative(school.note.text):
        return say("TRF-04.review.negative", told=told | {"text": school.note.text}, rests=rests)
    return say("TRF-04.met.noted", told=told, rests=rests)


def _of_later_years(source: Source) -> Fact[str] | None:
    """The semester of a course that no pre-medical part can hold, since it comes too late (TRF-07)."""
    semesters = [row.semester for row in source.rows if row.semester is not None and row.semester.present]
    late = [one for one in semesters if (semester_number(str(one.value)) or 0) > _PREMEDICAL_SEMESTERS]
    return max(late, key=lambda one: one.confidence, default=None)


def _one_school(sources: list[Source]) -> Finding:
    """TRF-06: credits come from one other medical school at most."""
    names = ", ".join(str(source.name.value) for source in sources)
    rests = {f"transferred_from_{number}": source.name for number, source in enumerate(sources, start=1)}
    if len(sources) <= 1:
        code = "TRF-06.met.one" if sources else "TRF-06.review.not_named"
        return say(code, told={"names": names}, rests=rests)
    known = all(source.school is not None and source.rows for source in sources)
    return say(
        "TRF-06.blocked.several" if known else "TRF-06.review.several", told={"names": names}, rests=rests
    )


def _result(found: list[Finding]) -> Finding:
    """TRF-08: credits that fail one of these rules keep the applicant from registering and certification."""
    found = [finding for finding in found if finding.rule != "TRF-07"]
    outcomes = {finding.outcome for finding in found}
    rules = ", ".join(sorted({f.rule for f in found if f.outcome is not Outcome.MET}))
    if Outcome.BLOCKED in outcomes:
        return say("TRF-08.blocked.fails", told={"rules": rules})
    if outcomes == {Outcome.MET}:
        return say("TRF-08.met.all")
    return say("TRF-08.review.open", told={"rules": rules})
