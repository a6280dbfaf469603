"""How a picture must be turned, straightened and flattened for its rows of print to lie level."""

from dataclasses import dataclass

from extractors.ocr.first_look import without_rulings
from extractors.ocr.straighten import straightened, straightness, turned
from extractors.ocr.uncurl import Curl, curl_of
from extractors.opening.pages import Pixels

_CLEARLY = 1.05  # how much sharper the rows must be for a page to count as curled


@dataclass(frozen=True, slots=True)
class Laid:
    """A quarter turn, then a small turn (both degrees clockwise), then what a curled sheet needs."""

    turn: int
    skew: float
    curl: Curl | None = None

    def level(self, pixels: Pixels) -> Pixels:
        """A picture of the page, of any size, with its rows level."""
        straight = straightened(turned(pixels, self.turn), self.skew)
        return self.curl.flat(straight) if self.curl else straight


def laid(ink: Pixels, turn: int, skew: float, *, photo: bool, flattened: bool) -> Laid:
    """How this page lies that way up. `ink` is the reduced page, white on black.

    Only a `photo` can show a curled sheet. Where its corners were found (`flattened`) its sides are upright
    already, and rows askew are a curl rather than a turn.
    """
    plain = Laid(turn, skew)
    if not photo:
        return plain
    before = Laid(turn, 0.0 if flattened else skew)
    curl = curl_of(before.level(ink))
    if curl is None:
        return plain
    bent = Laid(before.turn, before.skew, curl)
    return bent if _sharpness(bent, ink) >= _CLEARLY * _sharpness(plain, ink) else plain


def _sharpness(way: Laid, ink: Pixels) -> float:
    level = (way.level(ink) > 127).astype(ink.dtype) * 255
    return straightness(without_rulings(level)).sharpness
