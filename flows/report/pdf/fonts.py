"""The fonts of the report, embedded, and which of them has a letter."""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from flows.report.escape import one_line

FOLDER = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD = "NotoSans", "NotoSans-Bold"
_FAMILIES = ("NotoSans", "NotoSansGeorgian", "NotoSansArmenian")  # tried in this order for each letter


@cache
def register() -> None:
    """Make the fonts known to reportlab, once per process."""
    for family in _FAMILIES:
        bold = f"{family}-Bold"
        pdfmetrics.registerFont(TTFont(family, FOLDER / f"{family}-Regular.ttf"))
        pdfmetrics.registerFont(TTFont(bold, FOLDER / f"{family}-Bold.ttf"))
        pdfmetrics.registerFontFamily(family, normal=family, bold=bold, italic=family, boldItalic=bold)


def xml(text: str, unprintable: str) -> str:
    """Text as reportlab paragraph markup that shows exactly its characters.

    Letters the main font lacks come from a font that has them; where none has, `unprintable`
    stands for the run, so that nobody takes a gap for the whole value.
    """
    register()
    pieces: list[tuple[str | None, str]] = []
    for char in one_line(text):
        family = _family_with(char)
        if char == " " and pieces:
            family = pieces[-1][0]
        if pieces and pieces[-1][0] == family:
            pieces[-1] = (family, pieces[-1][1] + char)
        else:
            pieces.append((family, char))
    return "".join(_piece(family, run, unprintable) for family, run in pieces)


def _piece(family: str | None, run: str, unprintable: str) -> str:
    if family is None:
        return f" {escape(unprintable)} " if run.strip() else run
    if family == REGULAR:
        return escape(run)
    return f'<font name="{family}">{escape(run)}</font>'


@cache
def _family_with(char: str) -> str | None:
    for family in _FAMILIES:
        if ord(char) in _letters(family):
            return family
    return None


@cache
def _letters(family: str) -> frozenset[int]:
    return frozenset(TTFont(family, FOLDER / f"{family}-Regular.ttf").face.charToGlyph)
