"""The process that cuts crops. Run by extractors.crops."""

import base64
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from extractors.child_process import limit_memory

_MEMORY_MB = 4096
_DPI = 150
_WIDEST = 900
_MARGIN = 0.012  # of the page, around the box
_SMALLEST = (0.30, 0.05)  # of the page: less shows nothing a person can place


def main(arguments: list[str]) -> int:
    """Cuts what the requests file asks for, one JSON line per crop."""
    limit_memory(_MEMORY_MB)
    path, wanted, result = (Path(argument) for argument in arguments)
    requests = list(enumerate(json.loads(wanted.read_text("utf-8"))))
    with result.open("w", encoding="utf-8") as out:
        for index, png in _crops(path, requests):
            out.write(json.dumps([index, base64.b64encode(png).decode()]) + "\n")
            out.flush()
    return 0


def _crops(path: Path, requests: list[tuple[int, dict[str, Any]]]) -> Iterator[tuple[int, bytes]]:
    """Page by page, so that each is drawn once; a page that cannot be drawn is left out."""
    from extractors.opening import Rejected, open_file  # noqa: PLC0415 - only within the limits

    opened = open_file(path)
    by_page = sorted(requests, key=lambda item: int(item[1]["page"]))
    for number, group in groupby(by_page, key=lambda item: int(item[1]["page"])):
        if not 1 <= number <= opened.page_count:
            continue
        try:
            picture = opened.page(number).picture(_DPI)
        except Rejected:
            continue
        for index, request in group:
            yield index, _cut(picture.pixels, request)
    opened.close()


def _cut(pixels: Any, request: dict[str, Any]) -> bytes:  # noqa: ANN401 - numpy is imported later
    from PIL import Image  # noqa: PLC0415 - only within the limits

    height, width = pixels.shape[:2]
    x0, y0, x1, y1 = _widened(request["box"], int(request["turn"]))
    image = Image.fromarray(pixels).crop(
        (round(x0 * width), round(y0 * height), round(x1 * width), round(y1 * height))
    )
    image = image.rotate(-int(request["turn"]), expand=True)
    image.thumbnail((_WIDEST, _WIDEST))
    if image.mode == "RGB":
        image = image.quantize(64)  # a third of the size, and no person sees it
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _widened(box: list[float], turn: int) -> tuple[float, float, float, float]:
    """The box with a margin, and large enough to place, kept on the page."""
    smallest = _SMALLEST if turn in (0, 180) else _SMALLEST[::-1]
    x0, x1 = _span(box[0], box[2], smallest[0])
    y0, y1 = _span(box[1], box[3], smallest[1])
    return x0, y0, x1, y1


def _span(low: float, high: float, smallest: float) -> tuple[float, float]:
    low, high = low - _MARGIN, high + _MARGIN
    missing = max(0.0, smallest - (high - low)) / 2
    low, high = low - missing, high + missing
    return max(0.0, low), min(1.0, max(high, low + 0.01))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
