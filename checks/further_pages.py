"""Papers that came as one photo per page: the further pages put to the first, so that a paper is judged once.

A diploma's other half has no name on it, and its first half no signature: each alone would lack what
the paper has.
"""

from collections.abc import Sequence
from typing import Any

from schemas.case import CaseDocument
from schemas.facts import Fact
from schemas.reading import DocumentReading, SignatureReading, TranslationReading


def joined(documents: Sequence[CaseDocument]) -> list[CaseDocument]:
    """The papers in their order, each with its further pages; a page whose first is not there stays alone."""
    by_id = {document.id: document for document in documents}
    result = {d.id: d for d in documents if first_of(d, by_id) is d}
    for document in documents:
        first = first_of(document, by_id)
        if first is not document:
            result[first.id] = _with_page(result[first.id], document)
    return list(result.values())


def first_of(document: CaseDocument, by_id: dict[str, CaseDocument]) -> CaseDocument:
    """The first page of the paper that a document is a page of; the document itself when it is none."""
    first = by_id.get(document.page_of or "")
    return first if first is not None and first.page_of is None and first.kind is document.kind else document


def _with_page(first: CaseDocument, further: CaseDocument) -> CaseDocument:
    return first.model_copy(
        update={
            "languages": [*first.languages, *(x for x in further.languages if x not in first.languages)],
            "translation_of": first.translation_of or further.translation_of,
            "translated_by": [*first.translated_by, *further.translated_by],
            "problems": [*first.problems, *further.problems],
            "reading": _readings(first.reading, further.reading),
        }
    )


def _readings(first: DocumentReading | None, further: DocumentReading | None) -> DocumentReading | None:
    if first is None or further is None:
        return first or further
    fields = {name: fact for name, fact in further.fields.items() if fact.present}
    fields |= {name: fact for name, fact in first.fields.items() if fact.present}
    return first.model_copy(
        update={
            "fields": fields,
            "signatures": _signatures(first.signatures, further.signatures),
            "seal": _there(first.seal, further.seal),
            "translation": _blocks(first.translation, further.translation),
        }
    )


def _signatures(first: list[SignatureReading], further: list[SignatureReading]) -> list[SignatureReading]:
    """Every official once, and of one official's two places the one that is signed."""
    others = {item.role: item for item in further}
    kept = [_signed(item, others.get(item.role)) for item in first]
    return kept + [item for item in further if item.role not in {own.role for own in first}]


def _signed(first: SignatureReading, further: SignatureReading | None) -> SignatureReading:
    return first if further is None or _there(first.signed, further.signed) is first.signed else further


def _there(first: Fact[bool], further: Fact[bool]) -> Fact[bool]:
    """Of a mark looked for on two pages, the finding that it is there; else what the first page shows."""
    if first.value is True or not further.present:
        return first
    return further if further.value is True or not first.present else first


def _blocks(
    first: TranslationReading | None, further: TranslationReading | None
) -> TranslationReading | None:
    """The translator's part, which often stands on the last page."""
    if first is None or further is None:
        return first or further
    told: dict[str, Any] = {}
    for name in TranslationReading.model_fields:
        mine, theirs = getattr(first, name), getattr(further, name)
        if isinstance(mine, Fact):
            marks = isinstance(mine.value, bool) or isinstance(theirs.value, bool)
            told[name] = _there(mine, theirs) if marks else mine if mine.present else theirs
    return first.model_copy(update=told)
