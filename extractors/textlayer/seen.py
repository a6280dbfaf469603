"""Which words of a text layer are really seen on the page: looked up in the page's picture."""

from dataclasses import replace

import numpy as np

from extractors.ocr.prepare import grey_of
from extractors.opening.pages import Layer, LayerWord, Picture, Pixels

_CONTRAST = 45  # grey levels between a word's ink and its ground; a pale watermark has less


def seen_layer(layer: Layer, picture: Picture) -> Layer:
    """The layer with `visible` kept only where the picture shows ink in the word's box.

    White or pale text, text under a picture and text cut off by the page are not seen.
    """
    grey = grey_of(picture.pixels)
    words = tuple(replace(word, visible=word.visible and _is_seen(word, grey)) for word in layer.words)
    return replace(layer, words=words)


def _is_seen(word: LayerWord, grey: Pixels) -> bool:
    tall, wide = grey.shape
    x0, y0, x1, y1 = word.box
    part = grey[max(0, int(y0 * tall)) : int(y1 * tall) + 1, max(0, int(x0 * wide)) : int(x1 * wide) + 1]
    if part.size == 0:
        return False
    return bool(int(np.max(part)) - int(np.min(part)) >= _CONTRAST)
