"""Papers as their words alone: many ways to say a thing, in the plainest of layouts, with their truth beside.

`dev` is to work on, `score` to measure with. A paper is a text file, drawn by `draw`; `NAME.json` beside it
says what it says. In the text

* a line is a paragraph, broken at the page's width; an empty line is a gap,
* `^ ` before it puts it in the middle, `> ` to the right, `~ ` in small print,
* ` ||| ` parts what stands side by side,
* a line of `=====` begins the next page.
"""

from pathlib import Path
from random import Random

from reportlab.lib.units import mm

from tests.specimens.fonts import missing_letters
from tests.specimens.sheet import Sheet

FOLDER = Path(__file__).parent
_FAMILIES = ("noto_serif", "noto_sans", "dejavu_serif", "free_serif", "dejavu_condensed", "free_sans")
_SIZES = (10.0, 11.0, 12.0)
_SMALL = 0.75
_MARGIN, _BOTTOM = 20.0, 275.0
_LEADING = 1.45
_BESIDE, _TURN = " ||| ", "====="
_ALIGNED = {"^ ": "centre", "> ": "right", "~ ": "left"}


def draw(name: str, text: str) -> bytes:
    """The paper as a PDF; its name decides font and size. ValueError where a line has no place."""
    rng = Random(name)
    letters = "".join(text.split())
    turns = rng.sample(_FAMILIES, len(_FAMILIES))
    family = next(one for one in turns if not missing_letters(one, letters))
    sheet = Sheet(name, family=family)
    size = rng.choice(_SIZES)
    y = _begun(sheet)
    for line in text.splitlines():
        if line.strip() == _TURN:
            sheet.turn_page()
            y = _begun(sheet)
            continue
        y = _written(sheet, line.rstrip(), y, size)
        if y > _BOTTOM:
            raise ValueError(f"{name}: no place for: {line}")
    return sheet.pdf()


def _begun(sheet: Sheet) -> float:
    sheet.specimen_line(290)
    return _MARGIN


def _written(sheet: Sheet, line: str, y: float, size: float) -> float:
    """The baseline after a line."""
    width = sheet.width - 2 * _MARGIN
    if _BESIDE in line:
        parts = line.split(_BESIDE)
        part = width / len(parts)
        return max(
            sheet.paragraph(_MARGIN + place * part, y, part - 4, text.strip(), size, leading=_LEADING)
            for place, text in enumerate(parts)
        )
    if not line:
        return y + size * _LEADING / mm
    align = _ALIGNED.get(line[:2])
    size *= _SMALL if line.startswith("~ ") else 1.0
    words = line[2:] if align else line
    return sheet.paragraph(_MARGIN, y, width, words.strip(), size, align=align or "left", leading=_LEADING)
