"""JPEG, PNG and multi-page TIFF files: the picture upright by its EXIF note, at a sane size."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps

from extractors.limits import Limits
from extractors.opening.pages import A4_LONG_INCHES, Layer, Picture, as_pixels
from extractors.opening.rejection import Rejected, rejection_of
from schemas.documents import ProblemCode

_FORMATS = {"image/jpeg": ("JPEG", "MPO"), "image/png": ("PNG",), "image/tiff": ("TIFF",)}
_READING_DPI = 300
_LONG_SIDE_AT_MOST = 4000  # pixels; phones give 8000 and more, which slows reading and adds noise only
_SANE_DPI = (90, 1300)
_PHOTOMETRIC, _ZERO_IS_WHITE = 262, 0  # TIFF 6.0, PhotometricInterpretation


class ImageFile:
    """A picture file. Every frame of a TIFF is a page."""

    def __init__(self, data: bytes, media_type: str, limits: Limits) -> None:
        """Opens the picture without decoding it; raises Rejected when it is broken or too large."""
        self.media_type = media_type
        self._data = data
        self._limits = limits
        # Pillow's own limit warns before it refuses: the size is checked per frame, before decoding.
        Image.MAX_IMAGE_PIXELS = None
        with _opened(data, media_type) as image:
            # A JPEG with a preview (MPO) has several frames of one photo: the first is the page.
            self.page_count = int(getattr(image, "n_frames", 1)) if media_type == "image/tiff" else 1

    def __iter__(self) -> Iterator["ImagePage"]:
        for number in range(1, self.page_count + 1):
            yield self.page(number)

    def page(self, number: int) -> "ImagePage":
        """The frame of that number, from 1."""
        return ImagePage(self._data, self.media_type, number, self._limits)

    def close(self) -> None:
        """Nothing stays open between pages."""


class ImagePage:
    """One frame of a picture file."""

    def __init__(self, data: bytes, media_type: str, number: int, limits: Limits) -> None:
        self._data = data
        self._media_type = media_type
        self._limits = limits
        self.number = number

    def layer(self) -> Layer | None:
        """Pictures have no text layer."""
        return None

    def picture(self, dpi: int | None = None) -> Picture:
        """The frame as a viewer shows it, scaled down to `dpi` or to about 300 dpi of an A4 page."""
        try:
            with _opened(self._data, self._media_type) as image:
                image.seek(self.number - 1)
                return _decoded(image, self._limits.max_pixels, dpi)
        except Exception as error:
            raise rejection_of(error, self.number) from error


def _opened(data: bytes, media_type: str) -> Image.Image:
    return Image.open(BytesIO(data), formats=_FORMATS[media_type])


def _decoded(image: Image.Image, max_pixels: int, dpi: int | None) -> Picture:
    width, height = image.size
    if width * height > max_pixels:
        raise Rejected(
            ProblemCode.TOO_LARGE,
            f"{width} x {height} dots, at most {max_pixels // 10**6} million dots are read",
        )
    declared, before = _declared_dpi(image), max(width, height)
    target = _target_long_side(before, declared, dpi)
    # JPEG can be decoded at a half or a quarter of its size, which saves most of the time.
    image.draft(None, (target, target))
    image.load()
    upright = _flat(ImageOps.exif_transpose(image), zero_is_white=_zero_is_white(image))
    if max(upright.size) > target:
        upright.thumbnail((target, target), Image.Resampling.LANCZOS)
    full_dpi, guessed = _dpi_of(before, declared)
    scaled_dpi = round(full_dpi * max(upright.size) / before)
    return Picture(as_pixels(np.asarray(upright)), max(1, scaled_dpi), guessed)


def _zero_is_white(image: Image.Image) -> bool:
    tags = getattr(image, "tag_v2", {})
    return bool(tags.get(_PHOTOMETRIC) == _ZERO_IS_WHITE)


def _flat(image: Image.Image, *, zero_is_white: bool) -> Image.Image:
    """The picture as grey or RGB; a transparent one on white paper."""
    if image.mode in ("1", "L"):
        flat = image.convert("L")
    elif image.mode.startswith(("I", "F")):
        flat = _stretched(image, zero_is_white=zero_is_white)
    elif "A" in image.getbands() or "transparency" in image.info:
        rgba = image.convert("RGBA")
        flat = Image.new("RGB", image.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
    else:
        flat = image.convert("RGB")
    return flat


def _stretched(image: Image.Image, *, zero_is_white: bool) -> Image.Image:
    """A picture of more than 8 bits, brought to 8.

    Pillow minds a TIFF whose zero is white only up to 8 bits: beyond, paper would come out black.
    """
    values = np.asarray(image, dtype=np.float64)
    if zero_is_white:
        values = values.max() - values
    low, high = float(values.min()), float(values.max())
    return Image.fromarray(((values - low) * (255.0 / max(high - low, 1.0))).astype(np.uint8))


def _declared_dpi(image: Image.Image) -> float | None:
    """What the file says, when it is possible: cameras write 72 without meaning it."""
    declared = image.info.get("dpi")
    if not declared:
        return None
    value = float(max(declared[0], declared[1]))
    long_inches = max(image.size) / value if value else 0.0
    if _SANE_DPI[0] <= value <= _SANE_DPI[1] and 2.0 <= long_inches <= 25.0:
        return value
    return None


def _dpi_of(long_side: int, declared: float | None) -> tuple[int, bool]:
    if declared:
        return round(declared), False
    return max(1, round(long_side / A4_LONG_INCHES)), True


def _target_long_side(long_side: int, declared: float | None, dpi: int | None) -> int:
    """The long side in pixels that the page should have at most."""
    full, _ = _dpi_of(long_side, declared)
    wanted = dpi or _READING_DPI
    target = round(long_side * min(1.0, wanted / full))
    if declared and dpi is None and full <= 2 * _READING_DPI:
        target = max(target, min(long_side, _LONG_SIDE_AT_MOST))
    return max(64, min(target, _LONG_SIDE_AT_MOST * 2))
