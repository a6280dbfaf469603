"""The form of another school's papers: translated, and bearing the applicant's name (TRF-10)."""

from collections.abc import Iterator

from checks.context import Context
from checks.finding import Finding, say
from checks.languages import only_english
from checks.levels import unrecognised
from checks.names import differences, of_document
from checks.rules.name_of_record import record_name
from schemas.case import CaseDocument
from schemas.documents import DocumentKind


def judge(context: Context) -> Iterator[Finding]:
    """TRF-10 for every academic reference; another school's transcript is judged like any (TRL-01, NAM-02).

    That a paper is no professional evaluation DIP-07 judges of every paper.
    """
    for document in context.of_kind({DocumentKind.ACADEMIC_REFERENCE}):
        found = [*_translation(context, document), *_name(context, document)]
        yield from found or [say("TRF-10.met.form", told=_told(document), document=document.id)]


def _translation(context: Context, document: CaseDocument) -> Iterator[Finding]:
    if only_english(document.languages) or _translated(context, document):
        return
    lone = [d for d in context.translations if context.document(d.translation_of) is None]
    perhaps = ", ".join(d.file for d in [*lone, *unrecognised(context)])
    code = "TRF-10.review.unpaired" if perhaps else "TRF-10.missing.translation"
    yield say(code, told=_told(document) | {"perhaps": perhaps}, document=document.id)


def _translated(context: Context, document: CaseDocument) -> bool:
    pages = context.pages_of(document)
    return any(d.translation_of in pages or d.id in document.translated_by for d in context.translations)


def _name(context: Context, document: CaseDocument) -> Iterator[Finding]:
    name, record = of_document(document), record_name(context)
    told = _told(document) | {"name": name.text, "record": record.text if record else "-"}
    if record is None or not name.present:
        yield say("TRF-10.review.no_name", told=told, document=document.id)
        return
    rests = {**dict(name.facts()), **{f"record_{key}": fact for key, fact in record.facts()}}
    if found := differences(name, record):
        kinds = ", ".join(f"@difference.{kind.value}" for kind in found)
        yield say("TRF-10.review.name", told=told | {"kinds": kinds}, rests=rests, document=document.id)
    elif not all(fact.trusted for fact in rests.values()):
        yield say("TRF-10.met.form", told=told, rests=rests, document=document.id)


def _told(document: CaseDocument) -> dict[str, str]:
    return {"file": document.file}
