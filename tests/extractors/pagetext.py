"""A block of monospaced text as a page with word boxes, for tests that need words and no pixels."""

import re
from collections.abc import Sequence

from extractors.page import Line, Mark, PageText, Word
from schemas.documents import Quality, TextSource

_WIDE_GAP = 4
"""From this many blanks on a line is split, as columns are."""


def page_of(
    text: str,
    *,
    number: int = 1,
    confidence: float = 0.995,
    marks: Sequence[Mark] = (),
    landscape: bool = False,
    columns: int = 100,
    rows: int = 60,
    doubtful: dict[str, float] | None = None,
) -> PageText:
    """A page of `columns` x `rows` character cells; four blanks or more part pieces of a line.

    `doubtful` gives single words another confidence than the rest.
    """
    lines = []
    for row, content in enumerate(text.strip("\n").split("\n")):
        for piece in re.finditer(rf"\S+(?: {{1,{_WIDE_GAP - 1}}}\S+)*", content):
            words = tuple(
                Word(
                    match[0],
                    _box(piece.start() + match.start(), len(match[0]), row, columns, rows),
                    (doubtful or {}).get(match[0], confidence),
                )
                for match in re.finditer(r"\S+", piece[0])
            )
            lines.append(Line(words))
    width, height = (2339, 1654) if landscape else (1654, 2339)
    return PageText(
        number=number,
        width=width,
        height=height,
        lines=tuple(lines),
        text_source=TextSource.OCR,
        marks=tuple(marks),
        quality=Quality(confidence=confidence, dpi=200),
    )


def mark_at(kind: str, column: int, row: int, *, width: int = 14, height: int = 2) -> Mark:
    """A signature or seal at a character cell of a page of 100 x 60 cells."""
    return Mark(kind, (column / 100, row / 60, (column + width) / 100, (row + height) / 60), 0.99)


def _box(column: int, length: int, row: int, columns: int, rows: int) -> tuple[float, float, float, float]:
    return (column / columns, (row + 0.15) / rows, (column + length) / columns, (row + 0.85) / rows)
