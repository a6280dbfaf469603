"""English translations (TRL-01 to TRL-14)."""

from collections.abc import Iterator

from checks.context import Context
from checks.finding import Finding, say
from checks.languages import bilingual, only_english
from checks.levels import basic_diplomas, unrecognised
from checks.rules import word_for_word
from checks.rules.translators import judge_block
from schemas.case import CaseDocument
from schemas.documents import DocumentKind

_ENGLISH_PAPERS = frozenset(
    {
        DocumentKind.DIPLOMA,
        DocumentKind.TRANSCRIPT,
        DocumentKind.DIPLOMA_AND_TRANSCRIPT,
        DocumentKind.SCHOOL_LETTER,
    }
)


def judge(context: Context) -> Iterator[Finding]:
    """Every original has its translation, and every translation keeps ECFMG's form."""
    originals = credentials(context)
    if not originals and not context.translations:
        yield say("TRL-01.not_applicable.none")
    for document in originals:
        yield from _pair(context, document)
    for document in context.translations:
        yield _has_original(context, document)
        yield word_for_word.judge(context, document)
        yield from judge_block(context, document)
    if context.translations or any(not only_english(d.languages) for d in originals):
        yield say("TRL-13.info.cost")


def credentials(context: Context) -> list[CaseDocument]:
    """The diploma and the transcript, each document once."""
    found = [*basic_diplomas(context), *context.transcripts]
    return [document for place, document in enumerate(found) if document not in found[:place]]


def _pair(context: Context, document: CaseDocument) -> Iterator[Finding]:
    """TRL-01: a document that is not in English stands beside its English translation."""
    told = {"file": document.file, "kind": f"@kind.{document.kind.value}"}
    if only_english(document.languages):
        yield say("TRL-01.not_applicable.english", told=told, document=document.id)
        return
    partners = _partners(context, document)
    if partners:
        files = ", ".join(d.file for d in partners)
        yield say("TRL-01.met.paired", told={**told, "translation": files}, document=document.id)
        return
    if bilingual(document.languages):
        yield say("TRL-14.review.bilingual", told=told, document=document.id)
        return
    certificate = _school_english(context, document)
    perhaps = _perhaps_translations(context, document, certificate)
    if perhaps:
        told |= {"perhaps": ", ".join(d.file for d in perhaps)}
        yield say("TRL-01.review.unpaired", told=told, document=document.id)
        return
    yield say("TRL-01.missing.translation", told=told, document=document.id)
    if certificate is not None:
        yield say(
            "TRL-11.fix.certificate",
            told={"file": certificate.file, "original": document.file},
            document=certificate.id,
        )


def _perhaps_translations(
    context: Context, document: CaseDocument, certificate: CaseDocument | None
) -> list[CaseDocument]:
    """Papers that may be the document's translation, though nothing on them says so for certain.

    A translation of which no original was found, one of another paper that holds a table of courses
    where a transcript lacks its own, an English paper of the same kind, which may be a translation whose
    translator's part was not read, and papers that were not recognised.
    """
    table = document in context.transcripts
    lone = [d for d in context.translations if context.document(d.translation_of) is None]
    found = [d for d in lone if _may_translate(d, document)]
    found += [d for d in context.translations if table and d not in lone and _rows(d)]
    if certificate is not None and certificate.kind is document.kind:
        found.append(certificate)
    return found + unrecognised(context)


def _may_translate(translation: CaseDocument, document: CaseDocument) -> bool:
    """False for a translation that is surely one of another kind of paper."""
    block = translation.reading.translation if translation.reading else None
    return block is None or block.translates in {document.kind, DocumentKind.DIPLOMA_AND_TRANSCRIPT}


def _rows(document: CaseDocument) -> bool:
    table = document.reading.transcript if document.reading else None
    return table is not None and bool(table.courses)


def _partners(context: Context, document: CaseDocument) -> list[CaseDocument]:
    """The translations of a document, by what grouping found."""
    parts = _same_paper(context, document)
    return [
        d
        for d in context.translations
        if any(
            d.translation_of in context.pages_of(part) or context.pages_of(d) & set(part.translated_by)
            for part in parts
        )
    ]


def _same_paper(context: Context, document: CaseDocument) -> list[CaseDocument]:
    """The document and, of a transcript in several files, its other pages: one translation is for all."""
    together = context.case.transcript.document_ids
    if document.id not in together:
        return [document]
    return [part for part in context.transcripts if part.id in together]


def _school_english(context: Context, original: CaseDocument) -> CaseDocument | None:
    """A paper in English, issued by the school, that looks like the original's translation and is none."""
    return next(
        (
            d
            for d in context.documents
            if d.id != original.id and d.kind in _ENGLISH_PAPERS and only_english(d.languages)
        ),
        None,
    )


def _has_original(context: Context, document: CaseDocument) -> Finding:
    """TRL-01: a translation alone is refused like an original alone."""
    original = context.document(document.translation_of)
    told = {"file": document.file}
    if original is None and (alone := _untranslated(context, document)):
        told |= {"perhaps": ", ".join(d.file for d in alone)}
        return say("TRL-01.review.original_unpaired", told=told, document=document.id)
    if original is None:
        return say("TRL-01.missing.original", told=told, document=document.id)
    return say(
        "TRL-01.met.of_original",
        told={**told, "original": original.file},
        document=document.id,
    )


def _untranslated(context: Context, translation: CaseDocument) -> list[CaseDocument]:
    """The papers that a lone translation may be of: untranslated ones, and those that were not recognised."""
    lacking = [d for d in credentials(context) if not only_english(d.languages)]
    found = [d for d in lacking if not _partners(context, d) and _may_translate(translation, d)]
    return found + unrecognised(context)
