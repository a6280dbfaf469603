"""Four credit years (ELG-06)."""

from collections.abc import Iterator

from checks.completeness import surely_whole
from checks.context import Context
from checks.credit_count import CREDITS_PER_YEAR, NEEDED, Counted, count
from checks.finding import Finding, doubt, say
from checks.levels import unrecognised
from schemas.facts import Evidence, Fact


def judge(context: Context) -> Iterator[Finding]:
    """ELG-06: at least four academic years for which credit was given."""
    if not context.transcripts and not context.case.transcript.courses:
        if context.student:
            yield say("ELG-06.not_applicable.student_none", waits_for="graduation")
        elif perhaps := unrecognised(context):
            yield say("ELG-06.review.unrecognised", told={"file": ", ".join(d.file for d in perhaps)})
        else:
            yield say("ELG-06.missing.no_transcript")
        return
    yield _judged(context, count(context))


def _judged(context: Context, counted: Counted) -> Finding:
    evidence, told = _proof(counted), _told(counted)
    if counted.years < NEEDED:
        if context.student:
            return say("ELG-06.not_applicable.student", told=told, evidence=evidence, waits_for="graduation")
        return _too_few(context, counted, evidence, told)
    if counted.preparatory:
        told |= {"rows": counted.preparatory}
        return say("ELG-06.review.preparatory", told=told, evidence=evidence)
    if late := _after_graduation(context, counted):
        rests = {"graduation_year": context.year}
        told |= {"late": late, "year": context.year.value}
        return say("ELG-06.review.after_graduation", told=told, rests=rests, evidence=evidence)
    return _enough(counted, evidence, told)


def _enough(counted: Counted, evidence: list[Evidence], told: dict[str, object]) -> Finding:
    """Four proven years or more: met, unless a year is thin, the credits are few or the counts disagree."""
    if counted.years - len(counted.thin) < NEEDED:
        told |= {"thin": ", ".join(sorted(counted.thin))}
        return say("ELG-06.review.thin", told=told, evidence=evidence)
    if counted.little and counted.methods_agree:
        told |= {"credits": f"{counted.credits:g}", "needed": f"{NEEDED * CREDITS_PER_YEAR:g}"}
        return say("ELG-06.review.little", told=told, evidence=evidence)
    return say(
        "ELG-06.met.counted" if counted.agree else "ELG-06.review.methods", told=told, evidence=evidence
    )


def _after_graduation(context: Context, counted: Counted) -> str:
    """The academic years that begin after the year of graduation: nobody can have studied in them."""
    graduated = context.year.value
    starts = {name: int(name[:4]) for name in counted.sure if name[:4].isdecimal()}
    late = sorted(name for name, start in starts.items() if graduated is not None and start > graduated)
    return ", ".join(late)


def _too_few(
    context: Context, counted: Counted, evidence: list[Evidence], told: dict[str, object]
) -> Finding:
    """Fewer than four proven years: only a transcript proven complete, read without doubt, blocks.

    Rows that could not be read, or that name no year by their nature, are for a person to count.
    """
    possible = len(counted.possible)
    if possible >= NEEDED:
        shaky = _shaky(context)
        if shaky is not None:
            return doubt("ELG-06", *shaky, evidence=evidence)
        return say("ELG-06.review.undecided", told={**told, "possible": possible}, evidence=evidence)
    if len(counted.possible | counted.transferred) >= NEEDED:
        told |= {"transferred": ", ".join(sorted(counted.transferred))}
        return say("ELG-06.review.transferred", told=told, evidence=evidence)
    if not context.case.transcript.courses:
        return say("ELG-06.review.no_rows")
    return _surely_too_few(context, counted, evidence, told)


def _surely_too_few(
    context: Context, counted: Counted, evidence: list[Evidence], told: dict[str, object]
) -> Finding:
    """Fewer than four years even if every doubtful row counted."""
    transcript, possible = context.case.transcript, len(counted.possible)
    if counted.unplaced and transcript.complete is not False:
        return say("ELG-06.review.no_years", told={**told, "rows": counted.unplaced}, evidence=evidence)
    if transcript.complete is True and possible == counted.years and counted.agree:
        return say("ELG-06.blocked.too_few", told=told, evidence=evidence)
    if not surely_whole(context):
        return say("ELG-06.review.unread_rows", told=told, evidence=evidence)
    return say("ELG-06.missing.not_proven", told=told, evidence=evidence)


def _told(counted: Counted) -> dict[str, object]:
    return {
        "count": counted.years,
        "years": ", ".join(sorted(counted.sure)) or "@count.nothing",
        "by_credits": "@count.none" if counted.by_credits is None else counted.by_credits,
        "by_dates": "@count.none" if counted.by_dates is None else counted.by_dates,
    }


def _proof(counted: Counted) -> list[Evidence]:
    return [shown for _, fact in sorted(counted.sure.items()) for shown in fact.evidence[:1]]


def _shaky(
    context: Context,
) -> tuple[str, Fact[float]] | tuple[str, Fact[bool]] | tuple[str, Fact[str]] | None:
    """The first doubtful value among the rows, to show a person where to look."""
    for course in context.case.transcript.courses:
        for name in ("academic_year", "semester", "passed", "credits", "hours"):
            fact = getattr(course, name)
            if fact is not None and fact.present and not fact.trusted:
                return name, fact
    return None
