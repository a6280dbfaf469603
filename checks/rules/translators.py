"""The translator's block: who translated, on what paper, with which statement (TRL-03 to TRL-10)."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from checks.context import Context
from checks.finding import AnyFact, Finding, say
from checks.letters import fold
from checks.names import of_document
from checks.names.keys import key
from schemas.case import CaseDocument
from schemas.facts import Evidence
from schemas.reading import TranslationReading

_FAR_APART = 60.0  # names less alike than this (0..100) are not one name misread
_ACCEPTED = frozenset({"translation_service", "school", "government"})


def judge_block(context: Context, document: CaseDocument) -> Iterator[Finding]:
    """TRL-03 to TRL-10 for one translation."""
    block = document.reading.translation if document.reading else None
    if block is None:
        yield say("TRL-04.review.not_read", told={"file": document.file}, document=document.id)
        return
    judges = (_source, _translator, _signature, _letterhead, _statement, _notary, _unsigned)
    for rule in judges:
        yield rule(block, document)
    yield _not_the_applicant(context, block, document)


def _source(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-03: made from the original or a copy of it, not from a transcription."""
    fact = block.from_original
    if fact.value and fact.trusted:
        return say(
            "TRL-03.met.original",
            told={"file": document.file},
            rests={"from_original": fact},
            document=document.id,
        )
    return say(
        "TRL-03.warning.not_said", told={"file": document.file}, evidence=fact.evidence, document=document.id
    )


def _translator(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-04: a government official, a school official or a professional translation service."""
    kind = block.letterhead_class
    told = {"file": document.file, "kind": f"@translator.{kind.value}"}
    rests: dict[str, AnyFact] = {"letterhead_class": kind}
    if kind.value in _ACCEPTED:
        return say("TRL-04.met.accepted", told=told, rests=rests, document=document.id)
    if block.notary_mark.value:
        rests["notary_mark"] = block.notary_mark
        return say("TRL-04.fix.notary_only", told=told, rests=rests, document=document.id)
    return say("TRL-04.fix.unknown", told=told, rests=rests, document=document.id)


def _signature(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-05: signature and title of the translator or the service's representative."""
    told = {"file": document.file}
    signed, title = block.signed, block.translator_title
    if not signed.value:
        return say("TRL-05.fix.no_signature", told=told, rests={"signed": signed}, document=document.id)
    if not title.present:
        evidence = signed.evidence
        return say("TRL-05.fix.no_title", told=told, evidence=evidence, document=document.id)
    rests: dict[str, AnyFact] = {"signed": signed, "translator_title": title}
    return say("TRL-05.met.signed", told={**told, "title": title.value}, rests=rests, document=document.id)


def _letterhead(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-06: on letterhead; a company's must say that it is a translation service."""
    told = {"file": document.file, "letterhead": block.letterhead.value or "-"}
    if not block.letterhead.present:
        return say("TRL-06.fix.none", told=told, document=document.id)
    if block.letterhead_class.value in _ACCEPTED:
        # What kind of house it is decides; a letter of its street or telephone may well be unsure.
        kind = {"letterhead_class": block.letterhead_class}
        shown = block.letterhead.evidence
        return say("TRL-06.met.identified", told=told, rests=kind, evidence=shown, document=document.id)
    rests: dict[str, AnyFact] = {"letterhead": block.letterhead, "letterhead_class": block.letterhead_class}
    return say("TRL-06.fix.not_a_service", told=told, rests=rests, document=document.id)


def _statement(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-07: a sentence in English certifying that the translation is correct."""
    told = {"file": document.file}
    wording = block.statement_wording
    if not block.statement.present or not wording.present:
        evidence = block.statement.evidence
        rests = {"statement": block.statement}
        return say("TRL-07.fix.none", told=told, rests=rests, evidence=evidence, document=document.id)
    rests = {"statement_wording": wording}
    if wording.value == "word_for_word":
        return say("TRL-07.met.word_for_word", told=told, rests=rests, document=document.id)
    if not wording.trusted:
        return say("TRL-07.review.wording", told=told, rests=rests, document=document.id)
    return say("TRL-07.warning.loose", told=told, rests=rests, document=document.id)


def _notary(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-08: a notary who is none of the accepted translators is not acceptable."""
    told = {"file": document.file}
    mark = block.notary_mark
    if not mark.present:
        return say("TRL-08.met.no_notary", told=told, document=document.id)
    if not mark.value:
        return say("TRL-08.met.no_notary", told=told, rests={"notary_mark": mark}, document=document.id)
    rests: dict[str, AnyFact] = {
        "notary_mark": mark,
        "letterhead_class": block.letterhead_class,
    }
    if block.letterhead_class.value == "government":
        # A notary office's own heading is easily taken for a government office's.
        return say("TRL-08.review.notary_heading", told=told, rests=rests, document=document.id)
    if block.letterhead_class.value in _ACCEPTED:
        return say("TRL-08.met.with_service", told=told, rests=rests, document=document.id)
    return say("TRL-08.fix.notary_trap", told=told, rests=rests, document=document.id)


def _unsigned(block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-09: an unsigned translation is refused."""
    told, rests = {"file": document.file}, {"signed": block.signed}
    if block.signed.value:
        return say("TRL-09.met.signed", told=told, rests=rests, document=document.id)
    return say("TRL-09.fix.unsigned", told=told, rests=rests, document=document.id)


def _not_the_applicant(context: Context, block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-10: applicants may not translate their own papers."""
    name = block.translator_name
    told = {"file": document.file, "translator": name.value or "-"}
    if not name.present:
        return say("TRL-10.warning.no_name", told=told, document=document.id)
    rests = {"translator_name": name}
    alike = [own for own in _own_names(context, document) if _same_person(str(name.value), own)]
    exactly = [own for own in alike if set(fold(own).split()) <= set(fold(str(name.value)).split())]
    evidence: list[Evidence] = name.evidence
    if exactly:
        return say("TRL-10.fix.applicant", told=told, rests=rests, evidence=evidence, document=document.id)
    if alike:
        return say("TRL-10.review.like_applicant", told=told, rests=rests, document=document.id)
    if all(_far_apart(str(name.value), own) for own in _own_names(context, document)):
        # No misread letter turns one of these names into the other, so a doubtful reading settles it too.
        return say("TRL-10.met.other_person", told=told, evidence=evidence, document=document.id)
    return say("TRL-10.met.other_person", told=told, rests=rests, document=document.id)


def _far_apart(first: str, second: str) -> bool:
    """True when two names differ by far more than misread letters do."""
    return fuzz.token_sort_ratio(fold(first), fold(second)) < _FAR_APART


def _own_names(context: Context, document: CaseDocument) -> list[str]:
    """The applicant's names: of record and as this translation gives it, surname and given name only."""
    card, printed = context.case.card.name_of_record, of_document(document)
    names = [f"{card.surname} {card.given}"] if card and card.surname and card.given else []
    if printed.parted:
        names.append(f"{printed.surname.value} {printed.given.value}")
    return names


def _same_person(first: str, second: str) -> bool:
    """True when every part of the second name sounds in the first, in any order and spelling."""
    heard = {key(word) for word in first.split()}
    return all(key(word) in heard for word in second.split())
