"""The documents of a case: one for each document found in a file, in the order of the file names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.case import CaseDocument
from schemas.documents import DocumentKind, Quality, TextSource
from schemas.reading import DocumentReading, FileReading, PageReading


@dataclass(frozen=True, slots=True)
class Paper:
    """A case document with its pages and their text, to compare it with others."""

    document: CaseDocument
    text: str
    pages: tuple[PageReading, ...] = ()

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def reading(self) -> DocumentReading | None:
        """What was read of it, None for a file that could not be read."""
        return self.document.reading


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key for file names in which page 10 comes after page 9."""
    parts = re.split(r"(\d+)", name)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts if part)


def papers_of(readings: Sequence[FileReading]) -> list[Paper]:
    """Every document of every file. A rejected file is one document of kind `unreadable`."""
    papers: list[Paper] = []
    for reading in sorted(readings, key=lambda one: (natural(one.file), one.file, one.sha256)):
        papers.extend(_papers(reading))
    return papers


def _papers(file: FileReading) -> list[Paper]:
    if file.rejected or not file.documents:
        return [Paper(_unreadable(file), "")]
    return [
        Paper(_document(file, document, number), _text(file, document), _pages(file, document))
        for number, document in enumerate(file.documents, start=1)
    ]


def _unreadable(file: FileReading) -> CaseDocument:
    return CaseDocument(
        id=file.file,
        file=file.file,
        sha256=file.sha256,
        kind=DocumentKind.UNREADABLE,
        languages=[],
        page_numbers=list(range(1, file.page_count + 1)),
        text_source=TextSource.OCR,
        quality=Quality(),
        problems=list(file.problems),
    )


def _document(file: FileReading, reading: DocumentReading, number: int) -> CaseDocument:
    pages = set(reading.pages)
    of_pages = [problem for problem in file.problems if problem.page is None or problem.page in pages]
    return CaseDocument(
        id=file.file if number == 1 else f"{file.file}#{number}",
        file=file.file,
        sha256=file.sha256,
        kind=reading.kind,
        languages=reading.languages,
        page_numbers=reading.pages,
        text_source=reading.text_source,
        quality=reading.quality,
        problems=list(dict.fromkeys([*reading.problems, *of_pages])),
        reading=reading,
    )


def _pages(file: FileReading, document: DocumentReading) -> tuple[PageReading, ...]:
    numbers = set(document.pages)
    return tuple(page for page in file.pages if page.number in numbers)


def _text(file: FileReading, document: DocumentReading) -> str:
    return "\n".join(text_of(page) for page in _pages(file, document))


def text_of(page: PageReading) -> str:
    """The words of a page, line by line."""
    return "\n".join(line.text for line in page.lines)
