"""The name of record against every credential, and the papers that prove a spelling (NAM-01 to NAM-05)."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.finding import Finding, say
from checks.languages import has_english
from checks.names import (
    NEEDS_PROOF,
    Difference,
    PersonName,
    differences,
    of_document,
    of_printed,
    of_record,
    same_spelling,
)
from checks.rules.identity import expiry
from checks.status import DIPLOMA_KINDS, TRANSCRIPT_KINDS
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence, Fact

_CREDENTIALS = DIPLOMA_KINDS | TRANSCRIPT_KINDS
_LATIN_ROLES = ("holder", "mrz")
_TRAVEL = frozenset({"passport", "identity_card"})

Printed = tuple[CaseDocument, str, PersonName]


@dataclass(frozen=True, slots=True)
class Proof:
    """A name document that shows the credential's spelling beside the record's."""

    document: CaseDocument
    facts: tuple[Fact[str], ...]

    @property
    def trusted(self) -> bool:
        """True when every fact of it may be relied on."""
        return all(fact.trusted for fact in self.facts)


def judge(context: Context) -> Iterator[Finding]:
    """NAM-01, then NAM-02, NAM-04 and NAM-05 for each credential and translation."""
    record = record_name(context)
    yield _of_record(context, record)
    for document in context.case.documents:
        if document.other_person and document.duplicate_of is None:
            yield say("NAM-02.review.other_person", told={"file": document.file}, document=document.id)
    for document in _bearing_names(context):
        if record is None:
            yield say("NAM-02.not_applicable.no_record", told={"file": document.file}, document=document.id)
        else:
            yield from _credential(context, document, record)


def record_name(context: Context) -> PersonName | None:
    """The name of record: the office's word, else the passport's."""
    card = context.case.card.name_of_record
    if card is not None and card.surname.strip() and card.given.strip():
        return of_record(card)
    return next((name for _, _, name in _passport_names(context)), None)


def _of_record(context: Context, record: PersonName | None) -> Finding:
    """NAM-01: the name of record is exactly the one on the current passport."""
    if record is None:
        return say("NAM-01.missing.none")
    printed = _passport_names(context)
    told = {"name": record.text}
    if not printed:
        return say("NAM-01.met.card_only", told=told)
    if other := _another_name(printed, record):
        rests = dict(other[2].facts())
        told = {**told, "file": other[0].file, "passport": other[2].text}
        return say("NAM-01.review.passports", told=told, rests=rests)
    card = context.case.card.name_of_record
    if card is None or not (card.surname.strip() and card.given.strip()):
        return say(
            "NAM-01.met.passport", told={**told, "file": printed[0][0].file}, rests=dict(record.facts())
        )
    for document, _, name in printed:
        if _equal(name, record):
            return say("NAM-01.met.agrees", told={**told, "file": document.file}, rests=dict(name.facts()))
    document, _, name = printed[0]
    return say(
        "NAM-01.fix.differs",
        told={**told, "file": document.file, "passport": name.text},
        rests=dict(name.facts()),
    )


def _another_name(printed: list[Printed], record: PersonName) -> Printed | None:
    """The name on a passport that may be the current one, where only another bears the name of record."""
    agreeing = {document.id for document, _, name in printed if _equal(name, record)}
    first = printed[0][0]
    newest = first.id in agreeing and expiry(first).trusted
    # Beside the newest only one whose last day is not surely read may be the current one.
    rivals = (item for item in printed if not (newest and expiry(item[0]).trusted))
    return next((item for item in rivals if agreeing and item[0].id not in agreeing), None)


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


def _credential(context: Context, document: CaseDocument, record: PersonName) -> Iterator[Finding]:
    name = _settled(context, document)
    told = {"file": document.file, "name": name.text, "record": record.text}
    rests = {**dict(name.facts()), **{f"record_{key}": fact for key, fact in record.facts()}}
    if not name.present:
        yield say("NAM-02.review.no_name", told=told, document=document.id)
        return
    found = differences(name, record)
    if not found:
        yield say("NAM-02.met.exact", told=told, rests=rests, document=document.id)
        return
    kinds = ", ".join(f"@difference.{kind.value}" for kind in found)
    yield say("NAM-04.info.classified", told={**told, "kinds": kinds}, document=document.id)
    proof = _proof(context, name, record)
    if proof is not None:
        rests |= {f"proof_{place}": fact for place, fact in enumerate(proof.facts, start=1)}
        yield say(
            "NAM-02.met.proven",
            told={**told, "proof": proof.document.file, "kinds": kinds},
            rests=rests,
            document=document.id,
        )
        yield from _proof_form(context, proof, document)
        return
    code = "NAM-02.missing.proof" if set(found) & NEEDS_PROOF else "NAM-02.review.differs"
    yield say(code, told={**told, "kinds": kinds}, rests=rests, document=document.id)
    yield from _wrong_proof(context, document, told)


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


def _proof(context: Context, credential: PersonName, record: PersonName) -> Proof | None:
    """A name document printing both spellings, a wholly trusted one first."""
    found: list[Proof] = []
    for document in context.of_kind({DocumentKind.NAME_DOCUMENT}):
        names = _names_on(document)
        own = next((name for name in names if _equal(name, record)), None)
        shown = next((name for name in names if _shows(name, credential, record)), None)
        if own is not None and shown is not None:
            facts = [fact for name in (shown, own) for _, fact in name.facts()] + list(_lone(shown))
            found.append(Proof(document, tuple(facts)))
    return next((proof for proof in found if proof.trusted), found[0] if found else None)


def _shows(printed: PersonName, credential: PersonName, record: PersonName) -> bool:
    """True when the printed name is exactly the credential's; a patronymic on both must not differ."""
    if not credential.parted:
        return printed.parted and not set(differences(credential, printed)) - {Difference.ORDER}
    given = printed.given if printed.given.present else record.given
    if not printed.surname.present or not same_spelling(
        str(printed.surname.value), str(credential.surname.value)
    ):
        return False
    if not same_spelling(str(given.value), str(credential.given.value)):
        return False
    both = printed.patronymic.present and credential.patronymic.present
    return not both or same_spelling(str(printed.patronymic.value), str(credential.patronymic.value))


