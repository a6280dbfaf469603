"""The translator's block: who translated, on what paper, with which statement (TRL-03 to TRL-10)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from checks.context import Context
from checks.finding import AnyFact, Finding, say
from checks.legibility import all_clearly_read, clearly_read
from checks.letters import fold
from checks.names import of_document
from checks.names.likeness import maybe_same_person
from schemas.case import CaseDocument
from schemas.facts import Evidence
from schemas.reading import TranslationReading

_FAR_APART = 60.0  # names less alike than this (0..100) are not one name misread
_ACCEPTED = frozenset({"translation_service", "school", "government"})


@dataclass(frozen=True, slots=True)
class Part:
    """The translator's part of one translation.

    `surely_bare` says that what was not found of it is not there: the paper was read clearly, and
    neither a letterhead nor a certifying sentence stands on it. Where one of the two was found the
    part is there, and what else was not found of it may be worded or placed as the reader does not know.
    """

    block: TranslationReading
    document: CaseDocument
    surely_bare: bool

    def say(
        self,
        code: str,
        *,
        told: Mapping[str, object] | None = None,
        rests: Mapping[str, AnyFact] | None = None,
        evidence: Iterable[Evidence] = (),
    ) -> Finding:
        """A finding about this translation, whose file every text names."""
        shown = {"file": self.document.file, **(told or {})}
        return say(code, told=shown, rests=rests, evidence=evidence, document=self.document.id)


def judge_block(context: Context, document: CaseDocument) -> Iterator[Finding]:
    """TRL-03 to TRL-10 for one translation."""
    block = document.reading.translation if document.reading else None
    if block is None:
        yield say("TRL-04.review.not_read", told={"file": document.file}, document=document.id)
        return
    found = block.letterhead.present or block.statement.present
    part = Part(block, document, not found and all_clearly_read(context, [document]))
    for rule in (_source, _translator, _signature, _letterhead, _statement, _notary, _unsigned):
        yield rule(part)
    yield _not_the_applicant(context, block, document)


def _source(part: Part) -> Finding:
    """TRL-03: made from the original or a copy of it, not from a transcription."""
    fact = part.block.from_original
    if fact.value is False:
        return part.say("TRL-03.fix.transcription", rests={"from_original": fact})
    if fact.value and fact.trusted:
        return part.say("TRL-03.met.original", rests={"from_original": fact})
    return part.say("TRL-03.warning.not_said", evidence=fact.evidence)


def _translator(part: Part) -> Finding:
    """TRL-04: a government official, a school official or a professional translation service."""
    kind, notary = part.block.letterhead_class, part.block.notary_mark
    told = {"kind": f"@translator.{kind.value}"}
    rests: dict[str, AnyFact] = {"letterhead_class": kind}
    if kind.value in _ACCEPTED:
        return part.say("TRL-04.met.accepted", told=told, rests=rests)
    if notary.value and (kind.present or part.surely_bare):
        return part.say("TRL-04.fix.notary_only", told=told, rests={**rests, "notary_mark": notary})
    if part.surely_bare or (kind.present and clearly_read(part.document)):
        return part.say("TRL-04.fix.unknown", told=told, rests=rests)
    return part.say("TRL-04.review.not_found", told=told, rests=rests)


def _signature(part: Part) -> Finding:
    """TRL-05: signature and title of the translator or the service's representative."""
    signed, title = part.block.signed, part.block.translator_title
    if not signed.value:
        sure = signed.present or part.surely_bare
        return part.say(
            "TRL-05.fix.no_signature" if sure else "TRL-05.review.no_signature", rests={"signed": signed}
        )
    if not title.present:
        return part.say(
            "TRL-05.fix.no_title" if part.surely_bare else "TRL-05.review.no_title", evidence=signed.evidence
        )
    rests: dict[str, AnyFact] = {"signed": signed, "translator_title": title}
    return part.say("TRL-05.met.signed", told={"title": title.value}, rests=rests)


