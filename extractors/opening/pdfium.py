"""Names for PDFium's objects: pypdfium2 publishes no types."""

from typing import Any, TypeAlias

PdfiumPage: TypeAlias = Any
"""pypdfium2.PdfPage."""
PdfiumText: TypeAlias = Any
"""pypdfium2.PdfTextPage."""
PdfiumObject: TypeAlias = Any
"""pypdfium2.PdfObject or a raw text object."""
PdfiumMatrix: TypeAlias = Any
"""pypdfium2.PdfMatrix."""
