"""Scans with 16 bits of grey: into a PDF with every value as it is, which the drawing library cannot do."""

from io import BytesIO

import numpy as np
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

_MOST = 65535
_PHOTOMETRIC = 262
_WHITE_IS_ZERO = 0


def is_deep(picture: Image.Image) -> bool:
    """True for a picture whose grey values have more than 8 bits."""
    return picture.mode.startswith(("I", "F"))


def deep_page(picture: Image.Image, size: tuple[float, float], *, negative: bool) -> bytes:
    """A PDF of one page that holds the picture. `size` in points; `negative`: zero is white.

    Raises ValueError for values that 16 bits do not hold, which would have to be changed.
    """
    values = np.asarray(picture)
    if picture.mode.startswith("F") or values.min() < 0 or values.max() > _MOST:
        raise ValueError("its grey values have more than 16 bits: save it again with 8 or 16")
    image = DecodedStreamObject()
    image.set_data(values.astype(">u2").tobytes())
    packed = image.flate_encode()
    packed.update(_described(picture, negative=negative))
    writer = PdfWriter()
    page = writer.add_blank_page(*size)
    content = DecodedStreamObject()
    content.set_data(f"q {size[0]:.4f} 0 0 {size[1]:.4f} 0 0 cm /Scan Do Q".encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    drawn = DictionaryObject({NameObject("/Scan"): writer._add_object(packed)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawn})
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def is_negative(picture: Image.Image) -> bool:
    """True for a TIFF that says that zero is white."""
    return getattr(picture, "tag_v2", {}).get(_PHOTOMETRIC) == _WHITE_IS_ZERO


def _described(picture: Image.Image, *, negative: bool) -> dict[NameObject, object]:
    told: dict[NameObject, object] = {
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Image"),
        NameObject("/Width"): NumberObject(picture.width),
        NameObject("/Height"): NumberObject(picture.height),
        NameObject("/ColorSpace"): NameObject("/DeviceGray"),
        NameObject("/BitsPerComponent"): NumberObject(16),
    }
    if negative:
        told[NameObject("/Decode")] = ArrayObject([NumberObject(1), NumberObject(0)])
    return told
