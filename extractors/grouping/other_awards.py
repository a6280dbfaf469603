"""Diplomas and certificates of another education than the basic medical degree, with their own facts."""

from collections.abc import Sequence

from extractors.grouping.award import is_basic
from extractors.grouping.documents import Paper
from extractors.grouping.pairing import Links
from schemas.case import OtherAward
from schemas.documents import DocumentKind
from schemas.reading import DocumentReading

_KINDS = (
    DocumentKind.DIPLOMA,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT,
    DocumentKind.SECONDARY,
    DocumentKind.POSTGRADUATE,
)
_FACTS = ("school_name", "document_title", "specialty", "qualification", "diploma_series", "diploma_number",
          "decision_date", "issue_date")  # fmt: skip


def other_awards(papers: Sequence[Paper], linked: Links) -> list[OtherAward]:
    """One entry for each such original, with its supplements and translations."""
    return [
        _award(paper.reading, paper, linked)
        for paper in papers
        if paper.document.kind in _KINDS and paper.reading is not None and not is_basic(paper)
    ]


def _award(reading: DocumentReading, paper: Paper, linked: Links) -> OtherAward:
    supplements = [id_ for id_, owner in linked.belongs_to.items() if owner == paper.id]
    values = {name: reading.text(name).model_dump() for name in _FACTS}
    return OtherAward.model_validate(
        {
            "document_ids": [paper.id, *sorted(supplements), *sorted(linked.translated_by.get(paper.id, []))],
            "kind": paper.document.kind,
            "level": reading.text("level").value,
            **values,
        }
    )
