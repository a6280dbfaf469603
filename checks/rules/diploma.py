"""The final medical diploma as a document (DIP-01 to DIP-06, DIP-09)."""

from collections.abc import Iterator, Mapping

from checks.context import Context
from checks.data import table
from checks.dates import later, whole
from checks.finding import Finding, say
from checks.languages import only_english
from checks.legibility import all_clearly_read
from checks.levels import basic_diplomas, kind_doubtful, level_of, unrecognised
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence, Fact

ELECTRONIC_FROM = 2026
"""Since January 2026 Azerbaijani diplomas are electronic documents without ink."""
LOW_DPI = 200


def judge(context: Context) -> Iterator[Finding]:
    """DIP-01 to DIP-06 and DIP-09."""
    basic = basic_diplomas(context)
    yield _presence(context, basic)
    if not basic:
        waits = "graduation" if context.student else None
        code = "student" if context.student else "none"
        for rule in ("DIP-02", "DIP-03", "DIP-04", "DIP-05"):
            yield say(f"{rule}.not_applicable.{code}", waits_for=waits)
    for document in basic:
        yield _original(document)
        yield _issue_date(context, document)
        yield _signatures(context, document)
        yield _seal(context, document)
        yield from _quality(document)
    yield from _letter(context, bool(basic))


def _presence(context: Context, basic: list[CaseDocument]) -> Finding:
    """DIP-01: a graduate's folder holds a copy of the final diploma."""
    if basic:
        told = {"file": basic[0].file}
        if all(kind_doubtful(document) for document in basic):
            return say("DIP-01.review.kind", told=told, evidence=_kind_evidence(basic[0]))
        return say("DIP-01.met.present", told=told, evidence=_kind_evidence(basic[0]))
    if context.student:
        return say("DIP-01.not_applicable.student", waits_for="graduation")
    return _absence(context)


def _absence(context: Context) -> Finding:
    """Why there is no diploma: not recognised, another's, unreadable, only translated, or none at all."""
    if context.diploma_like and not unrecognised(context):
        first = context.diploma_like[0]
        return say("DIP-01.missing.wrong_level", told={"file": first.file}, rests={"level": level_of(first)})
    others = [d for d in context.case.documents if d.other_person and d.kind is DocumentKind.DIPLOMA]
    instead = (
        ("DIP-01.review.unrecognised", unrecognised(context)),
        ("DIP-01.missing.other_person", others),
        ("DIP-01.missing.unreadable", context.of_kind({DocumentKind.UNREADABLE})),
        ("DIP-01.review.letter", context.of_kind({DocumentKind.SCHOOL_LETTER})),
        ("DIP-01.missing.only_translation", _translated(context)),
        ("DIP-01.missing.unrecognised", context.of_kind({DocumentKind.OTHER})),
    )
    code, found = next((item for item in instead if item[1]), ("DIP-01.missing.none", []))
    return say(code, told={"file": ", ".join(d.file for d in found)})


def _translated(context: Context) -> list[CaseDocument]:
    diplomas = {DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT}
    return [
        d
        for d in context.translations
        if d.reading and d.reading.translation and d.reading.translation.translates in diplomas
    ]


def _original(document: CaseDocument) -> Finding:
    """DIP-02: the copy is of the document in its original language."""
    told = {"file": document.file, "languages": _languages(document)}
    if not document.languages:
        return say("DIP-02.review.unknown", told=told, document=document.id)
    if only_english(document.languages):
        return say("DIP-02.review.english", told=told, document=document.id)
    return say("DIP-02.met.original", told=told, evidence=_kind_evidence(document), document=document.id)


def _issue_date(context: Context, document: CaseDocument) -> Finding:
    """DIP-03: the copy itself shows the issue date."""
    merged = context.case.graduation.issue_date
    own = document.reading.text("issue_date") if document.reading else Fact[str]()
    shown = merged if own.present and merged.present else own
    told = {"file": document.file, "date": shown.value or merged.value or "-"}
    if not own.present and merged.present and _decided(merged):
        shown = merged
    if not shown.present:
        return _no_date(context, document, merged, told)
    rests = {"issue_date": shown}
    day = str(shown.value)
    if own.present and merged.present and own.value != merged.value and not _decided(merged):
        return say(
            "DIP-03.review.disagree", told={**told, "own": own.value}, rests=rests, document=document.id
        )
    if whole(day) is None:
        return say("DIP-03.review.partial", told=told, rests=rests, document=document.id)
    if later(day, context.as_of.isoformat()):
        return say("DIP-03.review.future", told=told, rests=rests, document=document.id)
    for name, before in _ends(context):
        if before.value and later(before.value, day):
            rests = {"issue_date": shown, name: before}
            return say(
                "DIP-03.review.before_end",
                told={**told, "end": before.value},
                rests=rests,
                document=document.id,
            )
    return say("DIP-03.met.dated", told=told, rests=rests, document=document.id)


