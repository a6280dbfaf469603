"""Tesseract's library inside this process, which keeps the packs of a file's pages loaded between pictures.

Starting the program anew for every picture costs two tenths of a second, most of it for loading packs,
and a page is read in three or four pictures. The words are the same ones, to the letter and the score.
"""

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from time import perf_counter

import numpy as np

from extractors.ocr.engine import EngineWord
from extractors.ocr.tesseract import MOST_LANGUAGES, Tesseract, bounded, parsed
from extractors.opening.pages import Pixels
from extractors.opening.rejection import Rejected
from schemas.documents import ProblemCode

_MOST_HELD = 4
"""Sets of packs that stay loaded; each takes some 20 MB."""
_NAMES = ("libtesseract.so.5",) if sys.platform != "darwin" else ("libtesseract.5.dylib",)
_POINTERS = (
    "TessBaseAPICreate",
    "TessBaseAPIGetTsvText",
    "TessBaseAPIGetLoadedLanguagesAsVector",
    "TessMonitorCreate",
)
"""Functions that give addresses; all others give whole numbers or nothing."""
_COLUMNS = "level page_num block_num par_num line_num word_num left top width height conf text"


def tesseract_of_this_machine() -> Tesseract:
    """Tesseract by its library where that is to be had, by its program elsewhere."""
    return Resident() if _library() else Tesseract()


class Resident(Tesseract):
    """The Tesseract of this machine by its library; what it says of itself comes from the program."""

    def __init__(self, seconds_per_call: float = 120.0) -> None:
        """`seconds_per_call` is how long one picture may take."""
        super().__init__(seconds_per_call)
        self._held: dict[str, ctypes.c_void_p] = {}

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        """The words of the picture; see OcrEngine."""
        self.check(languages)
        return self._seen(picture, "+".join(languages), dpi, layout, "")

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        """The words of the picture spelt with these letters; see RestrictedEngine."""
        self.check(languages)
        return self._seen(picture, "+".join(languages), dpi, layout, letters)

    def _seen(self, picture: Pixels, languages: str, dpi: int, layout: int, letters: str) -> list[EngineWord]:
        library, handle = _loaded(), self._handle(languages)
        dots = np.ascontiguousarray(picture)
        tall, wide = dots.shape[:2]
        depth = 1 if dots.ndim == 2 else dots.shape[2]
        library.TessBaseAPISetPageSegMode(handle, layout)
        _set(handle, "user_defined_dpi", str(bounded(dpi)))
        _set(handle, "tessedit_char_whitelist", letters)
        library.TessBaseAPISetImage(
            handle, dots.ctypes.data_as(ctypes.c_void_p), wide, tall, depth, wide * depth
        )
        try:
            self._recognise(handle)
            with _text(library.TessBaseAPIGetTsvText(handle, 0)) as table:
                return list(parsed(_COLUMNS.replace(" ", "\t") + "\n" + table))
        finally:
            library.TessBaseAPIClear(handle)
            # What one picture taught must not change how the next is read.
            library.TessBaseAPIClearAdaptiveClassifier(handle)

    def _recognise(self, handle: ctypes.c_void_p) -> None:
        library, began = _loaded(), perf_counter()
        monitor = ctypes.c_void_p(library.TessMonitorCreate())
        try:
            library.TessMonitorSetDeadlineMSecs(monitor, round(self.seconds * 1000))
            failed = library.TessBaseAPIRecognize(handle, monitor)
        finally:
            library.TessMonitorDelete(monitor)
        if perf_counter() - began >= self.seconds:
            raise Rejected(ProblemCode.TOO_SLOW, "the text recognition did not finish one page")
        if failed:
            raise Rejected(ProblemCode.OCR_FAILED, "Tesseract stopped: it could not read a picture")

    def _handle(self, languages: str) -> ctypes.c_void_p:
        """The engine with these packs loaded; the one used longest ago makes room."""
        handle = self._held.pop(languages, None) or _started(languages)
        self._held[languages] = handle
        if len(self._held) > _MOST_HELD:
            _loaded().TessBaseAPIDelete(self._held.pop(next(iter(self._held))))
        return handle


def _started(languages: str) -> ctypes.c_void_p:
    library = _loaded()
    handle = ctypes.c_void_p(library.TessBaseAPICreate())
    failed = library.TessBaseAPIInit3(handle, None, languages.encode())
    lost = set(languages.split("+")) - _packs(handle)
    if failed or lost:
        library.TessBaseAPIDelete(handle)
        names = ", ".join(sorted(lost)) or languages
        raise Rejected(ProblemCode.OCR_FAILED, f"Tesseract could not load a language ({names})")
    _set(handle, "debug_file", os.devnull)  # it tells of every empty picture
    return handle


def _packs(handle: ctypes.c_void_p) -> set[str]:
    """The packs that were really loaded: a damaged one costs its language, but no error."""
    vector = ctypes.cast(
        _loaded().TessBaseAPIGetLoadedLanguagesAsVector(handle), ctypes.POINTER(ctypes.c_char_p)
    )
    found = set()
    for place in range(MOST_LANGUAGES):
        name = vector[place]
        if name is None:
            break
        found.add(name.decode("utf-8", "replace"))
    return found


def _set(handle: ctypes.c_void_p, name: str, value: str) -> None:
    _loaded().TessBaseAPISetVariable(handle, name.encode(), value.encode())


@contextmanager
def _text(pointer: int | None) -> Iterator[str]:
    """Text that the library made, given back to it afterwards."""
    held = ctypes.c_void_p(pointer)
    try:
        yield (ctypes.string_at(held) if held else b"").decode("utf-8", "replace")
    finally:
        _loaded().TessDeleteText(held)


def _loaded() -> ctypes.CDLL:
    library = _library()
    if library is None:
        raise Rejected(ProblemCode.OCR_FAILED, "Tesseract's library is not there (run the set-up)")
    return library


@cache
def _library() -> ctypes.CDLL | None:
    """The library of Tesseract 5, None where the loader does not find it."""
    for name in _NAMES:
        try:
            library = ctypes.CDLL(name)
            for function in _POINTERS:
                getattr(library, function).restype = ctypes.c_void_p
        except (OSError, AttributeError):
            continue
        return library
    return None
