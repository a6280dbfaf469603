"""Student or graduate, and what can be done when (STG-01 to STG-03)."""

from collections.abc import Iterator

from checks.context import Context
from checks.finding import Finding, say


def judge(context: Context) -> Iterator[Finding]:
    """STG-01 says how the applicant is judged and why; a student with a diploma is for a person to settle."""
    told = {"status": f"@status.{context.status.value.value}"}
    if context.student and context.diploma_like:
        yield say("STG-01.review.student_with_diploma", told={**told, "file": context.diploma_like[0].file})
    else:
        yield say(f"STG-01.info.{context.status.why}", told=told)
    yield say("STG-02.info.order")
    yield say("STG-03.info.fsmb")
