"""A trusted text layer as a PageText, with marks and ruled lines from a small rendering."""

from collections import Counter
from time import perf_counter

from extractors.marks import findings
from extractors.ocr.languages import packs_for
from extractors.ocr.lines import lines_of
from extractors.ocr.straighten import turned
from extractors.opening.pages import Layer, LayerWord, Picture
from extractors.page import PageText, Word
from extractors.textlayer.drawn import with_drawn
from schemas.documents import Quality, TextSource
from schemas.facts import Box

CONFIDENCE = 0.999
"""A letter of a trusted layer: what is left is the trust itself being wrong."""


def read_layer(layer: Layer, picture: Picture, number: int) -> PageText:
    """The page as text. `picture` is a small rendering of the page as shown, for marks."""
    began = perf_counter()
    seen = [word for word in layer.words if word.visible]
    turn = _turn_of(seen)
    words = [Word(word.text, upright_box(word.box, turn), CONFIDENCE) for word in seen]
    upright = turned(picture.pixels, turn)
    height, width = upright.shape[:2]
    found = findings(upright, words, picture.dpi)
    return PageText(
        number=number,
        width=width,
        height=height,
        lines=lines_of(words, width / height),
        text_source=TextSource.TEXT_LAYER,
        languages=packs_for(word.text for word in words)[:1],
        turn=turn,
        marks=found.marks,
        rulings=with_drawn(found.rulings, [upright_box(box, turn) for box in layer.lines], width / height),
        quality=Quality(confidence=CONFIDENCE, ink_unread=round(found.ink_unread, 4)),
        seconds=perf_counter() - began,
    )


def upright_box(box: Box, turn: int) -> Box:
    """A box of the shown page on the page turned clockwise by `turn`, clipped to the page."""
    x0, y0, x1, y1 = (min(1.0, max(0.0, value)) for value in box)
    if turn == 90:
        return (1 - y1, x0, 1 - y0, x1)
    if turn == 180:
        return (1 - x1, 1 - y1, 1 - x0, 1 - y0)
    if turn == 270:
        return (y0, 1 - x1, y1, 1 - x0)
    return (x0, y0, x1, y1)


def _turn_of(words: list[LayerWord]) -> int:
    """The quarter turn that sets most letters upright."""
    letters: Counter[int] = Counter()
    for word in words:
        letters[word.angle] += len(word.text)
    return (360 - letters.most_common(1)[0][0]) % 360 if letters else 0
