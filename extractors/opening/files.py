"""Opens a file of any accepted type."""

from pathlib import Path

from extractors.limits import Limits
from extractors.opening.image_file import ImageFile
from extractors.opening.media_type import PDF, media_type
from extractors.opening.pages import OpenedFile
from extractors.opening.pdf_file import PdfFile
from extractors.opening.rejection import Rejected, rejection_of
from schemas.documents import ProblemCode


def open_file(path: Path, limits: Limits | None = None) -> OpenedFile:
    """The file, opened by what it is. Raises Rejected, and nothing else, when it cannot be."""
    bounds = limits or Limits()
    try:
        size = path.stat().st_size
        if size > bounds.max_bytes:
            raise Rejected(
                ProblemCode.TOO_LARGE, f"{size // 2**20} MB, at most {bounds.max_bytes // 2**20} MB"
            )
        data = path.read_bytes()
        kind = media_type(data)
        opened: OpenedFile = PdfFile(data, bounds) if kind == PDF else ImageFile(data, kind, bounds)
    except Exception as error:
        raise rejection_of(error) from error
    if opened.page_count > bounds.max_pages:
        opened.close()
        raise Rejected(
            ProblemCode.TOO_MANY_PAGES, f"{opened.page_count} pages, at most {bounds.max_pages} are read"
        )
    return opened
