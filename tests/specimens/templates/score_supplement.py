"""Scoring designs of the supplement: a catalogue with codes and kinds, and semesters side by side."""

from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.specimens.azerbaijani import ROMAN, comma, dotted, upper, year, year_suffix
from tests.specimens.fonts import font
from tests.specimens.labels import supplement_truth
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, signed
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study

TOTALS = {"credits", "hours", "average"}


def catalogue(study: Study, seed: str) -> Paper:
    """Code, subject, kind, semester, credits, hours and `85 (B)`; zebra rows, a line per academic year."""
    body, head = font("roboto"), font("roboto", "bold")
    cell = ParagraphStyle("cell", fontName=body, fontSize=7.8, leading=9.4)
    data: list[list[Any]] = [["Fənnin kodu", "Fənlərin adı", "Növü", "Semestr", "Kredit", "Saat", "Bal"]]
    style: list[Any] = [
        ("FONT", (0, 0), (-1, -1), body, 7.8),
        ("FONT", (0, 0), (-1, 0), head, 7.8),
        ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.82, 0.88, 0.93)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey),
        ("ALIGN", (2, 0), (-1, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
    ]
    for name in sorted({row.academic_year for row in study.rows}):
        _year_rows(data, style, [r for r in study.rows if r.academic_year == name], name, cell, head)
    pdf, pages = _build(study, seed, data, style)
    columns = {"academic_year", "semester", "credits", "hours", "score", "letter"}
    truth = supplement_truth(
        study,
        columns,
        {"credits", "hours", "average"},
        document_title="DİPLOMUN ƏLAVƏSİ",
        issue_date=study.issue.isoformat(),
    )
    return Paper("supplement", "score_supplement.catalogue", pdf, pages, _reshaped(truth, study))


def _year_rows(
    data: list[list[Any]], style: list[Any], rows: list[Row], name: str, cell: ParagraphStyle, head: str
) -> None:
    place, second = len(data), int(name[5:])
    data.append([f"{name}-{year_suffix(second)} tədris ili", "", "", "", "", "", ""])
    style += [("SPAN", (0, place), (-1, place)), ("FONT", (0, place), (-1, place), head, 8)]
    for i, row in enumerate(rows):
        if i % 2:
            style.append(("BACKGROUND", (0, len(data)), (-1, len(data)), colors.Color(0.96, 0.97, 0.98)))
        title = f"{row.az} (təkrar)" if row.retake else row.az
        mark = f"{row.score} ({row.grade[0]})"
        code = f"İPF-B{row.semester:02d}{i:02d}"
        kind = "Seçmə" if i % 7 == 6 else "Məcburi"
        data.append([code, Paragraph(title, cell), kind, f"S{row.semester}", row.credits, row.hours, mark])
    style.append(("FONT", (0, len(data)), (-1, len(data)), head, 8))
    earned = [row for row in rows if row.passed]
    data.append(["", "Cəmi", "", "", sum(r.credits for r in earned), sum(r.hours for r in earned), ""])


def _reshaped(truth: Truth, study: Study) -> Truth:
    for course, row in zip(truth["courses"], study.rows, strict=True):
        course["title"] = f"{row.az} (təkrar)" if row.retake else row.az
    truth["signatures"] = [
        signed("rector", "Rektor", study.rector[0]),
        signed("dean", "Fakültə dekanı", study.dean[0]),
    ]
    return truth


def _build(study: Study, seed: str, data: list[list[Any]], style: list[Any]) -> tuple[bytes, int]:
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=16 * mm, rightMargin=16 * mm, topMargin=18 * mm, bottomMargin=18 * mm,
        invariant=1, title="SPECIMEN",
    )  # fmt: skip
    widths = [24 * mm, 76 * mm, 20 * mm, 16 * mm, 14 * mm, 14 * mm, 14 * mm]
    story: list[Flowable] = [
        *_intro(study),
        Table(data, widths, style=TableStyle(style), repeatRows=1),
        Spacer(1, 5 * mm),
        _Officials(study, seed),
    ]
    document.build(story, onFirstPage=_mark, onLaterPages=_mark)
    return out.getvalue(), document.page


def _intro(study: Study) -> list[Flowable]:
    person = study.person
    centre = ParagraphStyle("c", fontName=font("roboto", "bold"), fontSize=11, leading=15, alignment=1)
    plain = ParagraphStyle("p", fontName=font("roboto"), fontSize=9, leading=13)
    ended = dotted(study.completion) if study.completion else "–"
    return [
        Paragraph(f"{study.school.az} {study.school.faculty}".strip(), centre),
        Paragraph(f"{study.series} № {study.number} NÖMRƏLİ DİPLOMUN ƏLAVƏSİ", centre),
        Spacer(1, 3 * mm),
        Paragraph(f"<b>{upper(person.surname)} {person.given} {person.patronymic}</b>", plain),
        Paragraph(f"{dotted(study.entry)} tarixində qəbul olunmuş, {ended} tarixində məzun olmuşdur.", plain),
        Paragraph("İxtisas: Müalicə işi. Tədris dili: Azərbaycan dili. Təhsil forması: əyani.", plain),
        Spacer(1, 4 * mm),
    ]


