"""Which of the documents read a paper is, and what kind the contract calls it.

Many makers told the truths, and two conventions settle what they meant. A paper of a medical college is
`secondary`, as one of a residency is `postgraduate`: the level decides, not the form. And a diploma with its
supplement on pages of its own is right as `diploma_and_transcript` and as the two documents it is made of.
"""

from collections.abc import Sequence

from schemas.documents import DocumentKind
from schemas.reading import DocumentReading
from tests.specimens.paper import Truth

_OF_A_COLLEGE = "secondary_medical"
_TWO = (DocumentKind.DIPLOMA, DocumentKind.TRANSCRIPT)
_OF_ANY_LEVEL = frozenset({*_TWO, DocumentKind.DIPLOMA_AND_TRANSCRIPT})


def kind_by_contract(kind: str, level: object) -> str:
    """The kind a truth gives, `secondary` for a diploma or list of marks of a medical college's level."""
    of_a_college = level == _OF_A_COLLEGE and kind in _OF_ANY_LEVEL
    return DocumentKind.SECONDARY.value if of_a_college else kind


def level_told(truth: Truth) -> object:
    """The level a truth gives, None where it gives none."""
    return {**truth.get("fields", {}), **truth.get("derived", {})}.get("level")


def main_document(kind: str, documents: Sequence[DocumentReading]) -> tuple[DocumentReading | None, int]:
    """The document of that kind with most of the paper's pages, and how many documents were read in all."""
    if kind == DocumentKind.DIPLOMA_AND_TRANSCRIPT.value:
        found = [item for item in documents if item.kind in _TWO]
        if [item.kind for item in found] == list(_TWO):
            return _joined(*found), len(documents) - 1
    found_one = max(
        documents,
        key=lambda item: (item.kind.value == kind, len(item.pages), -item.pages[0]),
        default=None,
    )
    return found_one, len(documents)


def _joined(diploma: DocumentReading, supplement: DocumentReading) -> DocumentReading:
    """Both as one: what the diploma says, where it is silent what its supplement says, and all signatures."""
    return diploma.model_copy(
        update={
            "kind": DocumentKind.DIPLOMA_AND_TRANSCRIPT,
            "kind_confidence": min(diploma.kind_confidence, supplement.kind_confidence),
            "pages": [*diploma.pages, *supplement.pages],
            "fields": {**supplement.fields, **diploma.fields},
            "signatures": [*diploma.signatures, *supplement.signatures],
            "seal": diploma.seal if diploma.seal.value else supplement.seal,
            "transcript": supplement.transcript,
        }
    )
