"""What transferred credits must fulfil: an eligible school, a pass there, one school only (TRF-04 to 08).

These rules speak only where credits were transferred: the applicant says so, or rows name the school.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.countries import north_american
from checks.credit_count import is_transferred
from checks.directory.matching import match
from checks.finding import Finding, Outcome, say
from checks.rules import transfer_results
from checks.rules.notes import negative
from checks.rules.transfer_results import key_of, other_papers
from schemas.case import CaseDocument
from schemas.courses import Course
from schemas.facts import Fact
from schemas.school import School


@dataclass(frozen=True, slots=True)
class Source:
    """A school that credits came from, as the papers name it; `school` when the directory has it."""

    name: Fact[str]
    school: School | None

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
    named = [course.transferred_from for course in rows if course.transferred_from is not None]
    named += [name for document in other_papers(context) if (name := _school_name(document)).present]
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
    if north_american(school.country):
        return say("TRF-04.met.north_america", told=told, rests=rests)
    if not school.note.read_at:
        return say("TRF-04.review.note_not_read", told=told, rests=rests)
    told["date"] = school.note.read_at
    if not school.note.text and not school.note.years:
        return say("TRF-04.blocked.no_note", told=told, rests=rests)
    if negative(school.note.text):
        return say("TRF-04.review.negative", told=told | {"text": school.note.text}, rests=rests)
    return say("TRF-04.met.noted", told=told, rests=rests)


def _one_school(sources: list[Source]) -> Finding:
    """TRF-06: credits come from one other medical school at most."""
    names = ", ".join(str(source.name.value) for source in sources)
    rests = {f"transferred_from_{number}": source.name for number, source in enumerate(sources, start=1)}
    if len(sources) <= 1:
        code = "TRF-06.met.one" if sources else "TRF-06.review.not_named"
        return say(code, told={"names": names}, rests=rests)
    known = all(source.school is not None for source in sources)
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
