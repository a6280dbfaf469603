"""Words put on a finished paper, as an office stamps or writes them at its foot."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from tests.specimens.fonts import font
from tests.specimens.paper import Paper

TAKEN_BACK = (
    ("diploma", "DİPLOM LƏĞV EDİLMİŞDİR"),
    ("supplement", "ƏLAVƏ LƏĞV EDİLMİŞDİR"),
    ("supplement", "UNOFFICIAL TRANSCRIPT"),
    ("supplement", "Yalnız məlumat üçündür, rəsmi sənəd deyil."),
    ("diploma", "Düzəlişə inanın."),
    ("diploma-en", "The diploma was annulled by order No 145 of 12 May 2025."),
    ("supplement-en", "DRAFT"),
)
"""Papers of an applicant, and words by which an office takes one back."""
_LEFT, _ABOVE_FOOT = 20 * mm, 16 * mm
_SIZE = 10


def inscribed(paper: Paper, said: str) -> Paper:
    """The paper with these words near the foot of its first page; its truth stays what it was."""
    writer = PdfWriter()
    writer.append(BytesIO(paper.pdf))
    first = writer.pages[0]
    out = BytesIO()
    canvas = Canvas(out, pagesize=(float(first.mediabox.width), float(first.mediabox.height)), invariant=1)
    canvas.setFont(font("noto_sans", "bold"), _SIZE)
    canvas.drawString(_LEFT, _ABOVE_FOOT, said)
    canvas.save()
    first.merge_page(PdfReader(out).pages[0])
    whole = BytesIO()
    writer.write(whole)
    return replace(paper, pdf=whole.getvalue())
