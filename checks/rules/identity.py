"""Numbers and identity (IDN-01 to IDN-06). Formats only ever warn: none is officially described."""

from collections.abc import Iterator

from checks.context import Context
from checks.dates import later
from checks.finding import Finding, say
from schemas.case import CaseDocument
from schemas.documents import DocumentKind, ProblemCode
from schemas.facts import Fact

_MYINTEALTH_DIGITS = 9
_USMLE_DIGITS = 8


def judge(context: Context) -> Iterator[Finding]:
    """IDN-01 to IDN-06."""
    yield say("IDN-01.info.one_number")
    yield _myintealth(context.case.card.myintealth_id)
    yield _usmle(context.case.card.usmle_id)
    yield _passport(context)
    yield from _birth(context)
    for problem in context.case.card_problems:
        decides = problem.code is not ProblemCode.UNUSED_APPLICANT_KEY
        code = "IDN-06.review.card" if decides else "IDN-06.warning.card"
        yield say(code, told={"detail": problem.message})


def _myintealth(number: str | None) -> Finding:
    if not number:
        return say("IDN-02.info.none")
    if number.strip().isdecimal() and len(number.strip()) == _MYINTEALTH_DIGITS:
        return say("IDN-02.met.format", told={"number": number})
    return say("IDN-02.warning.format", told={"number": number})


def _usmle(number: str | None) -> Finding:
    if not number:
        return say("IDN-03.info.none")
    digits = "".join(char for char in number if char not in "- ")
    if digits.isdecimal() and len(digits) == _USMLE_DIGITS:
        return say("IDN-03.met.format", told={"number": number})
    return say("IDN-03.warning.format", told={"number": number})


def passports_of(context: Context) -> list[CaseDocument]:
    """The passports in the folder."""
    return [
        d
        for d in context.of_kind({DocumentKind.NAME_DOCUMENT})
        if d.reading and d.reading.name_document and d.reading.name_document.kind == "passport"
    ]


def _passport(context: Context) -> Finding:
    """IDN-05: a passport that is valid today. The newest of several counts."""
    dated = [(expiry(d), d) for d in passports_of(context)]
    known = [(fact, d) for fact, d in dated if fact.present]
    if not dated:
        return say("IDN-05.warning.no_passport")
    if not known:
        return say("IDN-05.review.no_date", told={"file": dated[0][1].file})
    fact, document = max(known, key=lambda item: str(item[0].value))
    told = {"file": document.file, "date": fact.value}
    if later(context.as_of.isoformat(), str(fact.value)):
        undated = next((other for date, other in dated if not date.present), None)
        if undated is not None:
            return say("IDN-05.review.no_date", told={"file": undated.file})
        return say("IDN-05.missing.expired", told=told, rests={"expires": fact})
    return say("IDN-05.met.valid", told=told, rests={"expires": fact})


def expiry(document: CaseDocument) -> Fact[str]:
    """The day until which a passport is valid, as printed."""
    reading = document.reading.name_document if document.reading else None
    return reading.expires if reading else Fact[str]()


def _birth(context: Context) -> Iterator[Finding]:
    """IDN-06: the date of birth is the same everywhere. Another one may mean another person's passport."""
    said = context.case.card.date_of_birth
    for document in passports_of(context):
        reading = document.reading.name_document if document.reading else None
        printed = reading.date_of_birth if reading else Fact[str]()
        if said and printed.present:
            told = {"file": document.file, "card": said, "printed": printed.value}
            code = "IDN-06.met.birth" if printed.value == said else "IDN-06.review.birth"
            yield say(code, told=told, rests={"date_of_birth": printed}, document=document.id)
