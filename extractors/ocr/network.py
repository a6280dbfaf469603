"""A second engine, made in another way than Tesseract: the network PP-OCRv6 reads words cut from a page.

Two engines that share neither code nor training err differently, so what both read alike is far surer than
what one reads twice. The network knows Latin letters and figures, Azerbaijani ones too, but no Cyrillic: it
gives Latin letters for them with its highest scores. It is asked about single words, never first.

Its weights come with the package rapidocr (PaddleOCR, Apache-2.0), of which nothing else is used; ONNX
Runtime computes. Where a platform lacks either, nothing is asked and doubtful words stay doubtful.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.ocr.engine import CutText
from extractors.opening.pages import Pixels, as_pixels
from extractors.opening.rejection import Rejected
from schemas.documents import ProblemCode

_WEIGHTS = "models/PP-OCRv6_rec_small.onnx"
_HEIGHT = 48  # dots; what the network was trained on
_LEAST_WIDTH, _MOST_WIDTH = 48, 2400
_STEP = 8  # dots of width that one column of the network's answer stands for
_AT_ONCE, _DOTS_AT_ONCE = 8, 4800  # cuts brought to one width, and all their dots across
_DOTS_COMPUTED = 1600  # dots across of the cuts that are computed together: a column's answer is 75 KB
_BLANK = 0  # the class that stands for no letter
_SIGNS = "№°–—‘’“”«» "

Probabilities = NDArray[np.float32]


class Network:
    """PP-OCRv6 for single words; its weights are loaded with the first cut."""

    @staticmethod
    def installed() -> bool:
        """True where ONNX Runtime and the weights are there."""
        return find_spec("onnxruntime") is not None and weights() is not None

    @cached_property
    def name(self) -> str:
        """Name and version."""
        return f"PP-OCRv6 small (rapidocr {_version('rapidocr')}, onnxruntime {_version('onnxruntime')})"

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        """What each cut says; see CutReader. Raises Rejected (OCR_FAILED) when the network cannot run."""
        read = [CutText("", 0.0)] * len(cuts)
        shown = {i: _scaled(cut) for i, cut in enumerate(cuts) if cut.size}
        if not shown or self._session is None:
            return read
        for chosen in _batches({i: cut.shape[1] for i, cut in shown.items()}):
            for index, answer in zip(chosen, self._answers([shown[i] for i in chosen]), strict=True):
                read[index] = self._spelt(answer)
        return read

    def _answers(self, cuts: Sequence[Pixels]) -> Probabilities:
        """For each cut, column and letter that may stand there, how probable it is."""
        width = -(-max(cut.shape[1] for cut in cuts) // _STEP) * _STEP
        batch = np.ones((len(cuts), 3, _HEIGHT, width), np.float32)
        for place, cut in enumerate(cuts):
            batch[place, :, :, : cut.shape[1]] = cut.astype(np.float32) / 127.5 - 1.0
        each = max(1, _DOTS_COMPUTED // width)
        return np.concatenate([self._computed(batch[i : i + each]) for i in range(0, len(cuts), each)])

    def _computed(self, batch: Probabilities) -> Probabilities:
        try:
            (answers,) = self._session.run(None, {self._session.get_inputs()[0].name: batch})
        except Exception as error:  # ONNX Runtime's own errors share no other class
            raise Rejected(ProblemCode.OCR_FAILED, "the network that reads words again stopped") from error
        known: Probabilities = answers[:, :, [index for index, _ in self._letters]]
        return known

    def _spelt(self, answer: Probabilities) -> CutText:
        """The letters of a cut: of each run of columns with the same letter one."""
        best, letters, scores = answer.argmax(axis=1), [], []
        before = _BLANK
        for column, place in enumerate(best):
            letter, score = int(place), float(answer[column, place])
            if letter not in (_BLANK, before):
                letters.append(self._letters[letter][1])
                scores.append(score)
            elif letter != _BLANK:
                scores[-1] = max(scores[-1], score)
            before = letter
        return CutText("".join(letters).strip(), min(scores, default=0.0))

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401  # the runtime has no types
        """The loaded network; None where the runtime is there but does not load."""
        try:
            import onnxruntime  # noqa: PLC0415  # half a second, which files without scans need not wait
        except ImportError:
            return None
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = settings.inter_op_num_threads = 1
        settings.log_severity_level = 3
        return onnxruntime.InferenceSession(str(weights()), settings, providers=["CPUExecutionProvider"])

    @cached_property
    def _letters(self) -> list[tuple[int, str]]:
        """The classes that may be given: blank, Latin letters, figures, signs. The others are of Chinese."""
        told: str = self._session.get_modelmeta().custom_metadata_map["character"]
        every = ["", *told.splitlines(), " "]
        return [(i, letter) for i, letter in enumerate(every) if i == _BLANK or _may_stand(letter)]


def weights() -> Path | None:
    """The file of the network's weights; None where the package is not installed."""
    package = find_spec("rapidocr")
    place = Path(package.origin).parent / _WEIGHTS if package and package.origin else None
    return place if place and place.exists() else None


def _batches(widths: Mapping[int, int]) -> Iterator[list[int]]:
    """The cuts in groups of about the same width, each padded to its widest."""
    group: list[int] = []
    for index in sorted(widths, key=lambda i: widths[i]):
        if len(group) == _AT_ONCE or (len(group) + 1) * widths[index] > _DOTS_AT_ONCE:
            yield group
            group = []
        group.append(index)
    yield group


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _may_stand(letter: str) -> bool:
    return letter.isascii() or letter in _SIGNS or unicodedata.name(letter, "").startswith("LATIN ")


def _scaled(cut: Pixels) -> Pixels:
    """The cut at the height that the network reads."""
    height, width = cut.shape[:2]
    wide = min(_MOST_WIDTH, max(_LEAST_WIDTH, round(width * _HEIGHT / max(1, height))))
    way = cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_CUBIC
    return as_pixels(cv2.resize(cut, (wide, _HEIGHT), interpolation=way))