def _equal(printed: PersonName, record: PersonName) -> bool:
    """True when surname and given name are exactly the record's."""
    return (
        printed.parted
        and same_spelling(str(printed.surname.value), str(record.surname.value))
        and same_spelling(str(printed.given.value), str(record.given.value))
    )


def _lone(name: PersonName) -> Iterator[Fact[str]]:
    """The facts of a name of which only a part stands on the paper, as a maiden surname."""
    if not name.parted and name.surname.present:
        yield name.surname


def _names_on(document: CaseDocument) -> list[PersonName]:
    """The names on a document that may be the applicant's; a spouse's never is."""
    reading = document.reading.name_document if document.reading else None
    return [of_printed(name) for name in reading.names if name.role != "spouse"] if reading else []


def _passport_names(context: Context) -> list[Printed]:
    """The holder's name on every passport, as printed and in the machine-readable zone, the newest first."""
    found: list[Printed] = []
    named = context.of_kind({DocumentKind.NAME_DOCUMENT})
    for document in sorted(named, key=lambda item: expiry(item).value or "", reverse=True):
        reading = document.reading.name_document if document.reading else None
        if reading is None or reading.kind != "passport":
            continue
        for role in _LATIN_ROLES:
            names = [of_printed(name) for name in reading.names if name.role == role]
            found.extend((document, role, name) for name in names if name.parted)
    return found


def _proof_form(context: Context, proof: Proof, credential: CaseDocument) -> Iterator[Finding]:
    """NAM-05: a name document in another language needs its own English translation."""
    document = proof.document
    reading = document.reading.name_document if document.reading else None
    told = {"file": document.file, "credential": credential.file}
    translated = document.translated_by or any(
        d.translation_of in context.pages_of(document) for d in context.translations
    )
    if (
        reading is not None
        and reading.kind not in _TRAVEL
        and not has_english(document.languages)
        and not translated
    ):
        yield say("NAM-05.fix.untranslated", told=told, document=credential.id)
    else:
        yield say("NAM-05.met.shows", told=told, evidence=_evidence(proof), document=credential.id)


def _wrong_proof(context: Context, credential: CaseDocument, told: dict[str, str]) -> Iterator[Finding]:
    """NAM-05: a certificate in the folder that does not show the credential's spelling proves nothing."""
    for document in context.of_kind({DocumentKind.NAME_DOCUMENT}):
        reading = document.reading.name_document if document.reading else None
        if reading is not None and reading.kind not in _TRAVEL:
            shown = "; ".join(name.text for name in _names_on(document)) or "-"
            facts = [fact for name in _names_on(document) for _, fact in name.facts()]
            rests = {f"proof_{place}": fact for place, fact in enumerate(facts, start=1)}
            told = {**told, "proof": document.file, "shown": shown}
            yield say("NAM-05.fix.other_spelling", told=told, rests=rests, document=credential.id)


def _evidence(proof: Proof) -> list[Evidence]:
    return [shown for fact in proof.facts for shown in fact.evidence]
