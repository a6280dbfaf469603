"""Translations bound together in one file: what the translator wrote once counts for every part.

A bureau often binds the translations of diploma and supplement and puts one certificate on a last page.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from extractors.confidence import at_confidence
from extractors.grouping.documents import Paper
from extractors.grouping.likeness import likeness
from extractors.grouping.programme import courses_of
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import DocumentReading, TranslationReading

T = TypeVar("T")

_TRANSLATED = (DocumentKind.DIPLOMA, DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_WORDS = ("letterhead", "letterhead_class", "statement", "statement_wording", "from_original",
          "source_language", "translator_name", "translator_title")  # fmt: skip
_MARKS = ("signed", "sealed", "notary_mark")
_ELSEWHERE = 0.9  # what a part's own lack and another part's words are worth at most: a person has to look


def with_shared_blocks(papers: Sequence[Paper]) -> list[Paper]:
    """The papers, each bound translation with what the translator wrote for all of them.

    A certificate on a page of its own at the end counts for every part before it. What stands on another
    part only may be meant for all: it is doubtful, and a signature there is that part's alone. A paper in
    English before such a page is a translation where its original is in the folder.
    """
    changed: dict[str, Paper] = {}
    ordered = sorted(papers, key=lambda paper: (paper.document.file, paper.document.page_numbers))
    for _, group in groupby(ordered, key=lambda paper: paper.document.file):
        parts = list(group)
        for place, part in enumerate(parts):
            made = _with_certificate(part, parts[place + 1 :], papers)
            changed[part.id] = _with_words_of(made, [other for other in parts if other is not part])
    return [changed[paper.id] for paper in papers]


def _with_certificate(part: Paper, later: Sequence[Paper], papers: Sequence[Paper]) -> Paper:
    """The part with the next certificate after it, where only translations stand between."""
    for other in later:
        if not _english(other):
            return part
        if _has_own_page(other):
            block = _block(other)
            return _filled(_as_translation(part, papers), block, most=1.0, names=(*_WORDS, *_MARKS))
    return part


def _with_words_of(part: Paper, others: Sequence[Paper]) -> Paper:
    for other in others:
        if _block(part) and _block(other) and not _other_translator(part, other):
            part = _filled(part, _block(other), most=_ELSEWHERE, names=_WORDS)
    return part


def _as_translation(part: Paper, papers: Sequence[Paper]) -> Paper:
    """A paper in English whose original is there, bound with a certificate of translation, is one."""
    kind, reading = part.document.kind, part.reading
    if reading is None or kind not in _TRANSLATED or not _english(part):
        return part
    originals = [paper for paper in papers if paper.document.kind is kind and not _english(paper)]
    if not any((likeness(part, original) or 0.0) > 0 for original in originals):
        return part
    block = TranslationReading(translates=kind)
    made = reading.model_copy(update={"kind": DocumentKind.TRANSLATION, "translation": block})
    document = part.document.model_copy(update={"kind": DocumentKind.TRANSLATION, "reading": made})
    return replace(part, document=document)


def _filled(part: Paper, block: TranslationReading | None, *, most: float, names: Sequence[str]) -> Paper:
    own, reading = _block(part), part.reading
    if own is None or block is None or reading is None:
        return part
    told: dict[str, Fact[Any]] = {}
    for name in names:
        mine, theirs = getattr(own, name), getattr(block, name)
        lacks = mine.value is not True if name in _MARKS else not mine.present
        if lacks and theirs.present:
            told[name] = _at_most(theirs, most)
    made: DocumentReading = reading.model_copy(update={"translation": own.model_copy(update=told)})
    return replace(part, document=part.document.model_copy(update={"reading": made}))


def _at_most(fact: Fact[T], most: float) -> Fact[T]:
    if fact.confidence <= most:
        return fact
    return at_confidence(fact, most)


def _has_own_page(paper: Paper) -> bool:
    """True when the certifying sentence stands on a page with nothing of the translated paper on it."""
    block, reading = _block(paper), paper.reading
    if block is None or reading is None or not block.statement.evidence:
        return False
    page = block.statement.evidence[0].page
    facts: list[Fact[Any]] = [*reading.fields.values(), *(course.title for course in courses_of(paper))]
    speaking = {place.page for fact in facts for place in fact.evidence[:1]}
    return page not in speaking and page == max(paper.document.page_numbers)


def _other_translator(one: Paper, other: Paper) -> bool:
    mine, theirs = _block(one), _block(other)
    names = [
        block.translator_name.value for block in (mine, theirs) if block and block.translator_name.present
    ]
    return len(set(names)) > 1


def _english(paper: Paper) -> bool:
    return paper.document.languages == ["en"]


def _block(paper: Paper) -> TranslationReading | None:
    if paper.document.kind is not DocumentKind.TRANSLATION or paper.reading is None:
        return None
    return paper.reading.translation
