"""Tiers beyond the graded four: each effect on an office scan, and files put together awkwardly."""

from collections.abc import Callable
from random import Random

from PIL import Image

from tests.specimens import degrade, effects

Tier = Callable[[bytes, str], bytes]
_DPI = 200
_LIGHT = frozenset({"hand_shadow"})
"""Effects of the light: they fall on the page as the camera sees it, so it is a photo."""


def _with_effect(name: str) -> Tier:
    def make(pdf: bytes, seed: str) -> bytes:
        pages = []
        for i, page in enumerate(degrade.render(pdf, _DPI)):
            place = f"{seed}/{name}/{i}"
            harmed = effects.EFFECTS[name](page, place)
            pages.append(
                degrade.photograph(harmed, place, strength=0.7)
                if name in _LIGHT
                else degrade.scan(harmed, place, skew=1.2, noise=4.0)
            )
        return degrade.picture_pdf(pages, _DPI, 70)

    return make


def _scanned(pdf: bytes, seed: str) -> list[Image.Image]:
    pages = degrade.render(pdf, _DPI)
    return [degrade.scan(page, f"{seed}/{i}", skew=1.0, noise=4.0) for i, page in enumerate(pages)]


def upside_down(pdf: bytes, seed: str) -> bytes:
    """An office scan with every page on its head."""
    return degrade.picture_pdf([degrade.turn(page, 180) for page in _scanned(pdf, seed)], _DPI, 70)


def page_order(pages: int, seed: str) -> list[int]:
    """Which page of the paper stands at each place of a `shuffled` file, counted from 1; never in order."""
    order = list(range(1, pages + 1))
    if pages > 1:
        rng = Random(f"{seed}/order")
        while order == sorted(order):
            rng.shuffle(order)
    return order


def shuffled(pdf: bytes, seed: str) -> bytes:
    """An office scan with its pages out of order (`page_order`)."""
    pages = _scanned(pdf, seed)
    return degrade.picture_pdf([pages[i - 1] for i in page_order(len(pages), seed)], _DPI, 70)


def two_on_a_page(pdf: bytes, seed: str) -> bytes:
    """Each two pages scanned side by side as one; an odd last page stays alone."""
    pages = _scanned(pdf, seed)
    halves = [pages[i : i + 2] for i in range(0, len(pages), 2)]
    sheets = [effects.side_by_side(*half) if len(half) == 2 else half[0] for half in halves]
    return degrade.picture_pdf(sheets, _DPI, 70)


HARD_TIERS: dict[str, Tier] = {
    **{name: _with_effect(name) for name in effects.EFFECTS},
    "upside_down": upside_down,
    "shuffled": shuffled,
    "two_on_a_page": two_on_a_page,
}
"""Tier -> from a paper's PDF to a PDF of pictures."""
