"""What a file is, judged by its first bytes, never by its name."""

import json
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from extractors.opening.rejection import Rejected
from schemas.documents import ProblemCode

PDF = "application/pdf"
_PDF_HEADER_WITHIN = 1024  # readers accept junk before the header, and scanners' mailers write it
_MACHINE_BYTES = frozenset(range(32)) - {9, 10, 12, 13, 27}


def media_type(data: bytes) -> str:
    """The media type of the bytes: PDF, JPEG, PNG or TIFF.

    Raises Rejected (EMPTY_FILE or UNKNOWN_TYPE, with the type's name in words) for all else.
    """
    if not data:
        raise Rejected(ProblemCode.EMPTY_FILE)
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return PDF
    for entry in _types()["known"]:
        if data.startswith(bytes.fromhex(entry["hex"])):
            return str(entry["type"])
    raise Rejected(ProblemCode.UNKNOWN_TYPE, _in_words(data))


def _in_words(data: bytes) -> str:
    if data.startswith(b"PK"):
        return _zip_in_words(data)
    for entry in _types()["refused"]:
        magic = bytes.fromhex(entry["hex"])
        if data[entry["at"] : entry["at"] + len(magic)] == magic:
            return str(entry["words"])
    if not _MACHINE_BYTES.intersection(data[:4096]):
        return "a text file, not a picture of a document"
    return "of a type that is not known here"


def _zip_in_words(data: bytes) -> str:
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except Exception:  # a broken archive is an archive all the same
        names = []
    for entry in _types()["zip"]:
        if any(name.startswith(entry["holds"]) for name in names):
            return str(entry["words"])
    return "a damaged archive or Office document"


@cache
def _types() -> dict[str, Any]:
    text = Path(__file__).with_name("file_types.json").read_text("utf-8")
    types: dict[str, Any] = json.loads(text)
    return types
