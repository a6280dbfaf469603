"""Words as Tesseract read them beside the words that were drawn: what calibration counts.

A page is read by the same steps as any file, inside this process, while the two places that make
probabilities are listened to. Where a drawn word stands on the read page is found from words that occur
once on both: they give the projective mapping from the one to the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any
from unittest.mock import patch

import cv2
import numpy as np

from extractors.confidence import Second, Shape
from extractors.limits import Limits
from extractors.ocr import look_again, read_picture, second_look, third_look
from extractors.ocr.engine import CutText, EngineWord
from extractors.ocr.engines import usual_engine
from extractors.ocr.letters import LEFT_OUT, letters_of
from extractors.opening import open_file
from extractors.opening.pages import Pixels
from extractors.opening.pdf_file import PdfFile
from extractors.page import PageText, Word
from extractors.pages import read_page
from schemas.documents import TextSource
from schemas.facts import Box
from tests.accuracy.drawing import Drawn
from tests.accuracy.sameness import unified

_LEAST_PAIRS = 8
_REACH = 0.004
"""How far (of the page) a matched word may lie from where the mapping puts it."""
_COVERED, _TALL, _AIR = 0.5, 4.0, 0.002
_AT_SIGNS = re.compile(r"\s*([/()])\s*")
_SHORT, _ALIKE = 5, 0.4
"""Letters that tell a word by their like, and the share of them that a misread word keeps at least."""


@dataclass(frozen=True)
class SeenWord:
    """One word read: its score, what a second look said, and the word that was drawn there.

    `drawn` is None where nothing was drawn: ink of a stamp, a hand, a line. `page_score` is the mean
    score of the page by letters, `letters` what it was read with. `second` is `well`, `agree`, `differ`
    (`Second`) or empty where nobody looked again, `third` so of a third look, which read `other`.
    """

    text: str
    drawn: str | None
    score: float
    page_score: float
    letters: str
    second: str
    confidence: float
    third: str = ""
    other: str = ""

    @property
    def right(self) -> bool:
        """True when the word is the one drawn, to the letter; blanks at signs change nothing."""
        return self._is(self.text)

    @property
    def other_right(self) -> bool:
        """True when the third look read the word drawn."""
        return self._is(self.other)

    @property
    def unspaced_right(self) -> bool:
        """True when the word is the one drawn, whatever blanks are in it: `432h` for `432 h`."""
        return self.drawn is not None and _unspaced(self.drawn) == _unspaced(self.text)

    def _is(self, text: str) -> bool:
        return self.drawn is not None and _unified(self.drawn) == _unified(text)


def _unified(text: str) -> str:
    return unified(_AT_SIGNS.sub(r"\1", text))


def _unspaced(text: str) -> str:
    return "".join(unified(text).split())


@dataclass
class _Heard:
    """What was heard while a page was read: scores by box, second looks by box, the page's score.

    Each method stands in for a function of the reading, which it is given first, and listens to it.
    """

    scores: dict[Box, float] = field(default_factory=dict)
    seconds: dict[Box, str] = field(default_factory=dict)
    thirds: dict[Box, tuple[str, str]] = field(default_factory=dict)
    page_score: float = 0.0
    left_out: set[Box] = field(default_factory=set)
    counted: list[Second] = field(default_factory=list)

    def words(self, words: Callable[[Any], list[Word]], attempt: Any) -> list[Word]:
        made = words(attempt)
        engine = [word for word in attempt.words if word.width > 0 and word.height > 0]
        self.scores = {word.box: read.score for word, read in zip(made, engine, strict=True)}
        self.page_score = attempt.score
        return made

    def judged(
        self, judged: Callable[..., Word], word: Word, row: Sequence[EngineWord], letters: str
    ) -> Word:
        if row:
            self.seconds[word.box] = second_look.said_by(word.text, row)
        return judged(word, row, letters)

    def third(
        self, _: Callable[..., Word], grey: Pixels, word: Word, second: Sequence[EngineWord], read: CutText
    ) -> Word:
        self.thirds[word.box] = (third_look.third_says(word.text, second, read), read.text)
        return word  # as it was: the counts of the looks before are of what was read then

    def probability(
        self, told: Callable[..., float], first: float, shape: Shape, *, said: Second, letters: str = ""
    ) -> float:
        self.counted.append(said)
        return told(first, shape, said=said, letters=letters)

    def strokes(self, strokes: Callable[[Pixels, Word], Word], grey: Pixels, word: Word) -> Word:
        self.counted.clear()
        told = strokes(grey, word)
        if self.counted:
            self.seconds[word.box] = self.counted[-1]
        return told

    def placed(self, placed: Callable[..., list[Word]], found: Sequence[EngineWord], box: Box) -> list[Word]:
        made = placed(found, box)
        ordered = sorted((word for word in found if word.width > 0), key=lambda word: word.left)
        self.scores |= {word.box: read.score for word, read in zip(made, ordered, strict=True)}
        self.left_out |= {word.box for word in made}
        return made


@contextmanager
def _listening() -> Iterator[_Heard]:
    heard = _Heard()
    listeners: list[tuple[ModuleType, str, Callable[..., Any]]] = [
        (look_again, "_placed", heard.placed),
        (read_picture, "_words", heard.words),
        (second_look, "second_probability", heard.probability),
        (second_look, "_by_strokes", heard.strokes),
        (second_look, "_judged", heard.judged),
        (third_look, "_judged", heard.third),
    ]
    with ExitStack() as patches:
        for module, name, listener in listeners:
            patches.enter_context(patch.object(module, name, partial(listener, getattr(module, name))))
        yield heard


def seen_words(drawn: Drawn, folder: Path) -> list[SeenWord]:
    """Every word that OCR read in the file, with the word drawn there; no pages without a mapping."""
    path = folder / drawn.name
    path.write_bytes(drawn.data)
    opened, found = open_file(path), []
    try:
        for number in range(1, opened.page_count + 1):
            with _listening() as heard:
                page = read_page(opened.page(number), usual_engine(), drawn.name)
            if page.text_source is TextSource.OCR:
                found += list(_seen(page, heard, drawn_words(drawn.paper.pdf, number)))
    finally:
        opened.close()
    return found


def drawn_words(pdf: bytes, number: int) -> tuple[list[Word], list[Word]]:
    """The words of a born-digital page: lines of text, and overprint (at an angle, or far taller)."""
    file = PdfFile(pdf, Limits())
    try:
        layer = file.page(number).layer()
    finally:
        file.close()
    visible = [word for word in layer.words if word.visible] if layer else []
    words = [(Word(word.text, word.box, 1.0), word.angle == 0) for word in visible]
    tall = _TALL * median([word.box[3] - word.box[1] for word, _ in words] or [0.0])
    straight = [word for word, level in words if level and word.box[3] - word.box[1] <= tall]
    return straight, [word for word, _ in words if word not in straight]


def _seen(page: PageText, heard: _Heard, drawn: tuple[list[Word], list[Word]]) -> Iterator[SeenWord]:
    straight, slanting = drawn
    mapping = mapping_between(straight, page.words)
    if mapping is None:
        return
    words = [word for word in page.words if word.box in heard.scores]  # others are of a zone read anew
    there = [(word.text, moved(word.box, mapping)) for word in straight]
    aslant = [moved(word.box, mapping) for word in slanting]
    known, letters = {word.text for word in straight}, letters_of(page.languages, [w.text for w in words])
    for word, truth in zip(words, truths_of([word.box for word in words], there), strict=True):
        if truth is None and (word.text in known or any(_cover(word.box, box) > 0 for box in aslant)):
            continue  # it stands where the mapping does not reach, or is an overprint
        if truth is not None and word.text in known and not _alike(word.text, truth):
            continue  # the mapping is a line off
        score, second = heard.scores[word.box], heard.seconds.get(word.box, "")
        name = LEFT_OUT if word.box in heard.left_out else letters
        third, other = heard.thirds.get(word.box, ("", ""))
        yield SeenWord(word.text, truth, score, heard.page_score, name, second, word.confidence, third, other)


def _alike(one: str, other: str) -> bool:
    return len(one) < _SHORT or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def truths_of(read: Sequence[Box], there: Sequence[tuple[str, Box]]) -> list[str | None]:
    """What was drawn at each box read: the drawn words that lie on it and on no other box more.

    A box that is only a part of a drawn word has that whole word as its truth, one on nothing None.
    """
    found: list[list[str]] = [[] for _ in read]
    for text, box in there:
        shares = [_cover(_thick(box), _thick(other)) for other in read]
        best = max(range(len(read)), key=lambda i: shares[i], default=-1)
        if best >= 0 and shares[best] > _COVERED:
            found[best].append(text)
    return [" ".join(texts) or _whole(box, there) for texts, box in zip(found, read, strict=True)]


def _whole(box: Box, there: Sequence[tuple[str, Box]]) -> str | None:
    """The drawn word that this box is a part of."""
    return next((text for text, other in there if _cover(_thick(box), _thick(other)) > _COVERED), None)


def _thick(box: Box) -> Box:
    """The box with some air above and below: a dash is as thin as a hair."""
    return (box[0], box[1] - _AIR, box[2], box[3] + _AIR)


def mapping_between(drawn: Sequence[Word], read: Sequence[Word]) -> Any | None:
    """The projective mapping from drawn places to read ones; None where too few words agree."""
    once_drawn, once_read = _unique(drawn), _unique(read)
    shared = [text for text in once_drawn if text in once_read and len(text) > 2]
    if len(shared) < _LEAST_PAIRS:
        return None
    start = np.array([_middle(once_drawn[text]) for text in shared], np.float32)
    end = np.array([_middle(once_read[text]) for text in shared], np.float32)
    mapping, kept = cv2.findHomography(start, end, cv2.RANSAC, _REACH)
    return mapping if mapping is not None and int(kept.sum()) >= _LEAST_PAIRS else None


def moved(box: Box, mapping: Any) -> Box:
    """A box where the mapping puts it."""
    x0, y0, x1, y1 = box
    corners = np.array([[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]], np.float32)
    there = cv2.perspectiveTransform(corners, mapping)[0]
    return (
        float(there[:, 0].min()),
        float(there[:, 1].min()),
        float(there[:, 0].max()),
        float(there[:, 1].max()),
    )


def _unique(words: Sequence[Word]) -> dict[str, Box]:
    counts = Counter(word.text for word in words)
    return {word.text: word.box for word in words if counts[word.text] == 1}


def _middle(box: Box) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _cover(one: Box, other: Box) -> float:
    """The share of the first box that the second covers."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    area = (one[2] - one[0]) * (one[3] - one[1])
    return across * down / area if across > 0 and down > 0 and area > 0 else 0.0
