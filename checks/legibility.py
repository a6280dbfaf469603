"""How well a paper was read: whether what was not found on it is surely not there.

What was not read looks just like what is not there. Only on a paper that was read clearly may a rule
ask for something to be mended because it was not found.
"""

from checks.context import Context
from schemas.case import CaseDocument
from schemas.documents import ProblemCode

CLEAR_CONFIDENCE = 0.93
"""Mean confidence of its words (0..1) below which parts of a page may have been misread or missed."""
CLEAR_INK_UNREAD = 0.05
"""Share of its dark ink (0..1) that no word covers above which more may stand there than was read."""

HARMLESS = frozenset(
    {
        ProblemCode.BLANK_PAGE,
        ProblemCode.TEXT_LAYER_DISTRUSTED,
        ProblemCode.UNCLEAR_LINK,
        ProblemCode.SECOND_DOCUMENT,
    }
)
"""Problems that leave nothing unread: an empty page, one read another way, a link judged elsewhere."""


def unread_parts(document: CaseDocument) -> str:
    """What was not or hardly read of a paper that was read else, in words; empty when nothing."""
    return "; ".join(problem.message for problem in document.problems if problem.code not in HARMLESS)


def clearly_read(document: CaseDocument) -> bool:
    """True when every page of the paper was read, its words surely, and hardly any ink was left over."""
    quality = document.quality
    read = document.reading is not None and not unread_parts(document)
    return read and quality.confidence >= CLEAR_CONFIDENCE and quality.ink_unread <= CLEAR_INK_UNREAD


def all_clearly_read(context: Context, documents: list[CaseDocument]) -> bool:
    """True when each of these papers was, with its further pages."""
    pages = {page for document in documents for page in context.pages_of(document)}
    return all(clearly_read(d) for d in context.case.documents if d.id in pages)
