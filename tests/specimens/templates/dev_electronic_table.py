"""Electronic supplements of 2026 and later: with codes, by semester as a web page prints it, in full."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted, upper
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import hundred_word
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_electronic import TINT, barcode, code_of, qr, signature_box
from tests.specimens.templates.dev_kit import fitted, pairs
from tests.specimens.truths import rows_truth, table_of


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
    sheet.fill(0, 0, 210, 20, TINT)
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
    qr(sheet, 174, 262, 22, code_of(study))
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
            sheet.fill(14, table.y, table.width, 5.4, TINT)
        code, letter = _course_code(study, row), row.grade[0]
        table.row(
            [code, row.az, str(row.semester), str(row.credits), str(row.score), f"{letter} ({row.grade[1]})"]
        )
    if table.y > 230:
        sheet.turn_page()
        table.y = _coded_next(sheet, study)
    sheet.text(14, table.y + 8, f"Cəmi AKTS: {study.credits}", 10, "bold")
    sheet.text(100, table.y + 8, f"ÜOMG: {comma(study.average)}", 10, "bold")
    signature_box(sheet, 14, table.y + 14, 100, study)
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
    return _table(study, "dev_electronic_table.coded", "DİPLOMA ƏLAVƏ", sheet, cells)


def _course_code(study: Study, row: Row) -> str:
    return f"İPF-B{1 + study.rows.index(row):02d}"


def _coded_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen()
    sheet.text(14, 12, f"{study.series} № {study.number} – davamı", 8)
    qr(sheet, 174, 262, 22, code_of(study))
    return 16


def by_semester(study: Study, seed: str) -> Paper:
    """`AKADEMİK TRANSKRİPT` as a web page prints it: a small table for each semester."""
    sheet = Sheet(seed, family="free_sans")
    sheet.specimen(size=48)
    sheet.text(105, 18, "AKADEMİK TRANSKRİPT", 16, "bold", "centre")
    sheet.text(105, 24, "(elektron)", 9, align="centre")
    barcode(sheet, 134, 28, code_of(study), 8)
    rows = (
        ("Tələbə", study.person.name("az").full),
        ("Universitet", study.school.az),
        ("İxtisas", "Müalicə işi"),
        ("Qəbul ili", str(study.entry.year)),
        ("Məzun ili", str(study.decision.year)),
    )
    y = pairs(sheet, 18, 34, 44, rows, 9.5) + 6
    for semester in study.semesters:
        y = _semester(sheet, y, study.of_semester(semester))
    if y > 240:
        sheet.turn_page()
        sheet.specimen(size=48)
        y = 22
    sheet.text(18, y, f"Yekun kredit: {study.credits}     Ümumi orta bal: {comma(study.average)}", 10, "bold")
    signature_box(sheet, 18, y + 6, 104, study)
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
        "dev_electronic_table.by_semester",
        "AKADEMİK TRANSKRİPT",
        sheet,
        cells,
        diploma_series=None,
        diploma_number=None,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )


def _semester(sheet: Sheet, y: float, courses: list[Row]) -> float:
    columns = (
        Column("Fənnin adı", 110),
        Column("Saat", 20, "right"),
        Column("Kredit", 20, "right"),
        Column("Bal", 20, "right"),
    )
    if y + 16 + 5.2 * len(courses) > 282:
        sheet.turn_page()
        sheet.specimen(size=48)
        y = 20
    number = courses[0].semester
    season = "payız" if number % 2 else "yaz"
    title = f"{courses[0].academic_year} tədris ili, {season} semestri ({ROMAN[number - 1]})"
    sheet.text(18, y, title, 9.5, "bold")
    table = Table(sheet, columns, 18, y + 2, 8.5, "head", pad=0.6, bottom=300)
    table.head()
    for row in courses:
        table.row([row.az, str(row.hours), f"{row.credits},0", str(row.score)])
    earned = sum(row.credits for row in courses if row.passed)
    sheet.text(188, table.y + 4, f"Semestr üzrə: {earned} kredit", 8.5, "bold", "right")
    return table.y + 13


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
    signature_box(sheet, 16, table.y + 11, 100, study)
    qr(sheet, 250, table.y + 8, 24, code_of(study))
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
        "dev_electronic_table.dense",
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
