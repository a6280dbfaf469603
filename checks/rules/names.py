"""Every credential's name against the name of record (NAM-02), and in what way it differs (NAM-04)."""

from collections.abc import Iterator

from checks.context import Context
from checks.finding import Finding, say
from checks.names import NEEDS_PROOF, Difference, PersonName, alike, differences, of_document
from checks.rules.name_of_record import judge_record, record_name
from checks.rules.name_proofs import (
    judge_proof,
    letters,
    perhaps_proven,
    proof_of,
    proven_in_other_letters,
    without_proof,
)
from checks.status import DIPLOMA_KINDS, TRANSCRIPT_KINDS
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Fact

_CREDENTIALS = DIPLOMA_KINDS | TRANSCRIPT_KINDS
_ASKS_FOR_PROOF = frozenset(
    {"NAM-02.missing.proof", "NAM-02.review.perhaps_proven", "NAM-02.review.other_letters"}
)


def judge(context: Context) -> Iterator[Finding]:
    """NAM-01, then NAM-02, NAM-04 and NAM-05 for each credential and translation, NAM-06 for open ones."""
    record = record_name(context)
    yield judge_record(context, record)
    for document in context.case.documents:
        if document.other_person and document.duplicate_of is None:
            yield say("NAM-02.review.other_person", told={"file": document.file}, document=document.id)
    found: list[Finding] = []
    for document in _bearing_names(context):
        if record is None:
            yield say("NAM-02.not_applicable.no_record", told={"file": document.file}, document=document.id)
        else:
            found += _credential(context, document, record)
    yield from found
    if not letters(context) and any(item.code == "NAM-02.missing.proof" for item in found):
        yield say("NAM-06.info.fallback")


def _bearing_names(context: Context) -> list[CaseDocument]:
    """Credentials and their translations; papers of another level or kind are not compared."""
    return [
        d
        for d in context.documents
        if d.kind in _CREDENTIALS
        or (
            d.kind is DocumentKind.TRANSLATION
            and d.reading is not None
            and (d.reading.translation is None or d.reading.translation.translates in _CREDENTIALS)
        )
    ]


def _credential(context: Context, document: CaseDocument, record: PersonName) -> list[Finding]:
    name = _settled(context, document)
    told = {"file": document.file, "name": name.text, "record": record.text}
    rests = {**dict(name.facts()), **{f"record_{key}": fact for key, fact in record.facts()}}
    if not name.present:
        return [say("NAM-02.review.no_name", told=told, document=document.id)]
    found = differences(name, record)
    if not found:
        return [say("NAM-02.met.exact", told=told, rests=rests, document=document.id)]
    misread = [] if all(fact.trusted for fact in rests.values()) else [Difference.OCR_DOUBT]
    told |= {"kinds": _words("difference", found + misread), "settles": _words("settles", found + misread)}
    classified = say("NAM-04.info.classified", told=told, document=document.id)
    proof = proof_of(context, name, record)
    if proof is not None:
        shown, rests = told | {"proof": proof.document.file}, rests | proof.rests
        proven = say("NAM-02.met.proven", told=shown, rests=rests, document=document.id)
        return [classified, proven, judge_proof(context, proof, document, rests)]
    code, perhaps = _unproven(context, document, name, record, found)
    verdict = say(code, told=told | {"perhaps": perhaps}, rests=rests, document=document.id)
    asked = code in _ASKS_FOR_PROOF  # else a paper that explains another name need not explain this one
    return [classified, verdict, *(without_proof(context, document, name, record, told) if asked else [])]


def _unproven(
    context: Context, document: CaseDocument, name: PersonName, record: PersonName, found: list[Difference]
) -> tuple[str, str]:
    """How a name comes out that no paper was read to prove, and the papers that may prove it all the same."""
    if not set(found) & NEEDS_PROOF:
        return "NAM-02.review.differs", "-"
    if perhaps := perhaps_proven(context):
        return "NAM-02.review.perhaps_proven", perhaps
    if shown := proven_in_other_letters(context, name, record):
        return "NAM-02.review.other_letters", shown
    if original := _as_on_original(context, document, record):
        return "NAM-02.review.as_original", original
    return "NAM-02.missing.proof", "-"


def _as_on_original(context: Context, document: CaseDocument, record: PersonName) -> str:
    """The original whose name the translation carries into English letters, where that name is proven."""
    original = context.document(document.translation_of)
    if original is None:
        return ""
    theirs, own = _settled(context, original), _settled(context, document)
    same = theirs.parted and own.parted and alike(_both(theirs), _both(own))
    return original.file if same and proof_of(context, theirs, record) is not None else ""


def _both(name: PersonName) -> str:
    return f"{name.surname.value} {name.given.value}"


def _words(group: str, found: list[Difference]) -> str:
    return ", ".join(f"@{group}.{kind.value}" for kind in found)


def _settled(context: Context, document: CaseDocument) -> PersonName:
    """The name on the document, each part as sure as the other papers or a person made it."""
    own, merged = of_document(document), context.case.graduation
    return PersonName(
        _surer(own.surname, merged.surname),
        _surer(own.given, merged.given_name),
        _surer(own.patronymic, merged.patronymic),
        own.full,
    )


def _surer(own: Fact[str], merged: Fact[str]) -> Fact[str]:
    """The merged fact where it is this very reading, confirmed by another paper or settled by a person."""
    same_reading = own.present and own.value in (merged.value, merged.was)
    return merged if same_reading and merged.trusted else own
