"""Pieces of the papers with captions, doubtful ones first."""

from collections.abc import Mapping
from io import BytesIO
from itertools import islice

from PIL import Image as Pictures
from PIL import UnidentifiedImageError
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Image, Spacer

from flows.report.escape import shortened, shortened_name
from flows.report.evidence import EvidenceCrop, select_evidence
from flows.report.pdf.fonts import xml
from flows.report.pdf.layout import GAP, table
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import AMBER, RULE, WIDTH
from flows.report.places import label_of
from schemas.record import Record

_HALF = (WIDTH - 2 * GAP) / 2
_DPI = 170
_MOST_PIXELS = 20_000_000


def pictures(record: Record, crops: Mapping[str, bytes], pen: Pen) -> list[Flowable]:
    """The most telling pieces in two columns, as many as the layout allows; the rest is counted."""
    cut = [(chosen, crops[chosen.name]) for chosen in select_evidence(record) if chosen.name in crops]
    cells = (cell for chosen, png in cut if (cell := _cell(chosen, png, pen)))
    shown = list(islice(cells, pen.plan.crops))
    if not shown:
        return []
    rows = [shown[place : place + 2] for place in range(0, len(shown), 2)]
    filled = [[*row, *[[] for _ in range(2 - len(row))]] for row in rows]
    parts: list[Flowable] = [
        CondPageBreak(120),
        Spacer(0, 12),
        pen.heading("evidence"),
        Spacer(0, 4),
    ]
    parts.append(table(filled, [_HALF + 2 * GAP, _HALF], ("BOTTOMPADDING", (0, 0), (-1, -1), 8)))
    if len(cut) > len(shown):
        parts.append(pen.small(pen.own("evidence_left_out", n=len(cut) - len(shown))))
    return parts


def _cell(chosen: EvidenceCrop, png: bytes, pen: Pen) -> list[Flowable]:
    """Picture and caption, or nothing when the bytes are no picture."""
    image = _image(png, _HALF - GAP, pen.plan.crop_height_mm * mm)
    if image is None:
        return []
    words = pen.words
    label = pen.safe(label_of(chosen, words), 90)
    name = shortened_name(chosen.evidence.document, 56)
    where = words("evidence_caption", file=name, page=chosen.evidence.page)
    parts: list[Flowable] = [_framed(image), Spacer(0, 2), pen.text(f"<b>{label}</b>")]
    if chosen.doubtful:
        parts.append(pen.small(f"<b>{pen.own('status.doubtful')}</b>", AMBER.strong))
    if chosen.evidence.text:
        where = f"{words('evidence_reads', text=shortened(chosen.evidence.text, 110))} · {where}"
    return [*parts, pen.small(xml(where, words("unprintable")))]


def _framed(image: Image) -> Flowable:
    return table(
        [[image]],
        [image.drawWidth + 6],
        ("BOX", (0, 0), (-1, -1), 0.5, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
    )


def _image(png: bytes, width: float, height: float) -> Image | None:
    """The picture scaled into the space (points), its pixels no finer than print needs."""
    try:
        with Pictures.open(BytesIO(png), formats=["PNG"]) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            picture = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    scale = min(width / picture.width, height / picture.height, 72 / 110)
    shown = (picture.width * scale, picture.height * scale)
    most = (max(1, round(shown[0] * _DPI / 72)), max(1, round(shown[1] * _DPI / 72)))
    picture.thumbnail(most)
    image = Image(_bytes(picture), width=shown[0], height=shown[1])
    image.hAlign = "LEFT"
    return image


def _bytes(picture: Pictures.Image) -> BytesIO:
    """The picture as JPEG: a report with ten pieces of photographs can still be sent by mail."""
    data = BytesIO()
    picture.save(data, "JPEG", quality=88, subsampling=0)
    data.seek(0)
    return data
