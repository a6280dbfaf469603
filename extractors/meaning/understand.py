"""The pages of one file as documents, each with its kind, languages and facts."""

from collections.abc import Sequence

from extractors.meaning.document import read_document
from extractors.meaning.split import split
from extractors.page import PageText
from schemas.reading import DocumentReading


def understand(pages: Sequence[PageText], file: str) -> list[DocumentReading]:
    """Split a file's pages into documents and read each.

    `file` is the path inside the applicant's folder, repeated in all evidence. Works on any words
    whatever: what fits no kind is `other`, what cannot be read is absent or doubtful, never an error.
    """
    return [read_document(part, file) for part in split(pages, file)]
