"""What an opened file gives: pages, each a picture on demand and perhaps a text layer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from schemas.facts import Box

A4_LONG_INCHES = 11.69

Pixels = NDArray[np.uint8]
"""Grey (height, width) or RGB (height, width, 3), 0 black, 255 white."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a viewer shows it, in pixels, with its resolution in dots per inch.

    `guessed_dpi` is True when the file does not say and A4 paper was assumed.
    """

    pixels: Pixels
    dpi: int
    guessed_dpi: bool = False

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])


def flat_picture(photo: Picture, sheet: Pixels) -> Picture:
    """The sheet cut out of a photo; where the resolution was guessed, it is guessed anew from the sheet."""
    dpi = photo.dpi
    if photo.guessed_dpi and sheet is not photo.pixels:
        dpi = max(1, round(max(sheet.shape[:2]) / A4_LONG_INCHES))
    return Picture(sheet, dpi, photo.guessed_dpi)


@dataclass(frozen=True, slots=True)
class LayerWord:
    """One word of a PDF's text layer; its box lies on the page as shown, `visible` whether ink is drawn.

    `angle` is the writing direction on the shown page in degrees clockwise (0, 90, 180, 270).
    """

    text: str
    box: Box
    visible: bool = True
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Layer:
    """A PDF page's text layer before anybody trusts it.

    `words` in the file's order, `other_text` is the same page's text by a second reader,
    `image_boxes` where pictures lie, `unmapped` the share of characters without a Unicode value,
    `lines` the straight lines it draws, as thin boxes.
    """

    words: tuple[LayerWord, ...]
    other_text: str | None
    image_boxes: tuple[Box, ...]
    unmapped: float = 0.0
    lines: tuple[Box, ...] = ()


class OpenedPage(Protocol):
    """One page of an opened file."""

    @property
    def number(self) -> int:
        """The page's number in the file, from 1."""
        ...

    def picture(self, dpi: int | None = None) -> Picture:
        """The page as shown, at about `dpi`, or at the best resolution there is for reading."""
        ...

    def layer(self) -> Layer | None:
        """The text layer, or None when the page has none."""
        ...


class OpenedFile(Protocol):
    """A file that was opened: its media type and pages. Iterating may raise Rejected for one page."""

    media_type: str
    page_count: int

    def __iter__(self) -> Iterator[OpenedPage]: ...

    def page(self, number: int) -> OpenedPage:
        """The page of that number (from 1)."""
        ...

    def close(self) -> None:
        """Gives back what the file holds."""
        ...


def as_pixels(array: ArrayLike) -> Pixels:
    """An array as contiguous bytes, the form every step here works on."""
    return np.ascontiguousarray(array, dtype=np.uint8)
