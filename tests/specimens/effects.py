"""What makes a page hard to read: stamps over text, guilloche, faint copies, shadows, folds.

Each takes a page and a seed and gives a page; the same seed gives the same damage.
"""

from collections.abc import Callable
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.specimens.fonts import path_of

Effect = Callable[[Image.Image, str], Image.Image]
Pixels = NDArray[np.float32]
_INKS = ((70, 60, 150), (40, 80, 170), (150, 50, 60), (60, 60, 70))


def _floats(page: Image.Image) -> Pixels:
    return np.asarray(page.convert("RGB")).astype(np.float32)


def _image(pixels: NDArray[Any]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def stamped(page: Image.Image, seed: str) -> Image.Image:
    """Two or three stamps put where there is writing: a round one, an oblong one, both slanted."""
    rng, ink = Random(seed), np.full((page.height, page.width), 0.0, np.float32)
    for _ in range(rng.randint(2, 3)):
        stamp = _round_stamp(rng, page) if rng.random() < 0.6 else _oblong_stamp(rng, page)
        stamp = stamp.rotate(rng.uniform(-40, 40), expand=True, resample=Image.Resampling.BICUBIC)
        x = rng.randint(round(page.width * 0.1), round(page.width * 0.85) - stamp.width // 2)
        y = rng.randint(round(page.height * 0.12), round(page.height * 0.85) - stamp.height // 2)
        layer = Image.new("L", page.size, 0)
        layer.paste(stamp, (x, y))
        ink = np.maximum(ink, np.asarray(layer).astype(np.float32) / 255 * rng.uniform(0.55, 0.85))
    grain = np.random.default_rng(rng.randrange(2**32)).normal(1, 0.25, ink.shape).astype(np.float32)
    cover = np.clip(cv2.GaussianBlur(ink * grain, (0, 0), 0.8), 0, 1)[:, :, None]
    colour = np.array(rng.choice(_INKS), np.float32) / 255
    return _image(_floats(page) * (1 - cover * (1 - colour)))


def _round_stamp(rng: Random, page: Image.Image) -> Image.Image:
    side = round(page.width * rng.uniform(0.17, 0.22))
    stamp = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(stamp)
    for inset, thick in ((2, 6), (side // 12, 2), (side // 4, 3)):
        draw.ellipse((inset, inset, side - inset, side - inset), outline=255, width=thick)
    face = ImageFont.truetype(str(path_of("dejavu_sans", "bold")), side // 9)
    draw.text((side / 2, side / 2), "SPECIMEN\nNÜMUNƏ", fill=255, font=face, anchor="mm", align="center")
    return stamp


def _oblong_stamp(rng: Random, page: Image.Image) -> Image.Image:
    wide = round(page.width * rng.uniform(0.24, 0.34))
    stamp = Image.new("L", (wide, wide // 3), 0)
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((2, 2, wide - 3, wide // 3 - 3), outline=255, width=5)
    face = ImageFont.truetype(str(path_of("dejavu_sans", "bold")), wide // 11)
    words = rng.choice(("SURƏTİ DÜZDÜR\nSPECIMEN", "КОПИЯ ВЕРНА\nSPECIMEN", "TRUE COPY\nSPECIMEN"))
    draw.text((wide / 2, wide / 6), words, fill=255, font=face, anchor="mm", align="center")
    return stamp


def guilloche(page: Image.Image, seed: str) -> Image.Image:
    """The woven lines of security paper behind the print, in two pale colours."""
    rng = Random(seed)
    x = np.arange(page.width, dtype=np.float32)[None, :]
    y = np.arange(page.height, dtype=np.float32)[:, None]
    step, pixels = page.width / rng.uniform(95, 140), _floats(page)
    for colour in ((236, 205, 196), (196, 216, 232)):
        bend = page.width / rng.uniform(9, 16)
        wave = np.sin(x / bend + rng.uniform(0, 6)) * 3 + np.sin((x + y) / (bend * 1.7)) * 2
        line = np.abs(np.sin((y + wave * step) * np.pi / (2 * step))) < rng.uniform(0.16, 0.24)
        weave = np.where(line[:, :, None], np.array(colour, np.float32) / 255, 1.0)
        pixels = pixels * cv2.GaussianBlur(weave.astype(np.float32), (0, 0), 0.7)
    return _image(pixels)


def low_contrast(page: Image.Image, seed: str) -> Image.Image:
    """A pale print on grey-yellow paper: ink and paper lie close together."""
    rng = Random(seed)
    paper = np.array([rng.uniform(205, 225), rng.uniform(200, 215), rng.uniform(180, 200)], np.float32)
    share = rng.uniform(0.42, 0.55)
    dark = 255 - _floats(page)
    return _image(paper - dark * share * (paper / 255))


def faint_copy(page: Image.Image, seed: str) -> Image.Image:
    """A copy of a copy: letters broken and thinned, streaks, specks, no colour."""
    rng, noise = Random(seed), np.random.default_rng(Random(seed).randrange(2**32))
    grey = cv2.GaussianBlur(_floats(page).mean(axis=2), (0, 0), 1.1)
    patchy = cv2.GaussianBlur(noise.normal(0, 1, grey.shape).astype(np.float32), (0, 0), 2.0) * 90
    streaks = np.repeat(noise.normal(0, 7, (1, grey.shape[1])).astype(np.float32), grey.shape[0], axis=0)
    level = rng.uniform(118, 138)
    copied = 1 / (1 + np.exp(-(grey + patchy * 0.5 + streaks - level) / 14))
    out = 70 + 185 * copied
    out[noise.random(grey.shape) < 0.0008] = 60
    return _image(np.repeat(cv2.GaussianBlur(out, (0, 0), 0.6)[:, :, None], 3, axis=2))


def hand_shadow(page: Image.Image, seed: str) -> Image.Image:
    """Uneven light and the soft shadow of a hand with a phone, falling in from a side."""
    rng = Random(seed)
    height, width = page.height, page.width
    shade = np.ones((height, width), np.float32)
    side = rng.choice((0.0, 1.0))
    wrist = (round(width * (side * 1.1 - 0.05)), round(height * rng.uniform(0.35, 0.9)))
    palm = (round(width * (0.28 + 0.44 * side)), round(height * rng.uniform(0.3, 0.6)))
    depth = rng.uniform(0.42, 0.58)
    cv2.line(shade, wrist, palm, depth, round(width * 0.16))
    cv2.ellipse(
        shade, palm, (round(width * 0.16), round(width * 0.13)), rng.uniform(0, 90), 0, 360, depth, -1
    )
    for finger in range(4):
        reach = (0.13 - 0.26 * side) * rng.uniform(0.8, 1.5)
        tip = (palm[0] + round(width * reach), palm[1] - round(width * (0.02 + 0.07 * finger)))
        cv2.line(shade, palm, tip, depth, round(width * 0.035))
    soft: Pixels = np.asarray(cv2.GaussianBlur(shade, (0, 0), width * 0.012), np.float32)
    fall = np.linspace(rng.uniform(0.75, 0.95), 1.08, height, dtype=np.float32)[:, None]
    return _image(_floats(page) * (soft * fall)[:, :, None])


def folded(page: Image.Image, seed: str) -> Image.Image:
    """A sheet that was folded twice: a dark and a bright line across, worn ink along them."""
    rng, pixels = Random(seed), _floats(page)
    for axis, length in ((0, page.height), (1, page.width)):
        at = round(length * rng.uniform(0.46, 0.54))
        lines = np.moveaxis(pixels, axis, 0)
        reach = max(3, length // 420)
        lines[at - reach : at] *= 0.82
        lines[at : at + reach] = lines[at : at + reach] * 0.55 + 115
    return _image(cv2.GaussianBlur(pixels, (0, 0), 0.4))


def side_by_side(left: Image.Image, right: Image.Image) -> Image.Image:
    """Two pages laid on the glass next to each other, as one landscape page."""
    height, gap = max(left.height, right.height), left.width // 30
    sheet = Image.new("RGB", (left.width + right.width + gap, height), (232, 231, 227))
    sheet.paste(left, (0, (height - left.height) // 2))
    sheet.paste(right, (left.width + gap, (height - right.height) // 3))
    return sheet


EFFECTS: dict[str, Effect] = {
    "stamped": stamped,
    "guilloche": guilloche,
    "low_contrast": low_contrast,
    "faint_copy": faint_copy,
    "hand_shadow": hand_shadow,
    "folded": folded,
}
"""Effects by the name of the tier that has them (see `hard_tiers`)."""
