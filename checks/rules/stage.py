"""Student or graduate, and what can be done when (STG-01 to STG-03)."""

from collections.abc import Iterator

from checks.context import Context
from checks.dates import later
from checks.finding import AnyFact, Finding, say
from checks.status import DIPLOMA_KINDS


def judge(context: Context) -> Iterator[Finding]:
    """STG-01 says how the applicant is judged and why; a student with a diploma is for a person to settle."""
    told = {"status": f"@status.{context.status.value.value}"}
    if context.student and context.diploma_like:
        yield say("STG-01.review.student_with_diploma", told={**told, "file": context.diploma_like[0].file})
    elif context.student and (ended := _ended(context)) is not None:
        what, fact = ended
        yield say("STG-01.review.student_finished", told={**told, "what": what}, evidence=fact.evidence)
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
    return None
