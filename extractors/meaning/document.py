"""One document read: its kind, languages, fields, signatures, translator's block."""

from statistics import fmean

from extractors.meaning.flow import Flow, flow_of
from extractors.meaning.kinds import kind_of, votes_of
from extractors.meaning.languages import languages_of
from extractors.meaning.mrz import has_machine_readable_zone
from extractors.meaning.split import Part
from extractors.page import PageText
from schemas.documents import Quality, TextSource
from schemas.reading import DocumentReading


def read_document(part: Part, file: str) -> DocumentReading:
    """All that can be told of one document from its words."""
    flow = flow_of(part.pages, file)
    votes = votes_of(flow)
    kind, sure, hits = kind_of(votes, has_machine_readable_zone(flow))
    return DocumentReading(
        pages=sorted({page.number for page in part.pages}),
        kind=kind,
        kind_confidence=sure,
        kind_evidence=[piece for hit in hits[:3] for piece in flow.evidence(list(hit.span))],
        languages=languages_of(flow.tokens),
        text_source=_text_source(part.pages),
        quality=_quality(part.pages, flow),
    )


def _text_source(pages: list[PageText]) -> TextSource:
    sources = {page.text_source for page in pages}
    return sources.pop() if len(sources) == 1 else TextSource.MIXED


def _quality(pages: list[PageText], flow: Flow) -> Quality:
    return Quality(
        confidence=round(fmean([t.word.confidence for t in flow.tokens]), 4) if flow.tokens else 0.0,
        ink_unread=max((page.quality.ink_unread for page in pages), default=0.0),
        skew_degrees=max((abs(page.quality.skew_degrees) for page in pages), default=0.0),
        dpi=min((page.quality.dpi for page in pages if page.quality.dpi), default=None),
    )