def _ends(context: Context) -> list[tuple[str, Fact[str]]]:
    return [
        ("decision_date", context.case.graduation.decision_date),
        ("completion_date", context.case.transcript.completion_date),
    ]


def _decided(fact: Fact[str]) -> bool:
    return fact.by is not None


def _signatures(context: Context, document: CaseDocument) -> Finding:
    """DIP-04: every official the form asks for has signed."""
    found = document.reading.signatures if document.reading else []
    inked = bool(found) and all(item.signed.value and item.signed.trusted for item in found)
    if _electronic(context, document) and not inked:
        return say("DIP-04.review.electronic", told={"file": document.file}, document=document.id)
    wanted = _wanted(context)
    by_role = {role: [item for item in found if item.role == role] for role in wanted}
    unsigned = [item for item in found if item.signed.value is False and item.signed.trusted]
    if unsigned:
        place = unsigned[0]
        told = {"file": document.file, "role": f"@role.{place.role}", "printed": place.printed}
        return say("DIP-04.fix.unsigned", told=told, rests={"signature": place.signed}, document=document.id)
    missing = [role for role, items in by_role.items() if not any(item.signed.value for item in items)]
    if missing or not found:
        roles = ", ".join(f"@role.{role}" for role in missing or wanted)
        evidence = [shown for item in found for shown in item.signed.evidence]
        return say(
            "DIP-04.review.not_seen",
            told={"file": document.file, "roles": roles},
            evidence=evidence,
            document=document.id,
        )
    rests = {f"signature_{number}": item.signed for number, item in enumerate(found, start=1)}
    roles = ", ".join(f"@role.{role}" for role in wanted)
    return say(
        "DIP-04.met.signed", told={"file": document.file, "roles": roles}, rests=rests, document=document.id
    )


def _no_date(context: Context, document: CaseDocument, merged: Fact[str], told: Mapping[str, str]) -> Finding:
    """DIP-03 where the diploma was not seen to show its issue date.

    Only on a diploma that was read clearly, another date on it too, is the date surely not there.
    """
    rests = {"issue_date": merged}
    if merged.present:
        return say("DIP-03.review.elsewhere", told=told, rests=rests, document=document.id)
    other = document.reading.text("decision_date") if document.reading else Fact[str]()
    if other.trusted and all_clearly_read(context, [document]):
        return say("DIP-03.fix.no_date", told=told, document=document.id)
    return say("DIP-03.review.not_found", told=told, document=document.id)


def _wanted(context: Context) -> list[str]:
    """The officials who sign the form of that year, by `data/signatories.json`; two for any other form."""
    year = context.year.value
    for form in table("signatories")["forms"]:
        if year is not None and form["from"] <= year and (form["to"] is None or year <= form["to"]):
            return list(form["roles"])
    return list(table("signatories")["otherwise"])


def _electronic(context: Context, document: CaseDocument) -> bool:
    said = document.reading.flag("electronic") if document.reading else Fact[bool]()
    issued = (context.case.graduation.issue_date.value or "")[:4]
    return bool(said.value) or (issued.isdecimal() and int(issued) >= ELECTRONIC_FROM)


def _seal(context: Context, document: CaseDocument) -> Finding:
    """DIP-05: a seal where the form has one; only ever a warning, since no page of ECFMG names it."""
    seal = document.reading.seal if document.reading else Fact[bool]()
    told = {"file": document.file}
    if _electronic(context, document):
        return say("DIP-05.info.electronic", told=told, document=document.id)
    if seal.value and seal.trusted:
        return say("DIP-05.met.seal", told=told, rests={"seal": seal}, document=document.id)
    return say("DIP-05.warning.not_seen", told=told, evidence=seal.evidence, document=document.id)


def _quality(document: CaseDocument) -> Iterator[Finding]:
    """DIP-06: a coarse scan is a risk, no more."""
    dpi = document.quality.dpi
    if dpi is not None and dpi < LOW_DPI:
        yield say("DIP-06.warning.coarse", told={"file": document.file, "dpi": dpi}, document=document.id)


def _letter(context: Context, has_diploma: bool) -> Iterator[Finding]:
    """DIP-09: the school's letter that stands in until the diploma is issued."""
    for document in context.of_kind({DocumentKind.SCHOOL_LETTER}):
        if has_diploma or context.student:
            yield say("DIP-09.info.not_needed", told={"file": document.file}, document=document.id)
        else:
            yield say("DIP-09.review.letter", told={"file": document.file}, document=document.id)


def _kind_evidence(document: CaseDocument) -> list[Evidence]:
    return document.reading.kind_evidence if document.reading else []


def _languages(document: CaseDocument) -> str:
    return ", ".join(f"@language.{code}" for code in document.languages) or "-"
