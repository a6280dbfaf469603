"""Colours, sizes and paragraph styles. Meaning is never in a colour alone: every colour has its word."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from flows.report.pdf.fonts import BOLD, REGULAR

PAGE = A4
MARGIN = 18 * mm
TOP, BOTTOM = 16 * mm, 20 * mm
WIDTH = PAGE[0] - 2 * MARGIN

INK = HexColor("#1c2833")
MUTED_HEX = "#55626f"
MUTED = HexColor(MUTED_HEX)
RULE = HexColor("#d5dbe1")
ACCENT = HexColor("#17395c")


@dataclass(frozen=True, slots=True)
class Tone:
    """A strong and a pale shade of one colour; the strong one reads on white and on the pale one."""

    strong: Color
    pale: Color


GREEN = Tone(HexColor("#1c6e47"), HexColor("#e9f4ee"))
AMBER = Tone(HexColor("#8a5a00"), HexColor("#fdf4df"))
ORANGE = Tone(HexColor("#a8480c"), HexColor("#fcefe6"))
RED = Tone(HexColor("#a3201b"), HexColor("#fbeae9"))
GREY = Tone(HexColor("#55626f"), HexColor("#eef1f4"))

OUTCOME_TONE = {
    "ready_graduate": GREEN,
    "ready_student": GREEN,
    "needs_review": AMBER,
    "incomplete": ORANGE,
    "not_eligible": RED,
}
REQUIREMENT_TONE = {
    "blocked": RED,
    "missing": ORANGE,
    "fix": ORANGE,
    "review": AMBER,
    "warning": AMBER,
    "met": GREEN,
    "info": GREY,
    "not_applicable": GREY,
}


def style(size: float = 9, *, bold: bool = False, color: Color = INK, lead: float = 1.38) -> ParagraphStyle:
    """A paragraph style; `lead` is the line height over the size."""
    return ParagraphStyle(
        f"{size}-{bold}-{color.hexval()}-{lead}",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * lead,
        textColor=color,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
