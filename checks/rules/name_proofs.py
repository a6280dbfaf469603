"""Papers that prove another spelling of the name (NAM-05), and the school's letter on it (NAM-06)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checks.context import Context
from checks.finding import AnyFact, Finding, say
from checks.languages import has_english
from checks.legibility import all_clearly_read
from checks.levels import basic_diplomas, unrecognised
from checks.names import Difference, PersonName, alike, differences, key, of_printed, same_spelling
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import NameDocumentReading

_TRAVEL = frozenset({"passport", "identity_card"})
_OF_TWO_NAMES = frozenset({"marriage_certificate", "name_change_certificate"})
"""Certificates that say which name became which: with one name read, half of them is unread."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A name document that shows the credential's spelling beside the record's."""

    document: CaseDocument
    facts: tuple[Fact[str], ...]

    @property
    def trusted(self) -> bool:
        """True when every fact of it may be relied on."""
        return all(fact.trusted for fact in self.facts)

    @property
    def rests(self) -> dict[str, AnyFact]:
        """Its facts by name, as a finding rests on them."""
        return {f"proof_{place}": fact for place, fact in enumerate(self.facts, start=1)}


def proof_of(context: Context, credential: PersonName, record: PersonName) -> Proof | None:
    """A name document printing both spellings, a wholly trusted one first.

    The record's own spelling may also be the one that a passport prints beside it in the original
    alphabet: a certificate of the country shows no other.
    """
    found: list[Proof] = []
    owns = [record, *_beside(context, record)]
    for document in context.of_kind({DocumentKind.NAME_DOCUMENT}):
        names = names_on(document)
        both = [(name, own) for own in owns for name in names if same_name(name, own)]
        if not both:
            continue
        name, own = both[0]
        shown = next((one for one in names if _shows(one, credential, name)), None)
        if shown is not None:
            facts = [fact for one in (shown, name, own) for _, fact in one.facts()]
            found.append(Proof(document, (*facts, *_lone(shown))))
    return next((proof for proof in found if proof.trusted), found[0] if found else None)


def judge_proof(
    context: Context, proof: Proof, credential: CaseDocument, rests: Mapping[str, AnyFact]
) -> Finding:
    """NAM-05: a name document in another language needs its own English translation.

    `rests` are the facts of the names that it was found to show.
    """
    document, reading = proof.document, _reading(proof.document)
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
        return say("NAM-05.fix.untranslated", told=told, document=credential.id)
    shown = [place for fact in proof.facts for place in fact.evidence]
    return say("NAM-05.met.shows", told=told, rests=rests, evidence=shown, document=credential.id)


def without_proof(
    context: Context, credential: CaseDocument, name: PersonName, record: PersonName, told: dict[str, str]
) -> Iterator[Finding]:
    """NAM-05 and NAM-06 for a name that no paper proves: what is in the folder and does not do so, or may."""
    for document in _certificates(context):
        shown = "; ".join(name.text for name in names_on(document)) or "-"
        facts = [fact for name in names_on(document) for _, fact in name.facts()]
        rests = {f"proof_{place}": fact for place, fact in enumerate(facts, start=1)}
        said = {**told, "proof": document.file, "shown": shown}
        code = "NAM-05.fix.other_spelling"
        if half_read(context, document):
            code = "NAM-05.review.half_read"
        elif _in_other_letters(document, name, record):
            code = "NAM-05.review.other_letters"
        yield say(code, told=said, rests=rests, document=credential.id)
    for letter in letters(context):
        yield say("NAM-06.review.letter", told={**told, "letter": letter.file}, document=credential.id)


def perhaps_proven(context: Context) -> str:
    """The papers that may prove a name although the software cannot tell: half-read ones and letters.

    A paper that was not recognised may be a certificate too.
    """
    found = [d for d in _certificates(context) if half_read(context, d)] + unrecognised(context)
    return ", ".join(d.file for d in [*found, *letters(context)])


def proven_in_other_letters(context: Context, name: PersonName, record: PersonName) -> str:
    """The certificates in another language that show both names as that language writes them."""
    return ", ".join(d.file for d in _certificates(context) if _in_other_letters(d, name, record))


