"""Student or graduate, and what can be done when (STG-01 to STG-03)."""

from collections.abc import Iterator
from datetime import date

from checks.context import Context
from checks.dates import later
from checks.finding import AnyFact, Finding, say
from checks.last_year import LastYear, last_year, whole_programme
from checks.status import DIPLOMA_KINDS
from schemas.case import Case


def judge(context: Context) -> Iterator[Finding]:
    """STG-01 says how the applicant is judged and why; a student with a diploma is for a person to settle."""
    told = {"status": f"@status.{context.status.value.value}"}
    if context.student and context.diploma_like:
        yield say("STG-01.review.student_with_diploma", told={**told, "file": context.diploma_like[0].file})
    elif context.student and (ended := _ended(context)) is not None:
        what, fact = ended
        yield say("STG-01.review.student_finished", told={**told, "what": what}, evidence=fact.evidence)
    elif context.student and (last := last_year(context.case)) and context.as_of >= _long_ago(last):
        told |= {"years": last.name}
        yield say("STG-01.review.student_long_ago", told=told, evidence=last.fact.evidence)
    else:
        yield say(f"STG-01.info.{context.status.why}", told=told)
    yield say("STG-02.info.order")
    yield say("STG-03.info.fsmb")


def _ended(context: Context) -> tuple[str, AnyFact] | None:
    """What speaks of a graduation that has been, though no diploma is there; None for a student's papers."""
    end = context.case.transcript.completion_date
    if end.value is not None and not later(end.value, context.as_of.isoformat()):
        return f"@fact.completion_date, {end.value}", end
    for name in ("decision_date", "diploma_number"):
        fact: AnyFact = getattr(context.case.graduation, name)
        if fact.present:
            return f"@fact.{name}, {fact.value}", fact
    for document in context.translations:
        block = document.reading.translation if document.reading else None
        if block is not None and block.translates in DIPLOMA_KINDS:
            return document.file, block.statement
    last = last_year(context.case)
    if last is not None and whole_programme(context.case) and context.as_of >= _over(last):
        return f"@stage.whole_programme, {last.name}", last.fact
    return None


def turning_days(case: Case) -> Iterator[date]:
    """The days from which a student's transcript is that of somebody who has finished, or has left."""
    if (last := last_year(case)) is not None:
        yield from (_over(last), _long_ago(last))


def _over(last: LastYear) -> date:
    """The summer's first day after an academic year: its examinations are over."""
    return date(last.start + 1, 7, 1)


def _long_ago(last: LastYear) -> date:
    """The day on which a whole academic year has gone by without a course."""
    return date(last.start + 2, 9, 1)