def _letterhead(part: Part) -> Finding:
    """TRL-06: on letterhead; a company's must say that it is a translation service."""
    head, kind = part.block.letterhead, part.block.letterhead_class
    told = {"letterhead": head.value or "-"}
    if not head.present:
        return part.say("TRL-06.fix.none" if part.surely_bare else "TRL-06.review.none", told=told)
    if kind.value in _ACCEPTED:
        # What kind of house it is decides; a letter of its street or telephone may well be unsure.
        return part.say(
            "TRL-06.met.identified", told=told, rests={"letterhead_class": kind}, evidence=head.evidence
        )
    sure = clearly_read(part.document)
    rests: dict[str, AnyFact] = {"letterhead": head, "letterhead_class": kind}
    return part.say(
        "TRL-06.fix.not_a_service" if sure else "TRL-06.review.not_a_service", told=told, rests=rests
    )


def _statement(part: Part) -> Finding:
    """TRL-07: a sentence in English certifying that the translation is correct."""
    said, wording = part.block.statement, part.block.statement_wording
    if not said.present:
        return part.say("TRL-07.fix.none" if part.surely_bare else "TRL-07.review.none")
    rests = {"statement_wording": wording}
    if wording.value == "word_for_word":
        return part.say("TRL-07.met.word_for_word", rests=rests)
    if not wording.trusted:
        return part.say("TRL-07.review.wording", rests=rests, evidence=said.evidence)
    return part.say("TRL-07.warning.loose", rests=rests)


def _notary(part: Part) -> Finding:
    """TRL-08: a notary who is none of the accepted translators is not acceptable."""
    mark, kind = part.block.notary_mark, part.block.letterhead_class
    if not mark.present:
        return part.say("TRL-08.met.no_notary")
    if not mark.value:
        return part.say("TRL-08.met.no_notary", rests={"notary_mark": mark})
    rests: dict[str, AnyFact] = {"notary_mark": mark, "letterhead_class": kind}
    if kind.value == "government":
        # A notary office's own heading is easily taken for a government office's.
        return part.say("TRL-08.review.notary_heading", rests=rests)
    if kind.value in _ACCEPTED:
        return part.say("TRL-08.met.with_service", rests=rests)
    sure = kind.present or part.surely_bare
    return part.say("TRL-08.fix.notary_trap" if sure else "TRL-08.review.notary_trap", rests=rests)


def _unsigned(part: Part) -> Finding:
    """TRL-09: an unsigned translation is refused."""
    signed = part.block.signed
    if signed.value:
        return part.say("TRL-09.met.signed", rests={"signed": signed})
    return part.say(
        "TRL-09.fix.unsigned" if signed.present or part.surely_bare else "TRL-09.review.unsigned",
        rests={"signed": signed},
    )


def _not_the_applicant(context: Context, block: TranslationReading, document: CaseDocument) -> Finding:
    """TRL-10: applicants may not translate their own papers."""
    name = block.translator_name
    told = {"file": document.file, "translator": name.value or "-"}
    if not name.present:
        return say("TRL-10.warning.no_name", told=told, document=document.id)
    rests = {"translator_name": name}
    owns = _own_names(context, document)
    alike = [" ".join(own) for own in owns if maybe_same_person(str(name.value), *own)]
    printed = {fold(word) for word in str(name.value).split()}
    exactly = [own for own in alike if set(fold(own).split()) <= printed]
    evidence: list[Evidence] = name.evidence
    if exactly:
        return say("TRL-10.fix.applicant", told=told, rests=rests, evidence=evidence, document=document.id)
    if alike:
        return say("TRL-10.review.like_applicant", told=told, rests=rests, document=document.id)
    if all(_far_apart(str(name.value), " ".join(own)) for own in owns):
        # No misread letter turns one of these names into the other, so a doubtful reading settles it too.
        return say("TRL-10.met.other_person", told=told, evidence=evidence, document=document.id)
    return say("TRL-10.met.other_person", told=told, rests=rests, document=document.id)


def _far_apart(first: str, second: str) -> bool:
    """True when two names differ by far more than misread letters do."""
    return fuzz.token_sort_ratio(fold(first), fold(second)) < _FAR_APART


def _own_names(context: Context, document: CaseDocument) -> list[tuple[str, str]]:
    """The applicant's names: of record and as this translation gives it, surname and given name."""
    card, printed = context.case.card.name_of_record, of_document(document)
    names = [(card.surname, card.given)] if card and card.surname and card.given else []
    if printed.parted:
        names.append((str(printed.surname.value), str(printed.given.value)))
    return names
