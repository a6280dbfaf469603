"""Pictures that stand for pieces of papers."""

from io import BytesIO

from PIL import Image, ImageDraw

from flows.report import select_evidence
from schemas.record import Record


def crops_of(one: Record) -> dict[str, bytes]:
    """A picture for each piece of evidence, as the pipeline would cut it."""
    return {chosen.name: picture(chosen.evidence.text or chosen.label) for chosen in select_evidence(one)}


def picture(text: str = "SPECIMEN", size: tuple[int, int] = (900, 150)) -> bytes:
    """A strip of paper with some ink, as PNG."""
    image = Image.new("RGB", size, "#f7f3e8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 100, 40 + 18 * len(text), 104), fill="#444444")
    draw.text((40, 50), text.encode("ascii", "replace").decode(), fill="black", font_size=44)
    data = BytesIO()
    image.save(data, "PNG")
    return data.getvalue()
