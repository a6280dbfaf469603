"""From a clean PDF to what people really send: scans, skewed scans, phone photos. Same seed, same result."""

from collections.abc import Sequence
from io import BytesIO
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

TIERS = ("born_digital", "clean_300", "office_200", "phone_photo")
PHOTO_DPI = 220


def render(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Every page of a PDF as an RGB image."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def scan(
    page: Image.Image, seed: str, *, skew: float = 2.0, noise: float = 6.0, blur: float = 0.6
) -> Image.Image:
    """What an office scanner makes of a page: a small turn, paper tone, soft edges, grain."""
    rng, grain = Random(seed), np.random.default_rng(Random(seed).randrange(2**32))
    angle = rng.uniform(0.3, skew) * rng.choice((-1, 1))
    pixels: NDArray[Any] = np.asarray(page)
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    pixels = cv2.warpAffine(
        pixels, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(244, 243, 239)
    )
    pixels = cv2.GaussianBlur(pixels, (0, 0), blur)
    paper = np.array([250, 249, 245], dtype=np.float32) / 255
    toned = pixels.astype(np.float32) * paper * rng.uniform(0.94, 1.0) + rng.uniform(0, 10)
    toned += grain.normal(0, noise, (height, width, 1)).astype(np.float32)
    return Image.fromarray(np.clip(toned, 0, 255).astype(np.uint8))


def photograph(page: Image.Image, seed: str, *, strength: float = 1.0) -> Image.Image:
    """A phone's picture of a page on a table: perspective, shadow, blur, grain. `strength` 0..1.5."""
    rng, grain = Random(seed), np.random.default_rng(Random(seed).randrange(2**32))
    pixels = np.asarray(page)
    height, width = pixels.shape[:2]
    margin = round(0.06 * max(width, height))
    wide, tall = width + 2 * margin, height + 2 * margin
    table = np.full((tall, wide, 3), rng.choice(((92, 74, 58), (70, 72, 78), (120, 110, 98))), dtype=np.uint8)
    slip = 0.03 * strength * min(width, height)
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    target = [
        (margin + x + rng.uniform(-slip, slip), margin + y + rng.uniform(-slip, slip)) for x, y in corners
    ]
    warp = cv2.getPerspectiveTransform(np.array(corners, np.float32), np.array(target, np.float32))
    lain = cv2.warpPerspective(
        pixels, warp, (wide, tall), dst=table, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT
    )
    lit: NDArray[Any] = lain.astype(np.float32) * _shadow(rng, wide, tall, strength)
    lit = cv2.GaussianBlur(lit, (0, 0), 0.5 + 0.5 * strength)
    lit += grain.normal(0, 5 * strength, (tall, wide, 1)).astype(np.float32)
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))


def _shadow(rng: Random, width: int, height: int, strength: float) -> NDArray[np.float32]:
    """Light that falls off across the page, as a factor of each pixel."""
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    along = rng.uniform(-1, 1) * x + rng.uniform(-1, 1) * y
    falloff = 1 - strength * 0.22 * (along - along.min()) / (np.ptp(along) + 1e-6)
    light: NDArray[np.float32] = (falloff * rng.uniform(0.9, 1.0)).astype(np.float32)[:, :, None]
    return light


def jpeg(
    page: Image.Image, quality: int = 80, orientation: int | None = None, dpi: int | None = None
) -> bytes:
    """JPEG bytes. EXIF `orientation` 3, 6 or 8 turns the pixels so that a viewer shows the page upright."""
    out, exif = BytesIO(), Image.Exif()
    if orientation is not None:
        turns = {
            3: Image.Transpose.ROTATE_180,
            6: Image.Transpose.ROTATE_90,
            8: Image.Transpose.ROTATE_270,
        }
        page = page.transpose(turns[orientation])
        exif[0x0112] = orientation
    extra = {"dpi": (dpi, dpi)} if dpi else {}
    page.save(out, "JPEG", quality=quality, exif=exif, **extra)
    return out.getvalue()


def png(page: Image.Image, dpi: int = 200) -> bytes:
    """PNG bytes."""
    out = BytesIO()
    page.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def tiff(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """A multi-page TIFF, grey, LZW."""
    out = BytesIO()
    grey = [page.convert("L") for page in pages]
    grey[0].save(out, "TIFF", save_all=True, append_images=grey[1:], compression="tiff_lzw", dpi=(dpi, dpi))
    return out.getvalue()


def turn(page: Image.Image, degrees: int) -> Image.Image:
    """The page turned clockwise by 90, 180 or 270 degrees."""
    turns = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    return page.transpose(turns[degrees % 360]) if degrees % 360 else page


def picture_pdf(pages: Sequence[Image.Image], dpi: int, quality: int = 80) -> bytes:
    """A PDF whose pages are JPEG pictures, as scanners write it."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in pages:
        width, height = page.width * 72 / dpi, page.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(BytesIO(jpeg(page, quality))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def clean_300(pdf: bytes) -> bytes:
    """A perfect scan in colour at 300 dpi as a PDF of pictures."""
    return picture_pdf(render(pdf, 300), 300, 85)


def office_200(pdf: bytes, seed: str) -> bytes:
    """An office scan at 200 dpi: skew up to 2 degrees, grain, JPEG 60."""
    pages = [scan(page, f"{seed}/{i}") for i, page in enumerate(render(pdf, 200))]
    return picture_pdf(pages, 200, 60)


def phone_photo(pdf: bytes, seed: str) -> list[bytes]:
    """One JPEG photo a page, some with an EXIF orientation."""
    photos = []
    for i, page in enumerate(render(pdf, PHOTO_DPI)):
        orientation = Random(f"{seed}/{i}/exif").choice((None, None, 6, 8, 3))
        photos.append(jpeg(photograph(page, f"{seed}/{i}"), 75, orientation))
    return photos


def smear(page: Image.Image, box: tuple[float, float, float, float], seed: str) -> Image.Image:
    """Wet ink wiped across a place (fractions of the page): the writing there is spoilt, not gone."""
    rng = Random(seed)
    pixels = np.asarray(page).copy()
    height, width = pixels.shape[:2]
    x0, y0, x1, y1 = (round(f * side) for f, side in zip(box, (width, height) * 2, strict=True))
    part: NDArray[Any] = pixels[y0:y1, x0:x1].astype(np.float32)
    reach = max(3, (x1 - x0) // 14)
    wiped = cv2.filter2D(part, -1, np.full((1, reach), 1 / reach, np.float32))
    blot: NDArray[Any] = np.ones(part.shape[:2], np.float32)
    for _ in range(4):
        middle = (rng.randrange(x1 - x0), rng.randrange(y1 - y0))
        axes = ((x1 - x0) // rng.randint(8, 14), max(2, (y1 - y0) // 3))
        cv2.ellipse(blot, middle, axes, rng.uniform(-12, 12), 0, 360, rng.uniform(0.45, 0.7), -1)
    blot = cv2.GaussianBlur(blot, (0, 0), max(1.0, (y1 - y0) / 12))
    mixed = (0.45 * part + 0.55 * wiped) * blot[:, :, None]
    pixels[y0:y1, x0:x1] = np.clip(mixed, 0, 255).astype(np.uint8)
    return Image.fromarray(pixels)
