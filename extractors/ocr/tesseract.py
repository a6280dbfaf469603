"""Tesseract through pytesseract, with the guards that pytesseract does not have.

Tesseract 5.3.0 drops languages in silence when four are asked for (tesseract issue 4002), and a pack
that is missing costs its language but not the exit status. So never more than three are asked for,
the packs are checked first, and what Tesseract says on stderr is listened to.
"""

import csv
import io
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from subprocess import Popen
from typing import Any

import pytesseract
from PIL import Image
from pytesseract import pytesseract as internals

from extractors.memory import watched
from extractors.ocr.engine import EngineWord
from extractors.opening.pages import Pixels
from extractors.opening.rejection import Rejected
from schemas.documents import ProblemCode

MOST_LANGUAGES = 3
_LOST = "Failed loading language"
_plain_manager = internals.timeout_manager


@contextmanager
def _listening(process: "Popen[bytes]", seconds: float | None = None) -> Iterator[bytes]:
    """pytesseract's process guard, which also hears of lost languages, sees memory, survives broken UTF-8."""
    with watched(process.pid), _plain_manager(process, seconds) as stderr:
        said = bytes(stderr).decode("utf-8", "replace")
        if _LOST in said:
            raise Rejected(
                ProblemCode.OCR_FAILED, f"Tesseract could not load a language ({_last_line(said)})"
            )
        yield said.encode()


# pytesseract throws stderr away when the exit status is 0; this is the one place it can be heard.
internals.timeout_manager = _listening


class Tesseract:
    """The Tesseract of this machine."""

    def __init__(self, seconds_per_call: float = 120.0) -> None:
        """`seconds_per_call` is how long one picture may take."""
        os.environ["OMP_THREAD_LIMIT"] = "1"  # more threads cost three times the processor time
        self._seconds = seconds_per_call

    @cached_property
    def name(self) -> str:
        """Name and version."""
        with _as_rejection():
            return f"tesseract {pytesseract.get_tesseract_version(cached=True)}"

    @cached_property
    def _installed(self) -> frozenset[str]:
        with _as_rejection():
            return frozenset(pytesseract.get_languages())

    def languages(self) -> frozenset[str]:
        """The language packs that are installed."""
        return self._installed

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        """The words of the picture; see OcrEngine."""
        return self._words(picture, languages, f"--psm {layout} --dpi {_bounded(dpi)}")

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        """The words of the picture spelt with these letters; see RestrictedEngine."""
        if not re.fullmatch(r"[A-Z0-9<]+", letters):
            raise ValueError("only capitals, digits and < are passed on to the command line")
        settings = f"--psm {layout} --dpi {_bounded(dpi)} -c tessedit_char_whitelist={letters}"
        return self._words(picture, languages, settings)

    def _words(self, picture: Pixels, languages: Sequence[str], settings: str) -> list[EngineWord]:
        self._check(languages)
        image = Image.fromarray(picture)
        image.format = "PPM"  # handed over without compression, which saves a tenth of a second a page
        with _as_rejection():
            table: dict[str, bytes] = pytesseract.image_to_data(
                image,
                lang="+".join(languages),
                config=settings,
                output_type=pytesseract.Output.BYTES,
                timeout=self._seconds,
            )
        raw: Any = table
        return list(_parsed(bytes(raw).decode("utf-8", "replace")))

    def _check(self, languages: Sequence[str]) -> None:
        if not 1 <= len(languages) <= MOST_LANGUAGES:
            raise ValueError(f"1 to {MOST_LANGUAGES} languages in one call, not {len(languages)}")
        missing = [name for name in languages if name not in self.languages()]
        if missing:
            raise Rejected(
                ProblemCode.OCR_FAILED,
                f"the Tesseract language pack {', '.join(missing)} is not installed (run the set-up again)",
            )


def _bounded(dpi: int) -> int:
    return max(70, min(dpi, 2400))


@contextmanager
def _as_rejection() -> Iterator[None]:
    try:
        yield
    except Rejected:
        raise
    except pytesseract.TesseractNotFoundError as error:
        raise Rejected(ProblemCode.OCR_FAILED, "Tesseract is not installed (run the set-up)") from error
    except pytesseract.TesseractError as error:
        raise Rejected(ProblemCode.OCR_FAILED, f"Tesseract stopped: {_last_line(error.message)}") from error
    except RuntimeError as error:
        raise Rejected(ProblemCode.TOO_SLOW, "the text recognition did not finish one page") from error


def _last_line(text: str) -> str:
    lines = [line.strip() for line in str(text).splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reason given"


def _parsed(table: str) -> Iterator[EngineWord]:
    """Tesseract's TSV: level 5 rows are words."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row["level"] == "5" and text:
            yield EngineWord(
                text,
                int(row["left"]),
                int(row["top"]),
                int(row["width"]),
                int(row["height"]),
                float(row["conf"]),
            )
