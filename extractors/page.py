"""A page as text with positions: what opening and OCR give, and what understanding works on.

Working coordinates are fractions (0..1) of the page after it was turned upright and deskewed.
Evidence lies on the page as a viewer shows it: `PageText.shown` maps one to the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import cos, radians, sin
from typing import Literal

from schemas.documents import Problem, Quality, TextSource
from schemas.facts import Box, Evidence

_UPRIGHT = 0.7  # width by height of an upright sheet

Look = Literal["clear", "small", "flat", "faint"]
"""How much like a hand's, or a seal's, a mark looks; see Mark."""

Warp = tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]
"""A projective mapping (3 x 3) from fractions of a flattened sheet to fractions of the photo of it."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its text, its box in working coordinates, its confidence 0..1."""

    text: str
    box: Box
    confidence: float

    @property
    def height(self) -> float:
        """The height of the word's box."""
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> float:
        """How far down the page the middle of the word's box stands."""
        return (self.box[1] + self.box[3]) / 2

    @property
    def centre(self) -> float:
        """How far from the page's left edge the middle of the word's box stands."""
        return (self.box[0] + self.box[2]) / 2


class _Keeping:
    """The place where a class of slots keeps what it has worked out: slots alone leave none."""


@dataclass(frozen=True, slots=True)
class Line(_Keeping):
    """Words that stand side by side on one line, left to right.

    Understanding asks for a line's box some hundred times, so it is worked out once.
    """

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        """The box around all words."""
        return around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """The lowest confidence of any word: a line is as sure as its worst word."""
        return min((word.confidence for word in self.words), default=0.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """Ink that is not print: `kind` is `signature`, `seal`, or `ink` for strokes that are neither for sure.

    The box is in working coordinates. `coloured` strokes are not the print's black. To look `clear`, strokes
    are long and free as a hand's, and a seal's ring is closed; `small` ones are as free and short, `flat`
    ones as free and low; the rest is `faint`, and so is every signature on a patterned page. `confidence`
    speaks of the shape alone, not of the place it stands at.
    """

    kind: str
    box: Box
    confidence: float
    coloured: bool = False
    look: Look = "faint"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line drawn on the page, in working coordinates; horizontal or vertical by its box."""

    box: Box
    horizontal: bool


@dataclass(frozen=True, slots=True)
class PageText:
    """One page ready to be understood.

    `lines` are in reading order, top to bottom, split at wide gaps (columns stay apart).
    `width` and `height` are the working page's pixels (or points x 4 for a text layer), for aspect.
    `turn` is how many degrees clockwise the shown page was turned to stand upright, `skew` how many
    degrees clockwise the upright page was then turned to lie straight. `warp` leads back to the photo
    where a sheet photographed at an angle was laid flat before all that.
    """

    number: int
    width: int
    height: int
    lines: tuple[Line, ...]
    text_source: TextSource
    languages: tuple[str, ...] = ()
    turn: int = 0
    skew: float = 0.0
    marks: tuple[Mark, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    quality: Quality = field(default_factory=Quality)
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    ocr_seconds: float = 0.0
    warp: Warp | None = None

    @property
    def typed(self) -> bool:
        """True for a page of a text layer: its letters are what was written, none was recognised."""
        return self.text_source is TextSource.TEXT_LAYER

    @property
    def aspect(self) -> float:
        """The width of the page by its height; that of an upright sheet where its size is not known."""
        return self.width / self.height if self.width and self.height else _UPRIGHT

    @property
    def words(self) -> tuple[Word, ...]:
        """All words in reading order."""
        return tuple(word for line in self.lines for word in line.words)

    def shown(self, box: Box) -> Box:
        """The box of working coordinates on the page as a viewer shows it."""
        x0, y0, x1, y1 = self._unskewed(box)
        corners = [
            self._in_the_photo(*self._turned_back(x, y)) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1))
        ]
        xs, ys = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
        return (_clip(xs[0]), _clip(ys[0]), _clip(xs[-1]), _clip(ys[-1]))

    def evidence(self, document: str, words: Sequence[Word]) -> Evidence:
        """Evidence for some words of this page."""
        return Evidence(
            document=document,
            page=self.number,
            box=self.shown(around(word.box for word in words)),
            text=" ".join(word.text for word in words),
        )

    def _unskewed(self, box: Box) -> Box:
        if not self.skew:
            return box
        # The page was turned clockwise by `skew` about its middle to lie straight; turn back.
        angle = radians(-self.skew)
        mid_x, mid_y = self.width / 2, self.height / 2
        points = []
        for x, y in ((box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])):
            dx, dy = x * self.width - mid_x, y * self.height - mid_y
            points.append(
                (dx * cos(angle) - dy * sin(angle) + mid_x, dx * sin(angle) + dy * cos(angle) + mid_y)
            )
        return (
            min(p[0] for p in points) / self.width,
            min(p[1] for p in points) / self.height,
            max(p[0] for p in points) / self.width,
            max(p[1] for p in points) / self.height,
        )

    def _turned_back(self, x: float, y: float) -> tuple[float, float]:
        """A point of the upright page on the shown page, both in fractions."""
        if self.turn == 90:
            return (y, 1 - x)
        if self.turn == 180:
            return (1 - x, 1 - y)
        if self.turn == 270:
            return (1 - y, x)
        return (x, y)

    def _in_the_photo(self, x: float, y: float) -> tuple[float, float]:
        """A point of the flat sheet in the photo it was taken from."""
        if self.warp is None:
            return (x, y)
        across, down, depth = (row[0] * x + row[1] * y + row[2] for row in self.warp)
        return (across / depth, down / depth)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all boxes; a box of no size for none."""
    items = list(boxes)
    if not items:
        return (0.0, 0.0, 0.0, 0.0)
    return (
        min(b[0] for b in items),
        min(b[1] for b in items),
        max(b[2] for b in items),
        max(b[3] for b in items),
    )


def shared_width(one: Box, other: Box) -> float:
    """How far two boxes lie over each other, from left to right; below 0 how far they stand apart."""
    return min(one[2], other[2]) - max(one[0], other[0])


def _clip(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 5)
