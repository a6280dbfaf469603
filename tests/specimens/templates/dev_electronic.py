"""Electronic papers of 2026 and later: text, a QR code or barcode, an e-signature, no pen and no seal."""

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.renderPDF import draw as draw_drawing
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import dotted, long_date, upper
from tests.specimens.paper import Paper, iso
from tests.specimens.sheet import A4_LANDSCAPE, LIGHT, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import pairs
from tests.specimens.truths import diploma_of, name_fields

LEVEL = "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ"
TINT = Color(0.90, 0.94, 0.98)


def qr(sheet: Sheet, x: float, y: float, side: float, words: str) -> None:
    """A QR code with its top left at x, y."""
    widget = QrCodeWidget(words)
    left, bottom, right, top = widget.getBounds()
    scale = side * mm / max(right - left, top - bottom)
    picture = Drawing(side * mm, side * mm, transform=[scale, 0, 0, scale, -left * scale, -bottom * scale])
    picture.add(widget)
    draw_drawing(picture, sheet.canvas, x * mm, (sheet.height - y - side) * mm)


def barcode(sheet: Sheet, x: float, y: float, words: str, tall: float = 10) -> None:
    """A Code 128 barcode with its top left at x, y and its words below."""
    bars = Code128(words, barHeight=tall * mm, barWidth=0.3 * mm)
    bars.drawOn(sheet.canvas, x * mm, (sheet.height - y - tall) * mm)
    sheet.text(x + 6, y + tall + 4, words, 7)


def code_of(study: Study) -> str:
    """The code of a paper in the register."""
    return f"TMIS-{study.issue.year}-{study.number}-{study.registration}"


def signature_box(sheet: Sheet, x: float, y: float, width: float, study: Study) -> None:
    """Who signed electronically, when, with which certificate."""
    sheet.fill(x, y, width, 21, TINT)
    sheet.frame(x, y, width, 21, 0.6, LIGHT)
    sheet.text(x + 3, y + 5, "ELEKTRON İMZA İLƏ TƏSDİQ EDİLMİŞDİR", 7.5, "bold")
    sheet.text(x + 3, y + 10, f"İmzalayan: {study.rector.az}, rektor", 7.5)
    sheet.text(
        x + 3,
        y + 14.5,
        f"İmzalanma tarixi: {dotted(study.issue)} 10:{int(study.registration) % 60:02d}:07",
        7.5,
    )
    sheet.text(x + 3, y + 19, f"Sertifikat № {study.registration}A{study.number}F0C2", 7.5)


def _diploma(study: Study, title: str, template: str, sheet: Sheet, **changes: object) -> Paper:
    truth = diploma_of(
        study,
        ["az"],
        title,
        [],
        seal=False,
        also={"registration_number": [code_of(study)]},
        electronic=True,
        **changes,
    )
    return Paper("diploma", template, sheet.pdf(), sheet.pages, truth)