def letters(context: Context) -> list[CaseDocument]:
    """Letters of the school that may speak of the name: any that does not stand in for the diploma."""
    return context.of_kind({DocumentKind.SCHOOL_LETTER}) if basic_diplomas(context) else []


def half_read(context: Context, document: CaseDocument) -> bool:
    """True when a certificate may show more names than were read on it."""
    names, reading = names_on(document), _reading(document)
    fewer = reading is not None and reading.kind in _OF_TWO_NAMES and len(names) < 2
    return not names or fewer or not all_clearly_read(context, [document])


def names_on(document: CaseDocument) -> list[PersonName]:
    """The names on a document that may be the applicant's; a spouse's never is."""
    reading = _reading(document)
    return [of_printed(name) for name in reading.names if name.role != "spouse"] if reading else []


def same_name(printed: PersonName, record: PersonName) -> bool:
    """True when surname and given name are exactly the record's."""
    return (
        printed.parted
        and same_spelling(str(printed.surname.value), str(record.surname.value))
        and same_spelling(str(printed.given.value), str(record.given.value))
    )


def _certificates(context: Context) -> list[CaseDocument]:
    """Name documents other than passports and identity cards."""
    named = context.of_kind({DocumentKind.NAME_DOCUMENT})
    return [d for d in named if (reading := _reading(d)) is None or reading.kind not in _TRAVEL]


def _beside(context: Context, record: PersonName) -> list[PersonName]:
    """The other spellings on passports and identity cards that show the name of record."""
    found: list[PersonName] = []
    for document in context.of_kind({DocumentKind.NAME_DOCUMENT}):
        reading, names = _reading(document), names_on(document)
        travel = reading is not None and reading.kind in _TRAVEL
        if travel and any(same_name(name, record) for name in names):
            found.extend(name for name in names if name.parted and not same_name(name, record))
    return found


def _shows(printed: PersonName, credential: PersonName, holder: PersonName) -> bool:
    """True when the printed name is exactly the credential's; a patronymic on both must not differ.

    A maiden surname that stands alone goes with the given name of the paper's holder.
    """
    if not credential.parted:
        return printed.parted and not set(differences(credential, printed)) - {Difference.ORDER}
    given = printed.given if printed.given.present else holder.given
    if not printed.surname.present or not same_spelling(
        str(printed.surname.value), str(credential.surname.value)
    ):
        return False
    if not same_spelling(str(given.value), str(credential.given.value)):
        return False
    both = printed.patronymic.present and credential.patronymic.present
    return not both or same_spelling(str(printed.patronymic.value), str(credential.patronymic.value))


def _in_other_letters(document: CaseDocument, credential: PersonName, record: PersonName) -> bool:
    """True when a paper that is not in English shows both names, each in another spelling of the same sound.

    `Süleymanova` is how Azerbaijani writes what the passport spells SULEYMANOVA. Sound proposes and
    never proves: a person compares, and the paper's English translation must spell the names exactly.
    """
    if has_english(document.languages):
        return False
    names = names_on(document)
    holder = next((one for one in names if one.parted and _sounds(one, record, one)), None)
    return holder is not None and any(_sounds(one, credential, holder) for one in names)


def _sounds(printed: PersonName, other: PersonName, holder: PersonName) -> bool:
    given = printed.given if printed.given.present else holder.given
    if not printed.surname.present:
        return False
    if not other.parted:
        whole = f"{given.value} {printed.surname.value}"
        return sorted(map(key, whole.split())) == sorted(map(key, (other.full.value or "").split()))
    return alike(str(printed.surname.value), str(other.surname.value)) and alike(
        str(given.value), str(other.given.value)
    )


def _lone(name: PersonName) -> Iterator[Fact[str]]:
    """The facts of a name of which only a part stands on the paper, as a maiden surname."""
    if not name.parted and name.surname.present:
        yield name.surname


def _reading(document: CaseDocument) -> NameDocumentReading | None:
    return document.reading.name_document if document.reading else None