def _mark(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.saveState()
    canvas.setFillColor(colors.Color(0.93, 0.93, 0.93))
    canvas.setFont(font("roboto", "bold"), 40)
    canvas.translate(105 * mm, 150 * mm)
    canvas.rotate(55)
    canvas.drawCentredString(0, 0, "NÜMUNƏ   SPECIMEN")
    canvas.restoreState()
    canvas.setFont(font("roboto"), 7.5)
    canvas.drawCentredString(105 * mm, 10 * mm, f"SPECIMEN – səhifə {document.page}")


class _Officials(Flowable):
    """Sums, two officials with signatures and a seal, kept together."""

    def __init__(self, study: Study, seed: str) -> None:
        super().__init__()
        self.study, self.seed = study, seed
        self.width, self.height = 178 * mm, 56 * mm

    def draw(self) -> None:
        """Draw on the document's canvas through a sheet of the same size."""
        study, sheet = self.study, Sheet(self.seed, (178.0, 56.0), "roboto")
        sheet.canvas = self.canv  # type: ignore[assignment]  # the sheet only needs a canvas to draw on
        total = f"Yekun kredit: {study.credits}     Saat: {study.hours}     ÜOMG – {comma(study.average)}"
        sheet.text(0, 6, total, 10, "bold")
        for y, role, name in ((24.0, "Rektor", study.rector[0]), (40.0, "Fakültə dekanı", study.dean[0])):
            sheet.text(0, y, f"{role}  {name}", 9.5)
            sheet.line(92, y + 1, 140, y + 1, 0.4)
            signature(sheet, 98, y, 32)
        seal(sheet, 160, 34, upper(study.school.az), 15)
        sheet.text(0, 52, f"Verilib: {year(study.issue.year)} il, {dotted(study.issue)}", 9)


def side_by_side(study: Study, seed: str) -> Paper:
    """Autumn on the left, spring on the right, a year under the other; subject, credits and score only."""
    sheet = Sheet(seed, (210.0, 297.0), "charis")
    y = _wide_head(sheet, study)
    for name in sorted({row.academic_year for row in study.rows}):
        rows = [row for row in study.rows if row.academic_year == name]
        halves = [[r for r in rows if r.semester % 2 == side] for side in (1, 0)]
        height = 14 + 5.6 * max(len(half) for half in halves)
        if y + height > 268:
            sheet.turn_page()
            y = _wide_next(sheet)
        sheet.text(105, y, f"{name} tədris ili", 9.5, "bold", "centre")
        for x, half in zip((14.0, 109.0), halves, strict=True):
            _half_table(sheet, x, y + 3, half)
        y += height + 3
    _wide_end(sheet, study, y)
    truth = supplement_truth(
        study,
        {"academic_year", "semester", "credits", "score"},
        {"credits", "average"},
        document_title="DİPLOMA ƏLAVƏ",
        school_name=upper(study.school.az),
        diploma_series=None,
        diploma_number=None,
        issue_date=study.issue.isoformat(),
    )
    return Paper("supplement", "score_supplement.side_by_side", sheet.pdf(), sheet.pages, truth)


def _half_table(sheet: Sheet, x: float, y: float, rows: list[Row]) -> None:
    season = "payız" if rows and rows[0].semester % 2 else "yaz"
    sheet.text(x, y + 3.5, f"{ROMAN[rows[0].semester - 1]} semestr ({season})" if rows else "", 8, "italic")
    sheet.text(x + 74, y + 3.5, "kr.", 7.5, "italic", "right")
    sheet.text(x + 86, y + 3.5, "bal", 7.5, "italic", "right")
    sheet.line(x, y + 4.8, x + 87, y + 4.8, 0.5)
    for i, row in enumerate(rows):
        base = y + 9 + 5.6 * i
        size = 8 if len(row.az) < 42 else 6.6
        sheet.text(x, base, row.az, size)
        sheet.text(x + 74, base, str(row.credits), 8, align="right")
        sheet.text(x + 86, base, str(row.score), 8, align="right")


def _wide_head(sheet: Sheet, study: Study) -> float:
    person = study.person
    sheet.specimen(size=50)
    sheet.number_pages(105, 284, "vərəq {page} / {pages}", align="centre")
    sheet.text(105, 18, upper(study.school.az), 12, "bold", "centre")
    sheet.text(105, 26, "DİPLOMA ƏLAVƏ", 14, "bold", "centre")
    sheet.text(14, 36, f"{upper(person.surname)} {person.given} {person.patronymic}", 11, "bold")
    ended = dotted(study.completion) if study.completion else "–"
    sheet.text(14, 42, f"təhsil müddəti: {dotted(study.entry)} – {ended}; ixtisas: Müalicə işi", 9)
    sheet.specimen_line(291)
    return 53


def _wide_next(sheet: Sheet) -> float:
    sheet.specimen(size=50)
    sheet.specimen_line(291)
    return 18


def _wide_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 215:
        sheet.turn_page()
        y = _wide_next(sheet)
    sheet.text(
        14, y + 4, f"Qazanılmış kreditlərin cəmi {study.credits}, orta bal {comma(study.average)}", 10, "bold"
    )
    for i, (role, name) in enumerate((("Rektor", study.rector[0]), ("Dekan", study.dean[0]))):
        base = y + 22 + 18 * i
        sheet.text(14, base, role, 10)
        signature(sheet, 40, base, 34)
        sheet.line(36, base + 1.2, 82, base + 1.2, 0.4)
        sheet.text(88, base, name, 10)
    seal(sheet, 166, y + 30, upper(study.school.az), 16)
    sheet.text(14, y + 54, dotted(study.issue), 9.5)
