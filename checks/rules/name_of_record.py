"""The name of record: exactly as on the current passport (NAM-01)."""

from checks.context import Context
from checks.finding import Finding, say
from checks.names import PersonName, of_printed, of_record
from checks.rules.identity import expiry, passports_of
from checks.rules.name_proofs import same_name
from schemas.applicant import NameOfRecord
from schemas.case import CaseDocument

_LATIN_ROLES = ("holder", "mrz")

Printed = tuple[CaseDocument, str, PersonName]


def judge_record(context: Context, record: PersonName | None) -> Finding:
    """NAM-01: the name of record is exactly the one on the current passport."""
    printed, passports = _passport_names(context), passports_of(context)
    if not printed and passports:
        told = {"name": record.text if record else "-", "file": passports[0].file}
        return say("NAM-01.review.unread", told=told, document=passports[0].id)
    if record is None:
        return say("NAM-01.missing.none")
    told = {"name": record.text}
    if not printed:
        return say("NAM-01.met.card_only", told=told)
    if other := _another_name(printed, record):
        rests = dict(other[2].facts())
        told = {**told, "file": other[0].file, "passport": other[2].text}
        return say("NAM-01.review.passports", told=told, rests=rests)
    return _compared(context, printed, record)


def _compared(context: Context, printed: list[Printed], record: PersonName) -> Finding:
    """The name of record beside what the passports print."""
    told = {"name": record.text}
    if _on_card(context) is None:
        told["file"] = printed[0][0].file
        return say("NAM-01.met.passport", told=told, rests=dict(record.facts()))
    for document, _, name in sorted(printed, key=lambda item: not _sure(item[2])):
        if same_name(name, record):
            return say("NAM-01.met.agrees", told={**told, "file": document.file}, rests=dict(name.facts()))
    document, _, name = printed[0]
    return say(
        "NAM-01.fix.differs",
        told={**told, "file": document.file, "passport": name.text},
        rests=dict(name.facts()),
    )


def _sure(name: PersonName) -> bool:
    return all(fact.trusted for _, fact in name.facts())


def record_name(context: Context) -> PersonName | None:
    """The name of record: the office's word, else the passport's."""
    card = _on_card(context)
    if card is not None:
        return of_record(card)
    return next((name for _, _, name in _passport_names(context)), None)


def _another_name(printed: list[Printed], record: PersonName) -> Printed | None:
    """The name on a passport that may be the current one, where only another bears the name of record."""
    agreeing = {document.id for document, _, name in printed if same_name(name, record)}
    first = printed[0][0]
    newest = first.id in agreeing and expiry(first).trusted
    # Beside the newest only one whose last day is not surely read may be the current one.
    rivals = (item for item in printed if not (newest and expiry(item[0]).trusted))
    return next((item for item in rivals if agreeing and item[0].id not in agreeing), None)


def _on_card(context: Context) -> NameOfRecord | None:
    """The name as the office wrote it, when it wrote both parts."""
    card = context.case.card.name_of_record
    return card if card is not None and card.surname.strip() and card.given.strip() else None


def _passport_names(context: Context) -> list[Printed]:
    """The holder's name on every passport, as printed and in the machine-readable zone, the newest first."""
    found: list[Printed] = []
    for document in sorted(passports_of(context), key=lambda item: expiry(item).value or "", reverse=True):
        reading = document.reading.name_document if document.reading else None
        for role in _LATIN_ROLES:
            names = [of_printed(name) for name in (reading.names if reading else []) if name.role == role]
            found.extend((document, role, name) for name in names if name.parted)
    return found
