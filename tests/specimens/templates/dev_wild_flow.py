"""Strips laid on pages: one block, blocks beside each other, or down the left and then down the right."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.units import mm

from tests.specimens.sheet import Sheet, wrap
from tests.specimens.templates.dev_wild_ledger import Strip

_TOGETHER = ("band", "head", "over")
_FEW_ROWS = 22.0


@dataclass
class Flow:
    """Where the next strip goes. `begin` draws a new page's furniture and gives the y below it."""

    sheet: Sheet
    lefts: list[float]
    y: float
    bottom: float
    begin: Callable[[Sheet], float]
    head: Callable[[], Strip] | None = None
    """The head to repeat at the top of each page or column; None to leave it out."""
    width: float = 0.0
    """Of the block, without the labels at its left."""
    label_width: float = 0.0
    label_rules: bool = False
    _column: int = 0
    _top: float = 0.0
    _label: str = ""
    _since: float = 0.0
    _lowest: float = 0.0

    def __post_init__(self) -> None:
        self._top = self._lowest = self.y

    def turn(self) -> None:
        """The next page."""
        self._close_label()
        self.sheet.turn_page()
        self.y = self._top = self._since = self.begin(self.sheet)
        self._column, self._lowest = 0, self.y

    def _next(self) -> None:
        """The next column of the page, or the next page."""
        if self._column + 1 < len(self.lefts):
            self._column += 1
            self._lowest = max(self._lowest, self.y)
            self.y = self._top
        else:
            self.turn()
        if self.head is not None:
            self._paint(self.head())
            self._since = self.y

    def place(self, strips: list[Strip]) -> None:
        """The strips one below the other; headings stay with the two rows that follow."""
        for place, strip in enumerate(strips):
            if self.y + _kept(strips, place) > self.bottom:
                self._next()
                if strip.kind in ("gap", "head") and self.head is not None:
                    continue
            self._paint(strip)

    def _paint(self, strip: Strip) -> None:
        strip.paint(self.lefts[self._column], self.y, strip.height)
        self.y += strip.height

    def place_beside(self, left: list[Strip], right: list[Strip], *, level: bool, over: Strip | None) -> None:
        """Two blocks beside each other, on one page; `level` gives rows of one line the same height."""
        if level:
            for one, other in zip(left, right, strict=False):
                one.height = other.height = max(one.height, other.height)
        tall = max(sum(strip.height for strip in strips) for strips in (left, right))
        if self.y + tall + (over.height if over else 0.0) > self.bottom:
            self.turn()
        if over is not None:
            self._paint(over)
        start = self.y
        for x, strips in zip(self.lefts, (left, right), strict=False):
            self.y = start
            for strip in strips:
                strip.paint(x, self.y, strip.height)
                self.y += strip.height
        self.y = start + tall

    def finish(self) -> float:
        """The y below everything on the last page."""
        self._close_label()
        return max(self.y, self._lowest)

    def label(self, text: str) -> None:
        """Begin a section whose name stands at the left of its rows."""
        if self.y + _FEW_ROWS > self.bottom:
            self._next()
        self._close_label()
        self._label, self._since = text, self.y

    def _close_label(self) -> None:
        if not self._label or self.y <= self._since:
            return
        x, size = self.lefts[0] - self.label_width, 7.5
        lines = wrap(self._label, self.sheet.face(), size, self.label_width - 2)
        y = (self._since + self.y) / 2 - len(lines) * size * 0.6 / mm + size * 0.9 / mm
        for line in lines:
            self.sheet.text(x + self.label_width / 2, y, line, size, align="centre")
            y += size * 1.2 / mm
        if self.label_rules:
            self.sheet.frame(x, self._since, self.label_width, self.y - self._since, 0.4)
        self.sheet.line(x, self.y, x + self.label_width + self.width, self.y, 0.7)


def _kept(strips: list[Strip], place: int) -> float:
    """The height of a strip with all that must follow it on the same page."""
    height, rows = 0.0, 0
    for strip in strips[place:]:
        height += strip.height
        rows += strip.kind not in _TOGETHER
        if strip.kind not in _TOGETHER and (rows > 1 or strips[place].kind not in _TOGETHER):
            break
    return height
