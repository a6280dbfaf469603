"""What every part of the page is written with: words, limits, and paragraphs that cannot be injected."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Paragraph

from flows.report.escape import shortened, shortened_name
from flows.report.pdf.fonts import xml
from flows.report.pdf.plan import Plan
from flows.report.pdf.styles import ACCENT, INK, MUTED, MUTED_HEX, style
from flows.report.texts import Texts

_FILES = 4  # names beside a point
_NAME = 72  # characters of a file's name; the whole name stands in record.json


@dataclass(frozen=True, slots=True)
class Pen:
    """Words of the report's language and the limits of the layout being tried."""

    words: Texts
    plan: Plan

    def safe(self, text: str, limit: int | None = None) -> str:
        """Any text as paragraph markup, cut to the layout's limit."""
        return xml(shortened(text, limit or self.plan.text), self.words("unprintable"))

    def own(self, key: str, **values: str | int) -> str:
        """Our own words, never cut, as paragraph markup."""
        return xml(self.words(key, **values), self.words("unprintable"))

    def file(self, name: str) -> str:
        """A file's name as paragraph markup, its middle cut when it is very long."""
        return xml(shortened_name(name, _NAME), self.words("unprintable"))

    def text(self, markup: str, *, bold: bool = False, color: Color = INK, scale: float = 1.0) -> Paragraph:
        """A paragraph of body text; `markup` must come from `safe` or from our own words."""
        return Paragraph(markup, style(self.plan.size * scale, bold=bold, color=color))

    def small(self, markup: str, color: Color = MUTED) -> Paragraph:
        """A paragraph of small text."""
        return Paragraph(markup, style(self.plan.size - 1, color=color))

    def about(self, names: Sequence[str], told: str = "") -> str:
        """The files a point is about, after its title; nothing when the text beside tells them."""
        if all(name in told for name in names):
            return ""
        shown = ", ".join(self.file(name) for name in names[:_FILES]) + (" …" if len(names) > _FILES else "")
        return f' <font color="{MUTED_HEX}">– {shown}</font>'

    def heading(self, key: str) -> Paragraph:
        """A section's heading."""
        return Paragraph(self.own(key), style(self.plan.size + 3, bold=True, color=ACCENT, lead=1.3))
