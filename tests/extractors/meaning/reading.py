"""Reads one block of text as a paper, for tests of single sentences and labels."""

from extractors.meaning import understand
from schemas.facts import FactStatus
from schemas.reading import DocumentReading
from tests.extractors.pagetext import page_of


def read_paper(text: str, columns: int = 120) -> DocumentReading:
    """The one paper that a page of this text is; fails where it is read as several."""
    (document,) = understand([page_of(text, columns=columns)], "paper.pdf")
    return document


def trusted(document: DocumentReading, field: str) -> object:
    """A field's value where it is read, None where it is doubtful or absent."""
    fact = document.text(field)
    return fact.value if fact.status is FactStatus.READ else None
