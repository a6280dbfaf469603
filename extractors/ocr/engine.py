"""What an OCR engine must be able to do, whoever makes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from extractors.opening.pages import Pixels


@dataclass(frozen=True, slots=True)
class EngineWord:
    """One word as the engine gives it: text, box in pixels of the picture, its own score 0..100."""

    text: str
    left: int
    top: int
    width: int
    height: int
    score: float

    @property
    def right(self) -> int:
        """The right edge in pixels."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The lower edge in pixels."""
        return self.top + self.height


class OcrEngine(Protocol):
    """An engine that turns a picture into words."""

    @property
    def name(self) -> str:
        """Name and version, for the record."""
        ...

    def languages(self) -> frozenset[str]:
        """The language packs that are installed."""
        ...

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        """The words of the picture, in the engine's order.

        `layout` is Tesseract's page segmentation mode (3 = a whole page). Raises Rejected (OCR_FAILED)
        when the engine fails or a language pack is not there.
        """
        ...


@runtime_checkable
class RestrictedEngine(Protocol):
    """An engine that can be told which letters there are."""

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        """The words of the picture, spelt with these letters alone. Raises as `OcrEngine.read` does."""
        ...


@dataclass(frozen=True, slots=True)
class CutText:
    """What an engine reads in one cut: the text, and its own score (0..1) of its least sure letter."""

    text: str
    score: float


@runtime_checkable
class CutReader(Protocol):
    """An engine that reads words cut from a page, each a picture of its own."""

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        """What each grey cut says, empty where nothing is read. Raises as `OcrEngine.read` does."""
        ...
