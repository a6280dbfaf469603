"""One file from bytes to FileReading, inside the reading process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import cv2

from extractors.limits import Limits
from extractors.memory import peak_mb
from extractors.ocr.engine import OcrEngine
from extractors.ocr.engines import usual_engine
from extractors.opening import OpenedFile, Rejected, open_file, rejection_of
from extractors.page import PageText
from extractors.pages import read_page, unread_page
from schemas.documents import DocumentKind, Problem, ProblemCode, Quality, TextSource
from schemas.reading import DocumentReading, FileReading, PageReading, ReadLine

Note = Callable[[str, object], None]
_SOFT = 0.8  # share of the allowed time after which no further page is begun


@dataclass(frozen=True, slots=True)
class Job:
    """Which file to read, what to call it, and within which limits."""

    path: Path
    name: str
    sha256: str
    reader_version: str
    limits: dict[str, float]

    def bounds(self) -> Limits:
        """The limits that opening and reading heed themselves."""
        known = {name: value for name, value in self.limits.items() if name in Limits.__slots__}
        return Limits(**known)  # type: ignore[arg-type]  # JSON has one kind of number


def read_whole(job: Job, note: Note, engine: OcrEngine | None = None) -> FileReading:
    """The file's reading. Never raises for what is in the file; `note` hears of every page at once."""
    began = perf_counter()
    cv2.setNumThreads(1)
    reader = engine or usual_engine()
    try:
        reading = _read(job, note, reader, began)
    except Exception as error:
        reading = rejected(job, rejection_of(error).problem(job.name))
    return reading.model_copy(
        update={"seconds": round(perf_counter() - began, 3), "peak_memory_mb": round(peak_mb(), 1)}
    )


def rejected(job: Job, problem: Problem, media_type: str = "application/octet-stream") -> FileReading:
    """The reading of a file of which not one page could be read."""
    return FileReading(
        file=job.name,
        sha256=job.sha256,
        reader_version=job.reader_version,
        media_type=media_type,
        problems=[problem],
        rejected=True,
    )


def _read(job: Job, note: Note, engine: OcrEngine, began: float) -> FileReading:
    opened = open_file(job.path, job.bounds())
    try:
        note("page_count", opened.page_count)
        pages = _pages(opened, job, note, engine, began)
    finally:
        opened.close()
    problems = [problem for page in pages for problem in page.problems]
    if pages and all(page.width == 1 for page in pages):
        return rejected(job, problems[0], opened.media_type).model_copy(update={"page_count": len(pages)})
    ocr_used = any(page.ocr_seconds for page in pages)
    return FileReading(
        file=job.name,
        sha256=job.sha256,
        reader_version=job.reader_version,
        media_type=opened.media_type,
        page_count=opened.page_count,
        pages=[page_reading(page) for page in pages],
        documents=_documents(pages, job.name, problems),
        problems=problems,
        ocr_engine=engine.name if ocr_used else None,
        ocr_seconds=round(sum(page.ocr_seconds for page in pages), 3),
    )


def _pages(opened: OpenedFile, job: Job, note: Note, engine: OcrEngine, began: float) -> list[PageText]:
    """Every page; those that time does not suffice for carry a problem that says so."""
    soft = _SOFT * job.bounds().wall_seconds(opened.page_count)
    pages = []
    for number in range(1, opened.page_count + 1):
        if perf_counter() - began > soft:
            late = Rejected(ProblemCode.TOO_SLOW, "the pages before it used up the time", number)
            pages.append(unread_page(number, late.problem(job.name)))
            continue
        pages.append(_page(opened, number, job, engine))
        note("page", page_reading(pages[-1]).model_dump(mode="json"))
    return pages


def _page(opened: OpenedFile, number: int, job: Job, engine: OcrEngine) -> PageText:
    try:
        return read_page(opened.page(number), engine, job.name)
    except Exception as error:
        rejection = rejection_of(error, number)
        if rejection.code in (ProblemCode.OCR_FAILED, ProblemCode.READER_FAILED):
            raise rejection from error
        return unread_page(number, Rejected(rejection.code, rejection.detail, number).problem(job.name))


def page_reading(page: PageText) -> PageReading:
    """A page as it is stored: lines in shown coordinates."""
    sideways = page.turn in (90, 270)
    return PageReading(
        number=page.number,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
        turn=page.turn,
        text_source=page.text_source,
        languages=list(page.languages),
        quality=page.quality,
        lines=[
            ReadLine(text=line.text, box=page.shown(line.box), confidence=round(line.confidence, 4))
            for line in page.lines
        ],
        problems=list(page.problems),
        seconds=page.seconds,
        ocr_seconds=page.ocr_seconds,
    )


def _documents(pages: list[PageText], file: str, problems: list[Problem]) -> list[DocumentReading]:
    """What the pages mean; when understanding fails, one document that says so."""
    try:
        from extractors.meaning import understand  # noqa: PLC0415 - loaded only when there are pages

        documents: list[DocumentReading] = understand(pages, file)
    except Exception as error:  # a defect of ours must cost one file, not the batch
        rejection = rejection_of(error)
        if rejection.code is ProblemCode.READER_FAILED:
            raise rejection from error
        words = f"{file} was read, but what it means could not be told ({type(error).__name__}). Look at it."
        problem = Problem(code=ProblemCode.DAMAGED, message=words)
        problems.append(problem)
        return [_unexplained(pages, DocumentKind.UNREADABLE, [problem])]
    return documents


def _unexplained(pages: list[PageText], kind: DocumentKind, problems: list[Problem]) -> DocumentReading:
    sources = {page.text_source for page in pages}
    return DocumentReading(
        pages=[page.number for page in pages],
        kind=kind,
        kind_confidence=0.0,
        text_source=sources.pop() if len(sources) == 1 else TextSource.MIXED,
        quality=pages[0].quality if pages else Quality(),
        problems=problems,
    )
