"""The engines of this machine: Tesseract for pages, the network for the words that it leaves doubtful."""

from collections.abc import Sequence
from functools import cached_property

from extractors.ocr.engine import CutText, EngineWord, OcrEngine
from extractors.ocr.network import Network
from extractors.ocr.tesseract import Tesseract
from extractors.opening.pages import Pixels


class BothEngines:
    """Tesseract, which can read cuts too: by the network."""

    def __init__(self, tesseract: Tesseract, network: Network) -> None:
        """Neither loads anything before it is asked."""
        self._tesseract, self._network = tesseract, network

    @cached_property
    def name(self) -> str:
        """Names and versions of both."""
        return f"{self._tesseract.name}, {self._network.name}"

    def languages(self) -> frozenset[str]:
        """Tesseract's language packs."""
        return self._tesseract.languages()

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        """Tesseract's words; see OcrEngine."""
        return self._tesseract.read(picture, languages, dpi, layout)

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        """Tesseract's words in these letters; see RestrictedEngine."""
        return self._tesseract.read_only(picture, languages, dpi, letters, layout)

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        """The network's words; see CutReader."""
        return self._network.read_cuts(cuts)


def usual_engine() -> OcrEngine:
    """Both engines; Tesseract alone where the network cannot run on this platform."""
    network = Network()
    return BothEngines(Tesseract(), network) if network.installed() else Tesseract()