def certificate(study: Study, seed: str) -> Paper:
    """A landscape page with a tinted head, a QR code and the signature's box."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_sans")
    sheet.specimen(size=64, angle=28)
    sheet.fill(0, 0, 297, 26, TINT)
    person = study.person
    sheet.text(16, 12, "AZƏRBAYCAN RESPUBLİKASI", 13, "bold")
    sheet.text(16, 19, "ELM VƏ TƏHSİL NAZİRLİYİ", 10)
    sheet.text(281, 16, f"{study.series} № {study.number}", 14, "bold", "right")
    sheet.text(148, 46, "DİPLOM", 26, "bold", "centre")
    sheet.text(148, 54, LEVEL + " HAQQINDA DÖVLƏT SƏNƏDİDİR", 10, align="centre")
    if study.honours:
        sheet.text(148, 62, "FƏRQLƏNMƏ", 13, "bold", "centre")
    sheet.text(148, 76, study.school.az, 14, "bold", "centre")
    decision = f"Dövlət Attestasiya Komissiyasının {long_date(study.decision, '')} tarixli qərarı ilə"
    sheet.text(148, 86, decision, 11, align="centre")
    sheet.text(
        148,
        102,
        f"{upper(person.surname)} {upper(person.given)} {upper(person.patronymic)}",
        18,
        "bold",
        "centre",
    )
    sheet.text(148, 114, "Müalicə işi", 15, "bold", "centre")
    sheet.text(148, 121, "ixtisası üzrə", 10.5, align="centre")
    sheet.text(148, 132, "HƏKİM", 16, "bold", "centre")
    sheet.text(148, 139, "dərəcəsi verilmişdir.", 10.5, align="centre")
    rows = (
        ("FİN kod", person.fin),
        ("Verilmə tarixi", dotted(study.issue)),
        ("Qeydiyyat №", study.registration),
        ("Sənədin kodu", code_of(study)),
    )
    pairs(sheet, 16, 162, 48, rows, 9)
    signature_box(sheet, 112, 160, 98, study)
    qr(sheet, 246, 152, 34, f"https://specimen.example/d/{code_of(study)}")
    sheet.text(263, 191, "Yoxlamaq üçün oxudun", 7, align="centre")
    sheet.specimen_line(204)
    names = name_fields(study, "az", shouted=True)
    return _diploma(
        study,
        "DİPLOM",
        "dev_electronic.certificate",
        sheet,
        **names,
        qualification="HƏKİM",
        commission="Dövlət Attestasiya Komissiyası",
    )


def extract(study: Study, seed: str) -> Paper:
    """A portrait extract from the register: labels left, values right, a barcode at the foot."""
    sheet = Sheet(seed, family="dejavu_condensed")
    sheet.typed_in = ("dejavu_condensed", "bold")
    sheet.specimen()
    person = study.person
    sheet.text(20, 22, "Təhsilin Məlumat İdarəetmə Sistemi", 10)
    sheet.line(20, 25, 190, 25, 1.2)
    sheet.text(105, 40, "ELEKTRON DİPLOM", 20, "bold", "centre")
    sheet.text(105, 48, "əsas (baza ali) tibb təhsili", 11, align="centre")
    rows = (
        ("Diplomun seriyası və nömrəsi", f"{study.series} {study.number}"),
        ("Soyadı", person.surname),
        ("Adı", person.given),
        ("Atasının adı", person.patronymic),
        ("Doğum tarixi", dotted(person.born)),
        ("Ali təhsil müəssisəsi", study.school.az),
        ("Qəbul tarixi", dotted(study.entry)),
        ("Bitirmə tarixi", dotted(study.completion) if study.completion else "–"),
        ("İxtisasın şifri və adı", "070101 Müalicə işi"),
        ("İxtisas dərəcəsi", "Həkim"),
        ("Diplomun növü", "Fərqlənmə diplomu" if study.honours else "Adi diplom"),
        ("DAK-ın qərarının tarixi", dotted(study.decision)),
        ("Verilmə tarixi", dotted(study.issue)),
        ("Qeydiyyat nömrəsi", study.registration),
    )
    y = 66.0
    for label, value in rows:
        sheet.fill(20, y - 5.2, 62, 8, TINT)
        sheet.frame(20, y - 5.2, 170, 8, 0.4, LIGHT)
        sheet.text(23, y, label, 9.5)
        sheet.fill_in(86, y, value, 10.5)
        y += 9
    signature_box(sheet, 20, y + 8, 110, study)
    barcode(sheet, 124, y + 40, code_of(study))
    sheet.paragraph(20, y + 44, 92, "Sənəd elektron formada verilmişdir, möhür və imza tələb olunmur.", 9)
    sheet.specimen_line(290)
    return _diploma(
        study,
        "ELEKTRON DİPLOM",
        "dev_electronic.extract",
        sheet,
        specialty_code="070101",
        qualification="Həkim",
        entry_date=iso(study.entry),
        completion_date=iso(study.completion),
        date_of_birth=iso(person.born),
    )
