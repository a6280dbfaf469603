"""Pages of many files into one PDF, upright, their content untouched.

Pages of a PDF are taken over as they are and turned by their `/Rotate` entry alone. A JPEG goes in
with its own bytes; other pictures are packed without loss. Nothing is drawn on a page and nothing
is made smaller: altered papers are what ECFMG calls irregular (VER-10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from flows.packet.deep_grey import deep_page, is_deep, is_negative

_POINTS = 72.0
_ORIENTATION = 0x0112
_CLOCKWISE = {3: 180, 6: 90, 8: 270}
"""How far a viewer turns a photo of that EXIF orientation."""
_A4 = 842.0
_PHOTOS = frozenset({"JPEG", "MPO"})


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the file it lies in, its number there from 1, and how far it must be turned clockwise."""

    path: Path
    number: int
    turn: int


def bundle(pages: Sequence[Page]) -> bytes:
    """One PDF of these pages. Raises OSError or ValueError when one of them cannot be opened."""
    writer = PdfWriter()
    opened: dict[Path, PdfReader] = {}
    for page in pages:
        if page.path not in opened:
            opened[page.path] = PdfReader(BytesIO(_as_pdf(page.path)))
        added = writer.add_page(opened[page.path].pages[page.number - 1])
        if page.turn % 360:
            added.rotate(page.turn)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def signed(path: Path) -> bool:
    """True for a PDF that carries a digital signature, which ends when its pages are taken apart."""
    if not _is_pdf(path):
        return False
    form = PdfReader(path).root_object.get("/AcroForm")
    fields = form.get_object() if form is not None else None
    return isinstance(fields, DictionaryObject) and int(fields.get("/SigFlags", 0)) & 1 == 1


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as stream:
        return b"%PDF-" in stream.read(1024)


def _as_pdf(path: Path) -> bytes:
    """The file's own bytes when it is a PDF, else a PDF of its pictures."""
    return path.read_bytes() if _is_pdf(path) else _of_pictures(path)


def _of_pictures(path: Path) -> bytes:
    """A PDF of the file's pictures, each turned as a viewer of photos would show it."""
    writer = PdfWriter()
    with Image.open(path) as picture:
        for frame in range(_frames(picture)):
            picture.seek(frame)
            added = writer.add_page(PdfReader(BytesIO(_page(path, picture))).pages[0])
            turn = _CLOCKWISE.get(picture.getexif().get(_ORIENTATION, 1), 0)
            if turn:
                added.rotate(turn)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _page(path: Path, picture: Image.Image) -> bytes:
    """A PDF of one page with the picture of this frame."""
    size = _size(picture)
    if is_deep(picture):
        return deep_page(_unmirrored(picture), size, negative=is_negative(picture))
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    canvas.drawImage(_drawn(path, picture), 0, 0, *size)
    canvas.save()
    return out.getvalue()


def _drawn(path: Path, picture: Image.Image) -> ImageReader:
    """A plain JPEG as its own bytes, which are embedded as they are; anything else by its pixels."""
    if picture.format in _PHOTOS and not _mirrored(picture):
        return _AsItIs(str(path))
    return ImageReader(_plain(_unmirrored(picture)))


def _mirrored(picture: Image.Image) -> bool:
    """True for a picture that is to be shown as in a mirror, which no turn of the page can do."""
    return picture.getexif().get(_ORIENTATION, 1) in {2, 4, 5, 7}


def _unmirrored(picture: Image.Image) -> Image.Image:
    return ImageOps.exif_transpose(picture) if _mirrored(picture) else picture


class _AsItIs(ImageReader):
    """A photo as its own bytes, also one with a preview behind it: viewers show the first picture."""

    def jpeg_fh(self) -> IO[bytes]:  # type: ignore[override]  # the library itself returns either
        """The file, from its beginning."""
        stream: IO[bytes] = self.fp
        stream.seek(0)
        return stream


def _frames(picture: Image.Image) -> int:
    """How many pages a picture file has: the further frames of a photo are previews of it."""
    return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1


def _plain(pixels: Image.Image) -> Image.Image:
    """The pixels as a PDF holds them: what is transparent lies on white paper, as every viewer shows it."""
    if "A" not in pixels.getbands() and "transparency" not in pixels.info:
        return pixels.copy() if pixels.mode in {"1", "L", "RGB"} else pixels.convert("RGB")
    seen = pixels.convert("RGBA")
    paper = Image.new("RGB", pixels.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _size(picture: Image.Image) -> tuple[float, float]:
    """The page's size in points: by the picture's own resolution when it is a sensible one, else as A4."""
    across = float(picture.info.get("dpi", (0, 0))[0] or 0)
    scale = _POINTS / across if 100 <= across <= 1200 else _A4 / max(picture.size)
    return picture.width * scale, picture.height * scale
