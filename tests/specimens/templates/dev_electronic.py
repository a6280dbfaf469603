"""Electronic papers of 2026 and later: text, a QR code or barcode, an e-signature, no pen and no seal."""

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.renderPDF import draw as draw_drawing
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import ROMAN, comma, dotted, long_date, upper
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import hundred_word
from tests.specimens.sheet import A4_LANDSCAPE, LIGHT, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs
from tests.specimens.truths import diploma_of, name_fields, rows_truth, table_of

LEVEL = "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ"
_TINT = Color(0.90, 0.94, 0.98)


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


def _code(study: Study) -> str:
    return f"TMIS-{study.issue.year}-{study.number}-{study.registration}"


def _signature_box(sheet: Sheet, x: float, y: float, width: float, study: Study) -> None:
    sheet.fill(x, y, width, 21, _TINT)
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
        also={"registration_number": [_code(study)]},
        electronic=True,
        **changes,
    )
    return Paper("diploma", template, sheet.pdf(), sheet.pages, truth)


def certificate(study: Study, seed: str) -> Paper:
    """A landscape page with a tinted head, a QR code and the signature's box."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_sans")
    sheet.specimen(size=64, angle=28)
    sheet.fill(0, 0, 297, 26, _TINT)
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
        ("Sənədin kodu", _code(study)),
    )
    pairs(sheet, 16, 162, 48, rows, 9)
    _signature_box(sheet, 112, 160, 98, study)
    qr(sheet, 246, 152, 34, f"https://specimen.example/d/{_code(study)}")
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
        sheet.fill(20, y - 5.2, 62, 8, _TINT)
        sheet.frame(20, y - 5.2, 170, 8, 0.4, LIGHT)
        sheet.text(23, y, label, 9.5)
        sheet.fill_in(86, y, value, 10.5)
        y += 9
    _signature_box(sheet, 20, y + 8, 110, study)
    barcode(sheet, 124, y + 40, _code(study))
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


def _table(study: Study, template: str, title: str, sheet: Sheet, cells: Truth, **changes: object) -> Paper:
    truth = table_of(
        study,
        ["az"],
        title,
        rows_truth(study, "az", cells["row"]),
        cells["totals"],
        [],
        seal=False,
        **({"electronic": True, "issue_date": iso(study.issue)} | changes),
    )
    return Paper("supplement", template, sheet.pdf(), sheet.pages, truth)


def coded(study: Study, seed: str) -> Paper:
    """`DİPLOMA ƏLAVƏ` with codes, shaded every other row, AKTS and points, the QR code on each page."""
    sheet = Sheet(seed, family="noto_sans")
    sheet.number_pages(196, 290, "{page}-{pages}")
    sheet.specimen()
    sheet.fill(0, 0, 210, 20, _TINT)
    sheet.text(14, 13, "DİPLOMA ƏLAVƏ", 15, "bold")
    sheet.text(196, 13, f"{study.series} № {study.number}", 12, "bold", "right")
    name = study.person.name("az")
    left = (("S.A.A.", name.full), ("Müəssisə", study.school.az), ("İxtisas", "Müalicə işi"))
    right = (
        ("Qəbul tarixi", dotted(study.entry)),
        ("Bitirmə tarixi", dotted(study.completion) if study.completion else "–"),
        ("FİN", study.person.fin),
    )
    pairs(sheet, 14, 28, 34, left, 8.5)
    y = pairs(sheet, 122, 28, 150, right, 8.5)
    qr(sheet, 174, 262, 22, _code(study))
    columns = (
        Column("Kod", 18),
        Column("Fənn", 92),
        Column("Sem.", 14, "centre"),
        Column("AKTS", 16, "centre"),
        Column("Bal", 16, "centre"),
        Column("Qiymət", 26, "centre"),
    )
    table = Table(
        sheet, columns, 14, y + 1, 8.2, "none", pad=0.9, bottom=256, new_page=lambda s: _coded_next(s, study)
    )
    table.head()
    for number, row in enumerate(study.rows):
        if number % 2:
            sheet.fill(14, table.y, table.width, 5.4, _TINT)
        code, letter = _course_code(study, row), row.grade[0]
        table.row(
            [code, row.az, str(row.semester), str(row.credits), str(row.score), f"{letter} ({row.grade[1]})"]
        )
    if table.y > 230:
        sheet.turn_page()
        table.y = _coded_next(sheet, study)
    sheet.text(14, table.y + 8, f"Cəmi AKTS: {study.credits}", 10, "bold")
    sheet.text(100, table.y + 8, f"ÜOMG: {comma(study.average)}", 10, "bold")
    _signature_box(sheet, 14, table.y + 14, 100, study)
    cells: Truth = {
        "row": lambda row: {
            "code": _course_code(study, row),
            "semester": str(row.semester),
            "credits": row.credits,
            "score": row.score,
            "letter": row.grade[0],
            "grade": row.grade[1],
        },
        "totals": {"credits": study.credits, "average": round(study.average, 2)},
    }
    return _table(study, "dev_electronic.coded", "DİPLOMA ƏLAVƏ", sheet, cells)


def _course_code(study: Study, row: Row) -> str:
    return f"İPF-B{1 + study.rows.index(row):02d}"


def _coded_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen()
    sheet.text(14, 12, f"{study.series} № {study.number} – davamı", 8)
    qr(sheet, 174, 262, 22, _code(study))
    return 16


def by_semester(study: Study, seed: str) -> Paper:
    """`AKADEMİK TRANSKRİPT` as a web page prints it: a small table for each semester."""
    sheet = Sheet(seed, family="free_sans")
    sheet.specimen(size=48)
    sheet.text(105, 18, "AKADEMİK TRANSKRİPT", 16, "bold", "centre")
    sheet.text(105, 24, "(elektron)", 9, align="centre")
    barcode(sheet, 134, 28, _code(study), 8)
    rows = (
        ("Tələbə", study.person.name("az").full),
        ("Universitet", study.school.az),
        ("İxtisas", "Müalicə işi"),
        ("Qəbul ili", str(study.entry.year)),
        ("Məzun ili", str(study.decision.year)),
    )
    y = pairs(sheet, 18, 34, 44, rows, 9.5) + 6
    columns = (
        Column("Fənnin adı", 110),
        Column("Saat", 20, "right"),
        Column("Kredit", 20, "right"),
        Column("Bal", 20, "right"),
    )
    for semester in study.semesters:
        courses = study.of_semester(semester)
        if y + 16 + 5.2 * len(courses) > 282:
            sheet.turn_page()
            sheet.specimen(size=48)
            y = 20
        season = "payız" if semester % 2 else "yaz"
        year = courses[0].academic_year
        sheet.text(18, y, f"{year} tədris ili, {season} semestri ({ROMAN[semester - 1]})", 9.5, "bold")
        table = Table(sheet, columns, 18, y + 2, 8.5, "head", pad=0.6, bottom=300)
        table.head()
        for row in courses:
            table.row([row.az, str(row.hours), f"{row.credits},0", str(row.score)])
        sheet.text(
            188,
            table.y + 4,
            f"Semestr üzrə: {sum(c.credits for c in courses if c.passed)} kredit",
            8.5,
            "bold",
            "right",
        )
        y = table.y + 13
    if y > 240:
        sheet.turn_page()
        sheet.specimen(size=48)
        y = 22
    sheet.text(18, y, f"Yekun kredit: {study.credits}     Ümumi orta bal: {comma(study.average)}", 10, "bold")
    _signature_box(sheet, 18, y + 6, 104, study)
    cells: Truth = {
        "row": lambda row: {
            "academic_year": row.academic_year,
            "semester": str(row.semester),
            "hours": row.hours,
            "credits": row.credits,
            "score": row.score,
        },
        "totals": {"credits": study.credits, "average": round(study.average, 2)},
    }
    return _table(
        study,
        "dev_electronic.by_semester",
        "AKADEMİK TRANSKRİPT",
        sheet,
        cells,
        diploma_series=None,
        diploma_number=None,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )


def dense(study: Study, seed: str) -> Paper:
    """A landscape export of the register: every course in a full grid with its year, form and letter."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_display")
    sheet.specimen(size=60, angle=26)
    sheet.number_pages(282, 204, "Səh. {page}/{pages}")
    fitted(sheet, 148, 14, f"{upper(study.school.az)} – DİPLOMUN ƏLAVƏSİ (ELEKTRON)", 260, 12, "bold")
    name = study.person.name("az")
    sheet.text(16, 23, f"Soyadı: {name.surname}", 9)
    sheet.text(86, 23, f"Adı: {name.given}", 9)
    sheet.text(150, 23, f"Atasının adı: {name.patronymic}", 9)
    sheet.text(226, 23, f"Diplom: {study.series} № {study.number}", 9)
    columns = (
        Column("№", 10, "centre"),
        Column("Tədris ili", 24, "centre"),
        Column("Semestr", 17, "centre"),
        Column("Fənnin adı", 118),
        Column("Saat", 18, "centre"),
        Column("Kredit (AKTS)", 22, "centre"),
        Column("Bal", 16, "centre"),
        Column("Qiymət", 40, "centre"),
    )
    table = Table(sheet, columns, 16, 27, 8, "grid", pad=0.6, bottom=196, new_page=_dense_next)
    table.head()
    for number, row in enumerate(study.rows, start=1):
        cells = [
            row.academic_year,
            ROMAN[row.semester - 1],
            row.az,
            str(row.hours),
            str(row.credits),
            str(row.score),
        ]
        table.row([str(number), *cells, hundred_word(row.score, "az")])
    table.row(["", "", "", "CƏMİ", str(study.hours), str(study.credits), "", ""], "bold")
    if table.y > 168:
        sheet.turn_page()
        table.y = _dense_next(sheet)
    sheet.text(16, table.y + 7, f"ÜOMG: {comma(study.average)}", 10, "bold")
    _signature_box(sheet, 16, table.y + 11, 100, study)
    qr(sheet, 250, table.y + 8, 24, _code(study))
    truth: Truth = {
        "row": lambda row: {
            "academic_year": row.academic_year,
            "semester": str(row.semester),
            "hours": row.hours,
            "credits": row.credits,
            "score": row.score,
            "grade": hundred_word(row.score, "az"),
        },
        "totals": {"hours": study.hours, "credits": study.credits, "average": round(study.average, 2)},
    }
    return _table(
        study,
        "dev_electronic.dense",
        "DİPLOMUN ƏLAVƏSİ",
        sheet,
        truth,
        specialty=None,
        entry_date=None,
        completion_date=None,
    )


def _dense_next(sheet: Sheet) -> float:
    sheet.specimen(size=60, angle=26)
    return 14
